import type { OpenExcel } from "../harness";
import { leave, openExcel } from "../harness";

/** Moving among cells: neighbours, used ranges, search, sorting, copying, merging. */
let excel: OpenExcel;

beforeAll(async () => {
  excel = await openExcel({ testAddin: true, locale: "en-US" });
  await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("S");
      sheet.getRange("B2:D6").values = [
        ["Unit", "Period", "Score"],
        ["Sở B", "a", 3],
        ["Sở A", "b", 1],
        ["Sở C", "a", ""],
        ["Sở Đ", "=1/0", 2],
      ];
      sheet.getRange("F2").format.fill.color = "#FF0000";
      await context.sync();
    }),
  );
}, 60_000);

afterAll(async () => {
  await excel.close();
  await leave();
});

test("ranges beside, around and inside a range have the addresses of Excel", async () => {
  const seen = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S");
      const range = sheet.getRange("B2:D6");
      const asked = [
        range.getCell(1, 2),
        range.getRow(0),
        range.getColumn(2),
        range.getLastCell(),
        range.getLastRow(),
        range.getLastColumn(),
        range.getOffsetRange(1, -1),
        range.getResizedRange(-3, 1),
        range.getAbsoluteResizedRange(1, 1),
        range.getRowsBelow(2),
        range.getRowsAbove(1),
        range.getColumnsAfter(1),
        range.getColumnsBefore(1),
        range.getBoundingRect("A8"),
        range.getIntersection("C:C"),
        range.getEntireRow(),
        range.getEntireColumn(),
        sheet.getRange("C4").getSurroundingRegion(),
        sheet.getUsedRange(true),
        sheet.getUsedRange(),
        sheet.getRange("C:C").getUsedRange(true),
      ];
      for (const each of asked) each.load("address");
      const none = range.getIntersectionOrNullObject("H1:H9").load("address");
      const empty = sheet.getRange("K1:L9").getUsedRangeOrNullObject(true).load("address");
      await context.sync();
      return [asked.map((each) => each.address.slice(2)), none.isNullObject, empty.isNullObject];
    }),
  );
  expect(seen).toEqual([
    [
      "D3",
      "B2:D2",
      "D2:D6",
      "D6",
      "B6:D6",
      "D2:D6",
      "A3:C7",
      "B2:E3",
      "B2",
      "B7:D8",
      "B1:D1",
      "E2:E6",
      "A2:A6",
      "A2:D8",
      "C2:C6",
      "2:6",
      "B:D",
      "B2:D6",
      "B2:D6",
      "B2:F6",
      "C2:C6",
    ],
    true,
    true,
  ]);
});

test("cells are found, replaced, and picked by kind", async () => {
  const seen = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("S").getRange("B2:D6");
      const found = range.find("sở c", { matchCase: false, completeMatch: true }).load("address");
      const none = range.findOrNullObject("không có", {}).load("address");
      const replaced = range.replaceAll("Sở", "Ban", { matchCase: true });
      const formulas = range.getSpecialCells("Formulas").load("address");
      const errors = range.getSpecialCells("Formulas", "Errors").load("address");
      const numbers = range.getSpecialCells("Constants", "Numbers").load("address,cellCount");
      const blanks = range.getSpecialCellsOrNullObject("Blanks").load("address");
      await context.sync();
      return [
        found.address,
        none.isNullObject,
        replaced.value,
        formulas.address,
        errors.address,
        numbers.address,
        numbers.cellCount,
        blanks.address,
      ];
    }),
  );
  expect(seen).toEqual(["S!B5", true, 4, "S!C6", "S!C6", "S!D3:D4,S!D6", 3, "S!D5"]);
});

test("sorting keeps headers, puts blanks last and counts columns from the range", async () => {
  const values = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("S").getRange("B2:D6");
      range.sort.apply([{ key: 2, ascending: false }], false, true);
      range.load("values");
      await context.sync();
      return range.values.map((row) => [row[0], row[2]]);
    }),
  );
  expect(values).toEqual([
    ["Unit", "Score"],
    ["Ban B", 3],
    ["Ban Đ", 2],
    ["Ban A", 1],
    ["Ban C", ""],
  ]);
});

test("copies carry values, formulas that move along, or looks", async () => {
  const seen = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S");
      sheet.getRange("H1:I1").formulas = [["=$D3*2", "=D$3+D4"]];
      sheet.getRange("H1").format.font.bold = true;
      sheet.getRange("H2:I3").copyFrom("H1:I1");
      sheet.getRange("H5").copyFrom("H1:I1", "Values");
      sheet.getRange("H7").copyFrom("H1", "Formats");
      const copied = sheet.getRange("H1:I5").load("formulas,values");
      const look = sheet.getRange("H7").load("values,format/font/bold");
      await context.sync();
      return [copied.formulas, copied.values[4], look.values, look.format.font.bold];
    }),
  );
  expect(seen).toEqual([
    [
      ["=$D3*2", "=D$3+D4"],
      ["=$D4*2", "=D$3+D5"],
      ["=$D5*2", "=D$3+D6"],
      ["", ""],
      [6, 5],
    ],
    [6, 5],
    [[""]],
    true,
  ]);
});

test("merging keeps the first cell, clearing leaves what it was not asked for", async () => {
  const seen = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S");
      const range = sheet.getRange("K1:M2");
      range.values = [
        ["a", "b", "c"],
        ["d", "e", "f"],
      ];
      range.format.font.italic = true;
      range.merge(true);
      const merged = range.getMergedAreasOrNullObject().load("address");
      range.load("values");
      await context.sync();
      const first = [merged.address, range.values];
      range.unmerge();
      range.clear("Contents");
      range.load("values,format/font/italic");
      await context.sync();
      return [...first, range.values, range.format.font.italic];
    }),
  );
  expect(seen).toEqual([
    "S!K1:M1,S!K2:M2",
    [
      ["a", "", ""],
      ["d", "", ""],
    ],
    [
      ["", "", ""],
      ["", "", ""],
    ],
    true,
  ]);
});

test("validation, conditional formats and links are kept", async () => {
  const seen = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S");
      const range = sheet.getRange("O1:O5");
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "Tốt,Khá" } };
      const format = range.conditionalFormats.add("Custom");
      format.custom.rule.formula = '=$O1="Yếu"';
      format.custom.format.font.color = "#C00000";
      sheet.getRange("P1").hyperlink = { address: "https://dichvucong.gov.vn", textToDisplay: "Cổng DVCQG" };
      await context.sync();
      range.dataValidation.load("type,rule");
      const count = range.conditionalFormats.getCount();
      format.custom.rule.load("formula");
      const link = sheet.getRange("P1").load("values,hyperlink");
      await context.sync();
      return [
        range.dataValidation.type,
        range.dataValidation.rule,
        count.value,
        format.custom.rule.formula,
        link.values,
        link.hyperlink.address,
      ];
    }),
  );
  expect(seen).toEqual([
    "List",
    { list: { inCellDropDown: true, source: "Tốt,Khá" } },
    1,
    '=$O1="Yếu"',
    [["Cổng DVCQG"]],
    "https://dichvucong.gov.vn",
  ]);
});

test("sheets are copied, moved, hidden and found by their neighbours", async () => {
  const seen = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.getItem("S");
      const copy = sheet.copy("After", sheet);
      copy.name = "Bản sao";
      copy.load("position");
      const cell = copy.getRange("B2:D3").load("values");
      await context.sync();
      copy.position = 0;
      sheet.visibility = "Hidden";
      const next = copy.getNextOrNullObject(true).load("name");
      const last = worksheets.getLast(true).load("name");
      const count = worksheets.getCount(true);
      const before = copy.getPreviousOrNullObject().load("name");
      await context.sync();
      sheet.visibility = "Visible";
      copy.delete();
      await context.sync();
      return [copy.position, cell.values[1], next.name, last.name, count.value, before.isNullObject];
    }),
  );
  expect(seen).toEqual([0, ["Ban B", "a", 3], "Sheet1", "Sheet1", 2, true]);
});

test("whole columns keep a look for cells that are filled later", async () => {
  const seen = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S");
      sheet.getRange("M:M").numberFormat = "@" as never;
      sheet.getRange("N:N").format.font.bold = true;
      await context.sync();
      const cells = sheet.getRange("M40:N40");
      cells.values = [["2026-02", "x"]];
      cells.load("values,numberFormat");
      const font = sheet.getRange("N41").format.font.load("bold");
      await context.sync();
      return [cells.values, cells.numberFormat, font.bold];
    }),
  );
  expect(seen).toEqual([[["2026-02", "x"]], [["@", "General"]], true]);
});
