import type { Reading } from "../../src/paste/reading";
import type { BookRow, ScoreItem } from "../../src/scoring/score";

/** An item as a reading has it, missing unless told otherwise. */
export function item(code: string, label: string, figures: Partial<ScoreItem> = {}): ScoreItem {
  const known = (figures.score ?? null) !== null || (figures.percent ?? null) !== null;
  return {
    code,
    label,
    score: null,
    max: null,
    percent: null,
    delta: null,
    deltaUnit: null,
    rank: null,
    of: null,
    status: known ? "ok" : "missing",
    ...figures,
  };
}

/** The result of February 2026 of Sở Công Thương in percents. */
export function februaryReading(): Reading {
  return {
    kind: "scores",
    records: [
      {
        id: 0,
        leftOut: false,
        unit: "Sở Công Thương",
        unitLevel: "so",
        period: { key: "2026-02" },
        basis: "percent",
        items: [
          item("CKMB", "Kết quả công khai, minh bạch trong giải quyết TTHC, cung cấp dịch vụ công", {
            percent: 100,
          }),
          item("TDGQ", "Tình hình kết quả xử lý hồ sơ TTHC", { percent: 88.25 }),
          item("DVTT", "Cung cấp dịch vụ trực tuyến", { status: "header" }),
          item("DVCTT", "- Tỷ lệ hồ sơ nộp trực tuyến", { percent: 91.9 }),
          item("TTTT", "- Tỷ lệ hồ sơ thanh toán trực tuyến", { percent: 58.76 }),
          item("MDHL", "Mức độ hài lòng", { percent: 99.4 }),
        ],
        total: item("TONG", ""),
        classification: null,
      },
    ],
    doubts: [],
  };
}

/** A row of the book in points, complete unless told otherwise. */
export function bookRow(row: Partial<BookRow> = {}): BookRow {
  return {
    unit: "Sở A",
    level: "so",
    period: "2026-02",
    code: "CKMB",
    label: "Công khai, minh bạch",
    score: 16.5,
    max: 18,
    rate: null,
    rank: null,
    of: null,
    status: "ok",
    source: "Dán ngày 05/3/2026",
    savedAt: "2026-03-05 16:45:10",
    origin: "published",
    ...row,
  };
}
