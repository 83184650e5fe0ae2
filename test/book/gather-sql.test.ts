import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { scoresToTidyCsv } from "../../src/book/csv/tidy-csv";
import { DEFAULT_FRAMEWORK } from "../../src/scoring/framework/framework";
import type { BookRow } from "../../src/scoring/score";

/** The rules of the gathering script, as SQL over the same files; bench/ runs it over the whole country. */
const SQL = readFileSync(path.join(__dirname, "../../bench/sql/gather.sql"), "utf8");

const ROW: BookRow = {
  unit: "Sở Y tế",
  level: "so",
  period: "2026-02",
  code: "TTTT",
  label: "Thanh toán trực tuyến",
  score: 7.46,
  max: 10,
  rate: null,
  rank: null,
  of: null,
  status: "ok",
  source: "",
  savedAt: "2026-03-05 16:45:10",
  origin: "published",
};
const LATER = "2026-03-09 10:00:00";

let folder: string;
let database: DuckDBInstance;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "gather-"));
  database = await DuckDBInstance.create(":memory:", { threads: "1" });
});
afterAll(() => {
  database.closeSync();
  rmSync(folder, { recursive: true, force: true });
});

const csv = (rows: readonly BookRow[]): string => scoresToTidyCsv(rows, DEFAULT_FRAMEWORK);
/** A file as it was written before the column of the origin was added. */
const old = (rows: readonly BookRow[]): string => csv(rows).replace(/,(nguon_goc|cong_bo)\r\n/g, "\r\n");

async function gathered(files: Record<string, string>): Promise<string[]> {
  const place = mkdtempSync(path.join(folder, "files-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(place, `${name}.csv`), text);
  const connection = await database.connect();
  const found = await connection.runAndReadAll(SQL.replace("$files", `'${place}/*.csv'`));
  connection.closeSync();
  return found.getRowObjectsJson().map(({ dong, so_ban: different }) => {
    const { diem, nguon_goc: origin } = dong as { diem: string | null; nguon_goc: string };
    return `${diem ?? "-"} ${origin} ${String(different)}`;
  });
}

test("the row that was saved last stays, and that there is another one is told", async () => {
  const files = { a: csv([{ ...ROW, score: 1, savedAt: LATER }]), b: csv([ROW]) };
  expect(await gathered(files)).toEqual(["1 cong_bo 2"]);
});

test("the same figures in two files are one row with nothing to look at", async () => {
  expect(await gathered({ a: csv([ROW]), b: csv([{ ...ROW, savedAt: LATER }]) })).toEqual(["7.46 cong_bo 1"]);
});

test("a published figure is not replaced by one that was worked out later", async () => {
  const files = { a: csv([ROW]), b: csv([{ ...ROW, score: 7.5, origin: "derived", savedAt: LATER }]) };
  expect(await gathered(files)).toEqual(["7.46 cong_bo 2"]);
});

test("a sample never gets into the report", async () => {
  const sample: BookRow = { ...ROW, score: 9, origin: "sample", savedAt: LATER };
  expect(await gathered({ a: csv([sample]), b: csv([ROW]) })).toEqual(["7.46 cong_bo 1"]);
  expect(await gathered({ a: csv([sample]) })).toEqual([]);
});

test("files from before the origin was told are read as published, alone and beside new ones", async () => {
  expect(old([ROW])).not.toContain("nguon_goc");
  expect(await gathered({ a: old([ROW]) })).toEqual(["7.46 cong_bo 1"]);
  const derived: BookRow = { ...ROW, score: 7.5, origin: "derived", savedAt: LATER };
  expect(await gathered({ a: old([ROW]), b: csv([derived]) })).toEqual(["7.46 cong_bo 2"]);
});
