import type { Doubt } from "../../paste/reading";
import type { ScoreRecord } from "../../scoring/score";
import { TOTAL_CODE } from "../../scoring/framework";

/** A recognised part of the source, as the reader marks it. */
export interface SourceMark {
  line: number;
  column: number;
  length: number;
  recordIndex: number;
  code: string;
  field: string;
}

/** Doubts sorted to where a person looks for them. */
export interface DoubtPlaces {
  /** About the whole text. */
  general: readonly Doubt[];
  /** By index of the record in the reading. */
  records: ReadonlyMap<number, RecordDoubts>;
}

export interface RecordDoubts {
  /** About the record as a whole: its unit, its period, what is missing. */
  record: readonly Doubt[];
  /** By code of the line. */
  lines: ReadonlyMap<string, readonly Doubt[]>;
}

const NO_DOUBTS: RecordDoubts = { record: [], lines: new Map() };

/** Doubts about the line of the total, whatever their subject says. */
const TOTAL_DOUBTS = /^(TOTAL_|CLASS_|NO_TOTAL$)/;

/**
 * Finds the record and the line that each doubt speaks of: by its subject ("TTTT", "Sở Ngoại vụ:TTTT"), else by the
 * marks at its place in the source. What fits nowhere stays with the whole text.
 */
export function placeDoubts(
  records: readonly ScoreRecord[],
  doubts: readonly Doubt[],
  marks: readonly SourceMark[],
): DoubtPlaces {
  const byLine = marksByLine(marks);
  const byUnit = recordsByUnit(records);
  const general: Doubt[] = [];
  const found = new Map<number, { record: Doubt[]; lines: Map<string, Doubt[]> }>();
  for (const doubt of doubts) {
    const index = recordOf(doubt, records, byUnit, byLine);
    if (index === null) {
      general.push(doubt);
      continue;
    }
    const place = found.get(index) ?? { record: [], lines: new Map<string, Doubt[]>() };
    found.set(index, place);
    const code = lineOf(doubt, records[index], byLine);
    if (code === null) place.record.push(doubt);
    else place.lines.set(code, [...(place.lines.get(code) ?? []), doubt]);
  }
  return { general, records: found };
}

/** The doubts of one record; none is not an exception. */
export function doubtsOf(places: DoubtPlaces, record: number): RecordDoubts {
  return places.records.get(record) ?? NO_DOUBTS;
}

/** A key under which a doubt is the same after an answer has been given and the checks were run again. */
export function doubtKey(doubt: Doubt): string {
  return `${doubt.code}:${doubt.subject ?? ""}@${doubt.source?.line ?? 0}`;
}

function recordOf(
  doubt: Doubt,
  records: readonly ScoreRecord[],
  byUnit: ReadonlyMap<string, readonly number[]>,
  byLine: ReadonlyMap<number, readonly SourceMark[]>,
): number | null {
  if (records.length === 1) return 0;
  const named = doubt.subject === undefined ? undefined : byUnit.get(unitPart(doubt.subject));
  const marks = doubt.source === undefined ? [] : (byLine.get(doubt.source.line) ?? []);
  const marked = [...new Set(marks.map(({ recordIndex }) => recordIndex))];
  if (named !== undefined) {
    const both = named.filter((index) => marked.includes(index));
    return (both.length === 1 ? both[0] : named[0]) ?? null;
  }
  if (marked.length === 1) return marked[0] ?? null;
  const column = doubt.source?.column;
  const at = column === undefined ? undefined : marks.find((mark) => covers(mark, column));
  return at?.recordIndex ?? null;
}

function lineOf(
  doubt: Doubt,
  record: ScoreRecord | undefined,
  byLine: ReadonlyMap<number, readonly SourceMark[]>,
): string | null {
  if (record === undefined) return null;
  if (TOTAL_DOUBTS.test(doubt.code)) return TOTAL_CODE;
  const last = doubt.subject?.split(":").at(-1);
  const codes = record.items.map(({ code }) => code);
  if (last !== undefined && codes.includes(last)) return last;
  const column = doubt.source?.column;
  if (doubt.source === undefined || column === undefined) return null;
  const mark = (byLine.get(doubt.source.line) ?? []).find((one) => covers(one, column));
  return mark !== undefined && codes.includes(mark.code) ? mark.code : null;
}

function covers(mark: SourceMark, column: number): boolean {
  return column >= mark.column && column < mark.column + Math.max(1, mark.length);
}

function unitPart(subject: string): string {
  const colon = subject.lastIndexOf(":");
  return colon === -1 ? subject : subject.slice(0, colon);
}

function marksByLine(marks: readonly SourceMark[]): Map<number, SourceMark[]> {
  const byLine = new Map<number, SourceMark[]>();
  for (const mark of marks) {
    const line = byLine.get(mark.line);
    if (line === undefined) byLine.set(mark.line, [mark]);
    else line.push(mark);
  }
  return byLine;
}

function recordsByUnit(records: readonly ScoreRecord[]): Map<string, number[]> {
  const byUnit = new Map<string, number[]>();
  records.forEach(({ unit }, index) => {
    if (unit === null) return;
    const known = byUnit.get(unit);
    if (known === undefined) byUnit.set(unit, [index]);
    else known.push(index);
  });
  return byUnit;
}
