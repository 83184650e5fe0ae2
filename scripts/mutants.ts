/**
 * `npm run mutants`: puts small faults into a room, one at a time and never on disk, and runs the tests that come by
 * each. A fault that no test sees shows a rule without a test, or code without a use; those that are known stand with
 * their reason in scripts/mutants/survivors.json, any other one is an error.
 *
 *   npm run mutants                         a fixed sample of every room
 *   npm run mutants -- scoring              of one room
 *   npm run mutants -- scoring --count 300  a larger one; --seed draws another one
 *   npm run mutants -- scoring --all --file totals
 *   npm run mutants -- sample               the few that `npm test` tries each time
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Fault } from "./mutants/faults";
import { faultsOf } from "./mutants/faults";
import { ROOMS, SAMPLE, SAMPLE_SIZE, WANTED } from "./mutants/rooms";
import type { Sandbox } from "./mutants/sandbox";
import { openSandbox } from "./mutants/sandbox";
import type { Survivor } from "./mutants/survivors";
import { drawn, goneSurvivors, knownSurvivor, lineOf, readSurvivors, shown } from "./mutants/survivors";
import { withSwitches } from "./mutants/switches";

const ROOT = path.join(__dirname, "..");

/** Which faults of a room are tried. */
interface Choice {
  count: number;
  seed: string;
  file: string | undefined;
}

interface Tried {
  fault: Fault;
  line: string;
  known: Survivor | null;
}

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

/** Tries the chosen faults of a room and prints those that stay unseen. */
async function hunt(sandbox: Sandbox, room: string, { count, seed, file: only }: Choice): Promise<boolean> {
  const texts = new Map(
    sourcesOf(room)
      .filter((file) => only === undefined || file.includes(only))
      .map((file) => [file, readFileSync(path.join(ROOT, file), "utf8")]),
  );
  const survivors = readSurvivors();
  const all = [...texts].flatMap(([file, text]) =>
    faultsOf(file, text).map((fault): Tried => ({
      fault,
      line: lineOf(text, fault),
      known: knownSurvivor(survivors, text, fault),
    })),
  );
  const open = all.filter(({ known }) => known?.equal !== true);
  const chosen = drawn(open, count, seed);
  const numbers = new Map(chosen.map(({ fault }, at) => [fault, at]));
  const switched = new Map(
    [...texts].map(([file, text]) => {
      const own = chosen.flatMap(({ fault }) => (fault.file === file ? [fault] : []));
      return [file, withSwitches(text, own, numbers)];
    }),
  );
  const near = ROOMS[room];
  const { whole, tryFault } = await sandbox.load(near?.tests ?? [], near?.without ?? null, switched);
  if (!whole.passed) throw new Error(`Without a fault a test of ${room} fails: ${whole.failure?.name ?? ""}`);
  console.log(
    `\n${room}: ${chosen.length} of ${open.length} faults, ${Object.keys(whole.times).length} tests`,
  );
  const gone = goneSurvivors(survivors, all);
  for (const one of gone) console.log(`  no such fault any more, take it off the list: ${one}`);
  let seen = 0;
  let news = 0;
  for (const [at, { fault, line, known }] of chosen.entries()) {
    const tried = await tryFault(at);
    if (tried.seen) seen += 1;
    if (tried.seen !== (known !== null)) continue;
    if (known) console.log(`  seen after all, take it off the list: ${fault.file}  ${line}`);
    else {
      news += 1;
      const how = tried.reached ? "unseen" : "untried";
      console.log(`  ${how}  ${fault.file}:${fault.line}  ${shown(fault)}\n          ${line}`);
    }
  }
  const share = chosen.length === 0 ? 1 : seen / chosen.length;
  console.log(
    `${room}: ${seen} of ${chosen.length} seen (${(share * 100).toFixed(1)} %, wanted ${WANTED * 100} %), ` +
      `${chosen.length - seen - news} left with a reason, ${news} without one; ` +
      `${all.length - open.length} more change nothing`,
  );
  return share >= WANTED && news === 0 && gone.length === 0;
}

/** The fixed sample of `npm test`: each fault must be seen by the one test file that is named with it. */
async function trySample(sandbox: Sandbox): Promise<boolean> {
  let unseen = 0;
  for (const { file, from, to, test } of SAMPLE) {
    const text = readFileSync(path.join(ROOT, file), "utf8");
    if (text.split(from).length !== 2)
      throw new Error(`${file} does not hold “${from}” exactly once: mend the sample.`);
    const { whole } = await sandbox.load([test], null, new Map([[file, text.replace(from, () => to)]]));
    // Only a test that says so has seen it; that tests pass without the fault is told by the run of all of them.
    if (whole.failure !== null && whole.failure.at >= 0) continue;
    unseen += 1;
    console.log(`unseen by ${test}: ${file}  ${from} → ${to}`);
  }
  console.log(`${SAMPLE.length - unseen} of ${SAMPLE.length} faults seen`);
  return unseen === 0;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      count: { type: "string", default: String(SAMPLE_SIZE) },
      all: { type: "boolean", default: false },
      seed: { type: "string", default: "" },
      file: { type: "string" },
    },
  });
  const rooms = positionals.length === 0 ? Object.keys(ROOMS) : positionals;
  const unknown = rooms.filter((room) => room !== "sample" && !(room in ROOMS));
  const count = values.all ? Infinity : Number(values.count);
  if (unknown.length > 0 || Number.isNaN(count) || count < 1)
    throw new Error(
      `npm run mutants -- [${Object.keys(ROOMS).join("|")}] [--count N|--all] [--seed S] [--file PART]`,
    );
  const sandbox = openSandbox(ROOT);
  try {
    for (const room of rooms) {
      const fine =
        room === "sample"
          ? await trySample(sandbox)
          : await hunt(sandbox, room, { count, seed: values.seed, file: values.file });
      if (!fine) process.exitCode = 1;
    }
  } finally {
    sandbox.close();
  }
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
  process.exitCode = 1;
});
