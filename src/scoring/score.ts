import type { UnitLevel } from "./units/unit";

/**
 * What is known of one figure. `missing`: published without a value; `not_applicable`: "không phát sinh";
 * `header`: a line that only opens its parts; `error`: something stood there that is not a figure.
 */
export type ItemStatus = "ok" | "missing" | "not_applicable" | "header" | "error";

/** One indicator of one unit in one period, as read. Points in `score`/`max`, a rate in `percent`. */
export interface ScoreItem {
  code: string;
  label: string;
  score: number | null;
  max: number | null;
  percent: number | null;
  delta: number | null;
  deltaUnit: "points" | "pp" | "relative_percent" | null;
  rank: number | null;
  of: number | null;
  /** Value of the period before, where the text states it beside the figure. */
  previous?: number | null;
  /** Places won (+) or lost (−), as stated. */
  rankDelta?: number | null;
  status: ItemStatus;
}

/** What the figures of a record are: points, percents, rates of components … */
export type Basis = "points" | "percent" | "rate" | "mixed" | "components";

/** All figures of one unit in one period, as read. */
export interface ScoreRecord {
  unit: string | null;
  unitLevel: UnitLevel | null;
  period: { key: string; asOf?: string } | null;
  basis: Basis;
  items: ScoreItem[];
  total: ScoreItem;
  classification: string | null;
}

/**
 * One row of the score book: unit × period × indicator. Points stand in `score` over `max`; a percent stands in
 * `rate` with `score` null. A rate with a `max` is a percent of that maximum, a rate without one is the underlying
 * rate of the indicator, or a percent whose basis nobody has stated.
 */
export interface BookRow {
  unit: string;
  level: UnitLevel | null;
  /** Period key. */
  period: string;
  /** Indicator code; the total has `TOTAL_CODE`. */
  code: string;
  label: string;
  score: number | null;
  max: number | null;
  rate: number | null;
  rank: number | null;
  of: number | null;
  status: ItemStatus;
  /** Where the figure was pasted from, for a person to trace it. */
  source: string;
  /** Local time of saving, `2026-03-05 16:45:10`. */
  savedAt: string;
  /** How the figure came to be known. */
  origin: Origin;
}

/** Published; computed from a published change of a later period; or part of the sample for a first try. */
export type Origin = "published" | "derived" | "sample";

/** The key under which a row is unique in the book. */
export function bookKey(row: Pick<BookRow, "unit" | "period" | "code">): string {
  return `${row.unit}\u0000${row.period}\u0000${row.code}`;
}
