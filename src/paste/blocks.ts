import { continuesRow, mendRows, withContinuation } from "./broken-rows";
import type { Steps } from "./steps";

/** A cell of a table or a line of text, with its place (from 1) in the text of the reading. */
export interface Cell {
  text: string;
  line: number;
  column: number;
  /** Repeats a merged cell: good for headings, not a figure of its own. */
  spanned?: boolean;
}
export type Row = readonly Cell[];
export interface TableBlock {
  kind: "table";
  rows: Row[];
}
export interface TextBlock {
  kind: "text";
  lines: Cell[];
}
export type Block = TableBlock | TextBlock;

/** What any source is turned into before it is read. */
export interface SourceText {
  text: string;
  blocks: Block[];
}

/** Rows between two pauses. */
const SLICE = 400;
/** A quoted cell of a spreadsheet may run over several lines, but not for ever. */
const QUOTED_LINES = 40;
/** Lines that make a table of a text separated by semicolons or commas. */
const DELIMITED_LINES = 2;

/** Cuts a normalised text into tables (tabs, pipes, separated values) and lines of text. */
export function* splitBlocks(text: string): Steps<SourceText> {
  const lines = text.split("\n");
  const blocks: Block[] = [];
  let table: Row[] | null = null;
  let tableKind: Splitter | null = null;
  let prose: Cell[] | null = null;
  let blanks = 0;
  for (let at = 0; at < lines.length; at += 1) {
    if (at % SLICE === SLICE - 1) yield;
    const line = lines[at] ?? "";
    if (line.trim() === "" && !line.includes("\t")) {
      blanks += 1;
      // A single blank line may stand inside a table; the lines of a text keep their distance.
      if (blanks > 1) table = null;
      if (prose && prose[prose.length - 1]?.text !== "") prose.push({ text: "", line: at + 1, column: 1 });
      continue;
    }
    const splitter: Splitter | null =
      table && tableKind && tableKind.fits(line) ? tableKind : splitterFor(lines, at);
    if (splitter) {
      const { cells, lastLine } = splitter.split(lines, at);
      at = lastLine;
      if (isRule(cells)) continue;
      if (!table || tableKind !== splitter) {
        table = [];
        tableKind = splitter;
        blocks.push({ kind: "table", rows: table });
      }
      table.push(cells);
      prose = null;
      blanks = 0;
      continue;
    }
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
    prose.push(trimmed(line, at + 1, 1));
  }
  for (const block of blocks) if (block.kind === "table") block.rows = mendRows(block.rows);
  return { text, blocks };
}

interface Splitter {
  fits(line: string): boolean;
  split(lines: readonly string[], at: number): { cells: Row; lastLine: number };
}

function splitterFor(lines: readonly string[], at: number): Splitter | null {
  const line = lines[at] ?? "";
  if (TABS.fits(line)) return TABS;
  if (PIPES.fits(line)) return PIPES;
  for (const splitter of [SEMICOLONS, COMMAS]) {
    if (splitter.fits(line) && separatedAlike(lines, at, splitter)) return splitter;
  }
  return null;
}

const TABS: Splitter = {
  fits: (line) => {
    const tab = line.indexOf("\t");
    if (tab < 0) return false;
    // A line that is only indented is no row.
    const inside = line.trim().includes("\t");
    return inside || line.trim() === "" || line.indexOf("\t", tab + 1) >= 0 || line.trimStart() === line;
  },
  split(lines, at) {
    const line = lines[at] ?? "";
    return line.includes('\t"') || line.startsWith('"')
      ? splitQuoted(lines, at, "\t")
      : { cells: splitPlain(line, at + 1, "\t"), lastLine: at };
  },
};

const PIPES: Splitter = {
  fits: (line) => {
    const trimmedLine = line.trim();
    const first = trimmedLine.indexOf("|");
    return (
      first >= 0 &&
      trimmedLine.indexOf("|", first + 1) > first + 1 &&
      (first === 0 || / \| /.test(trimmedLine))
    );
  },
  split(lines, at) {
    const cells = splitPlain(lines[at] ?? "", at + 1, "|");
    const from = cells[0]?.text === "" ? 1 : 0;
    const to = cells.length > 1 && cells[cells.length - 1]?.text === "" ? cells.length - 1 : cells.length;
    return { cells: cells.slice(from, to), lastLine: at };
  },
};

const SEMICOLONS = separated(";");
const COMMAS = separated(",");

function separated(mark: string): Splitter {
  return {
    fits: (line) => line.length < 4_000 && countOutsideQuotes(line, mark) >= 2 && !/:\s/.test(line),
    split: (lines, at) => splitQuoted(lines, at, mark),
  };
}

/** Sentences hold semicolons and commas as well: the lines that follow must hold as many, and figures. */
function separatedAlike(lines: readonly string[], at: number, splitter: Splitter): boolean {
  const mark = splitter === SEMICOLONS ? ";" : ",";
  const wanted = countOutsideQuotes(lines[at] ?? "", mark);
  for (let next = at + 1, seen = 1; next < at + 12; next += 1) {
    const line = lines[next] ?? "";
    if (line.trim() === "") continue;
    if (!splitter.fits(line) || countOutsideQuotes(line, mark) !== wanted || !/\d["\s]*$/.test(line))
      return false;
    seen += 1;
    if (seen >= DELIMITED_LINES) return true;
  }
  return false;
}

function countOutsideQuotes(line: string, mark: string): number {
  let found = 0;
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const char = line[at];
    if (char === '"') quoted = !quoted;
    else if (char === mark && !quoted) found += 1;
  }
  return found;
}

function splitPlain(line: string, number: number, mark: string): Cell[] {
  const cells: Cell[] = [];
  let start = 0;
  for (;;) {
    const end = line.indexOf(mark, start);
    cells.push(trimmed(end < 0 ? line.slice(start) : line.slice(start, end), number, start + 1));
    if (end < 0) return cells;
    start = end + 1;
  }
}

/** Cells in quotes may hold the mark, doubled quotes and line ends, as spreadsheets write them. */
function splitQuoted(
  lines: readonly string[],
  at: number,
  mark: string,
): { cells: Cell[]; lastLine: number } {
  const cells: Cell[] = [];
  let lineAt = at;
  let line = lines[lineAt] ?? "";
  let start = 0;
  for (;;) {
    if (line[start] === '"') {
      const closed = closeQuote(lines, lineAt, start + 1, mark);
      if (closed) {
        cells.push(trimmed(closed.text, lineAt + 1, start + 2));
        lineAt = closed.line;
        line = lines[lineAt] ?? "";
        if (closed.end >= line.length) return { cells, lastLine: lineAt };
        start = closed.end + 1;
        continue;
      }
    }
    const end = line.indexOf(mark, start);
    cells.push(trimmed(end < 0 ? line.slice(start) : line.slice(start, end), lineAt + 1, start + 1));
    if (end < 0) return { cells, lastLine: lineAt };
    start = end + 1;
  }
}

/** Finds the closing quote of a cell; null when it is an ordinary quotation mark. */
function closeQuote(
  lines: readonly string[],
  lineAt: number,
  from: number,
  mark: string,
): { text: string; line: number; end: number } | null {
  let text = "";
  for (let at = lineAt; at < Math.min(lines.length, lineAt + QUOTED_LINES); at += 1) {
    const line = lines[at] ?? "";
    let start = at === lineAt ? from : 0;
    for (;;) {
      const quote = line.indexOf('"', start);
      if (quote < 0) break;
      if (line[quote + 1] === '"') {
        text += line.slice(start, quote + 1);
        start = quote + 2;
        continue;
      }
      const after = line.slice(quote + 1).search(/\S|\t/);
      const next = after < 0 ? line.length : quote + 1 + after;
      if (next < line.length && line[next] !== mark) return null;
      return { text: text + line.slice(start, quote), line: at, end: next };
    }
    text += `${line.slice(start)} `;
    if (at === lineAt && !lines[at + 1]?.includes('"') && !lookAhead(lines, at + 1)) return null;
  }
  return null;
}

function lookAhead(lines: readonly string[], from: number): boolean {
  for (let at = from; at < Math.min(lines.length, from + QUOTED_LINES); at += 1)
    if (lines[at]?.includes('"')) return true;
  return false;
}

/** A row of dashes under a heading, or at the end of a table copied from a text. */
function isRule(cells: Row): boolean {
  const filled = cells.filter(({ text }) => text !== "");
  return filled.length > 0 && filled.every(({ text }) => /^:?(?:-{2,}|—{2,}|={2,}|_{2,}):?$/.test(text));
}

/** A cell without the blanks around it, its column pointing at what is left. */
export function trimmed(raw: string, line: number, column: number): Cell {
  const first = raw.charCodeAt(0);
  const last = raw.charCodeAt(raw.length - 1);
  if (first > 32 && last > 32) return { text: raw, line, column };
  const left = raw.trimStart();
  return { text: left.trimEnd(), line, column: column + raw.length - left.length };
}
