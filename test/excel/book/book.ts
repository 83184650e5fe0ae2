import type { Box, Direction } from "../host/box";
import { boxAfter } from "../host/box";
import { readA1, splitSheetName } from "../host/address";
import { HostError } from "../host/errors";
import type { Json, JsonObject } from "../host/protocol";
import type { Author, BookEvent, BookListener } from "./events";
import { PERSON } from "./events";
import type { Grid, GridEvent } from "./grid";
import type { Habits } from "./habits";
import { WILLING } from "./habits";
import type { Region } from "./texts/locale";
import { checkSheetName, freeName } from "./names";
import type { ProtectionRecord, SheetRecord, TableRecord, XmlPartRecord } from "./records";
import { newSheet } from "./records";

/** The workbook: a grid with cells, and the records of everything else. One book may have several add-in windows. */
export class Book {
  readonly sheets: SheetRecord[] = [];
  readonly tables: TableRecord[] = [];
  readonly settings = new Map<string, Json>();
  readonly xmlParts: XmlPartRecord[] = [];
  readonly properties: JsonObject = {};
  readonly customProperties = new Map<string, Json>();
  /** Settings of the common API: name → JSON text, as they are stored in the file. */
  documentSettings: [string, string][] = [];
  protection: ProtectionRecord | null = null;
  calculationMode = "Automatic";
  /** Whether the add-in's runtime starts with this workbook: "Active" or "Inactive". */
  startState = "Inactive";
  habits: Habits = WILLING;
  name = "Sổ 766.xlsx";
  region: Region;
  private listeners: BookListener[] = [];
  private counter = 0;
  private active: SheetRecord | null = null;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    readonly grid: Grid,
    region: Region,
  ) {
    this.region = region;
    grid.subscribe((event) => this.fromGrid(event));
  }

  subscribe(listener: BookListener): () => void {
    this.listeners.push(listener);
    return () => {
      this.listeners = this.listeners.filter((other) => other !== listener);
    };
  }

  /** Runs one batch after the other, whichever window sent it. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.turn.then(work, work);
    this.turn = turn.catch(() => undefined);
    return turn;
  }

  emit(event: BookEvent, author: Author): void {
    for (const listener of this.listeners) listener(event, author);
  }

  nextId(): number {
    this.counter += 1;
    return this.counter;
  }

  newGuid(): string {
    return `{00000000-0000-4000-8000-${String(this.nextId()).padStart(12, "0")}}`;
  }

  activeSheet(): SheetRecord {
    const id = this.grid.activeSheet();
    const sheet = this.sheets.find((each) => each.id === id) ?? this.sheets[0];
    if (!sheet) throw new HostError("GeneralException", "The workbook has no sheet.");
    return sheet;
  }

  findSheet(key: string): SheetRecord | null {
    const name = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name) ?? null;
  }

  sheet(key: string): SheetRecord {
    const found = this.findSheet(key);
    if (!found) throw new HostError("ItemNotFound");
    return found;
  }

  addSheet(name: string | null, author: Author, position = this.sheets.length): SheetRecord {
    this.guardStructure();
    const taken = this.sheets.map((sheet) => sheet.name);
    const stem = this.region.name === "vi-VN" ? "Trang_tính" : "Sheet";
    const checked = name === null ? freeName(stem, taken) : checkSheetName(name, taken);
    const sheet = newSheet(this.newGuid(), checked);
    this.sheets.splice(position, 0, sheet);
    this.grid.insertSheet(sheet.id, sheet.name, position);
    this.emit({ kind: "sheet-added", sheet }, author);
    return sheet;
  }

  deleteSheet(sheet: SheetRecord, author: Author): void {
    this.guardStructure();
    const others = this.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
    if (others.length === 0) {
      throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    }
    this.forgetSheet(sheet, author);
    this.grid.removeSheet(sheet.id);
  }

  renameSheet(sheet: SheetRecord, name: unknown, author: Author): void {
    this.guardStructure();
    const before = sheet.name;
    if (name === before) return;
    sheet.name = checkSheetName(
      name,
      this.sheets.filter((other) => other !== sheet).map((other) => other.name),
    );
    this.grid.renameSheet(sheet.id, sheet.name);
    this.emit({ kind: "sheet-renamed", sheet, before }, author);
  }

  moveSheet(sheet: SheetRecord, position: number): void {
    this.guardStructure();
    if (!Number.isInteger(position) || position < 0 || position >= this.sheets.length) {
      throw new HostError("InvalidArgument");
    }
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
    this.grid.moveSheet(sheet.id, position);
  }

  setVisibility(sheet: SheetRecord, visibility: SheetRecord["visibility"]): void {
    this.guardStructure();
    const visible = this.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
    if (visibility !== "Visible" && visible.length === 0) {
      throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    }
    sheet.visibility = visibility;
    this.grid.hideSheet(sheet.id, visibility !== "Visible");
  }

  activate(sheet: SheetRecord): void {
    if (sheet.visibility !== "Visible") throw new HostError("InvalidOperation");
    this.grid.activateSheet(sheet.id);
  }

  /** Reads "A1:B2", "'Sổ điểm'!A1", a table or a defined name, as seen from a sheet; null when it means nothing. */
  resolve(address: string, from: SheetRecord): { sheet: SheetRecord; box: Box } | null {
    const { sheet: name, rest } = splitSheetName(address.startsWith("=") ? address.slice(1) : address);
    const sheet = name === null ? from : this.findSheet(name);
    if (!sheet) return null;
    const area = readA1(rest);
    if (area) return { sheet, box: area };
    const key = rest.toLowerCase();
    const table = this.tables.find((each) => each.name.toLowerCase() === key);
    if (table) return { sheet: table.sheet, box: table.box };
    const named = this.grid
      .names()
      .filter((each) => each.name.toLowerCase() === key && (each.scope === null || each.scope === sheet.id))
      .sort((a, b) => Number(b.scope !== null) - Number(a.scope !== null))[0];
    return named && named.name.toLowerCase() !== named.formula.slice(1).toLowerCase()
      ? this.resolve(named.formula, sheet)
      : null;
  }

  guardStructure(): void {
    if (this.protection) throw new HostError("AccessDenied");
  }

  /** Inserts or deletes cells; records, kept ranges, formulas and names follow. */
  shift(sheet: SheetRecord, area: Box, direction: Direction, author: Author): void {
    this.grid.shift(sheet.id, area, direction);
    this.follow(sheet, area, direction, author);
  }

  private follow(sheet: SheetRecord, area: Box, direction: Direction, author: Author): void {
    const moved = (b: Box): Box | null => boxAfter(b, area, direction);
    for (const table of this.tables.filter((each) => each.sheet === sheet)) {
      const next = moved(table.box);
      if (next === null || next.rows < (table.showHeaders ? 2 : 1)) this.dropTable(table, author);
      else table.box = next;
    }
    const page = sheet.page;
    page.printArea = page.printArea?.map(moved).filter((b) => b !== null) ?? null;
    page.titleRows = page.titleRows && moved(page.titleRows);
    page.titleColumns = page.titleColumns && moved(page.titleColumns);
    for (const format of [...sheet.conditionalFormats]) {
      const next = moved(format.box);
      if (next) format.box = next;
      else sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(format), 1);
    }
    for (const chart of this.sheets.flatMap((each) => each.charts)) {
      for (const series of chart.series) {
        for (const source of [series.values, series.categories, series.nameSource]) {
          if (source?.sheet === sheet.name) source.box = moved(source.box) ?? source.box;
        }
      }
    }
    this.emit({ kind: "shifted", sheet, box: area, direction }, author);
    this.emit({ kind: "changed", sheet, box: area, change: changeOf(area, direction) }, author);
    this.emit({ kind: "tables-drawn" }, author);
  }

  dropTable(table: TableRecord, author: Author): void {
    table.deleted = true;
    this.tables.splice(this.tables.indexOf(table), 1);
    this.grid.removeTable(table.name);
    this.emit({ kind: "table-deleted", table }, author);
  }

  private forgetSheet(sheet: SheetRecord, author: Author): void {
    for (const table of this.tables.filter((each) => each.sheet === sheet)) this.dropTable(table, author);
    for (const named of this.grid.names().filter((each) => each.scope === sheet.id))
      this.grid.removeName(named.id);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    sheet.deleted = true;
    this.emit({ kind: "sheet-deleted", sheet }, author);
    this.emit({ kind: "charts-drawn" }, author);
  }

  private fromGrid(event: GridEvent): void {
    if (event.kind === "calculated" || event.kind === "editing") {
      this.emit(event, PERSON);
      return;
    }
    if (event.kind === "sheet-added") {
      const sheet = newSheet(event.sheet, event.name);
      this.sheets.push(sheet);
      this.emit({ kind: "sheet-added", sheet }, PERSON);
      return;
    }
    if (event.kind === "sheet-moved") return;
    const sheet = this.sheets.find((each) => each.id === event.sheet);
    if (!sheet) return;
    switch (event.kind) {
      case "edited":
        this.emit({ kind: "changed", sheet, box: event.box, change: "RangeEdited" }, PERSON);
        return;
      case "shifted":
        this.follow(sheet, event.box, event.direction, PERSON);
        return;
      case "selected":
        this.emit({ kind: "selected", sheet, box: event.box }, PERSON);
        return;
      case "activated": {
        const before = this.active?.deleted ? null : this.active;
        this.active = sheet;
        if (before !== sheet) this.emit({ kind: "sheet-activated", sheet, before }, PERSON);
        this.emit({ kind: "charts-drawn" }, PERSON);
        return;
      }
      case "sheet-removed":
        this.forgetSheet(sheet, PERSON);
        return;
      case "sheet-renamed": {
        const before = sheet.name;
        sheet.name = event.name;
        this.emit({ kind: "sheet-renamed", sheet, before }, PERSON);
        return;
      }
    }
  }
}

function changeOf(
  area: Box,
  direction: Direction,
): "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted" {
  const inserted = direction === "down" || direction === "right";
  if (area.columns === 16_384) return inserted ? "RowInserted" : "RowDeleted";
  if (area.rows === 1_048_576) return inserted ? "ColumnInserted" : "ColumnDeleted";
  return inserted ? "CellInserted" : "CellDeleted";
}
