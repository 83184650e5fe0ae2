/**
 * Past one workbook: the scores of every commune, department and province of the country over ten years, exported as
 * the add-in exports them, compared by DuckDB in one run, and held against what the add-in computes for a sample.
 */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { DuckDBInstance } from "@duckdb/node-api";
import { scoresToTidyCsv } from "../src/book/csv/tidy-csv";
import { DEFAULT_FRAMEWORK } from "../src/scoring/framework/framework";
import { compareUnits } from "../src/scoring/compare/unit-comparison";
import type { BenchReport } from "./report";
import { MONTHS, PROVINCES, rowsOf } from "./duckdb-book";

/** Rows of one sheet of Excel. */
const SHEET = 1_048_576;
/** Provinces and months whose every commune is compared by both. */
const SAMPLE = { provinces: [0, 16, 33], months: ["2022-02", "2026-01", "2026-02", "2031-12"] };

const sql = (name: string): string => readFileSync(path.join(__dirname, "sql", name), "utf8");
const seconds = (from: number): number => (performance.now() - from) / 1000;
const fileOf = (province: number): string => `tinh-${String(province + 1).padStart(2, "0")}`;

async function ask(connection: DuckDBConnection, query: string): Promise<Record<string, unknown>[]> {
  return (await connection.runAndReadAll(query)).getRowObjectsJson();
}

/** Differences between DuckDB's figures and ours for every commune of the sample, each told in a line. */
async function differences(connection: DuckDBConnection): Promise<{ checked: number; lines: string[] }> {
  const lines: string[] = [];
  let checked = 0;
  const same = (what: string, theirs: unknown, ours: number | string | null): void => {
    checked += 1;
    const their = theirs === null || typeof ours === "string" ? theirs : Number(theirs);
    if (their !== ours) lines.push(`${what}: ${String(their)} in SQL, ${String(ours)} here`);
  };
  for (const province of SAMPLE.provinces) {
    const rows = rowsOf(province).filter(({ level }) => level === "xa");
    for (const period of SAMPLE.months) {
      const against = MONTHS[MONTHS.indexOf(period) - 1] ?? null;
      const ours = compareUnits({ rows, period, against, framework: DEFAULT_FRAMEWORK });
      const totals = await ask(
        connection,
        `SELECT * FROM result WHERE province = '${fileOf(province)}' AND cap = 'xa' AND ky = '${period}'`,
      );
      const changes = await ask(
        connection,
        `SELECT * FROM change WHERE ky = '${period}' AND don_vi LIKE 'UBND xã%, tỉnh ${province + 1}'`,
      );
      const totalOf = new Map(totals.map((row) => [row.don_vi, row]));
      const changeOf = new Map(changes.map((row) => [`${String(row.don_vi)} ${String(row.ma)}`, row]));
      same(`units of ${fileOf(province)} in ${period}`, totals.length, ours.units.length);
      for (const { comparison, rank } of ours.units) {
        const { unit, total } = comparison;
        const theirs = totalOf.get(unit) ?? {};
        const complete = total.current.complete && total.current.value !== null;
        same(
          `${unit} ${period} total`,
          theirs.du === true ? theirs.tong : null,
          complete ? total.current.value : null,
        );
        same(`${unit} ${period} class`, theirs.xep_loai, total.current.classification);
        same(`${unit} ${period} rank`, theirs.hang, rank);
        same(
          `${unit} ${period} change`,
          theirs.tang_giam,
          total.delta.kind === "value" ? total.delta.value : null,
        );
        for (const { code, delta } of comparison.rows) {
          const their = changeOf.get(`${unit} ${code}`)?.tang_giam ?? null;
          same(`${unit} ${period} ${code}`, their, delta.kind === "value" ? delta.value : null);
        }
      }
    }
  }
  return { checked, lines };
}

/** Two offices sent the same month twice: the later saving wins, and that they differ is seen. */
async function gatherTwice(connection: DuckDBConnection, folder: string): Promise<string[]> {
  const unit = rowsOf(0).filter(
    ({ unit: name, period }) => name.startsWith("Sở số 1,") && period === "2026-02",
  );
  const mended = unit.map((row) =>
    row.code === "CKMB" ? { ...row, score: 1.23, savedAt: "2026-03-09 10:00:00" } : row,
  );
  for (const [name, rows] of [
    ["a", mended],
    ["b", unit],
  ] as const)
    writeFileSync(path.join(folder, `gom-${name}.csv`), scoresToTidyCsv(rows, DEFAULT_FRAMEWORK));
  const found = await ask(connection, sql("gather.sql").replace("$files", `'${folder}/gom-*.csv'`));
  const wrong: string[] = [];
  if (found.length !== unit.length) wrong.push(`${found.length} rows gathered, not ${unit.length}`);
  for (const { ma, dong, so_ban: different } of found) {
    const row = dong as { diem: string | null; tep: string };
    const isMended = ma === "CKMB";
    const wanted = isMended ? 1.23 : (unit.find(({ code }) => code === ma)?.score ?? null);
    if ((row.diem === null ? null : Number(row.diem)) !== wanted || Number(different) !== (isMended ? 2 : 1))
      wrong.push(`${String(ma)}: ${JSON.stringify(dong)}, ${String(different)} versions`);
  }
  return wrong;
}

export async function run(): Promise<BenchReport> {
  const folder = mkdtempSync(path.join(tmpdir(), "bcs-duckdb-"));
  try {
    let started = performance.now();
    let bytes = 0;
    for (let province = 0; province < PROVINCES; province += 1) {
      const file = path.join(folder, `${fileOf(province)}.csv`);
      writeFileSync(file, scoresToTidyCsv(rowsOf(province), DEFAULT_FRAMEWORK));
      bytes += statSync(file).size;
    }
    const exporting = seconds(started);
    const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
    const connection = await instance.connect();
    started = performance.now();
    await connection.run(sql("compare.sql").replace("$files", `'${folder}/tinh-*.csv'`));
    const comparing = seconds(started);
    const [{ rows, units } = {}] = await ask(
      connection,
      "SELECT count(*) AS rows, count(DISTINCT don_vi) AS units FROM figure",
    );
    const [{ bytes: held } = {}] = await ask(
      connection,
      "SELECT sum(memory_usage_bytes) AS bytes FROM duckdb_memory()",
    );
    const { checked, lines } = await differences(connection);
    const gathered = await gatherTwice(connection, folder);
    for (const line of [...lines.slice(0, 10), ...gathered]) console.log(line);
    connection.closeSync();
    return {
      title: "The whole country over ten years, compared by DuckDB over our exports",
      measures: [
        { name: "rows", value: Number(rows), unit: "rows", limit: 3_500_000, atLeast: true },
        { name: "rows, in sheets of Excel", value: Number(rows) / SHEET, unit: "sheets" },
        { name: "units", value: Number(units), unit: "units" },
        { name: "files", value: bytes / 1e6, unit: "MB" },
        { name: "making and exporting the rows", value: exporting, unit: "s" },
        { name: "reading and comparing all of them", value: comparing, unit: "s" },
        { name: "memory held by DuckDB", value: Number(held) / 1e6, unit: "MB" },
        { name: "memory of the process at most", value: process.resourceUsage().maxRSS / 1e3, unit: "MB" },
        { name: "figures held against ours", value: checked, unit: "figures", limit: 10_000, atLeast: true },
        { name: "figures that differ from ours", value: lines.length, unit: "figures", limit: 0 },
        { name: "gathered rows that are wrong", value: gathered.length, unit: "rows", limit: 0 },
      ],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
