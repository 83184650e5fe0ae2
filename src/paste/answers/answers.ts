import type { Framework } from "../../scoring/framework/framework";
import { findIndicator, TOTAL_CODE } from "../../scoring/framework/framework";
import { parsePeriodKey } from "../../scoring/period";
import type { ScoreItem } from "../../scoring/score";
import type { UnitLevel } from "../../scoring/units/unit";
import type { CheckOptions, PlaceLookup } from "../check";
import { check, placed, withoutRepetitions } from "../check";
import type { Mark } from "../drafts";
import type { Doubt, DoubtCode } from "../doubt";
import type { Reading, ReadRecord } from "../reading";
import { keptRecords } from "../reading";
import { isConfirmed } from "./confirmed";

/** What percents are: the share of the maximum, or the rate of the work itself. */
export type PercentBasis = "of_maximum" | "rate";

/** What a person answered about one record, by its id. */
export interface RecordAnswer {
  unit?: { name: string; level: UnitLevel | null };
  /** Period key. */
  period?: string;
  basis?: PercentBasis;
  /** Figures put right or confirmed, by code of the indicator; null where there is none after all. */
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
const RECHECKED: ReadonlySet<DoubtCode> = new Set([
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
] satisfies DoubtCode[]);

/**
 * The reading with a person's answers put in and the checks run again. Pure: the reading given is not changed, and
 * the same answers always give the same result, so answers may be taken back. Records that are left out stay in
 * their places and are marked; nothing is checked in them.
 */
export function applyAnswers(reading: Reading, answers: ReadingAnswers, options: AnswerOptions): Reading {
  const records = reading.records.map((record) => {
    const answer = answers.records[record.id];
    return answer ? answered(record, answer, options.framework) : record;
  });
  const kept = keptRecords({ records });
  const asked = reading.doubts.some(({ code }) => code === "PERCENT_BASIS");
  const basisGiven = kept.every(
    (record) => answers.records[record.id]?.basis !== undefined || !hasPercent(record),
  );
  const checked = check(kept, { ...options, basisKnown: !asked || basisGiven });
  const doubts = reading.doubts.filter(
    (doubt) => !RECHECKED.has(doubt.code) && !isSettled(doubt, reading, answers),
  );
  for (const doubt of placed(checked, placesOf(options.marks ?? []))) doubts.push(doubt);
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
  const kept = keptRecords(reading);
  if (reading.kind !== "scores" || kept.length === 0) return false;
  return kept.every(
    ({ unit, period }) =>
      unit !== null && unit !== "" && period !== null && parsePeriodKey(period.key) !== null,
  );
}

function answered(record: ReadRecord, answer: RecordAnswer, framework: Framework): ReadRecord {
  const without = new Set(answer.withoutLines ?? []);
  const items = record.items
    .filter(({ code }) => !without.has(code))
    .map((item) => withBasis(corrected(item, answer.values ?? {}), answer.basis, framework));
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
    leftOut: answer.leftOut === true,
  };
}

/** A percent of the maximum is told from a rate of the work by the maximum that stands beside it. */
function withBasis(item: ScoreItem, basis: PercentBasis | undefined, framework: Framework): ScoreItem {
  const { code, percent, score, max } = item;
  if (basis !== "of_maximum" || percent === null || score !== null || max !== null) return item;
  return { ...item, max: findIndicator(framework, code)?.max ?? null };
}

/** A corrected figure replaces the score, or the percent where only a percent was published. */
function corrected(item: ScoreItem, values: Readonly<Record<string, number | null>>): ScoreItem {
  const value = values[item.code];
  if (value === undefined || isConfirmed(item, value)) return item;
  if (value === null) return emptied(item);
  const asPercent = item.percent !== null && item.score === null;
  return { ...item, score: asPercent ? null : value, percent: asPercent ? value : null, status: "ok" };
}

function emptied(item: ScoreItem): ScoreItem {
  return { ...item, score: null, percent: null, delta: null, deltaUnit: null, status: "missing" };
}

function hasPercent({ items }: ReadRecord): boolean {
  return items.some(({ percent }) => percent !== null);
}

function hasValue({ score, percent }: ScoreItem): boolean {
  return score !== null || percent !== null;
}

/** A doubt of the first reading that an answer has settled. */
function isSettled(doubt: Doubt, reading: Reading, answers: ReadingAnswers): boolean {
  const given = Object.values(answers.records);
  switch (doubt.code) {
    case "UNIT_FROM_LETTERHEAD":
      return given.some(({ unit }) => unit !== undefined);
    case "PERIOD_CONFLICT":
      return given.some(({ period }) => period !== undefined);
    case "UNIT_REPEATED":
      return isRepeatSettled(doubt.values.unit, reading, answers);
    default: {
      const { record, item } = doubt;
      const answer = record === null ? undefined : answers.records[record];
      if (answer === undefined) return false;
      if (answer.leftOut === true) return true;
      return (
        item !== null && (answer.values?.[item] !== undefined || answer.withoutLines?.includes(item) === true)
      );
    }
  }
}

/** Two rows of one unit are told apart when one is left out or gets another name or period. */
function isRepeatSettled(unit: string, reading: Reading, answers: ReadingAnswers): boolean {
  const keys = new Set<string>();
  for (const record of reading.records) {
    const answer = answers.records[record.id];
    if (record.unit !== unit || answer?.leftOut === true) continue;
    const key = `${answer?.unit?.name ?? record.unit}|${answer?.period ?? record.period?.key ?? ""}`;
    if (keys.has(key)) return false;
    keys.add(key);
  }
  return true;
}

/** Places by the marks of the first reading. */
function placesOf(marks: readonly Mark[]): PlaceLookup {
  let byFigure: Map<string, Mark> | null = null;
  return (record, code) => {
    if (byFigure === null) {
      byFigure = new Map();
      for (const mark of marks) {
        const key = `${mark.recordIndex}:${mark.code}`;
        const known = byFigure.get(key);
        const figure = mark.field === "score" || mark.field === "total";
        if (!known || (figure && known.field !== "score" && known.field !== "total")) byFigure.set(key, mark);
      }
    }
    return byFigure.get(`${record}:${code}`) ?? null;
  };
}
