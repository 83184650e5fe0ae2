import { readFigure, unitLikeness } from "../words";
import type { Cell } from "./row";
import { Row } from "./row";

/** Lines that one cell of several paragraphs may run over. */
const REACH = 4;

/**
 * Whether a line without a tab goes on with a cell of the row before it: Word puts every paragraph of a cell on a
 * line of its own. The last cell must be words, or the row still short, and rows must follow.
 */
export function continuesRow(last: Row, width: number, lines: readonly string[], at: number): boolean {
  if (last.length < 2) return false;
  const end = last.text(last.length - 1);
  if (last.length >= width && !isWords(end)) return false;
  // "2. Xã Hòa Khánh" heads the rows that follow.
  if (unitLikeness((lines[at] ?? "").trim()) === 1 && !endsOpen(end)) return false;
  for (let next = at + 1; next < Math.min(lines.length, at + REACH); next += 1) {
    const line = lines[next] ?? "";
    if (line.trim() === "") return false;
    if (line.includes("\t")) return true;
  }
  return false;
}

/** A cell that its next paragraph must go on with: it ends with a word of joining or a comma. */
function endsOpen(end: string): boolean {
  return /(?:[,–-]|(?<!\p{L})(?:và|của|là|do|tại|với|cho))$/iu.test(end);
}

/** The row with the line added to its last cell. */
export function withContinuation(row: Row, line: string): Row {
  const cells = row.cells();
  const end = cells.pop();
  return end ? Row.of([...cells, { ...end, text: `${end.text} ${line.trim()}`.trim() }]) : row;
}

/**
 * Puts rows together that a line end inside a cell has torn: two short rows that make one of full width, torn in the
 * middle of words.
 */
export function mendRows(rows: Row[]): Row[] {
  const width = commonWidth(rows);
  if (rows.every((row) => row.length >= width)) return rows;
  const mended: Row[] = [];
  for (const row of rows) {
    const before = mended[mended.length - 1];
    if (before && fitTogether(before, row, width)) mended[mended.length - 1] = joined(before, row);
    else mended.push(row);
  }
  return mended;
}

function fitTogether(before: Row, row: Row, width: number): boolean {
  if (before.length >= width || row.length >= width || before.length + row.length - 1 !== width) return false;
  return isWords(before.text(before.length - 1)) && isWords(row.text(0));
}

function joined(before: Row, row: Row): Row {
  const cells = before.cells();
  const [first, ...rest] = row.cells();
  const last = cells.pop();
  if (!first || !last) return before;
  const torn: Cell = { ...last, text: `${last.text} ${first.text}` };
  return Row.of([...cells, torn, ...rest]);
}

/** What most of the first rows have. */
function commonWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows.slice(0, 400)) counts.set(length, (counts.get(length) ?? 0) + 1);
  let best = { width: 0, times: 0 };
  for (const [width, times] of counts) {
    if (times > best.times || (times === best.times && width > best.width)) best = { width, times };
  }
  return best.width;
}

function isWords(text: string): boolean {
  return /\p{L}{2}/u.test(text) && readFigure(text).kind === "text";
}
