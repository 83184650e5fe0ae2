import { leave } from "../../excel/harness";
import { februaryReading } from "../readings";
import type { Room } from "../room";
import { openRoom } from "../room";
import { targetsReading } from "./scene";

let room: Room;

beforeAll(async () => {
  room = await openRoom();
}, 60_000);

beforeEach(() => room.reset());

afterAll(async () => {
  await room.excel.close();
  await leave();
});

const NOW = { source: "Dán", replace: false };

test("while a cell is being edited a save waits, says so after two seconds, and goes on when the cell is left", async () => {
  await room.excel.pane.evaluate(() => {
    const told: boolean[] = [];
    (window as unknown as { told: boolean[] }).told = told;
    window.bcsRoom.actions.onWaiting((waiting) => told.push(waiting));
  });
  await room.excel.setEditing(true);
  const saving = room.call("saveReading", februaryReading(), NOW);
  await room.excel.page.waitForTimeout(2300);
  const told = () => room.excel.pane.evaluate(() => (window as unknown as { told: boolean[] }).told);
  expect(await told()).toEqual([true]);
  await room.excel.setEditing(false);
  expect(await saving).toMatchObject({ ok: true, value: { added: 6 } });
  expect(await told()).toEqual([true, false]);
});

test("a long save shows its progress, stops when it is told to, and pressing again writes the rest", async () => {
  const reading = februaryReading();
  const [record] = reading.records;
  if (record)
    reading.records = Array.from({ length: 3321 }, (_, index) => ({
      ...record,
      unit: `UBND xã Số ${index + 1}`,
      unitLevel: "xa" as const,
    }));
  const stopped = await room.excel.pane.evaluate(async (given) => {
    const controller = new AbortController();
    const steps: string[] = [];
    const outcome = await window.bcsRoom.actions.saveReading(given, {
      source: "Dán ngày 05/3/2026 từ trang đánh giá của Cổng Dịch vụ công quốc gia",
      replace: false,
      signal: controller.signal,
      onProgress: (done, total) => {
        steps.push(`${done}/${total}`);
        controller.abort();
      },
    });
    return { outcome, steps };
  }, reading);
  expect(stopped.steps).toHaveLength(1);
  expect(stopped.outcome).toMatchObject({ ok: false, refusal: { code: "cancelled", retry: true } });
  if (!stopped.outcome.ok)
    expect(stopped.outcome.refusal.written).toMatch(/Đã ghi [\d.]+ trong 19\.926 số liệu/);
  expect(await room.call("saveReading", reading, NOW)).toMatchObject({ ok: true });
  const loaded = await room.call("loadBook");
  expect(loaded.ok && loaded.value.rows.length).toBe(19926);
  expect(loaded.ok && loaded.value.problems).toEqual([]);
  expect(await room.call("undoLastSave")).toMatchObject({ ok: true, value: { removed: 19926 } });
}, 60_000);

test("a person hears of changes by hand and from other windows, once for several, and not of our own", async () => {
  await room.call("saveReading", februaryReading(), NOW);
  await room.excel.pane.evaluate(async () => {
    const heard = { times: 0 };
    (window as unknown as { heard: typeof heard }).heard = heard;
    await window.bcsRoom.actions.onBookChanged(() => (heard.times += 1));
  });
  const heard = () =>
    room.excel.pane.evaluate(() => (window as unknown as { heard: { times: number } }).heard.times);
  const march = februaryReading();
  if (march.records[0]) march.records[0].period = { key: "2026-03" };
  await room.call("saveReading", march, NOW);
  await room.excel.page.waitForTimeout(900);
  expect(await heard()).toBe(0);
  await room.excel.writeCell("Sổ điểm", "H3", 1);
  await room.excel.writeAsOther("Sổ điểm", "H4", 2);
  await room.excel.page.waitForTimeout(1000);
  expect(await heard()).toBe(1);
});

test("the selection is read as a person sees it, whole columns cut to what is filled", async () => {
  await room.excel.writeCell("Trang1", "B2", "Công khai");
  await room.excel.writeCell("Trang1", "C2", 16.5);
  await room.excel.select("Trang1", "B2:C2");
  expect(await room.call("readSelection")).toMatchObject({
    ok: true,
    value: { values: [["Công khai", 16.5]] },
  });
  await room.excel.select("Trang1", "B:C");
  const columns = await room.call("readSelection");
  expect(columns).toMatchObject({ ok: true, value: { values: [["Công khai", 16.5]] } });
  if (columns.ok) expect(columns.value.address).toContain("B2:C2");
  await room.excel.select("Trang1", "F5:G9");
  expect(await room.call("readSelection")).toMatchObject({ ok: false, refusal: { retry: true } });
});

test("a target that staff typed into a cell formatted as a percent is the percent that it shows", async () => {
  await room.call("saveReading", targetsReading(60), NOW);
  await room.excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const column = context.workbook.tables.getItem("tblChiTieu").columns.getItem("Chỉ tiêu (%)");
      const cell = column.getDataBodyRange().getCell(0, 0);
      cell.numberFormat = [["0%"]];
      cell.values = [[0.8]];
      await context.sync();
    }),
  );
  const loaded = await room.call("loadBook");
  expect(loaded.ok && loaded.value.targets.map(({ percent }) => percent)).toEqual([80, 61]);
});

test("the score book is shown on a sheet that was renamed", async () => {
  await room.call("saveReading", februaryReading(), NOW);
  await room.excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheet } = context.workbook.tables.getItem("tblDiem");
      worksheet.name = "Điểm của Sở";
      context.workbook.worksheets.getItem("Trang1").activate();
      await context.sync();
    }),
  );
  expect(await room.call("show", { sheet: "Sổ điểm", address: "" })).toEqual({ ok: true, value: null });
  expect(await room.excel.activeSheet()).toBe("Điểm của Sở");
});

test("what was saved is shown, and a sheet that is gone is said to be", async () => {
  await room.call("saveReading", februaryReading(), NOW);
  expect(await room.call("show", { sheet: "Sổ điểm", address: "A2:M7" })).toEqual({ ok: true, value: null });
  expect(await room.excel.activeSheet()).toBe("Sổ điểm");
  expect(await room.call("show", { sheet: "Không có", address: "A1" })).toMatchObject({ ok: false });
});

describe("formulas of ours in cells", () => {
  const SHEET = "Trang1";

  beforeEach(async () => {
    await room.excel.writeCell(SHEET, "A1", 63.48);
    await room.excel.writeCell(SHEET, "B1", "=BCS.XEPLOAI(A1)");
    await room.excel.writeCell(SHEET, "B2", "=_xldudf_BCS_XEPLOAI(A1)");
    await room.excel.writeCell(SHEET, "B3", "=A1*2");
    await room.excel.select(SHEET, "D9");
  });

  const formulas = async () =>
    (await room.excel.readRange(SHEET, "B1:B3")).formulas.map(([formula]) => formula);

  test("lost names are repaired, other formulas stay", async () => {
    expect(await room.call("repairNames")).toMatchObject({ ok: true, value: { changed: 2, skipped: [] } });
    expect(await formulas()).toEqual(["=BCS.XEPLOAI(A1)", "=BCS.XEPLOAI(A1)", "=A1*2"]);
  });

  test("formulas become native ones where there is one", async () => {
    const outcome = await room.call("formulasToNative");
    expect(outcome).toMatchObject({ ok: true });
    if (outcome.ok) expect(outcome.value.changed).toBeGreaterThan(0);
    expect((await formulas())[0]).not.toContain("BCS.");
    expect((await formulas())[2]).toBe("=A1*2");
  });

  test("a protected sheet is left alone and named", async () => {
    await room.excel.protect(SHEET);
    const outcome = await room.call("repairNames");
    await room.excel.protect(SHEET, false);
    expect(outcome).toMatchObject({ ok: true, value: { changed: 0 } });
    if (outcome.ok) expect(outcome.value.skipped.join()).toContain(`“${SHEET}”`);
    expect((await formulas())[1]).toBe("=_xldudf_BCS_XEPLOAI(A1)");
  });

  test("values take the place of what formulas show; cells that show an error are named", async () => {
    const outcome = await room.call("formulasToValues");
    expect(outcome).toMatchObject({ ok: true });
    if (outcome.ok) expect(outcome.value.skipped.length + outcome.value.changed).toBe(2);
    expect((await formulas())[2]).toBe("=A1*2");
  });

  test("a formula goes into a blank cell only", async () => {
    await room.excel.select(SHEET, "D1");
    expect(await room.call("insertFormula", "=1+1")).toMatchObject({ ok: true, value: { text: "2" } });
    expect(await room.call("insertFormula", "=1+2")).toMatchObject({
      ok: false,
      refusal: { code: "needs_answer" },
    });
  });
});
