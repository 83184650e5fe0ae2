import { CellError } from "../../src/functions/cell";

/*
 * An oracle of its own: plain fractions of whole numbers, written from docs/ham.md alone. Functions are put into each
 * other over cells of every kind, with blanks as both platforms hand them over and texts in both regions.
 */

/** What a cell or a formula holds: a figure as a fraction, nothing, an empty text, words, or an error. */
export type Held =
  | { is: "figure"; n: bigint; d: bigint }
  | { is: "missing" }
  /** A number 0 that may be a blank. */
  | { is: "doubtful" }
  | { is: "words"; words: string }
  | { is: "error" };

export const MISSING: Held = { is: "missing" };
export const ERROR: Held = { is: "error" };
export const fraction = (n: bigint, d = 1n): Held => (d < 0n ? fraction(-n, -d) : { is: "figure", n, d });
export const below = (a: Held, b: Held): boolean => isFigure(a) && isFigure(b) && a.n * b.d < b.n * a.d;

export const same = (a: Held, b: Held): boolean => isFigure(a) && isFigure(b) && a.n * b.d === b.n * a.d;

export function isFigure(held: Held): held is Extract<Held, { is: "figure" }> {
  return held.is === "figure";
}

/** Half away from zero at so many decimals. */
export function rounded(held: Held, decimals: number): Held {
  if (!isFigure(held)) return held;
  const scale = 10n ** BigInt(decimals);
  const [size, sign] = held.n < 0n ? [-held.n, -1n] : [held.n, 1n];
  return fraction((sign * (2n * size * scale + held.d)) / (2n * held.d), scale);
}

/** The fraction that a number prints as. */
export function printedFraction(value: number): Held {
  const [mantissa = "0", power = "0"] = String(value).split("e");
  const [whole = "0", decimals = ""] = mantissa.split(".");
  const shift = Number(power) - decimals.length;
  const digits = BigInt(whole + decimals);
  return shift >= 0 ? fraction(digits * 10n ** BigInt(shift)) : fraction(digits, 10n ** BigInt(-shift));
}

export const ZERO = fraction(0n);
export const HUNDRED = fraction(100n);

/** A number as a figure of the index: ten decimals, from 0 to 100. */
export function asFigure(value: number): Held {
  const taken = rounded(printedFraction(value), 10);
  return below(taken, ZERO) || below(HUNDRED, taken) ? ERROR : taken;
}

export interface Cell {
  content: number | string | null | "#DIV/0!";
  guarded: boolean;
}
export interface World {
  blank: 0 | null;
  mark: "," | ".";
  /** In cells a 0 by reference is looked up: nothing is in doubt. */
  lookedUp?: boolean;
}

export const MARKS = ["–", "chưa có", "N/A", "không phát sinh", ""];

/** As Excel hands a cell over. */
export function handedOver({ content, guarded }: Cell, { blank, mark }: World): unknown {
  if (content === "#DIV/0!") return new CellError("#DIV/0!");
  if (content === null) return guarded ? "" : blank;
  if (typeof content === "number" && guarded)
    return String(Number(content.toPrecision(15)))
      .replace(".", mark)
      .replace("e", "E");
  return content;
}

/** What the help says of such a cell. */
export function meant({ content, guarded: joined }: Cell, { blank, lookedUp = false }: World): Held {
  const guarded = joined || lookedUp;
  if (content === "#DIV/0!") return ERROR;
  if (content === null) return guarded || blank === null ? MISSING : { is: "doubtful" };
  if (typeof content === "string") {
    if (MARKS.includes(content)) return MISSING;
    return /^\d+,\d+$/.test(content) ? asFigure(Number(content.replace(",", "."))) : ERROR;
  }
  if (content === 0) return guarded ? ZERO : { is: "doubtful" };
  return asFigure(joined ? Number(content.toPrecision(15)) : content);
}

export function sum(list: readonly Held[]): Held {
  const wrong = list.find((one) => one.is === "error" || one.is === "words" || one.is === "doubtful");
  if (wrong || list.some((one) => one.is === "missing")) return ERROR;
  const total = list.reduce((all, one) =>
    isFigure(all) && isFigure(one) ? fraction(all.n * one.d + one.n * all.d, all.d * one.d) : ERROR,
  );
  return below(HUNDRED, total) ? ERROR : total;
}

/** The rules of one cell: an error goes first, then what is doubtful, then what is missing. */
function ready(...list: Held[]): Held | null {
  if (list.some(({ is }) => is === "error" || is === "doubtful" || is === "words")) return ERROR;
  return list.some(({ is }) => is === "missing") ? MISSING : null;
}

function ofMaximum(points: Held, max: Held, value: (p: Fraction, m: Fraction) => Held): Held {
  const early = ready(points, max);
  if (early) return early;
  if (!isFigure(points) || !isFigure(max) || max.n === 0n || below(max, points)) return ERROR;
  return value(points, max);
}
type Fraction = Extract<Held, { is: "figure" }>;

export const rate = (points: Held, max: Held): Held =>
  ofMaximum(points, max, (p, m) => rounded(fraction(100n * p.n * m.d, p.d * m.n), 2));
export const lost = (points: Held, max: Held): Held =>
  ofMaximum(points, max, (p, m) => fraction(m.n * p.d - p.n * m.d, m.d * p.d));

/** A total above 0 and up to 1 looks like a cell formatted as a percent. */
function total(held: Held): Held {
  const early = ready(held);
  if (early) return early;
  return below(ZERO, held) && !below(fraction(1n), held) ? ERROR : rounded(held, 2);
}

const CLASSES = [
  [90n, "Xuất sắc"],
  [80n, "Tốt"],
  [70n, "Khá"],
  [50n, "Trung bình"],
  [0n, "Yếu"],
] as const;

export function classOf(held: Held): Held {
  const printed = total(held);
  if (!isFigure(printed)) return printed;
  const found = CLASSES.find(([from]) => !below(printed, fraction(from)));
  return found ? { is: "words", words: found[1] } : ERROR;
}

export function needed(held: Held): Held {
  const printed = total(held);
  if (!isFigure(printed)) return printed;
  const next = CLASSES.findLast(([from]) => below(printed, fraction(from)));
  return next ? fraction(next[0] * printed.d - printed.n, printed.d) : ZERO;
}

export function change(now: Held, before: Held): Held {
  const early = ready(now, before);
  if (early) return early;
  if (!isFigure(now) || !isFigure(before)) return ERROR;
  return rounded(fraction(now.n * before.d - before.n * now.d, now.d * before.d), 4);
}

export function agrees(answer: unknown, expected: Held): boolean {
  switch (expected.is) {
    case "missing":
      return answer === "";
    case "words":
      return answer === expected.words;
    case "figure":
      return typeof answer === "number" && same(printedFraction(answer), expected);
    default:
      return answer instanceof CellError && answer.code !== "#REF!" && answer.code !== "#NAME?";
  }
}
