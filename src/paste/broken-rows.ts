import type { Cell, Row } from "./blocks";
import { readFigure } from "./figure";

/** Lines that one cell of several paragraphs may run over. */
const REACH = 4;

/**
 * Whether a line without a tab goes on with a cell of the row before it: Word puts every paragraph of a cell on a
 * line of its own. The last cell must be words, or the row still short, and rows must follow.
 */
export function continuesRow(last: Row, width: number, lines: readonly string[], at: number): boolean {
  const end = last[last.length - 1];
  const open = last.length < width || (end !== undefined && end.text !== "" && isWords(end.text));
  if (!open || last.length < 2) return false;
  for (let next = at + 1; next < Math.min(lines.length, at + REACH); next += 1) {
    const line = lines[next] ?? "";
    if (line.trim() === "") return false;
    if (line.includes("\t")) return true;
  }
  return false;
}

/** The row with the line added to its last cell. */
export function withContinuation(row: Row, line: string): Row {
  const end = row[row.length - 1];
  return end ? [...row.slice(0, -1), { ...end, text: `${end.text} ${line.trim()}`.trim() }] : row;
}

/**
 * Puts rows together that a line end inside a cell has torn: two short rows that make one of full width, torn in the
 * middle of words.
 */
export function mendRows(rows: readonly Row[]): Row[] {
  const width = commonWidth(rows);
  const mended: Row[] = [];
  for (const row of rows) {
    const before = mended[mended.length - 1];
    const torn =
      before && before.length < width && row.length < width && before.length + row.length - 1 === width;
    const [last, first] = [before?.[before.length - 1], row[0]];
    if (torn && last && first && isWords(last.text) && isWords(first.text)) {
      const joined: Cell = { ...last, text: `${last.text} ${first.text}` };
      mended[mended.length - 1] = [...before.slice(0, -1), joined, ...row.slice(1)];
    } else mended.push(row);
  }
  return mended;
}

/** The width of the heading, or what most rows have. */
function commonWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows.slice(0, 400)) counts.set(length, (counts.get(length) ?? 0) + 1);
  let best = { width: 0, times: 0 };
  for (const [width, times] of counts)
    if (times > best.times || (times === best.times && width > best.width)) best = { width, times };
  return best.width;
}

function isWords(text: string): boolean {
  return /\p{L}{2}/u.test(text) && readFigure(text).kind === "text";
}
