import type { FunctionId } from "../../../src/functions/declarations";
import { nativeFormula } from "../../../src/functions/native";
import { TRANSLATIONS } from "../../../src/functions/native/translations";
import type { OpenExcel } from "../../excel/harness";
import { leave, openExcel } from "../../excel/harness";
import type { CellSheet } from "../cell-sheet";
import { layOut } from "../cell-sheet";
import { guardedFormula, isPlain } from "./rows";
import { functionTables } from "../table-file";

/**
 * The native counterpart beside the formula of ours, calculated by the grid's own engine: the same result wherever the
 * cells hold numbers, blanks and the usual marks, and never another figure where they hold anything else.
 */
let excel: OpenExcel;

const pairs: { id: string; sheet: CellSheet; formulas: Map<number, string> }[] = [];
let compared = 0;
let equal = 0;

beforeAll(async () => {
  excel = await openExcel({ blanks: "null" });
  for (const table of functionTables()) {
    const formulas = new Map<number, string>();
    const rows = table.rows.filter(
      (row) => row.result.length === 1 || TRANSLATIONS[table.id as FunctionId] !== undefined,
    );
    const sheet = layOut({ ...table, rows }, (row, addresses) => {
      const ours = guardedFormula(table.id, row, addresses);
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
  expect(equal / compared).toBeGreaterThan(0.6);
});
