export type { AnswerOptions, PercentBasis, ReadingAnswers, RecordAnswer } from "./answers";
export { applyAnswers, canSave } from "./answers";
export { guessMapping, proposalOf } from "./guess-mapping";
export type { ColumnUse, TableMapping } from "./mapping";
export { applyMapping, learnedMapping, signatureOf, skippedCells } from "./mapping";
export type { Answer, TextAnswers } from "./offers";
export { NO_TEXT_ANSWERS, acceptAll, answersOf, takeAnswer } from "./offers";
export { isAccepted, openDoubts } from "./open-doubts";
export { isConfirmed } from "./confirmed";
