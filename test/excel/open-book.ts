import type { Page } from "playwright-core";
import type { Habits } from "./book/habits";
import type { Fault, RequestRecord } from "./host/session/faults";
import type { Json, JsonObject } from "./host/protocol";
import type { RangeReading } from "./page/cell-access";
import type { StandIn } from "./page/stand-in";

/** The workbook of an open stand-in Excel, reached from outside the add-in: what stands in it, and what goes wrong. */
export class OpenBook {
  constructor(readonly page: Page) {}

  /** Runs code with the stand-in's own object, in the host page. */
  host<A, T>(work: (standIn: StandIn, argument: A) => T | Promise<T>, argument: A): Promise<T> {
    const code = work.toString();
    return this.page.evaluate(
      ([source, given]) => {
        const run = new Function(`return (${String(source)})`)() as (
          standIn: unknown,
          argument: unknown,
        ) => unknown;
        return run(window.standIn, given);
      },
      [code, argument] as [string, unknown],
    ) as Promise<T>;
  }

  /** Waits until nothing is left to calculate. */
  settle(): Promise<void> {
    return this.host((standIn) => standIn.settle(), null);
  }

  /** Draws the grid as it is now; see `OpenOptions.pause`. */
  draw(): Promise<void> {
    return this.page.evaluate(() => window.standInFrames.draw());
  }

  async readRange(sheet: string, address: string): Promise<RangeReading> {
    await this.settle();
    return this.host(
      (standIn, at: { sheet: string; address: string }) => standIn.read(at.sheet, at.address),
      { sheet, address },
    );
  }

  sheetNames(): Promise<string[]> {
    return this.host((standIn) => standIn.book.sheets.map((sheet) => sheet.name), null);
  }

  activeSheet(): Promise<string> {
    return this.host((standIn) => standIn.activeSheet(), null);
  }

  tables(): Promise<{ name: string; sheet: string; rows: number; columns: number }[]> {
    return this.host(
      (standIn) =>
        standIn.book.tables.map((table) => ({
          name: table.name,
          sheet: table.sheet.name,
          rows: table.box.rows - 1,
          columns: table.box.columns,
        })),
      null,
    );
  }

  /** Puts values or formulas into cells at once, as if typed in this window. */
  async writeCell(sheet: string, address: string, value: Json): Promise<void> {
    await this.host(
      (standIn, given: { sheet: string; address: string; value: Json }) =>
        standIn.write(given.sheet, given.address, given.value),
      { sheet, address, value },
    );
    await this.settle();
  }

  /** The same from another person's machine. */
  async writeAsOther(sheet: string, address: string, value: Json): Promise<void> {
    await this.host(
      (standIn, given: { sheet: string; address: string; value: Json }) =>
        standIn.write(given.sheet, given.address, given.value, "another person"),
      { sheet, address, value },
    );
    await this.settle();
  }

  /** Orders a fault: see `Fault`. `window` 1 is the second window. */
  fail(fault: Fault, window = 0): Promise<void> {
    return this.host(
      (standIn, given: { fault: Fault; window: number }) => standIn.fail(given.fault, given.window),
      { fault, window },
    );
  }

  clearFaults(): Promise<void> {
    return this.host((standIn) => standIn.clearFaults(), null);
  }

  /** Every request for the workbook so far, with the members it used and how it ended. */
  requests(): Promise<RequestRecord[]> {
    return this.host((standIn) => standIn.requests(), null);
  }

  /** Members of the API that the stand-in does not know and that were asked for. */
  missing(): Promise<string[]> {
    return this.host((standIn) => standIn.missing(), null);
  }

  setEditing(active: boolean): Promise<void> {
    return this.host((standIn, on: boolean) => standIn.setEditing(on), active);
  }

  protect(sheet: string, on = true, options: JsonObject = {}): Promise<void> {
    return this.host(
      (standIn, given: { sheet: string; on: boolean; options: JsonObject }) =>
        standIn.protectSheet(given.sheet, given.on, given.options),
      { sheet, on, options },
    );
  }

  protectBook(on = true): Promise<void> {
    return this.host((standIn, given: boolean) => standIn.protectBook(given), on);
  }

  async setBlanks(blanks: "null" | "zero"): Promise<void> {
    await this.host((standIn, given: "null" | "zero") => standIn.setBlanks(given), blanks);
    await this.settle();
  }

  /** Switches habits of a real Excel on or off. */
  setHabits(habits: Partial<Habits>): Promise<void> {
    return this.host((standIn, given: Partial<Habits>) => standIn.setHabits(given), habits);
  }

  /** Filters a table as a person does: rows with one of these texts in a column stay; null shows all of them. */
  filterTable(table: string, column: string, values: string[] | null): Promise<void> {
    return this.host(
      (standIn, given: { table: string; column: string; values: string[] | null }) =>
        standIn.filterTable(given.table, given.column, given.values),
      { table, column, values },
    );
  }

  /** Hides or shows rows of a sheet by hand; counted from 1 as Excel shows them. */
  hideRows(sheet: string, row: number, rows: number, hidden = true): Promise<void> {
    return this.host(
      (standIn, given: { sheet: string; row: number; rows: number; hidden: boolean }) =>
        standIn.grid.hideRows(standIn.book.sheet(given.sheet).id, given.row - 1, given.rows, given.hidden),
      { sheet, row, rows, hidden },
    );
  }
}
