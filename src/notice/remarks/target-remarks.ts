import { judgeTarget } from "../../scoring/target";
import { formatNumber, SHORT_DECIMALS } from "../../scoring/vietnamese-number";
import { amountText, levelText, printedText } from "../words";
import type { Remark } from "./remark";
import { remark } from "./remark";
import type { TargetResult } from "../table";
import { targetKey, targetText } from "../table";

/** How many targets were reached, and one sentence for each that was not. Without rates there is nothing to say. */
export function targetRemarks(year: number, results: readonly TargetResult[]): Remark[] {
  const judged = results.map((result) => ({ ...result, verdict: judgeTarget(result.target, result.rate) }));
  const reached = judged.filter(({ verdict }) => verdict.kind === "reached").length;
  const notReached = judged.filter(({ verdict }) => verdict.kind === "not_reached");
  const known = reached + notReached.length;
  if (known === 0) return [];
  const unknown = results.length - known;
  const counts = [
    `${formatNumber(reached, SHORT_DECIMALS)} chỉ tiêu đạt`,
    `${formatNumber(notReached.length, SHORT_DECIMALS)} chỉ tiêu chưa đạt`,
    ...(unknown > 0 ? [`${formatNumber(unknown, SHORT_DECIMALS)} chỉ tiêu chưa có số liệu`] : []),
  ];
  return [
    remark("targets", `Trong ${results.length} chỉ tiêu năm ${year}: ${counts.join(", ")}.`, true),
    ...notReached.flatMap(({ target, rate, verdict }) => {
      if (verdict.kind !== "not_reached" || rate === null) return [];
      const name = printedText(target.name).replace(/[.;,\s]+$/u, "");
      const goal = `${targetText(target).toLocaleLowerCase("vi")}%`;
      const text = `${name} đạt ${levelText(rate, null, "percent", SHORT_DECIMALS)}, chưa đạt chỉ tiêu năm ${year} (${goal}), còn thiếu ${amountText(verdict.gap, "percent")}.`;
      return [remark(`target:${targetKey(target)}`, text, true)];
    }),
  ];
}
