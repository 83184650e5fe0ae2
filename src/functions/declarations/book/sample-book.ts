import type { ExampleArgument } from "../../declaration";

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

/** Two lines of a list of targets. */
export const SAMPLE_TARGETS: ExampleArgument = {
  at: "tblChiTieu[#All]",
  cells: [
    ["Năm", "Mục", "STT", "Chỉ tiêu", "Mã", "Toán tử", "Chỉ tiêu (%)"],
    ["2026", "I", 1, "Hồ sơ giải quyết đúng hạn", "TDGQ", ">=", 95],
    ["2026", "I", 2, "Hồ sơ thanh toán trực tuyến", "TTTT", ">=", 60],
  ],
};

/** The groups of a unit with their points and maxima. */
export const SAMPLE_GROUPS: readonly [ExampleArgument, ExampleArgument, ExampleArgument] = [
  {
    at: "A2:A6",
    cells: [
      ["Công khai, minh bạch"],
      ["Tiến độ giải quyết"],
      ["Dịch vụ trực tuyến"],
      ["Số hóa hồ sơ"],
      ["Mức độ hài lòng"],
    ],
  },
  { at: "B2:B6", cells: [[18], [19.8], [7.46], [0.22], [18]] },
  { at: "C2:C6", cells: [[18], [20], [22], [22], [18]] },
];
