import type { CellValue } from "../../book/layout/cells";
import type { TableName } from "../../book/layout/tables";
import { TABLE_NAMES, TABLES } from "../../book/layout/tables";
import type { StoredSettings } from "../../book/settings/office-settings";
import type { Step } from "../../book/steps/step";
import { inOrder, isStepKey, parseStep } from "../../book/steps/step";
import { parseSettings, SETTING_KEYS } from "../../book/settings/office-settings";
import { refusal, RefusedError } from "../office/refusal";
import type { ExcelSession } from "../office/run";
import { NAME_PREFIX } from "../../book/sheet/table-area";
import type { TableView } from "../../book/layout/table-view";
import { percentColumn } from "../../book/layout/table-view";
import { say } from "../office/wording";

/** Tables whose size grows with the history of the office; their rows are fetched apart, in slices. */
const LARGE_TABLES: readonly TableName[] = ["tblDiem", "tblLichSu"];

/** The workbook at a glance, from one request: where our tables stand, the small ones with their rows. */
export interface Survey {
  tables: ReadonlyMap<TableName, TableView>;
  settings: StoredSettings;
  /** What can be taken back, newest first. */
  steps: readonly Step[];
  lastTable: unknown;
  sheetNames: readonly string[];
  /** Sheets cannot be added. */
  bookProtected: boolean;
  /** What stands on the sheets where tables that are not there would go. */
  sites: ReadonlyMap<string, Site>;
  /** Names of ours in the workbook with what they refer to, such as "='So sánh 02-2026'!$A$1:$D$12". */
  names: ReadonlyMap<string, string>;
}

/** A sheet that has the name under which one of our tables would go. */
interface Site {
  /** Texts of its first row. */
  firstRow: readonly string[];
  /** Nothing stands below the first row. */
  blankBelow: boolean;
  /** First column right of everything, from 0. */
  freeColumn: number;
  /** Tables with a name that Excel gave, perhaps left by an attempt that failed between making and naming one. */
  unnamedTables: readonly string[];
  sheetProtected: boolean;
}

/** Looks at the whole workbook in one request. Refuses a table whose header row is switched off. */
export async function survey(context: ExcelSession): Promise<Survey> {
  const { workbook } = context;
  workbook.protection.load("protected");
  workbook.worksheets.load("items/name");
  workbook.names.load("items/name,items/formula");
  workbook.settings.load("items/key,items/value");
  const tables = TABLE_NAMES.map((name) => requestTable(workbook.tables.getItemOrNullObject(name), name));
  const sites = [...new Set(TABLE_NAMES.map((name) => TABLES[name].sheet))].map((sheet) =>
    requestSite(workbook.worksheets.getItemOrNullObject(sheet), sheet),
  );
  await context.sync();

  const found = new Map<TableName, TableView>();
  for (const request of tables) {
    const view = tableView(request);
    if (view) found.set(request.name, view);
  }
  const stored = new Map(workbook.settings.items.map(({ key, value }) => [key, value as unknown]));
  const steps = [...stored].filter(([key]) => isStepKey(key)).map(([, value]) => parseStep(value));
  return {
    tables: found,
    settings: parseSettings(stored.get(SETTING_KEYS.office)),
    steps: inOrder(steps.filter((step) => step !== null)),
    lastTable: stored.get(SETTING_KEYS.lastTable),
    sheetNames: workbook.worksheets.items.map(({ name }) => name),
    bookProtected: workbook.protection.protected,
    sites: new Map(sites.flatMap((site) => siteOf(site))),
    names: new Map(
      workbook.names.items
        .filter(({ name }) => name.startsWith(NAME_PREFIX))
        .map(({ name, formula }) => [name, String(formula)]),
    ),
  };
}

interface TableRequest {
  name: TableName;
  table: Excel.Table;
  range: Excel.Range;
  header: Excel.Range;
  sheet: Excel.Worksheet;
  used: Excel.Range;
  values: boolean;
}

function requestTable(table: Excel.Table, name: TableName): TableRequest {
  table.load("name,showHeaders,showTotals");
  const values = !LARGE_TABLES.includes(name);
  const range = table.getRange();
  range.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden");
  table.autoFilter.load("isDataFiltered");
  if (values) range.load("values");
  // What a percent column holds is known with its format only.
  if (values && TABLES[name].columns.some(({ percent }) => percent)) range.load("numberFormat");
  const header = range.getRow(0);
  header.load("values");
  const sheet = table.worksheet;
  sheet.load("name");
  sheet.protection.load("protected");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,rowCount");
  return { name, table, range, header, sheet, used, values };
}

function tableView({ name, table, range, header, sheet, used, values }: TableRequest): TableView | null {
  if (table.isNullObject) return null;
  if (!table.showHeaders)
    throw new RefusedError(
      refusal("book_damaged", say("workbook.refusal.no_header_row", { table: name, sheet: sheet.name })),
    );
  const rowCount = range.rowCount - 1 - (table.showTotals ? 1 : 0);
  const rows = values ? (range.values as CellValue[][]).slice(1, 1 + rowCount) : [];
  const bottom = range.rowIndex + range.rowCount;
  const view: TableView = {
    name,
    sheet: sheet.name,
    headerRow: range.rowIndex,
    firstColumn: range.columnIndex,
    headers: (header.values[0] ?? []).map(String),
    rows,
    rowCount,
    percentRows: new Set(),
    somethingBelow: !used.isNullObject && used.rowIndex + used.rowCount > bottom,
    hasTotals: table.showTotals,
    sheetProtected: sheet.protection.protected,
    filtered: table.autoFilter.isDataFiltered,
    // null: some of them are.
    hasHiddenRows: (range.rowHidden as boolean | null) !== false,
  };
  const percent = values ? percentColumn(view) : null;
  return percent === null ? view : { ...view, percentRows: percentRows(range.numberFormat, percent) };
}

/** Rows of a table, from 0 under its header, where a column is formatted as a percent. */
function percentRows(formats: readonly (readonly unknown[])[], column: number): ReadonlySet<number> {
  const rows = new Set<number>();
  formats.slice(1).forEach((row, index) => {
    if (String(row[column]).includes("%")) rows.add(index);
  });
  return rows;
}

interface SiteRequest {
  name: string;
  sheet: Excel.Worksheet;
  used: Excel.Range;
  firstRow: Excel.Range;
  tables: Excel.TableCollection;
}

/** Columns looked at on a sheet that may be left over from an earlier attempt. */
const SITE_COLUMNS = 24;
/** Names that Excel gives to new tables, in the languages of its screen that matter here. */
const GIVEN_NAME = /^(?:Table|Bảng|Bang)_?\d+$/u;

function requestSite(sheet: Excel.Worksheet, name: string): SiteRequest {
  sheet.load("name");
  sheet.protection.load("protected");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,rowCount,columnIndex,columnCount");
  const firstRow = sheet.getRangeByIndexes(0, 0, 1, SITE_COLUMNS);
  firstRow.load("values");
  const tables = sheet.tables;
  tables.load("items/id,items/name");
  return { name, sheet, used, firstRow, tables };
}

function siteOf({ name, sheet, used, firstRow, tables }: SiteRequest): [string, Site][] {
  if (sheet.isNullObject) return [];
  const site: Site = {
    firstRow: (firstRow.values[0] ?? []).map(String),
    blankBelow: used.isNullObject || used.rowIndex + used.rowCount <= 1,
    freeColumn: used.isNullObject ? 0 : used.columnIndex + used.columnCount,
    unnamedTables: tables.items.filter((table) => GIVEN_NAME.test(table.name)).map(({ id }) => id),
    sheetProtected: sheet.protection.protected,
  };
  return [[name, site]];
}
