import { readText } from "../../src/paste";
import { DEFAULT_FRAMEWORK } from "../../src/scoring/framework/framework";

const TITLE = "Bộ chỉ số 766 tháng 11/2026 của Xã Ea Kar";
const ROWS = [
  "Công khai, minh bạch | 8,34",
  "Tiến độ giải quyết | 14,62",
  "Dịch vụ trực tuyến | 14,21",
  "Số hóa hồ sơ | 17,64",
  "Mức độ hài lòng | 11,28",
  "Tổng điểm | 66,09",
];

function read(lines: readonly string[]) {
  const { reading } = readText(lines.join("\n"), { framework: DEFAULT_FRAMEWORK });
  return reading.records.map(({ unit, period, items, total, classification }) => [
    unit,
    period?.key,
    items.length,
    total.score,
    classification,
  ]);
}

test("rows of two cells with one bar between them are a table with its title and its class", () => {
  const whole = [["Xã Ea Kar", "2026-11", 5, 66.09, "Trung bình"]];
  expect(read([TITLE, "Nhóm | Điểm", ...ROWS, "Xếp loại | Trung bình"])).toEqual(whole);
  expect(read([TITLE, ...ROWS, "Xếp loại | Trung bình"])).toEqual(whole);
  expect(read([TITLE, "", "Nhóm | Điểm", ...ROWS, "Xếp loại | Trung bình"])).toEqual(whole);
});

test("a bar in a sentence makes no table", () => {
  expect(
    read([
      "Tháng 11/2026, Xã Ea Kar | tổng điểm Bộ chỉ số 766 đạt 66,09 điểm.",
      "Liên hệ: Văn phòng | 0728353936",
    ]),
  ).toEqual([["Xã Ea Kar", "2026-11", 0, 66.09, null]]);
});

test("two lines with a bar are no table yet, three with a figure behind it are", () => {
  const kinds = (count: number): number =>
    readText([TITLE, ...ROWS.slice(0, count)].join("\n"), { framework: DEFAULT_FRAMEWORK }).tables.length;
  expect([2, 3].map(kinds)).toEqual([0, 1]);
});
