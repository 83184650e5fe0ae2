import type { ExampleArgument } from "../declaration";

/*
 * Plain literals only: the bundler of the runtime drops what the cells do not need as long as nothing is called here.
 */

/** A few rows of a score book, for the examples of the functions that read it. */
export const SAMPLE_BOOK: ExampleArgument = {
  at: "tblDiem[#All]",
  cells: [
    ["Đơn vị", "Cấp", "Kỳ", "Mã", "Chỉ số", "Điểm", "Tối đa", "Tỷ lệ"],
    ["Sở Công Thương", "Sở, ngành", "2026-01", "CKMB", "Công khai, minh bạch", "–", 18, 100],
    ["Sở Công Thương", "Sở, ngành", "2026-01", "TDGQ", "Tiến độ, kết quả giải quyết", "–", 20, 59.98],
    ["Sở Công Thương", "Sở, ngành", "2026-02", "CKMB", "Công khai, minh bạch", "–", 18, 100],
    ["Sở Công Thương", "Sở, ngành", "2026-02", "TDGQ", "Tiến độ, kết quả giải quyết", "–", 20, 88.25],
    ["Sở Công Thương", "Sở, ngành", "2026-02", "MDSH", "Số hóa hồ sơ", "–", 22, "chưa có"],
  ],
};

/** Totals of three units, for the example of the ranking. */
export const SAMPLE_TOTALS: ExampleArgument = {
  at: "tblDiem[#All]",
  cells: [
    ["Đơn vị", "Cấp", "Kỳ", "Mã", "Chỉ số", "Điểm", "Tối đa", "Tỷ lệ"],
    ["Sở Công Thương", "Sở, ngành", "2026-02", "TONG", "Tổng điểm", 63.48, 100, "–"],
    ["Sở Tài chính", "Sở, ngành", "2026-02", "TONG", "Tổng điểm", 81.2, 100, "–"],
    ["Sở Nội vụ", "Sở, ngành", "2026-02", "TONG", "Tổng điểm", 63.48, 100, "–"],
  ],
};
