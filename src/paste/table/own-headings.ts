import type { Row } from "../source";
import type { Saying } from "../words";
import { LIKELY, unitLikeness } from "../words";
import { cellFigure } from "./cell";

const NUMBERED = /^\(?(?:\d{1,3}|[IVX]{1,5})[.)]\s*/u;
const LONGEST_TITLE = 200;

/**
 * One table of a page that is several: "1. Tỉnh Quảng Trị" across it, then a heading of its own, then its rows, and
 * so on.
 * @returns the tables, each with the row of its unit first; the whole where no heading comes again
 */
export function byOwnHeadings(
  rows: readonly Row[],
  says: (text: string) => Saying,
): readonly (readonly Row[])[] {
  const starts: number[] = [];
  for (let at = 0; at + 1 < rows.length; at += 1)
    if (isUnitAcross(rows[at]) && isHeading(rows[at + 1], says)) starts.push(at);
  if (starts.length < 2) return [rows];
  // What stands above the first is the title of all.
  const cuts = [0, ...starts.slice(1)];
  return cuts.map((from, place) => rows.slice(from, cuts[place + 1] ?? rows.length));
}

function isUnitAcross(row: Row | undefined): boolean {
  // Nearly every row has words and figures beside each other: those are done with at once.
  if (!row || (row.own(0) !== "" && row.own(1) !== "")) return false;
  const filled = row.filled();
  const text = filled[0]?.text.replace(NUMBERED, "") ?? "";
  return filled.length === 1 && text.length < LONGEST_TITLE && unitLikeness(text) === 1;
}

/** Two cells and more, all of them words, most of which tell what stands below. */
function isHeading(row: Row | undefined, says: (text: string) => Saying): boolean {
  const texts = (row?.filled() ?? []).map(({ text }) => text);
  if (texts.length < 2 || texts.some((text) => cellFigure(text) !== null)) return false;
  const telling = texts.filter((text) => {
    const { codes, measure, part, period } = says(text);
    return (codes[0]?.sure ?? 0) >= LIKELY || measure !== null || part !== null || period !== null;
  });
  return telling.length * 3 >= texts.length * 2;
}
