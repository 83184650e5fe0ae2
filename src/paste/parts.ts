import type { SourceText, Cell, Row } from "./source";
import { isMessage } from "./source";
import type { Finding } from "./drafts";
import type { NameIndex, Saying } from "./words";
import { SURE } from "./words";
import type { FoundTable, LeftCell, OneStopRow, TargetTable } from "./table";
import {
  isOneStopTable,
  readOneStop,
  cellFigure,
  componentPage,
  alignedTable,
  byOwnHeadings,
  singleBlankTable,
  stackedTable,
  titleRows,
  readTargetList,
  readTargets,
} from "./table";
import type { Sentence } from "./prose";
import { joinLines, placeOf, readSentences } from "./prose";
import type { Steps } from "./text";
import { TOTAL_CODE } from "../scoring/framework/framework";

/** A stretch of a source. */
export type Part = TextPart | TablePart;
export interface TextPart {
  kind: "text";
  sentences: Sentence[];
}
/** A table, with the rows of its title read as sentences. */
export interface TablePart {
  kind: "table";
  titles: Sentence[];
  rows: readonly Row[];
  content:
    | { kind: "scores" }
    | { kind: "targets"; table: TargetTable }
    | { kind: "components"; left: LeftCell[] }
    | { kind: "operational"; rows: OneStopRow[] };
}

/** Cuts a source into running text and tables, and finds out what each table is. */
export function* cutParts(
  source: SourceText,
  index: NameIndex,
  says: (text: string) => Saying,
  findings: Finding[],
): Steps<Part[]> {
  const parts: Part[] = [];
  const isName = (text: string) => text.length < 160 && index.codesOf(text).length > 0;
  const addText = function* (lines: readonly Cell[]): Steps<void> {
    const paragraphs = joinLines(lines, isName);
    const listed = readTargetList(paragraphs, index);
    if (listed) {
      parts.push({ kind: "text", sentences: yield* readSentences(listed.before) });
      parts.push({ kind: "table", titles: [], rows: [], content: { kind: "targets", table: listed.table } });
      parts.push({ kind: "text", sentences: yield* readSentences(listed.after) });
      return;
    }
    if (paragraphs.length > 0) parts.push({ kind: "text", sentences: yield* readSentences(paragraphs) });
  };
  const addTable = function* (all: readonly Row[]): Steps<void> {
    const { titles, rest: rows } = titleRows(all);
    const sentences = yield* readSentences(joinLines(titles, () => false));
    const content = contentOf(
      rows,
      [...parts.flatMap((part) => (part.kind === "text" ? part.sentences : [])), ...sentences],
      index,
      says,
    );
    if (content) parts.push({ kind: "table", titles: sentences, rows, content });
    // A heading alone says nothing, least of all that its maxima were reached.
    else if (namedIndicators(rows, says) < FEWEST_NAMES || rows.some(saysFigures))
      yield* addText(all.flatMap((row) => row.filled()));
  };
  for (const block of source.blocks) {
    yield;
    if (block.kind === "table") {
      for (const rows of byOwnHeadings(block.rows, says)) yield* addTable(rows);
      continue;
    }
    let lines: readonly Cell[] = block.lines;
    // Several tables may stand in one stretch of lines.
    for (
      let found = findTable(lines, says);
      found;
      found = lines.length > 0 ? findTable(lines, says) : null
    ) {
      yield;
      yield* addText(found.before);
      yield* addTable(found.rows);
      tellBroken(found.broken, findings);
      lines = found.after;
    }
    yield* addText(lines);
  }
  return parts;
}

/** A table in lines of text: by wide blanks, by single ones – but not in a chat –, or a cell on every line. */
function findTable(lines: readonly Cell[], says: (text: string) => Saying): FoundTable | null {
  const chat = lines.some(({ text }) => isMessage(text));
  return (
    alignedTable(lines, says) ?? (chat ? null : singleBlankTable(lines, says)) ?? stackedTable(lines, says)
  );
}

/** Rows of which not a single figure was taken, because it is not clear which column each belongs to. */
function tellBroken(cells: readonly Cell[], findings: Finding[]): void {
  for (const { text, line, column } of cells) {
    const label = text.slice(0, 60);
    findings.push({
      code: "ROW_BROKEN",
      severity: "block",
      place: { line, column },
      values: { label },
    });
  }
}

function contentOf(
  rows: readonly Row[],
  before: readonly Sentence[],
  index: NameIndex,
  says: (text: string) => Saying,
): TablePart["content"] | null {
  const title = before
    .map(({ text }) => text.slice(0, 400))
    .join("\n")
    .slice(-4_000);
  const targets = readTargets(rows, title, index);
  if (targets) return { kind: "targets", table: targets };
  const components = componentPage(rows, says, index);
  if (components) return { kind: "components", left: components };
  if (isOneStopTable(rows, says) && namedIndicators(rows, says) < FEWEST_NAMES)
    return { kind: "operational", rows: readOneStop(rows, says) };
  const told =
    rows.length > 1 &&
    namedIndicators(rows, says) > 1 &&
    rows.some((row) => row.texts.some((text) => cellFigure(text)));
  return told || hasFigures(rows) ? { kind: "scores" } : null;
}

/** Names of indicators from which a table is of the index, whatever it counts beside. */
const FEWEST_NAMES = 3;
const NAMING_ROWS = 24;

function namedIndicators(rows: readonly Row[], says: (text: string) => Saying): number {
  const codes = new Set<string>();
  for (const row of rows.slice(0, NAMING_ROWS))
    for (const text of row.texts) {
      const [first] = says(text).codes;
      const { part, measure } = says(text);
      if (first && first.sure >= SURE && first.code !== TOTAL_CODE && part === null && measure !== "percent")
        codes.add(first.code);
    }
  return codes.size;
}

/** So many figures in one row are no numbering. */
const FIGURES_OF_A_ROW = 4;

/** "Công khai: 7.96/18 | Tiến độ: 18.45/20" is a sentence with bars. */
function saysFigures(row: Row): boolean {
  return row.texts.some((text) => /\p{L}.*(?:\d[.,/]\d|:\s*\d)/u.test(text));
}

/** Rows that are looked at before a table is taken for a frame around words. */
const FIGURE_SAMPLE = 200;

/** Whether figures stand in it that are more than the numbers of its rows. */
function hasFigures(rows: readonly Row[]): boolean {
  let found = 0;
  for (const row of rows.slice(0, FIGURE_SAMPLE)) {
    if (row.texts.filter((text) => cellFigure(text) !== null).length >= FIGURES_OF_A_ROW) return true;
    for (const text of row.texts) {
      const figure = cellFigure(text);
      if (figure && (figure.decimals > 0 || figure.of !== null || figure.percent || figure.value > 9))
        found += 1;
      if (found >= 2) return true;
    }
  }
  return false;
}

/** Where the figures begin: titles and lead-ins stand before. */
export function firstFigureLine(parts: readonly Part[]): number {
  for (const part of parts) {
    if (part.kind === "table") {
      const first = part.rows[0]?.line ?? Number.MAX_SAFE_INTEGER;
      if (part.content.kind !== "operational") return first;
      continue;
    }
    const sentence = part.sentences.find(
      ({ hasFigures, cited, recipients, tokens }) => hasFigures && !cited && !recipients && tokens.length > 1,
    );
    if (sentence) return placeOf(sentence.paragraph, sentence.offset).line;
  }
  return Number.MAX_SAFE_INTEGER;
}
