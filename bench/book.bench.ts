/**
 * The score book at the size of the whole country: 3,321 communes over 24 months in memory, and one month of them saved
 * and built into a table through the real Office.js in the stand-in Excel.
 */
import path from "node:path";
import type {} from "./book-entry";
import { build } from "esbuild";
import type { Frame } from "playwright-core";
import { savedSets } from "../src/book/saved/saved-sets";
import type { BookRow } from "../src/scoring/score";
import { DEFAULT_FRAMEWORK } from "../src/scoring/framework/framework";
import { compareUnits } from "../src/scoring/compare/unit-comparison";
import { leave, openExcel } from "../test/excel/harness";
import { setUp, tearDown } from "../test/excel/stage";
import type { BenchReport, Measure } from "./report";

const COMMUNES = 3321;
const MONTHS = 24;
const RUNS = 5;
/** Requests for one press of a button, whatever the size of the book. */
const REQUESTS = 4;
const STAND_IN_MS = 5000;
const SAVED_SETS_MS = 300;
const CODES = [
  ["CKMB", 18],
  ["TDGQ", 20],
  ["DVTT", 22],
  ["DVCTT", 12],
  ["TTTT", 10],
  ["MDSH", 22],
  ["MDHL", 18],
  ["TONG", 100],
] as const;

function months(): string[] {
  return Array.from({ length: MONTHS }, (_, index) => {
    const year = 2024 + Math.floor(index / 12);
    return `${year}-${String((index % 12) + 1).padStart(2, "0")}`;
  });
}

/** The book as it is after two years: month by month, unit by unit. */
function countryBook(): BookRow[] {
  const rows: BookRow[] = [];
  const units = Array.from({ length: COMMUNES }, (_, index) => `UBND xã ${index + 1}`);
  for (const period of months())
    for (const [at, unit] of units.entries())
      for (const [code, max] of CODES)
        rows.push({
          unit,
          level: "xa",
          period,
          code,
          label: code,
          score: Math.round(((at * 37 + code.length * 11) % 100) * max) / 100,
          max,
          rate: null,
          rank: null,
          of: null,
          status: "ok",
          source: "",
          savedAt: "",
          origin: "published",
        });
  return rows;
}

/** What nobody can do with less: group the rows by unit and period in a Map. */
function bareLoop(rows: readonly BookRow[]): number {
  const groups = new Map<string, BookRow[]>();
  for (const row of rows) {
    const key = `${row.unit}\u0000${row.period}`;
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return groups.size;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Median times by the clock and by the processor: on a busy machine only the second one tells what the work costs. */
function timed(work: () => unknown): { wall: number; cpu: number } {
  const walls: number[] = [];
  const cpus: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    walls.push(performance.now() - start);
    cpus.push((user + system) / 1000);
  }
  return { wall: median(walls), cpu: median(cpus) };
}

function inMemory(): Measure[] {
  const rows = countryBook();
  const [period = "", against = ""] = months().slice(-2).reverse();
  const compare = timed(() => {
    const { units } = compareUnits({ rows, period, against, framework: DEFAULT_FRAMEWORK });
    if (units.length !== COMMUNES) throw new Error("units are missing");
  });
  const listed = timed(() => {
    if (savedSets(rows, new Set()).length !== COMMUNES * MONTHS) throw new Error("saved sets are missing");
  });
  // Before the bare loop, whose groups of the whole book are its own affair.
  const memory = process.memoryUsage().rss / 1e6;
  const bare = timed(() => {
    if (bareLoop(rows) !== COMMUNES * MONTHS) throw new Error("groups are missing");
  });
  return [
    { name: `bare loop over ${rows.length.toLocaleString("en-US")} rows`, value: bare.wall, unit: "ms" },
    { name: "comparison of two months", value: compare.wall, unit: "ms", limit: 3 * bare.wall },
    {
      name: `list of saved sets of ${rows.length.toLocaleString("en-US")} rows`,
      value: listed.wall,
      unit: "ms",
      limit: SAVED_SETS_MS,
    },
    { name: "… by the processor", value: listed.cpu, unit: "ms" },
    { name: "memory of the process, book included", value: memory, unit: "MB", limit: 500 },
  ];
}

const ENTRY = path.join(__dirname, "book-entry.ts");

async function actionsScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    format: "iife",
    target: "es2022",
    write: false,
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}

interface Press {
  milliseconds: number;
  requests: number;
  largest: number;
}

/** Saves a month of so many units and builds the table of all of them. */
async function inStandIn(
  units: number,
  script: string,
): Promise<{ save: Press; correct: Press; table: Press }> {
  const excel = await openExcel({ testAddin: true });
  await excel.pane.addScriptTag({ content: script });
  const press = async (work: (frame: Frame) => Promise<unknown>): Promise<Press> => {
    const before = (await excel.requests()).length;
    const start = performance.now();
    const outcome = (await work(excel.pane)) as { ok: boolean; refusal?: { message: string } };
    const milliseconds = performance.now() - start;
    if (!outcome.ok) throw new Error(outcome.refusal?.message);
    const made = (await excel.requests()).slice(before);
    return {
      milliseconds,
      requests: made.length,
      largest: Math.max(...made.map(({ bytes }) => bytes)) / 1e6,
    };
  };
  const save = (period: string, shift: number): Promise<Press> =>
    press((frame) =>
      frame.evaluate(
        ([count, key, moved]) => window.bcsBench.save(Number(count), String(key), Number(moved)),
        [units, period, shift] as const,
      ),
    );
  await save("2026-01", 0);
  const first = await save("2026-02", 1);
  const correct = await save("2026-02", 2);
  const table = await press((frame) => frame.evaluate(() => window.bcsBench.table("2026-02")));
  await excel.close();
  return { save: first, correct, table };
}

export async function run(): Promise<BenchReport> {
  const measures = inMemory();
  await setUp();
  const script = await actionsScript();
  const one = await inStandIn(1, script);
  const all = await inStandIn(COMMUNES, script);
  await leave();
  await tearDown();
  const requests = (name: string, press: Press, limit?: number): Measure => ({
    name,
    value: press.requests,
    unit: "requests",
    ...(limit === undefined ? {} : { limit }),
  });
  const slices = (press: Press): number => Math.max(0, press.requests - REQUESTS);
  return {
    title: `Score book: ${COMMUNES.toLocaleString("en-US")} communes`,
    measures: [
      ...measures,
      requests("save 1 unit", one.save, REQUESTS),
      requests("table of 1 unit", one.table, REQUESTS),
      { name: "save all communes", value: all.save.milliseconds, unit: "ms", limit: STAND_IN_MS },
      requests(
        `save all communes (${slices(all.save)} more for slices of ${all.save.largest.toFixed(1)} MB)`,
        all.save,
      ),
      { name: "correct all communes", value: all.correct.milliseconds, unit: "ms" },
      requests("correct all communes", all.correct),
      { name: "table of all communes", value: all.table.milliseconds, unit: "ms", limit: STAND_IN_MS },
      requests(`table of all communes (slices of ${all.table.largest.toFixed(1)} MB)`, all.table),
      {
        name: "largest request",
        value: Math.max(all.save.largest, all.correct.largest, all.table.largest),
        unit: "MB",
        limit: 5,
      },
    ],
  };
}
