import type { UnitLevel } from "../../scoring/unit";

/** What percents are: of the maximum, the rate of the work itself, or points that lost their sign. */
export type BasisAnswer = "of_maximum" | "rate";

/** What a person answered about one record, by its place in the reading as it was first read. */
export interface RecordAnswers {
  unit?: { name: string; level: UnitLevel | null };
  /** Period key. */
  period?: string;
  basis?: BasisAnswer;
  /** Figures put right by hand, by code; null where there is none after all. */
  values?: Readonly<Record<string, number | null>>;
  /** Codes of lines left out. */
  withoutLines?: readonly string[];
  leftOut?: boolean;
}

/** Everything answered about one reading. Nothing here changes the text that was pasted. */
export interface Answers {
  records: Readonly<Record<number, RecordAnswers>>;
  /** Labels that are taken for an indicator: label as written → code. */
  names: Readonly<Record<string, string>>;
  /** Year of pasted targets, where the text has none. */
  targetYear: number | null;
  /** Doubts looked at and found right, by their key. */
  accepted: readonly string[];
}

export const NO_ANSWERS: Answers = { records: {}, names: {}, targetYear: null, accepted: [] };

/** Adds an answer about one record to those given before. */
export function answerRecord(answers: Answers, record: number, change: RecordAnswers): Answers {
  return { ...answers, records: { ...answers.records, [record]: { ...answers.records[record], ...change } } };
}

/** The same answer for several records, such as one period for a table of all communes. */
export function answerRecords(answers: Answers, records: readonly number[], change: RecordAnswers): Answers {
  const all = { ...answers.records };
  for (const record of records) all[record] = { ...all[record], ...change };
  return { ...answers, records: all };
}

/** Puts a figure right. */
export function correctValue(answers: Answers, record: number, code: string, value: number | null): Answers {
  return answerRecord(answers, record, { values: { ...answers.records[record]?.values, [code]: value } });
}

/** Leaves a line out, or takes it back in. */
export function leaveOutLine(answers: Answers, record: number, code: string, out: boolean): Answers {
  const others = (answers.records[record]?.withoutLines ?? []).filter((one) => one !== code);
  return answerRecord(answers, record, { withoutLines: out ? [...others, code] : others });
}
