import type { SheetState } from "../../book/sheet/sheet-state";
import type { TableSheetPlan } from "../../book/sheet/plan-table";
import type { Refusal } from "../office/refusal";
import type { ExcelSession } from "../office/run";
import { runInExcel } from "../office/run";
import { say } from "../office/wording";
import { textsOf, usedOf } from "./look-for-table";

/** Looks at the sheet after a failure, so that a person is told what stands there. */
export async function withWhatStands(
  cause: Refusal,
  { plan, before }: { plan: TableSheetPlan; before: SheetState | null },
): Promise<Refusal> {
  const looked = await runInExcel((context) => lookAtSheet(context, plan.sheet));
  return { ...cause, written: looked.ok ? standing(looked.value, plan, before) : unknown(plan), retry: true };
}

/** Everything with a value on a sheet; null when the sheet is gone. */
export async function lookAtSheet(
  context: ExcelSession,
  name: string,
): Promise<Pick<SheetState, "used"> | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("name");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount,values");
  await context.sync();
  return sheet.isNullObject ? null : { used: usedOf(used) };
}

function unknown({ sheet }: TableSheetPlan): string {
  return say("workbook.written.table_unknown", { sheet });
}

function standing(
  now: Pick<SheetState, "used"> | null,
  { sheet, area, layout, addSheet }: TableSheetPlan,
  before: SheetState | null,
): string {
  if (now === null) return "";
  if (sameTexts(textsOf(now, area), layout.texts)) return say("workbook.written.table_all", { sheet });
  if (now.used === null) return addSheet ? say("workbook.written.table_blank", { sheet }) : "";
  if (before !== null && sameUsed(now.used, before.used)) return "";
  const old = before?.table;
  return before !== null && old != null && sameTexts(textsOf(now, old), textsOf(before, old))
    ? say("workbook.written.table_room", { sheet })
    : say("workbook.written.table_part", { sheet });
}

export function sameUsed(a: SheetState["used"], b: SheetState["used"]): boolean {
  if (a === null || b === null) return a === b;
  const texts = ({ values }: NonNullable<SheetState["used"]>): string[][] =>
    values.map((row) => row.map(String));
  return a.row === b.row && a.column === b.column && sameTexts(texts(a), texts(b));
}

function sameTexts(a: readonly (readonly string[])[], b: readonly (readonly string[])[]): boolean {
  return (
    a.length === b.length &&
    a.every((row, y) => row.length === b[y]?.length && row.every((text, x) => text === b[y]?.[x]))
  );
}
