import type { CellError } from "./cell";

/** What a parameter takes, in the words of the help and of the "insert function" helper. */
export type ParameterKind =
  | "points"
  | "total"
  | "rate"
  | "figure"
  | "number"
  | "maximum"
  | "rank"
  | "count"
  | "target"
  | "text"
  | "period"
  | "choice"
  | "flag"
  | "decimals"
  | "figures"
  | "classes"
  | "framework"
  | "book"
  | "targets";

/**
 * `each`: a cell or a range; the function answers cell by cell and the result spills.
 * `whole`: a range that is used as one thing. `single`: one value, an option.
 */
export type Shape = "each" | "whole" | "single";

/** One parameter: what it takes and how its cells are read. Reading is done here once, functions only calculate. */
export interface Parameter<Value, Optional extends boolean = boolean> {
  kind: ParameterKind;
  shape: Shape;
  optional: Optional;
  /** A blank must not be taken for zero here: formulas made by the add-in write `B2:B7&""`. */
  guarded: boolean;
  /** Values a person may choose from, as they are written in a formula. */
  choices: readonly string[];
  /**
   * Reads a cell (`each`, `single`) or a range of rows (`whole`).
   * @returns null for what is missing
   */
  read(input: unknown): Value | null | CellError;
}

export type AnyParameter = Parameter<unknown>;

/** What a function gets of a parameter: null only where the parameter may be left out. */
export type ValueOf<P> =
  P extends Parameter<infer Value, infer Optional> ? (Optional extends false ? Value : Value | null) : never;

/** The same parameter, which may be left out. */
export function optional<Value>(parameter: Parameter<Value, false>): Parameter<Value, true> {
  return { ...parameter, optional: true };
}

/** A parameter that is answered cell by cell. */
export function each<Value>(
  kind: ParameterKind,
  read: (cell: unknown) => Value | null | CellError,
  guarded = true,
): Parameter<Value, false> {
  return { kind, shape: "each", optional: false, guarded, choices: [], read };
}

/** A parameter that takes a range as one thing. */
export function whole<Value>(
  kind: ParameterKind,
  read: (rows: readonly (readonly unknown[])[]) => Value | null | CellError,
  guarded = false,
): Parameter<Value, false> {
  return {
    kind,
    shape: "whole",
    optional: false,
    guarded,
    choices: [],
    read: (input) => read(asRows(input)),
  };
}

/** An option: one value, most often left out. A blank means: left out. */
export function option<Value>(
  kind: ParameterKind,
  read: (cell: unknown) => Value | null | CellError,
  choices: readonly string[] = [],
): Parameter<Value, true> {
  return {
    kind,
    shape: "single",
    optional: true,
    guarded: false,
    choices,
    read: (input) => read(firstCell(input)),
  };
}

/** Rows of a range; a single value is a range of one cell. */
export function asRows(input: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(input)) return [[input]];
  return input.every(Array.isArray) ? input : input.map((row: unknown) => (Array.isArray(row) ? row : [row]));
}

/** Reads all cells of a range, row by row. */
export function readEach<Value>(
  rows: readonly (readonly unknown[])[],
  read: (cell: unknown) => Value | null | CellError,
): (Value | null | CellError)[] {
  const values: (Value | null | CellError)[] = [];
  for (const row of rows) for (const cell of row) values.push(read(cell));
  return values;
}

/** The first cell of a range; a single value is itself. */
export function firstCell(input: unknown): unknown {
  if (!Array.isArray(input)) return input;
  const row: unknown = input[0];
  return Array.isArray(row) ? row[0] : row;
}
