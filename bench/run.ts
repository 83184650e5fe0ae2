/**
 * `npm run bench`: runs every bench/*.bench.ts in a process of its own, prints its table, and fails when a promised
 * limit is missed. Arguments choose files: `npm run bench -- read functions`.
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { BenchReport, Measure } from "./report";
import { holds } from "./report";

const [mode, file] = process.argv.slice(2);

function line(measure: Measure): string[] {
  const number = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 2 });
  const promise =
    measure.limit === undefined
      ? ""
      : `${measure.atLeast ? "≥" : "≤"} ${number(measure.limit)} ${measure.unit}`;
  return [
    measure.name,
    `${number(measure.value)} ${measure.unit}`,
    promise,
    measure.limit === undefined ? "" : holds(measure) ? "ok" : "MISSED",
  ];
}

function print({ title, measures }: BenchReport): void {
  const lines = measures.map(line);
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...lines.map((cells) => [...(cells[column] ?? "")].length)),
  );
  console.log(`\n${title}`);
  for (const cells of lines)
    console.log(
      `  ${cells.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - [...cell].length)).join("   ")}`,
    );
}

async function runOne(bench: string): Promise<void> {
  const { run } = (await import(pathToFileURL(bench).href)) as { run: () => Promise<BenchReport> };
  const report = await run();
  print(report);
  process.exit(report.measures.every(holds) ? 0 : 1);
}

function runAll(names: readonly string[]): void {
  const benches = readdirSync(__dirname).filter((name) => name.endsWith(".bench.ts"));
  const chosen =
    names.length === 0 ? benches : benches.filter((name) => names.some((wanted) => name.startsWith(wanted)));
  const failed = chosen.filter((name) => {
    const args = ["--expose-gc", "--import", "tsx", __filename, "--one", path.join(__dirname, name)];
    return spawnSync(process.execPath, args, { stdio: "inherit" }).status !== 0;
  });
  console.log(failed.length === 0 ? "\nEvery limit holds." : `\nMissed or failed: ${failed.join(", ")}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

if (mode === "--one" && file !== undefined) void runOne(file);
else runAll(process.argv.slice(2));
