import type { Token } from "../text";
import { foldText, parseNumber, tokenise } from "../text";

/** What stands in a cell or behind a name. */
export type Figure =
  | { kind: "empty" }
  | { kind: "missing" }
  | { kind: "not_applicable" }
  | { kind: "number"; value: number; percent: boolean; sign: -1 | 0 | 1; mended: boolean; whole: boolean }
  | { kind: "fraction"; value: number; max: number; percent: number | null; mended: boolean }
  | { kind: "text" };

const EMPTY: Figure = { kind: "empty" };
const MISSING: Figure = { kind: "missing" };
const NOT_APPLICABLE: Figure = { kind: "not_applicable" };
const TEXT: Figure = { kind: "text" };

const PLAIN = /^([+-]?)(\d{1,9})(?:([.,])(\d{1,9}))?( ?%)?$/;
/** What a computed cell far from 1 is copied as: "-1E-14". */
const SCIENTIFIC = /^([+-]?)(\d[\d.,]{0,21}E[+-]\d{1,3})( ?%)?$/i;
const DASHES = /^[-–—_.…*\s]+$/;
const MISSING_WORDS = new Set(["n a", "na", "null", "nan", "none", "x", "khong co", "chua co"]);

const MISSING_PHRASES = [
  "chưa",
  "đang cập nhật",
  "đang tổng hợp",
  "không có số liệu",
  "không có dữ liệu",
  "không có thông tin",
  "không có kết quả",
  "không có điểm",
  "không xác định",
];
const NOT_APPLICABLE_PHRASES = [
  "không phát sinh",
  "không áp dụng",
  "không đánh giá",
  "không có phát sinh",
  "không có hồ sơ",
  "không có giao dịch",
  "không thuộc",
  "không chấm",
  "không tính",
];
const MISSING_OPENINGS = MISSING_PHRASES.map(foldText);
const NOT_APPLICABLE_OPENINGS = NOT_APPLICABLE_PHRASES.map(foldText);
/** Words with which a text says that there is no figure, as they are written. */
export const ABSENCE_PHRASES: readonly string[] = [...MISSING_PHRASES, ...NOT_APPLICABLE_PHRASES];
const NOTHING_MORE = foldText("không có");
const ABBREVIATED = foldText("KPS");

/** Whether words say that there is no figure, and which way; null when they say something else. */
export function absenceOf(text: string): "missing" | "not_applicable" | null {
  const words = foldText(text);
  if (words === NOTHING_MORE || MISSING_WORDS.has(words)) return "missing";
  if (words === ABBREVIATED || NOT_APPLICABLE_OPENINGS.some((opening) => words.startsWith(opening)))
    return "not_applicable";
  return MISSING_OPENINGS.some((opening) => words === opening || words.startsWith(`${opening} `))
    ? "missing"
    : null;
}

/**
 * Reads a cell. Blank, "-", "N/A", "chưa có số liệu" are missing or empty, "không phát sinh" is not applicable,
 * "0" and "0,00" are zero. Anything that is not wholly a figure is text, never a guess.
 * @param text trimmed, normalised
 */
export function readFigure(text: string): Figure {
  if (text === "") return EMPTY;
  const plain = PLAIN.exec(text);
  if (plain) {
    const [, sign = "", whole = "", mark, fraction = "", percent] = plain;
    const value = mark === undefined ? Number(whole) : Number(`${whole}.${fraction}`);
    return {
      kind: "number",
      value,
      percent: percent !== undefined,
      sign: sign === "-" ? -1 : sign === "+" ? 1 : 0,
      mended: false,
      whole: mark === undefined,
    };
  }
  if (DASHES.test(text)) return MISSING;
  const scientific = SCIENTIFIC.exec(text);
  const power = scientific && parseNumber(scientific[2] ?? "");
  if (scientific && power !== null) {
    const sign = scientific[1] === "-" ? -1 : scientific[1] === "+" ? 1 : 0;
    return {
      kind: "number",
      value: power,
      percent: scientific[3] !== undefined,
      sign,
      mended: false,
      whole: false,
    };
  }
  if (text.length > 120) return TEXT;
  const absence = absenceOf(text);
  if (absence) return absence === "missing" ? MISSING : NOT_APPLICABLE;
  return readCompound(text);
}

const WORDS_BESIDE = new Set(["điểm", "đ", "đạt", "hạng", "thứ", "đồng hạng", "đồng", "xếp"].map(foldText));
const RISING = new Set(["tăng", "cao"].map(foldText));
const FALLING = new Set(["giảm", "thấp"].map(foldText));

/** A figure with its unit, its percent in brackets or its direction: "17,5 điểm", "18/18 (100%)", "giảm 0,33". */
function readCompound(text: string): Figure {
  let found: Exclude<Token, { kind: "word" | "mark" | "citation" }> | null = null;
  let second: number | null = null;
  let direction: -1 | 0 | 1 = 0;
  for (const token of tokenise(text)) {
    if (token.kind === "word") {
      if (RISING.has(token.fold)) direction = 1;
      else if (FALLING.has(token.fold)) direction = -1;
      else if (!WORDS_BESIDE.has(token.fold)) return TEXT;
    } else if (token.kind === "mark") {
      if (token.char === "▲" || token.char === "↑" || token.char === "△") direction = 1;
      else if (token.char === "▼" || token.char === "↓" || token.char === "▽") direction = -1;
      else if (!"+-()*:".includes(token.char)) return TEXT;
    } else if (token.kind === "citation") return TEXT;
    else if (!found) found = token;
    else if (found.kind === "fraction" && token.kind === "number" && token.percent) second = token.value;
    else return TEXT;
  }
  if (!found) return TEXT;
  if (found.kind === "fraction")
    return { kind: "fraction", value: found.value, max: found.max, percent: second, mended: found.mended };
  const { value, percent, mended, raw } = found;
  const sign = direction || found.sign || signBefore(text, found.start);
  return { kind: "number", value, percent, sign, mended, whole: !/[.,]/.test(raw) };
}

/** "+ 1,5" with a blank between. */
function signBefore(text: string, start: number): -1 | 0 | 1 {
  const before = text.slice(0, start).trimEnd();
  return before.endsWith("-") ? -1 : before.endsWith("+") ? 1 : 0;
}

/** A whole number as counts are written, "1.928" being 1928; null for anything else. */
export function readCount(text: string): number | null {
  const value = parseNumber(text, "count");
  return value !== null && Number.isInteger(value) ? value : null;
}
