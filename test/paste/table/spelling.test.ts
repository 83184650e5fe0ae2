import { readText } from "../../../src/paste";
import { nameIndex, sayer } from "../../../src/paste/words";
import { DEFAULT_FRAMEWORK } from "../../../src/scoring/framework/framework";

const OPTIONS = { framework: DEFAULT_FRAMEWORK };
const says = sayer(nameIndex(DEFAULT_FRAMEWORK));

describe("names that were mistyped", () => {
  test.each([
    ["THANNH TOÁN TRỰC TUYẾN", "TTTT"],
    ["Chỉ số số hóóa hồ sơ", "MDSH"],
    ["Mức độ hài lònng", "MDHL"],
  ])("%s is likely %s, never sure", (text, code) => {
    const [first] = says(text).codes;
    expect(first?.code).toBe(code);
    expect(first?.sure).toBeLessThan(0.9);
  });

  test("a word of its own is not taken for another", () => {
    expect(says("Khách mời").codes).toEqual([]);
    expect(says("tỉnh Hưng Yên")).toMatchObject({ codes: [], measure: null });
    expect(says("C.khai, m.bạch").codes[0]).toMatchObject({ code: "CKMB", sure: 1 });
  });

  test("the sum proves it, else it is asked about", () => {
    const rows = [
      "Công khai, minh bạch\t16",
      "Tiến độ giải quyết\t18",
      "Dịch vụ trực tuyến\t20",
      "Số hóa hồ sơ\t15",
    ];
    const table = (total: string): string[] => [
      "Kết quả chỉ số 766 tháng 5/2026 của Sở Y tế",
      "Chỉ số\tĐiểm",
      ...rows,
      "Mức độ hài lònng\t17",
      total,
    ];
    const asked = (lines: string[]): string[] =>
      readText(lines.join("\n"), OPTIONS)
        .reading.doubts.filter(({ severity }) => severity !== "note")
        .map(({ code }) => code);
    expect(asked(table("Tổng điểm\t86"))).toEqual([]);
    expect(asked(table(""))).toEqual(["NAME_LIKELY"]);
  });
});

test("a part without its sister does not win over the whole by escaping a mistyped total", () => {
  const { records } = readText(
    [
      "Kết quả chỉ số 766 tháng 5/2026 của Sở Y tế",
      "Nội dung\tĐiểm",
      "Công khai, minh bạch\t15,8",
      "Tiến độ, kết quả giải quyết\t19,4",
      "Số hóa hồ sơ\t9,6",
      "Dịch vụ trực tuyến\t6,8",
      "Mức độ hài lòng\t17,5",
      "Tổng cộng\t61,9",
    ].join("\n"),
    OPTIONS,
  ).reading;
  expect(records[0]?.items.map(({ code }) => code)).toContain("DVTT");
});

test("the pager and the column numbers of a page are no scores", () => {
  const cells = (...texts: string[]): string => texts.join("\n");
  const text = [
    "Kết quả chỉ số 766 quý I/2026",
    "",
    cells("STT", "Tên đơn vị", "Công khai, minh bạch", "Tiến độ giải quyết", "Số hóa hồ sơ"),
    cells("(1)", "(2)", "(3)", "(4)", "(5)"),
    cells("1", "Sở Y tế", "14,75", "16,35", "18,71"),
    cells("2", "Sở Tư pháp", "15,26", "19,35", "16,23"),
    "Trang 1/4",
  ].join("\n");
  const { records, doubts } = readText(text, OPTIONS).reading;
  expect(records.map(({ unit, items }) => [unit, ...items.map(({ score }) => score)])).toEqual([
    ["Sở Y tế", 14.75, 16.35, 18.71],
    ["Sở Tư pháp", 15.26, 19.35, 16.23],
  ]);
  expect(doubts.filter(({ severity }) => severity !== "note")).toEqual([]);
});

test("a column of figures with decimals is no rank, whatever a word of its heading sounds like", () => {
  const read = (name: string) =>
    readText(
      [
        "Kết quả chỉ số 766 tháng 5/2026",
        `Đơn vị\tTiến độ giải quyết\t${name}\tTổng điểm`,
        "Sở Y tế\t18,1\t11,7\t70,9",
        "Sở Tư pháp\t14,4\t17,8\t61,9",
      ].join("\n"),
      OPTIONS,
    ).reading.records[0];
  expect(read("Hài lòng của bạn hang")?.items[1]).toMatchObject({ code: "MDHL", score: 11.7, rank: null });
  expect(read("Hạng")?.total.rank).toBeNull();
});
