import { foldWord } from "./fold";
import { mendDigits, parseNumber } from "./number-text";

interface Span {
  /** Offsets in the text that was cut into tokens; `end` is exclusive. */
  start: number;
  end: number;
}
export interface WordToken extends Span {
  kind: "word";
  raw: string;
  fold: string;
}
export interface NumberToken extends Span {
  kind: "number";
  value: number;
  percent: boolean;
  /** −1 or 1 when a sign stands before it, 0 without one. */
  sign: -1 | 0 | 1;
  mended: boolean;
  raw: string;
}
export interface FractionToken extends Span {
  kind: "fraction";
  value: number;
  max: number;
  mended: boolean;
  raw: string;
}
/** A date, a document number, an address: figures in it are not values. */
export interface CitationToken extends Span {
  kind: "citation";
}
export interface MarkToken extends Span {
  kind: "mark";
  char: string;
}
export type Token = WordToken | NumberToken | FractionToken | CitationToken | MarkToken;

/** Dots or lines that lead the eye from a name to its figure. */
const LEADER = /[.…_·]{3,}/y;
const BLANK = /[ \t\n]+/y;
const WORD = /[\p{L}\p{M}][\p{L}\p{M}'’]{0,40}/uy;
const URL = /(?:https?:\/\/|www\.)[^\s<>]{1,2000}/y;
const CITATION = /\d{1,6}\/(?:\d{4}\/)?\p{Lu}[\p{L}\d&.-]{0,40}/uy;
const DATE = /\d{1,2}([/.-])\d{1,2}\1\d{4}(?!\d)/y;
const CLOCK = /\d{1,2}(?::\d{2}|h\d{0,2})(?![\d\p{L}])/uy;
const NUMBER = /[\dlI|Oo][\dlI|Oo.,]{0,24}/y;
const POINTS = /\s{0,2}(?:điểm|đ)(?!\p{L})/uy;
const STROKE = /[ \t]{0,2}\/[ \t]{0,2}/y;
const PERCENT = /[ \t]{0,2}%/y;
const LETTER = /[\p{L}\p{M}]/u;

/**
 * Cuts running text into words, figures and marks. Document numbers, dates, times and addresses come out as
 * citations, so that their figures are never taken for scores.
 * @param text any length; the work is linear
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const before = at;
    at = matchEnd(BLANK, text, at) ?? at;
    if (at >= text.length) break;
    const token = readToken(text, at, tokens[tokens.length - 1] ?? null, before < at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function readToken(text: string, start: number, last: Token | null, spaced: boolean): Token {
  const char = text.charAt(start);
  if (char === "." || char === "…" || char === "_" || char === "·") {
    const end = matchEnd(LEADER, text, start);
    if (end !== null) return { kind: "mark", char: "…", start, end };
  }
  const digit = char >= "0" && char <= "9";
  if (digit) {
    for (const pattern of [DATE, CLOCK, CITATION]) {
      const end = matchEnd(pattern, text, start);
      if (end !== null) return { kind: "citation", start, end };
    }
  }
  if (char === "h" || char === "w") {
    const end = matchEnd(URL, text, start);
    if (end !== null) return { kind: "citation", start, end };
  }
  const glued =
    !spaced && last !== null && last.end === start && (last.kind === "word" || last.kind === "number");
  if (!glued || digit) {
    const figure = readFigure(text, start, last, spaced);
    if (figure) return figure;
  }
  const wordEnd = matchEnd(WORD, text, start);
  if (wordEnd !== null) {
    const raw = text.slice(start, wordEnd);
    return { kind: "word", raw, fold: foldWord(raw), start, end: wordEnd };
  }
  return { kind: "mark", char, start, end: start + 1 };
}

function readFigure(text: string, start: number, last: Token | null, spaced: boolean): Token | null {
  const first = readDigits(text, start);
  if (!first) return null;
  const afterPoints = matchEnd(POINTS, text, first.end) ?? first.end;
  const stroke = matchEnd(STROKE, text, afterPoints);
  if (stroke !== null) {
    const second = readDigits(text, stroke);
    // A third stroke makes it a date or a list, not a score over its maximum.
    if (second && text.charAt(second.end) !== "/") {
      return {
        kind: "fraction",
        value: first.value,
        max: second.value,
        mended: first.mended || second.mended,
        raw: text.slice(start, second.end),
        start,
        end: second.end,
      };
    }
    if (second || afterPoints === first.end) return { kind: "citation", start, end: second?.end ?? stroke };
  }
  const percentEnd = matchEnd(PERCENT, text, first.end);
  const sign = last?.kind === "mark" && !spaced && last.end === start ? signOf(last.char) : 0;
  return {
    kind: "number",
    value: first.value,
    percent: percentEnd !== null,
    sign,
    mended: first.mended,
    raw: text.slice(start, first.end),
    start,
    end: percentEnd ?? first.end,
  };
}

function signOf(char: string): -1 | 0 | 1 {
  return char === "-" ? -1 : char === "+" ? 1 : 0;
}

function readDigits(text: string, start: number): { value: number; end: number; mended: boolean } | null {
  const end = matchEnd(NUMBER, text, start);
  if (end === null) return null;
  // "18." ends a sentence, "18," a clause.
  let stop = end;
  while (stop > start && /[.,]/.test(text.charAt(stop - 1))) stop -= 1;
  const raw = text.slice(start, stop);
  const mended = mendDigits(raw);
  const value = parseNumber(mended ?? raw);
  if (value === null) return null;
  const next = text.charAt(stop);
  if (mended !== null && LETTER.test(next)) return null;
  return { value, end: stop, mended: mended !== null };
}

function matchEnd(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
