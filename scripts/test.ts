/**
 * `npm test`: types, lint, format, the build, unit tests, a sample of faults, and the built add-in in the stand-in Excel.
 * Two lanes run side by side, since most machines have two cores at least: one builds, the other checks; whichever is
 * free first takes the next part of the tests.
 * The last line counts everything: "N passed, N failed".
 *
 * Arguments are handed to jest: `npm test -- test/scoring` runs only tests under that path, without types and lint.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const ROOT = path.join(__dirname, "..");
const REPORTS = path.join(ROOT, ".cache", "reports");
const filters = process.argv.slice(2);
/** Processes for the tests of one lane. */
const WORKERS = Math.max(1, Math.floor(os.availableParallelism() / 2));
/** The tests are cut into so many parts: small enough to share, large enough for their start not to count. */
const PARTS = { unit: 4, excel: 3 };
type Project = keyof typeof PARTS;

interface Tally {
  passed: number;
  failed: number;
}

/** Runs a command of node_modules/.bin; its output is shown when it has ended, so that outputs do not mix. */
function run(title: string, command: string, args: readonly string[]): Promise<boolean> {
  const started = Date.now();
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const windows = process.platform === "win32";
    const child = spawn(path.join(ROOT, "node_modules", ".bin", windows ? `${command}.cmd` : command), args, {
      cwd: ROOT,
      shell: windows,
      env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? "1" : "0" },
    });
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("close", (code) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      process.stdout.write(`\n== ${title}: ${code === 0 ? "passed" : "FAILED"} (${seconds} s)\n`);
      process.stdout.write(Buffer.concat(chunks));
      resolve(code === 0);
    });
  });
}

async function check(title: string, command: string, ...args: string[]): Promise<Tally> {
  const ok = await run(title, command, args);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

async function jest(project: Project, part?: number): Promise<Tally> {
  const name = part === undefined ? project : `${project} ${part}/${PARTS[project]}`;
  const report = path.join(REPORTS, `${project}${part ?? ""}.json`);
  rmSync(report, { force: true });
  const ok = await run(`tests (${name})`, "jest", [
    `--selectProjects=${project}`,
    "--json",
    `--outputFile=${report}`,
    `--maxWorkers=${WORKERS}`,
    ...(part === undefined ? [] : [`--shard=${part}/${PARTS[project]}`]),
    ...(filters.length === 0 ? [] : ["--passWithNoTests"]),
    ...filters,
  ]);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const result = JSON.parse(readFileSync(report, "utf8")) as {
    numPassedTests: number;
    numFailedTests: number;
    numRuntimeErrorTestSuites: number;
  };
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  // A run that failed without a failed test (a setup that threw, a leaked handle) is a failure all the same.
  return { passed: result.numPassedTests, failed: ok || failed > 0 ? failed : 1 };
}

type Task = () => Promise<Tally>;

/** Runs its own tasks in order, then takes from what is shared until nothing is left. */
async function lane(own: readonly Task[], shared: Task[]): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const task of own) tallies.push(await task());
  for (let task = shared.shift(); task !== undefined; task = shared.shift()) tallies.push(await task());
  return tallies;
}

async function whole(): Promise<Tally[]> {
  let built: () => void = () => undefined;
  const build = new Promise<void>((resolve) => {
    built = resolve;
  });
  const parts = (project: Project): Task[] =>
    Array.from({ length: PARTS[project] }, (_, at) => () => jest(project, at + 1));
  // The long parts go first: short ones at the end leave neither lane waiting for the other.
  const shared = [...parts("excel").map((part) => () => build.then(part)), ...parts("unit")];
  const lanes = await Promise.all([
    lane([() => check("build", "webpack").finally(() => built())], shared),
    lane(
      [
        () => check("types", "tsc", "--noEmit", "-p", "."),
        () => check("lint", "eslint", ".", "--max-warnings", "0"),
        () => check("format", "prettier", "--check", ".", "--log-level", "warn"),
        () => check("faults that tests must see", "tsx", "scripts/mutants.ts", "sample"),
      ],
      shared,
    ),
  ]);
  return lanes.flat();
}

async function main(): Promise<void> {
  mkdirSync(REPORTS, { recursive: true });
  const tallies =
    filters.length === 0
      ? await whole()
      : [await check("build", "webpack"), await jest("unit"), await jest("excel")];
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}

void main();
