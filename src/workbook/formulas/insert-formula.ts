import type { CellValue } from "../../book/layout/cells";
import { type Outcome, RefusedError, refusal } from "../office/refusal";
import { runInExcel, type ExcelSession } from "../office/run";
import { say } from "../office/wording";
import { cellKey, type Place, readFormulas } from "./formula-cells";
import { restoreCells } from "./restore-cells";

/** Puts a formula into the active cell, which must be blank. */
export async function insertFormula(formula: string): Promise<Outcome<{ address: string; text: string }>> {
  return runInExcel(async (context) => {
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
        refusal("needs_answer", say("workbook.refusal.cell_taken", { address: cell.address }), {
          retry: true,
        }),
      );
    const around = await tableAround(context, sheet, cell, tables);
    cell.formulas = [[formula]];
    await context.sync();
    const at = { sheet: sheet.name, row: cell.rowIndex, column: cell.columnIndex };
    const left = await restoreCells(context, around, new Map([[cellKey(at), formula]]));
    if (left.texts.length > 0)
      throw new RefusedError(
        refusal("not_as_written", say("workbook.refusal.formula_not_as_written"), {
          details: left.texts,
          written: cell.address,
        }),
      );
    cell.load("text");
    await context.sync();
    return { address: cell.address, text: String(cell.text[0]?.[0] ?? "") };
  });
}

/** What stands in the column of a table around a cell, which Excel may fill with the formula of the cell. */
async function tableAround(
  context: ExcelSession,
  sheet: Excel.Worksheet,
  cell: Excel.Range,
  tables: Excel.TableScopedCollection,
): Promise<Map<Place, CellValue[][]>> {
  const [table] = tables.items;
  if (table === undefined) return new Map();
  const body = table.getDataBodyRange();
  body.load("rowIndex,rowCount");
  await context.sync();
  const place: Place = {
    sheet: sheet.name,
    sheetProtected: sheet.protection.protected,
    row: body.rowIndex,
    column: cell.columnIndex,
    rows: body.rowCount,
    columns: 1,
  };
  return readFormulas(context, [place]);
}
