import { callFunction } from "../../../src/functions/call";
import { CellError } from "../../../src/functions/cell";
import type { AnyFunction } from "../../../src/functions/declaration";
import { declaredFunctions } from "../../../src/functions/metadata";
import { callOf } from "../cell-sheet";
import type { TableArgument, TableRow, TableValue } from "../table-file";

const declarations = new Map<string, AnyFunction>(declaredFunctions().map((one) => [one.id, one]));
const MARKS = ["–", "chưa có", "chưa có số liệu", "N/A", "không phát sinh"];

/** What native formulas can read: numbers, blanks and the usual marks; no figures in texts. */
export function isPlain(row: TableRow): boolean {
  return row.arguments.every(
    (argument, index) =>
      argument === null ||
      index >= 2 ||
      argument.rows.every((line) =>
        line.every(
          (value) =>
            value.kind === "number" ||
            value.kind === "blank" ||
            (value.kind === "text" && MARKS.includes(value.value)),
        ),
      ),
  );
}

/** Options are written into the formula, as people write them; ranges and cells stand in cells. */
function optionText(argument: TableArgument | null): string | null {
  const value = argument?.rows[0]?.[0];
  if (!value || value.kind === "blank" || value.kind === "error") return null;
  return value.kind === "text" ? `"${value.value.replaceAll('"', '""')}"` : String(value.value).toUpperCase();
}

/** The formula of ours for a row of a table, guarded as the add-in writes it. */
export function guardedFormula(id: string, row: TableRow, addresses: readonly string[]): string {
  const parameters = Object.values(declarations.get(id)?.parameters ?? {});
  const list = addresses.map((address, index) => {
    const parameter = parameters[index];
    if (address === "" || parameter === undefined) return "";
    if (parameter.shape === "single") return optionText(row.arguments[index] ?? null) ?? "";
    return parameter.guarded && !address.endsWith('&""') ? `${address}&""` : address;
  });
  return callOf(id, list);
}

/** What the guarded formula answers, calculated without any sheet. */
export function guardedAnswer(id: string, row: TableRow): unknown[][] {
  const declaration = declarations.get(id) as AnyFunction;
  const parameters = Object.values(declaration.parameters);
  const given = row.arguments.map((argument, index) =>
    argument === null
      ? null
      : argument.rows.map((line) =>
          line.map((value) => asHandedOver(value, argument.guarded || (parameters[index]?.guarded ?? false))),
        ),
  );
  return callFunction(declaration, given).map((line) =>
    line.map((cell) => (cell instanceof CellError ? cell.code : cell)),
  );
}

function asHandedOver(value: TableValue, guarded: boolean): unknown {
  switch (value.kind) {
    case "blank":
      return guarded ? "" : null;
    case "error":
      return new CellError(value.code as "#N/A");
    case "boolean":
      return guarded ? String(value.value).toUpperCase() : value.value;
    case "number":
      return guarded ? String(value.value).replace(".", ",") : value.value;
    case "text":
      return value.value;
  }
}
