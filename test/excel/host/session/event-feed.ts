import type { Book } from "../../book/book";
import type { Author, BookEvent } from "../../book/events";
import { PERSON } from "../../book/events";
import type { SheetRecord } from "../../book/records";
import { writeA1 } from "../address";
import type { Box } from "../box";
import { intersection } from "../box";
import type { Json, JsonObject } from "../protocol";

/** Numbers of the events, as the library subscribes to them. */
const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selection: 14,
  deleted: 15,
  calculated: 16,
  formatted: 18,
  protection: 24,
  renamed: 25,
  tableSelection: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

const RICH_API_EVENT = 65536;
const ALL = "Workbook";

type Entry = [category: number, type: number, target: string, message: string, id: number];

/**
 * Turns what happened in the book into the messages of one add-in window. The library itself drops what nobody
 * listens to. Messages of one turn travel together.
 */
export class EventFeed {
  private waiting: Entry[] = [];
  private counter = 0;
  private listening = false;
  private readonly ranges = new Map<string, { sheet: SheetRecord; box: Box }>();

  constructor(
    private readonly author: Author,
    private readonly deliver: (entries: Json[]) => void,
  ) {}

  queue(category: number, type: number, target: string, message: string): void {
    this.counter += 1;
    this.waiting.push([category, type, target, message, this.counter]);
    if (this.waiting.length > 1) return;
    queueMicrotask(() => {
      const entries = this.waiting;
      this.waiting = [];
      this.deliver(entries);
    });
  }

  /** From the first registration on, events of the book are sent; before, nobody could hear them. */
  listen(): void {
    this.listening = true;
  }

  send(type: number, target: string, message: JsonObject): void {
    this.queue(RICH_API_EVENT, type, target, JSON.stringify(message));
  }

  range(reference: string): { sheet: SheetRecord; box: Box } | null {
    return this.ranges.get(reference) ?? null;
  }

  hear(event: BookEvent, author: Author, book: Book): void {
    if (!this.listening) return;
    const source = author === this.author || author === PERSON ? "Local" : "Remote";
    const both = (type: number, target: string, message: JsonObject): void => {
      this.send(type, target, message);
      this.send(type, ALL, message);
    };
    switch (event.kind) {
      case "changed": {
        const message = this.changeMessage(event, source, author);
        both(EVENT.changed, event.sheet.id, message);
        for (const table of book.tables) {
          if (table.sheet !== event.sheet || !intersection(table.box, event.box)) continue;
          both(EVENT.tableChanged, table.id, { ...message, tableId: table.id });
        }
        return;
      }
      case "formatted":
        both(
          EVENT.formatted,
          event.sheet.id,
          this.changeMessage({ ...event, change: "RangeEdited" }, source, author),
        );
        return;
      case "selected":
        both(EVENT.selection, event.sheet.id, { address: writeA1(event.box), worksheetId: event.sheet.id });
        return;
      case "sheet-added":
        this.send(EVENT.added, ALL, { source, worksheetId: event.sheet.id });
        return;
      case "sheet-deleted":
        this.send(EVENT.deleted, ALL, { source, worksheetId: event.sheet.id });
        return;
      case "sheet-activated":
        if (event.before) both(EVENT.deactivated, event.before.id, { worksheetId: event.before.id });
        both(EVENT.activated, event.sheet.id, { worksheetId: event.sheet.id });
        return;
      case "sheet-renamed":
        both(EVENT.renamed, event.sheet.id, {
          nameAfter: event.sheet.name,
          nameBefore: event.before,
          source,
          worksheetId: event.sheet.id,
        });
        return;
      case "table-added":
      case "table-deleted":
        this.send(event.kind === "table-added" ? EVENT.tableAdded : EVENT.tableDeleted, ALL, {
          source,
          tableId: event.table.id,
          tableName: event.table.name,
          worksheetId: event.table.sheet.id,
        });
        return;
      case "protection":
        both(EVENT.protection, event.sheet.id, {
          isProtected: event.sheet.protection !== null,
          source,
          worksheetId: event.sheet.id,
        });
        return;
      case "calculated":
        this.send(EVENT.calculated, ALL, { worksheetId: book.activeSheet().id, address: "" });
        return;
      default:
        return;
    }
  }

  private changeMessage(
    event: { sheet: SheetRecord; box: Box; change: string },
    source: string,
    author: Author,
  ): JsonObject {
    this.counter += 1;
    const reference = `event-${String(this.counter)}`;
    this.ranges.set(reference, { sheet: event.sheet, box: event.box });
    if (this.ranges.size > 1000) {
      const oldest = this.ranges.keys().next();
      if (!oldest.done) this.ranges.delete(oldest.value);
    }
    return {
      address: writeA1(event.box),
      changeType: event.change,
      source,
      worksheetId: event.sheet.id,
      referenceId: reference,
      triggerSource: author === this.author ? "ThisLocalAddin" : "Unknown",
      shiftDirection: "None",
    };
  }
}
