import { NUMBER_FORMATS } from "../../book/layout/column";
import { locateColumns, percentColumn } from "../../book/layout/table-view";
import { TABLES } from "../../book/layout/tables";
import type { RowEdit, TablePlan } from "../../book/plan/plan";

/** Formats neighbouring columns of one kind together. Columns that staff added keep their own format. */
export function formatRows(rows: Excel.Range, plan: TablePlan, which: "all" | "text"): void {
  const layout = TABLES[plan.name];
  const headers = [...plan.view.headers, ...plan.addHeaders];
  const { at } = locateColumns(layout, headers);
  const kinds = new Map(layout.columns.map(({ key, kind }) => [at.get(key), kind]));
  for (let column = 0; column < headers.length;) {
    const kind = kinds.get(column);
    let end = column + 1;
    while (end < headers.length && kinds.get(end) === kind) end += 1;
    if (kind !== undefined && (which === "all" || kind === "text")) {
      const block = rows.getColumn(column).getResizedRange(0, end - column - 1);
      block.numberFormat = oneForAll(NUMBER_FORMATS[kind]);
      // A mark in place of a figure stands where the figure would.
      if (kind !== "text" && which === "all") block.format.horizontalAlignment = "Right";
    }
    column = end;
  }
}

/** Long texts on several lines; our large tables have none, so that their rows keep one height. */
export function wrapRows(rows: Excel.Range, plan: TablePlan): void {
  const { columns } = TABLES[plan.name];
  if (!columns.some(({ wrap }) => wrap)) return;
  const { at } = locateColumns(TABLES[plan.name], [...plan.view.headers, ...plan.addHeaders]);
  rows.format.verticalAlignment = "Top";
  for (const { key, wrap } of columns) {
    const column = at.get(key);
    if (wrap && column !== undefined) rows.getColumn(column).format.wrapText = true;
  }
}

/** A cell that staff formatted as a percent would show the percent that is written into it a hundredfold. */
export function plainPercents(workbook: Excel.Workbook, plan: TablePlan, edits: readonly RowEdit[]): void {
  const column = percentColumn(plan.view);
  if (column === null) return;
  const kind = TABLES[plan.name].columns.find(({ percent }) => percent)?.kind ?? "figure";
  for (const { index } of edits)
    if (plan.view.percentRows.has(index))
      workbook.tables.getItem(plan.name).getDataBodyRange().getCell(index, column).numberFormat = oneForAll(
        NUMBER_FORMATS[kind],
      );
}

/** One value for every cell of a range, as Excel takes it; the typings know arrays only. */
export function oneForAll(value: string): string[][] {
  return value as unknown as string[][];
}
