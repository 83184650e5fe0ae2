import type { CellValue } from "../../book/layout/cells";
import type { Outcome } from "../office/refusal";
import { refusal, RefusedError } from "../office/refusal";
import type { ExcelSession } from "../office/run";
import { runInExcel } from "../office/run";
import type { Place } from "./formula-cells";
import { addressOf, cellKey, inRows, readFormulas, restoreNeighbours, writeFormulas } from "./formula-cells";
import { inSlices } from "../office/slices";
import { say } from "../office/wording";
import { oneForAll, standsAsWritten } from "../writing/write-rows";

export interface FormulaReport {
  changed: number;
  /** Cells and sheets that were left as they are, each with the reason. */
  skipped: readonly string[];
}

/** What a formula becomes: other text, or null when it stays and why. */
export type Rewrite = (formula: string) => { formula: string } | { skipped: "no_native" } | null;

/**
 * Replaces formulas by other formulas: in the selection, or on the active sheet if one cell is selected.
 * @param everywhere look at all sheets instead of the active one
 * @param rewrite null for a formula that is none of ours
 */
export async function rewriteFormulas(
  rewrite: Rewrite,
  everywhere: boolean,
): Promise<Outcome<FormulaReport>> {
  return runInExcel(async (context) => {
    const places = await selectedPlaces(context, everywhere);
    const before = await readFormulas(context, places);
    const report = { changed: 0, skipped: [] as string[] };
    const wanted = new Map<string, RowCell>();
    for (const place of places) {
      const cells = cellsOf(place, before.get(place) ?? [], rewrite);
      if (cells.length === 0) continue;
      if (place.sheetProtected) {
        report.skipped.push(say("workbook.skipped.protected", { sheet: place.sheet }));
        continue;
      }
      for (const { at, becomes } of cells) {
        if ("formula" in becomes) wanted.set(cellKey(at), { ...at, formula: becomes.formula });
        else
          report.skipped.push(
            say("workbook.skipped.no_native", { address: addressOf(at.sheet, at.row, at.column) }),
          );
      }
    }
    if (wanted.size === 0) return report;
    await writeFormulas(context, inRows([...wanted.values()]));
    report.changed = wanted.size;
    const touched = new Set([...wanted.values()].map(({ sheet }) => sheet));
    const looked = new Map([...before].filter(([{ sheet }]) => touched.has(sheet)));
    report.skipped.push(...(await restoreNeighbours(context, looked, new Set(wanted.keys()))));
    return report;
  });
}

interface RowCell {
  sheet: string;
  row: number;
  column: number;
  formula: string;
}

function cellsOf(
  { sheet, row, column }: Place,
  formulas: readonly (readonly CellValue[])[],
  rewrite: Rewrite,
): { at: { sheet: string; row: number; column: number }; becomes: NonNullable<ReturnType<Rewrite>> }[] {
  return formulas.flatMap((cells, y) =>
    cells.flatMap((cell, x) => {
      const becomes = typeof cell === "string" ? rewrite(cell) : null;
      return becomes === null ? [] : [{ at: { sheet, row: row + y, column: column + x }, becomes }];
    }),
  );
}

/**
 * Replaces formulas of ours by what they show. Texts are kept as text; a result that spills over several cells is
 * replaced as a whole; cells that show an error are left, since the error would stay for good.
 */
export async function formulasToValues(
  isOurs: (formula: string) => boolean,
): Promise<Outcome<FormulaReport>> {
  return runInExcel(async (context) => {
    const places = await selectedPlaces(context, false);
    const formulas = await readFormulas(context, places);
    const report = { changed: 0, skipped: [] as string[] };
    const shown: Shown[] = [];
    const cells = places.flatMap((place) => {
      const found = cellsOf(place, formulas.get(place) ?? [], (formula) =>
        isOurs(formula) ? { formula } : null,
      );
      if (found.length === 0 || !place.sheetProtected) return found;
      report.skipped.push(say("workbook.skipped.protected", { sheet: place.sheet }));
      return [];
    });
    await inSlices(
      context,
      grouped(cells, CELLS_PER_REQUEST),
      (group) =>
        group.map(({ at }) => {
          const cell = context.workbook.worksheets
            .getItem(at.sheet)
            .getRangeByIndexes(at.row, at.column, 1, 1);
          cell.load("values,valueTypes");
          return { at, cell, spill: spillOf(cell) };
        }),
      (_group, looked) => shown.push(...looked),
    );
    const left = shown.filter(({ at, cell }) => {
      if (cell.valueTypes[0]?.[0] !== "Error") return true;
      report.skipped.push(say("workbook.skipped.error", { address: addressOf(at.sheet, at.row, at.column) }));
      return false;
    });
    await inSlices(
      context,
      grouped(left, CELLS_PER_REQUEST),
      (group) => group.flatMap((one) => queueValues(context.workbook, one)),
      (group, written) => {
        report.changed += group.length;
        for (const { at, range, values } of written)
          if (!standsAsWritten(values, (range.values[0] ?? []) as CellValue[]))
            report.skipped.push(
              say("workbook.skipped.neighbour", { address: addressOf(at.sheet, at.row, at.column) }),
            );
      },
    );
    return report;
  });
}

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
    await restoreNeighbours(context, around, new Set([cellKey(at)]));
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

interface Shown {
  at: { sheet: string; row: number; column: number };
  cell: Excel.Range;
  spill: Excel.Range | null;
}

/**
 * Puts values in place of a formula, row by row. Text cells first become text, so that "+28,27%" or "2026-01" is not
 * read as a number or a date again.
 */
function queueValues(
  workbook: Excel.Workbook,
  { at, cell, spill }: Shown,
): { at: Shown["at"]; range: Excel.Range; values: CellValue[] }[] {
  const whole = spill !== null && !spill.isNullObject;
  const values = (whole ? spill.values : cell.values) as CellValue[][];
  const sheet = workbook.worksheets.getItem(at.sheet);
  // The formula goes first: what it spills goes with it.
  sheet.getRangeByIndexes(at.row, at.column, 1, 1).clear("Contents");
  return values.map((row, y) => {
    const range = sheet.getRangeByIndexes(at.row + y, at.column, 1, row.length);
    row.forEach((value, x) => {
      if (typeof value === "string" && value !== "") range.getCell(0, x).numberFormat = oneForAll("@");
    });
    range.values = [row];
    range.load("values");
    return { at: { ...at, row: at.row + y }, range, values: row };
  });
}

/** Cells that are looked at or written in one request. */
const CELLS_PER_REQUEST = 1_000;

function grouped<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}

/** The cells over which a result spills; Excel before dynamic arrays has none. */
function spillOf(cell: Excel.Range): Excel.Range | null {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.12")) return null;
  const spill = cell.getSpillingToRangeOrNullObject();
  spill.load("values");
  return spill;
}

async function selectedPlaces(context: ExcelSession, everywhere: boolean): Promise<Place[]> {
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
  const sheets = everywhere ? workbook.worksheets.items : [active];
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
