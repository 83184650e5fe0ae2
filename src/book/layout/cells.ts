import type { ItemStatus } from "../../scoring/score";

/** What a cell of Excel holds when its values are read; a blank is "". */
export type CellValue = string | number | boolean;

/** A row to be written; null leaves the cell as it is (a column that staff added). */
export type CellRow = readonly (CellValue | null)[];

/** What a cell that should hold a figure says. */
export type FigureCell =
  | { kind: "number"; value: number }
  | { kind: "empty" }
  /** A mark instead of a figure, written by the add-in or typed by staff. */
  | { kind: "mark"; status: Extract<ItemStatus, "missing" | "not_applicable" | "error"> | "none" }
  | { kind: "bad"; text: string };

/**
 * Marks that stand where no figure is. A blank would reach custom functions as 0 on one platform and as null on
 * another, so that a missing score could not be told from a zero (OfficeDev/office-js 1951, 4702).
 */
export const MARKS = {
  missing: "chưa có",
  not_applicable: "không phát sinh",
  error: "lỗi",
  /** The figure is not published in this scale, such as a percent for a row in points. */
  none: "–",
} as const;

const MARK_OF: ReadonlyMap<string, keyof typeof MARKS> = new Map([
  ...(["missing", "not_applicable", "error", "none"] as const).map((mark) => [MARKS[mark], mark] as const),
  ["chưa có số liệu", "missing"],
  ["chưa có dữ liệu", "missing"],
  ["n/a", "missing"],
  ["-", "none"],
  ["—", "none"],
  ["kps", "not_applicable"],
]);

const NUMBER = /^[+-]?\d{1,12}(?:[.,]\d{1,10})?$/;

/**
 * Reads a figure that the add-in wrote or staff typed: a number, or text such as "7,46", "7.46" or "88,25%".
 * @param asPercent the cell is formatted as a percent, so that Excel holds 0.8825 for 88,25%
 */
export function readFigure(value: CellValue, asPercent = false): FigureCell {
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return { kind: "bad", text: String(value) };
    return { kind: "number", value: asPercent ? shiftTwoDigits(value) : value };
  }
  if (typeof value === "boolean") return { kind: "bad", text: String(value) };
  const text = plain(value);
  if (text === "") return { kind: "empty" };
  const mark = MARK_OF.get(text.toLowerCase());
  if (mark !== undefined) return { kind: "mark", status: mark };
  const number = text
    .replace(/[\u2212\u2013]/g, "-")
    .replace(/\s*%$/, "")
    .replace(/ /g, "");
  return NUMBER.test(number)
    ? { kind: "number", value: Number(number.replace(",", ".")) }
    : { kind: "bad", text };
}

/** Text of a cell, in composed Unicode and without blanks around it. */
export function readText(value: CellValue): string {
  return plain(typeof value === "string" ? value : String(value));
}

/** A whole number of at least 1, such as a rank; null for a blank, a mark or anything else. */
export function readCount(value: CellValue): number | null {
  const figure = readFigure(value);
  return figure.kind === "number" && Number.isInteger(figure.value) && figure.value >= 1
    ? figure.value
    : null;
}

/** Names in one cell, separated by ";" or line breaks. */
export function readList(value: CellValue): string[] {
  return readText(value)
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/**
 * Reads a date: ISO, "01/07/2025", or the serial number of a cell that Excel took for a date.
 * @returns ISO date, null for a blank, undefined for anything else
 */
export function readDate(value: CellValue): string | null | undefined {
  if (typeof value === "number") {
    if (!Number.isInteger(value) || value < 1 || value > 80_000) return undefined;
    return new Date(EXCEL_EPOCH + value * DAY).toISOString().slice(0, 10);
  }
  const text = readText(value);
  if (text === "") return null;
  const match =
    /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ??
    reversed(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text));
  if (!match) return undefined;
  const [, year = "", month = "", day = ""] = match;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? undefined : iso;
}

/** A date as Vietnamese staff write it: "2025-07-01" is "01/07/2025". */
export function dateText(iso: string | null): string {
  const match = iso === null ? null : /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return match ? `${match[3]}/${match[2]}/${match[1]}` : "";
}

/** Whether nobody has written anything into these cells. */
export function isBlankRow(row: readonly (CellValue | null)[]): boolean {
  return row.every(
    (value) => value === null || value === "" || (typeof value === "string" && value.trim() === ""),
  );
}

function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00a0\u2007\u202f]/g, " ")
    .trim();
}

function reversed(match: RegExpExecArray | null): [string, string, string, string] | null {
  return match ? [match[0], match[3] ?? "", match[2] ?? "", match[1] ?? ""] : null;
}

/** × 100 on the decimal text: 0.8825 is 88.25, not 88.25000000000001. */
function shiftTwoDigits(value: number): number {
  return Number(`${value}e2`) || value * 100;
}
