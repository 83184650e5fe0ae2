import { readSteps } from "./input";
import type { CellValue } from "./source/range";
import type { ReadingOptions, ReadResult } from "./read";
import { runSteps } from "./text/steps";

export type { AnswerOptions, PercentBasis, ReadingAnswers, RecordAnswer } from "./answers/answers";
export { readAccepting } from "./answers/accepted";
export { applyAnswers, canSave } from "./answers/answers";
export type { Answer, TextAnswers } from "./answers/offers";
export { acceptAll, answersOf, NO_TEXT_ANSWERS, takeAnswer } from "./answers/offers";
export type { Account, LeftOut, LeftOutReason } from "./account/account";
export type { Doubt, DoubtCode, DoubtValues, Severity } from "./doubt";
export { doubtKey } from "./doubt";
export { keptRecords } from "./reading";
export type { ColumnUse, TableMapping } from "./answers/mapping";
export { signatureOf } from "./answers/mapping";
export type { CheckOptions } from "./check/check";
export type { Mark, MarkField } from "./account/drafts";
export type { ReadingInput } from "./input";
export type { LegacyEncoding } from "./text/legacy";
export { convertLegacy } from "./text/legacy";
export type { CellValue } from "./source/range";
export type { PastedTable, ReadingOptions, ReadResult } from "./read";
export type { SlicedOptions } from "./sliced";
export { readSliced } from "./sliced";

/** Reads a pasted text. Never throws; a text without scores is "unrecognised". */
export function readText(text: string, options: ReadingOptions): ReadResult {
  return runSteps(readSteps({ kind: "text", text }, options));
}

/** Reads the HTML flavour of the clipboard or a saved page. */
export function readHtml(document: Document, options: ReadingOptions): ReadResult {
  return runSteps(readSteps({ kind: "html", document }, options));
}

/** Reads a range of a sheet. */
export function readCells(cells: readonly (readonly CellValue[])[], options: ReadingOptions): ReadResult {
  return runSteps(readSteps({ kind: "cells", cells }, options));
}
