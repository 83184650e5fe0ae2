import type { CellValue } from "../book/layout/cells";
import type { Outcome } from "./refusal";
import { refusal, RefusedError } from "./refusal";
import type { ExcelSession } from "./run";
import { runInExcel } from "./run";
import { columnLetters } from "../book/layout/table-view";
import { say } from "./wording";
import { oneForAll } from "./write-rows";

export interface FormulaReport {
  changed: number;
  /** Cells and sheets that were left as they are, each with the reason. */
  skipped: readonly string[];
}

/** What a formula becomes: other text, or null when it stays and why. */
export type Rewrite = (formula: string) => { formula: string } | { skipped: "no_native" } | null;

interface Place {
  sheet: Excel.Worksheet;
  range: Excel.Range;
}

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
    for (const { range } of places) range.load("formulas,rowIndex,columnIndex");
    await context.sync();
    const report = { changed: 0, skipped: [] as string[] };
    for (const { sheet, range } of places) {
      if (range.isNullObject) continue;
      const found = range.formulas as CellValue[][];
      const wanted = found.map((row) => row.map((cell) => (typeof cell === "string" ? rewrite(cell) : null)));
      if (wanted.every((row) => row.every((one) => one === null))) continue;
      if (sheet.protection.protected) {
        report.skipped.push(say("workbook.skipped.protected", { sheet: sheet.name }));
        continue;
      }
      const formulas = wanted.map((row, y) =>
        row.map((one, x) => {
          if (one === null) return null;
          if ("formula" in one) return one.formula;
          report.skipped.push(say("workbook.skipped.no_native", { address: cellName(sheet, range, y, x) }));
          return null;
        }),
      );
      const changed = formulas.flat().filter((formula) => formula !== null).length;
      if (changed > 0) range.formulas = formulas;
      report.changed += changed;
    }
    await context.sync();
    return report;
  });
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
    for (const { range } of places) range.load("formulas,values,valueTypes,rowIndex,columnIndex");
    await context.sync();
    const report = { changed: 0, skipped: [] as string[] };
    const cells: { place: Place; y: number; x: number; spill: Excel.Range | null }[] = [];
    for (const place of places) {
      const { sheet, range } = place;
      if (range.isNullObject) continue;
      (range.formulas as CellValue[][]).forEach((row, y) =>
        row.forEach((formula, x) => {
          if (typeof formula !== "string" || !isOurs(formula)) return;
          if (sheet.protection.protected) {
            const why = say("workbook.skipped.protected", { sheet: sheet.name });
            if (!report.skipped.includes(why)) report.skipped.push(why);
          } else if (range.valueTypes[y]?.[x] === "Error")
            report.skipped.push(say("workbook.skipped.error", { address: cellName(sheet, range, y, x) }));
          else cells.push({ place, y, x, spill: spillOf(range.getCell(y, x)) });
        }),
      );
    }
    await context.sync();
    for (const { place, y, x, spill } of cells) {
      const { range } = place;
      const whole = spill !== null && !spill.isNullObject;
      const target = whole ? spill : range.getCell(y, x);
      const values = whole
        ? (spill.values as CellValue[][])
        : [[(range.values as CellValue[][])[y]?.[x] ?? ""]];
      const hasText = values.some((row) => row.some((value) => typeof value === "string" && value !== ""));
      target.clear("Contents");
      if (hasText) writeTexts(target, values);
      else target.values = values;
      report.changed += 1;
    }
    await context.sync();
    return report;
  });
}

/** Puts a formula into the active cell, which must be blank. */
export async function insertFormula(formula: string): Promise<Outcome<{ address: string; text: string }>> {
  return runInExcel(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("formulas,address");
    await context.sync();
    if (cell.formulas[0]?.[0] !== "")
      throw new RefusedError(
        refusal("needs_answer", say("workbook.refusal.cell_taken", { address: cell.address }), {
          retry: true,
        }),
      );
    cell.formulas = [[formula]];
    cell.load("text");
    await context.sync();
    return { address: cell.address, text: String(cell.text[0]?.[0] ?? "") };
  });
}

/** Text cells first become text, so that "+28,27%" or "2026-01" is not read as a number or a date again. */
function writeTexts(target: Excel.Range, values: readonly (readonly CellValue[])[]): void {
  const single = values.length === 1 && values[0]?.length === 1;
  if (single) target.numberFormat = oneForAll("@");
  else
    target.numberFormat = values.map((row) =>
      row.map((value) => (typeof value === "string" && value !== "" ? "@" : null)),
    );
  target.values = values.map((row) => [...row]);
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
  workbook.worksheets.load("items/name,items/protection/protected");
  const active = workbook.worksheets.getActiveWorksheet();
  active.load("name");
  active.protection.load("protected");
  await context.sync();
  // The whole sheet counts as −1 cells, since the number does not fit.
  if (selection.cellCount !== 1) return [{ sheet: active, range: selection.getUsedRangeOrNullObject() }];
  const sheets = everywhere ? workbook.worksheets.items : [active];
  return sheets.map((sheet) => ({ sheet, range: sheet.getUsedRangeOrNullObject() }));
}

function cellName(sheet: Excel.Worksheet, range: Excel.Range, y: number, x: number): string {
  return `${sheet.name}!${columnLetters(range.columnIndex + x)}${range.rowIndex + y + 1}`;
}
