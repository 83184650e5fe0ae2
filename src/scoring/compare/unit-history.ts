import type { ClassBound } from "../framework/classification";
import { figuresByUnit, scaleOf } from "../figures";
import type { Framework } from "../framework/framework";
import { areComparable, comparePeriods, parsePeriodKey } from "../period";
import type { BookRow } from "../score";
import { totalOf } from "./totals";

/** Total of a unit in one period; null where it is incomplete or only an estimate. */
export interface PeriodTotal {
  /** Period key. */
  period: string;
  value: number | null;
}

/**
 * Totals of a unit in the saved periods of the same type and length, up to this one, oldest first.
 * @param most how many periods at most; the newest stay
 */
export function totalHistory(input: {
  rows: readonly BookRow[];
  unit: string;
  period: string;
  framework: Framework;
  classes?: readonly ClassBound[];
  most: number;
}): PeriodTotal[] {
  const { unit, framework, classes } = input;
  const now = parsePeriodKey(input.period);
  if (now === null) return [];
  const own = input.rows.filter((row) => row.unit === unit);
  const keys = [...new Set(own.map(({ period }) => period))]
    .flatMap((key) => {
      const period = parsePeriodKey(key);
      return period !== null && areComparable(now, period) && comparePeriods(period, now) <= 0
        ? [{ key, period }]
        : [];
    })
    .sort((a, b) => comparePeriods(a.period, b.period))
    .slice(-input.most)
    .map(({ key }) => key);
  const figures = figuresByUnit(own, keys);
  return keys.map((key) => {
    const one = figures.get(key)?.get(unit) ?? null;
    const total = one === null ? null : totalOf(one, framework, scaleOf(one), classes);
    return { period: key, value: total !== null && total.complete && !total.estimated ? total.value : null };
  });
}
