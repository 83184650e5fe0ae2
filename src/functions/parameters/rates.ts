import { multiplyExact } from "../../scoring/decimal";
import { badValue, CellError } from "../cell";
import type { CellFigure } from "../figure";
import { readCellFigure, shown } from "../figure";
import type { Parameter } from "../parameter";
import { each, readEach, whole } from "../parameter";

/** A percent. A cell formatted as a percent holds 0.8825 for 88,25%; text with "%" leaves no doubt. */
export function rate(): Parameter<CellFigure, false> {
  return each("rate", readRate);
}

/** Percents of several indicators; errors and missing ones stay in the list. */
export function rateList(): Parameter<readonly (CellFigure | null | CellError)[], false> {
  return { ...whole("figures", (rows) => readEach(rows, readRate)), guarded: true };
}

export function readRate(cell: unknown): CellFigure | null | CellError {
  const read = readCellFigure(cell);
  return read !== null && !(read instanceof CellError) && read.max !== null
    ? badValue("functions.points_for_percent", { value: shown(read.value), max: shown(read.max) })
    : read;
}

/** Two rates in percent points. */
export interface RatePair {
  now: number;
  before: number;
}

/**
 * Brings rates that belong together to one scale: percent points, 0–100. Numbers without a sign are read by all of
 * them: when none exceeds 1 they are fractions of cells formatted as a percent (0.8825 is 88,25%), when all exceed 1
 * they are percents. A mixture is refused, since 0.8825 beside 59,98 may be either.
 * @returns as many percents as were given
 */
export function alignRates(rates: readonly CellFigure[]): number[] | CellError {
  let fraction: CellFigure | null = null;
  let percent: CellFigure | null = null;
  for (const one of rates) {
    if (isFraction(one)) fraction = one;
    else if (!one.percent && one.value !== 0) percent = one;
  }
  if (fraction !== null && percent !== null) return mixed(fraction, percent);
  return rates.map((one) => (isFraction(one) ? ofFraction(one.value) : one.value));
}

/** The same for two rates, as most formulas have them. */
export function alignPair(now: CellFigure, before: CellFigure): RatePair | CellError {
  const low = isFraction(now);
  if (low !== isFraction(before)) {
    const [fraction, other] = low ? [now, before] : [before, now];
    if (!other.percent && other.value !== 0) return mixed(fraction, other);
  }
  return {
    now: low ? ofFraction(now.value) : now.value,
    before: isFraction(before) ? ofFraction(before.value) : before.value,
  };
}

/** A number without a sign that may be the content of a cell formatted as a percent. */
function isFraction({ value, percent }: CellFigure): boolean {
  return !percent && value !== 0 && value <= 1 && value >= -1;
}

function mixed(fraction: CellFigure, percent: CellFigure): CellError {
  return badValue("functions.mixed_rates", { low: shown(fraction.value), high: shown(percent.value) });
}

/** × 100 on the decimal text, so that 0.2827 is 28.27 and not 28.270000000000003. */
function ofFraction(value: number): number {
  return multiplyExact(value, 100);
}
