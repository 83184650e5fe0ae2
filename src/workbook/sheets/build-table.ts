import type { TableModel } from "../../notice/table";
import type { CellValue } from "../../book/layout/cells";
import { UNFINISHED, writeTableSheet } from "./comparison-sheet";
import type { BookContents } from "../../book/rows/contents";
import { SETTING_KEYS } from "../../book/settings/office-settings";
import type { SheetState, TableSheetPlan } from "../../book/sheet/plan-table";
import { planTable } from "../../book/sheet/plan-table";
import { readBook } from "../reading/read-book";
import type { Outcome, Refusal } from "../office/refusal";
import { officeCode, refusal, RefusedError } from "../office/refusal";
import type { ExcelSession } from "../office/run";
import { runInExcel } from "../office/run";
import type { Progress } from "../writing/commit";
import type { Block } from "../../book/sheet/sheet-layout";
import type { Survey } from "../reading/survey";
import type { AreaNames } from "../../book/sheet/table-area";
import { areaAddress, areaNames, parseArea } from "../../book/sheet/table-area";
import type { LastTable, TableMemory } from "../../book/sheet/table-memory";
import {
  isSmallMemory,
  memoryXml,
  parseLastTable,
  parseMemory,
  serializeLastTable,
} from "../../book/sheet/table-memory";
import { say } from "../office/wording";
import { queueSetting } from "../writing/write-book";

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

/** The sheet of a table as it stands, with what it remembers. */
export interface LookedSheet {
  state: SheetState;
  memory: TableMemory | null;
  hasPart: boolean;
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
    refuseSheet(looked?.state ?? null, survey, model.sheetName);
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

/**
 * Looks at the sheet where the table stands already, or at a sheet that has its name: a blank one is taken.
 * @returns null when the table needs a sheet of its own
 */
export async function lookForTable(
  context: ExcelSession,
  found: Survey,
  names: AreaNames,
  sheetName: string,
): Promise<LookedSheet | null> {
  const area = parseArea(found.names.get(names.table));
  const known = area !== null && found.sheetNames.includes(area.sheet) ? area : null;
  const name = known?.sheet ?? found.sheetNames.find((one) => sameName(one, sheetName));
  if (name === undefined) return null;
  const { workbook } = context;
  const sheet = workbook.worksheets.getItem(name);
  const { protection } = sheet;
  protection.load("protected");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount,values");
  sheet.charts.load("items/name");
  const part = workbook.customXmlParts.getByNamespace(names.part).getOnlyItemOrNullObject();
  part.load("id");
  const xml = part.getXml();
  await context.sync();
  const dataArea = parseArea(found.names.get(names.data));
  const state: SheetState = {
    name,
    sheetProtected: protection.protected,
    used: usedOf(used),
    table: known,
    data: dataArea?.sheet === name ? dataArea : null,
    charts: sheet.charts.items.map((chart) => chart.name),
  };
  if (known === null && state.used !== null) return null;
  const hasPart = !part.isNullObject;
  return { state, memory: hasPart ? memoryOf(xml) : null, hasPart };
}

function usedOf(range: Excel.Range): SheetState["used"] {
  if (range.isNullObject) return null;
  return {
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
    values: range.values as CellValue[][],
  };
}

function memoryOf({ value }: OfficeExtension.ClientResult<string>): TableMemory | null {
  return parseMemory(value);
}

/** The table of an attempt that failed half-way, if this is the one that stands there unfinished. */
function begunTable(last: LastTable | null, names: AreaNames, looked: LookedSheet | null): LastTable | null {
  if (last === null || looked === null || last.table !== names.table) return null;
  const { state } = looked;
  if (state.table === null) return null;
  const unfinished = looked.memory === null || textsOf(state, state.table)[0]?.[0] === UNFINISHED;
  return unfinished ? last : null;
}

/** Texts of a block of a sheet as it was looked at. */
export function textsOf({ used }: Pick<SheetState, "used">, block: Block): string[][] {
  return Array.from({ length: block.rows }, (_, y) =>
    Array.from({ length: block.columns }, (__, x) => {
      const value = used?.values[block.row + y - used.row]?.[block.column + x - used.column];
      return value === undefined ? "" : String(value);
    }),
  );
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

function refuseSheet(state: SheetState | null, found: Survey, sheetName: string): void {
  if (state?.sheetProtected)
    throw new RefusedError(
      refusal("protected_sheet", say("workbook.refusal.protected_sheet", { sheets: `“${state.name}”` }), {
        retry: true,
      }),
    );
  if (state === null && found.bookProtected)
    throw new RefusedError(
      refusal("protected_book", say("workbook.refusal.protected_book", { sheet: sheetName })),
    );
}

/** Looks at the sheet after a failure, so that a person is told what stands there. */
async function withWhatStands(
  cause: Refusal,
  { plan, before }: { plan: TableSheetPlan; before: SheetState | null },
): Promise<Refusal> {
  const looked = await runInExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(plan.sheet);
    sheet.load("name");
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount,values");
    await context.sync();
    return sheet.isNullObject ? null : { used: usedOf(used) };
  });
  return { ...cause, written: looked.ok ? standing(looked.value, plan, before) : unknown(plan), retry: true };
}

function unknown({ sheet }: TableSheetPlan): string {
  return say("workbook.written.table_unknown", { sheet });
}

function standing(
  now: Pick<SheetState, "used"> | null,
  { sheet, area, layout, addSheet }: TableSheetPlan,
  before: SheetState | null,
): string {
  if (now === null) return "";
  if (sameTexts(textsOf(now, area), layout.texts)) return say("workbook.written.table_all", { sheet });
  if (now.used === null) return addSheet ? say("workbook.written.table_blank", { sheet }) : "";
  if (before !== null && sameUsed(now.used, before.used)) return "";
  const old = before?.table;
  return before !== null && old != null && sameTexts(textsOf(now, old), textsOf(before, old))
    ? say("workbook.written.table_room", { sheet })
    : say("workbook.written.table_part", { sheet });
}

function sameUsed(a: SheetState["used"], b: SheetState["used"]): boolean {
  if (a === null || b === null) return a === b;
  const texts = ({ values }: NonNullable<SheetState["used"]>): string[][] =>
    values.map((row) => row.map(String));
  return a.row === b.row && a.column === b.column && sameTexts(texts(a), texts(b));
}

function sameTexts(a: readonly (readonly string[])[], b: readonly (readonly string[])[]): boolean {
  return (
    a.length === b.length &&
    a.every((row, y) => row.length === b[y]?.length && row.every((text, x) => text === b[y]?.[x]))
  );
}

function sameName(a: string, b: string): boolean {
  return a.toLocaleLowerCase("vi") === b.toLocaleLowerCase("vi");
}
