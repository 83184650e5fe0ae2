import type { ExportForm } from "../workbook/export-book";
import type { TableForm } from "../notice/table";
import type { Reading } from "../paste";
import type { Book } from "../book/rows/contents";
import type { KeptTemplate, Keeping } from "../workbook/template-store";
import type { OfficeSettings } from "../book/settings/office-settings";
import type { TableReport } from "../workbook/sheets/build-table";
import type { Outcome, Refusal } from "../workbook/office/refusal";
import type { SavedSet } from "../book/saved/saved-sets";
import type { CommitReport, Progress } from "../workbook/writing/commit";
import type { MachineCheck } from "./cells/machine-check";
import type { SetChange, SetKey } from "./set-change";
import type { Against } from "../scoring/compare/against";

export type { CheckRow, MachineRecord, Verdict } from "../workbook/check";
export type { Letterhead } from "../notice/document";
export type { TableReport } from "../workbook/sheets/build-table";
export type { Book } from "../book/rows/contents";
export type { KeptTemplate, Keeping } from "../workbook/template-store";
export type { KeptLayout, OfficeSettings } from "../book/settings/office-settings";
export type { Outcome, Refusal, RefusalCode } from "../workbook/office/refusal";
export type { CommitReport as SaveReport, Progress } from "../workbook/writing/commit";
export type { StoredTarget } from "../book/layout/target-columns";
export type { SavedSet } from "../book/saved/saved-sets";
export type { Step } from "../book/steps/step";
export type { Problem } from "../book/layout/problem";
export type { MachineCheck } from "./cells/machine-check";
export type { SetChange, SetKey } from "./set-change";

/** What saving a reading would change; shown before anything is replaced. */
export interface SavePreview {
  added: number;
  unchanged: number;
  replaced: readonly { unit: string; period: string; label: string; before: string; after: string }[];
}

/** What a ribbon button did or could not do. */
export type RibbonNotice =
  | { kind: "refused"; refusal: Refusal }
  /** `undone`: figures were taken back, so that what was said of the last save no longer holds. */
  | { kind: "done"; text: string; undone: boolean };

/** What to compare and how to print it. `null` means: by default. */
export interface ComparisonRequest {
  /** Period key; default: the newest in the book. */
  period: string | null;
  against: Against;
  /** One unit, or all. Default: the office's own, else the only one. */
  unit: { kind: "own" } | { kind: "one"; name: string } | { kind: "all" };
  /** Default: by what was published. */
  form: TableForm | null;
  /** Units whose comparison across a merger the person has agreed to. */
  confirmedMergers: readonly string[];
}

/** A range of the sheet as a person sees it. */
export interface SelectedCells {
  address: string;
  texts: string[][];
  values: (string | number | boolean)[][];
}

/** What buttons do. The pane gets it as a value, so that it can be tried without Excel. */
export interface Actions {
  /** Null outside Excel is told by `outside_excel`. */
  loadBook(): Promise<Outcome<Book>>;
  readSelection(): Promise<Outcome<SelectedCells>>;
  /** Pure look-ahead on the loaded book. */
  previewSave(book: Book, reading: Reading): SavePreview;
  /** `source` says where the text came from: "Dán ngày …", a sheet and range; `text` is kept with it. Replacing needs `replace: true`. */
  saveReading(
    reading: Reading,
    options: { source: string; replace: boolean; text?: string } & Progress,
  ): Promise<Outcome<CommitReport>>;
  /** The text that the figures of a saved set were read from, by the time it was saved. */
  sourceText(savedAt: string): Promise<Outcome<string>>;
  /** Takes back the newest change of the book; pressed again, the one before. */
  undoLastSave(): Promise<Outcome<CommitReport>>;
  buildComparison(request: ComparisonRequest, progress?: Progress): Promise<Outcome<TableReport>>;
  /** Pure: what the book holds, unit by unit and period by period, the newest first. */
  savedSets(book: Book): readonly SavedSet[];
  /** Gives a saved set another unit or period, or deletes it. Replacing what stands under the new name needs `replace: true`. */
  changeSet(set: SetKey, change: SetChange, options: { replace: boolean }): Promise<Outcome<CommitReport>>;
  /** Takes the sample out of the book; figures that were saved for real stay. */
  removeSample(): Promise<Outcome<CommitReport>>;
  /** Pure: how many figures of the period before follow from the changes that a reading states; 0 where they are known. */
  derivable(book: Book, reading: Reading): number;
  /** Puts the period before into the book, computed from the stated changes and marked as derived. */
  derivePrevious(reading: Reading): Promise<Outcome<CommitReport>>;
  undoLastTable(): Promise<Outcome<{ sheet: string }>>;
  saveSettings(settings: OfficeSettings): Promise<Outcome<OfficeSettings>>;
  /** The office's own Word template, kept in the workbook; null where there is none, and to forget it. */
  loadTemplate(): Promise<Outcome<KeptTemplate | null>>;
  keepTemplate(template: KeptTemplate | null): Promise<Outcome<Keeping>>;
  /** Whole book as CSV (UTF-8 with BOM), and back. */
  exportBook(form: ExportForm): Promise<Outcome<string>>;
  importBook(csv: string, options: { replace: boolean } & Progress): Promise<Outcome<CommitReport>>;
  /** Puts the sample scores into the book, for a first try. */
  addSample(): Promise<Outcome<CommitReport>>;
  /** Selects the rows that were saved or the sheet that was built. */
  show(target: { sheet: string; address: string }): Promise<Outcome<null>>;
  /** For a colleague without the add-in (formulas of ours in the selection or the sheet). */
  formulasToValues(): Promise<Outcome<{ changed: number; skipped: readonly string[] }>>;
  formulasToNative(): Promise<Outcome<{ changed: number; skipped: readonly string[] }>>;
  repairNames(): Promise<Outcome<{ changed: number; skipped: readonly string[] }>>;
  /** The decimal mark of this Excel, by which formulas are shown; null where it is not told. */
  decimalMark(): Promise<"," | "." | null>;
  insertFormula(formula: string): Promise<Outcome<{ address: string; text: string }>>;
  /** The check of this machine, loaded when it is asked for. */
  machineCheck(): Promise<MachineCheck>;
  /** Fires when a person changes the book by hand or in another window; returns how to stop listening. */
  onBookChanged(listener: () => void): Promise<() => void>;
  /**
   * Lets the add-in start with the workbook if cells hold our formulas and the settings allow it, else no longer.
   * Answers whether it now does.
   */
  followFormulas(): Promise<Outcome<boolean>>;
  /** What a ribbon button did or could not do, told once: the pane shows it when it opens. Null when there is nothing. */
  takeNotice(): RibbonNotice | null;
  /** Tells that a notice is there to be taken; returns how to stop listening. */
  onNotice(listener: () => void): () => void;
  /**
   * Tells with true when Excel has kept a request waiting for two seconds, most likely since a cell is being edited
   * ("nhấn Enter hoặc Esc"), with false when it goes on; returns how to stop listening.
   */
  onWaiting(listener: (waiting: boolean) => void): () => void;
}
