import { TOTAL_CODE } from "../../scoring/framework";
import type { ScoreRecord } from "../../scoring/score";
import type { RecordDoubt } from "./check";
import { doubtText } from "./doubt-text";
import type { Draft, Finding } from "../account/drafts";
import { placeOfItem } from "../account/marks";
import type { Doubt } from "../reading";

/** What the whole text lacks comes last. */
const LAST = ["UNIT_FROM_LETTERHEAD", "UNIT_NOT_IN_TEXT", "PERIOD_NOT_IN_TEXT"];

/** Where a figure of a record stands, by index of the record and code of the indicator. */
export type PlaceLookup = (record: number, code: string) => { line: number; column: number } | null;

/** Places from the drafts that the records came from. */
export function placesOfDrafts(drafts: readonly Draft[]): PlaceLookup {
  return (record, code) => {
    const draft = drafts[record];
    return draft ? placeOfItem(draft, code) : null;
  };
}

/**
 * Puts what was noticed while reading and what the checks found into words, each with its place in the text.
 * The unit's name goes before the subject when there are several units.
 */
export function composeDoubts(
  checked: readonly RecordDoubt[],
  findings: readonly Finding[],
  records: readonly ScoreRecord[],
  drafts: readonly Draft[],
): Doubt[] {
  const several = severalUnits(records);
  const kept = new Set(drafts);
  const doubts: Doubt[] = [];
  for (const { code, severity, subject, draft, place, values = {} } of findings) {
    if (draft && !kept.has(draft)) continue;
    doubts.push({
      code,
      ...subjectOf(subject ?? null, draft?.unit ?? null, several && draft !== undefined),
      severity,
      message: doubtText(code, values),
      ...(place ? { source: sourceOf(place) } : {}),
    });
  }
  const places = placesOfDrafts(drafts);
  for (const doubt of checked) doubts.push(recordDoubt(doubt, records, several, places));
  return withoutRepetitions(doubts).sort((a, b) => LAST.indexOf(a.code) - LAST.indexOf(b.code));
}

/** A doubt of the checks in words. */
export function recordDoubt(
  { code, severity, record, item, subject, values }: RecordDoubt,
  records: readonly ScoreRecord[],
  several: boolean,
  places: PlaceLookup,
): Doubt {
  const unit = record === null ? null : (records[record]?.unit ?? null);
  const place =
    record === null ? null : (places(record, item) ?? places(record, TOTAL_CODE) ?? places(record, ""));
  return {
    code,
    ...subjectOf(subject, unit, several && record !== null),
    severity,
    message: doubtText(code, values),
    ...(place ? { source: sourceOf(place) } : {}),
  };
}

/** One doubt of a kind about one thing is enough. */
export function withoutRepetitions(doubts: readonly Doubt[]): Doubt[] {
  const seen = new Set<string>();
  return doubts.filter(({ code, subject }) => {
    const key = `${code}:${subject ?? ""}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function sourceOf({ line, column }: { line: number; column?: number }): NonNullable<Doubt["source"]> {
  return column === undefined ? { line } : { line, column };
}

function subjectOf(subject: string | null, unit: string | null, prefixed: boolean): { subject?: string } {
  if (!prefixed || unit === null) return subject === null ? {} : { subject };
  return { subject: subject === null ? unit : `${unit}:${subject}` };
}

/** Whether the records are of more than one unit. */
export function severalUnits(records: readonly ScoreRecord[]): boolean {
  return records.some(({ unit }) => unit !== records[0]?.unit);
}
