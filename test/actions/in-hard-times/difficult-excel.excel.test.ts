import { leave } from "../../excel/harness";
import { DIFFICULT, WILLING } from "../../excel/book/habits";
import { februaryReading, item } from "../readings";
import type { Room } from "../room";
import { openRoom } from "../room";

/** An Excel with all of its habits on: filters that move what is written, calculated columns, deletions that do nothing. */
let room: Room;

beforeAll(async () => {
  room = await openRoom();
}, 60_000);

beforeEach(async () => {
  await room.excel.setHabits(WILLING);
  await room.reset();
});

afterAll(async () => {
  await room.excel.close();
  await leave();
});

const NEWEST = {
  period: null,
  against: { kind: "previous" },
  unit: { kind: "own" },
  form: null,
  confirmedMergers: [],
} as const;
const NOW = { source: "Dán ngày 05/3/2026", replace: true };

function corrected(): ReturnType<typeof februaryReading> {
  const reading = februaryReading();
  const [record] = reading.records;
  for (const one of record?.items ?? []) if (one.percent !== null) one.percent -= 1;
  record?.items.push(item("MDSH", "Số hóa hồ sơ", { percent: 70 }));
  return reading;
}

async function rows(): Promise<string[]> {
  const loaded = await room.call("loadBook");
  if (!loaded.ok) throw new Error(loaded.refusal.message);
  expect(loaded.value.problems).toEqual([]);
  return loaded.value.rows.map(({ period, code, rate }) => `${period} ${code} ${String(rate)}`).sort();
}

const WAYS = ["repeated", "shifted", "refused"] as const;

test.each(WAYS)(
  "under a filter where writing over hidden rows is %s, a save, an undo and a correction are refused before anything is written",
  async (writesOverHidden) => {
    await room.call("addSample");
    await room.call("saveReading", februaryReading(), NOW);
    await room.excel.setHabits({ ...DIFFICULT, writesOverHidden });
    await room.excel.filterTable("tblDiem", "Mã", ["CKMB"]);
    const before = await room.dump();
    for (const press of [
      () => room.call("saveReading", corrected(), NOW),
      () => room.call("undoLastSave"),
      () => room.call("addSample"),
    ]) {
      const outcome = await press();
      if (outcome.ok) expect(outcome.value).toMatchObject({ added: 0, replaced: 0, removed: 0 });
      else expect(outcome.refusal).toMatchObject({ code: "filtered", written: "", retry: true });
      expect((await room.dump()).sheets).toEqual(before.sheets);
    }
    await room.excel.filterTable("tblDiem", "Mã", null);
    expect(await room.call("saveReading", corrected(), NOW)).toMatchObject({ ok: true });
    expect(await rows()).toContain("2026-02 CKMB 99");
    expect(await room.call("undoLastSave")).toMatchObject({ ok: true });
    expect(await rows()).toContain("2026-02 CKMB 100");
  },
  60_000,
);

test("rows hidden by hand: a correction that touches them is refused, one that does not is written exactly", async () => {
  await room.call("addSample");
  await room.call("saveReading", februaryReading(), NOW);
  await room.excel.setHabits(DIFFICULT);
  // Row 9 of the sheet is the second of February.
  await room.excel.hideRows("Sổ điểm", 8, 1);
  const before = await room.dump();
  expect(await room.call("saveReading", corrected(), NOW)).toMatchObject({
    ok: false,
    refusal: { code: "filtered", written: "" },
  });
  expect((await room.dump()).sheets).toEqual(before.sheets);
  const march = februaryReading();
  if (march.records[0]) march.records[0].period = { key: "2026-03" };
  expect(await room.call("saveReading", march, NOW)).toMatchObject({ ok: true, value: { added: 6 } });
  expect(await rows()).toContain("2026-03 MDHL 99.4");
  await room.excel.hideRows("Sổ điểm", 8, 1, false);
});

test("what Excel puts elsewhere all the same is seen when it is read back, and written again row by row", async () => {
  await room.call("addSample");
  await room.call("saveReading", februaryReading(), NOW);
  await room.excel.setHabits(DIFFICULT);
  // Hidden between the look at the book and the writing, so that nothing can be told beforehand.
  await room.interfere(
    3,
    ((table: Excel.Table) => {
      table.getDataBodyRange().getRow(7).rowHidden = true;
    }).toString(),
  );
  expect(await room.call("saveReading", corrected(), NOW)).toMatchObject({ ok: true });
  await room.excel.hideRows("Sổ điểm", 1, 30, false);
  expect(await rows()).toEqual(
    [
      "2026-01 CKMB 100",
      "2026-01 DVCTT 92.4",
      "2026-01 DVTT null",
      "2026-01 MDHL 89.4",
      "2026-01 TDGQ 59.98",
      "2026-01 TTTT 81.97",
      "2026-02 CKMB 99",
      "2026-02 DVCTT 90.9",
      "2026-02 DVTT null",
      "2026-02 MDHL 98.4",
      "2026-02 MDSH 70",
      "2026-02 TDGQ 87.25",
      "2026-02 TTTT 57.76",
    ].sort(),
  );
});

test("rows that went astray are put right where they stand once the rows above them were taken away", async () => {
  const of = (unit: string, less: number): ReturnType<typeof februaryReading> => {
    const reading = februaryReading();
    const [record] = reading.records;
    if (record) record.unit = unit;
    for (const one of record?.items ?? []) if (one.percent !== null) one.percent -= less;
    return reading;
  };
  await room.call("saveReading", of("Sở A", 1), NOW);
  await room.call("saveReading", of("Sở B", 2), NOW);
  const wanted = (await rows()).filter((_, at) => at % 2 === 1);
  await room.excel.setHabits(DIFFICULT);
  await room.interfere(
    3,
    ((table: Excel.Table) => {
      table.getDataBodyRange().getRow(8).rowHidden = true;
    }).toString(),
  );
  const set = { unit: "Sở A", period: "2026-02" };
  expect(
    await room.call("changeSet", set, { kind: "rename", unit: "Sở B" }, { replace: true }),
  ).toMatchObject({ ok: true, value: { removed: 6 } });
  await room.excel.hideRows("Sổ điểm", 1, 30, false);
  expect(await rows()).toEqual(wanted);
});

test("rows of a built table that are hidden between the look at it and the writing are written as they should", async () => {
  const sheet = "So sánh 02-2026";
  await room.call("addSample");
  await room.call("saveReading", februaryReading(), NOW);
  await room.call("buildComparison", NEWEST);
  await room.call("saveReading", corrected(), NOW);
  await room.excel.setHabits(DIFFICULT);
  await room.interfere(
    4,
    ((table: Excel.Table) => {
      const built = table.context.workbook.worksheets.getItem("So sánh 02-2026");
      built.getRange("8:9").rowHidden = true;
    }).toString(),
  );
  expect(await room.call("buildComparison", NEWEST)).toMatchObject({ ok: true });
  const { text } = await room.excel.readRange(sheet, "A6:C9");
  expect(text.map((row) => row[2])).toEqual(["99,00%", "87,25%", "", "90,90%"]);
});

describe("formulas in a table with calculated columns", () => {
  beforeEach(async () => {
    await room.excel.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Trang1");
        sheet.getRange("A1:C5").values = [
          ["Đơn vị", "Điểm", "Loại"],
          ["A", 63.48, ""],
          ["B", 81.2, ""],
          ["C", 45, ""],
          ["D", 90, ""],
        ];
        sheet.tables.add("A1:C5", true).name = "tblRieng";
        sheet.getRange("C2").formulas = [["=_xldudf_BCS_XEPLOAI(B2)"]];
        await context.sync();
      }),
    );
    await room.excel.setHabits(DIFFICULT);
    await room.excel.select("Trang1", "F9");
  });

  const column = async () => (await room.excel.readRange("Trang1", "C2:C5")).formulas.flat();

  test("a name that is repaired does not fill its column", async () => {
    expect(await room.call("repairNames")).toMatchObject({ ok: true, value: { changed: 1, skipped: [] } });
    expect(await column()).toEqual(["=BCS.XEPLOAI(B2)", null, null, null]);
  });

  test("a formula that becomes a native one does not either, nor do hidden rows move it", async () => {
    await room.excel.writeCell("Trang1", "C3", "chờ");
    await room.excel.hideRows("Trang1", 2, 1);
    expect(await room.call("formulasToNative")).toMatchObject({ ok: true, value: { changed: 1 } });
    const [first, ...others] = await column();
    expect(first).not.toContain("BCS");
    expect(others.map((formula) => String(formula).startsWith("="))).toEqual([false, false, false]);
    await room.excel.hideRows("Trang1", 2, 1, false);
  });

  test("a new formula goes into its cell alone", async () => {
    await room.excel.setHabits({ calculatedColumns: false });
    await room.excel.writeCell("Trang1", "C2", "");
    await room.excel.setHabits(DIFFICULT);
    await room.excel.select("Trang1", "C3");
    expect(await room.call("insertFormula", "=B3*2")).toMatchObject({ ok: true, value: { text: "162,4" } });
    expect(await column()).toEqual([null, "=B3*2", null, null]);
  });
});
