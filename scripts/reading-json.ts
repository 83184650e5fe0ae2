import { doubtText } from "../src/actions/words/doubt-text";
import type { Account, Doubt, OneStopRecord } from "../src/paste";
import { answersOf, keptRecords } from "../src/paste";
import { emptyItem } from "../src/paste/drafts";
import type { Reading } from "../src/paste/reading";
import { TOTAL_CODE } from "../src/scoring/framework/framework";

/** A doubt as the command line prints it. */
export interface PrintedDoubt {
  code: string;
  subject?: string;
  severity: string;
  message: string;
  source?: { line: number; column?: number };
  answers?: readonly unknown[];
}

/** A reading as the command line prints it: doubts in words, records without what only the pane needs. */
export function readingJson(reading: Reading, account: Account) {
  const records = keptRecords(reading);
  const several = records.some(({ unit }) => unit !== records[0]?.unit);
  const printed = reading.doubts.map((doubt) => printedDoubt(doubt, reading, several));
  const seen = new Set<string>();
  return {
    kind: reading.kind,
    records: [
      ...records.map(({ id: _id, leftOut: _out, excerpt: _part, ...record }) => record),
      ...(reading.oneStop ?? []).map(oneStopJson),
    ],
    ...(reading.targets ? { targets: { year: reading.targets.year, rows: reading.targets.rows } } : {}),
    doubts: printed.filter(({ code, subject }) => {
      const key = `${code}:${subject ?? ""}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    }),
    ...(reading.proposal ? { proposal: reading.proposal } : {}),
    account,
  };
}

/** Of the index a one-stop export tells nothing: no indicator, no total, no class. */
function oneStopJson({ unit, unitLevel, period, rates, counts }: OneStopRecord) {
  const total = emptyItem(TOTAL_CODE, "", "missing");
  return {
    unit,
    unitLevel,
    period,
    basis: "rate" as const,
    items: [],
    total,
    classification: null,
    rates,
    counts,
  };
}

function printedDoubt(doubt: Doubt, reading: Reading, several: boolean): PrintedDoubt {
  const { code, severity, record, place } = doubt;
  const unit = several && record !== null ? (reading.records[record]?.unit ?? null) : null;
  const subject = [unit, subjectOf(doubt)].filter((part) => part !== null).join(":");
  const answers = answersOf(doubt);
  return {
    code,
    ...(subject === "" ? {} : { subject }),
    severity,
    message: doubtText(doubt),
    ...(place
      ? { source: place.column === null ? { line: place.line } : { line: place.line, column: place.column } }
      : {}),
    ...(answers.length > 0 ? { answers } : {}),
  };
}

/** What a doubt is about, in one word: the code of the indicator, the label, or what stands against what. */
function subjectOf(doubt: Doubt): string | null {
  switch (doubt.code) {
    case "TOTAL_MISMATCH":
    case "TOTAL_ROUNDING": {
      const { stated, sum } = doubt.values;
      return doubt.item === TOTAL_CODE ? `${stated}!=${sum}` : `${doubt.item}:${stated}!=${sum}`;
    }
    case "DELTA_MISMATCH":
      return `${doubt.item}:${doubt.values.stated}!=${doubt.values.expected}`;
    case "CLASS_MISMATCH":
      return `${doubt.values.stated}!=${doubt.values.expected}`;
    case "CLASS_BORDER":
      return String(doubt.values.total);
    case "TOTAL_ON_PARTIAL_MAX":
      return String(doubt.values.max);
    case "PERIOD_CONFLICT":
      return `${doubt.values.title}!=${doubt.values.lead}`;
    case "UNIT_FROM_LETTERHEAD":
    case "UNIT_REPEATED":
      return doubt.values.unit;
    case "LEGACY_ENCODING":
      return doubt.values.encoding;
    case "NAME_LIKELY":
      return doubt.values.label === "" ? doubt.values.code : doubt.values.label;
    case "NAME_NEAR_MISS":
    case "ROW_BROKEN":
    case "TARGET_UNCLEAR":
      return doubt.values.label;
    case "NO_TOTAL":
      return null;
    default:
      return doubt.item;
  }
}
