import type { OpenExcel } from "../harness";
import { leave, openExcel } from "../harness";

/** What an add-in gets back from Excel, asked through the real Office.js. */
let excel: OpenExcel;

beforeAll(async () => {
  excel = await openExcel({ testAddin: true, locale: "en-US" });
}, 60_000);

afterAll(async () => {
  await excel.close();
  await leave();
});

test("the add-in learns where it runs", async () => {
  const context = await excel.pane.evaluate(() => [
    Office.context.host,
    Office.context.platform,
    Office.context.displayLanguage,
    Office.context.requirements.isSetSupported("ExcelApi", "1.15"),
    Office.context.requirements.isSetSupported("ExcelApi", "1.16"),
    Office.context.requirements.isSetSupported("SharedRuntime", "1.1"),
  ]);
  expect(context).toEqual(["Excel", "OfficeOnline", "en-US", true, false, true]);
});

test("an added sheet is found again and is not added twice", async () => {
  const seen = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("Data");
      await context.sync();
      const sheet = missing.isNullObject ? context.workbook.worksheets.add("Data") : missing;
      sheet.activate();
      sheet.load("name,id,position");
      await context.sync();
      sheet.tabColor = "#FF0000";
      const all = context.workbook.worksheets.load("items/name");
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return [sheet.name, sheet.position, all.items.map((each) => each.name), active.name];
    }),
  );
  expect(seen).toEqual(["Data", 1, ["Sheet1", "Data"], "Data"]);
});

test("values, texts, types and number formats come back as written", async () => {
  const seen = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Data").getRange("B2:C3");
      range.numberFormat = [
        ["0.00", "@"],
        ["0.00", "General"],
      ];
      range.values = [
        [1, "x"],
        [2.5, true],
      ];
      range.load("values,text,numberFormat,address,rowCount,valueTypes,formulas");
      await context.sync();
      return [range.values, range.text, range.numberFormat, range.address, range.rowCount, range.valueTypes];
    }),
  );
  expect(seen).toEqual([
    [
      [1, "x"],
      [2.5, true],
    ],
    [
      ["1.00", "x"],
      ["2.50", "TRUE"],
    ],
    [
      ["0.00", "@"],
      ["0.00", "General"],
    ],
    "Data!B2:C3",
    2,
    [
      ["Double", "String"],
      ["Double", "Boolean"],
    ],
  ]);
});

test("a formula shows its result in the request that wrote it", async () => {
  const values = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Data").getRange("E2:E4");
      range.formulas = [["=2*3"], ["=E2+1"], ['=IF(E3=7,"đúng",1/0)']];
      range.load("values,formulas,text");
      await context.sync();
      return [range.values, range.formulas];
    }),
  );
  expect(values).toEqual([
    [[6], [7], ["đúng"]],
    [["=2*3"], ["=E2+1"], ['=IF(E3=7,"đúng",1/0)']],
  ]);
});

test("null leaves a cell, an empty text clears it, a single value fills the range", async () => {
  const values = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Data").getRange("G1:G3");
      range.values = 7 as never;
      await context.sync();
      range.values = [[null], [""], [8]];
      range.load("values,valueTypes");
      await context.sync();
      return [range.values, range.valueTypes];
    }),
  );
  expect(values).toEqual([
    [[7], [""], [8]],
    [["Double"], ["Empty"], ["Double"]],
  ]);
});

test("a range lives through several requests and follows inserted rows", async () => {
  const seen = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      const range = sheet.getRange("A20:A21");
      range.values = [[1], [2]];
      sheet.getRange("B25").formulas = [["=SUM(A20:A21)"]];
      await context.sync();
      sheet.getRange("18:19").insert("Down");
      range.load("address,values");
      const sum = sheet.getRange("B27").load("formulas,values");
      await context.sync();
      sheet.getRange("21:21").insert("Down");
      range.load("address");
      sum.load("address,formulas");
      await context.sync();
      const moved = [range.address, sum.address, sum.formulas];
      range.delete("Up");
      await context.sync();
      let code = "";
      try {
        range.load("address");
        await context.sync();
      } catch (error) {
        code = (error as OfficeExtension.Error).code;
      }
      return [range.values, sum.values, ...moved, code];
    }),
  );
  expect(seen).toEqual([
    [[1], [2]],
    [[3]],
    "Data!A23:A24",
    "Data!B28",
    [["=SUM(A23:A24)"]],
    "InvalidReference",
  ]);
});

test("kept objects are given back after Excel.run", async () => {
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(await excel.host((standIn) => standIn.first().keptObjects(), null)).toBe(0);
});

test("formats: mixed looks are null, set() reaches parts, borders have sides", async () => {
  const seen = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      const bold = sheet.getRange("B2:C2");
      bold.format.font.bold = true;
      bold.format.fill.color = "#FFFF00";
      bold.load("format/font/bold,format/fill/color");
      const mixed = sheet.getRange("B2:C3");
      mixed.load({ format: { font: { bold: true } } });
      const one = sheet.getRange("B2");
      one.format.borders.getItem("EdgeBottom").style = "Continuous";
      one.set({ format: { wrapText: true, font: { italic: true, name: "Times New Roman", size: 13 } } });
      one.format.horizontalAlignment = "Center";
      one.format.columnWidth = 90;
      one.format.rowHeight = 30;
      const border = one.format.borders.getItem(Excel.BorderIndex.edgeBottom).load("style,weight,color");
      const none = one.format.borders.getItem("EdgeTop").load("style");
      one.load(
        "format/wrapText,format/font/italic,format/font/name,format/font/size,format/horizontalAlignment,format/columnWidth,format/rowHeight",
      );
      await context.sync();
      const { format } = one;
      return [
        bold.format.font.bold,
        bold.format.fill.color,
        mixed.format.font.bold,
        [border.style, border.weight, border.color, none.style],
        [format.wrapText, format.font.italic, format.font.name, format.font.size, format.horizontalAlignment],
        [format.columnWidth, format.rowHeight],
      ];
    }),
  );
  expect(seen).toEqual([
    true,
    "#FFFF00",
    null,
    ["Continuous", "Thin", "#000000", "None"],
    [true, true, "Times New Roman", 13, "Center"],
    [90, 30],
  ]);
});

test("errors carry Excel's code, place and statement", async () => {
  const seen = await excel.pane.evaluate(async () => {
    const tell = (work: (context: Excel.RequestContext) => Promise<unknown>): Promise<unknown> =>
      Excel.run(work).then(
        () => "no error",
        (error: OfficeExtension.Error) => [
          error.code,
          error.debugInfo.errorLocation,
          (error as { httpStatusCode?: number }).httpStatusCode,
        ],
      );
    return [
      await tell(async (context) => {
        context.workbook.worksheets.getItem("Data").getRange("nonsense!!").load("values");
        await context.sync();
      }),
      await tell(async (context) => {
        context.workbook.worksheets.getItem("Nope").load("name");
        await context.sync();
      }),
      await tell(async (context) => {
        context.workbook.worksheets.getItem("Data").getRange("A1:B2").values = [[1, 2]];
        await context.sync();
      }),
      await tell(async (context) => {
        const range = context.workbook.worksheets.getItem("Data").getRange("A1");
        await context.sync();
        return range.values;
      }),
    ];
  });
  expect(seen).toEqual([
    ["InvalidArgument", "Worksheet.getRange", 400],
    ["ItemNotFound", "WorksheetCollection.getItem", 404],
    ["InvalidArgument", "Range.values", 400],
    ["PropertyNotLoaded", "Range.values", 400],
  ]);
});

test("sheet names are checked as Excel checks them", async () => {
  const codes = await excel.pane.evaluate(async () => {
    const names = [
      "",
      "a".repeat(32),
      "a/b",
      "a:b",
      "[x]",
      "'x",
      "x'",
      "History",
      "DATA",
      "a*",
      "a?",
      "a\\b",
      "Sổ điểm 2026",
    ];
    const told: [string, string][] = [];
    for (const name of names) {
      const code = await Excel.run(async (context) => {
        context.workbook.worksheets.add(name);
        await context.sync();
      }).then(
        () => "added",
        (error: OfficeExtension.Error) => error.code,
      );
      told.push([name, code]);
    }
    return told;
  });
  const expected = codes.map(([name]) => [
    name,
    name === "Sổ điểm 2026"
      ? "added"
      : name === "DATA"
        ? "ItemAlreadyExists"
        : name === ""
          ? codes[0]?.[1]
          : "InvalidArgument",
  ]);
  expect(codes).toEqual(expected);
});

test("a member that the stand-in does not know is refused and listed", async () => {
  const code = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.pivotTables.load("items");
      await context.sync();
    }).catch((error: OfficeExtension.Error) => error.code),
  );
  expect(code).toBe("NotImplemented");
  expect(await excel.missing()).toEqual(["Workbook.pivotTables"]);
  await excel.host((standIn) => standIn.first().missing.clear(), null);
});
