import type { FunctionTable, TableArgument, TableRow, TableValue } from "./table-file";

/** What is written into a sheet: numbers, texts after an apostrophe, formulas; null leaves a cell blank. */
type Written = number | string | boolean | null;

/** A test row laid out on a sheet: where its formula stands and what must appear there. */
export interface PlacedRow {
  row: TableRow;
  /** From 0. */
  at: number;
}

export interface CellSheet {
  cells: Written[][];
  placed: PlacedRow[];
}

/** Results spill to the right of the first column; arguments stand behind this one. */
const FIRST_ARGUMENT = 9;

const ERROR_FORMULAS: Readonly<Record<string, string>> = {
  "#N/A": "=NA()",
  "#DIV/0!": "=1/0",
  "#NUM!": "=SQRT(-1)",
  "#VALUE!": '=VALUE("x")',
  "#REF!": "=INDEX(Z1:Z2,5)",
  "#NAME?": "=KHONGCOHAMNAY()",
};

/**
 * Lays the rows of a table out on a sheet: every argument stands in cells of its own, and the formula refers to them.
 * @param formulaOf makes the formula of a row out of the addresses of its arguments ("" when left out)
 */
export function layOut(
  table: FunctionTable,
  formulaOf: (row: TableRow, arguments_: string[]) => string,
): CellSheet {
  const cells: Written[][] = [];
  const placed: PlacedRow[] = [];
  let top = 0;
  for (const row of table.rows) {
    const addresses: string[] = [];
    let column = FIRST_ARGUMENT;
    for (const argument of row.arguments) {
      if (argument === null) {
        addresses.push("");
        continue;
      }
      const width = Math.max(...argument.rows.map((line) => line.length));
      argument.rows.forEach((line, y) =>
        line.forEach((value, x) => put(cells, top + y, column + x, written(value))),
      );
      addresses.push(addressOf(argument, top, column, width));
      column += width + 1;
    }
    put(cells, top, 0, formulaOf(row, addresses));
    placed.push({ row, at: top });
    top +=
      Math.max(
        row.result.length,
        row.resultBlankAsZero.length,
        ...row.arguments.map((one) => one?.rows.length ?? 0),
      ) + 1;
  }
  const columns = Math.max(...cells.map((line) => line.length));
  return { cells: cells.map((line) => Array.from({ length: columns }, (_, x) => line[x] ?? null)), placed };
}

/** "=BCS.XEPLOAI(J1&"",L1:M3)"; arguments left out at the end are dropped. */
export function callOf(id: string, addresses: readonly string[]): string {
  const last = addresses.findLastIndex((address) => address !== "");
  return `=BCS.${id}(${addresses.slice(0, last + 1).join(",")})`;
}

function put(cells: Written[][], y: number, x: number, value: Written): void {
  while (cells.length <= y) cells.push([]);
  const line = cells[y] as Written[];
  while (line.length <= x) line.push(null);
  line[x] = value;
}

function written(value: TableValue): Written {
  switch (value.kind) {
    case "blank":
      return null;
    case "error":
      return ERROR_FORMULAS[value.code] ?? null;
    case "text":
      return `'${value.value}`;
    default:
      return value.value;
  }
}

function addressOf(argument: TableArgument, top: number, column: number, width: number): string {
  const height = argument.rows.length;
  const first = `${letters(column)}${top + 1}`;
  const range = height * width === 1 ? first : `${first}:${letters(column + width - 1)}${top + height}`;
  return argument.guarded ? `${range}&""` : range;
}

export function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
}
