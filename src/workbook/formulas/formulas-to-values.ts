import type { CellValue } from "../../book/layout/cells";
import type { Outcome } from "../office/refusal";
import { runInExcel } from "../office/run";
import { inSlices } from "../office/slices";
import { say } from "../office/wording";
import { standsAsWritten } from "../writing/check-rows";
import { oneForAll } from "../writing/format-rows";
import { readFormulas, addressOf } from "./formula-cells";
import { type FormulaReport, cellsOf } from "./formulas";
import { selectedPlaces } from "./selected-places";

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
const CELLS_PER_REQUEST = 1000;

export function grouped<T>(all: readonly T[], size: number): T[][] {
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
