export {
  deltaText,
  figureText,
  maximumText,
  rankSteps,
  rankText,
  rankWords,
  totalText,
  valueOfMaximum,
  valueText,
} from "./figure-text";
export { againstHeading, againstWords, periodWords } from "./period-words";
export { capitalised, inSentence, printedLines, printedText, uncapitalised } from "./printed-text";
export { amountText, changePhrase, changeSentence, directionOf, levelText } from "./sentences";
export { brokenLines } from "./line-breaks";
export { inNormalCase, personInNormalCase } from "./normal-case";
export { textWidthMm } from "./text-width";
export type { LetterLook } from "./text-width";
export { INDEX_IN_FULL, INDEX_IN_SHORT } from "./index-name";
