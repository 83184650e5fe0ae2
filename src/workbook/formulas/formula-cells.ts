import type { CellValue } from "../../book/layout/cells";
import { columnLetters } from "../../book/layout/table-view";
import type { ExcelSession } from "../office/run";
import { inSlices } from "../office/slices";

/** A formula that is looked at, and what stands around it. */
export interface FormulaCell {
  sheet: string;
  sheetProtected: boolean;
  /** From 0 on the sheet. */
  row: number;
  column: number;
  formula: string;
}

/** A run of cells of one row and what shall stand in them: one row at a time is written exactly, also over hidden rows. */
export interface RowOfFormulas {
  sheet: string;
  row: number;
  column: number;
  formulas: string[];
}

/** The part of a sheet that is looked at. */
export interface Place {
  sheet: string;
  sheetProtected: boolean;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Cells of one answer: Excel on the web refuses answers over 5 MB, and a formula may take a hundred bytes. */
const CELLS_PER_ANSWER = 30_000;
/** Rows of formulas written in one request. */
const ROWS_PER_REQUEST = 400;

/** Formulas of a block by row, read in slices. */
export async function readFormulas(
  context: ExcelSession,
  places: readonly Place[],
): Promise<Map<Place, CellValue[][]>> {
  const found = new Map<Place, CellValue[][]>(places.map((place) => [place, []]));
  await inSlices(
    context,
    places.flatMap(slicesOf),
    ({ place, first, count }) => {
      const range = context.workbook.worksheets
        .getItem(place.sheet)
        .getRangeByIndexes(place.row + first, place.column, count, place.columns);
      range.load("formulas");
      return { place, range };
    },
    (_slice, { place, range }) => {
      for (const row of range.formulas as CellValue[][]) found.get(place)?.push(row);
    },
  );
  return found;
}

function slicesOf(place: Place): { place: Place; first: number; count: number }[] {
  const step = Math.max(1, Math.floor(CELLS_PER_ANSWER / Math.max(1, place.columns)));
  return Array.from({ length: Math.ceil(place.rows / step) }, (_, index) => ({
    place,
    first: index * step,
    count: Math.min(step, place.rows - index * step),
  }));
}

/** Writes formulas row by row, so that a filter or hidden rows cannot move them. */
export async function writeFormulas(context: ExcelSession, rows: readonly RowOfFormulas[]): Promise<void> {
  const requests = Array.from({ length: Math.ceil(rows.length / ROWS_PER_REQUEST) }, (_, index) =>
    rows.slice(index * ROWS_PER_REQUEST, (index + 1) * ROWS_PER_REQUEST),
  );
  await inSlices(
    context,
    requests,
    (request) => {
      for (const { sheet, row, column, formulas } of request)
        context.workbook.worksheets
          .getItem(sheet)
          .getRangeByIndexes(row, column, 1, formulas.length).formulas = [formulas];
    },
    () => undefined,
  );
}

/** Neighbouring cells of one row together. */
export function inRows(
  cells: readonly { sheet: string; row: number; column: number; formula: string }[],
): RowOfFormulas[] {
  const rows: RowOfFormulas[] = [];
  for (const { sheet, row, column, formula } of cells) {
    const last = rows.at(-1);
    if (last?.sheet === sheet && last.row === row && last.column + last.formulas.length === column)
      last.formulas.push(formula);
    else rows.push({ sheet, row, column, formulas: [formula] });
  }
  return rows;
}

export function cellKey({ sheet, row, column }: { sheet: string; row: number; column: number }): string {
  return `${sheet}\u0000${row}\u0000${column}`;
}

/** "Trang1!B2" */
export function addressOf(sheet: string, row: number, column: number): string {
  return `${sheet}!${columnLetters(column)}${row + 1}`;
}
