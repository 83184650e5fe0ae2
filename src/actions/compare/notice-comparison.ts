import type { Comparison } from "../../scoring/compare/comparison";
import type { TargetRate } from "../../scoring/targets/target-results";
import { targetRates } from "../../scoring/targets/target-results";
import type { UnitsComparison } from "../../scoring/compare/unit-comparison";
import { compareOne, compareUnits } from "../../scoring/compare/unit-comparison";
import { comparisonInput, figuresOf } from "./comparison-input";
import type { Book, ComparisonRequest, StoredTarget } from "../contract";

/** What a notice speaks of: one unit compared, with the rates that its targets ask for. */
export interface NoticeComparison {
  unit: string;
  period: string;
  against: string | null;
  compared: Comparison;
  targets: YearTargets;
  /** All units of the period, for the annex. */
  units(): UnitsComparison;
}

/** The targets of a year with what was reached. */
export interface YearTargets {
  year: number;
  results: readonly TargetRate<StoredTarget>[];
}

/** Compares for a notice exactly what the table of the request compares; null where the book has nothing of the unit. */
export function noticeComparison(
  book: Book,
  request: Pick<ComparisonRequest, "against" | "confirmedMergers">,
  unit: string,
  period: string,
): NoticeComparison | null {
  const input = comparisonInput(book, request, period);
  const compared = compareOne({ ...input, unit });
  if (compared === null) return null;
  const year = Number(period.slice(0, 4));
  return {
    unit,
    period,
    against: input.against,
    compared,
    targets: {
      year,
      results: targetRates(
        book.targets.filter((target) => target.year === year),
        figuresOf(book, unit, period),
      ),
    },
    units: () => compareUnits(input),
  };
}

/** The newest list of targets before anything was reached; null where the book has none. */
export function targetsAlone(book: Book): YearTargets | null {
  if (book.targets.length === 0) return null;
  const year = Math.max(...book.targets.map((target) => target.year));
  return {
    year,
    results: targetRates(
      book.targets.filter((target) => target.year === year),
      null,
    ),
  };
}
