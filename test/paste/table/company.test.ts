import { readText } from "../../../src/paste";
import { DEFAULT_FRAMEWORK } from "../../../src/scoring/framework/framework";

const OPTIONS = { framework: DEFAULT_FRAMEWORK };
const TITLE = "Kết quả Bộ chỉ số 766 tháng 2/2026 của Sở Công Thương\n";

function read(rows: readonly string[]) {
  const { records, doubts } = readText(TITLE + rows.join("\n"), OPTIONS).reading;
  return {
    codes: records.flatMap(({ items }) => items.map(({ code }) => code)),
    asked: doubts.filter(({ severity }) => severity !== "note").map(({ code }) => code),
  };
}

const GROUPS = [
  "Công khai, minh bạch\t16,00",
  "Tiến độ giải quyết\t18,00",
  "Số hóa hồ sơ\t15,00",
  "Mức độ hài lòng\t17,00",
];
const HEADING = "Chỉ số\tĐiểm";

test("a component's name among groups is its group where that is lacking, beside its sister without a question", () => {
  const { codes, asked } = read([
    HEADING,
    ...GROUPS,
    "Hồ sơ nộp trực tuyến\t9,50",
    "Thanh toán trực tuyến\t8,00",
    "Tổng điểm\t83,50",
  ]);
  expect(codes).toContain("DVCTT");
  expect(codes).not.toContain("DVCTT.3");
  expect(asked).toEqual([]);
});

test("without its sister and without a sum the name is asked about", () => {
  const { codes, asked } = read([HEADING, ...GROUPS, "Hồ sơ nộp trực tuyến\t9,50"]);
  expect(codes).toContain("DVCTT");
  expect(asked).toEqual(["NAME_LIKELY"]);
});

test("beside its own group it stays a component", () => {
  const { codes } = read([
    HEADING,
    ...GROUPS,
    "Dịch vụ công trực tuyến\t11,00",
    "Hồ sơ nộp trực tuyến\t5,50",
    "Thanh toán trực tuyến\t8,00",
  ]);
  expect(codes).toEqual(expect.arrayContaining(["DVCTT", "DVCTT.3"]));
});

test("beside the whole of its group it stays a component", () => {
  const { codes } = read([
    HEADING,
    ...GROUPS,
    "Cung cấp dịch vụ trực tuyến\t18,00",
    "Hồ sơ nộp trực tuyến\t5,50",
  ]);
  expect(codes).toEqual(expect.arrayContaining(["DVTT", "DVCTT.3"]));
});

test("a rate keeps its name", () => {
  const others = GROUPS.filter((line) => !line.startsWith("Số hóa"));
  const rate = read([HEADING, ...others, "Tỷ lệ cấp kết quả điện tử\t5,50"]);
  expect(rate.codes).toContain("MDSH.1");
  const plain = read([HEADING, ...others, "Hồ sơ cấp kết quả điện tử\t5,50"]);
  expect(plain.codes).toContain("MDSH");
});

test("two groups are not yet company", () => {
  const { codes } = read([HEADING, ...GROUPS.slice(0, 2), "Hồ sơ nộp trực tuyến\t5,50"]);
  expect(codes).toContain("DVCTT.3");
});
