import type { Book } from "../book/book";
import type { SheetRecord } from "../book/records";
import type { Region } from "../book/texts/locale";
import type { Box } from "./box";
import type { HostObject } from "./host-object";

/** A live range: its box moves when cells are inserted or deleted before it. */
export interface RangeObject extends HostObject {
  readonly kind: "Range";
  readonly sheet: SheetRecord;
  box: Box;
  /** Set when all of its cells were deleted. */
  gone?: true;
}

/** What a member may need beyond its object: the book, who asks, and where new ranges are announced. */
export interface Scope {
  readonly book: Book;
  /** Id of the window that sent the batch. */
  readonly author: string;
  readonly region: Region;
  range(sheet: SheetRecord, box: Box): RangeObject;
  /** Keeps an object for later batches and gives it a reference. */
  keep(object: HostObject): void;
  release(reference: string): void;
  keptReferences(): string[];
  kept(reference: string): HostObject | null;
  /** The add-in listens to events from now on. */
  listen(): void;
  /** The range an event pointed at, or null when it is forgotten. */
  eventRange(reference: string): { sheet: SheetRecord; box: Box } | null;
  /** Hooks of the window's services: functions, ribbon, task pane. */
  readonly services: Services;
}

/** What the parts of the host outside the workbook offer to a batch. */
export interface Services {
  functionsReady(): void;
  functionResult(id: number, ok: boolean, value: unknown, code: number | null): void;
  actionsReady(): void;
  paneState(): "Visible" | "Background";
  setPaneState(state: string): void;
  startState(): string;
  setStartState(state: string): void;
  setButtonEnabled(id: string, enabled: boolean): void;
  setTabVisible(id: string, visible: boolean): void;
  createRibbon(json: string): void;
}
