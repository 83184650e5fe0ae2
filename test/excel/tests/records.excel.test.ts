import type { OpenExcel } from "../harness";
import { leave, openExcel } from "../harness";
import { WILLING } from "../book/habits";

/** What is kept in the workbook beside its cells: names, settings, page set-up, charts. */
let excel: OpenExcel;

beforeAll(async () => {
  excel = await openExcel({ testAddin: true, locale: "en-US" });
  await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.add("Data").getRange("B2:B3").values = [[1], [2]];
      await context.sync();
    }),
  );
}, 60_000);

afterAll(async () => {
  await excel.close();
  await leave();
});

test("names, settings, XML parts and properties are kept in the workbook", async () => {
  const seen = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const { workbook } = context;
      workbook.names.add("DonViMinh", workbook.worksheets.getItem("Data").getRange("B2:B3"));
      workbook.settings.add("766.state", { version: 1, kept: ["a", null] } as never);
      const part = workbook.customXmlParts.add('<state xmlns="urn:test:766"><x/></state>');
      workbook.properties.title = "Sổ 766";
      workbook.properties.custom.add("nguon", "Cổng DVCQG");
      part.load("id");
      await context.sync();
      const name = workbook.names.getItemOrNullObject("donviminh").load("name,formula,type");
      const range = workbook.names.getItem("DonViMinh").getRange().load("address");
      const setting = workbook.settings.getItemOrNullObject("766.state").load("value");
      const none = workbook.settings.getItemOrNullObject("nothing").load("value");
      const scoped = workbook.customXmlParts.getByNamespace("urn:test:766").getOnlyItem();
      const xml = scoped.getXml();
      const custom = workbook.properties.custom.getItem("NGUON").load("value");
      workbook.properties.load("title");
      await context.sync();
      return [
        name.formula,
        name.type,
        range.address,
        setting.value,
        none.isNullObject,
        xml.value,
        custom.value,
        workbook.properties.title,
      ];
    }),
  );
  expect(seen).toEqual([
    "=Data!$B$2:$B$3",
    "Range",
    "Data!B2:B3",
    { version: 1, kept: ["a", null] },
    true,
    '<state xmlns="urn:test:766"><x/></state>',
    "Cổng DVCQG",
    "Sổ 766",
  ]);
});

test("settings of the common API are saved with the document", async () => {
  const seen = await excel.pane.evaluate(
    () =>
      new Promise((resolve) => {
        const { settings } = Office.context.document;
        settings.set("k", { n: 1 });
        settings.saveAsync((saved) =>
          settings.refreshAsync((refreshed) => resolve([saved.status, refreshed.status, settings.get("k")])),
        );
      }),
  );
  expect(seen).toEqual(["succeeded", "succeeded", { n: 1 }]);
  expect(await excel.host((standIn) => standIn.book.documentSettings, null)).toEqual([["k", '{"n":1}']]);
});

test("page set-up, frozen panes and print area are kept", async () => {
  const seen = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      const layout = sheet.pageLayout;
      layout.paperSize = "A4" as never;
      layout.orientation = "Landscape";
      layout.centerHorizontally = true;
      layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      layout.setPrintMargins("Centimeters", { top: 2, bottom: 2, left: 3, right: 1.5 });
      layout.setPrintArea("A1:D40");
      layout.setPrintTitleRows("$1:$2");
      layout.headersFooters.defaultForAllPages.centerFooter = "&P";
      sheet.freezePanes.freezeRows(2);
      await context.sync();
      layout.load("paperSize,orientation,leftMargin,topMargin,zoom,centerHorizontally");
      const area = layout.getPrintArea().load("address");
      const titles = layout.getPrintTitleRowsOrNullObject().load("address");
      const footer = layout.headersFooters.defaultForAllPages.load("centerFooter");
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      return [
        layout.paperSize,
        layout.orientation,
        layout.leftMargin,
        layout.topMargin,
        layout.zoom,
        area.address,
        titles.address,
        footer.centerFooter,
        frozen.address,
      ];
    }),
  );
  expect(seen).toEqual([
    "A4",
    "Landscape",
    85.04,
    56.69,
    { horizontalFitToPages: 1, verticalFitToPages: 0 },
    "Data!A1:D40",
    "Data!1:2",
    "&P",
    "Data!1:2",
  ]);
});

test("charts are records with series, titles and a place", async () => {
  const seen = await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Biểu đồ");
      sheet.getRange("A1:C3").values = [
        ["Nhóm", "Tháng 01", "Tháng 02"],
        ["CKMB", 100, 100],
        ["TDGQ", 59.98, 88.25],
      ];
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Columns");
      chart.name = "So sánh";
      chart.title.text = "Kỳ này với kỳ trước";
      chart.legend.position = "Bottom";
      chart.axes.valueAxis.maximum = 100;
      chart.axes.valueAxis.title.text = "Phần trăm";
      chart.setPosition("E2", "K16");
      chart.load("id,name,left,top,chartType");
      chart.title.load("text");
      const series = chart.series.load("items/name");
      await context.sync();
      series.getItemAt(0).format.fill.setSolidColor("#4472C4");
      series.getItemAt(0).hasDataLabels = true;
      const found = sheet.charts.getItemOrNullObject("So sánh").load("name");
      const none = sheet.charts.getItemOrNullObject("Khác").load("name");
      await context.sync();
      const count = sheet.charts.getCount();
      chart.delete();
      const left = sheet.charts.getCount();
      await context.sync();
      return [
        chart.name,
        chart.title.text,
        series.items.map((each) => each.name),
        chart.left,
        chart.top,
        found.name,
        none.isNullObject,
        count.value,
        left.value,
      ];
    }),
  );
  expect(seen).toEqual([
    "So sánh",
    "Kỳ này với kỳ trước",
    ["Tháng 01", "Tháng 02"],
    192,
    15,
    "So sánh",
    true,
    1,
    0,
  ]);
});

test("a custom XML part above the limit is refused, one below is kept", async () => {
  const code = (work: string): Promise<string> =>
    excel.pane.evaluate(
      (source) =>
        Excel.run(async (context) => {
          const run = new Function("parts", source) as (parts: Excel.CustomXmlPartCollection) => void;
          run(context.workbook.customXmlParts);
          await context.sync();
        }).then(
          () => "done",
          (error: OfficeExtension.Error) => error.code,
        ),
      work,
    );
  const add = (bytes: number) =>
    code(`parts.add('<a xmlns="urn:thu">' + "x".repeat(${String(bytes)} - 23) + "</a>");`);
  expect(await add(1_048_576)).toBe("done");
  expect(await add(1_048_577)).toBe("GeneralException");
  const set = `const part = parts.getByNamespace("urn:thu").getOnlyItem();
    part.setXml('<a xmlns="urn:thu">' + "x".repeat(1048576) + "</a>");`;
  expect(await code(set)).toBe("GeneralException");
  await excel.setHabits({ xmlPartLimit: null });
  expect(await code(set)).toBe("done");
  await code(`parts.getByNamespace("urn:thu").getOnlyItem().delete();`);
  await excel.setHabits(WILLING);
});

test("fitting to pages is kept, or passed over", async () => {
  const zoom = () =>
    excel.pane.evaluate(() =>
      Excel.run(async (context) => {
        const layout = context.workbook.worksheets.getItem("Sheet1").pageLayout;
        layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
        layout.load("zoom");
        await context.sync();
        return layout.zoom;
      }),
    );
  await excel.setHabits({ fitToPages: "ignored" });
  expect(await zoom()).toEqual({ scale: 100 });
  await excel.setHabits({ fitToPages: "kept" });
  expect(await zoom()).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 0 });
});

test("a workbook that starts the add-in asks colleagues, unless it says not to", async () => {
  const start = (behaviour: "load" | "none") =>
    excel.pane.evaluate(
      async (given) => {
        await Office.addin.setStartupBehavior(given as Office.StartupBehavior);
        return Office.addin.getStartupBehavior();
      },
      behaviour === "load" ? "Load" : "None",
    );
  const setting = (value: boolean | null) =>
    excel.pane.evaluate(
      (given) =>
        new Promise<Office.AsyncResultStatus>((resolve) => {
          const { settings } = Office.context.document;
          if (given === null) settings.remove("Office.DisableTrustUX");
          else settings.set("Office.DisableTrustUX", given);
          settings.saveAsync((result) => resolve(result.status));
        }),
      value,
    );
  expect(await excel.colleagueIsAsked()).toBe(false);
  expect(await start("load")).toBe("Load");
  expect(await excel.colleagueIsAsked()).toBe(true);
  expect(await setting(true)).toBe("succeeded");
  expect(await excel.colleagueIsAsked()).toBe(false);
  await setting(null);
  expect(await excel.colleagueIsAsked()).toBe(true);
  expect(await start("none")).toBe("None");
  expect(await excel.colleagueIsAsked()).toBe(false);
});
