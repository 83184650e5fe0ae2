/** Prints what the readers of files make of the files named on the command line, as JSON by name. For the tests. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { readFile } from "../../src/files";
import type { FileOutcome } from "../../src/files";

async function print(): Promise<void> {
  const outcomes: Record<string, FileOutcome> = {};
  for (const file of process.argv.slice(2))
    outcomes[path.basename(file)] = await readFile(
      { name: path.basename(file), bytes: new Uint8Array(readFileSync(file)) },
      { pdfWorker: null },
    );
  process.stdout.write(JSON.stringify(outcomes));
}

void print();
