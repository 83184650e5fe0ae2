import type { SheetState } from "../../book/sheet/sheet-state";
import type { AreaNames } from "../../book/sheet/table-area";
import { parseArea } from "../../book/sheet/table-area";
import type { TableMemory } from "../../book/sheet/table-memory";
import { parseMemory } from "../../book/sheet/table-memory";
import type { Survey } from "../reading/survey";
import type { ExcelSession } from "../office/run";
import type { CellValue } from "../../book/layout/cells";
import type { Block } from "../../book/sheet/sheet-layout";

/** The sheet of a table as it stands, with what it remembers. */
export interface LookedSheet {
  state: SheetState;
  memory: TableMemory | null;
  hasPart: boolean;
  /**
   * Rows of the table or of its figures are hidden, by hand or by a filter: several rows written over them would land
   * in other cells (OfficeDev/office-js 224, 994).
   */
  hasHiddenRows: boolean;
}

/**
 * Looks at the sheet where the table stands already, or at a sheet that has its name: a blank one is taken.
 * @returns null when the table needs a sheet of its own
 */
export async function lookForTable(
  context: ExcelSession,
  found: Survey,
  names: AreaNames,
  sheetName: string,
): Promise<LookedSheet | null> {
  const area = parseArea(found.names.get(names.table));
  const known = area !== null && found.sheetNames.includes(area.sheet) ? area : null;
  const name = known?.sheet ?? found.sheetNames.find((one) => sameName(one, sheetName));
  if (name === undefined) return null;
  const { workbook } = context;
  const sheet = workbook.worksheets.getItem(name);
  const { protection } = sheet;
  protection.load("protected");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount,values");
  sheet.charts.load("items/name");
  const part = workbook.customXmlParts.getByNamespace(names.part).getOnlyItemOrNullObject();
  part.load("id");
  const xml = part.getXml();
  const dataArea = parseArea(found.names.get(names.data));
  const own = [known, dataArea?.sheet === name ? dataArea : null].flatMap((area) => {
    if (area === null) return [];
    const rows = sheet.getRangeByIndexes(area.row, area.column, area.rows, 1);
    rows.load("rowHidden");
    return [rows];
  });
  await context.sync();
  const state: SheetState = {
    name,
    sheetProtected: protection.protected,
    used: usedOf(used),
    table: known,
    data: dataArea?.sheet === name ? dataArea : null,
    charts: sheet.charts.items.map((chart) => chart.name),
  };
  if (known === null && state.used !== null) return null;
  const hasPart = !part.isNullObject;
  // null: some of them are.
  const hasHiddenRows = own.some(({ rowHidden }) => (rowHidden as boolean | null) !== false);
  return { state, memory: hasPart ? memoryOf(xml) : null, hasPart, hasHiddenRows };
}

export function usedOf(range: Excel.Range): SheetState["used"] {
  if (range.isNullObject) return null;
  return {
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
    values: range.values as CellValue[][],
  };
}

export function memoryOf({ value }: OfficeExtension.ClientResult<string>): TableMemory | null {
  return parseMemory(value);
}

/** Texts of a block of a sheet as it was looked at. */
export function textsOf({ used }: Pick<SheetState, "used">, block: Block): string[][] {
  return Array.from({ length: block.rows }, (_, y) =>
    Array.from({ length: block.columns }, (__, x) => {
      const value = used?.values[block.row + y - used.row]?.[block.column + x - used.column];
      return value === undefined ? "" : String(value);
    }),
  );
}

export function sameName(a: string, b: string): boolean {
  return a.toLocaleLowerCase("vi") === b.toLocaleLowerCase("vi");
}
