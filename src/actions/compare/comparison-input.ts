import { keyAgainst } from "../../scoring/compare/against";
import { figuresByUnit } from "../../scoring/figures";
import type { UnitFigures } from "../../scoring/figures";
import type { CompareUnitsInput } from "../../scoring/compare/unit-comparison";
import type { Book, ComparisonRequest } from "../contract";

/** What is compared, as scoring wants it: table, preview and notice are made of the same. */
export function comparisonInput(
  { rows, framework, classes, units }: Book,
  { against, confirmedMergers }: Pick<ComparisonRequest, "against" | "confirmedMergers">,
  period: string,
): CompareUnitsInput {
  return {
    rows,
    period,
    against: keyAgainst(period, against),
    framework,
    classes,
    units,
    confirmedMergers: new Set(confirmedMergers),
  };
}

/** The figures of a unit in a period; null where the book has none. */
export function figuresOf(book: Book, unit: string, period: string): UnitFigures | null {
  return figuresByUnit(book.rows, [period]).get(period)?.get(unit) ?? null;
}
