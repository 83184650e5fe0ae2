import type { Reading } from "../reading";
import type { LeftOut as LeftOfProse } from "../prose";
import type { LeftCell, LeftReason } from "../table";
import type { Steps } from "../text";
import { reasonAt } from "./left-reason";
import type { WordsReason } from "./left-reason";
import type { Mark } from "../drafts";

/** Why a figure is in no record: `unclear` where it could be a score all the same. */
export type LeftOutReason =
  LeftReason | LeftOfProse["reason"] | WordsReason | "repeated" | "operational" | "skipped" | "unclear";

/** A figure that was not read, as it stands in the text; line and column from 1. */
export interface LeftOut {
  text: string;
  line: number;
  column: number;
  reason: LeftOutReason;
}

/** What became of the figures of a text: every run of digits is in a mark or in one entry of the list. */
export interface Account {
  read: number;
  leftOut: readonly LeftOut[];
}

/** A figure with what belongs to it: `4,88/18`, `27,11%`, `05/03/2026`, `2071/QĐ-UBND`. */
const STRETCH = /\d{1,6}(?:\/\d{4})?\/\p{Lu}[\p{L}\d&.-]*|\d+(?:[.,]\d+)*(?:\s?\/\s?\d+(?:[.,]\d+)*)*\s?%?/gu;
/** "Điểm 766": of all figures only the number of the decision. */
const NUMBER_OF_INDEX = /^[^\d]*(?<![.,])766[^\d]*$/u;
const NUMBER = /\d+(?:[.,]\d+)*/g;

/** A cell of a table that was not read, and whether its reason fits it. */
export interface LeftFigure {
  cell: LeftCell["cell"];
  reason: LeftReason | "skipped";
  firm: boolean;
}

/** Lines between two pauses. */
const SLICE = 300;

interface Span {
  from: number;
  to: number;
}

/**
 * Accounts for every figure of a text.
 * @param marks what was read
 * @param cells cells of tables that were not
 * @param prose numbers of running text that were not
 */
export function* accountOf(
  text: string,
  kind: Reading["kind"],
  marks: readonly Mark[],
  cells: readonly LeftFigure[],
  prose: readonly LeftOfProse[],
): Steps<Account> {
  const marked = byLine(marks);
  const left = new Map<number, (LeftOut & Span)[]>();
  for (const { cell, reason, firm } of cells) {
    const place = cell.row?.cell(cell.at);
    if (!place || !/\d/.test(place.text)) continue;
    const { line, column, text: own } = place;
    const unsure = NUMBER_OF_INDEX.test(own) ? ("index_name" as const) : ("unclear" as const);
    const entry = { text: own, line, column, reason: firm ? reason : unsure };
    push(left, line, { ...entry, from: column - 1, to: column - 1 + own.length });
  }
  for (const { text: own, line, column, reason, ask } of prose) {
    const entry = { text: own, line, column, reason: ask ? ("unclear" as const) : reason };
    push(left, line, { ...entry, from: column - 1, to: column - 1 + own.length });
  }
  let repeats: ReadonlySet<string> | null = null;
  let read = 0;
  const leftOut: LeftOut[] = [];
  for (const [at, line] of text.split("\n").entries()) {
    if (at % SLICE === SLICE - 1) yield;
    if (!/\d/.test(line)) continue;
    const here = marked.get(at + 1) ?? [];
    // What was put together from pieces of a row or of two lines stands nowhere as such: its words tell.
    const known = (left.get(at + 1) ?? []).filter(({ text: own, from }) => line.startsWith(own, from));
    const told = new Set<LeftOut>();
    for (const stretch of stretchesOf(line, [...here, ...known])) {
      if (kind !== "targets" && here.some(({ from, to }) => from <= stretch.from && stretch.to <= to)) {
        read += 1;
        continue;
      }
      const numbers = numbersOf(line, stretch);
      const unread = numbers.filter((number) => !here.some((span) => overlaps(span, number)));
      if (unread.length < numbers.length || (kind === "targets" && known.length === 0)) read += 1;
      if (kind === "targets" && known.length === 0) continue;
      // What stands beside a figure that was read is accounted for by itself.
      const whole = unread.length === numbers.length;
      const several = known.filter((entry) => overlaps(entry, stretch)).length > 1;
      for (const part of whole && !several ? [stretch] : unread) {
        const cell = known.find((entry) => overlaps(entry, part));
        if (cell) {
          if (!told.has(cell)) leftOut.push(entryOver(line, cell, part, known));
          told.add(cell);
          continue;
        }
        const found = reasonAt(line, part.from, part.to);
        if (found === "unclear") repeats ??= figuresIn(text, marks);
        const again = found === "unclear" && repeats?.has(plain(line.slice(part.from, part.to)));
        const words = again === true ? "repeated" : found;
        leftOut.push({
          text: line.slice(part.from, part.to).trim(),
          line: at + 1,
          column: part.from + 1,
          reason:
            (words === "unclear" || words === "unread") && kind === "operational" ? "operational" : words,
        });
      }
    }
  }
  return { read, leftOut };
}

/** Figures that were read, as written: the same once more, in a summary or a remark, says nothing new. */
function figuresIn(text: string, marks: readonly Mark[]): ReadonlySet<string> {
  const lines = text.split("\n");
  const found = new Set<string>();
  for (const { line, column, length } of marks)
    for (const [figure] of (lines[line - 1] ?? "").slice(column - 1, column - 1 + length).matchAll(STRETCH))
      found.add(plain(figure));
  return found;
}

function plain(figure: string): string {
  return figure.replace(/\s|%$/g, "");
}

/** An entry, widened where it names only a piece of the figure that stands there. */
function entryOver(
  text: string,
  { line, reason, from, to }: LeftOut & Span,
  part: Span,
  known: readonly Span[],
): LeftOut {
  const start = Math.min(from, part.from);
  const next = Math.min(...known.flatMap((other) => (other.from > from ? [other.from] : [])), text.length);
  return { text: text.slice(start, Math.max(to, Math.min(part.to, next))), line, column: start + 1, reason };
}

function byLine(marks: readonly Mark[]): Map<number, Span[]> {
  const found = new Map<number, Span[]>();
  for (const { line, column, length } of marks)
    push(found, line, { from: column - 1, to: column - 1 + length });
  return found;
}

/** Figures of a line; what a cell or a mark borders is cut there, so that two cells are never one figure. */
function stretchesOf(line: string, borders: readonly Span[]): Span[] {
  return [...line.matchAll(STRETCH)].flatMap((match) => {
    const whole = { from: match.index, to: match.index + match[0].trimEnd().length };
    const cuts = borders
      .flatMap(({ from, to }) => [from, to])
      .filter((cut) => cut > whole.from && cut < whole.to && cutsAt(line, cut))
      .sort((one, other) => one - other);
    if (cuts.length === 0) return [whole];
    const edges = [whole.from, ...cuts, whole.to];
    return edges.slice(1).flatMap((to, at) => {
      const from = edges[at] ?? whole.from;
      const blanks = line.slice(from, to).length - line.slice(from, to).trimStart().length;
      return /\d/.test(line.slice(from, to)) ? [{ from: from + blanks, to }] : [];
    });
  });
}

/** Whether a border stands between two figures rather than within one. */
function cutsAt(line: string, at: number): boolean {
  const [before = " ", behind = " "] = [line[at - 1], line[at]];
  return !/[\d.,/]/.test(behind) && before !== "/" && /[^\d.,/%]/.test(before + behind);
}

function numbersOf(line: string, { from, to }: Span): Span[] {
  return [...line.slice(from, to).matchAll(NUMBER)].map(({ index, 0: text }) => ({
    from: from + index,
    to: from + index + text.length,
  }));
}

function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

function push<Value>(into: Map<number, Value[]>, line: number, value: Value): void {
  const list = into.get(line);
  if (list) list.push(value);
  else into.set(line, [value]);
}
