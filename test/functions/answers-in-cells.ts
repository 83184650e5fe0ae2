import { callFunction } from "../../src/functions/call";
import { CellError } from "../../src/functions/cell";
import type { AnyFunction } from "../../src/functions/declaration";
import { declaredFunctions } from "../../src/functions/metadata";
import type { TableArgument, TableRow, TableValue } from "./table-file";

const declarations = new Map<string, AnyFunction>(declaredFunctions().map((one) => [one.id, one]));

/**
 * What a row of a table must answer in a cell, where its arguments are references: a blank is a blank and a zero a zero,
 * whatever Excel hands over, since the function looks a doubtful 0 up.
 * @param blank what Excel hands over for a blank, where nothing is looked up
 */
export function answerInCells(id: string, row: TableRow, blank: 0 | null): unknown[][] {
  const declaration = declarations.get(id) as AnyFunction;
  const parameters = Object.values(declaration.parameters);
  const given = row.arguments.map(
    (argument, index) =>
      argument?.rows.map((line) =>
        line.map((value) => asSeen(value, argument, parameters[index]?.guarded ?? false, blank)),
      ) ?? null,
  );
  return callFunction(declaration, given).map((line) =>
    line.map((cell) => (cell instanceof CellError ? cell.code : cell)),
  );
}

function asSeen(value: TableValue, argument: TableArgument, lookedUp: boolean, blank: 0 | null): unknown {
  switch (value.kind) {
    case "blank":
      return argument.guarded ? "" : lookedUp ? null : blank;
    case "error":
      return new CellError(value.code as "#N/A");
    case "number":
      if (argument.guarded) return String(value.value).replace(".", ",");
      return lookedUp && value.value === 0 ? "0" : value.value;
    case "boolean":
      return argument.guarded ? String(value.value).toUpperCase() : value.value;
    case "text":
      return value.value;
  }
}
