import type { Json } from "../protocol";
import { isRecord } from "../arguments";

/** Result of one call of a custom function: a value (or matrix), or an error as Excel shows it. */
export type CallResult =
  { readonly value: Json } | { readonly error: string; readonly message: string | null };

/** Error codes of the custom-functions runtime. */
const ERRORS: Readonly<Record<number, string>> = {
  0: "#VALUE!",
  1: "#N/A",
  2: "#VALUE!",
  3: "#VALUE!",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#N/A",
  10: "#NAME?",
};

/** Errors by the names that a returned `CustomFunctions.Error` carries. */
const ERROR_NAMES: Readonly<Record<string, string>> = {
  Div0: "#DIV/0!",
  NotAvailable: "#N/A",
  Num: "#NUM!",
  Null: "#NULL!",
  Value: "#VALUE!",
  Name: "#NAME?",
  Ref: "#REF!",
};

const asErrorText = (value: unknown): string => {
  if (typeof value !== "string") return "#VALUE!";
  return value.startsWith("#") ? value : (ERROR_NAMES[value] ?? "#VALUE!");
};

/** What a cell value on the wire shows in a cell: an error object becomes its text, a null becomes 0. */
function shownValue(value: unknown): Json {
  if (Array.isArray(value)) return value.map(shownValue);
  if (value === null || value === undefined) return 0;
  if (isRecord(value)) {
    if (value.type === "Error") return asErrorText(value.basicValue ?? value.errorType ?? value.code);
    if ("basicValue" in value) return shownValue(value.basicValue);
    return "#VALUE!";
  }
  return typeof value === "number" || typeof value === "string" || typeof value === "boolean"
    ? value
    : "#VALUE!";
}

/** Calls that wait for the add-in's own custom-functions runtime. */
export class PendingCalls {
  private readonly waiting = new Map<number, { done: (result: CallResult) => void; streaming: boolean }>();
  private next = 1;

  open(done: (result: CallResult) => void, streaming = false): number {
    const id = this.next;
    this.next += 1;
    this.waiting.set(id, { done, streaming });
    return id;
  }

  close(id: number): void {
    this.waiting.delete(id);
  }

  /** An answer of the runtime: a value, or an error code with a message. */
  settle(id: number, ok: boolean, value: unknown, code: number | null): void {
    const call = this.waiting.get(id);
    if (!call) return;
    if (!call.streaming) this.waiting.delete(id);
    if (!ok) {
      call.done({ error: ERRORS[code ?? 0] ?? "#VALUE!", message: typeof value === "string" ? value : null });
      return;
    }
    const shown = shownValue(value);
    if (isRecord(value) && value.type === "Error") {
      call.done({ error: typeof shown === "string" ? shown : "#VALUE!", message: null });
      return;
    }
    call.done({ value: shown });
  }
}
