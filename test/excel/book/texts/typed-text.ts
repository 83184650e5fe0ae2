import type { Content } from "../grid";
import type { Region } from "./locale";

/** What Excel makes of a text: the content and, when it recognised a date or a percent, a number format. */
export interface Typed {
  readonly content: Content;
  readonly numberFormat: string | null;
}

const ERRORS = new Set([
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#GETTING_DATA",
]);
export const isErrorText = (text: string): boolean => ERRORS.has(text);

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Reads a number written the way the region writes it: sign, thousands, decimals, exponent; null when it is none. */
function readNumber(text: string, region: Region): number | null {
  const d = escape(region.decimal);
  const g = escape(region.group);
  const match = new RegExp(`^([+-]?)(\\d+|\\d{1,3}(?:${g}\\d{3})+)?(?:${d}(\\d*))?([eE][+-]?\\d+)?$`).exec(
    text,
  );
  if (!match) return null;
  const [, sign = "", whole = "", fraction = "", exponent = ""] = match;
  if (whole === "" && fraction === "") return null;
  const digits = whole.split(region.group).join("");
  const number = Number(`${sign}${digits || "0"}.${fraction || "0"}${exponent}`);
  return Number.isFinite(number) ? number : null;
}

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const serial = (year: number, month: number, day: number): number | null => {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900 || year > 9999)
    return null;
  return Math.round((time - EPOCH) / DAY_MS);
};

/** Two digits: 00–29 are this century, the rest the last one, as Windows has it. */
const century = (year: number): number => (year >= 100 ? year : year < 30 ? 2000 + year : 1900 + year);
const isYear = (digits: string): boolean => digits.length === 4 && Number(digits) >= 1900;

interface Dated {
  serial: number;
  format: string;
}

const dated = (value: number | null, format: string): Dated | null =>
  value === null ? null : { serial: value, format };

function readTwoParts(a: string, b: string, region: Region, year: number): Dated | null {
  if (isYear(a)) return dated(serial(Number(a), Number(b), 1), "mmm-yy");
  if (isYear(b)) return dated(serial(Number(b), Number(a), 1), "mmm-yy");
  if (a.length > 2 || b.length > 2) return null;
  const [day, month] = region.dateOrder === "day-month" ? [a, b] : [b, a];
  const dayAndMonth = serial(year, Number(month), Number(day));
  if (dayAndMonth !== null) return { serial: dayAndMonth, format: "d-mmm" };
  return dated(serial(century(Number(b)), Number(a), 1), "mmm-yy");
}

function readThreeParts(a: string, b: string, c: string, region: Region): Dated | null {
  if (isYear(a)) return dated(serial(Number(a), Number(b), Number(c)), region.fullDate);
  if (a.length > 2 || b.length > 2) return null;
  const [day, month] = region.dateOrder === "day-month" ? [a, b] : [b, a];
  return dated(serial(century(Number(c)), Number(month), Number(day)), region.fullDate);
}

/** Dates in figures only ("2026-02", "1/2", "01-02-2026"); month names are left as text. */
function readDate(text: string, region: Region, year: number): Dated | null {
  const two = /^(\d{1,4})([/-])(\d{1,4})$/.exec(text);
  if (two) return readTwoParts(two[1] ?? "", two[3] ?? "", region, year);
  const three = /^(\d{1,4})([/-])(\d{1,2})\2(\d{1,4})$/.exec(text);
  if (three) return readThreeParts(three[1] ?? "", three[3] ?? "", three[4] ?? "", region);
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (time && Number(time[2]) < 60) {
    const [hours, minutes, seconds] = [Number(time[1]), Number(time[2]), Number(time[3] ?? 0)];
    return {
      serial: (hours * 3600 + minutes * 60 + seconds) / 86_400,
      format: time[3] === undefined ? "h:mm" : "h:mm:ss",
    };
  }
  return null;
}

const constant = (value: number | string | boolean, numberFormat: string | null = null): Typed => ({
  content: { kind: "constant", value },
  numberFormat,
});

/**
 * What becomes of a text that is typed, or written through the API, into a cell.
 * Text cells (`@`) and a leading apostrophe keep it as it is; elsewhere Excel looks for a formula, a truth
 * value, an error, a percent, a number of the region, a date – in that order – and only then takes it as text.
 */
export function readTyped(
  text: string,
  numberFormat: string,
  region: Region,
  year = new Date().getFullYear(),
): Typed {
  if (text === "") return { content: { kind: "empty" }, numberFormat: null };
  if (numberFormat === "@") return constant(text);
  if (text.startsWith("'")) return constant(text.slice(1));
  if (text.length > 1 && text.startsWith("="))
    return { content: { kind: "formula", formula: text }, numberFormat: null };
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return constant(upper === "TRUE");
  if (isErrorText(upper))
    return { content: { kind: "constant", value: upper, error: true }, numberFormat: null };
  const trimmed = text.trim();
  const general = numberFormat === "General";
  if (trimmed.endsWith("%")) {
    const percent = readNumber(trimmed.slice(0, -1).trim(), region);
    if (percent !== null) {
      const digits = trimmed.includes(region.decimal) ? "0.00%" : "0%";
      return constant(Number((percent / 100).toPrecision(15)), general ? digits : null);
    }
  }
  const number = readNumber(trimmed, region);
  if (number !== null) return constant(number);
  const date = readDate(trimmed, region, year);
  if (date) return constant(date.serial, general ? date.format : null);
  if (/^[+\-@]./.test(text)) return { content: { kind: "formula", formula: `=${text}` }, numberFormat: null };
  return constant(text);
}
