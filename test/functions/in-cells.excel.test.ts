import type { OpenExcel } from "../excel/harness";
import { leave, openExcel } from "../excel/harness";
import type { CellSheet } from "./cell-sheet";
import { answerInCells } from "./answers-in-cells";
import { callOf, layOut, letters } from "./cell-sheet";
import { functionTables } from "./table-file";

/**
 * Every row of every table again, as a formula in a cell, through Office.js and its custom-functions runtime. A 0 that
 * may be a blank is looked up in the cells here.
 */
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
        const wanted = row ? answerInCells(id, row, blanks === "null" ? null : 0) : [];
        const shown = wanted.map((line, y) => line.map((_cell, x) => seen[at + y]?.[x]));
        expect({ cell: `${letters(0)}${at + 1}`, shown }).toEqual({
          cell: `${letters(0)}${at + 1}`,
          shown: wanted,
        });
      },
    );
  });
});

test("a cell that shows an error says why, in Vietnamese", async () => {
  expect(await excel.callFunction("TYLE", [[[20.5]], [[20]]])).toEqual({
    error: "#VALUE!",
    message: "Điểm 20,5 lớn hơn điểm tối đa 20. Hãy kiểm tra lại.",
  });
  expect(await excel.callFunction("TONGDIEM", [[[18], [0]], null, null])).toEqual({
    error: "#N/A",
    message: expect.stringContaining('&""'),
  });
});

test("a figure that is typed over changes the result", async () => {
  const [sheet = ""] = await excel.sheetNames();
  await excel.writeCell(sheet, "A1:B1", [[63.48, '=BCS.XEPLOAI(A1&"")']]);
  expect((await excel.readRange(sheet, "B1")).values).toEqual([["Trung bình"]]);
  await excel.typeInCell(sheet, "A1", "81,2");
  expect((await excel.readRange(sheet, "B1")).values).toEqual([["Tốt"]]);
});
