import { sumExact } from "./decimal";
import type { Framework, Indicator } from "./framework/framework";
import { childrenOf, TOTAL_CODE } from "./framework/framework";
import type { BookRow, ItemStatus } from "./score";
import type { UnitLevel } from "./units/unit";

/** Points with points, percents with percents: figures of different scales are never compared. */
export type Scale = "points" | "percent";

/** What is known of one indicator in one period. `absent`: the book has no row for it. */
export interface Figure {
  /** Points or percent, by the scale asked for. */
  value: number | null;
  /** Maximum in points where it is known. */
  max: number | null;
  status: ItemStatus | "absent";
  rank: number | null;
  of: number | null;
  /** Computed from its parts because the group itself was not published. */
  derived: boolean;
}

/** Everything the book holds of one unit in one period, in the order in which it was saved. */
export interface UnitFigures {
  unit: string;
  level: UnitLevel | null;
  period: string;
  rows: readonly BookRow[];
}

const ABSENT: Figure = {
  value: null,
  max: null,
  status: "absent",
  rank: null,
  of: null,
  derived: false,
};

/**
 * Picks the rows of some periods out of the book, grouped by unit, in one pass.
 * @returns period → unit → figures; units in the order of their first row
 */
export function figuresByUnit(
  rows: readonly BookRow[],
  periods: readonly string[],
): Map<string, Map<string, UnitFigures>> {
  const found = new Map(
    periods.map((period) => [period, new Map<string, UnitFigures & { rows: BookRow[] }>()]),
  );
  for (const row of rows) {
    const units = found.get(row.period);
    if (units === undefined) continue;
    const known = units.get(row.unit);
    if (known) known.rows.push(row);
    else units.set(row.unit, { unit: row.unit, level: row.level, period: row.period, rows: [row] });
  }
  return found;
}

/** The scale in which a unit was published: points if any row has points. */
export function scaleOf(figures: UnitFigures): Scale {
  return figures.rows.some((row) => row.score !== null) ? "points" : "percent";
}

/**
 * The figure of one indicator. A group that was published only by its parts is their sum in points; in percents it
 * stays a header, since a rate of two parts cannot be added.
 */
export function figureOf(
  figures: UnitFigures | null,
  code: string,
  scale: Scale,
  framework: Framework,
): Figure {
  if (figures === null) return ABSENT;
  const row = figures.rows.find((candidate) => candidate.code === code);
  const own = row ? figureOfRow(row, scale) : ABSENT;
  if (own.value !== null || (own.status !== "absent" && own.status !== "header")) return own;
  return derivedFromParts(figures, childrenOf(framework, code), scale) ?? own;
}

/** The published total, if there is a row for it. */
export function publishedTotal(figures: UnitFigures | null, scale: Scale): Figure {
  const row = figures?.rows.find((candidate) => candidate.code === TOTAL_CODE);
  return row ? figureOfRow(row, scale) : ABSENT;
}

function figureOfRow(row: BookRow, scale: Scale): Figure {
  const value = scale === "points" ? row.score : row.rate;
  return { value, max: row.max, status: row.status, rank: row.rank, of: row.of, derived: false };
}

/** Parts without a maximum are an office's own additions: they count only where no part has one. */
function derivedFromParts(figures: UnitFigures, all: readonly Indicator[], scale: Scale): Figure | null {
  const counted = all.filter((part) => part.max !== null);
  const parts = counted.length > 0 ? counted : all;
  const found = parts.map((part) => figures.rows.find((row) => row.code === part.code));
  if (found.length === 0 || found.every((row) => row === undefined)) return null;
  const rows = found.filter((row) => row !== undefined);
  const scores = rows.map((row) => row.score).filter((score) => score !== null);
  if (scale !== "points" || rows.length < parts.length || scores.length < parts.length)
    return { ...ABSENT, status: "header" };
  const max = sumExact(parts.map((part) => part.max ?? 0));
  return { ...ABSENT, value: sumExact(scores), max, status: "ok", derived: true };
}
