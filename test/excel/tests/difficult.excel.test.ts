import type { OpenExcel } from "../harness";
import { leave, openExcel } from "../harness";
import { WILLING } from "../book/habits";

/** What a real Excel does and nobody expects: every habit switched on, and off. */
let excel: OpenExcel;

beforeAll(async () => {
  excel = await openExcel({ testAddin: true });
  await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Sổ");
      sheet.tables.add("A1:C6", true).name = "tblThu";
      await context.sync();
    }),
  );
}, 60_000);

afterAll(async () => {
  await excel.close();
  await leave();
});

const ROWS = [
  ["Sở A", 1, ""],
  ["Sở B", 2, ""],
  ["Sở A", 3, ""],
  ["Sở B", 4, ""],
  ["Sở A", 5, ""],
];

/** The table as it was, without filter, hidden rows or anything below it. */
beforeEach(async () => {
  await excel.setHabits(WILLING);
  await excel.hideRows("Sổ", 1, 20, false);
  await excel.pane.evaluate(
    (rows) =>
      Excel.run(async (context) => {
        const table = context.workbook.tables.getItem("tblThu");
        table.clearFilters();
        table.worksheet.getRange("A7:C3000").clear();
        table.resize("A1:C6");
        table.getHeaderRowRange().values = [["Đơn vị", "Điểm", "Công thức"]];
        table.getDataBodyRange().clear("Contents");
        table.getDataBodyRange().values = rows;
        await context.sync();
      }),
    ROWS,
  );
}, 20_000);

const code = (work: string): Promise<string> =>
  excel.pane.evaluate(
    (source) =>
      Excel.run(async (context) => {
        const run = new Function("context", "table", `return (async () => { ${source} })()`) as (
          c: Excel.RequestContext,
          t: Excel.Table,
        ) => Promise<void>;
        await run(context, context.workbook.tables.getItem("tblThu"));
        await context.sync();
      }).then(
        () => "done",
        (error: OfficeExtension.Error) => error.code,
      ),
    work,
  );

const column = async (letter: string, last = 6) =>
  (await excel.readRange("Sổ", `${letter}2:${letter}${String(last)}`)).values.flat();

const filtered = () =>
  excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("tblThu");
      table.autoFilter.load("isDataFiltered,enabled,criteria");
      const body = table.getDataBodyRange().load("rowHidden,columnHidden");
      const first = table.getDataBodyRange().getRow(0).load("rowHidden");
      const second = table.getDataBodyRange().getRow(1).load("rowHidden");
      await context.sync();
      const { isDataFiltered, enabled, criteria } = table.autoFilter;
      return {
        isDataFiltered,
        enabled,
        criteria,
        all: body.rowHidden,
        first: first.rowHidden,
        second: second.rowHidden,
      };
    }),
  );

test("a filter hides rows, is told before writing, and can be cleared", async () => {
  expect(await filtered()).toMatchObject({ isDataFiltered: false, enabled: true, all: false });
  await excel.filterTable("tblThu", "Đơn vị", ["Sở A"]);
  const seen = await filtered();
  expect(seen).toMatchObject({ isDataFiltered: true, all: null, first: false, second: true });
  expect(seen.criteria[0]).toMatchObject({ filterOn: "Values", values: ["Sở A"] });
  expect(await code("table.clearFilters();")).toBe("done");
  expect(await filtered()).toMatchObject({ isDataFiltered: false, all: false });
  expect(await code(`table.columns.getItem("Điểm").filter.applyCustomFilter(">3");`)).toBe("done");
  expect(await filtered()).toMatchObject({ isDataFiltered: true, first: true, second: true, all: null });
  expect(await code(`table.columns.getItem("Điểm").filter.clear();`)).toBe("done");
  expect(await filtered()).toMatchObject({ isDataFiltered: false, all: false });
});

test("a range that is no table has a filter of the sheet", async () => {
  const seen = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Lọc");
      sheet.getRange("A1:A4").values = [["Tên"], ["x"], ["y"], ["x"]];
      sheet.autoFilter.apply(sheet.getRange("A1:A4"), 0, { filterOn: "Values", values: ["x"] });
      sheet.autoFilter.load("isDataFiltered");
      const hidden = sheet.getRange("A3").load("rowHidden");
      const range = sheet.autoFilter.getRangeOrNullObject().load("address");
      await context.sync();
      const before = [sheet.autoFilter.isDataFiltered, hidden.rowHidden, range.address];
      sheet.autoFilter.remove();
      hidden.load("rowHidden");
      sheet.autoFilter.load("enabled");
      await context.sync();
      return [...before, hidden.rowHidden, sheet.autoFilter.enabled];
    }),
  );
  expect(seen).toEqual([true, true, "Lọc!A1:A4", false, false]);
});

const FIVE = `table.getDataBodyRange().getColumn(1).values = [[10], [20], [30], [40], [50]];`;

test("rows of values written over filtered rows land where the habit says", async () => {
  await excel.filterTable("tblThu", "Đơn vị", ["Sở A"]);
  expect(await code(FIVE)).toBe("done");
  expect(await column("B")).toEqual([10, 20, 30, 40, 50]);
  await excel.setHabits({ writesOverHidden: "repeated" });
  expect(await code(FIVE.replace("10", "11"))).toBe("done");
  expect(await column("B")).toEqual([11, 20, 11, 40, 11]);
  await excel.setHabits({ writesOverHidden: "refused" });
  expect(await code(FIVE)).toBe("FilteredRangeConflict");
  expect(await column("B")).toEqual([11, 20, 11, 40, 11]);
  await excel.setHabits({ writesOverHidden: "shifted" });
  expect(await code(FIVE)).toBe("done");
  expect(await column("B", 8)).toEqual([10, 20, 20, 40, 30, 40, 50]);
});

test("the same over rows that a person has hidden, and never for a single row or where nothing is hidden", async () => {
  await excel.setHabits({ writesOverHidden: "repeated" });
  expect(await code(FIVE)).toBe("done");
  expect(await column("B")).toEqual([10, 20, 30, 40, 50]);
  await excel.hideRows("Sổ", 3, 2);
  expect(await code(`table.getDataBodyRange().getRow(1).getCell(0, 1).values = [[22]];`)).toBe("done");
  expect(await column("B")).toEqual([10, 22, 30, 40, 50]);
  expect(await code(FIVE)).toBe("done");
  expect(await column("B")).toEqual([10, 22, 30, 10, 10]);
  await excel.setHabits({ writesOverHidden: "refused" });
  expect(await code(FIVE)).toBe("done");
  expect(await column("B")).toEqual([10, 20, 30, 40, 50]);
});

test("rows deleted under a filter are gone, still there, or refused", async () => {
  await excel.setHabits({ deletesUnderFilter: "ignored" });
  expect(await code("table.rows.getItemAt(4).delete();")).toBe("done");
  expect(await column("B", 5)).toEqual([1, 2, 3, 4]);
  await excel.filterTable("tblThu", "Đơn vị", ["Sở A"]);
  const ways = [
    "table.rows.getItemAt(0).delete();",
    "table.rows.deleteRowsAt(0, 1);",
    `table.getDataBodyRange().getRow(0).delete("Up");`,
  ];
  for (const way of ways) expect(await code(way)).toBe("done");
  expect(await column("B", 5)).toEqual([1, 2, 3, 4]);
  await excel.setHabits({ deletesUnderFilter: "refused" });
  for (const way of ways) expect(await code(way)).toBe("FilteredRangeConflict");
  expect(await column("B", 5)).toEqual([1, 2, 3, 4]);
  await excel.setHabits({ deletesUnderFilter: "done" });
  expect(await code(ways[0] ?? "")).toBe("done");
  expect(await column("B", 4)).toEqual([2, 3, 4]);
});

const formulas = async () => (await excel.readRange("Sổ", "C2:C6")).formulas.flat();

test("a formula in a blank column of a table fills the column, and stays alone without the habit", async () => {
  const one = `table.getDataBodyRange().getCell(1, 2).formulas = [["=B3*2"]];`;
  expect(await code(one)).toBe("done");
  expect(await formulas()).toEqual([null, "=B3*2", null, null, null]);
  await code(`table.getDataBodyRange().getColumn(2).clear("Contents");`);
  await excel.setHabits({ calculatedColumns: true });
  expect(await code(one)).toBe("done");
  expect(await formulas()).toEqual(["=B2*2", "=B3*2", "=B4*2", "=B5*2", "=B6*2"]);
  expect(await code(`table.getDataBodyRange().getCell(4, 2).formulas = [["=B6+$B$2"]];`)).toBe("done");
  expect(await formulas()).toEqual(["=B2+$B$2", "=B3+$B$2", "=B4+$B$2", "=B5+$B$2", "=B6+$B$2"]);
});

test("different formulas written at once become the last of them, unless the column held a constant", async () => {
  const many = `table.getDataBodyRange().getColumn(2).formulas = [["=1+1"], ["=2+2"], ["x"], ["=4+4"], [""]];`;
  await excel.setHabits({ calculatedColumns: true });
  expect(await code(many)).toBe("done");
  expect(await formulas()).toEqual(Array.from({ length: 5 }, () => "=4+4"));
  await code(`table.getDataBodyRange().getColumn(2).values = [["a"], ["b"], ["c"], ["d"], ["e"]];`);
  expect(await code(many)).toBe("done");
  expect(await formulas()).toEqual(["=1+1", "=2+2", "x", "=4+4", null]);
});

test("new rows of a table take the formula of its calculated column", async () => {
  await excel.setHabits({ calculatedColumns: true });
  await code(`table.getDataBodyRange().getCell(0, 2).formulas = [["=B2*2"]];`);
  await code(`table.worksheet.getRange("A7:B7").values = [["Sở C", 7]];`);
  expect((await excel.readRange("Sổ", "C7")).formulas).toEqual([["=B7*2"]]);
});

const rowsOfTable = async () => (await excel.tables()).find((table) => table.name === "tblThu")?.rows;

test("many rows with a blank stay outside the table from a certain number on", async () => {
  const add = (count: number, blankAt: number) =>
    code(`table.rows.add(null, Array.from({ length: ${String(count)} }, (_, i) =>
      ["x", i, i === ${String(blankAt)} ? "" : 1]));`);
  expect(await add(12, 10)).toBe("done");
  expect(await rowsOfTable()).toBe(17);
  await code(`table.resize("A1:C6"); table.worksheet.getRange("A7:C3000").clear();`);
  await excel.setHabits({ rowsBeforeBlank: 10 });
  expect(await add(12, 5)).toBe("done");
  expect(await rowsOfTable()).toBe(17);
  await code(`table.resize("A1:C6"); table.worksheet.getRange("A7:C3000").clear();`);
  expect(await add(12, 10)).toBe("done");
  expect(await rowsOfTable()).toBe(15);
  expect((await excel.readRange("Sổ", "A18:B18")).values).toEqual([["x", 11]]);
});

test.each([
  "FilteredRangeConflict",
  "InactiveWorkbook",
  "InvalidSelection",
  "InsertDeleteConflict",
  "MergedRangeConflict",
  "NonBlankCellOffSheet",
  "MemoryLimitReached",
  "RequestAborted",
  "ApiNotAvailable",
  "OperationCellsExceedLimit",
] as const)("%s can be ordered", async (fault) => {
  await excel.fail({ code: fault, member: "Range.values=" });
  expect(await code(FIVE)).toBe(fault);
  expect(await column("B")).toEqual([1, 2, 3, 4, 5]);
});

test("the switches stand in the strip of the page", async () => {
  await excel.page.locator("#strip summary").click();
  await excel.page.getByRole("button", { name: "Bật tất cả" }).click();
  expect(await excel.host((standIn) => standIn.book.habits.deletesUnderFilter, null)).toBe("ignored");
  await excel.page
    .locator("#strip label", { hasText: "Xóa dòng đang lọc" })
    .locator("select")
    .selectOption("từ chối");
  expect(await excel.host((standIn) => standIn.book.habits, null)).toMatchObject({
    deletesUnderFilter: "refused",
    calculatedColumns: true,
  });
  await excel.select("Sổ", "A1");
  await excel.page.locator("#strip label", { hasText: "Lọc bảng trên trang này" }).locator("input").check();
  expect(await filtered()).toMatchObject({ isDataFiltered: true, second: true });
  await excel.screenshot("excel-habits");
  await excel.page.getByRole("button", { name: "Tắt tất cả" }).click();
  expect(await excel.host((standIn) => standIn.book.habits, null)).toEqual(WILLING);
});
