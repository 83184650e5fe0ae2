import type { OpenExcel } from "../harness";
import { leave, openExcel } from "../harness";

/** Custom functions in cells, through the real runtime of Office.js. */
let excel: OpenExcel;

beforeAll(async () => {
  excel = await openExcel({ testAddin: true, locale: "en-US" });
}, 60_000);

afterAll(async () => {
  await excel.close();
  await leave();
});

const SHEET = "Sheet1";

test("a call answers a value, a matrix, or the error that was thrown", async () => {
  expect(await excel.callFunction("ADD", [2, 3])).toEqual({ value: 5 });
  expect(await excel.callFunction("GRID", [1])).toEqual({
    value: [
      [1, 2],
      [3, 0],
    ],
  });
  expect(await excel.callFunction("NONE", [])).toEqual({ error: "#N/A", message: "chưa có số liệu" });
  expect(await excel.callFunction("BROKEN", [])).toEqual({ error: "#VALUE!", message: expect.anything() });
  expect(await excel.callFunction("MISSING", [])).toEqual({ error: "#VALUE!", message: expect.anything() });
});

test("cells calculate, recalculate and spill", async () => {
  await excel.writeCell(SHEET, "A1:A2", [[10], [20]]);
  await excel.writeCell(SHEET, "B1:B3", [["=DEMO.ADD(A1,A2)"], ["=B1*2"], ["=DEMO.GRID(A1)"]]);
  expect((await excel.readRange(SHEET, "B1:C4")).values).toEqual([
    [30, null],
    [60, null],
    [10, 20],
    [30, 0],
  ]);
  await excel.writeCell(SHEET, "A1", 1);
  expect((await excel.readRange(SHEET, "B1:C4")).values).toEqual([
    [21, null],
    [42, null],
    [1, 2],
    [3, 0],
  ]);
  const spill = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getFirst().getRange("B3");
      const range = cell.getSpillingToRangeOrNullObject().load("address,values");
      const none = context.workbook.worksheets
        .getFirst()
        .getRange("B1")
        .getSpillingToRangeOrNullObject()
        .load("address");
      await context.sync();
      return [range.address, range.values, none.isNullObject];
    }),
  );
  expect(spill).toEqual([
    "Sheet1!B3:C4",
    [
      [1, 2],
      [3, 0],
    ],
    true,
  ]);
});

test("a spill that is in somebody's way is #SPILL!", async () => {
  await excel.writeCell(SHEET, "C4", "x");
  expect((await excel.readRange(SHEET, "B3")).values).toEqual([["#SPILL!"]]);
  await excel.writeCell(SHEET, "C4", "");
  expect((await excel.readRange(SHEET, "B3:C4")).values).toEqual([
    [1, 2],
    [3, 0],
  ]);
});

test("a blank cell reaches a function as null or as 0, an omitted argument as null", async () => {
  await excel.writeCell(SHEET, "E1:E3", [[1], [""], ["a"]]);
  await excel.writeCell(SHEET, "F1:F2", [["=DEMO.SEEN(E1:E3)"], ["=DEMO.SEEN(E1:E1,E2)"]]);
  expect((await excel.readRange(SHEET, "F1:F2")).values).toEqual([
    ['[[[1],[null],["a"]],null]|SEEN|Sheet1!F1'],
    ["[[[1]],null]|SEEN|Sheet1!F2"],
  ]);
  await excel.setBlanks("zero");
  expect((await excel.readRange(SHEET, "F1:F2")).values).toEqual([
    ['[[[1],[0],["a"]],null]|SEEN|Sheet1!F1'],
    ["[[[1]],0]|SEEN|Sheet1!F2"],
  ]);
  await excel.setBlanks("null");
});

test("errors in arguments stop the call, wrong types are #VALUE!", async () => {
  await excel.writeCell(SHEET, "H1:H5", [
    ["=1/0"],
    ["=DEMO.ADD(H1,1)"],
    ['=DEMO.ADD("x",1)'],
    ['=DEMO.ADD("2",TRUE)'],
    ["=DEMO.ADD(1)"],
  ]);
  expect((await excel.readRange(SHEET, "H1:H5")).values.flat()).toEqual([
    "#DIV/0!",
    "#DIV/0!",
    "#VALUE!",
    3,
    "#VALUE!",
  ]);
});

test("a workbook opened before the add-in shows #NAME? until a formula is entered again", async () => {
  await excel.writeCell(SHEET, "J1:J2", [["=DEMO.ADD(1,2)+1"], ["=DEMO.ADD(3,4)"]]);
  await excel.reopenBeforeAddin();
  const { values, formulas } = await excel.readRange(SHEET, "J1:J2");
  expect(values).toEqual([["#NAME?"], ["#NAME?"]]);
  expect(formulas).toEqual([["=_xldudf_DEMO_ADD(1,2)+1"], ["=_xldudf_DEMO_ADD(3,4)"]]);
  await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getFirst().getRange("J1").load("formulas");
      await context.sync();
      const same = cell.formulas;
      cell.formulas = same;
      await context.sync();
    }),
  );
  const after = await excel.readRange(SHEET, "J1:J2");
  expect(after.values).toEqual([[4], ["#NAME?"]]);
  expect(after.formulas[0]).toEqual(["=DEMO.ADD(1,2)+1"]);
});

test("many cells travel together", async () => {
  const before = (await excel.host((standIn) => standIn.functions.calls, null)) as number;
  const started = Date.now();
  await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Nhiều");
      sheet.getRange("A1:A500").values = Array.from({ length: 500 }, (_, i) => [i + 1000]);
      sheet.getRange("B1:B500").formulas = Array.from({ length: 500 }, (_, i) => [
        `=DEMO.ADD(A${String(i + 1)},1)`,
      ]);
      await context.sync();
    }),
  );
  const { values } = await excel.readRange("Nhiều", "B1:B500");
  expect(values.map((row) => row[0])).toEqual(Array.from({ length: 500 }, (_, i) => i + 1001));
  expect(((await excel.host((standIn) => standIn.functions.calls, null)) as number) - before).toBe(500);
  expect(Date.now() - started).toBeLessThan(10_000);
});

test("a function streams until it is cancelled", async () => {
  const results = await excel.host(async (standIn) => {
    const seen: unknown[] = [];
    const call = standIn.first().streamFunction("TICK", [], "Sheet1!Z1", (result) => {
      if ("value" in result) seen.push(result.value);
    });
    await new Promise((resolve) => setTimeout(resolve, 2000));
    standIn.first().cancelFunction(call);
    return seen;
  }, null);
  expect(results.length).toBeGreaterThanOrEqual(2);
  await excel.pane.waitForFunction(
    () => (window as unknown as { tickCanceled?: boolean }).tickCanceled === true,
  );
});
