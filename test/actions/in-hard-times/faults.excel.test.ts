import { leave } from "../../excel/harness";
import type { Fault } from "../../excel/host/session/faults";
import { februaryReading, item } from "../readings";
import type { Room } from "../room";
import { openRoom } from "../room";
import type { WorkbookDump } from "../room-entry";

/**
 * Every request of saving and of building a table is made to fail in turn, as a whole and at every single action that
 * changes something. After each fault the workbook must be as it was, or the refusal must say what was written; and
 * pressing again must complete the work with nothing lost and nothing twice.
 */

/** Cell being edited, session lost, payload too large, no permission; with `FAULTS=all` also too many requests and a too large answer. */
const TRANSPORT =
  process.env.FAULTS === "all"
    ? ([5004, 5012, 5103, 7000, 5102, 5104] as const)
    : ([5004, 5012, 5103, 7000] as const);
const ACTION_ERRORS = ["GeneralException", "AccessDenied"] as const;

/** `FAULTS=all` strikes every single action; otherwise the first use of each member, and the last that writes. */
const EVERY_ACTION = process.env.FAULTS === "all";

let room: Room;
let injected = 0;
let survived = 0;
const failures: string[] = [];

beforeAll(async () => {
  room = await openRoom();
}, 60_000);

afterAll(async () => {
  console.log(`${injected} faults injected, ${survived} survived`);
  await room.excel.close();
  await leave();
});

interface Job {
  name: string;
  /** Brings the workbook to where the job begins. */
  prepare(): Promise<unknown>;
  press(): Promise<
    { ok: true } | { ok: false; refusal: { written: string; message: string; retry: boolean } }
  >;
  /** What must stand in the workbook when it is done, whatever happened on the way. */
  result(dump: WorkbookDump): unknown;
  /** A sheet that somebody deletes while the work is under way. */
  deletedSheet: string;
}

const NOW = { source: "Dán ngày 05/3/2026", replace: true };
const NEWEST = {
  period: null,
  against: { kind: "previous" },
  unit: { kind: "own" },
  form: null,
  confirmedMergers: [],
} as const;

function corrected(): ReturnType<typeof februaryReading> {
  const reading = februaryReading();
  const [record] = reading.records;
  if (record?.items[1]) record.items[1].percent = 90;
  record?.items.push(item("MDSH", "Số hóa hồ sơ", { percent: 70 }));
  return reading;
}

const JOBS: Job[] = [
  {
    name: "the first save",
    prepare: () => room.reset(),
    press: () => room.call("saveReading", februaryReading(), NOW),
    result: bookOf,
    deletedSheet: "Sổ điểm",
  },
  {
    name: "a save that replaces and adds",
    prepare: async () => {
      await room.reset();
      await room.call("saveReading", februaryReading(), NOW);
    },
    press: () => room.call("saveReading", corrected(), NOW),
    result: bookOf,
    deletedSheet: "Lịch sử",
  },
  {
    name: "the first table",
    prepare: async () => {
      await room.reset();
      await room.call("addSample");
      await room.call("saveReading", februaryReading(), NOW);
    },
    press: () => room.call("buildComparison", NEWEST),
    result: tablesOf,
    deletedSheet: "Sổ điểm",
  },
  {
    name: "a table that is refreshed and grows",
    prepare: async () => {
      await room.reset();
      await room.call("addSample");
      await room.call("saveReading", februaryReading(), NOW);
      await room.call("buildComparison", NEWEST);
      await room.excel.writeCell("So sánh 02-2026", "A15", "Ghi chú của văn phòng");
      await room.excel.writeCell("So sánh 02-2026", "E8", "xem lại");
      await room.call("saveReading", corrected(), NOW);
    },
    press: () => room.call("buildComparison", NEWEST),
    result: tablesOf,
    deletedSheet: "So sánh 02-2026",
  },
];

test.each(JOBS)(
  "$name survives every fault",
  async (job) => {
    await job.prepare();
    const start = (await room.excel.requests()).length;
    const clean = await job.press();
    expect(clean).toMatchObject({ ok: true });
    const requests = (await room.excel.requests()).slice(start);
    const wanted = job.result(await room.dump());
    expect(requests.length).toBeLessThanOrEqual(4);

    for (const [index, { members }] of requests.entries()) {
      const request = index + 1;
      for (const code of TRANSPORT) await strike(job, { request, code }, wanted);
      await strike(job, { request, deleteSheet: job.deletedSheet }, wanted, true);
      const changing = new Set(members.filter((member) => isChange(member)));
      for (const member of changing) {
        const times = members.filter((other) => other === member).length;
        for (const { action, code } of actionFaults(member, times))
          await strike(job, { request, member, action, code }, wanted);
      }
    }
    expect(failures.filter((text) => text.startsWith(job.name)).slice(0, 3)).toEqual([]);
  },
  600_000,
);

/** Members whose refusal by a protected sheet or workbook is the likeliest. */
const OFTEN_DENIED = ["Range.values=", "WorksheetCollection.add()", "Range.clear()", "Table.resize()"];

function actionFaults(
  member: string,
  times: number,
): { action: number; code: (typeof ACTION_ERRORS)[number] }[] {
  if (EVERY_ACTION)
    return Array.from({ length: times }, (_, index) => index + 1).flatMap((action) =>
      ACTION_ERRORS.map((code) => ({ action, code })),
    );
  const last =
    member === "Range.values=" && times > 1 ? [{ action: times, code: "GeneralException" as const }] : [];
  const denied = OFTEN_DENIED.includes(member) ? [{ action: 1, code: "AccessDenied" as const }] : [];
  return [{ action: 1, code: "GeneralException" }, ...last, ...denied];
}

function isChange(member: string): boolean {
  return (
    member.endsWith("=") ||
    /\.(?:add|delete|insert|clear|merge|unmerge|resize|setXml|setData|setPosition|setPrint\w+|freezeRows|autofitRows|activate)\(\)$/.test(
      member,
    )
  );
}

async function strike(job: Job, fault: Fault, wanted: unknown, sheetGone = false): Promise<void> {
  await job.prepare();
  const before = await room.dump();
  await room.excel.fail(fault);
  injected += 1;
  const first = await job.press();
  await room.excel.clearFaults();
  const problem = await look(job, first, before, wanted, sheetGone);
  if (problem === null) survived += 1;
  else failures.push(`${job.name}, ${JSON.stringify(fault)}: ${problem}`);
}

async function look(
  job: Job,
  first: Awaited<ReturnType<Job["press"]>>,
  before: WorkbookDump,
  wanted: unknown,
  sheetGone: boolean,
): Promise<string | null> {
  if (!first.ok) {
    const after = await room.dump();
    const same = JSON.stringify(visible(before)) === JSON.stringify(visible(after));
    if (first.refusal.written === "" && !same && !sheetGone)
      return `nothing is told of what was written\n${difference(visible(before), visible(after))}`;
    if (!first.refusal.retry && !sheetGone) return `no second try is offered: ${first.refusal.message}`;
    const again = await job.press();
    if (!again.ok) {
      if (sheetGone) return null;
      return `pressing again fails: ${again.refusal.message}`;
    }
  }
  const result = job.result(await room.dump());
  if (sheetGone) return null;
  return JSON.stringify(result) === JSON.stringify(wanted)
    ? null
    : `the end is another\n${difference(wanted, result)}`;
}

function visible({ sheets, tables, charts }: WorkbookDump): unknown {
  return { sheets, tables, charts };
}

/** The first places in which two states differ, short enough to read. */
function difference(a: unknown, b: unknown, path = ""): string {
  if (JSON.stringify(a) === JSON.stringify(b)) return "";
  if (isTree(a) && isTree(b)) {
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    return keys
      .map((key) => difference(a[key], b[key], `${path}/${key}`))
      .filter((text) => text !== "")
      .slice(0, 4)
      .join("\n");
  }
  return `${path}: ${JSON.stringify(a)?.slice(0, 160)} → ${JSON.stringify(b)?.slice(0, 160)}`;
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** Rows of book and history without their stamps, tables by sheet, names of sheets. */
function bookOf({ sheets, tables }: WorkbookDump): unknown {
  const rows = (name: string): unknown =>
    (sheets[name] ?? []).map((row) =>
      row.filter((cell) => !/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(String(cell))),
    );
  return {
    scores: rows("Sổ điểm"),
    history: rows("Lịch sử"),
    tables: Object.entries(tables).sort(),
    sheets: Object.keys(sheets).sort(),
  };
}

function tablesOf({ sheets, charts, names }: WorkbookDump): unknown {
  return { sheets: Object.keys(sheets).sort(), table: sheets["So sánh 02-2026"], charts, names };
}
