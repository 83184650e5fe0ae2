import type { CellValue } from "../../book/layout/cells";
import { type Outcome, RefusedError, refusal } from "../office/refusal";
import { runInExcel, type ExcelSession } from "../office/run";
import { say } from "../office/wording";
import { cellKey, type Place, readFormulas } from "./formula-cells";
import { restoreCells } from "./restore-cells";
import { withSecondTry, withWhatChanged } from "./second-try";

interface BlankCell {
  at: { sheet: string; row: number; column: number };
  address: string;
  /** The cell, or the column of the table that it belongs to, as it stood. */
  before: Map<Place, CellValue[][]>;
}

/** Puts a formula into the active cell, which must be blank. */
export async function insertFormula(formula: string): Promise<Outcome<{ address: string; text: string }>> {
  const found = await runInExcel(activeBlank);
  if (!found.ok) return found;
  const { at, address, before } = found.value;
  return withSecondTry(
    async (context) => {
      const cell = context.workbook.worksheets.getItem(at.sheet).getRangeByIndexes(at.row, at.column, 1, 1);
      cell.formulas = [[formula]];
      await context.sync();
      const left = await restoreCells(context, before, new Map([[cellKey(at), formula]]));
      if (left.texts.length > 0)
        throw new RefusedError(
          refusal("not_as_written", say("workbook.refusal.formula_not_as_written"), { details: left.texts }),
        );
      cell.load("text");
      await context.sync();
      return { address, text: String(cell.text[0]?.[0] ?? "") };
    },
    (cause) => withWhatChanged(cause, before, 1),
  );
}

/** The active cell with what stands around it; refused when something stands in it. */
async function activeBlank(context: ExcelSession): Promise<BlankCell> {
  const cell = context.workbook.getActiveCell();
  cell.load("formulas,address,rowIndex,columnIndex");
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load("name");
  sheet.protection.load("protected");
  const tables = cell.getTables(false);
  tables.load("items/name");
  await context.sync();
  if (cell.formulas[0]?.[0] !== "")
    throw new RefusedError(
      refusal("needs_answer", say("workbook.refusal.cell_taken", { address: cell.address }), { retry: true }),
    );
  return {
    at: { sheet: sheet.name, row: cell.rowIndex, column: cell.columnIndex },
    address: cell.address,
    before: await columnAround(context, sheet, cell, tables),
  };
}

/** What stands in the column of a table around a cell, which Excel may fill with its formula; else the cell alone. */
async function columnAround(
  context: ExcelSession,
  sheet: Excel.Worksheet,
  cell: Excel.Range,
  tables: Excel.TableScopedCollection,
): Promise<Map<Place, CellValue[][]>> {
  const place: Place = {
    sheet: sheet.name,
    sheetProtected: sheet.protection.protected,
    row: cell.rowIndex,
    column: cell.columnIndex,
    rows: 1,
    columns: 1,
  };
  const [table] = tables.items;
  if (table !== undefined) {
    const body = table.getDataBodyRange();
    body.load("rowIndex,rowCount");
    await context.sync();
    // A cell of the header row or of the totals is none of the column.
    if (cell.rowIndex >= body.rowIndex && cell.rowIndex < body.rowIndex + body.rowCount)
      Object.assign(place, { row: body.rowIndex, rows: body.rowCount });
  }
  return readFormulas(context, [place]);
}
