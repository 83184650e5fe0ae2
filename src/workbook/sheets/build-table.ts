import type { SheetState } from "../../book/sheet/sheet-state";
import type { TableModel } from "../../notice/table";
import { UNFINISHED, writeTableSheet } from "./comparison-sheet";
import type { BookContents } from "../../book/rows/contents";
import { SETTING_KEYS } from "../../book/settings/office-settings";
import type { TableSheetPlan } from "../../book/sheet/plan-table";
import { planTable } from "../../book/sheet/plan-table";
import { readBook } from "../reading/read-book";
import type { Outcome } from "../office/refusal";
import { officeCode, RefusedError } from "../office/refusal";
import type { ExcelSession } from "../office/run";
import { runInExcel } from "../office/run";
import type { Progress } from "../writing/commit";
import type { AreaNames } from "../../book/sheet/table-area";
import { areaAddress, areaNames } from "../../book/sheet/table-area";
import type { LastTable } from "../../book/sheet/table-memory";
import { isSmallMemory, memoryXml, parseLastTable, serializeLastTable } from "../../book/sheet/table-memory";
import { queueSetting } from "../writing/request-step";
import type { LookedSheet } from "./look-for-table";
import { lookForTable, textsOf } from "./look-for-table";
import { refuseSheet } from "./refuse-sheet";
import { withWhatStands } from "./what-stands";

export interface TableReport {
  sheet: string;
  address: string;
  /** Whether a sheet that was there was refreshed. */
  refreshed: boolean;
  notes: readonly string[];
}

/** A table to put on a sheet; `subject` tells tables with the same sheet name apart, such as those of two units. */
export interface WantedTable {
  model: TableModel;
  subject: string;
}

/**
 * Builds a table on its sheet from the book as it stands: two requests to read the book, one to look at the sheet if
 * there is one, one to write.
 */
export async function buildTable(
  want: (contents: BookContents) => Outcome<WantedTable>,
  progress: Progress = {},
): Promise<Outcome<TableReport>> {
  const seen: { begun: { plan: TableSheetPlan; before: SheetState | null } | null } = { begun: null };
  const outcome = await runInExcel(async (context) => {
    const { contents, survey } = await readBook(context, ["tblDiem"], progress.onProgress);
    const wanted = want(contents);
    if (!wanted.ok) throw new RefusedError(wanted.refusal);
    const { model, subject } = wanted.value;
    const names = areaNames(model, subject);
    const looked = await lookForTable(context, survey, names, model.sheetName);
    refuseSheet(looked, survey, model.sheetName);
    const begun = begunTable(parseLastTable(survey.lastTable), names, looked);
    const plan = planTable({
      model,
      names,
      state: looked?.state ?? null,
      sheetNames: survey.sheetNames,
      knownNames: new Set(survey.names.keys()),
      begun,
    });
    seen.begun = { plan, before: looked?.state ?? null };
    const refreshed = looked?.state.table != null;
    const last: LastTable = {
      sheet: plan.sheet,
      table: names.table,
      data: names.data,
      part: names.part,
      created: begun?.created ?? !refreshed,
      charts: begun?.charts ?? looked?.state.charts ?? [],
      undoing: false,
    };
    const previous = refreshed ? (looked?.memory?.current ?? null) : null;
    const hasPart = looked?.hasPart ?? false;
    const xml = memoryXml(names.part, { current: model, previous });
    await writeTableSheet(
      context,
      plan,
      {
        first: (workbook) =>
          queueSetting(workbook, { key: SETTING_KEYS.lastTable, value: serializeLastTable(last) }),
        last: (workbook) => {
          if (isSmallMemory(xml)) queueMemory(workbook, names, hasPart, xml);
        },
      },
      progress.onProgress,
    );
    if (!isSmallMemory(xml)) await sendMemory(context, names, hasPart, xml);
    return { sheet: plan.sheet, address: areaAddress(plan.area), refreshed, notes: model.notes };
  }, progress);
  if (outcome.ok || seen.begun === null) return outcome;
  return { ok: false, refusal: await withWhatStands(outcome.refusal, seen.begun) };
}

/** The table of an attempt that failed half-way, if this is the one that stands there unfinished. */
function begunTable(last: LastTable | null, names: AreaNames, looked: LookedSheet | null): LastTable | null {
  if (last === null || looked === null || last.table !== names.table) return null;
  const { state } = looked;
  if (state.table === null) return null;
  const unfinished = looked.memory === null || textsOf(state, state.table)[0]?.[0] === UNFINISHED;
  return unfinished ? last : null;
}

/** Queues what a table remembers, in a custom XML part of its own. */
export function queueMemory(workbook: Excel.Workbook, names: AreaNames, exists: boolean, xml: string): void {
  if (exists) workbook.customXmlParts.getByNamespace(names.part).getOnlyItemOrNullObject().setXml(xml);
  else workbook.customXmlParts.add(xml);
}

/** A large memory goes alone, and what becomes of it does not matter to the table: it then cannot be taken back. */
async function sendMemory(
  context: ExcelSession,
  names: AreaNames,
  exists: boolean,
  xml: string,
): Promise<void> {
  try {
    queueMemory(context.workbook, names, exists, xml);
    await context.sync();
  } catch (error) {
    if (officeCode(error) === null) throw error;
  }
}
