import type { CellRow, CellValue } from "../../book/layout/cells";
import { NUMBER_FORMATS } from "../../book/layout/column";
import { TABLES } from "../../book/layout/tables";
import type { RowEdit, RowRemoval, TablePlan } from "../../book/plan/plan";
import { hasExcelApi } from "../office/run";
import { locateColumns, percentColumn } from "../../book/layout/table-view";

/** Looks at an answer of Excel after the request: whether it was as planned, and what has to be put back. */
export interface Check {
  /** Rows that were not what had been read; what stood there is in `found`. */
  restore(): { index: number; found: readonly CellValue[] }[];
  /** The table had another number of rows than had been read. */
  grownElsewhere(): boolean;
  /** Rows that do not stand as they were written, by what should stand there. */
  amiss(): WrittenRow[];
  /** Rows that were to go and did not. */
  notRemoved(): number;
}

/** A row as it should stand on the sheet; null for a cell that is not ours to judge. */
export interface WrittenRow {
  /** From 0 on the sheet. */
  row: number;
  column: number;
  cells: CellRow;
}

/** Place of a row that was taken away and has to be put back. */
export const AT_THE_END = -1;

/** Where rows were written, from 0 on the sheet; known after the request. */
export interface WrittenRows {
  first(): number;
  count: number;
}

/**
 * Queues new rows at the present end of a table, wherever that is when Excel works on the request: rows that another
 * window has added in the meantime are never overwritten. What stands below the table is moved down.
 *
 * `Range.values` under the table is preferred to `TableRowCollection.add`, which co-authors get conflicts from
 * (docs: co-authoring in Excel add-ins); it needs `Table.resize`.
 */
export function queueAppend(
  workbook: Excel.Workbook,
  plan: TablePlan,
  rows: readonly CellRow[],
  expected: number,
  reuse: number,
): { check: Check; written: WrittenRows } {
  const table = workbook.tables.getItem(plan.name);
  const size = table.getDataBodyRange();
  size.load("rowCount");
  grow(workbook, plan, rows.length - reuse);
  const added = table
    .getDataBodyRange()
    .getLastRow()
    .getOffsetRange(1 - rows.length, 0)
    .getResizedRange(rows.length - 1, 0);
  formatRows(added, plan, "all");
  wrapRows(added, plan);
  added.values = rows as CellRow[] as unknown[][];
  // Read back in the same request, right after writing.
  added.load("rowIndex,columnIndex,values");
  return {
    check: {
      ...NOTHING_AMISS,
      grownElsewhere: differsFrom(size, expected),
      amiss: () => rowsAmiss(added, rows),
    },
    written: writtenAt(added, rows.length),
  };
}

/** Queues rows over others in one block. Rows between the edits are left as they are. */
export function queueEdits(workbook: Excel.Workbook, plan: TablePlan, edits: readonly RowEdit[]): Check {
  const first = edits[0]?.index ?? 0;
  const last = edits.at(-1)?.index ?? first;
  const body = (): Excel.Range =>
    workbook.tables
      .getItem(plan.name)
      .getDataBodyRange()
      .getRow(first)
      .getResizedRange(last - first, 0);
  // Read in the same request, right before writing: what a co-author put there in the meantime can be put back.
  const stood = body();
  stood.load("values");
  const target = body();
  formatRows(target, plan, "text");
  plainPercents(workbook, plan, edits);
  const width = edits[0]?.after.length ?? 0;
  const values: (CellValue | null)[][] = Array.from({ length: last - first + 1 }, () =>
    new Array<null>(width).fill(null),
  );
  for (const { index, after } of edits) values[index - first] = [...after];
  target.values = values;
  const after = body();
  after.load("rowIndex,columnIndex,values");
  return {
    ...NOTHING_AMISS,
    restore: () => changedSince(stood, first, edits, (index) => index),
    // Rows between the edits must stand as they stood.
    amiss: () =>
      rowsAmiss(
        after,
        values.map((row, y) =>
          row.map((cell, x) => cell ?? ((stood.values[y] ?? []) as CellValue[])[x] ?? ""),
        ),
      ),
  };
}

/** A cell that staff formatted as a percent would show the percent that is written into it a hundredfold. */
function plainPercents(workbook: Excel.Workbook, plan: TablePlan, edits: readonly RowEdit[]): void {
  const column = percentColumn(plan.view);
  if (column === null) return;
  const kind = TABLES[plan.name].columns.find(({ percent }) => percent)?.kind ?? "figure";
  for (const { index } of edits)
    if (plan.view.percentRows.has(index))
      workbook.tables.getItem(plan.name).getDataBodyRange().getCell(index, column).numberFormat = oneForAll(
        NUMBER_FORMATS[kind],
      );
}

/** Queues the removal of neighbouring rows; the cells below move up, within the columns of the table. */
export function queueRemoval(
  workbook: Excel.Workbook,
  plan: TablePlan,
  removals: readonly RowRemoval[],
  all: boolean,
): Check {
  const first = Math.min(...removals.map(({ index }) => index));
  const body = (): Excel.Range => workbook.tables.getItem(plan.name).getDataBodyRange();
  const rows = body()
    .getRow(first)
    .getResizedRange(removals.length - 1, 0);
  rows.load("values");
  const whole = body();
  whole.load("rowCount");
  if (all) {
    // A table keeps at least one row: the first is emptied, the others go.
    rows.getRow(0).clear("Contents");
    if (removals.length > 1)
      rows
        .getRow(1)
        .getResizedRange(removals.length - 2, 0)
        .delete("Up");
  } else rows.delete("Up");
  const after = body();
  after.load("rowCount");
  const going = all ? removals.length - 1 : removals.length;
  return {
    ...NOTHING_AMISS,
    restore: () => changedSince(rows, first, removals, () => AT_THE_END),
    notRemoved: () => Math.max(0, going - (whole.rowCount - after.rowCount)),
  };
}

/** Long texts on several lines; our large tables have none, so that their rows keep one height. */
function wrapRows(rows: Excel.Range, plan: TablePlan): void {
  const { columns } = TABLES[plan.name];
  if (!columns.some(({ wrap }) => wrap)) return;
  const { at } = locateColumns(TABLES[plan.name], [...plan.view.headers, ...plan.addHeaders]);
  rows.format.verticalAlignment = "Top";
  for (const { key, wrap } of columns) {
    const column = at.get(key);
    if (wrap && column !== undefined) rows.getColumn(column).format.wrapText = true;
  }
}

function differsFrom(body: Excel.Range, expected: number): () => boolean {
  return () => body.rowCount !== expected;
}

function writtenAt(range: Excel.Range, count: number): WrittenRows {
  return { first: () => range.rowIndex, count };
}

const NOTHING_AMISS: Check = {
  restore: () => [],
  grownElsewhere: () => false,
  amiss: () => [],
  notRemoved: () => 0,
};

/** @param planned rows as they had been read; `place` gives where one that was different has to be put back */
function changedSince(
  range: Excel.Range,
  first: number,
  planned: readonly (RowEdit | RowRemoval)[],
  place: (index: number) => number,
): { index: number; found: readonly CellValue[] }[] {
  return planned.flatMap(({ index, before }) => {
    const found = (range.values[index - first] ?? []) as CellValue[];
    return sameCells(before, found) ? [] : [{ index: place(index), found }];
  });
}

function rowsAmiss(range: Excel.Range, rows: readonly CellRow[]): WrittenRow[] {
  return rows.flatMap((cells, y) =>
    standsAsWritten(cells, (range.values[y] ?? []) as CellValue[])
      ? []
      : [{ row: range.rowIndex + y, column: range.columnIndex, cells }],
  );
}

/** Whether cells hold what was written into them. Excel takes an apostrophe before a text for its own mark. */
export function standsAsWritten(wanted: CellRow, found: readonly CellValue[]): boolean {
  return wanted.every((cell, x) => {
    if (cell === null) return true;
    const read = found[x] ?? "";
    return read === cell || (typeof cell === "string" && cell.startsWith("'") && read === cell.slice(1));
  });
}

function grow(workbook: Excel.Workbook, plan: TablePlan, rows: number): void {
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

/** Formats neighbouring columns of one kind together. Columns that staff added keep their own format. */
function formatRows(rows: Excel.Range, plan: TablePlan, which: "all" | "text"): void {
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

/** One value for every cell of a range, as Excel takes it; the typings know arrays only. */
export function oneForAll(value: string): string[][] {
  return value as unknown as string[][];
}

function sameCells(read: readonly CellValue[], found: readonly CellValue[]): boolean {
  const width = Math.max(read.length, found.length);
  for (let column = 0; column < width; column += 1)
    if ((read[column] ?? "") !== (found[column] ?? "")) return false;
  return true;
}
