import { TOTAL_CODE } from "../../../scoring/framework/framework";
import type { NameIndex } from "../../words";
import type { Fact } from "../facts";

/** The groups of a record against its total. */
export interface Sums {
  readonly total: number | null;
  /** Of the groups, or of parts whose group is not told. */
  readonly sum: number;
  /** Figures beside the total. */
  readonly summed: number;
}

const ROUNDING = 0.031;
const FEWEST_SUMMED = 4;

/**
 * @param scores all figures of points
 * @param stated codes of which anything is said
 */
export function sumsOf(scores: readonly Fact[], stated: ReadonlySet<string>, index: NameIndex): Sums {
  const total = scores.find(({ codes }) => codes[0] === TOTAL_CODE)?.value ?? null;
  let sum = 0;
  let summed = 0;
  for (const { codes, value } of scores) {
    const [first = ""] = codes;
    if (first === TOTAL_CODE) continue;
    summed += 1;
    if (first.includes(".")) continue;
    const sure = codes.length === 1;
    const whole = [...stated].find((code) => index.partsOf(code).includes(first));
    if (sure && whole !== undefined) continue;
    sum += value;
  }
  return { total, sum, summed };
}

/** Whether the groups add up to this total. */
export function isSum({ sum }: Sums, total: number): boolean {
  return Math.abs(sum - total) < ROUNDING;
}

/** Whether the groups add up to the total that is told. */
export function isProven(sums: Sums): boolean {
  return sums.total !== null && isSum(sums, sums.total);
}

/** The sum says something where most of the index is in it. */
export function hasGroups({ summed }: Sums): boolean {
  return summed >= FEWEST_SUMMED;
}
