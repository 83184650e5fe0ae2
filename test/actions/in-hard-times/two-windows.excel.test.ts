import type { BookRow } from "../../../src/scoring/score";
import { leave } from "../../excel/harness";
import { februaryReading } from "../readings";
import type { Room } from "../room";
import { openRoom } from "../room";
import { targetsReading } from "./scene";

let first: Room;
let second: Room;

beforeAll(async () => {
  first = await openRoom();
  second = await first.secondWindow();
}, 60_000);

beforeEach(() => first.reset());

afterAll(async () => {
  await first.excel.close();
  await leave();
});

const OPTIONS = { source: "Dán", replace: true };

function readingOf(unit: string, period: string, first = 100): ReturnType<typeof februaryReading> {
  const reading = februaryReading();
  const [record] = reading.records;
  if (record) {
    record.unit = unit;
    record.period = { key: period };
    if (record.items[0]) record.items[0].percent = first;
  }
  return reading;
}

async function rows(): Promise<readonly BookRow[]> {
  const loaded = await first.call("loadBook");
  if (!loaded.ok) throw new Error(loaded.refusal.message);
  expect(loaded.value.problems).toEqual([]);
  return loaded.value.rows;
}

function keys(all: readonly BookRow[]): string[] {
  return all.map(({ unit, period, code }) => `${unit} ${period} ${code}`).sort();
}

test("two windows that save different units at the same moment lose no row", async () => {
  await first.call("addSample");
  for (let round = 0; round < 5; round += 1) {
    const saves = await Promise.all([
      first.call("saveReading", readingOf("Sở A", `2026-0${round + 1}`), OPTIONS),
      second.call("saveReading", readingOf("Sở B", `2026-0${round + 1}`), OPTIONS),
    ]);
    expect(saves.map(({ ok }) => ok)).toEqual([true, true]);
  }
  const all = await rows();
  expect(new Set(keys(all)).size).toBe(all.length);
  expect(all).toHaveLength(6 + 2 * 5 * 6);
});

test("two windows that save the same figures at the same moment leave each once", async () => {
  await first.call("addSample");
  const reading = readingOf("Sở A", "2026-02");
  await Promise.all([
    first.call("saveReading", reading, OPTIONS),
    second.call("saveReading", reading, OPTIONS),
    first.call("saveReading", readingOf("Sở C", "2026-02"), OPTIONS),
  ]);
  const all = await rows();
  expect(keys(all.filter(({ unit }) => unit === "Sở A"))).toHaveLength(6);
  expect(new Set(keys(all)).size).toBe(all.length);
});

test("two windows that save different figures of one indicator keep one in the book and the other in the history", async () => {
  await first.call("addSample");
  await Promise.all([
    first.call("saveReading", readingOf("Sở A", "2026-02", 60), OPTIONS),
    second.call("saveReading", readingOf("Sở A", "2026-02", 70), OPTIONS),
  ]);
  const own = (await rows()).filter(({ unit, code }) => unit === "Sở A" && code === "CKMB");
  expect(own).toHaveLength(1);
  const { sheets } = await first.dump();
  const seen = [...(sheets["Sổ điểm"] ?? []), ...(sheets["Lịch sử"] ?? [])]
    .filter((row) => row[0] === "Sở A" && row[3] === "CKMB")
    .map((row) => row[7]);
  expect(seen.sort()).toEqual([60, 70]);
});

test("two windows that make the book at the same moment make one", async () => {
  const saves = await Promise.all([
    first.call("saveReading", readingOf("Sở A", "2026-02"), OPTIONS),
    second.call("saveReading", readingOf("Sở B", "2026-02"), OPTIONS),
  ]);
  for (const save of saves) if (!save.ok) expect(save.refusal).toMatchObject({ retry: true });
  await first.call("saveReading", readingOf("Sở A", "2026-02"), OPTIONS);
  await second.call("saveReading", readingOf("Sở B", "2026-02"), OPTIONS);
  expect(await rows()).toHaveLength(12);
  const { tables, sheets } = await first.dump();
  expect(Object.keys(tables).sort()).toEqual(
    ["tblBoChiSo", "tblChiTieu", "tblDiem", "tblDonVi", "tblLichSu", "tblXepLoai"].sort(),
  );
  expect(Object.keys(sheets)).toHaveLength(6);
});

const CHANGES = {
  "puts a row above": (table: Excel.Table) => table.getDataBodyRange().getRow(0).insert("Down"),
  "deletes a row": (table: Excel.Table) => table.getDataBodyRange().getRow(0).delete("Up"),
  "sorts the table": (table: Excel.Table) => table.sort.apply([{ key: 3, ascending: false }]),
  "corrects a figure": (table: Excel.Table) => (table.getDataBodyRange().getCell(0, 7).values = [[33]]),
};

test.each(Object.entries(CHANGES))(
  "another person %s between reading and writing, and nothing is overwritten unseen",
  async (_what, change) => {
    await first.call("saveReading", readingOf("Sở A", "2026-02"), OPTIONS);
    await first.call("saveReading", readingOf("Sở B", "2026-02"), OPTIONS);
    await first.interfere(3, change.toString());
    const save = await first.call("saveReading", readingOf("Sở A", "2026-02", 55), OPTIONS);
    expect(save).toMatchObject({ ok: true });
    const all = await rows();
    expect(new Set(keys(all)).size).toBe(all.length);
    expect(all.filter(({ unit }) => unit === "Sở B")).toHaveLength(6);
    expect(all.find(({ unit, code }) => unit === "Sở A" && code === "CKMB")?.rate).toBe(55);
    const own = all.filter(({ unit }) => unit === "Sở A").map(({ code, rate }) => `${code} ${rate}`);
    expect(own.sort()).toEqual(
      ["CKMB 55", "DVCTT 91.9", "DVTT null", "MDHL 99.4", "TDGQ 88.25", "TTTT 58.76"].sort(),
    );
  },
);

test("a figure that another person corrected in between is kept in the history", async () => {
  await first.call("saveReading", readingOf("Sở A", "2026-02"), OPTIONS);
  await first.interfere(3, CHANGES["corrects a figure"].toString());
  await first.call("saveReading", readingOf("Sở A", "2026-02", 55), OPTIONS);
  const kept = (await first.dump()).sheets["Lịch sử"]?.slice(1).map((row) => row[7]);
  expect(kept).toContain(33);
});

describe("while another window saves", () => {
  const saveOther = (): Promise<unknown> => second.call("saveReading", readingOf("Sở B", "2026-02"), OPTIONS);
  const units = async (): Promise<string[]> => [...new Set((await rows()).map(({ unit }) => unit))].sort();

  test("targets that both windows save are kept, each list for its year", async () => {
    await first.call("saveReading", readingOf("Sở A", "2026-02"), OPTIONS);
    const list = (year: number, percent: number): ReturnType<typeof targetsReading> => {
      const reading = targetsReading(percent);
      if (reading.targets) reading.targets.year = year;
      return reading;
    };
    const saves = await Promise.all([
      first.call("saveReading", list(2025, 50), OPTIONS),
      second.call("saveReading", list(2026, 60), OPTIONS),
      first.call("saveReading", readingOf("Sở A", "2026-03"), OPTIONS),
    ]);
    expect(saves.map(({ ok }) => ok)).toEqual([true, true, true]);
    const loaded = await first.call("loadBook");
    expect(loaded.ok && loaded.value.targets.map(({ year, percent }) => `${year} ${percent}`).sort()).toEqual(
      ["2025 50", "2025 51", "2026 60", "2026 61"],
    );
  });

  test("an import loses nothing and doubles nothing", async () => {
    await first.call("saveReading", readingOf("Sở A", "2026-02"), OPTIONS);
    await first.call("saveReading", readingOf("Sở C", "2026-02"), OPTIONS);
    const kept = await first.call("exportBook", "backup");
    const csv = kept.ok ? kept.value : "";
    await first.reset();
    await first.call("saveReading", readingOf("Sở A", "2026-02", 44), OPTIONS);
    const [taken] = await Promise.all([first.call("importBook", csv, { replace: true }), saveOther()]);
    expect(taken).toMatchObject({ ok: true });
    expect(await units()).toEqual(["Sở A", "Sở B", "Sở C"]);
    expect(new Set(keys(await rows())).size).toBe(18);
    expect((await rows()).find(({ unit, code }) => unit === "Sở A" && code === "CKMB")?.rate).toBe(100);
  });

  test("an undo takes back what it should and nothing of the other", async () => {
    await first.call("saveReading", readingOf("Sở C", "2026-01"), OPTIONS);
    await first.call("saveReading", readingOf("Sở A", "2026-02"), OPTIONS);
    await first.interfere(
      3,
      ((table: Excel.Table) => table.getDataBodyRange().getRow(0).insert("Down")).toString(),
    );
    expect(await first.call("undoLastSave")).toMatchObject({ ok: true, value: { removed: 6 } });
    expect(await units()).toEqual(["Sở C"]);
    expect(await rows()).toHaveLength(6);
  });
});
