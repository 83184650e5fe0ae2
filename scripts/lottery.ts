/**
 * Draws pasted texts with known figures, has them read and prints how many were read right.
 * `npm run lottery -- COUNT SEED`, or `npm run lottery -- --show ID` for one draw (`tables-usual-7-12`), or
 * `npm run lottery -- --mutations` for every way in which a figure of a known text goes wrong.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { draw, KINDS } from "../test/lottery/draw";
import { readDraws } from "../test/lottery/reader";
import { run } from "../test/lottery/run";

const [first = "2000", second = "1"] = process.argv.slice(2);
if (first === "--show") {
  const match = /^(.+)-(\d+)-(\d+)$/.exec(second);
  const kind = KINDS.find((one) => one === match?.[1]);
  if (kind === undefined) throw new Error(`no such draw: ${second}`);
  const { input, ...rest } = draw(kind, Number(match?.[2]), Number(match?.[3]));
  console.log(input);
  console.log(JSON.stringify(rest, null, 1));
} else if (first === "--mutations") {
  const jest = path.join(__dirname, "..", "node_modules", "jest", "bin", "jest.js");
  const { status } = spawnSync(process.execPath, [jest, "--selectProjects=unit", "test/paste/mutations"], {
    stdio: "inherit",
    env: { ...process.env, MUTATIONS: "all" },
  });
  process.exitCode = status ?? 1;
} else {
  run(readDraws, Number(first), Number(second));
}
