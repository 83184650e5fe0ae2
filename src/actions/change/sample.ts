import type { BookRow } from "../../scoring/score";

/** January 2026 as published in percents, the month before the sample text of the pane: figures follow from its changes. */
const SAMPLE: readonly [code: string, label: string, rate: number | null][] = [
  ["CKMB", "Kết quả công khai, minh bạch trong giải quyết TTHC, cung cấp dịch vụ công", 100],
  ["TDGQ", "Tình hình kết quả xử lý hồ sơ TTHC", 59.98],
  ["DVTT", "Cung cấp dịch vụ trực tuyến", null],
  ["DVCTT", "- Tỷ lệ hồ sơ nộp trực tuyến", 92.4],
  ["TTTT", "- Tỷ lệ hồ sơ thanh toán trực tuyến", 81.97],
  ["MDHL", "Mức độ hài lòng", 89.4],
];

/** Rows of the sample for a first try. */
export function sampleRows(stamp: string): BookRow[] {
  return SAMPLE.map(([code, label, rate]) => ({
    unit: "Sở Công Thương",
    level: "so",
    period: "2026-01",
    code,
    label,
    score: null,
    max: null,
    rate,
    rank: null,
    of: null,
    status: rate === null ? "header" : "ok",
    source: "Số liệu mẫu",
    savedAt: stamp,
    origin: "sample",
  }));
}
