import type { CellRow, CellValue } from "../../book/layout/cells";
import type { RowEdit, RowRemoval, TablePlan } from "../../book/plan/plan";
import type { Check, WrittenRows } from "./check-rows";
import { AT_THE_END, changedSince, NOTHING_AMISS, rowsAmiss } from "./check-rows";
import { grow } from "./grow-rows";
import { formatRows, plainPercents, wrapRows } from "./format-rows";

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
  // Rows under the table may be hidden: several rows written over them would land elsewhere, and nobody would see them.
  added.rowHidden = false;
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

function differsFrom(body: Excel.Range, expected: number): () => boolean {
  return () => body.rowCount !== expected;
}

function writtenAt(range: Excel.Range, count: number): WrittenRows {
  return { first: () => range.rowIndex, count };
}
