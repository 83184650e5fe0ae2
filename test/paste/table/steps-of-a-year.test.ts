import { readText } from "../../../src/paste";
import { DEFAULT_FRAMEWORK } from "../../../src/scoring/framework/framework";

const OPTIONS = { framework: DEFAULT_FRAMEWORK };
const read = (lines: readonly string[]) => readText(lines.join("\n"), OPTIONS);
const QUARTERS = [
  "TT\tChỉ tiêu\tĐVT\tQuý I\tQuý II\tQuý III\tQuý IV",
  "1\tTỷ lệ hồ sơ nộp trực tuyến\t%\t60\t65\t75\t80",
  "2\tTỷ lệ thanh toán trực tuyến\t%\t40\t50\t55\t60",
];

test("aims by quarter: the last is that of the year, those before are its steps", () => {
  const { reading } = read(["Biểu 02. Lộ trình chỉ tiêu từng quý năm 2026 của UBND xã Tân An", ...QUARTERS]);
  expect(reading.kind).toBe("targets");
  expect(reading.targets?.year).toBe(2026);
  expect(reading.targets?.rows.map(({ name, percent, note }) => `${name} ${percent} ${note}`)).toEqual([
    "Tỷ lệ hồ sơ nộp trực tuyến 80 Quý I: 60; Quý II: 65; Quý III: 75",
    "Tỷ lệ thanh toán trực tuyến 60 Quý I: 40; Quý II: 50; Quý III: 55",
  ]);
});

test("results by quarter are no aims, by their title or by their decimals", () => {
  const title = "Kết quả thực hiện chỉ tiêu từng quý năm 2026 của UBND xã Tân An";
  expect(read([title, ...QUARTERS]).reading.kind).not.toBe("targets");
  const reached = QUARTERS.map((line) => line.replace(/(?<=\t)\d\d(?=\t|$)/g, "$&,25"));
  const plan = "Biểu 02. Các chỉ tiêu từng quý năm 2026 của UBND xã Tân An";
  expect(read([plan, ...QUARTERS]).reading.kind).toBe("targets");
  expect(read([plan, ...reached]).reading.kind).not.toBe("targets");
});

test("aims in points among those in percent do not end the list, and are left out as aims", () => {
  const list = [
    "Chỉ tiêu phấn đấu năm 2027:",
    "- Tổng điểm Bộ chỉ số đạt từ 85 điểm trở lên;",
    "- Tỷ lệ hồ sơ nộp trực tuyến đạt từ 90% trở lên;",
    "- Nhóm công khai, minh bạch phấn đấu đạt 18 điểm;",
    "- Tỷ lệ thanh toán trực tuyến đạt từ 75% trở lên;",
  ];
  const { reading } = read(list);
  expect(reading.kind).toBe("targets");
  expect(reading.targets?.rows.map(({ percent }) => percent)).toEqual([90, 75]);
  // A list of what was reached names points without an aim.
  const reached = list.map((line) => line.replace("từ 85 điểm trở lên", "85 điểm"));
  expect(read(["Kết quả năm 2027:", ...reached.slice(1)]).reading.kind).not.toBe("targets");
});
