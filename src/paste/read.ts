import type { ClassBound } from "../scoring/classification";
import { DEFAULT_CLASSES } from "../scoring/classification";
import type { Framework } from "../scoring/framework";
import type { ScoreRecord } from "../scoring/score";
import type { UnitEntry } from "../scoring/unit";
import type { Cell, Row, SourceText } from "./blocks";
import { findStacked } from "./cells-by-line";
import type { CheckOptions } from "./check";
import { check } from "./check";
import type { Context } from "./context";
import { readContext } from "./context";
import type { Collector, Finding, Mark } from "./drafts";
import { createCollector } from "./drafts";
import { composeDoubts } from "./doubts";
import { finishDrafts } from "./finish";
import { readFigure } from "./figure";
import { classPhrases } from "./keywords";
import type { LegacyEncoding } from "./legacy";
import type { NameIndex } from "./names";
import { nameIndex, withNames } from "./names";
import { isOperationalTable, isOperationalText } from "./operational";
import type { Paragraph } from "./paragraphs";
import { joinLines, placeOf } from "./paragraphs";
import { assumePercents } from "./percents";
import type { ProseState } from "./prose";
import { readSentence } from "./prose";
import type { Reading } from "./reading";
import type { Sentence } from "./sentences";
import { readSentences } from "./sentences";
import { findSpaced } from "./spaced-rows";
import type { Steps } from "./steps";
import type { TableShape } from "./table";
import { shapeOf, titleRows } from "./table";
import { readRows } from "./table-rows";
import type { TargetTable } from "./targets";
import { readTargets } from "./targets";
import { knownUnit } from "./units";

/** What a text is read with. */
export interface ReadingOptions {
  framework: Framework;
  classes?: readonly ClassBound[];
  /** Units of the workbook, for the level of a name that does not tell it. */
  units?: readonly UnitEntry[];
  /** Labels that a person has said to mean an indicator: label as written → code. */
  names?: Readonly<Record<string, string>>;
  /** Stored value of the period before, to check a stated change. */
  previous?: CheckOptions["previous"];
}

export interface ReadResult {
  reading: Reading;
  /** The text that lines, columns and marks speak of. */
  text: string;
  marks: Mark[];
  /** An old encoding that was recognised: the text is not read, its conversion is offered. */
  legacy: LegacyEncoding | null;
}

type Part = TextPart | TablePart;
interface TextPart {
  kind: "text";
  sentences: Sentence[];
}
interface TablePart {
  kind: "table";
  titles: Sentence[];
  rows: Row[];
  content:
    { kind: "shape"; shape: TableShape } | { kind: "targets"; table: TargetTable } | { kind: "operational" };
}

/** Reads a source of any kind: the one path for text, HTML and ranges. */
export function* readSource(source: SourceText, options: ReadingOptions): Steps<ReadResult> {
  const index = withNames(nameIndex(options.framework), options.names ?? {});
  const collector = createCollector();
  const parts = yield* cutParts(source, index, collector.findings);
  const sentences = parts.flatMap((part) => (part.kind === "text" ? part.sentences : part.titles));
  const context = readContext(sentences, firstFigureLine(parts));
  const classes = classPhrases(options.classes ?? DEFAULT_CLASSES);
  const reader = { index, classes, context, collector };
  const state: ProseState = { unit: null, period: null, lastDraft: null };
  for (const part of parts) {
    for (const [at, sentence] of (part.kind === "text" ? part.sentences : part.titles).entries()) {
      if (at % 40 === 39) yield;
      readSentence(sentence, reader, state);
    }
    if (part.kind === "table" && part.content.kind === "shape") {
      const { shape } = part.content;
      tellUnreadColumns(shape, index, collector.findings);
      yield* readRows(shape, { ...reader, unit: state.unit, period: state.period });
    }
  }
  yield;
  return compose(source, parts, options, reader);
}

function* cutParts(source: SourceText, index: NameIndex, findings: Finding[]): Steps<Part[]> {
  const parts: Part[] = [];
  const isName = (text: string) => text.length < 160 && index.codesOf(text).length > 0;
  const addText = function* (lines: readonly Cell[]): Steps<void> {
    const paragraphs: Paragraph[] = joinLines(lines, isName);
    if (paragraphs.length > 0) parts.push({ kind: "text", sentences: yield* readSentences(paragraphs) });
  };
  const addTable = function* (all: readonly Row[]): Steps<void> {
    const { titles, rest: rows } = titleRows(all);
    const sentences = yield* readSentences(joinLines(titles, () => false));
    const content = contentOf(
      rows,
      [...parts.flatMap((part) => (part.kind === "text" ? part.sentences : [])), ...sentences],
      index,
    );
    if (content) parts.push({ kind: "table", titles: sentences, rows, content });
    else yield* addText(all.flatMap((row) => row.filter(({ text, spanned }) => text !== "" && !spanned)));
  };
  for (const block of source.blocks) {
    if (block.kind === "table") {
      yield* addTable(block.rows);
      continue;
    }
    const spaced = findSpaced(block.lines, index);
    if (spaced) {
      yield* addText(spaced.before);
      yield* addTable(spaced.rows);
      yield* addText(spaced.after);
      tellBroken(spaced.broken, findings);
      continue;
    }
    const stacked = findStacked(block.lines, index);
    if (!stacked) {
      yield* addText(block.lines);
      continue;
    }
    yield* addText(stacked.before);
    yield* addTable(stacked.rows);
    yield* addText(stacked.after);
    tellBroken(stacked.broken, findings);
  }
  return parts;
}

/** Rows of which not a single figure was taken, because it is not clear which column each belongs to. */
function tellBroken(cells: readonly Cell[], findings: Finding[]): void {
  for (const { text, line, column } of cells) {
    const label = text.slice(0, 60);
    findings.push({
      code: "ROW_BROKEN",
      severity: "block",
      subject: label,
      place: { line, column },
      values: { label },
    });
  }
}

function contentOf(
  rows: readonly Row[],
  before: readonly Sentence[],
  index: NameIndex,
): TablePart["content"] | null {
  const title = before
    .map(({ text }) => text.slice(0, 400))
    .join("\n")
    .slice(-4_000);
  const targets = readTargets(rows, title, index);
  if (targets) return { kind: "targets", table: targets };
  if (isOperationalTable(rows, index)) return { kind: "operational" };
  const shape = shapeOf(rows, index, title);
  return shape && { kind: "shape", shape };
}

/** Where the figures begin: titles and lead-ins stand before. */
function firstFigureLine(parts: readonly Part[]): number {
  for (const part of parts) {
    if (part.kind === "table") {
      const first = part.rows[0]?.[0]?.line ?? 1;
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

/** A column of figures that is left out is said to be, except counts, which are plainly no scores. */
function tellUnreadColumns(shape: TableShape, index: NameIndex, findings: Finding[]): void {
  const keyed = new Set([shape.unitAt, shape.kind === "indicators" ? shape.nameAt : null]);
  const named = shape.columns.some(({ codes }) => codes.length > 0);
  for (const [at, { role, codes, heading }] of shape.columns.entries()) {
    if (keyed.has(at) || codes.length > 0) continue;
    const stray =
      role === "unknown" || (shape.kind === "units" && named && (role === "score" || role === "percent"));
    if (!stray) continue;
    const figures = shape.body.slice(0, 200).filter((row) => {
      const { kind } = readFigure(row[at]?.spanned ? "" : (row[at]?.text ?? ""));
      return kind === "number" || kind === "fraction";
    });
    const numbering = figures.every((row, line) => row[at]?.text === String(line + 1));
    const cell = shape.header[0]?.[at] ?? figures[0]?.[at];
    if (figures.length === 0 || numbering) continue;
    findings.push({
      code: "COLUMN_NOT_READ",
      severity: "note",
      subject: heading,
      values: { label: heading === "" ? String(at + 1) : heading },
      ...(cell ? { place: { line: cell.line, column: cell.column } } : {}),
    });
  }
  if (
    shape.kind === "indicators" &&
    !shape.columns.some(({ role }) => role === "score" || role === "percent")
  ) {
    const cell = shape.body[0]?.[shape.nameAt];
    findings.push({
      code: "COLUMNS_UNCLEAR",
      severity: "block",
      values: {
        label: shape.columns
          .map(({ heading }) => heading)
          .filter((text) => text !== "")
          .join(" | ")
          .slice(0, 80),
      },
      ...(cell ? { place: { line: cell.line, column: cell.column } } : {}),
    });
  }
  void index;
}

function compose(
  source: SourceText,
  parts: readonly Part[],
  options: ReadingOptions,
  { context, collector, index }: { context: Context; collector: Collector; index: NameIndex },
): ReadResult {
  assumePercents(collector.drafts, index);
  const { records, marks, kept } = finishDrafts(collector.drafts, context.asOf, index);
  for (const record of records) {
    if (record.unit !== null && record.unitLevel === null)
      record.unitLevel = knownUnit(record.unit, options.units ?? [])?.level ?? null;
  }
  const targets = parts.flatMap((part) =>
    part.kind === "table" && part.content.kind === "targets" ? [part.content.table] : [],
  );
  const operational = parts.some((part) => part.kind === "table" && part.content.kind === "operational");
  const result = (reading: Reading): ReadResult => ({
    reading,
    text: source.text,
    marks: reading.kind === "scores" ? marks : [],
    legacy: null,
  });
  const reported = records.length === 0 || onlyRates(records);
  if (targets.length > 0 && records.every(({ items }) => items.length === 0)) {
    const rows = targets.flatMap((table) => table.rows);
    const year = targets.find((table) => table.year !== null)?.year ?? context.year;
    const findings = targets.flatMap((table) => table.findings);
    if (year === null) findings.push({ code: "TARGET_YEAR", severity: "block", values: {} });
    return result({
      kind: "targets",
      records: [],
      targets: { year, rows },
      doubts: composeDoubts([], findings, [], kept, marks),
    });
  }
  if (reported && (operational || isOperationalText(source.text))) {
    const finding: Finding = { code: "NOT_INDEX_SCORES", severity: "block", values: {} };
    return result({
      kind: "operational",
      records: [],
      doubts: composeDoubts([], [finding], [], kept, marks),
    });
  }
  if (records.length === 0) {
    const findings = collector.findings.filter(({ severity }) => severity !== "note");
    return result({
      kind: "unrecognised",
      records: [],
      doubts: composeDoubts([], findings, [], kept, marks),
    });
  }
  if (context.conflict && records.length === 1) {
    const { title, lead, sentence } = context.conflict;
    collector.findings.push({
      code: "PERIOD_CONFLICT",
      severity: "ask",
      subject: `${title}!=${lead}`,
      values: { title, lead },
      place: placeOf(sentence.paragraph, sentence.offset),
    });
  }
  if (context.fromLetterhead && context.unit && records.some(({ unit }) => unit === context.unit?.name))
    collector.findings.push({
      code: "UNIT_FROM_LETTERHEAD",
      severity: "note",
      subject: context.unit.name,
      values: { unit: context.unit.name },
    });
  const doubts = composeDoubts(
    check(records, { ...options, basisKnown: saysBasis(source.text) }),
    collector.findings,
    records,
    kept,
    marks,
  );
  const reading: Reading = { kind: "scores", records, doubts };
  if (targets.length > 0) {
    const year = targets.find((table) => table.year !== null)?.year ?? context.year;
    reading.targets = { year, rows: targets.flatMap((table) => table.rows) };
  }
  return result(reading);
}

/** "tỷ lệ % là điểm đạt được so với điểm tối đa": the text itself says what its percents are of. */
function saysBasis(text: string): boolean {
  return /(?:so với|trên|chia cho|\/)\s{0,2}(?:tổng )?(?:số )?điểm tối đa/iu.test(text.slice(0, 50_000));
}

/** Rates of a one-stop report share names with the index; without points or a total they are none of it. */
function onlyRates(records: readonly ScoreRecord[]): boolean {
  return records.every(
    ({ items, total }) =>
      total.score === null && items.length <= 3 && items.every(({ score }) => score === null),
  );
}
