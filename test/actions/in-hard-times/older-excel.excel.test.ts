import { leave } from "../../excel/harness";
import { februaryReading } from "../readings";
import type { Room } from "../room";
import { openRoom } from "../room";

/** An Excel with no more than the manifest asks for, in English: the book comes out the same. */
let room: Room;

beforeAll(async () => {
  room = await openRoom({ sets: { ExcelApi: "1.9" }, locale: "en-US" });
}, 60_000);

beforeEach(() => room.reset());

afterAll(async () => {
  await room.excel.close();
  await leave();
});

const NOW = { source: "Dán ngày 05/3/2026", replace: true };
const NEWEST = {
  period: null,
  against: { kind: "previous" },
  unit: { kind: "own" },
  form: null,
  confirmedMergers: [],
} as const;

test("the main job works without Table.resize, and prints the decimal comma all the same", async () => {
  await room.call("addSample");
  expect(await room.call("saveReading", februaryReading(), NOW)).toMatchObject({
    ok: true,
    value: { firstRow: 8, lastRow: 13 },
  });
  expect(await room.call("buildComparison", NEWEST)).toMatchObject({ ok: true });
  const { text } = await room.excel.readRange("So sánh 02-2026", "C7:D7");
  expect(text).toEqual([["88,25%", "+28,27%"]]);
  const book = await room.excel.readRange("Sổ điểm", "C8:H9");
  expect(book.text[1]).toEqual(["2026-02", "TDGQ", "Tình hình kết quả xử lý hồ sơ TTHC", "–", "", "88.25"]);
});

test("a row of totals that staff switched on stays the last one", async () => {
  await room.call("saveReading", februaryReading(), NOW);
  await room.excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.tables.getItem("tblDiem").showTotals = true;
      await context.sync();
    }),
  );
  const march = februaryReading();
  if (march.records[0]) march.records[0].period = { key: "2026-03" };
  const saved = await room.call("saveReading", march, NOW);
  expect(saved).toMatchObject({ ok: true, value: { added: 6 } });
  const loaded = await room.call("loadBook");
  expect(loaded.ok && loaded.value.rows.length).toBe(12);
  expect(loaded.ok && loaded.value.problems).toEqual([]);
});

test("a rate that staff typed into a cell formatted as a percent is the percent that it shows", async () => {
  await room.call("saveReading", februaryReading(), NOW);
  await room.excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Sổ điểm").getRange("H3");
      cell.numberFormat = [["0.00%"]];
      cell.values = [[0.9012]];
      await context.sync();
    }),
  );
  const loaded = await room.call("loadBook");
  expect(loaded.ok && loaded.value.rows[1]?.rate).toBe(90.12);
});

test("undo and another save work as well", async () => {
  await room.call("saveReading", februaryReading(), NOW);
  expect(await room.call("undoLastSave")).toMatchObject({ ok: true, value: { removed: 6 } });
  expect(await room.call("saveReading", februaryReading(), NOW)).toMatchObject({
    ok: true,
    value: { added: 6 },
  });
  const loaded = await room.call("loadBook");
  expect(loaded.ok && loaded.value.rows.length).toBe(6);
});
