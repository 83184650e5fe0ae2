import type { Cell } from "../../source";
import { Row } from "../../source";
import type { Saying } from "../../words";
import { SURE, unitGoesOn, unitLikeness } from "../../words";
import { cellFigure } from "../cell";
import type { FoundTable } from "./cut";

/** A piece of a line between wide blanks, with the place of its first and last character on the line. */
interface Segment {
  text: string;
  from: number;
  to: number;
}
interface Line {
  cell: Cell;
  segments: Segment[];
  figures: number;
}

const FEWEST_SEGMENTS = 3;
const FEWEST_ROWS = 2;
const PIECE = /\S+(?: \S+)*/g;
const LONG_TITLE = 30;
/** Lines above the first figures that may be a heading. */
const TALLEST_HEADING = 10;

/**
 * A table that was copied with its blanks: columns stand below each other, headings and long names run over several
 * lines.
 */
export function alignedTable(lines: readonly Cell[], says: (text: string) => Saying): FoundTable | null {
  const cut = lines.map(cutLine);
  const first = cut.findIndex(isData);
  if (first < 0 || cut.filter(isData).length < FEWEST_ROWS) return null;
  let last = first;
  for (let at = first + 1; at < cut.length; at += 1) {
    const line = cut[at];
    if (!line || line.cell.text === "") continue;
    if (isData(line)) last = at;
    else if (line.segments.length === 1 && line.cell.text.length > 90) break;
    else if (isHeading(line, says) || (isTitled(cut, at) && tells(line, says))) break;
  }
  const start = headingStart(cut, first);
  const columns = columnsOf(cut.slice(start, last + 1), first - start);
  if (columns.length < FEWEST_SEGMENTS) return null;
  // The first section stands between the heading and the rows; so may a total.
  let body = first;
  while (body - 1 > start && (isSection(cut[body - 1]) || isTotalAbove(cut[body - 1], columns))) body -= 1;
  const rows: { text: string; line: number; column: number }[][] = [];
  const heading = cut.slice(start, body).filter(({ cell }) => cell.text !== "");
  const head = blankRow(columns.length, heading[0]?.cell ?? null);
  for (const line of heading) addTo(head, line, columns);
  if (heading.length > 0) rows.push(head);
  let end = last;
  for (let at = body; at < cut.length; at += 1) {
    const line = cut[at];
    if (!line || line.cell.text === "") {
      if (at > last) break;
      continue;
    }
    const poor = at > last && isPoorRow(line, columns);
    const before = rows[rows.length - 1];
    const more = goesOn(line, columns, before ?? []);
    if (at > last && ((!poor && !more) || isHeading(line, says))) break;
    end = at;
    if (!isData(line) && !poor && before && rows.length > (heading.length > 0 ? 1 : 0) && more)
      addTo(before, line, columns);
    else {
      const row = blankRow(columns.length, line.cell);
      addTo(row, line, columns);
      rows.push(row);
    }
  }
  return {
    before: lines.slice(0, start),
    rows: rows.map((row) => Row.of(row)),
    after: lines.slice(end + 1),
    broken: [],
  };
}

/** "I   UBND xã Đông Cuông": the unit that the rows below are of. */
function isSection(line: Line | undefined): boolean {
  const [first, second, third] = line?.segments ?? [];
  if (!first || third) return false;
  if (!second) return unitLikeness(first.text) === 1 && /^(?:[IVX]+|\d{1,2})[.)]/.test(first.text);
  return /^(?:[IVX]+|\d{1,2}|[A-Z])[.)]?$/.test(first.text) && unitLikeness(second.text) === 1;
}

/** "Tổng điểm   68,57" before the groups that it is made of. */
function isTotalAbove(line: Line | undefined, columns: readonly { from: number; to: number }[]): boolean {
  return line !== undefined && line.figures > 0 && isPoorRow(line, columns) && DECIMAL.test(line.cell.text);
}
const DECIMAL = /\d[.,]\d/;

/** A row with one figure, or with a class, behind its name: each of its pieces stands in a column of its own. */
function isPoorRow({ segments }: Line, columns: readonly { from: number; to: number }[]): boolean {
  if (segments.length < 2) return false;
  const places = segments.map((segment) =>
    columns.findIndex(({ from, to }) => segment.from < to && segment.to > from),
  );
  const apart = new Set(places).size === places.length && !places.includes(-1);
  return apart && segments.some(({ text }, at) => (places[at] ?? 0) > 0 && (isFigure(text) || isShort(text)));
}

/** A class or a mark where a figure is lacking, no words of a sentence. */
function isShort(text: string): boolean {
  return text.split(" ").length <= 3 && !/[.:;]$/.test(text);
}

function cutLine(cell: Cell): Line {
  const segments = Array.from(cell.text.matchAll(PIECE), (match) => ({
    text: match[0],
    from: cell.column + match.index,
    to: cell.column + match.index + match[0].length,
  }));
  return { cell, segments, figures: segments.filter(({ text }) => isFigure(text)).length };
}

/** A line of headings below rows begins another table. */
function isHeading(line: Line, says: (text: string) => Saying): boolean {
  return tells(line, says) && says(line.segments[0]?.text ?? "").part !== null;
}

/** Most pieces of a line speak of columns, and none is a figure. */
function tells({ segments, figures }: Line, says: (text: string) => Saying): boolean {
  if (segments.length < 2 || figures > 0) return false;
  const telling = segments.filter(({ text }) => {
    const { part, measure, codes } = says(text);
    return part !== null || measure !== null || (codes[0]?.sure ?? 0) >= SURE;
  });
  return telling.length * 3 >= segments.length * 2;
}

/** The line before names a unit on its own, as the title of another table does. */
function isTitled(cut: readonly Line[], at: number): boolean {
  const before = cut.slice(0, at).findLast(({ cell }) => cell.text !== "");
  return before?.segments.length === 1 && isSection(before);
}

/** "18)" is the end of "(điểm tối đa: 18)" on the line before. */
function isFigure(text: string): boolean {
  return cellFigure(text) !== null && !(text.endsWith(")") && !text.includes("("));
}

function isData({ segments, figures }: Line): boolean {
  return segments.length >= FEWEST_SEGMENTS && figures >= 2;
}

/** The heading begins below the last title line: a line of one long piece, or a blank line. */
function headingStart(cut: readonly Line[], first: number): number {
  let start = first;
  let blanks = 0;
  for (let at = first - 1; at >= Math.max(0, first - TALLEST_HEADING); at -= 1) {
    const line = cut[at];
    if (!line) break;
    if (line.cell.text === "") {
      blanks += 1;
      if (blanks > 0 && start < first) break;
      continue;
    }
    // One such row alone is the total before its groups.
    const before = cut[at - 1];
    if (isShortRow(line) && before !== undefined && isShortRow(before)) break;
    const [only] = line.segments;
    if (line.segments.length === 1 && only && only.text.length > LONG_TITLE) break;
    if (/[:;.]$/.test(line.cell.text) && line.segments.length === 1) break;
    start = at;
  }
  // Lines of one piece above are the end of the title.
  while (start < first && (cut[start]?.segments.length ?? 0) < 2) start += 1;
  // A single word above may be the end of a title; a heading has at least two pieces in some line.
  return cut.slice(start, first).some(({ segments }) => segments.length >= 2) ? start : first;
}

/** "DVC trực tuyến   11.35": the row of a table of two columns that ends above this one. */
function isShortRow({ segments }: Line): boolean {
  const [name, figure] = segments;
  if (segments.length !== 2 || !name || !figure) return false;
  return /^\p{L}{2}/u.test(name.text) && (cellFigure(figure.text)?.decimals ?? 0) > 0;
}

/** Columns from the rows with figures; what stands beside all of them makes a column of its own. */
function columnsOf(lines: readonly Line[], data: number): { from: number; to: number }[] {
  const columns: { from: number; to: number }[] = [];
  const add = ({ from, to }: Segment): void => {
    const touching = columns.filter((column) => from < column.to && to > column.from);
    const [kept, ...others] = touching;
    if (!kept) {
      columns.push({ from, to });
      return;
    }
    kept.from = Math.min(from, ...touching.map((one) => one.from));
    kept.to = Math.max(to, ...touching.map((one) => one.to));
    for (const other of others) columns.splice(columns.indexOf(other), 1);
  };
  for (const line of lines.slice(data)) if (isData(line)) for (const segment of line.segments) add(segment);
  for (const line of lines.slice(0, data))
    for (const segment of line.segments) {
      if (columns.some(({ from, to }) => segment.from < to && segment.to > from)) continue;
      // A heading beside its column belongs to the nearest one that has none yet over it.
      const near = columns.some(
        ({ from, to }) => Math.min(Math.abs(segment.from - to), Math.abs(segment.to - from)) <= 1,
      );
      if (!near) add(segment);
    }
  return columns.sort((a, b) => a.from - b.from);
}

function columnOf({ from, to }: Segment, columns: readonly { from: number; to: number }[]): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const [at, column] of columns.entries()) {
    const overlap = Math.min(to, column.to) - Math.max(from, column.from);
    if (overlap > most) {
      most = overlap;
      best = at;
    }
  }
  return best;
}

function blankRow(width: number, at: Cell | null): { text: string; line: number; column: number }[] {
  return Array.from({ length: width }, () => ({ text: "", line: at?.line ?? 1, column: at?.column ?? 1 }));
}

function addTo(
  row: { text: string; line: number; column: number }[],
  line: Line,
  columns: readonly { from: number; to: number }[],
): void {
  for (const segment of line.segments) {
    const cell = row[columnOf(segment, columns)];
    if (!cell) continue;
    if (cell.text === "") {
      cell.text = segment.text;
      cell.line = line.cell.line;
      cell.column = segment.from;
    } else cell.text += ` ${segment.text}`;
  }
}

/** A line without figures that goes on with the words of the row above it. */
function goesOn(
  { segments, figures, cell }: Line,
  columns: readonly { from: number; to: number }[],
  above: readonly { text: string }[],
): boolean {
  const [first] = segments;
  if (!first || figures > 0 || segments.length > 2) return false;
  // What runs over several columns stands below the table.
  if (segments.some(({ from, to }) => columns.filter((one) => from < one.to && to > one.from).length > 1))
    return false;
  if (/^[\p{Ll}(]/u.test(cell.text)) return true;
  const named = above[columnOf(first, columns)]?.text ?? "";
  if (segments.length === 1 && unitGoesOn(named, first.text)) return true;
  // Words in a column behind the names are notes.
  return columnOf(first, columns) >= 2;
}
