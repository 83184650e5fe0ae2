import { DEFAULT_FRAMEWORK } from "../../../src/scoring/framework/framework";
import { applyAnswers, readText } from "../../../src/paste";
import type { Reading } from "../../../src/paste";

const OPTIONS = { framework: DEFAULT_FRAMEWORK };
const TWO = "- Công khai, minh bạch: 16,00/18 điểm\n- Số hóa hồ sơ: 12,50/22 điểm";
const END = "(Tháng 3 năm 2026, Sở Y tế)";
const read = (...lines: string[]): Reading => readText(lines.join("\n"), OPTIONS).reading;
/** What a text lacks of a result. */
const lacking = ({ doubts }: Reading): string[] =>
  doubts.flatMap(({ code, item }) =>
    code === "MISSING_GROUP" ? [item ?? ""] : code === "NO_TOTAL" ? [code] : [],
  );
const ALL = ["TDGQ", "DVTT", "MDHL", "NO_TOTAL"];

test("of some points that nothing announces no group and no total is missed", () => {
  expect(lacking(read(TWO, END))).toEqual([]);
});

test.each([
  ["a result", "Kết quả tháng 3/2026:"],
  ["the index", "Bộ chỉ số phục vụ người dân, doanh nghiệp:"],
  ["scores of a month", "Điểm tháng 3:"],
])("a text that announces %s is expected to be whole", (_what, title) => {
  expect(lacking(read(title, TWO, END))).toEqual(ALL);
});

test("so is a table with a heading", () => {
  const rows = ["Nhóm chỉ số\tĐiểm", "Công khai, minh bạch\t16,00", "Số hóa hồ sơ\t12,50"];
  expect(lacking(read(...rows, END))).toEqual(ALL);
});

test.each(["Tiến độ, kết quả giải quyết", "Tiến độ, kết quả", "Kết quả giải quyết hồ sơ"])(
  "the word in “%s” announces nothing",
  (name) => {
    const line = `- ${name}: 18,00/20 điểm`;
    expect(lacking(read(TWO, line, END))).toEqual([]);
    expect(lacking(read(TWO, line, `(Kết quả ${END.slice(1)}`))).toEqual(["DVTT", "MDHL", "NO_TOTAL"]);
  },
);

test("percents, a total and a group without a figure are those of a result", () => {
  expect(lacking(read(TWO.replace("16,00/18 điểm", "88%").replace("12,50/22 điểm", "57%"), END))).toEqual(
    ALL,
  );
  expect(lacking(read(TWO, "- Tổng điểm: 70,00/100", END))).toEqual(["TDGQ", "DVTT", "MDHL"]);
  expect(lacking(read(TWO, "- Mức độ hài lòng: chưa có số liệu", END)).sort()).toEqual([...ALL].sort());
});

test("several records are a list of results", () => {
  const lines = [
    "Sở Y tế tháng 3/2026: công khai, minh bạch 16/18",
    "Sở Nội vụ tháng 3/2026: công khai, minh bạch 17/18",
  ];
  expect(lacking(read(...lines)).filter((one) => one === "NO_TOTAL")).toEqual(["NO_TOTAL"]);
});

test("answers do not make an excerpt a whole", () => {
  const answers = { records: { 0: { values: { CKMB: 15 } } } };
  expect(lacking(applyAnswers(read(TWO, END), answers, OPTIONS))).toEqual([]);
});

describe("points beside rates of other groups", () => {
  const rates = [
    "Tháng 02/2026, tỷ lệ xử lý hồ sơ đúng hạn đạt 88,25%.",
    "Điểm số hóa hồ sơ đạt 12,40 điểm.",
    "Sở Y tế",
  ];
  const itemOf = (reading: Reading, code: string) =>
    reading.records[0]?.items.find((item) => item.code === code);

  test("stand over a maximum that nobody knows", () => {
    expect(itemOf(read(...rates), "MDSH")).toMatchObject({ score: 12.4, max: null, status: "ok" });
    expect(itemOf(read(...rates.slice(1), "Tháng 02/2026"), "MDSH")).toMatchObject({ score: 12.4, max: 22 });
  });

  test("are still wrong above that of the index", () => {
    const above = rates.map((line) => line.replace("12,40", "22,40"));
    expect(itemOf(read(...above), "MDSH")).toMatchObject({ score: 22.4, max: null, status: "error" });
  });

  test("tell that a percent by the name of rate is one", () => {
    const basis = (reading: Reading): boolean => reading.doubts.some(({ code }) => code === "PERCENT_BASIS");
    expect(basis(read(...rates))).toBe(false);
    expect(basis(read(...rates.map((line) => line.replace("tỷ lệ xử lý", "việc xử lý"))))).toBe(true);
    expect(basis(read(...rates.filter((line) => !line.includes("12,40"))))).toBe(true);
  });
});
