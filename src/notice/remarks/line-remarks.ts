import type { Comparison, ComparisonRow } from "../../scoring/compare/comparison";
import { ownLines } from "../table";
import { amountText, changeSentence, levelText, periodWords, rankText, rankWords } from "../words";
import { indicatorsText } from "./naming";
import type { Remark } from "./remark";
import { remark } from "./remark";

/** One sentence a line, off by default since the table or list says the same; a changed rank is on. */
export function lineRemarks({ rows, against, scale }: Comparison): Remark[] {
  return ownLines(rows).flatMap((row) => {
    const { current, rankChange } = row;
    const remarks: Remark[] = [];
    if (current.value !== null)
      remarks.push(remark(`line:${row.code}`, lineSentence(row, current.value, against, scale), false));
    if (current.rank !== null) {
      const moved = against !== null && rankChange.kind === "value";
      const steps = moved ? `, ${rankWords(rankChange)} so với ${periodWords(against)}` : "";
      const text = `${indicatorsText([row])} xếp thứ ${rankText(current)}${steps}.`;
      remarks.push(remark(`rank:${row.code}`, text, moved && rankChange.steps !== 0));
    }
    return remarks;
  });
}

function lineSentence(
  row: ComparisonRow,
  now: number,
  against: string | null,
  scale: Comparison["scale"],
): string {
  const { previous, max, delta } = row;
  const subject = indicatorsText([row]);
  const sayable = delta.kind === "value" || delta.reason === "missing_before";
  if (against === null || !sayable) return `${subject} đạt ${levelText(now, max, scale)}.`;
  return changeSentence({
    subject,
    now,
    before: previous.value,
    scale,
    max,
    beforeName: periodWords(against),
  });
}

/** Where most points are left; said only when every group has a figure, else a missing one might be it. */
export function lostRemark({ rows, scale, missingGroups }: Comparison): Remark[] {
  const groups = rows.filter(({ depth, lost }) => depth === 0 && lost !== null && lost > 0);
  const most = Math.max(...groups.map(({ lost }) => lost ?? 0));
  const ties = groups.filter(({ lost }) => lost === most);
  const [first] = ties;
  if (scale !== "points" || missingGroups.length > 0 || first === undefined) return [];
  const each = ties.length > 1 ? "mỗi chỉ số còn thiếu" : "còn thiếu";
  const together = ties.length > 1 ? " cùng" : "";
  const text = `${indicatorsText(ties)}${together} còn cách điểm tối đa nhiều nhất, ${each} ${amountText(most, scale)}.`;
  return [remark("lost", text, false)];
}
