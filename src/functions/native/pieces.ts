import type { NativeArgument } from "./argument";

/** Marks that mean "no figure", as a constant of a formula. MATCH does not regard case. */
const MARKS = '{"","–","-","chưa có","chưa có số liệu","N/A","không phát sinh"}';

/** A text constant. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * `then` where the cell holds a figure from 0 to 100, `missing` where it says that there is none, #N/A for anything
 * else: a native formula cannot read "7,46/22", and must neither skip it nor take it for nothing. Only IF is used, cell
 * by cell, so that ranges spill and texts never meet arithmetic.
 */
export function ifFigure(cell: NativeArgument, then: string, missing: string): string {
  return ifNumber(cell, `IF(ABS(${operand(cell)}-50)>50,NA(),${then})`, missing);
}

/** As `ifFigure`, for any number. */
export function ifNumber(cell: NativeArgument, then: string, missing: string): string {
  if (cell.kind === "number") return then;
  return `IF(ISNUMBER(${cell.text}),${then},IF(ISNUMBER(MATCH(TRIM(${cell.text}),${MARKS},0)),${missing},NA()))`;
}

/** Brackets around anything that an operator beside it could tear apart. */
export function operand({ text, kind }: NativeArgument): string {
  return kind === "expression" || text.startsWith("-") ? `(${text})` : text;
}

/** How many cells a range has. */
export function sizeOf(range: string): string {
  return `ROWS(${range})*COLUMNS(${range})`;
}

/** Whether every cell of a range is a number or says that there is none. */
export function allReadable(range: string): string {
  return `COUNT(${range})+SUMPRODUCT(--ISNUMBER(MATCH(TRIM(${range}),${MARKS},0)))=${sizeOf(range)}`;
}

/** `then` for a rank: a whole number from 1 on; a 0 is no rank, and a date that Excel made is none either. */
export function ifRank(cell: NativeArgument, then: string, missing: string): string {
  const rank = operand(cell);
  const checked = `IF(ABS(${rank}-${MIDDLE_RANK})>${MIDDLE_RANK - 1},NA(),IF(INT(${rank})<>${rank},NA(),${then}))`;
  return ifNumber(cell, `IF(${rank}=0,${missing},${checked})`, missing);
}

/** Half of the number below which a number can be a rank. */
const MIDDLE_RANK = 10_000;

/**
 * 100 when both rates are fractions of cells formatted as a percent, 1 when both are percents, #N/A for a mixture.
 */
export function scaleOf(a: string, b: string): string {
  return `IF(${a}>1,IF(${b}>1,1,IF(${b}=0,1,NA())),IF(${b}>1,IF(${a}=0,1,NA()),100))`;
}

/** A number with a decimal comma whatever the locale of Excel makes of it. */
export function withComma(text: string): string {
  return `SUBSTITUTE(${text},".",",")`;
}
