import type { TargetRow } from "../../../scoring/targets/target";
import { foldText } from "../../text";
import type { NameIndex } from "../../words";
import type { Paragraph } from "../../prose";
import type { TargetTable } from "./targets";
import { readTarget, targetCode } from "./targets";

const LINE = /^([^:]{4,300}?)\s*:\s*([^:]{1,60}?)[;.]?$/u;
/** "Tỷ lệ hồ sơ nộp trực tuyến đạt tối thiểu 80%." */
const SENTENCE =
  /^(.{4,300}?),?\s+(?:phấn đấu\s+|phải\s+|cần\s+|bảo đảm\s+|đảm bảo\s+)?((?:đạt\s+|bằng\s+|là\s+)?(?:tỷ lệ\s+)?(?:từ\s+|trên\s+|tối thiểu\s+|ít nhất\s+|không dưới\s+|không thấp hơn\s+|hơn\s+|≥\s?)?\d{1,3}(?:[.,]\d{1,2})?\s?%(?:\s+trở lên)?)[;.]?$/iu;
/** "100% thủ tục hành chính được công khai đầy đủ." */
const LEADING =
  /^(?:phấn đấu\s+|bảo đảm\s+|đảm bảo\s+)?((?:đạt\s+|từ\s+|trên\s+|tối thiểu\s+|ít nhất\s+|không dưới\s+|hơn\s+|≥\s?)?\d{1,3}(?:[.,]\d{1,2})?\s?%(?:\s+trở lên)?)\s+(.{4,300}?)[;.]?$/iu;
const NUMBERED = /^\(?\d{1,2}[.)]\s+/u;
const YEAR = /năm\s{1,3}(20\d{2})/iu;
const ANNOUNCING = ["chỉ tiêu", "mục tiêu"].map(foldText);
const FEWEST = 2;

/**
 * Reads a list of targets: "- Tỷ lệ hồ sơ nộp trực tuyến: tối thiểu 80%;" under a line that speaks of targets.
 * @returns null unless several lines are targets and one of them says "at least": a list of results never does
 */
export function readTargetList(
  paragraphs: readonly Paragraph[],
  index: NameIndex,
): { table: TargetTable; before: readonly Paragraph[]; after: readonly Paragraph[] } | null {
  const from = paragraphs.findIndex(
    (paragraph, at) =>
      isListed(paragraph) && targetOf(paragraph, 0, index) !== null && announces(paragraphs, at),
  );
  if (from < 0) return null;
  const rows: TargetRow[] = [];
  let to = from;
  for (; to < paragraphs.length; to += 1) {
    const paragraph = paragraphs[to];
    const row = paragraph && isListed(paragraph) ? targetOf(paragraph, rows.length + 1, index) : null;
    if (row) rows.push(row);
    else if (!paragraph || !isAimed(paragraph)) break;
  }
  if (rows.length < FEWEST || !rows.some(({ op }) => op === ">=")) return null;
  const title = paragraphs.slice(0, from).map(({ text }) => text.slice(0, 400));
  const year = [...title]
    .reverse()
    .map((text) => YEAR.exec(text)?.[1])
    .find((found) => found !== undefined);
  return {
    table: { year: year === undefined ? null : Number(year), rows, sections: {}, findings: [] },
    before: paragraphs.slice(0, from),
    after: paragraphs.slice(to),
  };
}

/** An aim in points ("phấn đấu đạt 18 điểm", "từ 19 điểm trở lên") among those in percent: no rate to reach. */
function isAimed({ listed, text }: Paragraph): boolean {
  return listed && text.length < 300 && AIM_IN_POINTS.test(text);
}
const AIM_IN_POINTS =
  /(?:phấn đấu|tối thiểu|ít nhất|không dưới|trên|từ)[^.;:]{0,40}\d{1,3}(?:[.,]\d{1,2})?\s?điểm|\d\s?điểm trở lên/iu;

/** One of the two lines above the list speaks of targets. */
function announces(paragraphs: readonly Paragraph[], first: number): boolean {
  let at = first;
  for (let before = paragraphs[at - 1]; before && isAimed(before); before = paragraphs[at - 1]) at -= 1;
  return paragraphs.slice(Math.max(0, at - 2), at).some(({ text }) => {
    const folded = foldText(text.slice(0, 300));
    return ANNOUNCING.some((word) => folded.includes(word));
  });
}

/** "1. 100% …" keeps its number: it looks like a figure. */
function isListed({ listed, text }: Paragraph): boolean {
  return listed || NUMBERED.test(text);
}

/** Name and value of a line: before and behind a colon, as a sentence, or the value first. */
function cut(text: string): [name: string, value: string] | null {
  const line = LINE.exec(text);
  if (line && readTarget(line[2] ?? "")) return [line[1] ?? "", line[2] ?? ""];
  const sentence = SENTENCE.exec(text);
  if (sentence) return [sentence[1] ?? "", sentence[2] ?? ""];
  const leading = LEADING.exec(text);
  return leading ? [leading[2] ?? "", leading[1] ?? ""] : null;
}

function targetOf({ text }: Paragraph, order: number, index: NameIndex): TargetRow | null {
  const [name, value] = (text.length > 400 ? null : cut(text.replace(NUMBERED, ""))) ?? ["", ""];
  const target = name === "" ? null : readTarget(value);
  if (!target || !/%|\p{L}/u.test(value)) return null;
  return {
    section: "",
    order,
    name: name.trim(),
    percent: target.percent,
    op: target.op,
    code: targetCode(name, index),
    lead: "",
    assessor: "",
    note: "",
  };
}
