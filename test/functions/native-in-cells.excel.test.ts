import { declaredFunctions } from "../../src/functions/metadata";
import { nativeFormula } from "../../src/functions/native";
import type { OpenExcel } from "../excel/harness";
import { leave, openExcel } from "../excel/harness";
import type { CellSheet } from "./cell-sheet";
import { callOf, layOut } from "./cell-sheet";
import type { TableArgument, TableRow } from "./table-file";
import { functionTables } from "./table-file";

/**
 * The native counterpart beside the formula of ours, calculated by the grid's own engine: the same result wherever the
 * cells hold numbers, blanks and the usual marks, and never another figure where they hold anything else.
 */
let excel: OpenExcel;

const declarations = new Map(
  declaredFunctions().map((declaration) => [declaration.id as string, declaration]),
);
const MARKS = ["–", "chưa có", "chưa có số liệu", "N/A", "không phát sinh"];

/** What native formulas can read: no figures in texts, nothing from 1.000 on, whose mark between thousands is local. */
function isPlain(row: TableRow): boolean {
  return row.arguments.every(
    (argument, index) =>
      argument === null ||
      index >= 2 ||
      argument.rows.every((line) =>
        line.every(
          (value) =>
            (value.kind === "number" && Math.abs(value.value) < 1000) ||
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

function oursOf(id: string, row: TableRow, addresses: readonly string[]): string {
  const parameters = Object.values(declarations.get(id)?.parameters ?? {});
  const list = addresses.map((address, index) => {
    const parameter = parameters[index];
    if (address === "" || parameter === undefined) return "";
    if (parameter.shape === "single") return optionText(row.arguments[index] ?? null) ?? "";
    return parameter.guarded && !address.endsWith('&""') ? `${address}&""` : address;
  });
  return callOf(id, list);
}

const pairs: { id: string; sheet: CellSheet; formulas: Map<number, string> }[] = [];
let compared = 0;
let equal = 0;

beforeAll(async () => {
  excel = await openExcel({ blanks: "null" });
  for (const table of functionTables()) {
    const formulas = new Map<number, string>();
    const rows = table.rows.filter(
      (row) => row.result.length === 1 || !["LAYDIEM", "BANGSOSANH", "BANGXEPHANG"].includes(table.id),
    );
    const sheet = layOut({ ...table, rows }, (row, addresses) => {
      const ours = oursOf(table.id, row, addresses);
      formulas.set(row.line, ours);
      return ours;
    });
    for (const { row, at } of sheet.placed) {
      const native = nativeFormula(formulas.get(row.line) ?? "");
      const line = sheet.cells[at];
      // Results of ours spill from column A, those of the native formula from column E.
      if (line) line[4] = native;
    }
    pairs.push({ id: table.id, sheet, formulas });
    await excel.pane.evaluate(
      ([name, cells]) =>
        Excel.run(async (context) => {
          const added = context.workbook.worksheets.add(name);
          added.getRangeByIndexes(0, 0, cells.length, cells[0]?.length ?? 0).formulas = cells;
          await context.sync();
        }),
      [table.id, sheet.cells] as [string, CellSheet["cells"]],
    );
  }
  await excel.settle();
}, 120_000);

afterAll(async () => {
  await excel.close();
  await leave();
});

function shown(value: unknown): unknown {
  return typeof value === "number" ? Math.round(value * 1e9) / 1e9 : value;
}

test.each(functionTables().map(({ id }) => id))(
  "%s: the native formula gives the same, or #N/A for texts that only ours reads",
  async (id) => {
    const { sheet, formulas } = pairs.find((one) => one.id === id) ?? {
      sheet: { cells: [], placed: [] },
      formulas: new Map<number, string>(),
    };
    const seen = (await excel.readRange(id, `A1:I${sheet.cells.length}`)).values;
    const different: unknown[] = [];
    for (const { row, at } of sheet.placed) {
      if (sheet.cells[at]?.[4] == null) continue;
      const height = row.result.length;
      const width = row.result[0]?.length ?? 1;
      for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1) {
          const ours = shown(seen[at + y]?.[x]);
          const native = shown(seen[at + y]?.[4 + x]);
          compared += 1;
          if (ours === native) equal += 1;
          const error = typeof native === "string" && native.startsWith("#");
          const oursFailed = typeof ours === "string" && ours.startsWith("#");
          const holds = ours === native || (error && (oursFailed || !isPlain(row)));
          if (!holds)
            different.push({
              line: row.line,
              why: row.why,
              formula: formulas.get(row.line),
              ours,
              native,
              text: sheet.cells[at]?.[4],
            });
        }
      }
    }
    expect(different).toEqual([]);
  },
);

test("many formulas have been compared, and most are equal to the last digit", () => {
  expect(compared).toBeGreaterThan(150);
  expect(equal / compared).toBeGreaterThan(0.7);
});
