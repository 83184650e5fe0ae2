import type { CellValue } from "../../book/layout/cells";
import type { Outcome } from "../office/refusal";
import type { ExcelSession } from "../office/run";
import { runInExcel } from "../office/run";
import { inSlices } from "../office/slices";
import { say } from "../office/wording";
import { standsAsWritten } from "../writing/check-rows";
import { oneForAll } from "../writing/format-rows";
import type { Place } from "./formula-cells";
import { addressOf, readFormulas } from "./formula-cells";
import type { FormulaReport } from "./formulas";
import { cellsOf } from "./formulas";
import { withSecondTry, withWhatChanged } from "./second-try";
import { selectedPlaces } from "./selected-places";

interface At {
  sheet: string;
  row: number;
  column: number;
}

/** A formula and what it shows: one cell, or several where its result spills. */
interface Shown {
  at: At;
  values: CellValue[][];
}

/** What is replaced, what stood around it, and what is left with the reason. */
interface ValuesPlan {
  shown: readonly Shown[];
  before: ReadonlyMap<Place, CellValue[][]>;
  skipped: readonly string[];
}

/**
 * Replaces formulas of ours by what they show. Texts are kept as text; a result that spills over several cells is
 * replaced as a whole; cells that show an error are left, since the error would stay for good.
 */
export async function formulasToValues(
  isOurs: (formula: string) => boolean,
): Promise<Outcome<FormulaReport>> {
  const planned = await runInExcel((context) => planValues(context, isOurs));
  if (!planned.ok) return planned;
  const { shown, before, skipped } = planned.value;
  return withSecondTry(
    async (context) => ({
      changed: shown.length,
      skipped: [...skipped, ...(await writeValues(context, shown))],
    }),
    (cause) => withWhatChanged(cause, before, shown.length),
  );
}

async function planValues(context: ExcelSession, isOurs: (formula: string) => boolean): Promise<ValuesPlan> {
  const places = await selectedPlaces(context, false);
  const before = await readFormulas(context, places);
  const skipped: string[] = [];
  const cells = places.flatMap((place) => {
    const found = cellsOf(place, before.get(place) ?? [], (formula) =>
      isOurs(formula) ? { formula } : null,
    );
    if (found.length === 0 || !place.sheetProtected) return found;
    skipped.push(say("workbook.skipped.protected", { sheet: place.sheet }));
    return [];
  });
  const shown: Shown[] = [];
  await inSlices(
    context,
    grouped(cells, CELLS_PER_REQUEST),
    (group) =>
      group.map(({ at }) => {
        const cell = context.workbook.worksheets.getItem(at.sheet).getRangeByIndexes(at.row, at.column, 1, 1);
        cell.load("values,valueTypes");
        return { at, cell, spill: spillOf(cell) };
      }),
    (_group, looked) => {
      for (const { at, cell, spill } of looked) {
        const whole = spill !== null && !spill.isNullObject;
        const values = (whole ? spill.values : cell.values) as CellValue[][];
        if (cell.valueTypes[0]?.[0] !== "Error") shown.push({ at, values });
        else skipped.push(say("workbook.skipped.error", { address: addressOf(at.sheet, at.row, at.column) }));
      }
    },
  );
  return { shown, before, skipped };
}

/** @returns cells that do not hold what was written, told to a person */
async function writeValues(context: ExcelSession, shown: readonly Shown[]): Promise<string[]> {
  const amiss: string[] = [];
  await inSlices(
    context,
    grouped(shown, CELLS_PER_REQUEST),
    (group) => group.flatMap((one) => queueValues(context.workbook, one)),
    (_group, written) => {
      for (const { at, range, values } of written)
        if (!standsAsWritten(values, (range.values[0] ?? []) as CellValue[]))
          amiss.push(say("workbook.skipped.neighbour", { address: addressOf(at.sheet, at.row, at.column) }));
    },
  );
  return amiss;
}

/**
 * Puts values in place of a formula, row by row. Text cells first become text, so that "+28,27%" or "2026-01" is not
 * read as a number or a date again.
 */
function queueValues(
  workbook: Excel.Workbook,
  { at, values }: Shown,
): { at: At; range: Excel.Range; values: CellValue[] }[] {
  const sheet = workbook.worksheets.getItem(at.sheet);
  const spills = values.length > 1 || (values[0]?.length ?? 0) > 1;
  // The formula goes first: what it spills goes with it. One that stands alone is never gone before its value is there.
  if (spills) sheet.getRangeByIndexes(at.row, at.column, 1, 1).clear("Contents");
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
