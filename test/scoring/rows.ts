import type { BookRow } from "../../src/scoring/score";

/** A row of the book for tests: `row("CKMB", { score: 18, max: 18 })`. */
export function row(code: string, values: Partial<BookRow> = {}): BookRow {
  const hasFigure = values.score != null || values.rate != null;
  return {
    unit: "Sở Công Thương",
    level: "so",
    period: "2026-02",
    code,
    label: code,
    score: null,
    max: null,
    rate: null,
    rank: null,
    of: null,
    status: hasFigure ? "ok" : "missing",
    source: "",
    savedAt: "",
    origin: "published",
    ...values,
  };
}

const MAXIMA: Record<string, number> = {
  CKMB: 18,
  TDGQ: 20,
  DVTT: 22,
  DVCTT: 12,
  TTTT: 10,
  MDSH: 22,
  MDHL: 18,
  TONG: 100,
};

/** Rows in points with the maxima of the framework; null for a group that is published without a figure. */
export function points(scores: Record<string, number | null>, values: Partial<BookRow> = {}): BookRow[] {
  return Object.entries(scores).map(([code, score]) =>
    row(code, { score, max: MAXIMA[code] ?? null, ...values }),
  );
}

/** Rows in percent; `ofMaximum` says that they are percents of the maximum. */
export function percents(
  rates: Record<string, number | null>,
  ofMaximum: boolean,
  values: Partial<BookRow> = {},
): BookRow[] {
  return Object.entries(rates).map(([code, rate]) =>
    row(code, { rate, max: ofMaximum ? (MAXIMA[code] ?? null) : null, ...values }),
  );
}
