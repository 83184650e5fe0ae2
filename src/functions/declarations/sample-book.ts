import type { ExampleArgument } from "../declaration";

const UNIT = "Sở Công Thương";

function row(
  period: string,
  code: string,
  label: string,
  max: number,
  rate: number | string,
): (number | string)[] {
  return [
    UNIT,
    "Sở, ngành",
    period,
    code,
    label,
    "–",
    max,
    rate,
    "",
    "",
    typeof rate === "number" ? "có số liệu" : "chưa có số liệu",
  ];
}

/** A few rows of a score book, for the examples of the functions that read it. */
export const SAMPLE_BOOK: ExampleArgument = {
  at: "tblDiem[#All]",
  cells: [
    ["Đơn vị", "Cấp", "Kỳ", "Mã", "Chỉ số", "Điểm", "Tối đa", "Tỷ lệ", "Hạng", "Trên", "Tình trạng"],
    row("2026-01", "CKMB", "Công khai, minh bạch", 18, 100),
    row("2026-01", "TDGQ", "Tiến độ, kết quả giải quyết", 20, 59.98),
    row("2026-02", "CKMB", "Công khai, minh bạch", 18, 100),
    row("2026-02", "TDGQ", "Tiến độ, kết quả giải quyết", 20, 88.25),
    row("2026-02", "MDSH", "Số hóa hồ sơ", 22, "chưa có"),
  ],
};

function ranked(unit: string, total: number): (number | string)[] {
  return [unit, "Sở, ngành", "2026-02", "TONG", "Tổng điểm", total, 100, "–", "", "", "có số liệu"];
}

/** Totals of three units, for the example of the ranking. */
export const SAMPLE_TOTALS: ExampleArgument = {
  at: "tblDiem[#All]",
  cells: [
    ["Đơn vị", "Cấp", "Kỳ", "Mã", "Chỉ số", "Điểm", "Tối đa", "Tỷ lệ", "Hạng", "Trên", "Tình trạng"],
    ranked("Sở Công Thương", 63.48),
    ranked("Sở Tài chính", 81.2),
    ranked("Sở Nội vụ", 63.48),
  ],
};
