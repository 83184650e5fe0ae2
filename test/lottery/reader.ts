import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Answer, Draw, Reading } from "./contract";

const AT_ONCE = 500;

/** Reads draws through the command line, each once as it stands and once with all first answers taken. */
export function readDraws(draws: readonly Draw[]): Answer[] {
  const folder = mkdtempSync(join(tmpdir(), "lottery-"));
  try {
    const files = draws.map((draw) => {
      const file = join(folder, `${draw.id}.${draw.format === "html" ? "html" : "txt"}`);
      writeFileSync(file, draw.input);
      return file;
    });
    const answers: Answer[] = [];
    for (let at = 0; at < files.length; at += AT_ONCE) {
      const some = files.slice(at, at + AT_ONCE);
      const first = readFiles(["--lines", ...some]);
      const accepted = readFiles(["--accept", "--lines", ...some]);
      if (first.length !== some.length || accepted.length !== some.length)
        throw new Error(`read printed ${first.length} and ${accepted.length} lines for ${some.length} files`);
      first.forEach((reading, index) => answers.push({ reading, accepted: accepted[index] ?? reading }));
    }
    return answers;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readFiles(args: string[]): Reading[] {
  const run = spawnSync("npm", ["run", "--silent", "read", "--", ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  if (run.status !== 0) throw new Error(`read ended with ${run.status}: ${run.stderr}`);
  return run.stdout
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Reading);
}
