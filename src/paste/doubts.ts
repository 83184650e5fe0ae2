import { TOTAL_CODE } from "../scoring/framework";
import type { ScoreRecord } from "../scoring/score";
import type { RecordDoubt } from "./check";
import { doubtText } from "./doubt-text";
import type { Draft, Finding, Mark, MarkField } from "./drafts";
import type { Doubt } from "./reading";

/** Order of the codes in a reading: what the whole text lacks comes last. */
const LAST = ["UNIT_FROM_LETTERHEAD", "UNIT_NOT_IN_TEXT", "PERIOD_NOT_IN_TEXT"];

/**
 * Puts what was noticed while reading and what the checks found into words, each with its place in the text.
 * The unit's name goes before the subject when there are several units.
 */
export function composeDoubts(
  checked: readonly RecordDoubt[],
  findings: readonly Finding[],
  records: readonly ScoreRecord[],
  drafts: readonly Draft[],
  marks: readonly Mark[],
): Doubt[] {
  const several = severalUnits(records);
  const doubts: Doubt[] = [];
  const seen = new Set<string>();
  const places = new Map<string, Mark>();
  if (checked.length > 0 || findings.length > 0) {
    for (const mark of marks) {
      const key = `${mark.recordIndex}|${mark.code}`;
      const known = places.get(key);
      if (!known || weight(mark.field) > weight(known.field)) places.set(key, mark);
    }
  }
  const add = (doubt: Doubt) => {
    const key = `${doubt.code}:${doubt.subject ?? ""}`;
    if (seen.has(key)) return;
    seen.add(key);
    doubts.push(doubt);
  };
  for (const { code, severity, subject, draft, place, values = {} } of findings) {
    if (draft && !drafts.includes(draft)) continue;
    add({
      code,
      ...subjectOf(subject ?? null, draft?.unit ?? null, several && draft !== undefined),
      severity,
      message: doubtText(code, values),
      ...(place
        ? { source: { line: place.line, ...(place.column === undefined ? {} : { column: place.column }) } }
        : {}),
    });
  }
  for (const doubt of checked) add(recordDoubt(doubt, records, several, places));
  const rank = (doubt: Doubt) => LAST.indexOf(doubt.code);
  return doubts.sort((a, b) => rank(a) - rank(b));
}

/** A doubt of the checks in words. */
export function recordDoubt(
  { code, severity, record, item, subject, values }: RecordDoubt,
  records: readonly ScoreRecord[],
  several: boolean,
  places: ReadonlyMap<string, Mark>,
): Doubt {
  const unit = record === null ? null : (records[record]?.unit ?? null);
  const mark =
    record === null
      ? undefined
      : (places.get(`${record}|${item}`) ??
        places.get(`${record}|${TOTAL_CODE}`) ??
        places.get(`${record}|`));
  return {
    code,
    ...subjectOf(subject, unit, several && record !== null),
    severity,
    message: doubtText(code, values),
    ...(mark ? { source: { line: mark.line, column: mark.column } } : {}),
  };
}

function subjectOf(subject: string | null, unit: string | null, prefixed: boolean): { subject?: string } {
  if (!prefixed || unit === null) return subject === null ? {} : { subject };
  return { subject: subject === null ? unit : `${unit}:${subject}` };
}

/** Whether the records are of more than one unit. */
export function severalUnits(records: readonly ScoreRecord[]): boolean {
  return records.some(({ unit }) => unit !== records[0]?.unit);
}

function weight(field: MarkField): number {
  return [
    "label",
    "unit",
    "period",
    "rank",
    "delta",
    "max",
    "classification",
    "percent",
    "score",
    "total",
  ].indexOf(field);
}
