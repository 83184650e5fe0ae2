import type { Cell } from "../source/row";
import { Row } from "../source/row";
import { readColumn, readHeadName } from "./columns";
import { readFigure } from "../words/figure";
import type { NameIndex } from "../words/names";

/** A table of which every cell stands on a line of its own, as a page pasted without tabs. */
export interface StackedTable {
  /** Lines before the heading. */
  before: Cell[];
  rows: Row[];
  /** Lines after the last row. */
  after: Cell[];
  /** First cells of rows that have too few or too many lines. */
  broken: Cell[];
}

/** Fewest names of indicators that make a heading. */
const FEWEST_NAMES = 3;
const LONGEST_CELL = 120;

/**
 * Recognises a table whose cells came one per line: a run of headings, then as many lines for every row.
 * A row with another number of lines is not guessed at.
 */
export function findStacked(lines: readonly Cell[], index: NameIndex): StackedTable | null {
  const filled = lines.filter(({ text }) => text !== "");
  const head = findHeading(filled, index);
  if (!head) return null;
  const { from, to } = head;
  const heading = filled.slice(from, to);
  const columns = heading.map(({ text }) => readColumn([text], index));
  const ordered = columns[0]?.role === "order";
  const rows: Row[] = [Row.of(heading)];
  const broken: Cell[] = [];
  // With a number at the beginning of every row, a row of another length is seen and left.
  const body = lines.slice(
    lines.indexOf(filled[to - 1] ?? filled[0] ?? { text: "", line: 0, column: 0 }) + 1,
  );
  const cells = blanksCount(body, heading.length) ? body : body.filter(({ text }) => text !== "");
  let at = 0;
  let expected = 1;
  while (at < cells.length) {
    const row = cells.slice(at, at + heading.length);
    if (row.length < heading.length && !ordered) break;
    if (ordered) {
      const number = cells[at]?.text ?? "";
      if (number !== String(expected)) break;
      const next = nextRow(cells, at + 1, expected + 1);
      const length = (next ?? endOfRow(cells, at, heading.length)) - at;
      if (length === heading.length) rows.push(Row.of(row));
      else
        broken.push(cells[at + 1] ?? cells[at] ?? row[0] ?? heading[0] ?? { text: "", line: 1, column: 1 });
      at += length;
      expected += 1;
    } else {
      const figures = row.filter(
        ({ text }, column) => (columns[column]?.codes.length ?? 0) > 0 && readFigure(text).kind !== "text",
      );
      if (figures.length === 0) break;
      rows.push(Row.of(row));
      at += heading.length;
    }
  }
  if (rows.length + broken.length < 2) return null;
  return { before: filled.slice(0, from), rows, after: cells.slice(at), broken };
}

/** The longest run of short lines with at least three indicators in it, begun by the heading of a key column. */
function findHeading(lines: readonly Cell[], index: NameIndex): { from: number; to: number } | null {
  for (let first = 0; first < lines.length; first += 1) {
    if (!readHeadName(lines[first]?.text ?? "", index)) continue;
    let to = first;
    const codes = new Set<string>();
    while (to < lines.length) {
      const text = lines[to]?.text ?? "";
      const name = text.length <= LONGEST_CELL ? readHeadName(text, index) : null;
      if (name) codes.add(name.codes[0] ?? "");
      else if (
        text.length > LONGEST_CELL ||
        readColumn([text], index).role === "unknown" ||
        readFigure(text).kind !== "text"
      )
        break;
      to += 1;
    }
    if (codes.size < FEWEST_NAMES) {
      first = Math.max(first, to - 1);
      continue;
    }
    let from = first;
    while (from > 0) {
      const text = lines[from - 1]?.text ?? "";
      const { role } = readColumn([text], index);
      if (text.length > 40 || !["order", "unit", "province", "name", "code"].includes(role)) break;
      from -= 1;
      if (role === "order") break;
    }
    // Names without a key column are a list of names with their figures below, not a heading.
    return from < first ? { from, to } : null;
  }
  return null;
}

/** Blank lines are cells when every row, counted with them, has the length of the heading. */
function blanksCount(lines: readonly Cell[], width: number): boolean {
  if (!lines.some(({ text }) => text === "")) return false;
  return lines.length >= width && lines.length % width === 0;
}

/** Where the next row begins: its number, followed by words. */
function nextRow(cells: readonly Cell[], from: number, number: number): number | null {
  const wanted = String(number);
  for (let at = from; at < Math.min(cells.length, from + 40); at += 1) {
    if (
      cells[at]?.text === wanted &&
      /\p{L}/u.test(cells[at + 1]?.text ?? "") &&
      readFigure(cells[at + 1]?.text ?? "").kind === "text"
    )
      return at;
  }
  return null;
}

/** The last row ends with its figures; what follows is text. */
function endOfRow(cells: readonly Cell[], at: number, width: number): number {
  let end = Math.min(at + 2, cells.length);
  while (end < cells.length && end < at + width && readFigure(cells[end]?.text ?? "").kind !== "text")
    end += 1;
  while (
    end < cells.length &&
    end - at > width - 1 &&
    end < at + width + 5 &&
    readFigure(cells[end]?.text ?? "").kind === "number"
  )
    end += 1;
  return end;
}
