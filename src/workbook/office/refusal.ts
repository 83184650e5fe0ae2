import { say } from "./wording";

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
  | "filtered"
  | "not_as_written"
  | "too_large"
  | "session_lost"
  | "book_damaged"
  | "nothing_to_save"
  | "nothing_to_compare"
  | "nothing_to_undo"
  | "needs_answer"
  | "no_room"
  | "cancelled"
  | "unsupported"
  | "general";

export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

/** Ends work inside `Excel.run`; turned into an `Outcome` where the room is left. */
export class RefusedError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.name = "RefusedError";
    this.refusal = refusal;
  }
}

export function refusal(
  code: RefusalCode,
  message: string,
  more: Partial<Pick<Refusal, "written" | "details" | "retry">> = {},
): Refusal {
  return { code, message, written: "", details: [], retry: false, ...more };
}

/** Error codes of Office.js and what they mean to a person. Source: Microsoft's list of errors of the
 * Excel JavaScript API, and OfficeDev/office-js 806, 3388 (cell being edited), 6784 (protection). */
const CODES: Readonly<Record<string, RefusalCode>> = {
  InvalidOperationInCellEditMode: "cell_edit",
  AccessDenied: "protected_sheet",
  RequestPayloadSizeLimitExceeded: "too_large",
  ResponsePayloadSizeLimitExceeded: "too_large",
  PayloadSizeLimitExceeded: "too_large",
  FilteredRangeConflict: "filtered",
  MemoryLimitReached: "too_large",
  OperationCellsExceedLimit: "too_large",
  RequestAborted: "session_lost",
  InactiveWorkbook: "session_lost",
  InvalidSelection: "needs_answer",
  InsertDeleteConflict: "no_room",
  MergedRangeConflict: "no_room",
  NonBlankCellOffSheet: "no_room",
  ApiNotAvailable: "unsupported",
  InvalidOrTimedOutSession: "session_lost",
  InvalidOrTimedOutSessionMessage: "session_lost",
  ItemNotFound: "book_damaged",
  InvalidReference: "book_damaged",
  InvalidObjectPath: "book_damaged",
  ApiNotFound: "unsupported",
  NotImplemented: "unsupported",
  UnsupportedOperation: "unsupported",
};

/** What an exception from Office.js means. The book may or may not have changed: whoever was writing has to look. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof RefusedError) return error.refusal;
  const code = officeCode(error);
  const meaning = (code === null ? undefined : CODES[code]) ?? "general";
  switch (meaning) {
    case "cell_edit":
      return refusal(meaning, say("workbook.refusal.cell_edit"), { retry: true });
    case "protected_sheet":
      return refusal(meaning, say("workbook.refusal.access_denied"), { retry: true });
    case "too_large":
      return refusal(meaning, say("workbook.refusal.too_large"), { retry: true });
    case "filtered":
      return refusal(meaning, say("workbook.refusal.filtered_somewhere"), { retry: true });
    case "no_room":
      return refusal(meaning, say("workbook.refusal.no_room"), { retry: true });
    case "needs_answer":
      return refusal(meaning, say("workbook.refusal.bad_selection"), { retry: true });
    case "session_lost":
      return refusal(meaning, say("workbook.refusal.session_lost"), { retry: true });
    case "book_damaged":
      return refusal(meaning, say("workbook.refusal.vanished"), { retry: true });
    case "unsupported":
      return refusal(meaning, say("workbook.refusal.unsupported"));
    default:
      return refusal("general", say("workbook.refusal.general", { code: code ?? "?" }), { retry: true });
  }
}

/** Member of Office.js at which an error arose, such as "WorksheetCollection.add". */
export function errorLocation(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("debugInfo" in error)) return null;
  const { debugInfo } = error;
  if (typeof debugInfo !== "object" || debugInfo === null || !("errorLocation" in debugInfo)) return null;
  return typeof debugInfo.errorLocation === "string" ? debugInfo.errorLocation : null;
}

/** Code of an error of Office.js, null for a fault of ours. */
export function officeCode(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : String(error.code);
}
