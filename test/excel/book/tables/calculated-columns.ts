import type { Box } from "../../host/box";
import { intersection } from "../../host/box";
import type { Book } from "../book";
import { movedFormula } from "../texts/formula-shift";
import type { SheetRecord, TableRecord } from "../records";

/** A column of a table that a formula may take over: blank so far, or the same formula in every row. */
export interface OpenColumn {
  readonly table: TableRecord;
  readonly column: number;
}

const body = (table: TableRecord): Box => {
  const head = table.showHeaders ? 1 : 0;
  const total = table.showTotals ? 1 : 0;
  return { ...table.box, row: table.box.row + head, rows: Math.max(1, table.box.rows - head - total) };
};

/** Columns that what is about to be written may turn into calculated ones; none when Excel has not this habit. */
export function openColumns(book: Book, sheet: SheetRecord, area: Box): OpenColumn[] {
  if (!book.habits.calculatedColumns) return [];
  const open: OpenColumn[] = [];
  for (const table of book.tables.filter((each) => each.sheet === sheet)) {
    const touched = intersection(body(table), area);
    if (!touched) continue;
    for (let column = touched.column; column < touched.column + touched.columns; column += 1) {
      if (isOpen(book, table, column)) open.push({ table, column });
    }
  }
  return open;
}

function isOpen(book: Book, table: TableRecord, column: number): boolean {
  const area = body(table);
  let first: { formula: string; row: number } | null = null;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const { formula, value } = book.grid.cell(table.sheet.id, row, column);
    if (formula === null && value !== null && value !== "") return false;
    if (formula === null) continue;
    first ??= { formula, row };
    if (movedFormula(first.formula, row - first.row, 0) !== formula) return false;
  }
  return true;
}

/** After the write: the lowest formula that was written fills its column from top to bottom, whatever was there. */
export function fillColumns(book: Book, written: Box, open: readonly OpenColumn[]): void {
  for (const { table, column } of open) {
    const area = body(table);
    const rows = intersection(area, written);
    if (!rows) continue;
    for (let row = rows.row + rows.rows - 1; row >= rows.row; row -= 1) {
      const { formula } = book.grid.cell(table.sheet.id, row, column);
      if (formula === null) continue;
      table.calculated.set(table.columnIds[column - table.box.column] ?? 0, { formula, row });
      fill(book, table, column, area.row, area.rows, { formula, row });
      break;
    }
  }
}

/** After growing over what was written: cells of the new rows that were left blank take the column's formula. */
export function fillBlanks(book: Book, table: TableRecord, written: Box): void {
  if (!book.habits.calculatedColumns) return;
  table.columnIds.forEach((id, i) => {
    const source = table.calculated.get(id);
    const column = table.box.column + i;
    for (let row = written.row; source && row < written.row + written.rows; row += 1) {
      if (book.grid.cell(table.sheet.id, row, column).value === null)
        fill(book, table, column, row, 1, source);
    }
  });
}

/** New rows of a table take the formula of its calculated columns. */
export function fillNewRows(book: Book, table: TableRecord, row: number, rows: number): void {
  if (!book.habits.calculatedColumns) return;
  table.columnIds.forEach((id, i) => {
    const source = table.calculated.get(id);
    if (source) fill(book, table, table.box.column + i, row, rows, source);
  });
}

function fill(
  book: Book,
  table: TableRecord,
  column: number,
  from: number,
  rows: number,
  source: { formula: string; row: number },
): void {
  for (let row = from; row < from + rows; row += 1) {
    const formula = movedFormula(source.formula, row - source.row, 0);
    book.grid.put(table.sheet.id, row, column, { kind: "formula", formula });
  }
}
