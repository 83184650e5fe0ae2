/**
 * `npm run mutants`: puts small faults into a room, one at a time, and runs the tests of that room. A fault that no
 * test sees is printed: there a rule has no test, or the code has no use.
 *
 *   npm run mutants                        every room, all faults (hours)
 *   npm run mutants -- scoring             one room
 *   npm run mutants -- scoring --every 10  each tenth fault, the same ones every time
 *   npm run mutants -- scoring --file totals
 *   npm run mutants -- sample              the few that `npm test` tries each time
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Fault } from "./mutants/faults";
import { faultsOf, withFault } from "./mutants/faults";
import { ACCEPTED, ROOMS, SAMPLE, WANTED } from "./mutants/rooms";
import type { Sandbox } from "./mutants/sandbox";
import { openSandbox } from "./mutants/sandbox";

const ROOT = path.join(__dirname, "..");

function sourcesOf(room: string): string[] {
  return (ROOMS[room]?.sources ?? []).flatMap((source) => {
    const at = path.join(ROOT, "src", source);
    const files = statSync(at).isFile()
      ? [at]
      : readdirSync(at, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
          .map((entry) => path.join(entry.parentPath, entry.name));
    return files.map((file) => path.relative(ROOT, file).split(path.sep).join("/")).sort();
  });
}

function isAccepted(fault: Fault, text: string): boolean {
  const line = (text.split("\n")[fault.line - 1] ?? "").trim();
  return ACCEPTED.some((one) => one.file === fault.file && one.line === line);
}

/** Runs the chosen faults of a room and prints those that stay unseen. */
async function hunt(
  sandbox: Sandbox,
  room: string,
  every: number,
  only: string | undefined,
): Promise<boolean> {
  const tests = ROOMS[room]?.tests ?? [];
  const whole = await sandbox.run(tests);
  if (!whole.passed) throw new Error(`Without a fault a test of ${room} fails: ${String(whole.failure)}`);
  const files = sourcesOf(room).filter((file) => only === undefined || file.includes(only));
  const faults = files
    .flatMap((file) => faultsOf(file, readFileSync(path.join(ROOT, file), "utf8")))
    .filter((_, at) => at % every === 0);
  console.log(`\n${room}: ${faults.length} faults, ${whole.tests} tests`);
  let seen = 0;
  let accepted = 0;
  for (const fault of faults) {
    const text = readFileSync(path.join(ROOT, fault.file), "utf8");
    if (isAccepted(fault, text)) {
      accepted += 1;
      continue;
    }
    const { passed } = await sandbox.run(tests, fault.file, withFault(text, fault));
    if (!passed) seen += 1;
    else console.log(`  unseen  ${fault.file}:${fault.line}  ${fault.original} → ${fault.replacement}`);
  }
  const counted = faults.length - accepted;
  const share = counted === 0 ? 1 : seen / counted;
  console.log(
    `${room}: ${seen} of ${counted} seen (${(share * 100).toFixed(1)} %), ${accepted} accepted with a reason; wanted ${WANTED * 100} %`,
  );
  return share >= WANTED;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { every: { type: "string", default: "1" }, file: { type: "string" } },
  });
  const rooms = positionals.length === 0 ? Object.keys(ROOMS) : positionals;
  const unknown = rooms.filter((room) => room !== "sample" && !(room in ROOMS));
  const every = Number(values.every);
  if (unknown.length > 0 || !Number.isInteger(every) || every < 1)
    throw new Error(`npm run mutants -- [${Object.keys(ROOMS).join("|")}] [--every N] [--file PART]`);
  const sandbox = openSandbox(ROOT);
  try {
    for (const room of rooms) {
      const fine =
        room === "sample" ? await trySample(sandbox) : await hunt(sandbox, room, every, values.file);
      if (!fine) process.exitCode = 1;
    }
  } finally {
    await sandbox.close();
  }
}

/** The fixed sample of `npm test`: each fault must be seen by the one test file that is named with it. */
async function trySample(sandbox: Sandbox): Promise<boolean> {
  let unseen = 0;
  for (const { file, from, to, test } of SAMPLE) {
    const text = readFileSync(path.join(ROOT, file), "utf8");
    if (text.split(from).length !== 2)
      throw new Error(`${file} does not hold “${from}” exactly once: mend the sample.`);
    const faulty = text.replace(from, () => to);
    const { failure, tests } = await sandbox.run([test], file, faulty);
    // Only a test that says so has seen it; that tests pass without the fault is told by the run of all of them.
    if (failure !== null && tests > 0) continue;
    unseen += 1;
    console.log(`unseen by ${test}: ${file}  ${from} → ${to}`);
  }
  console.log(`${SAMPLE.length - unseen} of ${SAMPLE.length} faults seen`);
  return unseen === 0;
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
  process.exitCode = 1;
});
