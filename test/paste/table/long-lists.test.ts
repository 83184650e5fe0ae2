import { readText } from "../../../src/paste";
import { DEFAULT_FRAMEWORK } from "../../../src/scoring/framework/framework";

const OPTIONS = { framework: DEFAULT_FRAMEWORK };
const TITLE = "Kết quả Bộ chỉ số phục vụ người dân, doanh nghiệp tháng 8 năm 2026";

function recordsOf(lines: readonly string[]): string[] {
  const { records } = readText(lines.join("\n"), OPTIONS).reading;
  return records.map(({ unit, period, total }) => `${unit} ${period?.key} ${total.score ?? "–"}`);
}

const HEAD = "TT\tXã, phường\tCông khai (18)\tTiến độ (20)\tTổng (100)";
const FIRST = ["1\tPhường Âu Cơ\t16,2\t19,9\t93,95", "2\tXã Đoan Hùng\t15,88\t19,4\t90,3"];
const LAST = "148\tXã Thu Cúc\t6,4\t12,08\t39,13";

test.each(["…", "...", "(…)"])("%s between rows leaves the rows below it in their table", (dots) => {
  expect(recordsOf([TITLE, HEAD, ...FIRST, dots, LAST])).toEqual([
    "Phường Âu Cơ 2026-08 93.95",
    "Xã Đoan Hùng 2026-08 90.3",
    "Xã Thu Cúc 2026-08 39.13",
  ]);
});

test("words between two tables still divide them", () => {
  const other = "Tháng 7 năm 2026";
  expect(recordsOf([TITLE, HEAD, ...FIRST, other, HEAD, LAST])).toContain("Xã Thu Cúc 2026-07 39.13");
});

test("the mean may be named where the numbers of the rows stand", () => {
  const mean = "Bình quân chung\t\t13,6\t17,85\t78,44";
  expect(recordsOf([TITLE, HEAD, ...FIRST, mean])).toHaveLength(2);
  // A number there names nothing: the row without a unit is not taken for a mean.
  const unnamed = "3\t\t13,6\t17,85\t78,44";
  expect(recordsOf([TITLE, HEAD, ...FIRST, unnamed])).toHaveLength(3);
});

test("a month that says it has no total yet is no record beside months that have one", () => {
  const months = (row: string): string[] =>
    recordsOf([
      "Tổng điểm Bộ chỉ số 766 năm 2026",
      "Đơn vị\tTháng 7\tTháng 8\tTháng 9",
      "Sở Y tế\t81,4\t82,05\t84,9",
      row,
    ]);
  expect(months("Sở Ngoại vụ\tChưa có\t77,3\t78")).toEqual([
    "Sở Y tế 2026-07 81.4",
    "Sở Y tế 2026-08 82.05",
    "Sở Y tế 2026-09 84.9",
    "Sở Ngoại vụ 2026-08 77.3",
    "Sở Ngoại vụ 2026-09 78",
  ]);
  // Where nothing is known of a unit at all, that is what the row says.
  expect(months("Sở Ngoại vụ\tChưa có\tChưa có\tChưa có")).toContain("Sở Ngoại vụ 2026-09 –");
});

test("headings of a PDF that go on over lines are cut where names begin", () => {
  const lines = [
    "KẾT QUẢ BỘ CHỈ SỐ 766 QUÝ I NĂM 2026",
    ...["TT", "Đơn vị", "Công khai,", "minh bạch", "Tiến độ", "giải quyết", "Dịch vụ công", "trực tuyến"],
    ...["Thanh toán", "trực tuyến", "Số hóa", "hồ sơ", "Mức độ", "hài lòng", "Tổng", "điểm"],
    "1 Sở Tư pháp 18 20 11,25 9,75 20 18 97",
    "2 Sở Nông nghiệp và Môi trường 16,5 18,4 9,6 8 14,5 17 84",
    "3 Ban Quản lý các khu công nghiệp 17 19 8,2 5,8 11 18 79",
  ];
  const { records, doubts } = readText(lines.join("\n"), OPTIONS).reading;
  expect(records[0]?.items.map(({ code, score }) => `${code} ${score}`)).toEqual([
    ...["CKMB 18", "TDGQ 20", "DVCTT 11.25", "TTTT 9.75", "MDSH 20", "MDHL 18"],
  ]);
  expect(doubts).toEqual([]);
});

test("units over the columns of a PDF copy are its heading", () => {
  const rows = [
    "Mức độ công khai, minh bạch 18 8,6 13,5",
    "Tiến độ giải quyết đúng hạn 20 15,1 15,2",
    "DVC trực tuyến 12 10 8",
    "Nhóm thanh toán trực tuyến 10 8,1 7,7",
    "Mức độ hài lòng 18 15,1 16",
    "Mức độ số hóa hồ sơ 22 19,2 21,4",
    "Điểm tổng hợp 100 76,1 81,8",
  ];
  const heading = ["Chỉ số thành phần", "Điểm tối đa", "Phường Mường Bo", "Xã Cốc San"];
  const title = "Kết quả Bộ chỉ số 766 tháng 4 năm 2026";
  expect(recordsOf([title, ...heading, ...rows])).toEqual([
    "Phường Mường Bo 2026-04 76.1",
    "Xã Cốc San 2026-04 81.8",
  ]);
});
