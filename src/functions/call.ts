import { badValue, CellError, checkedResult } from "./cell";
import type { CellResult } from "./cell";
import type { AnyFunction } from "./declaration";
import { asRows } from "./parameter";
import type { AnyParameter } from "./parameter";

type Rows = readonly (readonly unknown[])[];

/** A function with its parameters as a list, made once. */
interface Prepared {
  names: readonly string[];
  parameters: readonly AnyParameter[];
  /** Positions of the parameters that are answered cell by cell. */
  each: readonly number[];
}

const prepared = new WeakMap<AnyFunction, Prepared>();

/**
 * Calls a function with arguments as Excel hands them over: ranges as rows of cells, a left-out argument as null.
 * @returns rows of cells; each is a number, a text, a boolean or an error, never null, NaN or undefined
 */
export function callFunction(declaration: AnyFunction, input: readonly unknown[]): CellResult[][] {
  const { names, parameters, each } = prepare(declaration);
  const values: Record<string, unknown> = {};
  const ranges: Rows[] = [];
  let rows = 1;
  let columns = 1;
  for (let index = 0; index < parameters.length; index += 1) {
    const parameter = parameters[index] as AnyParameter;
    const argument = input[index] ?? null;
    if (parameter.shape === "each") {
      const range = Array.isArray(argument) ? asRows(argument) : [[argument]];
      ranges.push(range);
      rows = Math.max(rows, range.length);
      columns = Math.max(columns, range[0]?.length ?? 0);
      continue;
    }
    const value = argument === null && parameter.optional ? null : parameter.read(argument);
    if (value instanceof CellError) return [[value]];
    if (value === null && !parameter.optional) return [[declaration.whenMissing]];
    values[names[index] as string] = value;
  }
  if (ranges.some((range) => !fits(range.length, rows) || !fits(range[0]?.length ?? 0, columns)))
    return [[badValue("functions.different_sizes")]];

  if (declaration.answers === "table" && rows * columns > 1) return [[badValue("functions.one_cell_needed")]];

  const calculate = declaration.calculate as (values: Record<string, unknown>) => CellResult | CellResult[][];
  if (each.length === 0) return asCells(calculate(values));
  const answer: CellResult[][] = [];
  for (let row = 0; row < rows; row += 1) {
    const line: CellResult[] = [];
    for (let column = 0; column < columns; column += 1) {
      let stopped: CellResult | null = null;
      for (let at = 0; at < each.length; at += 1) {
        const index = each[at] as number;
        const parameter = parameters[index] as AnyParameter;
        const value = parameter.read(cellAt(ranges[at] as Rows, row, column));
        if (value instanceof CellError) {
          stopped = value;
          break;
        }
        if (value === null && !parameter.optional) stopped ??= declaration.whenMissing;
        values[names[index] as string] = value;
      }
      if (stopped === null) {
        const result = calculate(values);
        if (Array.isArray(result)) return asCells(result);
        line.push(checkedResult(result));
      } else line.push(stopped);
    }
    answer.push(line);
  }
  return answer;
}

function prepare(declaration: AnyFunction): Prepared {
  const known = prepared.get(declaration);
  if (known) return known;
  const names = Object.keys(declaration.parameters);
  const parameters = Object.values(declaration.parameters);
  const each = parameters.flatMap(({ shape }, index) => (shape === "each" ? [index] : []));
  const made = { names, parameters, each };
  prepared.set(declaration, made);
  return made;
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
