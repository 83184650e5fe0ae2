import type { OpenExcel } from "./harness";
import { leave, openExcel } from "./harness";

let excel: OpenExcel;
beforeAll(async () => {
  excel = await openExcel({ testAddin: true, locale: "en-US" });
}, 60_000);
afterAll(async () => {
  await excel.close();
  await leave();
});

test("the add-in starts and sees Excel", async () => {
  expect(await excel.pane.evaluate(() => [Office.context.host, Office.context.platform])).toEqual([
    "Excel",
    "OfficeOnline",
  ]);
  await excel.pane.evaluate(() =>
    Excel.run(async (c) => {
      const s = c.workbook.worksheets.getActiveWorksheet();
      s.getRange("A1:D1").values = [["Input", "Factor", "ADD", "Native"]];
      s.getRange("A1:D1").format.font.bold = true;
      s.getRange("A1:D1").format.fill.color = "#DDEBF7";
      s.getRange("A2:B4").values = [
        [10, 1],
        [20, 2],
        [30, 3],
      ];
      s.getRange("C2:D4").formulas = [
        ["=DEMO.ADD(A2,B2)", "=A2*B2"],
        ["=DEMO.ADD(A3,B3)", "=A3*B3"],
        ["=DEMO.ADD(A4,B4)", "=SUM(C2:C4)"],
      ];
      s.getRange("A6:B6").formulas = [["=DEMO.SUMALL(A2:B4)", "=DEMO.GRID(2)"]];
      s.getRange("C2:D4").numberFormat = [
        ["0.00", "0"],
        ["0.00", "0"],
        ["0.00", "0"],
      ];
      const t = s.tables.add("F1:G3", true);
      t.name = "tblX";
      t.getRange().values = [
        ["Tên", "Điểm"],
        ["a", 5],
        ["b", 6.5],
      ];
      s.getRange("F6").formulas = [["=SUM(tblX[Điểm])"]];
      await c.sync();
    }),
  );
  const r = await excel.readRange("Sheet1", "A1:G7");
  console.log(JSON.stringify(r.values), JSON.stringify(r.text));
  console.log(await excel.screenshot("smoke"));
});
