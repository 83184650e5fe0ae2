import { marginsOf } from "../../src/notice/document";
import { leave } from "../excel/harness";
import { februaryReading, item } from "./readings";
import type { Room } from "./room";
import { openRoom } from "./room";
import { targetsReading } from "./in-hard-times/scene";

const NOW = { source: "Dán ngày 05/3/2026", replace: true };
const NEWEST = {
  period: null,
  against: { kind: "previous" },
  unit: { kind: "own" },
  form: null,
  confirmedMergers: [],
} as const;
const SHEET = "So sánh 02-2026";
let room: Room;

beforeAll(async () => {
  room = await openRoom();
}, 60_000);

beforeEach(async () => {
  await room.reset();
  await room.call("addSample");
  await room.call("saveReading", februaryReading(), NOW);
});

afterAll(async () => {
  await room.excel.close();
  await leave();
});

async function cells(address: string): Promise<string[][]> {
  return (await room.excel.readRange(SHEET, address)).text;
}

function longer(): ReturnType<typeof februaryReading> {
  const reading = februaryReading();
  reading.records[0]?.items.push(item("MDSH", "Số hóa hồ sơ", { percent: 70 }));
  return reading;
}

test("building again refreshes the same sheet and keeps what staff wrote beside and below the table", async () => {
  await room.call("buildComparison", NEWEST);
  await room.excel.writeCell(SHEET, "E7", "do hồ sơ tồn");
  await room.excel.writeCell(SHEET, "A15", "Người lập biểu");
  await room.call("saveReading", longer(), NOW);
  const again = await room.call("buildComparison", NEWEST);
  expect(again).toMatchObject({ ok: true, value: { sheet: SHEET, refreshed: true } });
  expect((await cells("A12:C12"))[0]).toEqual(["5", "Số hóa hồ sơ", "70,00%"]);
  expect(await cells("E7")).toEqual([["do hồ sơ tồn"]]);
  expect((await room.dump()).sheets[SHEET]?.flat()).toContain("Người lập biểu");
  expect((await room.excel.sheetNames()).filter((name) => name.startsWith("So sánh"))).toEqual([SHEET]);
});

test("a table that becomes shorter leaves no old line behind", async () => {
  await room.call("saveReading", longer(), NOW);
  await room.call("buildComparison", NEWEST);
  await room.excel.writeCell(SHEET, "A20", "Người lập biểu");
  await room.call("undoLastSave");
  await room.call("buildComparison", NEWEST);
  const texts = (await room.dump()).sheets[SHEET]?.flat() ?? [];
  expect(texts.filter((text) => text === "Số hóa hồ sơ")).toEqual([]);
  expect(texts.filter((text) => text === "Người lập biểu")).toHaveLength(1);
});

test("the table is found again on a sheet that was renamed and where rows were put above it", async () => {
  await room.call("buildComparison", NEWEST);
  await room.excel.pane.evaluate(
    (name) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(name);
        sheet.getRange("1:2").insert("Down");
        sheet.getRange("A1").values = [["SỞ CÔNG THƯƠNG"]];
        sheet.name = "Bảng tháng 2";
        await context.sync();
      }),
    SHEET,
  );
  const again = await room.call("buildComparison", NEWEST);
  expect(again).toMatchObject({ ok: true, value: { sheet: "Bảng tháng 2", refreshed: true } });
  expect((await room.excel.readRange("Bảng tháng 2", "A1")).text).toEqual([["SỞ CÔNG THƯƠNG"]]);
  expect((await room.excel.readRange("Bảng tháng 2", "A8:D8")).text[0]).toEqual([
    "1",
    "Kết quả công khai, minh bạch trong giải quyết TTHC, cung cấp dịch vụ công",
    "100,00%",
    "0",
  ]);
});

test("a sheet of that name that is not ours is left alone", async () => {
  await room.excel.pane.evaluate(
    (name) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.add(name).getRange("B2").values = [["của phòng khác"]];
        await context.sync();
      }),
    SHEET,
  );
  const built = await room.call("buildComparison", NEWEST);
  expect(built).toMatchObject({ ok: true, value: { sheet: `${SHEET} (2)` } });
  expect((await room.dump()).sheets[SHEET]).toEqual([["của phòng khác"]]);
});

test("the table of another unit gets a sheet of its own", async () => {
  const other = februaryReading();
  if (other.records[0]) other.records[0].unit = "Sở Xây dựng";
  await room.call("saveReading", other, NOW);
  const unit = (name: string) => ({ ...NEWEST, unit: { kind: "one" as const, name } });
  await room.call("buildComparison", unit("Sở Công Thương"));
  expect(await room.call("buildComparison", unit("Sở Xây dựng"))).toMatchObject({
    ok: true,
    value: { sheet: `${SHEET} (2)`, refreshed: false },
  });
  expect(await room.call("buildComparison", unit("Sở Công Thương"))).toMatchObject({
    ok: true,
    value: { sheet: SHEET, refreshed: true },
  });
});

test("with several units and no own one, the ribbon asks for a choice instead of guessing", async () => {
  const other = februaryReading();
  if (other.records[0]) other.records[0].unit = "Sở Xây dựng";
  await room.call("saveReading", other, NOW);
  const refused = await room.call("buildComparison", NEWEST);
  expect(refused).toMatchObject({ ok: false, refusal: { code: "nothing_to_compare" } });
});

test("a page has the margins of the document, upright and turned", async () => {
  const seen = new Set<string>();
  await room.call("saveReading", targetsReading(60), NOW);
  for (const form of ["percent", "targets"] as const) {
    const built = await room.call("buildComparison", { ...NEWEST, form });
    if (!built.ok) throw new Error(built.refusal.message);
    const page = await room.excel.pane.evaluate(
      (name) =>
        Excel.run(async (context) => {
          const { pageLayout } = context.workbook.worksheets.getItem(name);
          pageLayout.load("orientation,leftMargin,rightMargin,topMargin,bottomMargin");
          await context.sync();
          const { orientation, leftMargin, rightMargin, topMargin, bottomMargin } = pageLayout;
          return { orientation, margins: [leftMargin, rightMargin, topMargin, bottomMargin] };
        }),
      built.value.sheet,
    );
    seen.add(page.orientation);
    const { left, right, top, bottom } = marginsOf(
      page.orientation === "Landscape" ? "landscape" : "portrait",
    );
    const inMm = page.margins.map((points) => Math.round((points / 72) * 25.4));
    expect(inMm).toEqual([left, right, top, bottom]);
  }
  expect([...seen].sort()).toEqual(["Landscape", "Portrait"]);
});

test("the page is set up for A4 with the header on every page", async () => {
  await room.call("buildComparison", NEWEST);
  const page = await room.excel.pane.evaluate(
    (name) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(name);
        const layout = sheet.pageLayout.load(
          "paperSize,orientation,leftMargin,rightMargin,topMargin,centerHorizontally,zoom",
        );
        const area = layout.getPrintArea().load("address");
        const titles = layout.getPrintTitleRows().load("address");
        const header = sheet.getRange("A5").format.font.load("name,size,bold");
        const charts = sheet.charts.load("items/name");
        await context.sync();
        return {
          paper: layout.paperSize,
          orientation: layout.orientation,
          margins: [layout.leftMargin, layout.rightMargin, layout.topMargin].map(Math.round),
          zoom: layout.zoom,
          area: area.address,
          titles: titles.address,
          font: [header.name, header.size, header.bold],
          charts: charts.items.map((chart) => chart.name),
        };
      }),
    SHEET,
  );
  expect(page).toMatchObject({
    paper: "A4",
    orientation: "Portrait",
    margins: [85, 43, 57],
    zoom: { horizontalFitToPages: 1 },
    font: ["Times New Roman", 13, true],
    charts: ["BCS766 so sánh"],
  });
  expect(page.area).toContain("A1:D13");
  expect(page.titles).toContain("5:5");
});

test("undo takes the sheet of a new table away, and gives a refreshed table its old figures back", async () => {
  await room.call("buildComparison", NEWEST);
  const changed = februaryReading();
  if (changed.records[0]?.items[1]) changed.records[0].items[1].percent = 90;
  await room.call("saveReading", changed, NOW);
  await room.call("buildComparison", NEWEST);
  expect((await cells("C7"))[0]).toEqual(["90,00%"]);
  expect(await room.call("undoLastTable")).toMatchObject({ ok: true, value: { sheet: SHEET } });
  expect((await cells("C7:D7"))[0]).toEqual(["88,25%", "+28,27%"]);
  expect(await room.call("undoLastTable")).toMatchObject({ ok: false, refusal: { code: "nothing_to_undo" } });

  await room.reset();
  await room.call("addSample");
  await room.call("buildComparison", { ...NEWEST, period: "2026-01" });
  expect(await room.excel.sheetNames()).toContain("So sánh 01-2026");
  expect(await room.call("undoLastTable")).toMatchObject({ ok: true });
  expect(await room.excel.sheetNames()).not.toContain("So sánh 01-2026");
});

test("undo leaves a table alone that was edited, and keeps what staff wrote beside a new one", async () => {
  await room.call("buildComparison", NEWEST);
  await room.excel.writeCell(SHEET, "C7", "88,26%");
  expect(await room.call("undoLastTable")).toMatchObject({ ok: false, refusal: { code: "nothing_to_undo" } });
  await room.excel.writeCell(SHEET, "C7", "88,25%");
  await room.excel.writeCell(SHEET, "A20", "Người lập biểu");
  expect(await room.call("undoLastTable")).toMatchObject({ ok: true });
  const { sheets, charts, names } = await room.dump();
  expect(sheets[SHEET]?.flat().filter((value) => value !== "")).toEqual(["Người lập biểu"]);
  expect([...charts, ...names]).toEqual([]);
});

test("every form is built, and the ribbon's button takes the points form for points", async () => {
  const reading = februaryReading();
  const [record] = reading.records;
  if (record) {
    record.period = { key: "2026-03" };
    record.basis = "points";
    record.items = [
      item("CKMB", "Công khai, minh bạch", { score: 18, max: 18 }),
      item("TDGQ", "Tiến độ giải quyết", { score: 19.8, max: 20 }),
      item("MDSH", "Số hóa hồ sơ", { score: 0.22, max: 22 }),
      item("DVTT", "Dịch vụ công trực tuyến", { score: 7.46, max: 22 }),
      item("MDHL", "Mức độ hài lòng", { score: 18, max: 18 }),
    ];
    record.total = item("TONG", "Tổng điểm", { score: 63.48, max: 100, rank: 14, of: 19 });
  }
  await room.call("saveReading", reading, NOW);
  const built = await room.call("buildComparison", NEWEST);
  expect(built).toMatchObject({ ok: true, value: { sheet: "So sánh 03-2026" } });
  const texts = (await room.dump()).sheets["So sánh 03-2026"]?.flat() ?? [];
  expect(texts).toEqual(expect.arrayContaining(["63,48", "Trung bình"]));
  for (const form of ["percent", "points", "ranks"] as const)
    expect(await room.call("buildComparison", { ...NEWEST, form })).toMatchObject({ ok: true });
  expect(await room.call("buildComparison", { ...NEWEST, unit: { kind: "all" } })).toMatchObject({
    ok: true,
  });
  expect(await room.call("buildComparison", { ...NEWEST, form: "targets" })).toMatchObject({
    ok: false,
    refusal: { code: "nothing_to_compare" },
  });
});
