/**
 * `npm test`: types, lint, the build, and both jest projects, side by side where they do not need each other.
 * The last line counts everything: "N passed, N failed".
 *
 * Arguments are handed to jest: `npm test -- test/scoring` runs only tests under that path, without types and lint.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

const ROOT = path.join(__dirname, "..");
const REPORTS = path.join(ROOT, ".cache", "reports");
const filters = process.argv.slice(2);

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

async function jest(project: string): Promise<Tally> {
  const report = path.join(REPORTS, `${project}.json`);
  rmSync(report, { force: true });
  const ok = await run(`tests (${project})`, "jest", [
    "--selectProjects",
    project,
    "--json",
    `--outputFile=${report}`,
    "--passWithNoTests=false",
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

async function main(): Promise<void> {
  mkdirSync(REPORTS, { recursive: true });
  const tallies: Tally[] = [];
  if (filters.length === 0) {
    tallies.push(
      ...(await Promise.all([
        check("types", "tsc", "--noEmit", "-p", "."),
        check("build", "webpack").then(async (built) => {
          tallies.push(built);
          return check("lint", "eslint", ".", "--max-warnings", "0");
        }),
      ])),
    );
    tallies.push(await check("format", "prettier", "--check", ".", "--log-level", "warn"));
  } else {
    tallies.push(await check("build", "webpack"));
  }
  tallies.push(await jest("unit"));
  tallies.push(await jest("excel"));
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}

void main();
