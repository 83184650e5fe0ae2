import { roundHalfAway } from "../../scoring/decimal";
import { rankDescending } from "../../scoring/compare/ranking";
import { badValue, CellError, notAvailable } from "../cell";
import type { CellFigure } from "../figure";
import { MOST, readCellFigure, shown } from "../figure";
import type { Parameter } from "../parameter";
import { readEach, whole } from "../parameter";

/** How the figures of a set are written: percents, points over a maximum, or plain points and points over 100. */
export interface Basis {
  percent: boolean;
  max: number | null;
}

/** The figures of a set, ready to tell the place of each. */
export interface RankedList {
  /** What most figures of the set share; null for a set without figures. */
  basis: Basis | null;
  rankOf: ReadonlyMap<number, number>;
}

/** Sums made in cells carry the noise of doubles (55.019999999999996): figures equal to six decimals are tied. */
const TIE_DECIMALS = 6;

/**
 * A set of figures. Missing figures are not ranked; a zero, or a blank that looks like one, is last and changes no other
 * rank; a figure written otherwise than most ("26,85/32" among totals) is not ranked and spoils none.
 */
export function rankedList(): Parameter<RankedList, false> {
  return { ...whole("figures", rememberLast(readList)), guarded: true };
}

/** The value by which figures are tied or not. */
export function tieValue(value: number): number {
  return roundHalfAway(value, TIE_DECIMALS);
}

export function basisOf({ percent, max }: CellFigure): Basis {
  return { percent, max: max === MOST ? null : max };
}

export function sameBasis(a: Basis, b: Basis): boolean {
  return a.percent === b.percent && a.max === b.max;
}

function readList(rows: readonly (readonly unknown[])[]): RankedList | CellError {
  const figures: CellFigure[] = [];
  for (const read of readEach(rows, readCellFigure)) {
    // It stands below all others and changes none of their ranks.
    if (read === null || (read instanceof CellError && read.reason === "functions.zero_or_blank")) continue;
    if (read instanceof CellError) return read;
    figures.push(read);
  }
  if (figures.length === 0) return { basis: null, rankOf: new Map() };
  const basis = commonBasis(figures);
  if (basis === null) return mixture(figures);
  const values = figures.filter((one) => sameBasis(basisOf(one), basis)).map(({ value }) => tieValue(value));
  const ranks = rankDescending(values);
  return { basis, rankOf: new Map(values.map((value, index) => [value, ranks[index] ?? 0])) };
}

function mixture(figures: readonly CellFigure[]): CellError {
  const [first, ...others] = figures.map(basisOf);
  const other = others.find((one) => first !== undefined && !sameBasis(one, first));
  return first?.percent === other?.percent
    ? notAvailable("functions.different_maxima", { now: maximumText(first), before: maximumText(other) })
    : badValue("functions.different_scales");
}

function maximumText(basis: Basis | undefined): string {
  return shown(basis?.max ?? MOST);
}

/** The basis of more than half of the figures; null when there is none. */
function commonBasis(figures: readonly CellFigure[]): Basis | null {
  const counted = new Map<string, { basis: Basis; count: number }>();
  for (const figure of figures) {
    const basis = basisOf(figure);
    const key = `${basis.percent}${basis.max}`;
    const known = counted.get(key);
    if (known) known.count += 1;
    else counted.set(key, { basis, count: 1 });
  }
  for (const { basis, count } of counted.values()) if (count * 2 > figures.length) return basis;
  return null;
}

/**
 * Thousands of cells ask for their place in one list, and Excel hands each call a copy of it: comparing the copies costs
 * far less than reading them again.
 */
function rememberLast<Value>(
  read: (rows: readonly (readonly unknown[])[]) => Value,
): (rows: readonly (readonly unknown[])[]) => Value {
  let known: { rows: readonly (readonly unknown[])[]; value: Value } | null = null;
  return (rows) => {
    if (known !== null && sameCells(known.rows, rows)) return known.value;
    const value = read(rows);
    known = { rows: rows.map((row) => [...row]), value };
    return value;
  };
}

function sameCells(a: readonly (readonly unknown[])[], b: readonly (readonly unknown[])[]): boolean {
  if (a.length !== b.length) return false;
  for (let row = 0; row < a.length; row += 1) {
    const [left = [], right = []] = [a[row], b[row]];
    if (left.length !== right.length) return false;
    for (let column = 0; column < left.length; column += 1)
      if (!Object.is(left[column], right[column])) return false;
  }
  return true;
}
