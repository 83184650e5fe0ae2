import type { TableForm, TableModel } from "../notice/table-model";
import type { Reading } from "../paste/reading";
import type { ClassBound } from "../scoring/classification";
import type { Framework } from "../scoring/framework";
import type { BookRow } from "../scoring/score";
import type { TargetRow } from "../scoring/target";
import type { UnitEntry } from "../scoring/unit";

/** What Excel or the book would not do, said to a person: what happened, what was kept, what to do next. */
export interface Refusal {
  code: RefusalCode;
  /** Whole sentences in the language of the screen. */
  message: string;
  /** Parts that were written before the refusal, "" when the book is as it was. */
  written: string;
  /** Cell-by-cell details, such as bad edits in a table. */
  details: readonly string[];
  /** Whether pressing the same button again may succeed. */
  retry: boolean;
}

export type RefusalCode =
  | "outside_excel"
  | "cell_edit"
  | "protected_sheet"
  | "protected_book"
  | "too_large"
  | "session_lost"
  | "book_damaged"
  | "nothing_to_save"
  | "nothing_to_compare"
  | "nothing_to_undo"
  | "needs_answer"
  | "cancelled"
  | "unsupported"
  | "general";

export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

/** Told while work takes longer; `done` of `total` steps. Work stops at the next safe point when `signal` aborts. */
export interface Progress {
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/** A target as the book holds it. */
export interface StoredTarget extends TargetRow {
  year: number;
}

/** Entered once, kept in the workbook. */
export interface OfficeSettings {
  /** The office's own unit, preselected everywhere and used by the ribbon. */
  ownUnit: string | null;
  language: "vi" | "en";
  /** Last choices, so that nothing is asked twice. */
  form: TableForm | null;
  percentBasis: "of_maximum" | "rate" | null;
  letterhead: Letterhead | null;
}

/** Fixed parts of an official document (Nghị định 30/2020/NĐ-CP, Phụ lục I). Empty strings where not used. */
export interface Letterhead {
  superior: string;
  agency: string;
  /** Địa danh. */
  place: string;
  /** Number and symbol, such as "/TB-SCT": the number itself is entered per document. */
  symbol: string;
  legalBases: readonly string[];
  recipients: readonly string[];
  /** "KT. GIÁM ĐỐC" and "PHÓ GIÁM ĐỐC" on lines of their own. */
  signerTitle: readonly string[];
  signerName: string;
}

/** Everything the pane shows of the book. */
export interface Book {
  /** False in a workbook that has none of our tables yet. */
  exists: boolean;
  rows: readonly BookRow[];
  framework: Framework;
  classes: readonly ClassBound[];
  units: readonly UnitEntry[];
  targets: readonly StoredTarget[];
  settings: OfficeSettings;
  /** Bad edits in the tables, named cell by cell; they do not hide the rest of the book. */
  problems: readonly string[];
}

/** What saving a reading would change; shown before anything is replaced. */
export interface SavePreview {
  added: number;
  unchanged: number;
  replaced: readonly { unit: string; period: string; label: string; before: string; after: string }[];
}

export interface SaveReport {
  added: number;
  replaced: number;
  unchanged: number;
  /** Sheet and rows, for "Đã lưu 6 điểm vào Sổ điểm, dòng 14–19". */
  sheet: string;
  firstRow: number | null;
  lastRow: number | null;
}

/** What to compare and how to print it. `null` means: by default. */
export interface ComparisonRequest {
  /** Period key; default: the newest in the book. */
  period: string | null;
  against: { kind: "previous" } | { kind: "last_year" } | { kind: "chosen"; period: string };
  /** One unit, or all. Default: the office's own, else the only one. */
  unit: { kind: "own" } | { kind: "one"; name: string } | { kind: "all" };
  /** Default: by what was published. */
  form: TableForm | null;
  /** Units whose comparison across a merger the person has agreed to. */
  confirmedMergers: readonly string[];
}

export interface TableReport {
  sheet: string;
  address: string;
  /** Whether a sheet that was there was refreshed. */
  refreshed: boolean;
  notes: readonly string[];
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
  /** `source` says where the text came from: "Dán ngày …", a sheet and range. Replacing needs `replace: true`. */
  saveReading(reading: Reading, options: { source: string; replace: boolean } & Progress): Promise<Outcome<SaveReport>>;
  undoLastSave(): Promise<Outcome<SaveReport>>;
  /** Pure: the table that the request would give, or why it gives none. */
  previewComparison(book: Book, request: ComparisonRequest): Outcome<TableModel>;
  buildComparison(request: ComparisonRequest, progress?: Progress): Promise<Outcome<TableReport>>;
  undoLastTable(): Promise<Outcome<{ sheet: string }>>;
  saveSettings(settings: OfficeSettings): Promise<Outcome<OfficeSettings>>;
  /** Whole book as CSV (UTF-8 with BOM), and back. */
  exportBook(): Promise<Outcome<string>>;
  importBook(csv: string, options: { replace: boolean } & Progress): Promise<Outcome<SaveReport>>;
  /** Puts the sample scores into the book, for a first try. */
  addSample(): Promise<Outcome<SaveReport>>;
  /** Selects the rows that were saved or the sheet that was built. */
  show(target: { sheet: string; address: string }): Promise<Outcome<null>>;
  /** For a colleague without the add-in (formulas of ours in the selection or the sheet). */
  formulasToValues(): Promise<Outcome<{ changed: number; skipped: readonly string[] }>>;
  formulasToNative(): Promise<Outcome<{ changed: number; skipped: readonly string[] }>>;
  repairNames(): Promise<Outcome<{ changed: number; skipped: readonly string[] }>>;
  insertFormula(formula: string): Promise<Outcome<{ address: string; text: string }>>;
  /** Fires when a person changes the book by hand or in another window; returns how to stop listening. */
  onBookChanged(listener: () => void): Promise<() => void>;
}
