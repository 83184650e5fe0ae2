import type { LookedSheet } from "./look-for-table";
import { queueMemory } from "./build-table";
import { lookForTable, textsOf } from "./look-for-table";
import { refuseSheet } from "./refuse-sheet";
import { lookAtSheet, sameUsed } from "./what-stands";
import { writeTableSheet } from "./comparison-sheet";
import { SETTING_KEYS } from "../../book/settings/office-settings";
import { planTable } from "../../book/sheet/plan-table";
import { isTableChart } from "../../book/sheet/table-charts";
import type { SheetState } from "../../book/sheet/sheet-state";
import type { Outcome, Refusal } from "../office/refusal";
import { refusal, RefusedError } from "../office/refusal";
import type { ExcelSession } from "../office/run";
import { runInExcel } from "../office/run";
import type { Block } from "../../book/sheet/sheet-layout";
import { layOut } from "../../book/sheet/sheet-layout";
import type { Survey } from "../reading/survey";
import { survey } from "../reading/survey";
import type { AreaNames } from "../../book/sheet/table-area";
import { contains } from "../../book/sheet/table-area";
import type { LastTable } from "../../book/sheet/table-memory";
import { memoryXml, parseLastTable, serializeLastTable } from "../../book/sheet/table-memory";
import { say } from "../office/wording";
import { queueSetting } from "../writing/request-step";

/**
 * Takes back the table that was built last: one on a sheet of its own goes with the sheet, unless staff put something
 * beside it; one that refreshed an earlier table gives that back. A table that was edited since is left alone.
 */
export async function undoLastTable(): Promise<Outcome<{ sheet: string }>> {
  const seen: { before: SheetState | null } = { before: null };
  const outcome = await runInExcel(async (context) => {
    const found = await survey(context);
    const last = parseLastTable(found.lastTable);
    if (last === null) throw nothing();
    const names: AreaNames = { table: last.table, data: last.data, part: last.part };
    const looked = await lookForTable(context, found, names, last.sheet);
    const table = looked?.state.table;
    if (looked === null || table == null) throw nothing();
    const { state, memory } = looked;
    refuseSheet(looked, found, state.name);
    if (memory === null)
      throw new RefusedError(
        refusal("nothing_to_undo", say("workbook.refusal.table_forgotten", { sheet: state.name })),
      );
    // What an attempt that failed left half-way is not what was written, nor did anybody edit it.
    if (!last.undoing) refuseIfChanged(looked, table);
    seen.before = state;
    if (memory.previous !== null) {
      const plan = planTable({
        model: memory.previous,
        names,
        state,
        sheetNames: found.sheetNames,
        knownNames: new Set(found.names.keys()),
        begun: last.undoing ? last : null,
      });
      const { previous } = memory;
      await writeTableSheet(context, plan, {
        first: (workbook) => queueUndoing(workbook, last),
        last: (workbook) => {
          queueMemory(
            workbook,
            names,
            looked.hasPart,
            memoryXml(names.part, { current: previous, previous: null }),
          );
          queueSetting(workbook, { key: SETTING_KEYS.lastTable, value: null });
        },
      });
    } else if (last.created) await takeAway(context, found, last, looked, table);
    else
      throw new RefusedError(
        refusal("nothing_to_undo", say("workbook.refusal.table_forgotten", { sheet: state.name })),
      );
    return { sheet: state.name };
  });
  if (outcome.ok || seen.before === null) return outcome;
  return { ok: false, refusal: await withWhatIsLeft(outcome.refusal, seen.before) };
}

/** Before anything else, so that a second press goes on where the first one failed. */
function queueUndoing(workbook: Excel.Workbook, last: LastTable): void {
  queueSetting(workbook, {
    key: SETTING_KEYS.lastTable,
    value: serializeLastTable({ ...last, undoing: true }),
  });
}

/** Looks at the sheet after a failure: taking back was begun unless everything stands as it stood. */
async function withWhatIsLeft(cause: Refusal, before: SheetState): Promise<Refusal> {
  const looked = await runInExcel((context) => lookAtSheet(context, before.name));
  const same = looked.ok && looked.value !== null && sameUsed(looked.value.used, before.used);
  const written = same ? "" : say("workbook.written.table_undo", { sheet: before.name });
  return { ...cause, written, retry: true };
}

function nothing(): RefusedError {
  return new RefusedError(refusal("nothing_to_undo", say("workbook.refusal.no_table_built")));
}

function refuseIfChanged({ state, memory }: LookedSheet, table: Block): void {
  const written = memory ? layOut(memory.current).texts : [];
  const standing = textsOf(state, table);
  const same =
    written.length === standing.length &&
    written.every((row, y) => row.every((text, x) => text === (standing[y]?.[x] ?? "")));
  if (!same)
    throw new RefusedError(
      refusal("nothing_to_undo", say("workbook.refusal.table_changed", { sheet: state.name })),
    );
}

async function takeAway(
  context: ExcelSession,
  found: Survey,
  last: LastTable,
  { state, hasPart }: LookedSheet,
  table: Block,
): Promise<void> {
  const { workbook } = context;
  const sheet = workbook.worksheets.getItem(state.name);
  const own = [table, state.data].filter((block) => block !== null);
  const others = state.charts.some((name) => !isTableChart(name)) || hasForeignCells(state.used, own);
  queueUndoing(workbook, last);
  if (!others && found.sheetNames.length > 1 && !found.bookProtected) sheet.delete();
  else {
    for (const name of state.charts) if (isTableChart(name)) sheet.charts.getItem(name).delete();
    for (const { row, column, rows, columns } of own) {
      const range = sheet.getRangeByIndexes(row, column, rows, columns);
      range.unmerge();
      range.clear("All");
    }
  }
  for (const name of [last.table, last.data])
    if (found.names.has(name)) workbook.names.getItem(name).delete();
  if (hasPart) workbook.customXmlParts.getByNamespace(last.part).getOnlyItemOrNullObject().delete();
  queueSetting(workbook, { key: SETTING_KEYS.lastTable, value: null });
  await context.sync();
}

function hasForeignCells(used: LookedSheet["state"]["used"], own: readonly Block[]): boolean {
  return (
    used?.values.some((row, y) =>
      row.some(
        (value, x) => value !== "" && !own.some((block) => contains(block, used.row + y, used.column + x)),
      ),
    ) ?? false
  );
}
