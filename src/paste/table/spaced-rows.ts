import type { Cell } from "../source/row";
import { Row } from "../source/row";
import { readColumn } from "./columns";
import { foldWord } from "../text/fold";
import type { NameIndex } from "../words/names";

/** A table copied out of a PDF: blanks instead of tabs, the heading on a line of its own. */
export interface SpacedTable {
  before: Cell[];
  rows: Row[];
  after: Cell[];
  /** Lines that end with another number of figures than the heading has columns. */
  broken: Cell[];
}

const FEWEST_NAMES = 3;
const WORD = /[\p{L}\p{M}]+|\d+/gu;
const FIGURE = /^(?:[+-]?\d{1,3}(?:[.,]\d{1,3})?%?|\d{1,3}(?:[.,]\d{1,3})?\/\d{1,3}|-|–|N\/A)$/;

const ENDS_WITH_FIGURES = /\s\d{1,3}(?:[.,]\d{1,3})?\s+\d{1,3}(?:[.,]\d{1,3})?$/;

/**
 * Recognises a heading line that names at least three indicators and nothing between them but other headings, followed
 * by rows that end with one figure for every one of those columns. Any other number of figures is not guessed at.
 */
export function findSpaced(lines: readonly Cell[], index: NameIndex): SpacedTable | null {
  for (const [at, line] of lines.entries()) {
    if (line.text.length > 600 || line.text.includes(":")) continue;
    const heading = cutHeading(line, index);
    if (!heading) continue;
    const rows: Row[] = [];
    const broken: Cell[] = [];
    let end = at + 1;
    for (; end < lines.length; end += 1) {
      const cell = lines[end];
      if (!cell || cell.text === "") continue;
      const row = cutRow(cell, heading.key.length, heading.columns.length);
      if (row) rows.push(row);
      else if (ENDS_WITH_FIGURES.test(cell.text.slice(-40))) broken.push(cell);
      else break;
    }
    if (rows.length > 0)
      return {
        before: lines.slice(0, at),
        rows: [Row.of([...heading.key, ...heading.columns]), ...rows],
        after: lines.slice(end),
        broken,
      };
  }
  return null;
}

function cutHeading(line: Cell, index: NameIndex): { key: Cell[]; columns: Cell[] } | null {
  const words = Array.from(line.text.matchAll(WORD), (match) => ({
    fold: foldWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const columns: Cell[] = [];
  let names = 0;
  let first: number | null = null;
  for (let at = 0; at < words.length;) {
    const hit =
      index.phrases.longest((next) => words[next]?.fold ?? null, at) ??
      otherHeading(line.text, words, at, index);
    const [from, to] = [words[at], words[at + (hit?.length ?? 1) - 1]];
    if (!hit || !from || !to) {
      if (first !== null) return null;
      at += 1;
      continue;
    }
    first ??= from.start;
    if (hit.value.length > 0) names += 1;
    columns.push(cellOf(line, from.start, to.end));
    at += hit.length;
  }
  if (names < FEWEST_NAMES || first === null || first === 0) return null;
  const lead = line.text.slice(0, first).trim();
  const numbered = /^(?:STT|TT)\s+/iu.exec(lead);
  const unit = numbered ? lead.slice(numbered[0].length) : lead;
  if (readColumn([unit], index).role !== "unit" && readColumn([unit], index).role !== "province") return null;
  const key = numbered
    ? [cellOf(line, 0, numbered[0].trim().length), cellOf(line, numbered[0].length, first)]
    : [cellOf(line, 0, first)];
  return { key, columns };
}

/** "Xếp hạng", "Xếp loại" among the names. */
function otherHeading(
  text: string,
  words: readonly { start: number; end: number }[],
  at: number,
  index: NameIndex,
): { value: readonly string[]; length: number } | null {
  const [from, to] = [words[at], words[at + 1]];
  if (!from || !to) return null;
  const { role } = readColumn([text.slice(from.start, to.end)], index);
  return role === "rank" ? { value: [], length: 2 } : null;
}

function cutRow(line: Cell, keys: number, figures: number): Row | null {
  const parts = Array.from(line.text.matchAll(/\S+/g), (match) => ({ text: match[0], start: match.index }));
  const values = parts.slice(-figures);
  if (parts.length < figures + 1 || values.some(({ text }) => !FIGURE.test(text))) return null;
  const lead = parts.slice(0, -figures);
  const numbered = keys === 2 && /^\d{1,4}[.)]?$/.test(lead[0]?.text ?? "");
  const unit = numbered ? lead.slice(1) : lead;
  const [first, last] = [unit[0], unit[unit.length - 1]];
  // One figure more than there are columns would be taken for a part of the name.
  if (!first || !last || /^[\d.,]+$/.test(last.text)) return null;
  const name = cellOf(line, first.start, last.start + last.text.length);
  const order = cellOf(
    line,
    lead[0]?.start ?? 0,
    (lead[0]?.start ?? 0) + (numbered ? (lead[0]?.text.length ?? 0) : 0),
  );
  return Row.of([
    ...(keys === 2 ? [order] : []),
    name,
    ...values.map(({ text, start }) => cellOf(line, start, start + text.length)),
  ]);
}

function cellOf(line: Cell, start: number, end: number): Cell {
  return { text: line.text.slice(start, end).trim(), line: line.line, column: line.column + start };
}
