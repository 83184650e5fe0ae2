import { leave } from "../excel/harness";
import { februaryReading } from "./readings";
import type { Room } from "./room";
import { openRoom } from "./room";

let room: Room;

beforeAll(async () => {
  room = await openRoom();
}, 60_000);

beforeEach(() => room.reset());

afterAll(async () => {
  await room.excel.close();
  await leave();
});

const NOW = { source: "Dán ngày 05/3/2026", replace: false };
const SET = { unit: "Sở Công Thương", period: "2026-02" };

async function sets(): Promise<string[]> {
  const loaded = await room.call("loadBook");
  if (!loaded.ok) throw new Error(loaded.refusal.message);
  const found = new Map<string, number>();
  for (const { unit, period } of loaded.value.rows)
    found.set(`${unit} ${period}`, (found.get(`${unit} ${period}`) ?? 0) + 1);
  return [...found].map(([name, count]) => `${name} ${String(count)}`).sort();
}

function marchOf(unit: string): ReturnType<typeof februaryReading> {
  const reading = februaryReading();
  const [record] = reading.records;
  if (record) Object.assign(record, { unit, period: { key: "2026-03" } });
  return reading;
}

test("a set is renamed, moved to another period and deleted, and each is taken back in turn", async () => {
  await room.call("saveReading", februaryReading(), NOW);
  expect(
    await room.call("changeSet", SET, { kind: "rename", unit: "Sở Nội vụ" }, { replace: false }),
  ).toMatchObject({
    ok: true,
    value: { added: 6, removed: 6 },
  });
  expect(await sets()).toEqual(["Sở Nội vụ 2026-02 6"]);
  const renamed = { unit: "Sở Nội vụ", period: "2026-02" };
  await room.call("changeSet", renamed, { kind: "period", period: "2026-Q1" }, { replace: false });
  expect(await sets()).toEqual(["Sở Nội vụ 2026-Q1 6"]);
  await room.call("changeSet", { ...renamed, period: "2026-Q1" }, { kind: "delete" }, { replace: false });
  expect(await sets()).toEqual([]);
  const seen = ["Sở Nội vụ 2026-Q1 6", "Sở Nội vụ 2026-02 6", "Sở Công Thương 2026-02 6"];
  for (const state of seen) {
    expect(await room.call("undoLastSave")).toMatchObject({ ok: true });
    expect(await sets()).toEqual([state]);
  }
  await room.call("undoLastSave");
  expect(await sets()).toEqual([]);
});

test("a name under which other figures stand is asked about before they are replaced", async () => {
  await room.call("saveReading", marchOf("Sở A"), NOW);
  const other = marchOf("Sở B");
  if (other.records[0]?.items[0]) other.records[0].items[0].percent = 50;
  await room.call("saveReading", other, NOW);
  const rename = [
    { unit: "Sở B", period: "2026-03" },
    { kind: "rename", unit: "Sở A" },
  ] as const;
  expect(await room.call("changeSet", ...rename, { replace: false })).toMatchObject({
    ok: false,
    refusal: { code: "needs_answer", retry: true, written: "" },
  });
  expect(await sets()).toHaveLength(2);
  expect(await room.call("changeSet", ...rename, { replace: true })).toMatchObject({
    ok: true,
    value: { replaced: 1, removed: 6 },
  });
  expect(await sets()).toEqual(["Sở A 2026-03 6"]);
});

test("the sample goes in one press, and a real set next to it stays", async () => {
  await room.call("addSample");
  await room.call("saveReading", februaryReading(), NOW);
  expect(await room.call("removeSample")).toMatchObject({ ok: true, value: { removed: 6 } });
  expect(await sets()).toEqual(["Sở Công Thương 2026-02 6"]);
  expect(await room.call("removeSample")).toMatchObject({ ok: false });
});

test("derived figures give way to published ones without a question", async () => {
  const february = februaryReading();
  for (const one of february.records[0]?.items ?? [])
    if (one.percent !== null) Object.assign(one, { delta: 1, deltaUnit: "pp" });
  await room.call("saveReading", february, NOW);
  expect(await room.call("derivePrevious", february)).toMatchObject({ ok: true, value: { added: 6 } });
  const january = februaryReading();
  if (january.records[0]) january.records[0].period = { key: "2026-01" };
  expect(await room.call("saveReading", january, NOW)).toMatchObject({ ok: true, value: { replaced: 6 } });
  const loaded = await room.call("loadBook");
  expect(loaded.ok && new Set(loaded.value.rows.map(({ origin }) => origin))).toEqual(new Set(["published"]));
});

test("a figure that is changed by hand is told, one that is saved anew is no longer", async () => {
  await room.call("saveReading", februaryReading(), NOW);
  const edited = async (): Promise<number> =>
    room.excel.pane.evaluate(async () => {
      const loaded = await window.bcsRoom.actions.loadBook();
      return loaded.ok ? loaded.value.edited.size : -1;
    });
  expect(await edited()).toBe(0);
  await room.excel.writeCell("Sổ điểm", "H3", 11);
  expect(await edited()).toBe(1);
  await room.call("saveReading", februaryReading(), { ...NOW, replace: true });
  expect(await edited()).toBe(0);
});
