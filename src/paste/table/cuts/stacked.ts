import type { Cell } from "../../source";
import { Row } from "../../source";
import type { Saying } from "../../words";
import { SURE } from "../../words";
import { cellFigure } from "../cell";
import type { FoundTable } from "./cut";

const LEAST_WIDTH = 2;
/** A narrow heading must tell in all its cells. */
const NARROW = 3;
const MOST_WIDTH = 16;
const LONGEST_CELL = 120;
const REACH = 400;
const FEWEST_ROWS = 2;
const MARK = /^(?:[-–—…x.]+|n\/?a|chưa.*|không.*)$/iu;

type Kind = "figure" | "words" | "mark" | "blank";

function kindOf(text: string): Kind {
  if (text === "") return "blank";
  if (MARK.test(text)) return "mark";
  return cellFigure(text) ? "figure" : "words";
}

/**
 * A table of which every cell stands on a line of its own, as a page pasted without tabs: a run of headings, then as
 * many lines for every row.
 */
export function stackedTable(lines: readonly Cell[], says: (text: string) => Saying): FoundTable | null {
  const filled = lines.filter(({ text }) => text !== "");
  const [tight, loose] = [best(filled, says), filled.length < lines.length ? best(lines, says) : null];
  const found = loose && (!tight || loose.rows * loose.width > tight.rows * tight.width) ? loose : tight;
  if (!found) return null;
  const cells = found === tight ? filled : lines;
  const { from, width, rows } = found;
  const table: Row[] = [];
  for (let row = 0; row <= rows; row += 1)
    table.push(Row.of(cells.slice(from + row * width, from + (row + 1) * width)));
  return {
    before: cells.slice(0, from),
    rows: table,
    after: cells.slice(from + (rows + 1) * width),
    broken: [],
  };
}

interface Found {
  from: number;
  width: number;
  rows: number;
}

function best(cells: readonly Cell[], says: (text: string) => Saying): Found | null {
  const kinds = cells.map(({ text }) => kindOf(text));
  let found: Found | null = null;
  const first = kinds.indexOf("figure");
  if (first < 0) return null;
  for (let from = 0; from < Math.min(cells.length, first + 2, REACH); from += 1) {
    for (let width = LEAST_WIDTH; width <= MOST_WIDTH; width += 1) {
      if (!isHeading(cells, kinds, from, width, says)) continue;
      const numbers = isNumbering(cells, from + width, width) ? 1 : 0;
      const rows = rowsOf(kinds, cells, from + (1 + numbers) * width, width) + numbers;
      if (rows - numbers < FEWEST_ROWS && !(rows - numbers === 1 && width >= 6)) continue;
      if (namesOverWords(cells, kinds, from, width, from + (1 + numbers) * width, says)) continue;
      const better = found === null || rows * width > found.rows * found.width;
      if (better) found = { from, width, rows };
    }
  }
  return found;
}

/** Words that speak of a table, without a figure among them. */
function isHeading(
  cells: readonly Cell[],
  kinds: readonly Kind[],
  from: number,
  width: number,
  says: (text: string) => Saying,
): boolean {
  let telling = 0;
  for (let at = from; at < from + width; at += 1) {
    const text = cells[at]?.text ?? "";
    if (kinds[at] !== "words" || text.length > LONGEST_CELL) return false;
    const { codes, measure, part, period } = says(text);
    // Numbers of rows stand first: what is above them is a title.
    if (part === "order" && at > from) return false;
    if ((codes[0]?.sure ?? 0) >= SURE || measure !== null || part !== null || period !== null) telling += 1;
  }
  const { codes, part, period } = says(cells[from]?.text ?? "");
  const key = part !== null || period !== null || (codes[0]?.sure ?? 0) < SURE;
  return key && (width <= NARROW ? telling === width : telling * 3 >= width * 2);
}

/** The numbers of the columns under a heading: "(1)", "(2)", "(3)". */
function isNumbering(cells: readonly Cell[], from: number, width: number): boolean {
  return Array.from({ length: width }, (_, at) => cells[from + at]?.text ?? "").every(
    (text, at) => text === `(${at + 1})` || text === String(at + 1),
  );
}

/** An indicator stands over a column of words: names and figures take turns there, and are no table. */
function namesOverWords(
  cells: readonly Cell[],
  kinds: readonly Kind[],
  from: number,
  width: number,
  body: number,
  says: (text: string) => Saying,
): boolean {
  for (let column = 0; column < width; column += 1)
    if (
      kinds[body + column] === "words" &&
      (says(cells[from + column]?.text ?? "").codes[0]?.sure ?? 0) >= SURE
    )
      return true;
  return false;
}

/** How many rows follow whose cells are of one kind, column by column. */
function rowsOf(kinds: readonly Kind[], cells: readonly Cell[], from: number, width: number): number {
  const columns: (Kind | null)[] = Array.from({ length: width }, () => null);
  let rows = 0;
  for (let at = from; at + width <= kinds.length; at += width) {
    let words = 0;
    let figures = 0;
    for (let column = 0; column < width; column += 1) {
      const kind = kinds[at + column] ?? "blank";
      if (kind === "words") words += 1;
      if (kind === "figure") figures += 1;
      if (kind === "mark" || kind === "blank") continue;
      const known = columns[column] ?? null;
      if (known === null) columns[column] = kind;
      else if (known !== kind) return rows;
    }
    if (figures === 0 || words === 0 || (cells[at]?.text ?? "").length > LONGEST_CELL) return rows;
    rows += 1;
  }
  return rows;
}
