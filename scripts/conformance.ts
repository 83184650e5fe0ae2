/**
 * `npm run conformance -- FILE`: lays the record of a real Excel ("Kiểm tra máy này", "Sao chép JSON") beside the
 * answers of the stand-in Excel and prints what must change. Needs a built add-in (`npm run build`).
 * Exit code 0 when all answers agree, 1 when something must change, 2 for a file that is no record.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { MachineRecord } from "../src/actions/contract";
import { leave, openExcel } from "../test/excel/harness";
import { checkedMachine } from "../test/excel/machine-check";
import { setUp, tearDown } from "../test/excel/stage";
import { compareRecords, readList, readRecord } from "./conformance/compare";
import { reportOf } from "./conformance/report";

const LIST = path.resolve(__dirname, "../test/excel/UNCONFIRMED.md");
const PLATFORMS = { PC: "windows", Mac: "mac" } as const;

/** The same check in the stand-in, set up as the real machine was: platform and region. */
async function standInRecord({ excel }: MachineRecord): Promise<MachineRecord> {
  await setUp();
  try {
    const opened = await openExcel({
      platform: excel.platform === "PC" || excel.platform === "Mac" ? PLATFORMS[excel.platform] : "web",
      locale: excel.decimal === "." ? "en-US" : "vi-VN",
      language: "vi-VN",
    });
    const record = await checkedMachine(opened);
    await opened.close();
    return record;
  } finally {
    await leave();
    await tearDown();
  }
}

async function run(name: string | undefined): Promise<number> {
  const file = name === undefined ? null : path.resolve(process.env.INIT_CWD ?? process.cwd(), name);
  let text = "";
  try {
    text = file === null ? "" : readFileSync(file, "utf8");
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
  const real = readRecord(text);
  if (real === null) {
    process.stderr.write(
      "Usage: npm run conformance -- FILE, with what “Sao chép JSON” gave in the settings.\n",
    );
    return 2;
  }
  const comparison = compareRecords(real, await standInRecord(real), readList(readFileSync(LIST, "utf8")));
  process.stdout.write(`${reportOf(real, comparison)}\n`);
  return comparison.differing.length === 0 ? 0 : 1;
}

void run(process.argv[2]).then((code) => {
  process.exitCode = code;
});
