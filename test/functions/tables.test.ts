import { callFunction } from "../../src/functions/call";
import type { CellResult } from "../../src/functions/cell";
import { CellError } from "../../src/functions/cell";
import { declaredFunctions } from "../../src/functions/metadata";
import type { TableArgument, TableValue } from "./table-file";
import { functionTables } from "./table-file";

const tables = new Map(functionTables().map((table) => [table.id, table]));

/** A cell as Excel hands it to a function. */
function handedOver(value: TableValue, guarded: boolean, blank: 0 | null): unknown {
  if (guarded) return value.kind === "error" ? new CellError(value.code as "#N/A") : textOf(value);
  switch (value.kind) {
    case "blank":
      return blank;
    case "error":
      return new CellError(value.code as "#N/A");
    default:
      return value.value;
  }
}

/** What `&""` makes of a cell where the decimal mark is a comma. */
function textOf(value: Exclude<TableValue, { kind: "error" }>): string {
  switch (value.kind) {
    case "blank":
      return "";
    case "boolean":
      return value.value ? "TRUE" : "FALSE";
    case "number":
      return String(value.value).replace(".", ",");
    case "text":
      return value.value;
  }
}

function argumentOf(argument: TableArgument | null, blank: 0 | null): unknown {
  return (
    argument && argument.rows.map((row) => row.map((value) => handedOver(value, argument.guarded, blank)))
  );
}

function shown(cell: CellResult): unknown {
  return cell instanceof CellError ? cell.code : cell;
}

function expected(value: TableValue): unknown {
  return value.kind === "blank" ? "" : value.kind === "error" ? value.code : value.value;
}

describe.each(declaredFunctions())("$id", (declaration) => {
  const table = tables.get(declaration.id);

  test("has a table with its parameters and at least ten rows", () => {
    expect(table?.parameters).toEqual(Object.keys(declaration.parameters));
    expect(table?.rows.length).toBeGreaterThanOrEqual(10);
  });

  describe.each([
    ["null", null],
    ["0", 0],
  ] as const)("with blanks handed over as %s", (_, blank) => {
    test.each((table?.rows ?? []).map((row) => [row.line, row.why, row] as const))(
      "line %i: %s",
      (_line, _why, row) => {
        const answer = callFunction(
          declaration,
          row.arguments.map((argument) => argumentOf(argument, blank)),
        );
        const wanted = blank === null ? row.result : row.resultBlankAsZero;
        expect(answer.map((line) => line.map(shown))).toEqual(wanted.map((line) => line.map(expected)));
      },
    );
  });
});

test("every table belongs to a function", () => {
  expect([...tables.keys()].sort()).toEqual(
    declaredFunctions()
      .map(({ id }) => id)
      .sort(),
  );
});
