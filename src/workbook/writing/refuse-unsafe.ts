import type { BookPlan, TablePlan } from "../../book/plan/plan";
import { refusal, RefusedError } from "../office/refusal";
import type { ExcelSession } from "../office/run";
import { say } from "../office/wording";

/**
 * Says before anything is written what Excel would refuse half-way or do elsewhere without a word: protected sheets;
 * tables under a filter, where several rows written at once land in other cells and deleting does nothing
 * (OfficeDev/office-js 224, 468, 994); rows hidden by hand that would be written.
 */
export async function refuseUnsafe(context: ExcelSession, { tables }: BookPlan): Promise<void> {
  const standing = tables.filter(({ create }) => !create);
  refuseSheets(
    standing.filter(({ view }) => view.sheetProtected),
    "protected_sheet",
    "workbook.refusal.protected_sheet",
  );
  refuseSheets(
    standing.filter(({ view }) => view.filtered),
    "filtered",
    "workbook.refusal.filtered",
  );
  const doubtful = standing.filter(
    ({ view, edits, removed }) => view.hasHiddenRows && edits.length + removed.length > 0,
  );
  const touched = doubtful.flatMap((table) =>
    blocksOf(table).map((block) => ({ table, range: requestHidden(context, table, block) })),
  );
  if (touched.length === 0) return;
  await context.sync();
  const hidden = touched.filter(({ range }) => (range.rowHidden as boolean | null) !== false);
  refuseSheets(
    hidden.map(({ table }) => table),
    "filtered",
    "workbook.refusal.hidden_rows",
  );
}

function refuseSheets(
  tables: readonly TablePlan[],
  code: "protected_sheet" | "filtered",
  key: "workbook.refusal.protected_sheet" | "workbook.refusal.filtered" | "workbook.refusal.hidden_rows",
): void {
  const sheets = [...new Set(tables.map(({ view }) => `“${view.sheet}”`))];
  if (sheets.length > 0)
    throw new RefusedError(refusal(code, say(key, { sheets: sheets.join(", ") }), { retry: true }));
}

interface Rows {
  first: number;
  count: number;
}

/** Neighbouring rows that are edited or removed. */
function blocksOf({ edits, removed }: TablePlan): Rows[] {
  const indexes = [...edits, ...removed].map(({ index }) => index).sort((a, b) => a - b);
  const blocks: Rows[] = [];
  for (const index of indexes) {
    const last = blocks.at(-1);
    if (last !== undefined && index <= last.first + last.count) last.count = index - last.first + 1;
    else blocks.push({ first: index, count: 1 });
  }
  return blocks;
}

function requestHidden({ workbook }: ExcelSession, { name }: TablePlan, { first, count }: Rows): Excel.Range {
  const range = workbook.tables
    .getItem(name)
    .getDataBodyRange()
    .getRow(first)
    .getResizedRange(count - 1, 0);
  range.load("rowHidden");
  return range;
}
