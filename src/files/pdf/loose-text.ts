import { escaped, tableMarkup } from "../markup";
import type { TextLine } from "./lines";
import { linesOf } from "./lines";
import type { Piece } from "./page";

/** Lines further apart than this, in heights of a letter, belong to different paragraphs or tables. */
const PARAGRAPH_GAP = 2.6;
/** So many columns side by side are a table; two are a letterhead or a signature beside the recipients. */
const TABLE_COLUMNS = 3;

/** Text without drawn borders as HTML: tables by their columns, columns one after the other, lines of text. */
export function looseMarkup(pieces: readonly Piece[]): { top: number; html: string }[] {
  return runsOf(linesOf(pieces)).map((lines) => ({ top: lines[0]?.baseline ?? 0, html: runMarkup(lines) }));
}

/** Lines that follow each other closely, with columns throughout or without any. */
function runsOf(lines: readonly TextLine[]): TextLine[][] {
  const runs: TextLine[][] = [];
  for (const line of lines) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    const near =
      last !== undefined && line.baseline - last.baseline < PARAGRAPH_GAP * Math.max(line.size, last.size);
    if (run !== undefined && near && goesOn(run, line)) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

function goesOn(run: readonly TextLine[], line: TextLine): boolean {
  const hasColumns = run.some(({ cells }) => cells.length > 1);
  if (line.cells.length > 1) return hasColumns;
  return hasColumns ? isRestOfColumn(run, line) : true;
}

/** How far lines of one column may begin, or have their middle, apart, in points. */
const ALIGNED = 8;

/** Whether a line of one cell stands under a column of the run: begins where it begins, or is centred as it is. */
function isRestOfColumn(run: readonly TextLine[], { cells: [cell] }: TextLine): boolean {
  if (cell === undefined) return false;
  const reached = columnsOf(run).filter(({ left, right }) => cell.left < right && cell.right > left);
  const [column] = reached;
  if (column === undefined || reached.length > 1) return false;
  const middle = ({ left, right }: Column): number => (left + right) / 2;
  return Math.abs(cell.left - column.left) < ALIGNED || Math.abs(middle(cell) - middle(column)) < ALIGNED;
}

interface Column {
  left: number;
  right: number;
}

/** Stretches of the page that the cells of these lines cover. */
function columnsOf(lines: readonly TextLine[]): Column[] {
  const cells = lines.flatMap((line) => line.cells).sort((a, b) => a.left - b.left);
  const columns: Column[] = [];
  for (const { left, right } of cells) {
    const last = columns[columns.length - 1];
    if (last !== undefined && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

function runMarkup(lines: readonly TextLine[]): string {
  const columns = columnsOf(lines);
  const inColumn = (line: TextLine, { left, right }: Column): string =>
    line.cells
      .filter((cell) => cell.left < right && cell.right > left)
      .map(({ text }) => text)
      .join(" ");
  if (columns.length >= TABLE_COLUMNS && lines.length > 1) {
    const rows: string[][] = [];
    for (const line of lines) {
      const cells = columns.map((column) => inColumn(line, column));
      const last = rows[rows.length - 1];
      // A line that fills one column only goes on with the cell above.
      if (last !== undefined && line.cells.length === 1)
        cells.forEach((text, at) => {
          if (text !== "") last[at] = `${last[at] ?? ""} ${text}`.trim();
        });
      else rows.push(cells);
    }
    return tableMarkup(rows.map((row) => row.map((text) => ({ text, rowSpan: 1, colSpan: 1 }))));
  }
  if (columns.length === 2 && lines.some((line) => line.cells.length === 2))
    return columns
      .map((column) =>
        paragraphMarkup(lines.map((line) => inColumn(line, column)).filter((text) => text !== "")),
      )
      .join("");
  return paragraphMarkup(lines.map(({ cells }) => cells.map(({ text }) => text).join(" ")));
}

function paragraphMarkup(lines: readonly string[]): string {
  return `<p>${lines.map(escaped).join("<br>")}</p>`;
}
