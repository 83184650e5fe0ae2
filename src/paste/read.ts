import { classify, DEFAULT_CLASSES } from "../scoring/framework/classification";
import type { SourceText, Row } from "./source";
import { composeReading } from "./compose";
import type { Collector, Mark } from "./drafts";
import { createCollector, markSource, marksOf } from "./drafts";
import { classNames, classPhrases, nameIndex, withNames, sayer } from "./words";
import type { LegacyEncoding, Steps } from "./text";
import { runSteps } from "./text";
import type { Account, LeftFigure } from "./account";
import { accountOf } from "./account";
import { lostFigures } from "./check";
import { cutParts, firstFigureLine } from "./parts";
import type { LeftOut, ProseState } from "./prose";
import { collectProse, FIRST_STATE, readContext, readProse } from "./prose";
import type { Reading } from "./reading";
import type { ReadingOptions } from "./reading-options";
import type { TableMapping } from "./answers";
import { guessMapping, proposalOf, applyMapping, learnedMapping, skippedCells } from "./answers";
import type { Assembly, LeftCell, TableOutcome } from "./table";
import { Cell, finest, indexNamed, readTable, sumsOf } from "./table";

export interface ReadResult {
  reading: Reading;
  /** The text that lines, columns and marks speak of. */
  text: string;
  /** Everything that was recognised; made when it is first asked for. */
  readonly marks: readonly Mark[];
  /** What became of every figure of the text; made when it is first asked for. */
  readonly account: Account;
  /** The same, cut into steps. */
  accounting: () => Steps<Account>;
  /** Tables as they were pasted, each with the likeliest reading of its columns. */
  tables: readonly PastedTable[];
  /** An old encoding that was recognised: the text is not read, its conversion is offered. */
  legacy: LegacyEncoding | null;
  /** The candidates of every table with what spoke for and against each. */
  explain: () => string;
}

/** A table as it was pasted. */
export interface PastedTable {
  /** Line on which it begins. */
  line: number;
  rows: readonly Row[];
  /** How it is read now, or would be. */
  mapping: () => TableMapping;
  /** Whether its figures are in the reading. */
  read: boolean;
}

/** Reads a source of any kind: the one path for text, HTML and ranges. */
export function* readSource(source: SourceText, options: ReadingOptions): Steps<ReadResult> {
  const index = withNames(nameIndex(options.framework), options.names ?? {});
  const collector = createCollector();
  const says = sayer(index);
  const parts = yield* cutParts(source, index, says, collector.findings);
  const sentences = parts.flatMap((part) => (part.kind === "text" ? part.sentences : part.titles));
  const context = readContext(sentences, firstFigureLine(parts));
  const classes = options.classes ?? DEFAULT_CLASSES;
  const reader = { index, classes: classPhrases(classes), context, collector };
  let state: ProseState = FIRST_STATE;
  const setting = {
    index,
    says,
    classes: reader.classes,
    classOf: (total: number) => classify(total, classes) ?? "",
    maximumOf: index.maximumOf,
    ...sumsOf(options.framework),
  };
  const named = indexNamed(sentences.map(({ text }) => text.slice(0, 600)).join("\n"));
  const prose = { ...reader, classNames: classNames(classes), named };
  const leftOut: LeftOut[] = [];
  const refused: RefusedTable[] = [];
  const explains: (() => string)[] = [];
  const left: LeftFigure[] = [];
  const tables: PastedTable[] = [];
  let above: string[] = [];
  for (const part of parts) {
    const lines = part.kind === "text" ? part.sentences : part.titles;
    const told = yield* readProse(lines, prose, state);
    collectProse(told, collector);
    for (const left of told.leftOut) leftOut.push(left);
    state = told.state;
    above = [...above, ...lines.map(({ text }) => text)].slice(-8);
    if (part.kind !== "table" || (part.content.kind !== "scores" && part.content.kind !== "components"))
      continue;
    const { rows } = part;
    const learned = learnedMapping(rows, options.layouts ?? {});
    if (part.content.kind === "components" && !learned) {
      const { unit, period } = context;
      const of = state.unit ?? unit;
      collector.record(
        of?.name ?? null,
        of?.level ?? null,
        state.period ?? period?.key ?? null,
      ).ofComponents = true;
      tellComponents(part.content.left, collector);
      for (const one of part.content.left) left.push(one);
      tables.push({
        line: rows[0]?.line ?? 1,
        rows,
        mapping: () => guessMapping(rows, null, says),
        read: false,
      });
      continue;
    }
    if (learned) {
      const { signature, mapping } = learned;
      const place = { line: rows[0]?.line ?? 1 };
      collector.findings.push({ code: "LAYOUT_LEARNED", severity: "note", values: { signature }, place });
      for (const { row, at } of skippedCells(rows, mapping))
        left.push({ cell: new Cell(row.text(at), row, at), reason: "skipped", firm: true });
    }
    const outcome = yield* readTable(
      learned ? applyMapping(rows, learned.mapping, index) : rows,
      {
        setting,
        unit: state.unit ?? context.unit,
        period:
          finest([state.period, tables.length === 0 ? (context.period?.key ?? null) : null]) ??
          context.period?.key ??
          null,
        year: context.year,
        following: tables.length > 0,
        above,
        index: learned ? "named" : named,
      },
      collector,
    );
    above = [];
    const seen = outcome.kind === "none" ? null : outcome.seen;
    tables.push({
      line: rows[0]?.line ?? 1,
      rows,
      mapping: () => learned?.mapping ?? guessMapping(rows, seen, says),
      read: outcome.kind === "read",
    });
    if (outcome.kind === "none") continue;
    explains.push(outcome.explain);
    let taken = outcome.kind === "read" ? outcome.assembly : null;
    if (outcome.kind === "refused" && options.accept === true && outcome.reason !== "OTHER_INDEX")
      taken = yield* outcome.accept();
    if (taken) for (const one of leftOf(taken)) left.push(one);
    // A proposal without a single figure leaves the question open.
    if (outcome.kind === "refused" && (taken === null || taken.read === 0))
      refused.push({ outcome, table: tables.length - 1, line: rows[0]?.line ?? 1 });
  }
  tellRefused(refused, collector);
  tellSource(source, collector);
  yield;
  const { reading, drafts } = yield* composeReading(source.text, parts, reader, options);
  const open = refused.find(({ outcome }) => outcome.reason !== "OTHER_INDEX");
  const proposed = tables[open?.table ?? 0];
  // A grid that says nothing of the index may still be shown, for a person to say what its columns are.
  const silent = reading.kind === "unrecognised" && refused.length === 0;
  if (proposed && reading.records.length === 0 && (open || silent))
    reading.proposal = proposalOf(proposed.mapping(), open?.outcome.seen.records ?? 0);
  const sources = drafts.map(markSource);
  let marks: Mark[] | null = null;
  let account: Account | null = null;
  const markSteps = function* (): Steps<Mark[]> {
    return (marks ??= yield* marksOf(sources));
  };
  const accounting = function* (): Steps<Account> {
    return (account ??= yield* accountOf(source.text, reading.kind, yield* markSteps(), left, leftOut));
  };
  if (reading.kind === "scores" && source.text.length <= LOOKED_OVER) {
    const lost = lostFigures(reading.doubts, (yield* accounting()).leftOut);
    if (lost) reading.doubts = [...reading.doubts, lost];
  }
  return {
    reading,
    text: source.text,
    get marks() {
      return runSteps(markSteps());
    },
    get account() {
      return runSteps(accounting());
    },
    accounting,
    tables,
    legacy: null,
    explain: () => explains.map((one) => one()).join("\n\n"),
  };
}

/** Texts up to this length are looked over once more at once; the account of longer ones is made when it is shown. */
const LOOKED_OVER = 60_000;

/** Cells of a table that were not read, and second figures for one that was. */
function leftOf({ left, clashes }: Assembly): LeftFigure[] {
  return [...left, ...clashes.map(({ cell }) => ({ cell, reason: "conflict" as const, firm: true }))];
}

interface RefusedTable {
  outcome: Extract<TableOutcome, { kind: "refused" }>;
  /** Its place among the tables. */
  table: number;
  line: number;
}

/** What the source itself shows differently from what it holds, where a table of it was read. */
function tellSource({ hidden = [], apart = [] }: SourceText, { findings }: Collector): void {
  for (const { line, ...values } of hidden)
    findings.push({ code: "HIDDEN_LEFT_OUT", severity: "note", values, place: { line } });
  for (const { cell, value } of apart) {
    const { line, column, text } = cell;
    findings.push({
      code: "SHOWN_DIFFERS",
      severity: "ask",
      values: { raw: text, value },
      place: { line, column },
    });
  }
}

/** Of a page of components nothing is taken, and that is told. */
function tellComponents(left: readonly LeftCell[], { findings }: Collector): void {
  const place = left[0]?.cell.row?.cell(left[0].cell.at);
  findings.push({
    code: "COMPONENTS_LEFT_OUT",
    severity: "note",
    values: { count: left.length },
    ...(place ? { place: { line: place.line, column: place.column } } : {}),
  });
}

/** A table that was not read is said to be; beside one that was, it is a question. */
function tellRefused(refused: readonly RefusedTable[], { drafts, findings }: Collector): void {
  const nothing = drafts.every(
    ({ items, total, classification }) => items.length === 0 && total === null && classification === null,
  );
  for (const { outcome, line } of refused) {
    const count = outcome.figures;
    const place = { line };
    if (nothing) findings.push({ code: outcome.reason, severity: "block", values: { count }, place });
    else {
      const other = outcome.reason === "OTHER_INDEX";
      findings.push({ code: "TABLE_NOT_READ", severity: "ask", values: { count, other }, place });
    }
  }
}
