import type { TablePlan } from "../../book/plan/plan";
import { refusal, RefusedError } from "../office/refusal";
import type { ExcelSession } from "../office/run";
import { say } from "../office/wording";
import type { Step } from "./request-step";
import { queueBlankRows } from "./grow-rows";

/**
 * Where Excel has to add rows to a table, it may leave some outside (OfficeDev/office-js 3191): the tables grow first,
 * in a request of their own, and nothing is written before the number of rows has been looked at. The new rows are then
 * written like others that stand there, blank.
 * @param opening what comes before any row, such as making the tables
 */
export async function grown(
  context: ExcelSession,
  tables: readonly TablePlan[],
  opening: readonly Step[],
): Promise<TablePlan[]> {
  const { workbook } = context;
  for (const step of opening) step.queue(workbook);
  const looked = tables.map((table) => {
    // A new table has one blank row, which takes the first of the new ones.
    const reuse = table.create ? 1 : 0;
    const body = (): Excel.Range => workbook.tables.getItem(table.name).getDataBodyRange();
    const before = body();
    before.load("rowCount");
    const more = table.appended.length - reuse;
    queueBlankRows(workbook, table, more);
    if (more > 0)
      body()
        .getLastRow()
        .getOffsetRange(1 - more, 0)
        .getResizedRange(more - 1, 0).rowHidden = false;
    const after = body();
    after.load("rowCount");
    return { table, reuse, before, after };
  });
  await context.sync();
  return looked.map(({ table, reuse, before, after }) => {
    const { appended, view } = table;
    const wanted = Math.max(0, appended.length - reuse);
    if (after.rowCount - before.rowCount !== wanted)
      throw new RefusedError(
        refusal("not_as_written", say("workbook.refusal.not_grown", { sheet: view.sheet }), { retry: true }),
      );
    const first = before.rowCount - reuse;
    const width = view.headers.length + table.addHeaders.length;
    const blank = new Array<string>(width).fill("");
    const edits = appended.map((after, at) => ({ index: first + at, before: blank, after }));
    return { ...table, edits: [...table.edits, ...edits], appended: [] };
  });
}
