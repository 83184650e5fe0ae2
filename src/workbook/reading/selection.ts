import { TABLE_NAMES, TABLES } from "../../book/layout/tables";
import type { CellValue } from "../../book/layout/cells";
import type { Outcome } from "../office/refusal";
import { refusal, RefusedError } from "../office/refusal";
import { runInExcel } from "../office/run";
import { say } from "../office/wording";

/** A range of the sheet as a person sees it. */
export interface SelectedCells {
  address: string;
  texts: string[][];
  values: CellValue[][];
}

/** Cells that are read from a selection at most: an answer of Excel for the web holds 5 MB. */
const MOST_CELLS = 120_000;

/** The selected range; whole columns and rows are cut to what is filled. Several areas are refused. */
export async function readSelection(): Promise<Outcome<SelectedCells>> {
  return runInExcel(async (context) => {
    const areas = context.workbook.getSelectedRanges();
    areas.load("areaCount,address");
    await context.sync();
    if (areas.areaCount > 1)
      throw new RefusedError(refusal("needs_answer", say("workbook.refusal.several_areas"), { retry: true }));
    const used = context.workbook.getSelectedRange().getUsedRangeOrNullObject(true);
    used.load("address,cellCount");
    await context.sync();
    if (used.isNullObject)
      throw new RefusedError(
        refusal("nothing_to_save", say("workbook.refusal.blank_selection"), { retry: true }),
      );
    if (used.cellCount < 0 || used.cellCount > MOST_CELLS)
      throw new RefusedError(
        refusal("too_large", say("workbook.refusal.large_selection", { cells: used.cellCount }), {
          retry: true,
        }),
      );
    used.load("values,text");
    await context.sync();
    return { address: used.address, texts: used.text, values: used.values as CellValue[][] };
  });
}

/** Brings a place of the workbook before the person's eyes. */
export async function show(target: { sheet: string; address: string }): Promise<Outcome<null>> {
  return runInExcel(async (context) => {
    const { workbook } = context;
    const named = workbook.worksheets.getItemOrNullObject(target.sheet);
    named.load("visibility");
    // A sheet of ours may have another name by now: its table knows where it stands.
    const table = TABLE_NAMES.find((name) => TABLES[name].sheet === target.sheet) ?? null;
    const found = table === null ? null : workbook.tables.getItemOrNullObject(table);
    found?.load("name");
    found?.worksheet.load("visibility");
    await context.sync();
    const sheet = found === null || found.isNullObject ? named : found.worksheet;
    if (sheet.isNullObject)
      throw new RefusedError(
        refusal("book_damaged", say("workbook.refusal.sheet_gone", { sheet: target.sheet })),
      );
    if (sheet.visibility !== "Visible") sheet.visibility = "Visible";
    sheet.activate();
    if (target.address !== "") sheet.getRange(target.address).select();
    await context.sync();
    return null;
  });
}
