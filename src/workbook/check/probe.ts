/** What a probe saw: a word or a small value that another Excel's answer can be laid beside. */
export type Answer = string | number | boolean | null | readonly Answer[];

/** Groups of the table, in the order they are shown. */
export type Subject =
  | "sets"
  | "writing"
  | "looks"
  | "hidden"
  | "tables"
  | "book"
  | "functions"
  | "page"
  | "events"
  | "browser"
  | "person";

/** Why a row has no answer. */
export type Untried = "needs_person" | "needs_newer_excel" | "not_on_this_platform" | "no_answer";

/** Where a probe works: the sheet of the check, and cells on it that nobody else uses. */
export interface Bench {
  readonly workbook: Excel.Workbook;
  readonly sheet: Excel.Worksheet;
  sync(): Promise<void>;
  /** A free block of the sheet; its rows belong to it alone, with free rows below. */
  block(rows: number, columns: number): Excel.Range;
}

interface Declared<Id extends string> {
  readonly id: Id;
  readonly subject: Subject;
}

/** One answer of Excel that the add-in relies on, and how to get it. */
export interface ExcelProbe<Id extends string = string> extends Declared<Id> {
  readonly kind: "excel";
  readonly expected: Answer;
  /** Answers known of other Excels, with which the add-in works as well. */
  readonly fine?: readonly Answer[];
  /** Version of ExcelApi without which it cannot be tried. */
  readonly needs?: string;
  run(context: Bench): Promise<Answer>;
}

/** One answer of the browser around the pane. `atPress` is called before anything is waited for. */
export interface PlaceProbe<Id extends string = string> extends Declared<Id> {
  readonly kind: "place";
  readonly expected: Answer;
  readonly fine?: readonly Answer[];
  readonly atPress?: true;
  run(): Promise<Answer>;
}

/** What only a person can see; it stands in the table so that nobody takes it for tried. */
export interface PersonProbe<Id extends string = string> extends Declared<Id> {
  readonly kind: "person";
}

export type Probe<Id extends string = string> = ExcelProbe<Id> | PlaceProbe<Id> | PersonProbe<Id>;

/** Thrown by a probe that cannot be tried here. */
export class CannotTry extends Error {
  constructor(readonly reason: Untried) {
    super(reason);
    this.name = "CannotTry";
  }
}

type Described<P extends Probe> = Omit<P, "kind">;

export const excel = <const Id extends string>(probe: Described<ExcelProbe<Id>>): ExcelProbe<Id> => ({
  kind: "excel",
  ...probe,
});
export const place = <const Id extends string>(probe: Described<PlaceProbe<Id>>): PlaceProbe<Id> => ({
  kind: "place",
  ...probe,
});
export const person = <const Id extends string>(id: Id): PersonProbe<Id> => ({
  kind: "person",
  subject: "person",
  id,
});
