import type { Box } from "./box";
import { MAX_COLUMNS, MAX_ROWS, fitsSheet } from "./box";

/** Letters of a column counted from zero: 0 → "A", 27 → "AB". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Number, from zero, of the column with these letters. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

const CELLS = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/;
const COLUMNS = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/;
const ROWS = /^(\d{1,7}):(\d{1,7})$/;

const between = (a: number, b: number): [start: number, length: number] => [
  Math.min(a, b),
  Math.abs(a - b) + 1,
];

/** Reads "B2", "$B$2:C9", "B:D" or "3:5" (without a sheet name); null when it is no address. */
export function readA1(address: string): Box | null {
  const text = address.replace(/\$/g, "").trim();
  const cells = CELLS.exec(text);
  if (cells) {
    const [, fromLetters = "", fromRow = "", toLetters = fromLetters, toRow = fromRow] = cells;
    const [column, columns] = between(columnNumber(fromLetters), columnNumber(toLetters));
    const [row, rows] = between(Number(fromRow) - 1, Number(toRow) - 1);
    const found = { row, column, rows, columns };
    return fitsSheet(found) ? found : null;
  }
  const whole = COLUMNS.exec(text);
  if (whole) {
    const [column, columns] = between(columnNumber(whole[1] ?? ""), columnNumber(whole[2] ?? ""));
    const found = { row: 0, column, rows: MAX_ROWS, columns };
    return fitsSheet(found) ? found : null;
  }
  const lines = ROWS.exec(text);
  if (lines) {
    const [row, rows] = between(Number(lines[1]) - 1, Number(lines[2]) - 1);
    const found = { row, column: 0, rows, columns: MAX_COLUMNS };
    return fitsSheet(found) ? found : null;
  }
  return null;
}

/** Writes a rectangle as Excel does: "B2", "B2:C9", "B:D", "3:5"; the whole sheet is "1:1048576". */
export function writeA1(b: Box, absolute = false): string {
  const dollar = absolute ? "$" : "";
  const column = (n: number): string => dollar + columnLetters(n);
  const row = (n: number): string => dollar + String(n + 1);
  if (b.columns === MAX_COLUMNS) return `${row(b.row)}:${row(b.row + b.rows - 1)}`;
  if (b.rows === MAX_ROWS) return `${column(b.column)}:${column(b.column + b.columns - 1)}`;
  const first = column(b.column) + row(b.row);
  if (b.rows === 1 && b.columns === 1) return first;
  return `${first}:${column(b.column + b.columns - 1)}${row(b.row + b.rows - 1)}`;
}

/** A sheet name as it stands in a reference: plain words bare, everything else in apostrophes. */
export function quoteSheetName(name: string): string {
  const bare = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !CELLS.test(name) && !/^[rR]\d*[cC]\d*$/.test(name);
  return bare ? name : `'${name.replace(/'/g, "''")}'`;
}

/** Splits "'Sổ điểm'!B2" into sheet name and the rest; the name is null when there is none. */
export function splitSheetName(address: string): { sheet: string | null; rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(address);
  if (quoted) return { sheet: (quoted[1] ?? "").replace(/''/g, "'"), rest: quoted[2] ?? "" };
  const bare = /^([^'!]+)!(.*)$/s.exec(address);
  if (bare) return { sheet: bare[1] ?? "", rest: bare[2] ?? "" };
  return { sheet: null, rest: address };
}
