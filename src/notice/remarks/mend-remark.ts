import type { ClassBound } from "../../scoring/framework/classification";
import type { Comparison } from "../../scoring/compare/comparison";
import type { Framework } from "../../scoring/framework/framework";
import { DEFAULT_FRAMEWORK, findIndicator } from "../../scoring/framework/framework";
import type { Improvement } from "../../scoring/compare/improvement";
import { improvementOf, triedTotal } from "../../scoring/compare/improvement";
import { formatNumber, SHORT_DECIMALS } from "../../scoring/vietnamese-number";
import { ownLines, plainLabel } from "../table";
import { capitalised, printedText, valueOfMaximum } from "../words";
import { unitInSentence } from "./naming";
import type { Remark } from "./remark";
import { remark } from "./remark";

/** What a unit could mend; lines are told apart by the code of the group. */
export interface Mending {
  improvement: Improvement;
  /** Names of the groups as they were published. */
  labels: ReadonlyMap<string, string>;
}

/** Groups named in one sentence; more would be a list. */
const MOST_NAMED = 3;

/** Points lost per group of a unit in points; null for percents, where nothing is known of points. */
export function mendingOf(
  comparison: Comparison,
  classes: readonly ClassBound[],
  framework: Framework = DEFAULT_FRAMEWORK,
): Mending | null {
  const { rows, scale, missingGroups, total } = comparison;
  if (scale !== "points") return null;
  const lines = ownLines(rows).filter(({ max }) => max !== null);
  const groups = lines.map(({ code, current, max }) => ({
    name: code,
    points: current.value,
    max: max ?? 0,
  }));
  const missing = missingGroups
    .filter((code) => lines.every((line) => line.code !== code))
    .map((code) => ({ name: code, points: null, max: findIndicator(framework, code)?.max ?? 0 }));
  const labels = new Map([
    ...missing.map(({ name }) => [name, findIndicator(framework, name)?.name ?? name] as const),
    ...lines.map(({ code, label }) => [code, plainLabel(label)] as const),
  ]);
  const { current } = total;
  const published = current.complete && !current.estimated ? current.value : null;
  return { improvement: improvementOf([...groups, ...missing], classes, published), labels };
}

/** What the next class needs, and which group alone would do: a sentence that is off until a person wants it. */
export function mendRemark(
  comparison: Comparison,
  classes: readonly ClassBound[],
  framework?: Framework,
): Remark[] {
  const mending = mendingOf(comparison, classes, framework);
  const next = mending?.improvement.next ?? null;
  if (mending === null || next === null) return [];
  const needs = `Để được xếp loại ${printedText(next.name)} (từ ${shortNumber(next.from)} điểm), ${unitInSentence(comparison.unit)} cần thêm ${shortNumber(next.needed)} điểm`;
  const alone = mending.improvement.lines
    .filter(({ reach }) => reach !== null)
    .slice(0, MOST_NAMED)
    .map(
      ({ name, reach, max }) =>
        `chỉ số ${quoted(mending, name)} cần đạt từ ${valueOfMaximum(reach, max, "points")} điểm`,
    );
  const rest =
    alone.length === 0
      ? "; không chỉ số nào riêng lẻ đủ bù phần này, cần cải thiện nhiều chỉ số"
      : `; nếu các chỉ số khác giữ nguyên thì riêng ${alone.join(" hoặc ")}`;
  return [remark("mend", `${needs}${rest}.`, false)];
}

/**
 * What a person tried, as a sentence of the notice: "Nếu chỉ số “…” đạt 4/22 điểm … thì tổng điểm là 71,80, xếp loại Khá."
 * @param tried points by the code of the group
 * @returns null when nothing differs or the total is unknown
 */
export function triedSentence(
  mending: Mending,
  tried: ReadonlyMap<string, number>,
  classes: readonly ClassBound[],
): string | null {
  const result = triedTotal(mending.improvement, tried, classes);
  const changed = mending.improvement.lines.flatMap(({ name, points, max }) => {
    const value = tried.get(name);
    return value === undefined || value === points
      ? []
      : [`chỉ số ${quoted(mending, name)} đạt ${valueOfMaximum(value, max, "points")} điểm`];
  });
  if (result === null || changed.length === 0) return null;
  const others = changed.length < mending.improvement.lines.length ? ", các chỉ số khác giữ nguyên" : "";
  const named = result.classification === null ? "" : `, xếp loại ${printedText(result.classification)}`;
  return `Nếu ${changed.join(" và ")}${others} thì tổng điểm là ${formatNumber(result.total)}${named}.`;
}

function quoted({ labels }: Mending, code: string): string {
  return `“${capitalised((labels.get(code) ?? code).replace(/^(?:nhóm\s+)?chỉ số\s+/iu, ""))}”`;
}

function shortNumber(value: number): string {
  return formatNumber(value, SHORT_DECIMALS);
}
