import { readFigure, normaliseText } from "../paste";
import { roundHalfAway } from "../scoring/decimal";
import { formatNumber } from "../scoring/vietnamese-number";
import { badValue, CellError, incomingError, notAvailable } from "./cell";

/** A figure as it stands in a cell, before anybody asks what it is the figure of. */
export interface CellFigure {
  value: number;
  /** What stands after the stroke in "7,46/22"; null without one. */
  max: number | null;
  /** Written with "%". A cell that is only formatted as a percent holds a fraction and has no sign. */
  percent: boolean;
}

/** Points never exceed this, nor does a percent. */
export const MOST = 100;
/** A figure is taken at so many decimals: what lies below is the noise of sums that doubles cannot hold. */
const TAKEN_DECIMALS = 10;
const COMMON_DECIMALS = 1_000_000;
/** Above this a number is the date that Excel made of something like "1/2": 20000 is the year 1954. */
const FIRST_DATE = 20_000;
/** Longer texts are not figures; what matters of them is read all the same. */
const LONGEST = 200;
/** For people in error messages. */
const PRINTED = { min: 0, max: 6 };

/**
 * Reads one cell.
 *
 * A number 0 is refused: an empty cell reaches a function as 0 in Excel for Windows and as null in a browser
 * (OfficeDev/office-js 1951, 4702), so that a zero nobody wrote cannot be told from one that was. As text ("0", or a
 * reference joined with `&""`) both say what they are everywhere.
 * @returns null for a missing figure: blank, "–", "chưa có", "N/A", "không phát sinh"
 */
export function readCellFigure(value: unknown): CellFigure | null | CellError {
  switch (typeof value) {
    case "number":
      return readNumber(value);
    case "string":
      return readText(value);
    case "boolean":
      return badValue("functions.boolean");
    case "object":
      return value === null ? null : readObject(value);
    case "undefined":
      return null;
    default:
      return badValue("functions.not_a_figure", { text: typeof value });
  }
}

/** Any finite number, zero and negative ones too; text as in `readCellFigure`. For printing, not for judging. */
export function readPlainNumber(value: unknown): CellFigure | null | CellError {
  if (typeof value === "string") return readSignedText(value);
  if (typeof value !== "number") return readCellFigure(value);
  if (!Number.isFinite(value)) return new CellError("#NUM!");
  return { value, max: null, percent: false };
}

/**
 * A figure as it was written, with its sign: "-0,5%", "7,46/22", "1.234,5". A number 0 is refused as above.
 */
export function readWrittenFigure(value: unknown): CellFigure | null | CellError {
  if (typeof value === "string") {
    const figure = readSignedText(value);
    return figure !== null && !(figure instanceof CellError) ? withinMaximum(figure) : figure;
  }
  if (typeof value !== "number" || value === 0 || !Number.isFinite(value)) return readCellFigure(value);
  return looksLikeDate(value) ? tooLarge(value) : { value, max: null, percent: false };
}

function withinMaximum(figure: CellFigure): CellFigure | CellError {
  const { value, max } = figure;
  return max !== null && value > max
    ? badValue("functions.over_maximum", { value: shown(value), max: shown(max) })
    : figure;
}

/** A figure for a message, in Vietnamese notation. */
export function shown(value: number): string {
  return formatNumber(value, PRINTED);
}

/**
 * The figure as a person would take it: 18.000000000000004 is 18 and 1E-14 is 0. Rounded half away from zero to ten
 * decimals, before anything is judged by it.
 */
export function settled(value: number): number {
  return Math.round(value * COMMON_DECIMALS) / COMMON_DECIMALS === value
    ? value
    : roundHalfAway(value, TAKEN_DECIMALS) + 0;
}

function readNumber(given: number): CellFigure | CellError {
  if (!Number.isFinite(given)) return new CellError("#NUM!");
  if (given === 0) return notAvailable("functions.zero_or_blank");
  const value = settled(given);
  if (value < 0) return badValue("functions.negative", { value: shown(value) });
  if (value > MOST) return tooLarge(value);
  return { value, max: null, percent: false };
}

function tooLarge(value: number): CellError {
  return badValue(looksLikeDate(value) ? "functions.date" : "functions.over_100", { value: shown(value) });
}

function looksLikeDate(value: number): boolean {
  return value >= FIRST_DATE && Number.isInteger(value);
}

function readText(text: string): CellFigure | null | CellError {
  const figure = readSignedText(text);
  if (figure === null || figure instanceof CellError) return figure;
  const value = settled(figure.value);
  const { max, percent } = figure;
  if (value < 0) return badValue("functions.negative", { value: shown(value) });
  if (max !== null && value > max)
    return badValue("functions.over_maximum", { value: shown(value), max: shown(max) });
  return value > MOST ? tooLarge(value) : { value, max, percent };
}

function readSignedText(value: string): CellFigure | null | CellError {
  const plain = plainNumber(value);
  if (plain !== null) return { value: plain, max: null, percent: false };
  const beginning = value.length > LONGEST ? value.slice(0, LONGEST) : value;
  const text = (PLAIN_LETTERS.test(beginning) ? beginning : normaliseText(beginning)).trim();
  const figure = readFigure(text);
  switch (figure.kind) {
    case "empty":
    case "missing":
    case "not_applicable":
      return null;
    case "number":
      if (figure.mended) break;
      if (saysRank(text)) return badValue("functions.rank_for_figure", { text: excerpt(value) });
      return { value: figure.sign < 0 ? -figure.value : figure.value, max: null, percent: figure.percent };
    case "fraction":
      if (figure.mended) break;
      if (saysRank(text) || looksLikePlace(text, figure.max))
        return badValue("functions.rank_for_figure", { text: excerpt(value) });
      return { value: figure.value, max: figure.max, percent: false };
  }
  return badValue("functions.not_a_figure", { text: excerpt(value) });
}

const ZERO = 48;
const COMMA = 44;
const DOT = 46;
/** Whole numbers of so many digits are exact, and so is their quotient by a power of ten. */
const MOST_DIGITS = 15;
const POWERS = Array.from({ length: MOST_DIGITS + 1 }, (_, digits) => 10 ** digits);

/**
 * Digits with at most one comma or dot among them: what `&""` makes of a number. Most texts are such and need no
 * reading of words; null leaves all others, and all doubts, to the reader of pasted text.
 */
function plainNumber(text: string): number | null {
  if (text.length > MOST_DIGITS) return null;
  let whole = 0;
  let decimals = -1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const digit = code - ZERO;
    if (digit >= 0 && digit <= 9) {
      whole = whole * 10 + digit;
      if (decimals >= 0) decimals += 1;
    } else if ((code === COMMA || code === DOT) && decimals < 0 && at > 0) decimals = 0;
    else return null;
  }
  if (text === "" || decimals === 0) return null;
  return decimals < 0 ? whole : whole / (POWERS[decimals] ?? 1);
}

/** Nothing that could need normalising. */
const PLAIN_LETTERS = /^[ -~]*$/;

/** "xếp thứ 14/19", "hạng 2": a place among units, not a score. */
const RANK_WORDS = /(?<!\p{L})(?:hạng(?!\s+mục)|thứ)(?!\p{L})/iu;
/** Whole numbers on both sides of the stroke, as places are written. */
const WHOLE_OVER_WHOLE = /^[^\d]*\d+\s*\/\s*\d+(?![.,]\d)/;
/** Points possible of a component, a part, a group or all; nothing else stands under a whole number of points. */
const WHOLE_MAXIMA: readonly number[] = [2, 4, 6, 10, 12, 18, 20, 22, 100];

/** Whether words say that a figure is a place among units. */
export function saysRank(text: string): boolean {
  return RANK_WORDS.test(text);
}

/** "14/19" and "22/7" are no points over their maximum; "26,85/32", a total over groups that are there, is. */
function looksLikePlace(text: string, max: number): boolean {
  return WHOLE_OVER_WHOLE.test(text) && !WHOLE_MAXIMA.includes(max);
}

function readObject(value: object): CellFigure | null | CellError {
  const error = incomingError(value);
  if (error) return error;
  const basic: unknown = Reflect.get(value, "basicValue");
  // A formatted number is no blank cell, whatever its value.
  if (basic === 0) return { value: 0, max: null, percent: false };
  return typeof basic === "object" || basic === undefined
    ? badValue("functions.not_a_figure", { text: "…" })
    : readCellFigure(basic);
}

/** The beginning of a text, short enough for a message. */
export function excerpt(text: string): string {
  const characters = [...text.trim()];
  return characters.length <= 30 ? characters.join("") : `${characters.slice(0, 29).join("")}…`;
}
