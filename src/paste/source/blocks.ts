import { continuesRow, mendRows, withContinuation } from "./broken-rows";
import { isMessage } from "./message";
import type { Cell, Row } from "./row";
import { trimmedCell } from "./row";
import type { Splitter } from "./separators";
import { splitterFor, TABS } from "./separators";
import type { Steps } from "../text";

export interface TableBlock {
  kind: "table";
  rows: Row[];
}
export interface TextBlock {
  kind: "text";
  /** Empty lines stay, as distance between the others. */
  lines: Cell[];
}
export type Block = TableBlock | TextBlock;

/** Rows and columns with figures that a table of a page hides; they are not read. */
export interface HiddenPart {
  rows: number;
  columns: number;
  /** Line on which the table begins. */
  line: number;
}

/** A cell that shows another figure than it holds, beyond rounding; what is shown is read. */
export interface StoredApart {
  cell: Cell;
  value: number;
}

/** What any source is turned into before it is read. */
export interface SourceText {
  text: string;
  blocks: Block[];
  hidden?: readonly HiddenPart[];
  apart?: readonly StoredApart[];
}

/** Lines between two pauses. */
const SLICE = 400;

/** Cuts a normalised text into tables (tabs, pipes, separated values) and lines of text. */
export function* splitBlocks(text: string): Steps<SourceText> {
  const lines = text.split("\n");
  const blocks: Block[] = [];
  let table: Row[] | null = null;
  let tableKind: Splitter = TABS;
  let prose: Cell[] | null = null;
  let blanks = 0;
  for (let at = 0; at < lines.length; at += 1) {
    if (at % SLICE === SLICE - 1) yield;
    const line = lines[at] ?? "";
    if (isBlank(line)) {
      blanks += 1;
      // A single blank line may stand inside a table; the lines of a text keep their distance.
      if (blanks > 1) table = null;
      if (prose && prose[prose.length - 1]?.text !== "") prose.push({ text: "", line: at + 1, column: 1 });
      continue;
    }
    const splitter: Splitter | null = isMessage(line)
      ? null
      : table && tableKind.fits(line)
        ? tableKind
        : splitterFor(lines, at);
    if (splitter) {
      const { row, lastLine } = splitter.split(lines, at);
      at = lastLine;
      if (isRule(row)) continue;
      if (!table || tableKind !== splitter) {
        table = [];
        tableKind = splitter;
        blocks.push({ kind: "table", rows: table });
      }
      table.push(row);
      prose = null;
      blanks = 0;
      continue;
    }
    if (table && blanks === 0 && SKIPPED_ROWS.test(line) && tableKind.fits(lines[at + 1] ?? "")) continue;
    const open = table && tableKind === TABS && blanks === 0 ? table[table.length - 1] : undefined;
    if (table && open && continuesRow(open, table[0]?.length ?? 0, lines, at)) {
      table[table.length - 1] = withContinuation(open, line);
      continue;
    }
    if (!prose) {
      prose = [];
      blocks.push({ kind: "text", lines: prose });
    }
    table = null;
    blanks = 0;
    prose.push(trimmedCell(line, at + 1, 1));
  }
  for (const block of blocks) if (block.kind === "table") block.rows = mendRows(block.rows);
  return { text, blocks };
}

/** "…" between the first rows of a long table and its last ones. */
const SKIPPED_ROWS = /^\s*(?:…|\.{3,}|\[…\]|\[\.\.\.\]|\(…\)|\(\.\.\.\))+\s*$/;

/** Only blanks; a line of tabs is an empty row. */
function isBlank(line: string): boolean {
  const first = line.charCodeAt(0);
  return first > 32 ? false : line.trim() === "" && !line.includes("\t");
}

const RULE = /^:?(?:-{2,}|—{2,}|={2,}|_{2,}):?$/;

const MAY_BE_RULE = /^[\s|:_=—-]/;

/** A row of dashes under a heading, or at the end of a table copied from a text. */
function isRule(row: Row): boolean {
  if (row.raw !== "" && !MAY_BE_RULE.test(row.raw)) return false;
  let filled = 0;
  for (const text of row.texts) {
    if (text === "") continue;
    if (!"-—=_:".includes(text.charAt(0)) || !RULE.test(text)) return false;
    filled += 1;
  }
  return filled > 0;
}
