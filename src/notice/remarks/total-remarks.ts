import type { ClassBound } from "../../scoring/framework/classification";
import { isNearBorder } from "../../scoring/framework/classification";
import type { Comparison } from "../../scoring/compare/comparison";
import { formatNumber, SHORT_DECIMALS } from "../../scoring/vietnamese-number";
import {
  amountText,
  changePhrase,
  directionOf,
  levelText,
  periodWords,
  printedText,
  rankText,
  rankWords,
} from "../words";
import { countText, unitAsSubject, unitInSentence } from "./naming";
import type { Remark } from "./remark";
import { remark } from "./remark";

/** So near to the next class that it is worth a sentence by default. */
const NEAR_NEXT_CLASS = 1;

/** What already stands in the document, so that a sentence adds only what is new: how it changed. */
export type Told = Readonly<{ total: boolean; rank: boolean; class: boolean }>;

export const NOTHING_TOLD: Told = { total: false, rank: false, class: false };

/** Total, rank and class of a unit with their changes, and how far the next class is. */
export function totalRemarks(
  comparison: Comparison,
  classes: readonly ClassBound[],
  told: Told = NOTHING_TOLD,
): Remark[] {
  const { current } = comparison.total;
  return [
    ...(current.value !== null && current.estimated
      ? estimateRemark(comparison, current.value)
      : totalRemark(comparison, told.total)),
    ...rankRemark(comparison, told.rank),
    ...classRemark(comparison, classes, told.class),
    ...nextRemark(comparison),
    ...borderRemark(comparison, classes),
  ];
}

function estimateRemark({ period, unit, scale }: Comparison, value: number): Remark[] {
  const text = `Kết quả đánh giá Bộ chỉ số ${periodWords(period)} của ${unitInSentence(unit)} ước tính đạt ${levelText(value, null, scale)} (bình quân theo điểm tối đa của các nhóm, không phải kết quả công bố).`;
  return [remark("estimate", text, false)];
}

function totalRemark({ total, scale, period, against, unit }: Comparison, told: boolean): Remark[] {
  const { current, previous, delta } = total;
  if (current.value === null) return [];
  const before = previous.value;
  const compared = delta.kind === "value" && against !== null && before !== null;
  const level = `Kết quả đánh giá Bộ chỉ số ${periodWords(period)} của ${unitInSentence(unit)} đạt ${levelText(current.value, scale === "points" ? current.max : null, scale)}`;
  if (!compared) return [remark("total", `${level}.`, !told)];
  const other = periodWords(against);
  if (!told) {
    const change = changePhrase(delta.value, before, other, scale);
    return [remark("total", `${level}, ${change}.`, true)];
  }
  const way = directionOf(delta.value);
  const text =
    way === "same"
      ? `Tổng điểm không thay đổi so với ${other}.`
      : `Tổng điểm ${way === "up" ? "tăng" : "giảm"} ${amountText(delta.value, scale)} so với ${other} (từ ${levelText(before, null, scale)} ${way === "up" ? "lên" : "xuống"} ${levelText(current.value, null, scale)}).`;
  return [remark("total", text, true)];
}

function rankRemark({ total, unit, against }: Comparison, told: boolean): Remark[] {
  const { rank } = total;
  if (rank.current.rank === null) return [];
  const steps = rank.change.kind === "value" && against !== null ? rankWords(rank.change) : null;
  const since = steps === null ? "" : `${steps} so với ${periodWords(against ?? "")}`;
  if (told && steps !== null) return [remark("rank", `Thứ hạng ${since}.`, true)];
  const text = `${unitAsSubject(unit)} xếp thứ ${rankText(rank.current)}${since === "" ? "" : `, ${since}`}.`;
  return [remark("rank", text, !told)];
}

/** The class kept, gained or lost, in words. */
function classRemark(
  { total, unit, against }: Comparison,
  classes: readonly ClassBound[],
  told: boolean,
): Remark[] {
  const now = total.current.classification;
  const before = total.previous.classification;
  if (now === null) return [];
  const name = printedText(now);
  const steps = before === null || against === null ? null : stepsBetween(before, now, classes);
  if (steps === null || against === null || before === null)
    return [remark("class", `${unitAsSubject(unit)} xếp loại ${name}.`, !told)];
  const other = periodWords(against);
  const was = printedText(before);
  const change =
    steps === 0
      ? `giữ nguyên so với ${other}`
      : `${steps > 0 ? "tăng" : "giảm"} ${countText(Math.abs(steps))} mức so với ${other} (${was})`;
  if (!told) return [remark("class", `${unitAsSubject(unit)} xếp loại ${name}, ${change}.`, true)];
  const text =
    steps === 0
      ? `Xếp loại giữ nguyên so với ${other}.`
      : `Xếp loại ${steps > 0 ? "tăng" : "giảm"} ${countText(Math.abs(steps))} mức so với ${other} (từ ${was} ${steps > 0 ? "lên" : "xuống"} ${name}).`;
  return [remark("class", text, true)];
}

/** Classes between two, better counting up; null when one of them is not in the list any more. */
function stepsBetween(before: string, now: string, classes: readonly ClassBound[]): number | null {
  if (before === now) return 0;
  const worstFirst = [...classes].sort((a, b) => a.from - b.from).map(({ name }) => name);
  const [from, to] = [worstFirst.indexOf(before), worstFirst.indexOf(now)];
  return from < 0 || to < 0 ? null : to - from;
}

function nextRemark({ next, unit }: Comparison): Remark[] {
  if (next === null) return [];
  const text = `${unitAsSubject(unit)} còn thiếu ${formatNumber(next.needed, SHORT_DECIMALS)} điểm để được xếp loại ${printedText(next.name)} (từ ${formatNumber(next.from, SHORT_DECIMALS)} điểm).`;
  return [remark("next", text, next.needed <= NEAR_NEXT_CLASS)];
}

function borderRemark({ total: { current }, scale }: Comparison, classes: readonly ClassBound[]): Remark[] {
  if (current.value === null || !current.complete || scale !== "points") return [];
  if (!isNearBorder(current.value, classes)) return [];
  const text = "Tổng điểm nằm sát mốc phân loại; đề nghị đối chiếu lại số liệu trước khi công bố.";
  return [remark("border", text, false)];
}
