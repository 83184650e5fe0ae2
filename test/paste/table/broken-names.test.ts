import { readText } from "../../../src/paste";
import { unitGoesOn } from "../../../src/paste/words";
import { DEFAULT_FRAMEWORK } from "../../../src/scoring/framework/framework";

function totals(lines: readonly string[]): [string | null, number | null][] {
  const { reading } = readText(lines.join("\n"), { framework: DEFAULT_FRAMEWORK });
  return reading.records.map(({ unit, total }) => [unit, total.score]);
}

const WHOLE: [string | null, number | null][] = [
  ["Sở Tư pháp", 89.99],
  ["Sở Nông nghiệp và Môi trường", 74.97],
  ["Sở Y tế", 76.52],
];
const TITLE = "ĐIỂM BỘ CHỈ SỐ PHỤC VỤ NGƯỜI DÂN, DOANH NGHIỆP THÁNG 10/2026";
const HEADING = "TT Đơn vị Công khai Tiến độ Dịch vụ trực tuyến Số hóa Hài lòng Tổng điểm";
const [FIRST, SECOND, THIRD] = [
  "17,94 19,80 18,35 16,02 17,88 89,99",
  "16,20 17,05 14,12 10,70 16,90 74,97",
  "16,20 18,44 15,50 9,36 17,02 76,52",
];

test("a name broken before the figures is whole", () => {
  expect(
    totals([
      TITLE,
      HEADING,
      `1 Sở Tư pháp ${FIRST}`,
      "2 Sở Nông nghiệp và",
      `Môi trường ${SECOND}`,
      `3 Sở Y tế ${THIRD}`,
    ]),
  ).toEqual(WHOLE);
});

test("a name broken behind the figures is whole, in the last row as well", () => {
  const rows = [`1 Sở Tư pháp ${FIRST}`, `2 Sở Nông nghiệp và ${SECOND}`, "Môi trường"];
  expect(totals([TITLE, HEADING, ...rows, `3 Sở Y tế ${THIRD}`])).toEqual(WHOLE);
  expect(totals([TITLE, HEADING, ...rows])).toEqual(WHOLE.slice(0, 2));
});

test("a name broken in a table that stands on its blanks is whole", () => {
  expect(
    totals([
      TITLE,
      "TT   Đơn vị               Công khai   Tiến độ   Dịch vụ      Số hóa   Hài lòng   Tổng điểm",
      "                                                trực tuyến",
      "1    Sở Tư pháp           17,94       19,80     18,35        16,02    17,88      89,99",
      "2    Sở Nông nghiệp và    16,20       17,05     14,12        10,70    16,90      74,97",
      "     Môi trường",
      "3    Sở Y tế              16,20       18,44     15,50        9,36     17,02      76,52",
    ]),
  ).toEqual(WHOLE);
});

test.each([
  ["Sở Nông nghiệp và", "Môi trường", true],
  ["Sở Công", "Thương", true],
  ["Sở Khoa học", "và Công nghệ", true],
  ["Sở Y tế", "Môi trường", false],
  ["Sở Công Thương", "Thương mại", false],
  ["Sở Khoa học", "và Nghiên cứu", true],
  ["Sở Khoa học", "Nghiên cứu", false],
  ["Văn phòng UBND", "tỉnh", true],
  ["Môi trường và", "Công nghệ", false],
  ["Sở Nông nghiệp và", "Môi trường 2", false],
  ["UBND xã Tân An", "Bình Minh", false],
])("“%s” | “%s”: goes on %s", (begun, rest, goesOn) => {
  expect(unitGoesOn(begun, rest)).toBe(goesOn);
});
