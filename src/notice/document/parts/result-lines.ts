import type { Comparison } from "../../../scoring/compare/comparison";
import { SHORT_DECIMALS } from "../../../scoring/vietnamese-number";
import { rankedAmong } from "../model/document-words";
import { printedText, rankText, valueOfMaximum } from "../../words";
import { plainLabel, rankedLines } from "../../table";
import { groupLines, groupText } from "./group-lines";

const MISSING = "chưa có số liệu";
const IN_A_LIST = { joint: ": ", partJoint: " ", unit: "", opening: "trong đó: ", missing: MISSING };
const IN_PROSE = { joint: " đạt ", partJoint: " ", opening: "trong đó ", missing: MISSING };

/** "Công khai minh bạch: 18/18", then total, rank and class; a missing figure is said to be missing. */
export function pointLines(comparison: Comparison): string[] {
  const { rows, scale, total } = comparison;
  const { current, rank } = total;
  const lines = groupLines(rows).map((line) => groupText(line, scale, IN_A_LIST));
  const partial = current.value !== null && !current.complete;
  return [
    ...lines,
    `Tổng điểm: ${orMissing(current.value, valueOfMaximum(current.value, scale === "points" ? current.max : null, scale))}`,
    ...(rank.current.rank === null ? [] : [`Xếp hạng: ${rankText(rank.current)}`]),
    ...(scale === "points"
      ? [
          `Xếp loại: ${printedText(current.classification) || (partial ? "chưa xếp loại vì chưa đủ số liệu" : "chưa xếp loại")}`,
        ]
      : []),
  ];
}

/** "Chỉ số Thanh toán trực tuyến: 60,61%, xếp thứ 09/19 sở, ngành". */
export function rankLines(comparison: Comparison, among: string | null): string[] {
  const { scale, total, level } = comparison;
  const ranked = (figure: { rank: number | null; of: number | null }): string =>
    figure.rank === null
      ? ""
      : `, xếp thứ ${withSet(rankText(figure), figure.of, among ?? rankedAmong(level))}`;
  const lines = rankedLines(comparison).map(
    ({ label, current, max }) =>
      `${plainLabel(label)}: ${orMissing(current.value, valueOfMaximum(current.value, max, scale, SHORT_DECIMALS))}${ranked(current)}`,
  );
  const { current, rank } = total;
  if (current.source !== "published") return lines;
  const max = scale === "points" ? current.max : null;
  return [
    ...lines,
    `Tổng điểm: ${valueOfMaximum(current.value, max, scale, SHORT_DECIMALS)}${ranked(rank.current)}`,
  ];
}

/** "tổng điểm đạt 55,02/100 điểm, xếp hạng 20/63 tỉnh, thành phố. Kết quả các nhóm chỉ số: …". */
export function provinceProse({ rows, scale, total, level }: Comparison, among: string | null): string {
  const unitOf = scale === "points" ? " điểm" : "";
  const { current, rank } = total;
  const max = scale === "points" ? current.max : null;
  const rankPart =
    rank.current.rank === null
      ? ""
      : `, xếp hạng ${withSet(rankText(rank.current), rank.current.of, among ?? rankedAmong(level))}`;
  const totalPart =
    current.value === null
      ? "chưa có tổng điểm"
      : `tổng điểm đạt ${valueOfMaximum(current.value, max, scale, SHORT_DECIMALS)}${unitOf}`;
  const words = { ...IN_PROSE, unit: unitOf };
  const groups = groupLines(rows).map((line) => groupText(line, scale, words));
  return `${totalPart}${rankPart}. Kết quả các nhóm chỉ số: ${groups.join("; ")}.`;
}

function withSet(rank: string, of: number | null, among: string): string {
  return of === null || among === "" ? rank : `${rank} ${printedText(among)}`;
}

function orMissing(value: number | null, text: string): string {
  return value === null ? MISSING : text;
}
