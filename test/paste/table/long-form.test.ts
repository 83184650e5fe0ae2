import { readText } from "../../../src/paste";
import { DEFAULT_FRAMEWORK } from "../../../src/scoring/framework/framework";

/** One row for each unit and group; the first group of the first unit has the score that is given. */
function read(first: string) {
  const rows = [
    ["1", "Lai Châu", "Công khai TTHC", first],
    ["", "", "Tiến độ và kết quả GQ TTHC", "16.2"],
    ["", "", "Số hóa hồ sơ, kết quả giải quyết TTHC", "19.74"],
    ["", "", "Điểm hài lòng", "5.46"],
    ["2", "Huế", "Công khai TTHC", "10.71"],
    ["", "", "Tiến độ và kết quả GQ TTHC", "16.81"],
    ["", "", "Số hóa hồ sơ, kết quả giải quyết TTHC", "15.41"],
    ["", "", "Điểm hài lòng", "15.54"],
  ];
  const text = [
    "Kết quả Bộ chỉ số theo Quyết định số 766/QĐ-TTg tháng 02 năm 2026 như sau:",
    "STT\tĐơn vị\tNhóm\tĐiểm",
    ...rows.map((row) => row.join("\t")),
  ].join("\n");
  const { reading } = readText(text, { framework: DEFAULT_FRAMEWORK });
  return reading.records.map(({ unit, items }) => [unit, items.find(({ code }) => code === "CKMB")?.score]);
}

test.each([
  ["0", 0],
  ["7", 7],
  ["9.5", 9.5],
  ["17.94", 17.94],
])("in the first row of a long form “%s” is a score", (first, score) => {
  expect(read(first)).toEqual([
    ["Lai Châu", score],
    ["Huế", 10.71],
  ]);
});
