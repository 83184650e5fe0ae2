import { roundHalfAway } from "../../../scoring/decimal";
import type { UnitFigures } from "../../../scoring/figures";
import { figuresByUnit } from "../../../scoring/figures";
import { DEFAULT_FRAMEWORK, TOTAL_CODE } from "../../../scoring/framework/framework";
import { totalOf } from "../../../scoring/compare/totals";
import type { UnitLevel } from "../../../scoring/units/unit";
import { badValue, CellError, notAvailable } from "../../cell";
import { excerpt, shown } from "../../figure";
import type { BookRange } from "../../parameters/book";
import { pickRows } from "../../parameters/book";
import { codeNamed, rowsOfIndicator } from "../../parameters/indicator";
import { choice } from "../../parameters/options";

/** Points or a percent; one is never answered for the other. */
export type Asked = "score" | "rate";

export function askedColumn() {
  return choice({ điểm: "score", "tỷ lệ": "rate" } as const, {
    points: "score",
    percent: "rate",
    rate: "rate",
  });
}

/** What a unit has of one indicator in one period; null where the book has no such figure. */
export interface UnitFigure {
  unit: string;
  level: UnitLevel | null;
  value: number | null;
  max: number | null;
}

/**
 * The figure that every unit of a period has of an indicator. A total counts when it stands over all groups only,
 * published or added up from them.
 * @returns `#N/A` when the book has nothing of the period or the indicator, or only the other kind of figure
 */
export function figuresOfUnits(
  book: BookRange,
  period: string,
  indicator: string,
  asked: Asked,
  level: UnitLevel | null,
): UnitFigure[] | CellError {
  const picked = pickRows(book, [period], null, level);
  if (picked instanceof CellError) return picked;
  const units = [...(figuresByUnit(picked.rows, [period]).get(period)?.values() ?? [])];
  if (units.length === 0) return notAvailable("functions.no_rows", { unit: "…", period });
  const found: UnitFigure[] = [];
  let known = false;
  let other = false;
  for (const figures of units) {
    const read = figureOfUnit(figures, indicator, asked);
    if (read instanceof CellError) return read;
    known ||= read.known;
    other ||= read.other;
    found.push({ unit: figures.unit, level: figures.level, value: read.value, max: read.max });
  }
  if (!known) return notAvailable("functions.not_in_book", { text: excerpt(indicator) });
  if (other && found.every(({ value }) => value === null))
    return notAvailable(asked === "score" ? "functions.only_rates" : "functions.only_points", {
      text: excerpt(indicator),
    });
  return oneMaximum(found) ?? found;
}

interface ReadFigure {
  value: number | null;
  max: number | null;
  /** The book has a row of the indicator, or groups that make its total. */
  known: boolean;
  /** The book has the other kind of figure only. */
  other: boolean;
}

/** The figure of one unit; two rows for it are refused. */
export function figureOfUnit(figures: UnitFigures, indicator: string, asked: Asked): ReadFigure | CellError {
  const rows = rowsOfIndicator(figures.rows, indicator);
  if (rows.length > 1) return badValue("functions.twice_in_book", { text: excerpt(indicator) });
  const [row] = rows;
  const other =
    row !== undefined && row[asked] === null && row[asked === "score" ? "rate" : "score"] !== null;
  if (asked === "score" && isTotal(indicator, row?.code)) {
    const total = totalOf(figures, DEFAULT_FRAMEWORK, "points");
    const value = total.complete && !total.estimated ? total.value : null;
    return { value, max: null, known: row !== undefined || total.source !== "none", other };
  }
  return {
    value: row?.[asked] ?? null,
    max: asked === "score" ? (row?.max ?? null) : null,
    known: row !== undefined,
    other,
  };
}

function isTotal(indicator: string, code: string | undefined): boolean {
  return (code ?? codeNamed(indicator) ?? indicator.toUpperCase()) === TOTAL_CODE;
}

/** Points over different maxima are not comparable. */
function oneMaximum(figures: readonly UnitFigure[]): CellError | null {
  let first: number | null = null;
  for (const { value, max } of figures) {
    if (value === null || max === null) continue;
    first ??= max;
    if (max !== first)
      return notAvailable("functions.different_maxima", { now: shown(first), before: shown(max) });
  }
  return null;
}

/** Scores and percents are published with two decimals. */
export function published(value: number): number {
  return roundHalfAway(value, 2);
}
