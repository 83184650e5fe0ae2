import { readText } from "../../../src/paste";
import { DEFAULT_FRAMEWORK } from "../../../src/scoring/framework/framework";

const OPTIONS = { framework: DEFAULT_FRAMEWORK };

/** Each record as "unit: code=score … total class", and what was asked. */
function read(lines: readonly string[]) {
  const { records, doubts } = readText(lines.join("\n"), OPTIONS).reading;
  return {
    records: records.map(({ unit, items, total, classification }) =>
      [
        `${unit ?? "?"}:`,
        ...items.map(({ code, score }) => `${code}=${score ?? ""}`),
        total.score ?? "",
        classification ?? "",
      ]
        .join(" ")
        .trim(),
    ),
    asked: doubts.filter(({ severity }) => severity !== "note").map(({ code }) => code),
  };
}

describe("a table copied with single blanks", () => {
  const TITLE = "Kết quả Bộ chỉ số 766 tháng 4/2026";

  test("units and indicators in one run of words are cut where the indicator is surest", () => {
    const rows = ["Sở Tư pháp", "UBND phường Cư M'gar"].flatMap((unit) => [
      `${unit} Điểm công khai, minh bạch 14,10`,
      `${unit} Tiến độ giải quyết 16,50`,
      `${unit} Nhóm cung cấp dịch vụ trực tuyến 9,40`,
    ]);
    expect(read([TITLE, "Tên đơn vị", "Nhóm chỉ số", "Điểm đạt", ...rows])).toEqual({
      records: [
        "Sở Tư pháp: CKMB=14.1 TDGQ=16.5 DVTT=9.4",
        "UBND phường Cư M'gar: CKMB=14.1 TDGQ=16.5 DVTT=9.4",
      ],
      asked: [],
    });
  });

  test("a heading with a cell on every line stands over its columns, and a pager is no row", () => {
    const { records, asked } = read([
      TITLE,
      "STT",
      "Tên đơn vị",
      "Công khai, minh bạch",
      "Tiến độ giải quyết",
      "Số hóa hồ sơ",
      "1 Sở Công Thương 12.26 15.99 18.44",
      "2 Sở Y tế 11.44 15.85 18.52",
      "Hiển thị 1 - 2 trong tổng số 38 bản ghi",
    ]);
    expect(records).toEqual([
      "Sở Công Thương: CKMB=12.26 TDGQ=15.99 MDSH=18.44",
      "Sở Y tế: CKMB=11.44 TDGQ=15.85 MDSH=18.52",
    ]);
    expect(asked).toEqual([]);
  });
});

describe("a table copied with wide blanks", () => {
  const HEAD = [
    "Kết quả Bộ chỉ số 766 tháng 4/2026 của Sở Y tế",
    "  TT    Nhóm chỉ số                 Tối đa    Điểm đạt",
  ];
  const ROWS = [
    "  1     Công khai, minh bạch        18        13,17",
    "  2     Tiến độ giải quyết          20        19,11",
    "  3     Dịch vụ trực tuyến          22        15,19",
    "  4     Số hóa hồ sơ                22        17,95",
    "  5     Mức độ hài lòng             18        14,93",
  ];
  const SCORES = "CKMB=13.17 TDGQ=19.11 DVTT=15.19 MDSH=17.95 MDHL=14.93";
  const TOTAL = "        Tổng điểm                             80,35";

  test("a total without a number and a class stand among the rows", () => {
    const found = read([...HEAD, ...ROWS, TOTAL, "        Xếp loại                              Tốt"]);
    expect(found).toEqual({ records: [`Sở Y tế: ${SCORES} 80.35 Tốt`], asked: [] });
  });

  test("so does a total above the others", () => {
    expect(read([...HEAD, TOTAL, ...ROWS])).toEqual({ records: [`Sở Y tế: ${SCORES} 80.35`], asked: [] });
  });

  test("a line over several columns is no part of the last row", () => {
    const found = read([...HEAD, ...ROWS, TOTAL, "(Thực hiện Kế hoạch số 236/KH-UBND năm 2026)"]);
    expect(found).toEqual({ records: [`Sở Y tế: ${SCORES} 80.35`], asked: [] });
  });

  test("the first of several units stands between the heading and its rows", () => {
    const found = read([
      "Kết quả Bộ chỉ số 766 tháng 4/2026",
      HEAD[1] ?? "",
      "  I     UBND xã A Mú Sung",
      ...ROWS,
      TOTAL,
      "  II    UBND xã Phú Lợi",
      ...ROWS,
      TOTAL,
    ]);
    expect(found.records).toEqual([`UBND xã A Mú Sung: ${SCORES} 80.35`, `UBND xã Phú Lợi: ${SCORES} 80.35`]);
  });
});

describe("cells separated by semicolons", () => {
  const TITLE = "Kết quả Bộ chỉ số 766 tháng 4/2026 của Sở Y tế";

  test("two in a line make a table of three lines and more", () => {
    const found = read([
      TITLE,
      "Nội dung;Điểm",
      "Công khai, minh bạch;13,17",
      "Tiến độ giải quyết;19,11",
      "Số hóa hồ sơ;17,95",
    ]);
    expect(found).toEqual({ records: ["Sở Y tế: CKMB=13.17 TDGQ=19.11 MDSH=17.95"], asked: [] });
  });

  test("a figure may carry its unit of measure", () => {
    const found = read([
      "Kết quả Bộ chỉ số 766 năm 2026",
      "Đơn vị;Điểm tháng 7;Điểm tháng 8",
      "Sở Y tế;78,7 đ;74,97 đ",
      "Sở Tư pháp;79,57 điểm;87,81 điểm",
    ]);
    expect(found.records).toEqual([
      "Sở Y tế: 78.7",
      "Sở Y tế: 74.97",
      "Sở Tư pháp: 79.57",
      "Sở Tư pháp: 87.81",
    ]);
  });
});

test("a month behind a word of a heading is its month", () => {
  const { records } = readText(
    "Điểm Bộ chỉ số 766 năm 2025\nĐơn vị\tĐiểm số t3\tĐiểm số t4\nSở Y tế\t60,72\t60,27\nSở Tư pháp\t72,58\t77,49",
    OPTIONS,
  ).reading;
  expect(records.map(({ period }) => period?.key)).toEqual(["2025-03", "2025-04", "2025-03", "2025-04"]);
});

test("a rank beside a name that two indicators share is of the one that its score is of", () => {
  const { records } = readText(
    [
      "Kết quả Bộ chỉ số 766 tháng 5/2025",
      "Đơn vị\tCung cấp dịch vụ trực tuyến\t\tCung cấp dịch vụ công trực tuyến\t\tThanh toán trực tuyến\t",
      "\tĐiểm\tHạng\tĐiểm\tHạng\tĐiểm\tHạng",
      "Sở Y tế\t16,42\t2\t8,19\t2\t8,23\t1",
      "Sở Tư pháp\t17,63\t1\t9,24\t1\t8,39\t2",
      "Sở Nội vụ\t15,00\t3\t7,00\t3\t8,00\t3",
    ].join("\n"),
    OPTIONS,
  ).reading;
  expect(records[0]?.items.map(({ code, score, rank }) => [code, score, rank])).toEqual([
    ["DVTT", 16.42, 2],
    ["DVCTT", 8.19, 2],
    ["TTTT", 8.23, 1],
  ]);
});
