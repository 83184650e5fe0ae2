import { badValue, CellError, notAvailable } from "../cell";
import type { CellFigure } from "../figure";
import { MOST, readCellFigure, readPlainNumber, shown } from "../figure";
import type { Parameter } from "../parameter";
import { each, readEach, whole } from "../parameter";

/** Points of a group or a part, with the maximum where the cell says it: 7,46 or "7,46/22". */
export interface Points {
  value: number;
  max: number | null;
}

export function points(): Parameter<Points, false> {
  return each("points", readPoints);
}

/** A total on the scale of 100. */
export function total(): Parameter<number, false> {
  return each("total", readTotal);
}

/** Points or a percent, as it stands in the cell. */
export function figure(): Parameter<CellFigure, false> {
  return each("figure", readCellFigure);
}

/** A figure or the knowledge that there is none, for sentences that say so. */
export interface MaybeFigure {
  figure: CellFigure | null;
}

export function figureOrNone(): Parameter<MaybeFigure, false> {
  return each("figure", (cell) => {
    const read = readCellFigure(cell);
    return read instanceof CellError ? read : { figure: read };
  });
}

/** Any number, zero and negative ones too. */
export function number(): Parameter<CellFigure, false> {
  return each("number", readPlainNumber);
}

/** Points possible. Nothing has a maximum of 0, so a 0 is a blank. */
export function maximum(): Parameter<number, false> {
  return each("maximum", readMaximum, false);
}

/** Points of several groups; errors and missing figures stay in the list for the function to judge. */
export function pointsList(): Parameter<readonly (Points | null | CellError)[], false> {
  return { ...whole("figures", (rows) => readEach(rows, readPoints)), guarded: true };
}

export function maximumList(): Parameter<readonly (number | null | CellError)[], false> {
  return whole("figures", (rows) => readEach(rows, readMaximum));
}

function readPoints(cell: unknown): Points | null | CellError {
  const read = readCellFigure(cell);
  return read !== null && !(read instanceof CellError) && read.percent
    ? badValue("functions.percent_for_points", { value: shown(read.value) })
    : read;
}

/**
 * A total is not classified when it stands over less than 100 ("26,85/32"), and a number of at most 1 is more likely
 * a cell formatted as a percent than a total.
 */
function readTotal(cell: unknown): number | null | CellError {
  const read = readPoints(cell);
  if (read === null || read instanceof CellError) return read;
  if (read.max !== null && read.max !== MOST)
    return notAvailable("functions.partial_total", { value: shown(read.value), max: shown(read.max) });
  if (read.max === null && read.value > 0 && read.value <= 1)
    return badValue("functions.fraction_for_total", { value: shown(read.value) });
  return read.value;
}

function readMaximum(cell: unknown): number | null | CellError {
  if (cell === 0) return null;
  const read = readPoints(cell);
  if (read === null || read instanceof CellError) return read;
  const value = read.max ?? read.value;
  return value === 0 ? badValue("functions.maximum_zero") : value;
}
