import { readText } from "../../../src/paste";
import { DEFAULT_FRAMEWORK } from "../../../src/scoring/framework/framework";

function read(second: string) {
  const text = [
    "Điểm Bộ chỉ số phục vụ người dân, doanh nghiệp tháng 10/2025 của Sở Y tế",
    `Nhóm chỉ số\tT9/2025\t${second}`,
    "Công khai, minh bạch\t16,57\t18",
    "Tiến độ giải quyết\t12,21\t20",
    "Dịch vụ trực tuyến\t20,76\t22",
    "Số hóa hồ sơ\t12,50\t22",
    "Mức độ hài lòng\t8,63\t18",
    "Tổng điểm\t70,67\t100",
  ].join("\n");
  const { reading } = readText(text, { framework: DEFAULT_FRAMEWORK });
  return reading.records.map(({ period, total }) => [period?.key, total.score]);
}

test("a month in which every group is at its maximum is a month of scores", () => {
  expect(read("T10/2025")).toEqual([
    ["2025-09", 70.67],
    ["2025-10", 100],
  ]);
});

test("maxima that are called so, or that nothing names, are no scores", () => {
  expect(read("Điểm tối đa")).toEqual([["2025-09", 70.67]]);
  expect(read("Thang điểm")).toEqual([["2025-09", 70.67]]);
});
