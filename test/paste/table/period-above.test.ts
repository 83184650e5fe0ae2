import { readText } from "../../../src/paste";
import { finest } from "../../../src/paste/table";
import { DEFAULT_FRAMEWORK } from "../../../src/scoring/framework/framework";

const OPTIONS = { framework: DEFAULT_FRAMEWORK };
const FILTERS = "Loại thời gian: Tháng\tNăm: 2024\tTỉnh, Thành phố: Tất cả";
const TABLE = [
  "STT\tĐơn vị\tCông khai, minh bạch\tTiến độ giải quyết\tSố hóa hồ sơ",
  "1\tSở Công Thương\t16,00\t18,00\t15,00",
  "2\tSở Tư pháp\t15,00\t17,00\t14,00",
];

function periods(lines: readonly string[]) {
  const { records } = readText(lines.join("\n"), OPTIONS).reading;
  return [...new Set(records.map(({ period }) => period?.key ?? null))];
}

test("the year of a filter row does not widen the month of the title", () => {
  const title = "Kết quả Bộ chỉ số phục vụ người dân, doanh nghiệp tháng 08 năm 2024";
  expect(periods([title, FILTERS, ...TABLE])).toEqual(["2024-08"]);
  expect(periods([title, FILTERS, "", ...TABLE])).toEqual(["2024-08"]);
});

test("a filter row for a month that it does not name tells no period", () => {
  expect(periods(["Kết quả Bộ chỉ số 766", FILTERS, ...TABLE])).toEqual([null]);
});

test("of several keys the nearest stands, or what lies in its year", () => {
  expect(finest(["2024", "2024-08"])).toBe("2024-08");
  expect(finest(["2024", null, "2024-Q3"])).toBe("2024-Q3");
  expect(finest(["2024", "2023-08"])).toBe("2024");
  expect(finest(["2024-07", "2024-08"])).toBe("2024-07");
  expect(finest([null, null])).toBeNull();
});

test("a second table under the line of its year is of the year", () => {
  const found = periods([
    "Kết quả Bộ chỉ số 766 tháng 12 năm 2024",
    ...TABLE,
    "",
    "Kết quả Bộ chỉ số 766 cả năm 2024",
    ...TABLE,
  ]);
  expect(found).toEqual(["2024-12", "2024"]);
});
