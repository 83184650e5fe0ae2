import type { RecordAnswer, TableMapping, TextAnswers } from "../../../../paste";

/** Everything a person answered about one text. Nothing here changes the text that was pasted. */
export interface Answers extends TextAnswers {
  /** Year of pasted targets, where the text has none. */
  targetYear: number | null;
  /** How tables of this text are laid out, by signature; null where what was learned shall not be used. */
  layouts: Readonly<Record<string, TableMapping | null>>;
}

export const NO_ANSWERS: Answers = {
  records: {},
  names: {},
  targetYear: null,
  accepted: [],
  ours: false,
  layouts: {},
};

/** Adds an answer about one record to those given before. */
export function answerRecord(answers: Answers, record: number, change: RecordAnswer): Answers {
  return answerRecords(answers, [record], change);
}

/** The same answer for several records, such as one period for a table of all communes. */
export function answerRecords(answers: Answers, records: readonly number[], change: RecordAnswer): Answers {
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
