import type { CheckOptions } from "./check";
import type { ReadResult } from "./read";
import type { Reading } from "./reading";
import type { TextAnswers } from "./answers";
import { applyAnswers, isAccepted, acceptAll } from "./answers";

/** Readings after which names that were told must have led to all others. */
const MOST_READINGS = 3;

/**
 * What a text gives when the proposal of a table and the first answer of every question are taken.
 * @param read reads the text with names that were told and with tables taken as proposed
 * @returns the last reading with the answers in it, and without the doubts that they have settled
 */
export function readAccepting(
  read: (told: Pick<TextAnswers, "names" | "ours">) => ReadResult,
  options: CheckOptions,
): { reading: Reading; result: ReadResult } {
  let told: Pick<TextAnswers, "names" | "ours"> = { names: {}, ours: true };
  let result = read(told);
  let answers = acceptAll(result.reading);
  for (let turn = 1; turn < MOST_READINGS && addsNames(answers.names, told.names); turn += 1) {
    told = { names: { ...told.names, ...answers.names }, ours: true };
    result = read(told);
    answers = acceptAll(result.reading);
  }
  const reading = applyAnswers(result.reading, answers, { ...options, marks: result.marks });
  return {
    reading: { ...reading, doubts: reading.doubts.filter((doubt) => !isAccepted(doubt, answers.accepted)) },
    result,
  };
}

function addsNames(found: TextAnswers["names"], before: TextAnswers["names"]): boolean {
  return Object.entries(found).some(([label, code]) => before[label] !== code);
}
