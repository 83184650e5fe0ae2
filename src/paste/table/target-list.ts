import type { TargetRow } from "../../scoring/target";
import { foldText } from "../text/fold";
import type { NameIndex } from "../words/names";
import type { Paragraph } from "../prose/paragraphs";
import type { TargetTable } from "./targets";
import { readTarget, targetCode } from "./targets";

const LINE = /^([^:]{4,300}?)\s*:\s*([^:]{1,60}?)[;.]?$/u;
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
      paragraph.listed && targetOf(paragraph, 0, index) !== null && announces(paragraphs, at),
  );
  if (from < 0) return null;
  const rows: TargetRow[] = [];
  let to = from;
  for (; to < paragraphs.length; to += 1) {
    const paragraph = paragraphs[to];
    const row = paragraph?.listed === true ? targetOf(paragraph, rows.length + 1, index) : null;
    if (!row) break;
    rows.push(row);
  }
  if (rows.length < FEWEST || !rows.some(({ op }) => op === ">=")) return null;
  const title = paragraphs.slice(0, from).map(({ text }) => text.slice(0, 400));
  const year = [...title]
    .reverse()
    .map((text) => YEAR.exec(text)?.[1])
    .find((found) => found !== undefined);
  return {
    table: { year: year === undefined ? null : Number(year), rows, findings: [] },
    before: paragraphs.slice(0, from),
    after: paragraphs.slice(to),
  };
}

/** One of the two lines above speaks of targets. */
function announces(paragraphs: readonly Paragraph[], at: number): boolean {
  return paragraphs.slice(Math.max(0, at - 2), at).some(({ text }) => {
    const folded = foldText(text.slice(0, 300));
    return ANNOUNCING.some((word) => folded.includes(word));
  });
}

function targetOf({ text }: Paragraph, order: number, index: NameIndex): TargetRow | null {
  const line = text.length > 400 ? null : LINE.exec(text);
  const target = line ? readTarget(line[2] ?? "") : null;
  const name = line?.[1]?.trim() ?? "";
  if (!target || !/%|\p{L}/u.test(line?.[2] ?? "")) return null;
  return {
    section: "",
    order,
    name,
    percent: target.percent,
    op: target.op,
    code: targetCode(name, index),
    lead: "",
    assessor: "",
    note: "",
  };
}
