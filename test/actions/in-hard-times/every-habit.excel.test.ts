import type { Outcome } from "../../../src/actions/contract";
import type { Habits } from "../../excel/book/habits";
import { WILLING } from "../../excel/book/habits";
import { leave } from "../../excel/harness";
import type { Room } from "../room";
import { openRoom } from "../room";
import {
  correctedReading,
  difference,
  monthReading,
  NEWEST,
  NOW,
  seen,
  SET,
  setScene,
  TABLE_SHEET,
  targetsReading,
} from "./scene";

/**
 * Every habit of a real Excel against everything that writes: what is pressed does what it does in a willing Excel, or
 * is refused with a clear reason before anything changed. The table of what came out is printed: half of the pairs, with
 * `HABITS=all` every one.
 */

let room: Room;
/** The book as the scene has it, and a kept book that differs from it. */
let standing = "";
let csv = "";
const wanted = new Map<string, unknown>();
const results: { action: string; column: string; verdict: string }[] = [];

const select = (address: string) => room.excel.select("Trang1", address);

const ACTIONS: Record<string, () => Promise<Outcome<unknown>>> = {
  save: () => room.call("saveReading", monthReading("2026-03"), { ...NOW, text: "x".repeat(30_000) }),
  correct: () => room.call("saveReading", correctedReading(), NOW),
  "save targets": () => room.call("saveReading", targetsReading(65, 3), NOW),
  undo: () => room.call("undoLastSave"),
  rename: () => room.call("changeSet", SET, { kind: "rename", unit: "Sở Nội vụ" }, { replace: true }),
  delete: () => room.call("changeSet", SET, { kind: "delete" }, { replace: true }),
  "remove sample": () => room.call("removeSample"),
  "import CSV": () => room.call("importBook", csv, { replace: true }),
  "build table": () => room.call("buildComparison", { ...NEWEST, period: "2026-01" }),
  "build again": () => room.call("buildComparison", NEWEST),
  "undo table": () => room.call("undoLastTable"),
  "repair names": () => room.call("repairNames"),
  "to native": () => room.call("formulasToNative"),
  "to values": () => room.call("formulasToValues"),
  "insert formula": async () => {
    await select("C3");
    const outcome = await room.call("insertFormula", "=B3*3");
    await select("J12");
    return outcome;
  },
};

interface Situation {
  name: string;
  habits: Partial<Habits>;
  /** Filters and hidden rows of a person, put on before the press and taken off afterwards. */
  hide?: () => Promise<void>;
}

const filters = async (): Promise<void> => {
  await room.excel.filterTable("tblDiem", "Mã", ["CKMB", "MDHL"]);
  await room.excel.filterTable("tblLichSu", "Mã", ["none"]);
  await room.excel.filterTable("tblChiTieu", "STT", ["1"]);
  await room.excel.filterTable("tblRieng", "Đơn vị", ["A", "C"]);
  await room.excel.hideRows(TABLE_SHEET, 8, 2);
};
const byHand = async (): Promise<void> => {
  await room.excel.hideRows("Sổ điểm", 9, 2);
  await room.excel.hideRows("Lịch sử", 2, 1);
  await room.excel.hideRows("Chỉ tiêu", 3, 1);
  await room.excel.hideRows("Trang1", 3, 2);
  await room.excel.hideRows(TABLE_SHEET, 8, 2);
};
const below = async (): Promise<void> => {
  for (const sheet of ["Sổ điểm", "Lịch sử", "Chỉ tiêu"]) {
    const rows = (await room.dump()).sheets[sheet]?.length ?? 1;
    await room.excel.hideRows(sheet, rows + 2, 2);
  }
  await room.excel.hideRows(TABLE_SHEET, 14, 2);
};

const SITUATIONS: Situation[] = [
  {
    name: "filtered, first row everywhere",
    habits: { writesOverHidden: "repeated", deletesUnderFilter: "ignored" },
    hide: filters,
  },
  {
    name: "filtered, pushed down",
    habits: { writesOverHidden: "shifted", deletesUnderFilter: "ignored" },
    hide: filters,
  },
  {
    name: "filtered, refused",
    habits: { writesOverHidden: "refused", deletesUnderFilter: "refused" },
    hide: filters,
  },
  { name: "hidden by hand, first row everywhere", habits: { writesOverHidden: "repeated" }, hide: byHand },
  { name: "hidden by hand, pushed down", habits: { writesOverHidden: "shifted" }, hide: byHand },
  { name: "hidden below, first row everywhere", habits: { writesOverHidden: "repeated" }, hide: below },
  { name: "hidden below, pushed down", habits: { writesOverHidden: "shifted" }, hide: below },
  { name: "calculated columns", habits: { calculatedColumns: true } },
  { name: "parts refused", habits: { xmlPartLimit: 20_000 } },
  { name: "no fit to pages", habits: { fitToPages: "ignored" } },
];

beforeAll(async () => {
  room = await openRoom({ testAddin: false });
  await setScene(room);
  await room.call("saveReading", correctedReading(), NOW);
  await room.call("saveReading", monthReading("2026-04"), NOW);
  const kept = await room.call("exportBook", "backup");
  csv = kept.ok ? kept.value : "";
  await setScene(room);
  standing = await look();
}, 120_000);

afterAll(async () => {
  console.log(printed());
  await room.excel.close();
  await leave();
});

const look = async (): Promise<string> => JSON.stringify(seen(await room.dump()));

/** The scene as it was; it is only set again where something changed. */
async function sceneAgain(): Promise<void> {
  await room.excel.clearFaults();
  await room.excel.setHabits(WILLING);
  for (const table of ["tblDiem", "tblLichSu", "tblChiTieu", "tblRieng"])
    await room.excel.pane.evaluate(
      (name) =>
        Excel.run(async (context) => {
          const found = context.workbook.tables.getItemOrNullObject(name);
          found.load("name");
          await context.sync();
          if (!found.isNullObject) found.clearFilters();
          await context.sync();
        }),
      table,
    );
  for (const sheet of await room.excel.sheetNames()) await room.excel.hideRows(sheet, 1, 60, false);
  if ((await look()) !== standing) await setScene(room);
}

/** What a willing Excel makes of a press. */
async function wantedOf(action: string): Promise<unknown> {
  if (!wanted.has(action)) {
    await sceneAgain();
    const outcome = await ACTIONS[action]?.();
    if (!outcome?.ok) throw new Error(`${action} fails in a willing Excel: ${JSON.stringify(outcome)}`);
    wanted.set(action, seen(await room.dump()));
  }
  return wanted.get(action);
}

/** "right", or why it was refused; a problem begins with "WRONG". */
async function verdictOf(action: string, outcome: Outcome<unknown> | undefined): Promise<string> {
  const now = await look();
  const right = JSON.stringify(wanted.get(action));
  if (outcome === undefined) return "WRONG: no such action";
  if (outcome.ok)
    return now === right ? "right" : `WRONG: done, but\n${difference(JSON.parse(right), JSON.parse(now))}`;
  const { code, message, written } = outcome.refusal;
  if (message === "" || code === "general") return `WRONG: no clear reason (${code}: ${message})`;
  if (now === standing) return written === "" ? code : `WRONG: tells of ${written}, nothing changed`;
  if (written === "") return `WRONG: nothing is told\n${difference(JSON.parse(standing), JSON.parse(now))}`;
  return `told ${code}`;
}

function printed(): string {
  const columns = [...new Set(results.map(({ column }) => column))];
  const actions = [...new Set(results.map(({ action }) => action))];
  const cell = (action: string, column: string): string =>
    results.find((one) => one.action === action && one.column === column)?.verdict.split("\n")[0] ?? "";
  const legend = columns.map((column, at) => `${String(at + 1)} ${column}`).join("; ");
  const lines = actions.map(
    (action) =>
      `${action.padEnd(15)} ${columns.map((column) => cell(action, column).slice(0, 16).padEnd(16)).join(" ")}`,
  );
  return [`${String(results.length)} presses. ${legend}`, ...lines].join("\n");
}

/** Every second one, other ones for the next action; with `HABITS=all` all of them. */
function taken<T>(action: string, all: readonly T[]): T[] {
  const offset = Object.keys(ACTIONS).indexOf(action);
  return all.filter((_, at) => process.env.HABITS === "all" || (at + offset) % 2 === 0);
}

test.each(Object.keys(ACTIONS))(
  "%s, under every habit",
  async (action) => {
    await wantedOf(action);
    const wrong: string[] = [];
    for (const { name, habits, hide } of taken(action, SITUATIONS)) {
      await sceneAgain();
      await hide?.();
      await room.excel.setHabits(habits);
      const verdict = await verdictOf(action, await ACTIONS[action]?.());
      results.push({ action, column: name, verdict });
      if (verdict.startsWith("WRONG") || verdict.startsWith("told")) wrong.push(`${name}: ${verdict}`);
    }
    expect(wrong).toEqual([]);
  },
  240_000,
);
