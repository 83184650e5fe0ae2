import { judgeTarget } from "../../scoring/targets/target";
import { amountText, inSentence, levelText, printedText } from "../words";
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
    ...(reached > 0 ? [`${reached} chỉ tiêu đạt`] : []),
    ...(notReached.length > 0 ? [`${notReached.length} chỉ tiêu chưa đạt`] : []),
    ...(unknown > 0 ? [`${unknown} chỉ tiêu chưa có số liệu`] : []),
  ];
  const all = results.length > 1 ? `Cả ${results.length} chỉ tiêu năm ${year} đều` : `Chỉ tiêu năm ${year}`;
  const text =
    reached === results.length
      ? `${all} đạt.`
      : notReached.length === results.length
        ? `${all} chưa đạt.`
        : `Trong ${results.length} chỉ tiêu năm ${year}, có ${inSentence(counts)}.`;
  return [
    remark("targets", text, true),
    ...notReached.flatMap(({ target, rate, verdict }) => {
      if (verdict.kind !== "not_reached" || rate === null) return [];
      const name = printedText(target.name).replace(/[.;,\s]+$/u, "");
      const goal = `${targetText(target).toLocaleLowerCase("vi")}%`;
      const text = `${name} đạt ${levelText(rate, null, "percent")}, chưa đạt chỉ tiêu năm ${year} (${goal}), còn thiếu ${amountText(verdict.gap, "percent")}.`;
      return [remark(`target:${targetKey(target)}`, text, true)];
    }),
  ];
}
