import type { CellRow, CellValue } from "../../book/layout/cells";
import { chooseSites, findLeftovers, queueCreate } from "./create-table";
import { TABLES } from "../../book/layout/tables";
import type { TableName } from "../../book/layout/tables";
import { BYTES_PER_REQUEST, BYTES_PER_SLICE, rowBytes, sliced } from "../office/payload";
import type { BookPlan, RowEdit, RowRemoval, TablePlan } from "../../book/plan/plan";
import { refuseUnsafe } from "./refuse-unsafe";
import { refusal, RefusedError } from "../office/refusal";
import { grown } from "./grow-first";
import type { Amiss } from "./mend-amiss";
import { mendAmiss } from "./mend-amiss";
import type { ExcelSession } from "../office/run";
import { inSlices } from "../office/slices";
import type { Survey } from "../reading/survey";
import { say } from "../office/wording";
import { queueAppend, queueEdits, queueRemoval } from "./write-rows";
import { oneForAll } from "./format-rows";
import { growsInPlace } from "./grow-rows";
import type { WrittenRow } from "./check-rows";
import { AT_THE_END } from "./check-rows";
import type { Step } from "./request-step";
import { queueSetting } from "./request-step";

/** What writing came to. */
export interface WriteReport {
  /** Another window wrote at the same time: read and plan again, nothing of it is lost. */
  conflict: boolean;
  /** Rows of the sheet that were written, from 1. */
  rows: ReadonlyMap<TableName, { sheet: string; first: number; last: number }>;
}

/** Untouched rows between two edits that may travel with them, so that scattered edits stay few blocks. */
const LARGEST_GAP = 6;

/**
 * Writes a plan in one request, in several only where it is too large for one. Tables are made first, settings next,
 * then rows in the order of the plan, removals last.
 */
export async function writeBook(
  context: ExcelSession,
  plan: BookPlan,
  found: Survey,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<WriteReport> {
  await refuseUnsafe(context, plan);
  const sites = chooseSites(plan.tables, found, await findLeftovers(context, plan.tables, found));
  const sheetOf = new Map(sites.map(({ name, sheet }) => [name, sheet]));
  const opening: Step[] = [
    ...sites.map((site) => small((workbook) => queueCreate(workbook, site))),
    ...plan.tables
      .filter(({ addHeaders }) => addHeaders.length > 0)
      .map((table) => small((workbook) => queueHeaders(workbook, table))),
    ...plan.settings.map((setting) => small((workbook) => queueSetting(workbook, setting))),
  ];
  const inPlace = plan.tables.every((table) => table.appended.length === 0 || growsInPlace(table));
  const tables = inPlace ? plan.tables : await grown(context, plan.tables, opening);
  const steps: Step[] = [
    ...(inPlace ? opening : []),
    ...tables.flatMap(editSteps),
    ...tables.flatMap(appendSteps),
    ...tables.flatMap(removalSteps),
    ...plan.closing.map((setting) => small((workbook) => queueSetting(workbook, setting))),
  ];
  const rows = new Map<TableName, { sheet: string; first: number; last: number }>();
  const restores: { table: TablePlan; index: number; found: readonly CellValue[] }[] = [];
  const amiss: { table: TablePlan; row: WrittenRow }[] = [];
  let conflict = false;
  let done = 0;
  await inSlices(
    context,
    sliced(steps, ({ bytes }) => bytes),
    (request) => request.map((step) => ({ step, ...step.queue(context.workbook) })),
    (request, answers) => {
      done += request.length;
      onProgress(done, steps.length);
      for (const { step, check, written } of answers) {
        if (step.table === null) continue;
        if (check?.grownElsewhere()) conflict = true;
        for (const one of check?.restore() ?? []) restores.push({ table: step.table, ...one });
        for (const one of check?.amiss() ?? []) amiss.push({ table: step.table, row: one });
        if ((check?.notRemoved() ?? 0) > 0)
          throw new RefusedError(
            refusal("not_as_written", say("workbook.refusal.not_removed", { sheet: step.table.view.sheet }), {
              retry: true,
            }),
          );
        if (!written) continue;
        const { name, view } = step.table;
        const first = written.first() + 1;
        addRows(rows, name, sheetOf.get(name) ?? view.sheet, first, first + written.count - 1);
      }
    },
  );
  await mendAmiss(context, amiss.map(afterRemovals));
  if (restores.length > 0) {
    conflict = true;
    for (const { table, index, found: cells } of restores)
      queueRestore(context.workbook, table, index, cells);
    await context.sync();
  }
  return { conflict, rows };
}

/** Where a row stands once the rows above it were taken away, which comes after everything that is written. */
function afterRemovals({ table, row }: { table: TablePlan; row: WrittenRow }): Amiss {
  const { name, view, removed, appended } = table;
  // A table that loses all of its rows keeps the first of them, emptied; nothing else was written then.
  const gone = removed.length === view.rowCount && appended.length === 0 ? [] : removed;
  const above = gone.filter(({ index }) => view.headerRow + 1 + index < row.row).length;
  return {
    ...row,
    row: row.row - above,
    sheet: view.sheet,
    on: (workbook) => workbook.tables.getItem(name).worksheet,
  };
}

function addRows(
  rows: Map<TableName, { sheet: string; first: number; last: number }>,
  name: TableName,
  sheet: string,
  first: number,
  last: number,
): void {
  const known = rows.get(name);
  rows.set(name, {
    sheet,
    first: Math.min(first, known?.first ?? first),
    last: Math.max(last, known?.last ?? last),
  });
}

function small(queue: (workbook: Excel.Workbook) => void): Step {
  return {
    bytes: 4_000,
    table: null,
    queue: (workbook) => {
      queue(workbook);
      return {};
    },
  };
}

function editSteps(table: TablePlan): Step[] {
  const blocks: RowEdit[][] = [];
  for (const edit of table.edits) {
    const last = blocks.at(-1)?.at(-1);
    if (last !== undefined && edit.index - last.index <= LARGEST_GAP + 1) blocks.at(-1)?.push(edit);
    else blocks.push([edit]);
  }
  // The answer carries what stood there before, so a row counts twice.
  const bytesOf = ({ after }: RowEdit): number => 2 * rowBytes(after) + LARGEST_GAP * after.length * 5;
  return blocks
    .flatMap((block) => sliced(block, bytesOf, BYTES_PER_SLICE))
    .map((edits) => {
      const first = edits[0]?.index ?? 0;
      const last = edits.at(-1)?.index ?? first;
      const sheetRow = table.view.headerRow + 1 + first;
      return {
        bytes: edits.reduce((sum, edit) => sum + bytesOf(edit), 600),
        table,
        queue: (workbook) => ({
          check: queueEdits(workbook, table, edits),
          written: { first: () => sheetRow, count: last - first + 1 },
        }),
      };
    });
}

function appendSteps(table: TablePlan): Step[] {
  let expected = table.create ? 1 : table.view.rowCount;
  // A new table has one blank row, which takes the first of the new ones.
  let reuse = table.create ? 1 : 0;
  return sliced(table.appended, rowBytes, BYTES_PER_SLICE).map((rows: CellRow[]) => {
    const at = { expected, reuse };
    expected += rows.length - reuse;
    reuse = 0;
    return {
      bytes: rows.reduce((sum, row) => sum + rowBytes(row), 800),
      table,
      queue: (workbook) => queueAppend(workbook, table, rows, at.expected, at.reuse),
    };
  });
}

function removalSteps(table: TablePlan): Step[] {
  const blocks: RowRemoval[][] = [];
  for (const removal of table.removed) {
    const last = blocks.at(-1)?.at(-1);
    if (last !== undefined && last.index - removal.index === 1) blocks.at(-1)?.push(removal);
    else blocks.push([removal]);
  }
  const all = table.removed.length === table.view.rowCount && table.appended.length === 0;
  return blocks.map((removals) => ({
    bytes: Math.min(
      BYTES_PER_REQUEST,
      removals.reduce((sum, { before }) => sum + rowBytes(before), 400),
    ),
    table,
    queue: (workbook) => ({ check: queueRemoval(workbook, table, [...removals].reverse(), all) }),
  }));
}

/** Puts back what a co-author had written where we wrote: in its place, or at the end if the row was taken away. */
function queueRestore(
  workbook: Excel.Workbook,
  table: TablePlan,
  index: number,
  cells: readonly CellValue[],
): void {
  if (index !== AT_THE_END) {
    workbook.tables.getItem(table.name).getDataBodyRange().getRow(index).values = [[...cells]];
    return;
  }
  queueAppend(workbook, table, [cells], 0, 0);
}

/** Columns that staff deleted come back at the end of the table. */
function queueHeaders(workbook: Excel.Workbook, table: TablePlan): void {
  for (const header of table.addHeaders) {
    const column = workbook.tables.getItem(table.name).columns.add(undefined, undefined, header);
    const kind = TABLES[table.name].columns.find((candidate) => candidate.header === header)?.kind;
    if (kind === "text") column.getDataBodyRange().numberFormat = oneForAll("@");
  }
}
