import { badValue, CellError, checkedResult, withoutInvocation } from "./cell";
import type { CellResult } from "./cell";
import type { AnyFunction } from "./declaration";
import { asRows, firstCell } from "./parameter";
import type { AnyParameter } from "./parameter";
import { withCertainZeros } from "./zeros/doubtful-zeros";

type Rows = readonly (readonly unknown[])[];
/** What the parameters were read as, by name. */
type Values = Record<string, unknown>;

interface Size {
  rows: number;
  columns: number;
}

/**
 * Calls a function with arguments as Excel hands them over: ranges as rows of cells, a left-out argument as null.
 * @returns rows of cells; each is a number, a text, a boolean or an error, never null, NaN or undefined
 */
export function callFunction(declaration: AnyFunction, given: readonly unknown[]): CellResult[][] {
  const input = withCertainZeros(declaration, withoutInvocation(given));
  const { names, list, each, fixed, places } = declaration.plan;
  const values: Values = { ...places };
  for (const index of fixed) {
    const parameter = list[index] as AnyParameter;
    const argument = index < input.length ? (input[index] ?? null) : null;
    const value = argument === null && parameter.optional ? null : parameter.read(argument);
    if (value instanceof CellError) return [[value]];
    if (value === null && !parameter.optional) return [[declaration.whenMissing]];
    values[names[index] as string] = value;
  }
  if (each.length === 0) return asCells(declaration.calculate(values as never));
  if (isSingle(each, input)) return asCells(answerOf(declaration, input, values));

  const ranges = each.map((index) => asRows(input[index] ?? null));
  const size = commonSize(ranges);
  if (size === null) return [[badValue("functions.different_sizes")]];
  if (declaration.answers === "table") return [[badValue("functions.one_cell_needed")]];
  const cells: unknown[] = [];
  const answer: CellResult[][] = [];
  for (let row = 0; row < size.rows; row += 1) {
    const line: CellResult[] = [];
    for (let column = 0; column < size.columns; column += 1) {
      for (let at = 0; at < each.length; at += 1)
        cells[each[at] as number] = cellAt(ranges[at] as Rows, row, column);
      const result = answerOf(declaration, cells, values);
      line.push(Array.isArray(result) ? badValue("functions.one_cell_needed") : checkedResult(result));
    }
    answer.push(line);
  }
  return answer;
}

/**
 * The answer for one cell of the ranges; an error among its arguments goes before a missing one.
 * @param input for each parameter its cell, alone or as a range of one
 * @param values takes what was read
 */
function answerOf(
  declaration: AnyFunction,
  input: readonly unknown[],
  values: Values,
): CellResult | CellResult[][] {
  const { names, list, each } = declaration.plan;
  let missing = false;
  for (let at = 0; at < each.length; at += 1) {
    const index = each[at] as number;
    const parameter = list[index] as AnyParameter;
    const cell = input[index];
    const value = parameter.read(Array.isArray(cell) ? firstCell(cell) : cell);
    if (value instanceof CellError) return value;
    if (value === null && !parameter.optional) missing = true;
    values[names[index] as string] = value;
  }
  return missing ? declaration.whenMissing : declaration.calculate(values as never);
}

/** Whether all arguments are single cells, as in most formulas. */
function isSingle(each: readonly number[], input: readonly unknown[]): boolean {
  for (let at = 0; at < each.length; at += 1) {
    const argument = input[each[at] as number];
    if (!Array.isArray(argument)) continue;
    if (argument.length !== 1) return false;
    const row: unknown = argument[0];
    if (Array.isArray(row) && row.length !== 1) return false;
  }
  return true;
}

/** The size of the answer; null when ranges are neither as large as the largest nor of one row or column. */
function commonSize(ranges: readonly Rows[]): Size | null {
  let rows = 1;
  let columns = 1;
  for (const range of ranges) {
    rows = Math.max(rows, range.length);
    columns = Math.max(columns, range[0]?.length ?? 0);
  }
  const fit = ranges.every((range) => fits(range.length, rows) && fits(range[0]?.length ?? 0, columns));
  return fit ? { rows, columns } : null;
}

function fits(size: number, all: number): boolean {
  return size === all || size === 1;
}

/** One row or column stands for all rows or columns, as in Excel. */
function cellAt(range: Rows, row: number, column: number): unknown {
  const line = range.length === 1 ? range[0] : range[row];
  return line?.length === 1 ? line[0] : line?.[column];
}

function asCells(result: CellResult | CellResult[][]): CellResult[][] {
  return Array.isArray(result) ? result.map((row) => row.map(checkedResult)) : [[checkedResult(result)]];
}
