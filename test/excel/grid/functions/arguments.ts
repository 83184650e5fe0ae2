import type { Nullable } from "@univerjs/core";
import type { ArrayValueObject, BaseValueObject } from "@univerjs/preset-sheets-core";
import type { Json } from "../../host/protocol";
import { isErrorText } from "../../book/texts/typed-text";
import type { FunctionParameter } from "./metadata";

/** How a blank cell reaches a function: as 0 (Windows) or as null (web). */
export type BlankAs = 0 | null;

/** Thrown instead of a call: the cell shows this error. */
export class CellError extends Error {
  constructor(readonly text: string) {
    super(text);
  }
}

function scalarOf(value: Nullable<BaseValueObject>, blank: BlankAs): Json {
  if (value === null || value === undefined || value.isNull()) return blank;
  if (value.isError()) return String(value.getValue());
  if (value.isBoolean()) return value.getValue() === true || value.getValue() === 1;
  return value.getValue();
}

function matrixOf(value: BaseValueObject, blank: BlankAs): Json[][] {
  if (!value.isArray()) return [[scalarOf(value, blank)]];
  const array = value as ArrayValueObject;
  return Array.from({ length: array.getRowCount() }, (_, r) =>
    Array.from({ length: array.getColumnCount() }, (__, c) => scalarOf(array.get(r, c), blank)),
  );
}

function convert(value: Json, parameter: FunctionParameter, errorsAllowed: boolean): Json {
  const any = parameter.type === "any" || parameter.type === undefined;
  if (typeof value === "string" && isErrorText(value)) {
    if (!any || !errorsAllowed) throw new CellError(value);
    // The runtime makes a CustomFunctions.Error of it where the call's flags say so.
    return { type: "CustomFunctionError", code: value };
  }
  if (value === null) return value;
  if (parameter.type === "number") {
    if (typeof value === "number") return value;
    if (typeof value === "boolean") return value ? 1 : 0;
    const number = typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
    if (Number.isNaN(number)) throw new CellError("#VALUE!");
    return number;
  }
  if (parameter.type === "boolean") {
    if (typeof value === "boolean") return value;
    if (typeof value === "number") return value !== 0;
    const word = String(value).toUpperCase();
    if (word !== "TRUE" && word !== "FALSE") throw new CellError("#VALUE!");
    return word === "TRUE";
  }
  if (parameter.type === "string" && typeof value !== "string") {
    return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
  }
  return value;
}

const blankOf = (parameter: FunctionParameter, blank: BlankAs): BlankAs | "" | false =>
  parameter.type === "string" && blank === 0
    ? ""
    : parameter.type === "boolean" && blank === 0
      ? false
      : blank;

/**
 * Arguments as Excel hands them to the runtime: matrices as rows of cells, single values converted to the declared
 * type, omitted ones null, blanks as the platform has them. Errors stop the call unless the metadata lets them in.
 */
export function shapeArguments(
  given: readonly BaseValueObject[],
  parameters: readonly FunctionParameter[],
  options: { blank: BlankAs; errorsAllowed: boolean },
): Json[] {
  const last = parameters.at(-1);
  const repeats = last?.repeating === true;
  if (given.length > parameters.length && !repeats) throw new CellError("#VALUE!");
  if (parameters.some((parameter, i) => !parameter.optional && !parameter.repeating && i >= given.length)) {
    throw new CellError("#VALUE!");
  }
  const one = (value: BaseValueObject | undefined, parameter: FunctionParameter): Json => {
    if (value === undefined) return null;
    const blank = options.blank;
    if (parameter.dimensionality === "matrix") {
      return matrixOf(value, blank).map((row) =>
        row.map((cell) => convert(cell, parameter, options.errorsAllowed)),
      );
    }
    const cell = value.isArray() ? (value as ArrayValueObject).get(0, 0) : value;
    const empty = cell === null || cell === undefined || cell.isNull();
    return convert(
      empty ? blankOf(parameter, blank) : scalarOf(cell, blank),
      parameter,
      options.errorsAllowed,
    );
  };
  const fixed = repeats ? parameters.slice(0, -1) : parameters;
  const shaped = fixed.map((parameter, i) => one(given[i], parameter));
  if (repeats && last) shaped.push(given.slice(fixed.length).map((value) => one(value, last)));
  return shaped;
}
