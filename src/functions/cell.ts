import type { MessageKey } from "./wording";

/** Errors that Excel knows. It shows a message of ours with `#VALUE!` and `#N/A` only. */
export type ErrorCode = "#VALUE!" | "#N/A" | "#DIV/0!" | "#NUM!" | "#NULL!" | "#NAME?" | "#REF!";

const ERROR_CODES: ReadonlySet<unknown> = new Set<ErrorCode>([
  "#VALUE!",
  "#N/A",
  "#DIV/0!",
  "#NUM!",
  "#NULL!",
  "#NAME?",
  "#REF!",
]);

/** An error as the value of a cell, with the reason that is told to the person. */
export class CellError {
  constructor(
    readonly code: ErrorCode,
    /** Null for an error that came in from another cell: Excel tells its reason there. */
    readonly reason: MessageKey | null = null,
    readonly details: Readonly<Record<string, string>> = {},
  ) {}
}

/** What a cell of a result may hold. There is no blank: Excel would show it as 0 (OfficeDev/office-js 1503). */
export type CellResult = number | string | boolean | CellError;

/** `#VALUE!`: what stands in the cell cannot be used. */
export function badValue(reason: MessageKey, details: Readonly<Record<string, string>> = {}): CellError {
  return new CellError("#VALUE!", reason, details);
}

/** `#N/A`: the figure that is asked for does not exist, or nobody can tell whether it does. */
export function notAvailable(reason: MessageKey, details: Readonly<Record<string, string>> = {}): CellError {
  return new CellError("#N/A", reason, details);
}

/**
 * The error that a cell held when it was handed over as an argument, or null.
 * @param value a `CustomFunctions.Error` or, where Excel hands over data types, an error value
 */
export function incomingError(value: unknown): CellError | null {
  if (value instanceof CellError) return passedOn(value.code, value);
  if (typeof value !== "object" || value === null) return null;
  return errorOfText(Reflect.get(value, "code") ?? Reflect.get(value, "basicValue"));
}

/** The error that `Range.values` tells by its text, or null for any other value. */
export function errorOfText(value: unknown): CellError | null {
  return ERROR_CODES.has(value) ? passedOn(value as ErrorCode) : null;
}

/** Excel takes no `#REF!` and no `#NAME?` from a function: they become `#VALUE!` with the reason. */
function passedOn(code: ErrorCode, error: CellError | null = null): CellError {
  if (code === "#REF!" || code === "#NAME?") return badValue("functions.source_error", { code });
  return error ?? new CellError(code);
}

/**
 * The `Invocation` object that Excel adds behind the last argument that its metadata names; null without one. Metadata
 * may be a day older than the code and name fewer, so that the object stands where an argument of ours is expected.
 */
export function invocationOf(input: readonly unknown[]): object | null {
  const last = input.at(-1);
  const isValue =
    typeof last !== "object" || last === null || Array.isArray(last) || last instanceof CellError;
  return isValue || "basicValue" in last || "code" in last ? null : last;
}

/** The arguments alone. */
export function withoutInvocation(input: readonly unknown[]): readonly unknown[] {
  return invocationOf(input) === null ? input : input.slice(0, -1);
}

/** A number that Excel can show, or the error that says what went wrong. −0 becomes 0. */
export function checkedResult(value: CellResult): CellResult {
  if (typeof value !== "number") return value;
  return Number.isFinite(value) ? value + 0 : new CellError("#NUM!");
}
