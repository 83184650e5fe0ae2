import type { Doubt } from "../doubt";
import { doubtKey } from "../doubt";
import type { Reading } from "../reading";
import { keptRecords } from "../reading";
import type { PercentBasis, ReadingAnswers, RecordAnswer } from "./answers";

/** One way to settle a doubt. */
export type Answer =
  /** It is right as it was read, or rightly left out. */
  | { kind: "keep" }
  /** This figure stands. */
  | { kind: "value"; value: number }
  /** The label means this indicator; the text is read again. */
  | { kind: "name"; label: string; code: string }
  | { kind: "basis"; basis: PercentBasis }
  /** The figures are of this index though nothing says so, laid out as proposed; the text is read again. */
  | { kind: "ours" }
  /** It was read wrongly: a person says what the columns are, or mends the text. Nobody can say it for them. */
  | { kind: "mend" };

/** Everything a person, or whoever takes all first answers, has said about a text. */
export interface TextAnswers extends ReadingAnswers {
  /** Labels that are taken for an indicator: label as written → code. */
  names: Readonly<Record<string, string>>;
  /** Keys of doubts that were looked at and found right. */
  accepted: readonly string[];
  /** Tables that name no index are of this one. */
  ours: boolean;
}

export const NO_TEXT_ANSWERS: TextAnswers = { records: {}, names: {}, accepted: [], ours: false };

const KEEP: Answer = { kind: "keep" };

/**
 * What a person may answer to a doubt with one press, the likeliest first; empty where a figure, a unit or a period
 * must be given, and for notes.
 */
export function answersOf(doubt: Doubt): readonly Answer[] {
  if (doubt.severity === "note") return [];
  switch (doubt.code) {
    case "PERCENT_BASIS":
      return [
        { kind: "basis", basis: "of_maximum" },
        { kind: "basis", basis: "rate" },
      ];
    case "VALUE_CONFLICT": {
      const { kept, other } = doubt.values;
      return [kept, other].flatMap((value) => (value === null ? [] : [{ kind: "value", value }]));
    }
    case "NAME_NEAR_MISS":
      return [{ kind: "name", label: doubt.values.label, code: doubt.values.code }, KEEP];
    case "NAME_LIKELY":
      return [{ kind: "name", label: doubt.values.label, code: doubt.values.code }];
    case "INDEX_NOT_NAMED":
      return [doubt.severity === "block" ? { kind: "ours" } : KEEP];
    case "LAYOUT_UNKNOWN":
      return [{ kind: "ours" }];
    case "TABLE_NOT_READ":
      return doubt.values.other ? [KEEP] : [{ kind: "ours" }, KEEP];
    case "FIGURE_LEFT_OUT":
      // What looks like a score mostly is one.
      return [{ kind: "mend" }, KEEP];
    default:
      return doubt.severity === "ask" ? [KEEP] : [];
  }
}

/** Adds an answer to those given before. Pure. */
export function takeAnswer<Given extends TextAnswers>(
  given: Given,
  doubt: Doubt,
  answer: Answer,
  reading: Reading,
): Given {
  switch (answer.kind) {
    case "keep":
      return accept(given, doubt);
    case "value":
      if (doubt.record === null || doubt.item === null) return accept(given, doubt);
      return change(given, [doubt.record], (before) => ({
        values: { ...before.values, [doubt.item ?? ""]: answer.value },
      }));
    case "name": {
      const known = accept(given, doubt);
      return answer.label === ""
        ? known
        : { ...known, names: { ...given.names, [answer.label]: answer.code } };
    }
    case "basis": {
      const percents = keptRecords(reading).filter(({ items }) =>
        items.some(({ percent }) => percent !== null),
      );
      const ids = doubt.record === null ? percents.map(({ id }) => id) : [doubt.record];
      return change(given, ids, () => ({ basis: answer.basis }));
    }
    case "ours":
      return { ...given, ours: true };
    case "mend":
      return given;
  }
}

/** Takes the first answer of every doubt that has one. Pure. */
export function acceptAll(reading: Reading, before: TextAnswers = NO_TEXT_ANSWERS): TextAnswers {
  let given = before;
  for (const doubt of reading.doubts) {
    const [first] = answersOf(doubt);
    if (first) given = takeAnswer(given, doubt, first, reading);
  }
  return given;
}

function accept<Given extends TextAnswers>(given: Given, doubt: Doubt): Given {
  const key = doubtKey(doubt);
  return given.accepted.includes(key) ? given : { ...given, accepted: [...given.accepted, key] };
}

function change<Given extends TextAnswers>(
  given: Given,
  ids: readonly number[],
  answer: (before: RecordAnswer) => RecordAnswer,
): Given {
  const records: Record<number, RecordAnswer> = { ...given.records };
  for (const id of ids) records[id] = { ...records[id], ...answer(records[id] ?? {}) };
  return { ...given, records };
}
