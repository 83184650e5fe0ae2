import { parsePeriodKey } from "../../../scoring/period";
import type { UnitLevel } from "../../../scoring/units/unit";
import type { Letterhead } from "./letterhead";
import { inNormalCase, periodWords, printedText } from "../../words";

/** Room for a hand to write in: spaces that neither Word nor HTML folds. */
const BLANK = "\u00A0".repeat(6);

/**
 * Number and symbol of a document. Numbers below 10 get a zero before them (Nghị định 30/2020/NĐ-CP, Phụ lục I).
 * @param number null or "" leaves room for it
 * @param symbol "" leaves room for it
 * @example numberText("5", "/TB-SCT") // "05/TB-SCT"
 */
export function numberText(number: string | null, symbol: string): string {
  const given = printedText(number);
  const padded = /^\d$/.test(given) ? `0${given}` : given;
  const sign = printedText(symbol) || `/${BLANK}`;
  const joint = sign.startsWith("/") ? "" : "/";
  return `${padded === "" ? BLANK : padded}${joint}${sign}`;
}

/**
 * A date as documents write it: zero before days below 10 and before months 1 and 2 only.
 * @param iso `2026-03-08`; null or anything else leaves room for day, month and year
 * @example dateText("2026-03-08") // "ngày 08 tháng 3 năm 2026"
 */
export function dateText(iso: string | null): string {
  const date = parseIsoDate(iso);
  if (date === null) return `ngày${BLANK}tháng${BLANK}năm${BLANK}`;
  const { year, month, day } = date;
  const printedMonth = month <= 2 ? `0${month}` : String(month);
  return `ngày ${String(day).padStart(2, "0")} tháng ${printedMonth} năm ${year}`;
}

/** A date in the middle of a sentence: "28/02/2023". */
export function shortDate(iso: string): string {
  const date = parseIsoDate(iso);
  if (date === null) return printedText(iso);
  return `${String(date.day).padStart(2, "0")}/${String(date.month).padStart(2, "0")}/${date.year}`;
}

function parseIsoDate(iso: string | null): { year: number; month: number; day: number } | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso ?? "");
  if (match === null) return null;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const real = new Date(Date.UTC(year, month - 1, day));
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === day ? { year, month, day } : null;
}

/** Legal bases with their ends: each ";", the last ".". What a person typed at the end is replaced. */
export function basisLines(bases: readonly string[]): string[] {
  return ended(bases, ";", ".");
}

/** Lines of a list with a dash before and ";" behind, the last ".". */
export function dashedLines(lines: readonly string[]): string[] {
  return ended(lines.map(withoutDash), ";", ".").map((line) => `- ${line}`);
}

/** A sentence or heading without the stop, colon or dash that a person may have typed around it. */
export function withoutEnd(text: string): string {
  return printedText(text).replace(/(?:\.\/\.|[.;,:\s])+$/u, "");
}

/** The last words of a document: "./." stands behind them. */
export function closingText(text: string): string {
  return `${withoutEnd(text)}./.`;
}

function withoutDash(text: string): string {
  return printedText(text).replace(/^[-–•+*]\s*/u, "");
}

function ended(lines: readonly string[], between: string, last: string): string[] {
  const kept = lines.map(withoutEnd).filter((line) => line !== "");
  return kept.map((line, index) => `${line}${index === kept.length - 1 ? last : between}`);
}

/** The agency as a sentence names it: what was typed in capitals for the head is written normally. */
export function agencyInText({ agency, agencyInText: given }: Letterhead, unit: string): string {
  const own = printedText(given ?? "");
  if (own !== "") return own;
  const name = printedText(agency);
  const unitName = unitInText(unit);
  const same = name.toLocaleUpperCase("vi") === unitName.toLocaleUpperCase("vi");
  return name === "" || same ? unitName : inNormalCase(name);
}

/** A unit as a sentence names it. */
export function unitInText(unit: string): string {
  return inNormalCase(printedText(unit));
}

/** Among whom a unit of this level is ranked, said after "14/19". */
export function rankedAmong(level: UnitLevel | null): string {
  switch (level) {
    case "tinh":
      return "tỉnh, thành phố";
    case "so":
      return "sở, ngành";
    case "huyen":
      return "huyện, thị xã, thành phố";
    case "xa":
      return "xã, phường, đặc khu";
    default:
      return "";
  }
}

/** A period in a title or sentence: months and quarters carry "năm", "tháng 02 năm 2026". */
export function periodInTitle(period: string): string {
  return periodWords(period, parsePeriodKey(period) === null ? "inline" : "long");
}
