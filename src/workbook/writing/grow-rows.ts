import type { TablePlan } from "../../book/plan/plan";
import { hasExcelApi } from "../office/run";

export function grow(workbook: Excel.Workbook, plan: TablePlan, rows: number): void {
  if (rows <= 0) return;
  const table = workbook.tables.getItem(plan.name);
  if (!growsInPlace(plan)) {
    queueBlankRows(workbook, plan, rows);
    return;
  }
  const whole = table.getRange();
  if (plan.view.somethingBelow) whole.getRowsBelow(rows).insert("Down");
  resize(table, whole.getResizedRange(rows, 0));
}

/** Whether a table is made longer by moving its edge; otherwise Excel has to add rows to it. */
export function growsInPlace({ view }: TablePlan): boolean {
  return hasResize() && !view.hasTotals;
}

/** Rows that are added at once: of many blank ones Excel leaves some outside the table (OfficeDev/office-js 3191). */
const MOST_BLANK_ROWS = 500;

export function queueBlankRows(workbook: Excel.Workbook, plan: TablePlan, rows: number): void {
  const width = plan.view.headers.length + plan.addHeaders.length;
  for (let left = rows; left > 0; left -= MOST_BLANK_ROWS)
    workbook.tables.getItem(plan.name).rows.add(
      undefined,
      Array.from({ length: Math.min(left, MOST_BLANK_ROWS) }, () => new Array<string>(width).fill("")),
    );
}

function hasResize(): boolean {
  return hasExcelApi("1.13");
}

function resize(table: Excel.Table, range: Excel.Range): void {
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.13")) table.resize(range);
}
