import type { ScoreRecord } from "../scoring/score";
import { checkSteps, composeDoubts, isExcerpt } from "./check";
import type { Context } from "./prose";
import { placeOf } from "./prose";
import type { Collector, Draft, Finding } from "./drafts";
import { finishDrafts, assumePercents } from "./account";
import type { Steps } from "./text";
import type { NameIndex } from "./words";
import { knownUnit } from "./words";
import type { TargetTable } from "./table";
import { isOneStopText } from "./table";
import type { Part } from "./parts";
import type { ReadingOptions } from "./reading-options";
import type { Reading } from "./reading";

interface Gathered {
  context: Context;
  collector: Collector;
  index: NameIndex;
}

/** The reading, and the drafts at the positions of its records. */
interface Composed {
  reading: Reading;
  drafts: readonly Draft[];
}

/** Decides what kind of text it was and puts records and doubts together. */
export function* composeReading(
  text: string,
  parts: readonly Part[],
  { context, collector, index }: Gathered,
  options: ReadingOptions,
): Steps<Composed> {
  assumePercents(collector.drafts, index);
  const { records, kept } = finishDrafts(collector.drafts, context.asOf, index);
  yield;
  const { findings } = collector;
  const targets = targetsOf(parts, context);
  if (targets && records.every(({ items }) => items.length === 0)) return targetReading(targets);
  const other = records.length === 0 && findings.some(({ code }) => code === "OTHER_INDEX");
  if (records.every(isOnlyRates) && (hasOperational(parts) || (!other && isOneStopText(text))))
    return { reading: operationalReading(parts, context), drafts: [] };
  if (records.length === 0) {
    const asked = findings.filter(({ severity }) => severity !== "note");
    return {
      reading: { kind: "unrecognised", records, doubts: composeDoubts([], asked, []) },
      drafts: [],
    };
  }
  for (const record of records) {
    if (record.unit !== null && record.unitLevel === null && options.units)
      record.unitLevel = knownUnit(record.unit, options.units)?.level ?? null;
  }
  const [only] = records;
  if (only && records.length === 1 && isExcerpt(only, text)) only.excerpt = true;
  for (const finding of contextFindings(context, records)) findings.push(finding);
  const basisKnown = records.some(hasPercent) && saysBasis(text);
  const checked = yield* checkSteps(records, { ...options, basisKnown });
  yield;
  const reading: Reading = {
    kind: "scores",
    records,
    doubts: composeDoubts(checked, findings, kept),
  };
  if (targets) reading.targets = targetsAsRead(targets);
  return { reading, drafts: kept };
}

function targetsOf(parts: readonly Part[], context: Context): TargetTable | null {
  const tables = parts.flatMap((part) =>
    part.kind === "table" && part.content.kind === "targets" ? [part.content.table] : [],
  );
  if (tables.length === 0) return null;
  return {
    year: tables.find(({ year }) => year !== null)?.year ?? context.year,
    rows: tables.flatMap(({ rows }) => rows),
    sections: Object.assign({}, ...tables.map(({ sections }) => sections)) as TargetTable["sections"],
    findings: tables.flatMap(({ findings }) => findings),
  };
}

function targetsAsRead({ year, rows, sections }: TargetTable): NonNullable<Reading["targets"]> {
  return { year, rows, sections };
}

function targetReading(targets: TargetTable): Composed {
  const { year, findings } = targets;
  const asked: Finding[] =
    year === null ? [...findings, { code: "TARGET_YEAR", severity: "block", values: {} }] : findings;
  const doubts = composeDoubts([], asked, []);
  return { reading: { kind: "targets", records: [], targets: targetsAsRead(targets), doubts }, drafts: [] };
}

function operationalReading(parts: readonly Part[], { period }: Context): Reading {
  const doubts = composeDoubts([], [{ code: "NOT_INDEX_SCORES", severity: "block", values: {} }], []);
  const rows = parts.flatMap((part) =>
    part.kind === "table" && part.content.kind === "operational" ? part.content.rows : [],
  );
  const of = period === null ? null : { key: period.key };
  const oneStop = rows.map((row) => ({ ...row, period: of }));
  return { kind: "operational", records: [], doubts, ...(oneStop.length > 0 ? { oneStop } : {}) };
}

function hasOperational(parts: readonly Part[]): boolean {
  return parts.some((part) => part.kind === "table" && part.content.kind === "operational");
}

/** What the title and the lead-in say against each other, or leave to the letterhead. */
function contextFindings(context: Context, records: readonly ScoreRecord[]): Finding[] {
  const findings: Finding[] = [];
  if (context.conflict && records.length === 1) {
    const { title, lead, sentence } = context.conflict;
    findings.push({
      code: "PERIOD_CONFLICT",
      severity: "ask",
      values: { title, lead },
      place: placeOf(sentence.paragraph, sentence.offset),
    });
  }
  const unit = context.fromLetterhead ? context.unit?.name : undefined;
  if (unit !== undefined && records.some((record) => record.unit === unit))
    findings.push({ code: "UNIT_FROM_LETTERHEAD", severity: "note", values: { unit } });
  return findings;
}

/** How far into a text its explanation of percents is looked for. */
const BASIS_REACH = 50_000;

/** "tỷ lệ % là điểm đạt được so với điểm tối đa": the text itself says what its percents are of. */
function saysBasis(text: string): boolean {
  return /(?:so với|trên|chia cho|\/)\s{0,2}(?:tổng )?(?:số )?điểm tối đa/iu.test(text.slice(0, BASIS_REACH));
}

function hasPercent({ items }: ScoreRecord): boolean {
  for (const { percent } of items) if (percent !== null) return true;
  return false;
}

/** Rates of a one-stop report share names with the index; without points or a total they are none of it. */
function isOnlyRates({ items, total }: ScoreRecord): boolean {
  return total.score === null && items.length <= 3 && items.every(({ score }) => score === null);
}
