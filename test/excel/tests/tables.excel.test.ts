import type { OpenExcel } from "../harness";
import { leave, openExcel } from "../harness";

let excel: OpenExcel;

beforeAll(async () => {
  excel = await openExcel({ testAddin: true });
  await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Sổ");
      const table = sheet.tables.add("A1:C3", true);
      table.name = "tblThu";
      table.getRange().values = [
        ["Đơn vị", "Kỳ", "Điểm"],
        ["Sở A", "'2026-01", 5],
        ["Sở B", "'2026-01", 6.5],
      ];
      sheet.getRange("F1").formulas = [["=SUM(tblThu[Điểm])"]];
      await context.sync();
    }),
  );
}, 60_000);

afterAll(async () => {
  await excel.close();
  await leave();
});

const body = () =>
  excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.tables.getItem("tblThu").getDataBodyRange().load("address,values");
      await context.sync();
      return [range.address, range.values];
    }),
  );

const sum = async () => (await excel.readRange("Sổ", "F1")).values[0]?.[0];

test("a table has a header, a body, columns by name, and structured references", async () => {
  const seen = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("TBLTHU");
      const header = table.getHeaderRowRange().load("values");
      const column = table.columns.getItem("Điểm").getDataBodyRange().load("address");
      const columns = table.columns.load("items/name");
      const none = context.workbook.tables.getItemOrNullObject("tblKhac").load("name");
      const rows = table.rows.getCount();
      table.worksheet.load("name");
      await context.sync();
      return [
        header.values,
        column.address,
        columns.items.map((each) => each.name),
        none.isNullObject,
        rows.value,
        table.worksheet.name,
      ];
    }),
  );
  expect(seen).toEqual([[["Đơn vị", "Kỳ", "Điểm"]], "Sổ!C2:C3", ["Đơn vị", "Kỳ", "Điểm"], true, 2, "Sổ"]);
  expect(await sum()).toBe(11.5);
});

test("writing directly under a table makes it grow", async () => {
  await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sổ").getRange("A4:C5").values = [
        ["Sở C", "'2026-01", 1],
        ["Sở D", "'2026-01", 2],
      ];
      await context.sync();
    }),
  );
  expect((await body())[0]).toBe("Sổ!A2:C5");
  expect(await sum()).toBe(14.5);
});

test("typing under a table makes it grow too", async () => {
  await excel.typeInCell("Sổ", "A6", "Sở E");
  expect((await body())[0]).toBe("Sổ!A2:C6");
});

test("rows are added at the end and in the middle, and deleted", async () => {
  await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sổ");
      sheet.getRange("A7:A9").values = [["Ghi chú"], [""], [""]];
      const table = sheet.tables.getItem("tblThu");
      table.resize("A1:C6");
      table.rows.add(undefined, [["Sở F", "'2026-01", 3]]);
      table.rows.add(0, [["Sở đầu", "'2026-01", 4]]);
      await context.sync();
      table.rows.getItemAt(1).delete();
      await context.sync();
    }),
  );
  const [address, values] = (await body()) as [string, unknown[][]];
  expect(address).toBe("Sổ!A2:C7");
  expect(values.map((row) => row[0])).toEqual(["Sở đầu", "Sở B", "Sở C", "Sở D", "Sở E", "Sở F"]);
  expect((await excel.readRange("Sổ", "A8")).values).toEqual([["Ghi chú"]]);
});

test("a table keeps one row when all rows are deleted", async () => {
  await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.tables.getItem("tblThu").rows.deleteRowsAt(0, 6);
      await context.sync();
    }),
  );
  expect(await body()).toEqual(["Sổ!A2:C2", [["", "", ""]]]);
});

test("names of tables are checked, tables do not overlap", async () => {
  const codes = await excel.pane.evaluate(async () => {
    const tell = (work: (context: Excel.RequestContext) => void): Promise<string> =>
      Excel.run(async (context) => {
        work(context);
        await context.sync();
      }).then(
        () => "done",
        (error: OfficeExtension.Error) => error.code,
      );
    return [
      await tell((c) => void (c.workbook.tables.getItem("tblThu").name = "có dấu cách")),
      await tell((c) => void (c.workbook.tables.getItem("tblThu").name = "A1")),
      await tell((c) => void c.workbook.worksheets.getItem("Sổ").tables.add("B1:D4", true)),
      await tell((c) => void (c.workbook.tables.getItem("tblThu").style = "TableStyleLight1")),
    ];
  });
  expect(codes).toEqual(["InvalidArgument", "InvalidArgument", "InvalidArgument", "done"]);
});

test("the header row can be hidden and shown again", async () => {
  const seen = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("tblThu");
      table.getDataBodyRange().values = [["Sở G", "'2026-02", 9]];
      table.showHeaders = false;
      const hidden = table.getRange().load("address,values");
      table.load("showHeaders");
      await context.sync();
      table.showHeaders = true;
      const shown = table.getRange().load("address,values");
      await context.sync();
      return [hidden.address, hidden.values, shown.address, shown.values];
    }),
  );
  expect(seen).toEqual([
    "Sổ!A2:C2",
    [["Sở G", "2026-02", 9]],
    "Sổ!A1:C2",
    [
      ["Đơn vị", "Kỳ", "Điểm"],
      ["Sở G", "2026-02", 9],
    ],
  ]);
});

test("rows that a table takes in look like the row above", async () => {
  const formats = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("tblThu");
      table.getDataBodyRange().numberFormat = [["@", "@", "0.00"]];
      await context.sync();
      table.rows.add(undefined, [["Sở H", "2026-03", 1.5]]);
      const body = table.getDataBodyRange().load("numberFormat,values");
      await context.sync();
      return [body.numberFormat[1], body.values[1]];
    }),
  );
  expect(formats).toEqual([
    ["@", "@", "0.00"],
    ["Sở H", "2026-03", 1.5],
  ]);
});

test("a table survives a renamed sheet and goes when it is converted to a range", async () => {
  await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sổ").name = "Sổ điểm 2";
      await context.sync();
      context.workbook.tables.getItem("tblThu").convertToRange();
      await context.sync();
    }),
  );
  expect(await excel.tables()).toEqual([]);
  expect((await excel.readRange("Sổ điểm 2", "A1:C1")).values).toEqual([["Đơn vị", "Kỳ", "Điểm"]]);
});
