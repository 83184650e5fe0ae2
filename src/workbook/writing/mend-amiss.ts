import type { CellValue } from "../../book/layout/cells";
import { refusal, RefusedError } from "../office/refusal";
import type { ExcelSession } from "../office/run";
import { say } from "../office/wording";
import type { WrittenRow } from "./check-rows";
import { standsAsWritten } from "./check-rows";

/** A row that does not stand as it was written, with the sheet that it belongs to. */
export interface Amiss extends WrittenRow {
  /** Name of the sheet, for a person. */
  sheet: string;
  on(workbook: Excel.Workbook): Excel.Worksheet;
}

/** Rows that are written anew one by one at most; more than these mean that something else is wrong. */
const MOST_ROWS = 2_000;

/**
 * Writes rows that Excel put elsewhere once more, one by one, which it does exactly even where several rows at once go
 * astray; looks again, and refuses with the places if they still do not stand as they should.
 */
export async function mendAmiss(context: ExcelSession, rows: readonly Amiss[]): Promise<void> {
  if (rows.length === 0) return;
  const looked = rows.slice(0, MOST_ROWS).map((row) => ({ row, range: queueOneRow(context.workbook, row) }));
  await context.sync();
  const wrong = looked.filter(
    ({ row, range }) => !standsAsWritten(row.cells, (range.values[0] ?? []) as CellValue[]),
  );
  if (wrong.length === 0 && rows.length <= MOST_ROWS) return;
  throw new RefusedError(
    refusal("not_as_written", say("workbook.refusal.not_as_written"), {
      details: [...wrong.map(({ row }) => row), ...rows.slice(MOST_ROWS)]
        .slice(0, 20)
        .map(({ sheet, row }) => say("workbook.refusal.not_as_written_at", { sheet, row: String(row + 1) })),
      retry: true,
    }),
  );
}

function queueOneRow(workbook: Excel.Workbook, { on, row, column, cells }: Amiss): Excel.Range {
  const range = on(workbook).getRangeByIndexes(row, column, 1, cells.length);
  range.values = [[...cells]];
  range.load("values");
  return range;
}
