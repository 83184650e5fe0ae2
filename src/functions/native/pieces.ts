import { ABSENCE_PHRASES } from "../../paste";
import type { NativeArgument } from "./argument";

/** Ways of saying that there is no figure besides the words that open such a text. */
const SHORT_MARKS = ["", "–", "-", "—", "--", "…", "...", "N/A", "NA", "x", "KPS", "không có"];
/** Any text that begins so says the same: "chưa có số liệu", "chưa công bố". */
const OPENING = "chưa ";
/** All of them as a constant of a formula. MATCH does not regard case. */
const MARKS = `{${[...SHORT_MARKS, "chưa", ...ABSENCE_PHRASES.filter((phrase) => !phrase.startsWith("chưa"))]
  .map((mark) => `"${mark}"`)
  .join(",")}}`;

/** Whether a cell, or each cell of a range, says that there is no figure. */
function isMark(cell: string): string {
  return `ISNUMBER(MATCH(IF(LEFT(TRIM(${cell}),${OPENING.length})="${OPENING}","chưa",TRIM(${cell})),${MARKS},0))`;
}

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
  return ifNumber(cell, `IF(${outOfScale(operand(cell))},NA(),${then})`, missing);
}

/** As `ifFigure`, for any number. */
export function ifNumber(cell: NativeArgument, then: string, missing: string): string {
  if (cell.kind === "number") return then;
  return `IF(ISNUMBER(${cell.text}),${then},IF(${isMark(cell.text)},${missing},NA()))`;
}

/** Whether a number is no figure from 0 to 100; sums of doubles that miss 100 by less than ten decimals are 100. */
function outOfScale(number: string): string {
  return `ROUND(ABS(${number}-50),10)>50`;
}

/** Whether all numbers of a range are figures from 0 to 100. */
export function allInScale(range: string): string {
  return `ROUND(MAX(${range}),10)<=100,ROUND(MIN(${range}),10)>=0`;
}

/** Whether one number is above another by more than the noise of doubles. */
export function isAbove(a: string, b: string): string {
  return `ROUND(${a}-${b},10)>0`;
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
  return `COUNT(${range})+SUMPRODUCT(--${isMark(range)})=${sizeOf(range)}`;
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

/**
 * A number of at least 0 that is rounded to its decimals, with a decimal comma and dots between thousands whatever the
 * locale of Excel makes of them; #N/A from a thousand billions on.
 */
export function vietnamese(number: string, decimals: number): string {
  const whole = `FIXED(INT(${number}),0,TRUE)`;
  const group = (from: number): string => `MID(${whole},LEN(${whole})-${from},3)`;
  const head = (digits: number): string => `LEFT(${whole},LEN(${whole})-${digits})`;
  const thousands = `${head(3)}&"."&${group(2)}`;
  const millions = `${head(6)}&"."&${group(5)}&"."&${group(2)}`;
  const billions = `${head(9)}&"."&${group(8)}&"."&${group(5)}&"."&${group(2)}`;
  const grouped = `IF(${number}<1000,${whole},IF(${number}<1000000,${thousands},IF(${number}<1000000000,${millions},IF(${number}<1000000000000,${billions},NA()))))`;
  return decimals === 0 ? grouped : `${grouped}&","&RIGHT(FIXED(${number},${decimals},TRUE),${decimals})`;
}

/** A number with a decimal comma whatever the locale of Excel makes of it. */
export function withComma(text: string): string {
  return `SUBSTITUTE(${text},".",",")`;
}
