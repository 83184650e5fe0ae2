import type { OpenExcel } from "../excel/harness";
import { leave, openExcel } from "../excel/harness";
import type { CellSheet } from "./cell-sheet";
import { callOf, expectedCells, layOut, letters } from "./cell-sheet";
import { functionTables } from "./table-file";

/** Every row of every table again, as a formula in a cell, through Office.js and its custom-functions runtime. */
let excel: OpenExcel;
const sheets = new Map<string, CellSheet>();

beforeAll(async () => {
  excel = await openExcel({ blanks: "null" });
  for (const table of functionTables()) {
    const sheet = layOut(table, (_, addresses) => callOf(table.id, addresses));
    sheets.set(table.id, sheet);
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

describe.each([
  ["null", "null"],
  ["0", "zero"],
] as const)("with blanks handed over as %s", (_, blanks) => {
  beforeAll(() => excel.setBlanks(blanks), 120_000);

  describe.each(functionTables().map((table) => [table.id, table] as const))("%s in cells", (id, table) => {
    let seen: unknown[][];

    beforeAll(async () => {
      const { cells } = sheets.get(id) as CellSheet;
      seen = (await excel.readRange(id, `A1:I${cells.length}`)).values;
    });

    test.each(table.rows.map((row, index) => [row.line, row.why, index] as const))(
      "line %i: %s",
      (_line, _why, index) => {
        const { row, at } = (sheets.get(id) as CellSheet).placed[index] ?? { row: undefined, at: 0 };
        const wanted = expectedCells((blanks === "null" ? row?.result : row?.resultBlankAsZero) ?? []);
        const shown = wanted.map((line, y) => line.map((_cell, x) => seen[at + y]?.[x]));
        expect({ cell: `${letters(0)}${at + 1}`, shown }).toEqual({
          cell: `${letters(0)}${at + 1}`,
          shown: wanted,
        });
      },
    );
  });
});
