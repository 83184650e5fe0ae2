import type { ClassBound } from "../../scoring/classification";
import { DEFAULT_CLASSES, isNearBorder } from "../../scoring/classification";
import type { Comparison, ComparisonRow } from "../../scoring/comparison";
import type { Framework } from "../../scoring/framework";
import { DEFAULT_FRAMEWORK } from "../../scoring/framework";
import type { Decimals } from "../../scoring/vietnamese-number";
import { formatNumber, SHORT_DECIMALS } from "../../scoring/vietnamese-number";
import { comparisonNotes, ownLines, plainLabel } from "../table";
import {
  amountText,
  changePhrase,
  changeSentence,
  directionOf,
  inSentence,
  levelText,
  periodWords,
  printedText,
  rankText,
  rankWords,
} from "../words";
import type { Remark } from "./remark";
import { remark } from "./remark";
import type { TargetResult } from "../table";
import { targetRemarks } from "./target-remarks";

/** An indicator whose rate stands on few cases; counts come from the person who knows them. */
export interface SmallBase {
  code: string;
  /** How many; null when it is only known to be few. */
  count: number | null;
  /** What is counted: "hồ sơ", "phản ánh, kiến nghị". */
  what: string;
}

export interface RemarkInput {
  comparison: Comparison;
  framework?: Framework;
  classes?: readonly ClassBound[];
  /** Targets of the year with the rates reached. */
  targets?: { year: number; results: readonly TargetResult[] };
  smallBases?: readonly SmallBase[];
  /** Decimals of levels; see `ChangeInput`. */
  decimals?: Decimals;
}

/** So near to the next class that it is worth a sentence by default. */
const NEAR_NEXT_CLASS = 1;
/** Equal changes named together; more make no sentence. */
const MOST_TIES = 3;

/** Everything that can be said about a comparison, in the order of a notice; on or off by default. */
export function remarksFor(input: RemarkInput): Remark[] {
  const { comparison, framework = DEFAULT_FRAMEWORK, targets, smallBases = [] } = input;
  return [
    ...totalRemarks(input),
    ...extremeRemarks(comparison, input.decimals),
    ...lineRemarks(comparison, input.decimals),
    ...lostRemark(comparison),
    ...(targets ? targetRemarks(targets.year, targets.results) : []),
    ...smallBases.flatMap((base) => smallBaseRemark(base, comparison)),
    ...comparisonNotes(comparison, framework).map(({ id, text, on }) =>
      remark(`note:${id}`, text, on, "note"),
    ),
  ];
}

function totalRemarks({ comparison, classes = DEFAULT_CLASSES, decimals }: RemarkInput): Remark[] {
  const { total, scale, period, against, unit, next } = comparison;
  const { current, delta, rank } = total;
  const remarks: Remark[] = [];
  const subject = `Tổng điểm ${periodWords(period)} của ${printedText(unit)}`;
  if (current.value !== null && current.estimated)
    remarks.push(
      remark(
        "estimate",
        `${subject} ước tính đạt ${levelText(current.value, null, scale, decimals)} (bình quân theo điểm tối đa của các nhóm, không phải kết quả công bố).`,
        false,
      ),
    );
  else if (current.value !== null) {
    const level = `${subject} đạt ${levelText(current.value, scale === "points" ? current.max : null, scale, decimals)}`;
    const before = total.previous.value;
    const change =
      delta.kind === "value" && against !== null && before !== null
        ? `, ${changePhrase(delta.value, before, periodWords(against), scale, decimals)}`
        : "";
    remarks.push(remark("total", `${level}${change}.`, true));
  }
  if (rank.current.rank !== null) {
    const steps =
      rank.change.kind === "value" && against !== null ? `, ${rankAgainst(rank.change, against)}` : "";
    remarks.push(remark("rank", `${printedSubject(unit)} xếp thứ ${rankText(rank.current)}${steps}.`, true));
  }
  if (current.classification !== null) {
    const before = total.previous.classification;
    const was = before !== null && against !== null ? ` (${periodWords(against)}: ${before})` : "";
    remarks.push(remark("class", `Xếp loại: ${printedText(current.classification)}${was}.`, true));
  }
  if (next !== null)
    remarks.push(
      remark(
        "next",
        `Còn thiếu ${formatNumber(next.needed, SHORT_DECIMALS)} điểm để đạt mức xếp loại ${printedText(next.name)} (từ ${formatNumber(next.from, SHORT_DECIMALS)} điểm).`,
        next.needed <= NEAR_NEXT_CLASS,
      ),
    );
  if (
    current.value !== null &&
    current.complete &&
    scale === "points" &&
    isNearBorder(current.value, classes)
  )
    remarks.push(
      remark(
        "border",
        "Tổng điểm nằm sát mốc phân loại; đề nghị đối chiếu lại số liệu trước khi công bố.",
        false,
      ),
    );
  return remarks;
}

/** Biggest gain and biggest loss, ties named together. */
function extremeRemarks({ rows, against, scale }: Comparison, decimals?: Decimals): Remark[] {
  if (against === null) return [];
  const changed = ownLines(rows).flatMap((row) =>
    row.delta.kind === "value" ? [{ row, value: row.delta.value }] : [],
  );
  const other = periodWords(against);
  const extreme = (id: string, verb: string, going: "up" | "down"): Remark[] => {
    const moved = changed.filter(({ value }) => directionOf(value) === going);
    const most = Math.max(...moved.map(({ value }) => Math.abs(value)));
    const ties = moved.filter(({ value }) => Math.abs(value) === most);
    const [first] = ties;
    if (first === undefined || ties.length > MOST_TIES) return [];
    const { current, previous } = first.row;
    const fromTo =
      ties.length === 1 && current.value !== null && previous.value !== null
        ? ` (từ ${levelText(previous.value, null, scale, decimals)} ${going === "up" ? "lên" : "xuống"} ${levelText(current.value, null, scale, decimals)})`
        : "";
    const names = inSentence(ties.map(({ row }) => plainLabel(row.label)));
    const rest = `${amountText(first.value, scale)} so với ${other}${fromTo}.`;
    return [
      remark(
        id,
        moved.length === 1 ? `${names} ${verb} ${rest}` : `${names} ${verb} nhiều nhất: ${rest}`,
        true,
      ),
    ];
  };
  return [...extreme("gain", "tăng", "up"), ...extreme("loss", "giảm", "down")];
}

/** One sentence a line, off by default since the table or list says the same; a changed rank is on. */
function lineRemarks({ rows, against, scale }: Comparison, decimals?: Decimals): Remark[] {
  return ownLines(rows).flatMap((row) => {
    const label = plainLabel(row.label);
    const { current, rankChange } = row;
    const remarks: Remark[] = [];
    if (current.value !== null)
      remarks.push(
        remark(`line:${row.code}`, lineSentence(row, current.value, label, against, scale, decimals), false),
      );
    if (current.rank !== null) {
      const moved = against !== null && rankChange.kind === "value";
      const steps = moved ? `, ${rankAgainst(rankChange, against)}` : "";
      const text = `${label} xếp thứ ${rankText(current)}${steps}.`;
      remarks.push(remark(`rank:${row.code}`, text, moved && rankChange.steps !== 0));
    }
    return remarks;
  });
}

function lineSentence(
  row: ComparisonRow,
  now: number,
  label: string,
  against: string | null,
  scale: Comparison["scale"],
  decimals?: Decimals,
): string {
  const { previous, max, delta } = row;
  const sayable = delta.kind === "value" || delta.reason === "missing_before";
  if (against === null || !sayable) return `${label} đạt ${levelText(now, max, scale, decimals)}.`;
  return changeSentence({
    subject: label,
    now,
    before: previous.value,
    scale,
    max,
    beforeName: periodWords(against),
    ...(decimals ? { decimals } : {}),
  });
}

/** Where most points are left; said only when every group has a figure, else a missing one might be it. */
function lostRemark({ rows, scale, missingGroups }: Comparison): Remark[] {
  const groups = rows.filter(({ depth, lost }) => depth === 0 && lost !== null && lost > 0);
  const most = groups.reduce<ComparisonRow | null>(
    (best, row) => ((row.lost ?? 0) > (best?.lost ?? 0) ? row : best),
    null,
  );
  if (scale !== "points" || missingGroups.length > 0 || most === null || most.lost === null) return [];
  const text = `${plainLabel(most.label)} còn cách điểm tối đa nhiều nhất: ${amountText(most.lost, scale)}.`;
  return [remark("lost", text, false)];
}

function smallBaseRemark({ code, count, what }: SmallBase, { rows }: Comparison): Remark[] {
  const row = rows.find((candidate) => candidate.code === code);
  if (row === undefined) return [];
  const thing = printedText(what);
  const base = count === null ? `số lượng ${thing} ít` : `${formatNumber(count, SHORT_DECIMALS)} ${thing}`;
  const text = `${plainLabel(row.label)} tính trên ${base}; số lượng nhỏ nên tỷ lệ thay đổi nhiều khi thêm, bớt một trường hợp.`;
  return [remark(`small:${code}`, text, true)];
}

function rankAgainst(change: ComparisonRow["rankChange"], against: string): string {
  const words = rankWords(change);
  return words === "giữ nguyên"
    ? `giữ nguyên so với ${periodWords(against)}`
    : `${words} so với ${periodWords(against)}`;
}

function printedSubject(unit: string): string {
  const text = printedText(unit);
  return text === "" ? "Đơn vị" : text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}
