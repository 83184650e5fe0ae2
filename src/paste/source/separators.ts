import type { Cell } from "./row";
import { Row, trimmedCell } from "./row";

/** A way in which a text separates the cells of a row. */
export interface Splitter {
  fits(line: string): boolean;
  /** The row that begins at a line; quoted cells may reach into the lines that follow. */
  split(lines: readonly string[], at: number): { row: Row; lastLine: number };
}

/** A quoted cell of a spreadsheet may run over several lines, but not for ever. */
const QUOTED_LINES = 40;
/** Lines of equal build that make a table of a text separated by semicolons or commas. */
const DELIMITED_LINES = 2;
/** Two cells a line are a table only where more lines are so. */
const PAIRED_LINES = 3;
const DELIMITED_REACH = 12;
const DELIMITED_LENGTH = 2_000;

/** What spreadsheets and Word put on the clipboard. */
export const TABS: Splitter = {
  fits(line) {
    const tab = line.indexOf("\t");
    if (tab < 0) return false;
    if (line.charCodeAt(0) > 32) return true;
    // A line that is only indented is no row.
    return line.trim().includes("\t") || line.indexOf("\t", tab + 1) >= 0;
  },
  split(lines, at) {
    const line = lines[at] ?? "";
    if (line.includes('"') && (line.startsWith('"') || line.includes('\t"')))
      return splitQuoted(lines, at, "\t");
    return { row: Row.ofLine(line, at + 1, "\t"), lastLine: at };
  },
};

/** The line under a heading: "---|:---:|---". */
const RULE = /^[\s|:+-]+$/;

const PIPES: Splitter = {
  fits(line) {
    const first = line.indexOf("|");
    if (first < 0) return false;
    const edge = line.trimStart().startsWith("|");
    return line.indexOf("|", first + 2) > 0 && (edge || line.includes(" | ") || RULE.test(line));
  },
  split(lines, at) {
    const cells = Row.ofLine(lines[at] ?? "", at + 1, "|").cells();
    const edged = isEdged(lines, at);
    const from = edged && cells[0]?.text === "" ? 1 : 0;
    const to =
      edged && cells.length > 1 && cells[cells.length - 1]?.text === "" ? cells.length - 1 : cells.length;
    return { row: Row.of(cells.slice(from, to)), lastLine: at };
  },
};

/** "Công khai | 17,50": rows of two cells, where more lines are so. */
const PAIRED_BARS: Splitter = {
  fits: (line) => line.length < DELIMITED_LENGTH && / \| /.test(line) && line.split("|").length === 2,
  split: PIPES.split,
};

/** Whether rows begin with a bar: a bar behind blanks may as well follow an empty first cell. */
function isEdged(lines: readonly string[], at: number): boolean {
  if (lines[at]?.startsWith("|") === true) return true;
  let first = at;
  while (first > Math.max(0, at - EDGE_REACH) && lines[first - 1]?.includes("|") === true) first -= 1;
  const near = first < at ? lines[first] : lines[at + 1];
  return near?.includes("|") !== true || near.trimStart().startsWith("|");
}
/** Rows that are looked back at for the first of a table. */
const EDGE_REACH = 60;

/** "(điểm tối đa: 18)" in a heading is no beginning of a list. */
const BRACKETED = /\([^()]{0,60}\)/g;
const SEMICOLONS = separated(";");
const COMMAS = separated(",");

/** How the cells of a line are separated, or null when it is no row of a table. */
export function splitterFor(lines: readonly string[], at: number): Splitter | null {
  const line = lines[at] ?? "";
  if (TABS.fits(line)) return TABS;
  if (PIPES.fits(line)) return PIPES;
  if (PAIRED_BARS.fits(line) && separatedAlike(lines, at, PAIRED_BARS, "|")) return PAIRED_BARS;
  if (SEMICOLONS.fits(line) && separatedAlike(lines, at, SEMICOLONS, ";")) return SEMICOLONS;
  return COMMAS.fits(line) && separatedAlike(lines, at, COMMAS, ",") ? COMMAS : null;
}

function separated(mark: string): Splitter {
  return {
    fits: (line) =>
      line.length < DELIMITED_LENGTH &&
      line.includes(mark) &&
      countOutsideQuotes(line, mark) >= (mark === ";" ? 1 : 2) &&
      !/:\s/.test(line.replace(BRACKETED, "")) &&
      !(mark === "," && isDecimalMark(line)),
    split: (lines, at) => splitQuoted(lines, at, mark),
  };
}

/** Commas of a line that stand before one or two digits and a blank are decimal marks. */
function isDecimalMark(line: string): boolean {
  const decimals = line.match(/\d,\d{1,2}(?=[\s%)]|$)/g)?.length ?? 0;
  return decimals * 2 >= countOutsideQuotes(line, ",");
}

/** A figure that ends a line, empty cells behind it; among commas its unit of measure is that of a sentence. */
const LAST_FIGURE: Readonly<Record<string, RegExp>> = {
  ";": /\d["\s%]*(?:đ|điểm)?["\s]*;*["\s]*$/u,
  ",": /\d["\s%]*,*["\s]*$/,
  "|": /\|\s*[+-]?\d[\d.,/ ]*\s?(?:%|đ|điểm)?\s*$/u,
};

/** A cell that holds a figure and nothing else. */
function isWholeFigure(cell: string): boolean {
  return /^\s*"?[+-]?\d{1,3}(?:[.,]\d{1,3})?(?:\s?\/\s?\d{1,3})?\s?(?:%|đ|điểm)?"?\s*$/u.test(cell);
}

/** Sentences hold semicolons and commas as well: lines that follow must hold as many, and some end with figures. */
function separatedAlike(lines: readonly string[], at: number, splitter: Splitter, mark: string): boolean {
  const wanted = countOutsideQuotes(lines[at] ?? "", mark);
  const fewest = wanted > 1 ? DELIMITED_LINES : PAIRED_LINES;
  const ends = (line: string): boolean =>
    LAST_FIGURE[mark]?.test(line.slice(-16)) === true ||
    (mark === ";" && line.split(mark).slice(1).some(isWholeFigure));
  let figures = ends(lines[at] ?? "") ? 1 : 0;
  for (let next = at + 1; next < at + DELIMITED_REACH; next += 1) {
    const line = lines[next] ?? "";
    if (line.trim() === "") continue;
    if (!splitter.fits(line) || countOutsideQuotes(line, mark) !== wanted) return false;
    if (ends(line)) figures += 1;
    if (figures >= fewest) return true;
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

/** Cells in quotes may hold the mark, doubled quotes and line ends, as spreadsheets write them. */
function splitQuoted(lines: readonly string[], at: number, mark: string): { row: Row; lastLine: number } {
  const cells: Cell[] = [];
  let lineAt = at;
  let start = 0;
  for (;;) {
    const line = lines[lineAt] ?? "";
    const closed = line[start] === '"' ? closeQuote(lines, lineAt, start + 1, mark) : null;
    if (closed) {
      cells.push(trimmedCell(closed.text, lineAt + 1, start + 2));
      lineAt = closed.line;
      if (closed.end >= (lines[lineAt] ?? "").length) return { row: Row.of(cells), lastLine: lineAt };
      start = closed.end + 1;
      continue;
    }
    const end = line.indexOf(mark, start);
    cells.push(trimmedCell(end < 0 ? line.slice(start) : line.slice(start, end), lineAt + 1, start + 1));
    if (end < 0) return { row: Row.of(cells), lastLine: lineAt };
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
    for (let quote = line.indexOf('"', start); quote >= 0; quote = line.indexOf('"', start)) {
      if (line[quote + 1] === '"') {
        text += line.slice(start, quote + 1);
        start = quote + 2;
        continue;
      }
      let next = quote + 1;
      while (line[next] === " ") next += 1;
      if (next < line.length && line[next] !== mark) return null;
      return { text: text + line.slice(start, quote), line: at, end: next };
    }
    text += `${line.slice(start)} `;
  }
  return null;
}
