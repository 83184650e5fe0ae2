import { createActions } from "../../src/actions";
import type { RuntimeActions } from "../../src/actions";
import { commands } from "../../src/actions/commands";

/** Everything a person sees of a workbook, for comparing two states of it. */
export interface WorkbookDump {
  sheets: Record<string, (string | number | boolean)[][]>;
  /** Every formula as "Trang1!B2 =A2*2", row and column from 1. */
  formulas: string[];
  tables: Record<string, string>;
  charts: string[];
  names: string[];
}

declare global {
  interface Window {
    bcsRoom: {
      actions: RuntimeActions;
      commands: ReturnType<typeof commands>;
      reset(): Promise<void>;
      dump(): Promise<WorkbookDump>;
      interfere(request: number, change: string): void;
    };
  }
}

/** Makes the workbook as good as new: one blank sheet, nothing of ours remembered. */
async function reset(): Promise<void> {
  await Excel.run(async (context) => {
    const { workbook } = context;
    workbook.worksheets.load("items/name");
    workbook.names.load("items/name");
    workbook.settings.load("items/key");
    workbook.customXmlParts.load("items/id");
    await context.sync();
    for (const { name } of workbook.names.items) workbook.names.getItem(name).delete();
    for (const item of workbook.settings.items) item.delete();
    for (const part of workbook.customXmlParts.items) part.delete();
    const blank = workbook.worksheets.add(`Trang ${String(Date.now())}`);
    for (const sheet of workbook.worksheets.items) sheet.delete();
    blank.name = "Trang1";
    await context.sync();
  });
}

async function dump(): Promise<WorkbookDump> {
  return Excel.run(async (context) => {
    const { workbook } = context;
    workbook.worksheets.load("items/name");
    workbook.tables.load("items/name");
    workbook.names.load("items/name,items/formula");
    await context.sync();
    const sheets = workbook.worksheets.items.map((sheet) => {
      sheet.charts.load("items/name");
      return {
        sheet,
        used: sheet.getUsedRangeOrNullObject(true).load("values,formulas,rowIndex,columnIndex"),
      };
    });
    const tables = workbook.tables.items.map((table) => ({ table, range: table.getRange().load("address") }));
    await context.sync();
    return {
      sheets: Object.fromEntries(
        sheets.map(({ sheet, used }) => [
          sheet.name,
          used.isNullObject ? [] : (used.values as (string | number | boolean)[][]),
        ]),
      ),
      formulas: sheets.flatMap(({ sheet, used }) => (used.isNullObject ? [] : formulasOf(sheet.name, used))),
      tables: Object.fromEntries(tables.map(({ table, range }) => [table.name, range.address])),
      charts: sheets
        .flatMap(({ sheet }) => sheet.charts.items.map(({ name }) => `${sheet.name}: ${name}`))
        .sort(),
      names: workbook.names.items.map(({ name, formula }) => `${name} ${String(formula)}`).sort(),
    };
  });
}

function formulasOf(sheet: string, used: Excel.Range): string[] {
  return (used.formulas as unknown[][]).flatMap((row, y) =>
    row.flatMap((cell, x) =>
      typeof cell === "string" && cell.startsWith("=")
        ? [`${sheet}!${String(used.rowIndex + y + 1)}:${String(used.columnIndex + x + 1)} ${cell}`]
        : [],
    ),
  );
}

/** Puts a change of the table of scores before a request that is yet to come. */
function interfere(request: number, change: string): void {
  const type = Excel.RequestContext.prototype as unknown as {
    sync<T>(this: Excel.RequestContext, passed?: T): Promise<T>;
  };
  const sync = type.sync;
  let seen = 0;
  type.sync = async function <T>(this: Excel.RequestContext, passed?: T): Promise<T> {
    seen += 1;
    if (seen !== request) return (await sync.call(this, passed)) as T;
    await Excel.run(async (context) => {
      const act = new Function(`return (${change})`)() as (table: Excel.Table) => unknown;
      act(context.workbook.tables.getItem("tblDiem"));
      await context.sync();
    });
    return (await sync.call(this, passed)) as T;
  };
}

const actions = createActions();
export const bcsRoom = { actions, commands: commands(actions), reset, dump, interfere };
window.bcsRoom = bcsRoom;
