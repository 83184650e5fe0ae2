import { TOTAL_CODE } from "../../scoring/framework";
import { parsePeriodKey } from "../../scoring/period";
import type { ScoreItem, ScoreRecord } from "../../scoring/score";
import type { UnitLevel } from "../../scoring/unit";
import type { CheckOptions } from "../check/check";
import { check } from "../check/check";
import type { PlaceLookup } from "../check/doubts";
import { recordDoubt, severalUnits, withoutRepetitions } from "../check/doubts";
import type { Mark } from "../account/drafts";
import type { Doubt, Reading } from "../reading";

/** What percents are: the share of the maximum, or the rate of the work itself. */
export type PercentBasis = "of_maximum" | "rate";

/** What a person answered about one record, by its index in the reading as it was first read. */
export interface RecordAnswer {
  unit?: { name: string; level: UnitLevel | null };
  /** Period key. */
  period?: string;
  basis?: PercentBasis;
  /** Figures put right, by code of the indicator; null where there is none after all. */
  values?: Readonly<Record<string, number | null>>;
  /** Codes of lines that are left out. */
  withoutLines?: readonly string[];
  leftOut?: boolean;
}

/** Answers to a reading. They never change the text that was pasted. */
export interface ReadingAnswers {
  records: Readonly<Record<number, RecordAnswer>>;
  targetYear?: number | null;
}

export interface AnswerOptions extends CheckOptions {
  /** Marks of the reading, so that new doubts point at their places, too. */
  marks?: readonly Mark[];
}

/** Doubts that come from the figures alone and are found again by the checks. */
const RECHECKED = new Set([
  "PERCENT_BASIS",
  "MISSING_GROUP",
  "NOT_APPLICABLE",
  "NO_TOTAL",
  "TOTAL_MISMATCH",
  "TOTAL_ROUNDING",
  "ALL_AT_MAXIMUM",
  "TOTAL_ON_PARTIAL_MAX",
  "CLASS_MISMATCH",
  "CLASS_BORDER",
  "SCORE_OVER_MAX",
  "MAX_NOT_IN_FRAMEWORK",
  "DELTA_MISMATCH",
  "UNIT_NOT_IN_TEXT",
  "PERIOD_NOT_IN_TEXT",
]);
/** Doubts about one figure: settled when that figure is corrected or left out. */
const OF_A_FIGURE = new Set([
  "OCR_FIX",
  "NOT_A_FIGURE",
  "TOO_MANY_DECIMALS",
  "VALUE_CONFLICT",
  "NAME_AMBIGUOUS",
]);

/**
 * The reading with a person's answers put in and the checks run again. Pure: the reading given is not changed, and
 * the same answers always give the same result, so answers may be taken back.
 */
export function applyAnswers(reading: Reading, answers: ReadingAnswers, options: AnswerOptions): Reading {
  const kept: { record: ScoreRecord; from: number }[] = [];
  for (const [from, record] of reading.records.entries()) {
    const answer = answers.records[from];
    if (answer?.leftOut === true) continue;
    kept.push({ record: answer ? answered(record, answer) : record, from });
  }
  const records = kept.map(({ record }) => record);
  const asked = reading.doubts.some(({ code }) => code === "PERCENT_BASIS");
  const basisGiven = kept.every(
    ({ from, record }) => answers.records[from]?.basis !== undefined || !hasPercent(record),
  );
  const checked = check(records, { ...options, basisKnown: !asked || basisGiven });
  const several = severalUnits(records);
  const places = placesOf(options.marks ?? [], kept);
  const doubts = reading.doubts.filter(
    (doubt) => !RECHECKED.has(doubt.code) && !isSettled(doubt, reading, answers),
  );
  doubts.push(...checked.map((found) => recordDoubt(found, records, several, places)));
  const targets = reading.targets && { ...reading.targets, year: answers.targetYear ?? reading.targets.year };
  const open =
    targets && targets.year !== null ? doubts.filter(({ code }) => code !== "TARGET_YEAR") : doubts;
  return { ...reading, records, ...(targets ? { targets } : {}), doubts: withoutRepetitions(open) };
}

/** Whether nothing stands in the way of saving: no blocking doubt, a unit and a period for every record. */
export function canSave(reading: Reading): boolean {
  if (reading.doubts.some(({ severity }) => severity === "block")) return false;
  if (reading.kind === "targets")
    return (reading.targets?.rows.length ?? 0) > 0 && reading.targets?.year != null;
  if (reading.kind !== "scores" || reading.records.length === 0) return false;
  return reading.records.every(
    ({ unit, period }) =>
      unit !== null && unit !== "" && period !== null && parsePeriodKey(period.key) !== null,
  );
}

function answered(record: ScoreRecord, answer: RecordAnswer): ScoreRecord {
  const without = new Set(answer.withoutLines ?? []);
  const items = record.items
    .filter(({ code }) => !without.has(code))
    .map((item) => corrected(item, answer.values ?? {}));
  const total = without.has(TOTAL_CODE)
    ? emptied(record.total)
    : corrected(record.total, answer.values ?? {});
  const period = answer.period === undefined ? record.period : { ...record.period, key: answer.period };
  const percents = items.filter(({ percent, score }) => percent !== null && score === null);
  const rate =
    answer.basis === "rate" && percents.length > 0 && percents.length === items.filter(hasValue).length;
  return {
    ...record,
    ...(answer.unit ? { unit: answer.unit.name, unitLevel: answer.unit.level } : {}),
    period,
    basis: rate ? "rate" : record.basis,
    items,
    total,
  };
}

/** A corrected figure replaces the score, or the percent where only a percent was published. */
function corrected(item: ScoreItem, values: Readonly<Record<string, number | null>>): ScoreItem {
  const value = values[item.code];
  if (value === undefined) return item;
  if (value === null) return emptied(item);
  const asPercent = item.percent !== null && item.score === null;
  return { ...item, score: asPercent ? null : value, percent: asPercent ? value : null, status: "ok" };
}

function emptied(item: ScoreItem): ScoreItem {
  return { ...item, score: null, percent: null, delta: null, deltaUnit: null, status: "missing" };
}

function hasPercent({ items }: ScoreRecord): boolean {
  return items.some(({ percent }) => percent !== null);
}

function hasValue({ score, percent }: ScoreItem): boolean {
  return score !== null || percent !== null;
}

/** A doubt of the first reading that an answer has settled. */
function isSettled(doubt: Doubt, reading: Reading, answers: ReadingAnswers): boolean {
  if (doubt.code === "UNIT_FROM_LETTERHEAD")
    return Object.values(answers.records).some(({ unit }) => unit !== undefined);
  if (doubt.code === "PERIOD_CONFLICT")
    return Object.values(answers.records).some(({ period }) => period !== undefined);
  if (doubt.code === "UNIT_REPEATED") return isRepeatSettled(doubt, reading, answers);
  if (!OF_A_FIGURE.has(doubt.code)) return false;
  const code = doubt.subject?.split(":").at(-1) ?? "";
  const unit =
    doubt.subject?.includes(":") === true ? doubt.subject.slice(0, doubt.subject.lastIndexOf(":")) : null;
  return reading.records.some((record, at) => {
    const answer = answers.records[at];
    if (!answer || (unit !== null && record.unit !== unit)) return false;
    return (
      answer.leftOut === true ||
      answer.values?.[code] !== undefined ||
      answer.withoutLines?.includes(code) === true
    );
  });
}

/** Two rows of one unit are told apart when one is left out or gets another name or period. */
function isRepeatSettled({ subject }: Doubt, reading: Reading, answers: ReadingAnswers): boolean {
  const keys = new Set<string>();
  for (const [at, record] of reading.records.entries()) {
    const answer = answers.records[at];
    if (record.unit !== subject || answer?.leftOut === true) continue;
    const key = `${answer?.unit?.name ?? record.unit}|${answer?.period ?? record.period?.key ?? ""}`;
    if (keys.has(key)) return false;
    keys.add(key);
  }
  return true;
}

/** Places by the marks of the first reading, under the new indexes of the records. */
function placesOf(marks: readonly Mark[], kept: readonly { from: number }[]): PlaceLookup {
  return (record, code) => {
    const from = kept[record]?.from;
    const own = marks.filter((mark) => mark.recordIndex === from && mark.code === code);
    return own.find(({ field }) => field === "score" || field === "total") ?? own[0] ?? null;
  };
}
