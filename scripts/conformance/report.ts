import type { MachineRecord } from "../../src/actions/contract";
import type { Comparison } from "./compare";

/** What must change, and what may be taken off the list, as lines for the terminal. */
export function reportOf(real: MachineRecord, comparison: Comparison): string {
  const { platform, build, api, region } = real.excel;
  const { agreed, differing, open, confirmed, contradicted } = comparison;
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)];
  return [
    `Excel ${platform} ${build}, ExcelApi ${api}, region ${region}, taken ${real.taken}`,
    `${String(agreed.length)} answers agree, ${String(differing.length)} differ, ${String(open.length)} were not tried.`,
    ...part(
      "Must change:",
      differing.flatMap(({ id, real: theirs, standIn, advice }) => [
        `${id}: this Excel ${theirs}, the stand-in ${standIn}`,
        `  ${advice}`,
      ]),
    ),
    ...part("Contradicted in UNCONFIRMED.md, to be mended:", contradicted),
    ...part("Confirmed in UNCONFIRMED.md, may be taken out:", confirmed),
    ...part(
      "Not tried:",
      open.map(({ id, why }) => `${id}: ${why}`),
    ),
  ].join("\n");
}
