import type { OpenExcel } from "../harness";
import { leave, openExcel } from "../harness";

/** Excel's habits that bite: conversion on writing, protection, cell-edit mode, limits. */
let excel: OpenExcel;

beforeAll(async () => {
  excel = await openExcel({ testAddin: true, locale: "vi-VN" });
}, 60_000);

afterAll(async () => {
  await excel.close();
  await leave();
});

const SHEET = "Trang_tính1";

/** Writes through the real Office.js and reads what became of it. */
const written = (values: unknown[][], numberFormat = "General") =>
  excel.pane.evaluate(
    ([given, format]) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        const range = sheet.getRangeByIndexes(50, 0, given.length, given[0]?.length ?? 1);
        range.clear();
        range.numberFormat = given.map((row) => row.map(() => format));
        range.values = given;
        range.load("values,text,numberFormat");
        await context.sync();
        return range.values.map(
          (row, i) => [row[0], range.text[i]?.[0], range.numberFormat[i]?.[0]] as unknown[],
        );
      }),
    [values, numberFormat] as [unknown[][], string],
  );

test("texts are read as en-US, whatever the region of the machine", async () => {
  expect(
    await written([["2026-02"], ["1/2/2026"], ["12%"], ["12.5%"], ["1.5"], ["1,234"], ["1,5"], ["TRUE"]]),
  ).toEqual([
    [46054, expect.stringMatching(/^thg 2-26$/i), "mmm-yy"],
    [46024, "02/01/2026", "dd/mm/yyyy"],
    [0.12, "12%", "0%"],
    [0.125, "12,50%", "0.00%"],
    [1.5, "1,5", "General"],
    [1234, "1234", "General"],
    ["1,5", "1,5", "General"],
    [true, "TRUE", "General"],
  ]);
});

test("`formulasLocal` reads texts as the region does", async () => {
  const seen = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("R1:R4");
      range.formulasLocal = [["1/2/2026"], ["1,5"], ["1.234"], ["1.5"]];
      range.load("values");
      await context.sync();
      return range.values.flat() as unknown[];
    }),
  );
  expect(seen).toEqual([46054, 1.5, 1234, "1.5"]);
});

test("day and month alone become a date of this year, month first", async () => {
  const year = new Date().getUTCFullYear();
  const serial = Math.round((Date.UTC(year, 0, 2) - Date.UTC(1899, 11, 30)) / 86_400_000);
  expect((await written([["1/2"], ["01-02"]])).map((row) => [row[0], row[2]])).toEqual([
    [serial, "d-mmm"],
    [serial, "d-mmm"],
  ]);
});

test("text cells and a leading apostrophe keep a text as it is", async () => {
  expect((await written([["2026-02"], ["1/2"], ["=1+1"], ["12%"], [5]], "@")).map((row) => row[0])).toEqual([
    "2026-02",
    "1/2",
    "=1+1",
    "12%",
    "5",
  ]);
  expect((await written([["'2026-02"], ["'=1+1"]])).map((row) => row[0])).toEqual(["2026-02", "=1+1"]);
});

test("texts that begin like a formula become one", async () => {
  const seen = await written([["=1+1"], ["+1+1"], ["-A1"], ["-5"]]);
  expect(seen.map((row) => row[0])).toEqual([2, 2, 0, -5]);
});

test("number formats show the region's separators", async () => {
  const texts = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("C1:C5");
      range.numberFormat = [["0.00"], ["+0.00;-0.00;0"], ["+0.00;-0.00;0"], ["#,##0.00"], ["0.00%"]];
      range.values = [[63.485], [28.27], [0], [1234.5], [0.8825]];
      range.load("text");
      await context.sync();
      return range.text.flat();
    }),
  );
  expect(texts).toEqual(["63,49", "+28,27", "0", "1.234,50", "88,25%"]);
});

test("formulas are English for `formulas` and the user's for `formulasLocal`", async () => {
  const seen = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("E1:E2");
      range.formulasLocal = [["=ROUND(63,485;2)"], ['=IF(E1>1,5;"a;b";0)']];
      range.load("formulas,formulasLocal,values");
      await context.sync();
      return [range.formulas, range.formulasLocal, range.values];
    }),
  );
  expect(seen).toEqual([
    [["=ROUND(63.485,2)"], ['=IF(E1>1.5,"a;b",0)']],
    [["=ROUND(63,485;2)"], ['=IF(E1>1,5;"a;b";0)']],
    [[63.49], ["a;b"]],
  ]);
});

test("what a person types is read the same way", async () => {
  await excel.typeInCell(SHEET, "G1", "63,5");
  await excel.typeInCell(SHEET, "G2", "=DEMO.ADD(G1;1,5)");
  await excel.typeInCell(SHEET, "G3", "2026-02");
  const { values, formulas } = await excel.readRange(SHEET, "G1:G3");
  expect(values).toEqual([[63.5], [65], [46054]]);
  expect(formulas[1]).toEqual(["=DEMO.ADD(G1,1.5)"]);
});

const code = (work: string): Promise<string> =>
  excel.pane.evaluate(
    (source) =>
      Excel.run(async (context) => {
        const run = new Function("context", `return (async () => { ${source} })()`) as (
          c: Excel.RequestContext,
        ) => Promise<void>;
        await run(context);
        await context.sync();
      }).then(
        () => "done",
        (error: OfficeExtension.Error) => error.code,
      ),
    work,
  );

test("a protected sheet refuses contents and looks, except where it allows them", async () => {
  await excel.protect(SHEET, true, { allowFormatColumns: true });
  const sheet = "const s = context.workbook.worksheets.getFirst();";
  expect(await code(`${sheet} s.getRange("A1").values = [[1]];`)).toBe("AccessDenied");
  expect(await code(`${sheet} s.getRange("A1").format.font.bold = true;`)).toBe("AccessDenied");
  expect(await code(`${sheet} s.getRange("A:A").format.columnWidth = 50;`)).toBe("done");
  expect(await code(`${sheet} s.getRange("1:1").insert("Down");`)).toBe("AccessDenied");
  expect(await code(`${sheet} s.tables.add("K1:L2", true);`)).toBe("AccessDenied");
  expect(await code(`${sheet} s.protection.protect();`)).toBe("AccessDenied");
  await excel.typeInCell(SHEET, "A1", "gõ vào ô khóa");
  expect((await excel.readRange(SHEET, "A1")).values).toEqual([[null]]);
  await excel.select(SHEET, "C1");
  await excel.page.evaluate(() => window.standIn.focusGrid());
  await excel.page.keyboard.press("Delete");
  await excel.page.waitForTimeout(100);
  expect((await excel.readRange(SHEET, "C1")).text).toEqual([["63,49"]]);
  await excel.protect(SHEET, false);
  expect(await code(`${sheet} s.getRange("A1").values = [["được"]];`)).toBe("done");
});

test("a protected structure refuses new, renamed and deleted sheets", async () => {
  await excel.protectBook();
  expect(await code(`context.workbook.worksheets.add("X");`)).toBe("AccessDenied");
  expect(await code(`context.workbook.worksheets.getFirst().name = "Y";`)).toBe("AccessDenied");
  await excel.protectBook(false);
});

test("while a cell is edited requests are refused, unless they may wait", async () => {
  await excel.startTyping(SHEET, "J1", "đang gõ");
  expect(await code(`context.workbook.worksheets.getFirst().load("name");`)).toBe(
    "InvalidOperationInCellEditMode",
  );
  const waiting = excel.pane.evaluate(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheet = context.workbook.worksheets.getFirst().load("name");
      await context.sync();
      return sheet.name;
    }),
  );
  const early = await Promise.race([
    waiting,
    new Promise((resolve) => setTimeout(() => resolve("waits"), 300)),
  ]);
  expect(early).toBe("waits");
  await excel.page.keyboard.press("Enter");
  expect(await waiting).toBe(SHEET);
  expect((await excel.readRange(SHEET, "J1")).values).toEqual([["đang gõ"]]);
});

test("requests and answers above 5 MB are refused", async () => {
  const big = `const s = context.workbook.worksheets.getFirst();
    s.getRange("A200:A300").values = Array.from({ length: 101 }, () => ["x".repeat(30000)]);`;
  expect(
    await code(
      `${big} s.getRange("B200:B300").values = Array.from({ length: 101 }, () => ["y".repeat(30000)]);`,
    ),
  ).toBe("RequestPayloadSizeLimitExceeded");
  expect(await code(big)).toBe("done");
  const read = `const s = context.workbook.worksheets.getFirst(); s.getRange("A200:A300").load("values,formulas,text");`;
  expect(await code(read)).toBe("ResponsePayloadSizeLimitExceeded");
  expect(await code(`context.workbook.worksheets.getFirst().getRange("A200:A300").clear();`)).toBe("done");
});

test("faults come when they were ordered, and nothing is rolled back", async () => {
  await excel.fail({ code: 7000 });
  expect(await code(`context.workbook.worksheets.getFirst().load("name");`)).toBe("AccessDenied");
  await excel.fail({ code: 5012, request: 2 });
  expect(await code(`context.workbook.worksheets.getFirst().load("name");`)).toBe("done");
  expect(await code(`context.workbook.worksheets.getFirst().load("name");`)).toBe("InvalidOrTimedOutSession");
  await excel.fail({ code: "GeneralException", member: "Range.values=", action: 2 });
  const two = `const s = context.workbook.worksheets.getFirst();
    s.getRange("P1").values = [["một"]]; s.getRange("P2").values = [["hai"]];`;
  expect(await code(two)).toBe("GeneralException");
  expect((await excel.readRange(SHEET, "P1:P2")).values).toEqual([["một"], [null]]);
});

test("a sheet can be deleted between two requests", async () => {
  await code(`context.workbook.worksheets.add("Tạm");`);
  await excel.fail({ deleteSheet: "Tạm", member: "values=" });
  const told = await code(
    `const s = context.workbook.worksheets.getItem("Tạm"); await context.sync(); s.getRange("A1").values = [[1]];`,
  );
  expect(told).toBe("ItemNotFound");
  expect(await excel.sheetNames()).not.toContain("Tạm");
});

test("requests are listed with what they used", async () => {
  const before = (await excel.requests()).length;
  await code(`context.workbook.worksheets.getFirst().getRange("Q1").values = [["x"]];`);
  const last = (await excel.requests()).slice(before);
  expect(last).toHaveLength(1);
  expect(last[0]?.members).toEqual(
    expect.arrayContaining(["WorksheetCollection.getFirst()", "Worksheet.getRange()", "Range.values="]),
  );
});
