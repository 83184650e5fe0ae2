import type { CellValue } from "../../book/layout/cells";
import { isBlankRow } from "../../book/layout/cells";
import { NUMBER_FORMATS } from "../../book/layout/column";
import { TABLE_NAMES, TABLE_STYLE, TABLES } from "../../book/layout/tables";
import type { TableName } from "../../book/layout/tables";
import type { TablePlan } from "../../book/plan/plan";
import { errorLocation, officeCode, refusal, RefusedError } from "../office/refusal";
import type { ExcelSession } from "../office/run";
import type { Survey } from "../reading/survey";
import { freeName } from "../../book/sheet/free-name";
import { say } from "../office/wording";
import { oneForAll } from "./format-rows";

/** Where a table that is not there yet will stand. */
export interface TableSite {
  name: TableName;
  sheet: string;
  addSheet: boolean;
  firstColumn: number;
  /** Tables without a name of ours that an earlier attempt left there. */
  leftovers: readonly string[];
}

/**
 * Finds places for new tables: the sheet of our name if it is new, blank or only has a header row that an earlier
 * attempt left; else a sheet with a number behind the name. Nobody else's cells are touched.
 */
export function chooseSites(
  plans: readonly TablePlan[],
  found: Survey,
  leftovers: ReadonlyMap<TableName, readonly string[]>,
): TableSite[] {
  const taken = new Set([...reserved, ...found.sheetNames.map((name) => name.toLocaleLowerCase("vi"))]);
  const sites: TableSite[] = [];
  const wanted = TABLE_NAMES.filter((name) => plans.some((plan) => plan.name === name && plan.create));
  for (const name of wanted) {
    const { sheet, firstColumn, columns } = TABLES[name];
    const neighbour = sites.find((site) => TABLES[site.name].sheet === sheet);
    if (neighbour) {
      sites.push({
        ...neighbour,
        name,
        firstColumn,
        addSheet: false,
        leftovers: neighbour.addSheet ? [] : (leftovers.get(name) ?? []),
      });
      continue;
    }
    const site = found.sites.get(sheet);
    const headers = new Set(
      Object.values(TABLES).flatMap((table) => table.columns.map(({ header }) => header)),
    );
    const own = site?.firstRow.slice(firstColumn, firstColumn + columns.length) ?? [];
    const leftOver = site?.firstRow.every((text) => text === "" || headers.has(text)) ?? false;
    const hosts = [...found.tables.values()].some((view) => view.sheet === sheet);
    const free = hosts
      ? (site?.freeColumn ?? 0) <= firstColumn || own.every((text, index) => text === columns[index]?.header)
      : leftOver && site?.blankBelow === true;
    const usable = site === undefined || (free && !site.sheetProtected);
    const target = site !== undefined && usable ? sheet : freeName(sheet, taken);
    const addSheet = site === undefined || !usable;
    if (addSheet && found.bookProtected)
      throw new RefusedError(
        refusal("protected_book", say("workbook.refusal.protected_book", { sheet: target })),
      );
    taken.add(target.toLocaleLowerCase("vi"));
    sites.push({
      name,
      sheet: target,
      addSheet,
      firstColumn: addSheet && !usable ? 0 : firstColumn,
      leftovers: usable ? (leftovers.get(name) ?? []) : [],
    });
  }
  return sites;
}

/**
 * Looks for tables that an attempt left which failed between making and naming them: under a name that Excel gave, with
 * exactly our headers and nothing in their rows. Asks Excel only where there is such a name.
 */
export async function findLeftovers(
  context: ExcelSession,
  plans: readonly TablePlan[],
  found: Survey,
): Promise<Map<TableName, string[]>> {
  const asked = plans
    .filter(({ create }) => create)
    .flatMap(({ name }) =>
      (found.sites.get(TABLES[name].sheet)?.unnamedTables ?? []).map((id) => ({
        name,
        id,
        range: loaded(context.workbook.tables.getItem(id).getRange()),
      })),
    );
  const leftovers = new Map<TableName, string[]>();
  if (asked.length === 0) return leftovers;
  await context.sync();
  for (const { name, id, range } of asked) {
    const [headers = [], ...rows] = range.values as CellValue[][];
    const { columns } = TABLES[name];
    const ours =
      headers.length === columns.length && columns.every(({ header }, at) => headers[at] === header);
    if (ours && rows.every(isBlankRow)) leftovers.set(name, [...(leftovers.get(name) ?? []), id]);
  }
  return leftovers;
}

function loaded(range: Excel.Range): Excel.Range {
  return range.load("values");
}

/**
 * Excel keeps a name for its own history of changes, "History" in English, and refuses it to others; what it is in
 * Vietnamese, only an Excel in that language tells. Once refused, ours gets a number.
 */
const reserved = new Set<string>();

/** Does work that may add our sheets; once more under another name if Excel keeps the name of our history for itself. */
export async function withFreeNames<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (learnReservedName(error)) return work();
    throw error;
  }
}

function learnReservedName(error: unknown): boolean {
  const name = TABLES.tblLichSu.sheet.toLocaleLowerCase("vi");
  if (officeCode(error) !== "InvalidArgument" || errorLocation(error) !== "WorksheetCollection.add")
    return false;
  if (reserved.has(name)) return false;
  reserved.add(name);
  return true;
}

/** Queues a table with its header and one blank row, dressed for reading and printing. */
export function queueCreate(workbook: Excel.Workbook, site: TableSite): void {
  const layout = TABLES[site.name];
  const { worksheets } = workbook;
  const sheet = site.addSheet ? worksheets.add(site.sheet) : worksheets.getItem(site.sheet);
  for (const id of site.leftovers) sheet.tables.getItem(id).delete();
  const range = sheet.getRangeByIndexes(0, site.firstColumn, 2, layout.columns.length);
  const header = range.getRow(0);
  header.numberFormat = oneForAll(NUMBER_FORMATS.text);
  header.values = [layout.columns.map((column) => column.header)];
  const table = sheet.tables.add(range, true);
  table.name = site.name;
  table.style = TABLE_STYLE;
  table.showFilterButton = true;
  header.format.font.bold = true;
  header.format.wrapText = true;
  header.format.verticalAlignment = "Center";
  layout.columns.forEach(({ kind, width }, index) => {
    const column = range.getColumn(index);
    column.format.columnWidth = width;
    column.getRow(1).numberFormat = oneForAll(NUMBER_FORMATS[kind]);
    if (kind !== "text") header.getCell(0, index).format.horizontalAlignment = "Right";
  });
  if (!site.addSheet) return;
  sheet.freezePanes.freezeRows(1);
  const { pageLayout } = sheet;
  pageLayout.paperSize = "A4";
  pageLayout.orientation = "Landscape";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintTitleRows("$1:$1");
}
