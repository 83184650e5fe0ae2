import { readSteps } from "./input";
import type { CellValue } from "./source";
import type { ReadResult } from "./read";
import type { ReadingOptions } from "./reading-options";
import { runSteps } from "./text";

export type {
  AnswerOptions,
  PercentBasis,
  ReadingAnswers,
  RecordAnswer,
  Answer,
  TextAnswers,
  ColumnUse,
  TableMapping,
} from "./answers";
export { readAccepting } from "./accepted";
export {
  applyAnswers,
  canSave,
  acceptAll,
  answersOf,
  NO_TEXT_ANSWERS,
  takeAnswer,
  signatureOf,
  isConfirmed,
  openDoubts,
} from "./answers";
export type { Account, LeftOut, LeftOutReason } from "./account";
export type { Doubt, DoubtCode, DoubtValues, Severity } from "./doubt";
export { doubtKey } from "./doubt";
export type { OneStopRecord, Reading, ReadRecord } from "./reading";
export { keptRecords } from "./reading";
export {
  ABSENCE_PHRASES,
  absenceOf,
  allIndicators,
  numberAsTime,
  readFigure,
  typedPeriod,
  findPeriods,
  resolvePeriod,
} from "./words";
export type { CheckOptions } from "./check";
export type { Mark, MarkField } from "./drafts";
export type { ReadingInput } from "./input";
export type { LegacyEncoding } from "./text";
export { convertLegacy, foldText, normaliseText } from "./text";
export type { CellValue } from "./source";
export type { PastedTable, ReadResult } from "./read";
export type { ReadingOptions } from "./reading-options";
export type { SlicedOptions } from "./sliced";
export { accountSliced, readSliced } from "./sliced";

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
