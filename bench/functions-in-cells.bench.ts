import { existsSync } from "node:fs";
import path from "node:path";
import type { OpenExcel } from "../test/excel/harness";
import { leave, openExcel } from "../test/excel/harness";
import { setUp, tearDown } from "../test/excel/stage";
import type { BenchReport } from "./report";

const CELLS = 2_000;
const ROUNDS = 5;

/** The smallest function there can be: it adds two numbers. It belongs to the test add-in of the stand-in Excel. */
const SMALLEST = "=DEMO.ADD(A{row},1)";

/** Milliseconds from writing the formulas to the last result, the best of several rounds with other inputs. */
async function timeOf(excel: OpenExcel, formula: string): Promise<number> {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const inputs = Array.from({ length: CELLS }, (_, row) => [1.01 + ((row * 17 + round) % 9_800) / 100]);
    await excel.writeCell(
      "Sheet1",
      `B1:B${CELLS}`,
      Array.from({ length: CELLS }, () => [""]),
    );
    await excel.writeCell("Sheet1", `A1:A${CELLS}`, inputs);
    const formulas = inputs.map((_, row) => [formula.replace("{row}", String(row + 1))]);
    const time = await excel.host(
      async (standIn, given: { formulas: string[][]; address: string }) => {
        const started = performance.now();
        standIn.write("Sheet1", given.address, given.formulas);
        await standIn.settle();
        return performance.now() - started;
      },
      { formulas, address: `B1:B${CELLS}` },
    );
    const { values } = await excel.readRange("Sheet1", `B${CELLS}`);
    if (values[0]?.[0] === "" || String(values[0]?.[0]).startsWith("#"))
      throw new Error(`no result: ${String(values[0]?.[0])}`);
    best = Math.min(best, time);
  }
  return best;
}

export async function run(): Promise<BenchReport> {
  if (!existsSync(path.join(__dirname, "..", "dist", "runtime.js")))
    throw new Error("Run `npm run build` first.");
  await setUp();
  try {
    const tiny = await openExcel({ testAddin: true, locale: "en-US" });
    const smallest = await timeOf(tiny, SMALLEST);
    await tiny.close();
    const real = await openExcel({ locale: "en-US" });
    const classes = await timeOf(real, "=BCS.XEPLOAI(A{row})");
    await real.close();
    await leave();
    return {
      title: "Custom functions in cells of the stand-in Excel",
      measures: [
        { name: "2.000 cells of the smallest custom function", value: smallest, unit: "ms" },
        { name: "2.000 cells of XEPLOAI", value: classes, unit: "ms" },
        { name: "XEPLOAI against the smallest", value: classes / smallest, unit: "×", limit: 1.5 },
      ],
    };
  } finally {
    await tearDown();
  }
}
