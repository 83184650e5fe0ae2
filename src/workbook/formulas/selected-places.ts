import type { ExcelSession } from "../office/run";
import type { Place } from "./formula-cells";

export async function selectedPlaces(context: ExcelSession, everywhere: boolean): Promise<Place[]> {
  const { workbook } = context;
  const selection = workbook.getSelectedRange();
  selection.load("cellCount");
  const inSelection = selection.getUsedRangeOrNullObject();
  inSelection.load("rowIndex,columnIndex,rowCount,columnCount");
  workbook.worksheets.load("items/name,items/protection/protected");
  const active = workbook.worksheets.getActiveWorksheet();
  active.load("name");
  active.protection.load("protected");
  await context.sync();
  // The whole sheet counts as −1 cells, since the number does not fit.
  if (selection.cellCount !== 1) return placeOf(active, inSelection);
  return placesOf(context, everywhere ? workbook.worksheets.items : [active]);
}

/** Everything that is filled, sheet by sheet. */
export async function allPlaces(context: ExcelSession): Promise<Place[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/protection/protected");
  await context.sync();
  return placesOf(context, worksheets.items);
}

async function placesOf(context: ExcelSession, sheets: readonly Excel.Worksheet[]): Promise<Place[]> {
  const used = sheets.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject();
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return { sheet, range };
  });
  await context.sync();
  return used.flatMap(({ sheet, range }) => placeOf(sheet, range));
}

function placeOf({ name, protection }: Excel.Worksheet, range: Excel.Range): Place[] {
  if (range.isNullObject) return [];
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return [
    {
      sheet: name,
      sheetProtected: protection.protected,
      row: rowIndex,
      column: columnIndex,
      rows: rowCount,
      columns: columnCount,
    },
  ];
}
