import { readText } from "../../../src/paste";
import { DEFAULT_FRAMEWORK } from "../../../src/scoring/framework/framework";

const ROWS = [
  ["Sở Tư pháp", "89,02", "2", "91,15", "1"],
  ["Sở Tài chính", "90,10", "1", "88,47", "2"],
  ["Sở Xây dựng", "73,66", "3", "75,20", "3"],
];

function read(rows: readonly (readonly string[])[]) {
  const text = [
    "KẾT QUẢ BỘ CHỈ SỐ PHỤC VỤ NGƯỜI DÂN, DOANH NGHIỆP CÁC SỞ",
    "Đơn vị\tTháng 4/2026\t\tTháng 5/2026\t",
    "\tTổng điểm\tXếp hạng\tTổng điểm\tXếp hạng",
    ...rows.map((row) => row.join("\t")),
  ].join("\n");
  return readText(text, { framework: DEFAULT_FRAMEWORK });
}

test("each month has an order of its own: totals and ranks of two months side by side are read at once", () => {
  const { reading } = read(ROWS);
  expect(
    reading.records.map(({ unit, period, total }) => [unit, period?.key, total.score, total.rank]),
  ).toEqual([
    ["Sở Tư pháp", "2026-04", 89.02, 2],
    ["Sở Tư pháp", "2026-05", 91.15, 1],
    ["Sở Tài chính", "2026-04", 90.1, 1],
    ["Sở Tài chính", "2026-05", 88.47, 2],
    ["Sở Xây dựng", "2026-04", 73.66, 3],
    ["Sở Xây dựng", "2026-05", 75.2, 3],
  ]);
  expect(reading.doubts.filter(({ severity }) => severity !== "note")).toEqual([]);
});

test("the evidence says how many neighbours within a month follow the order", () => {
  expect(read(ROWS).explain()).toContain("order: 4/4");
  const swapped = ROWS.map(([unit = "", april = "", , may = "", second = ""], at) => [
    unit,
    april,
    ["1", "2", "3"][at] ?? "",
    may,
    second,
  ]);
  expect(read(swapped).explain()).toContain("order: 3/4");
});
