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
export { capitalised, inSentence, printedLines, printedText } from "./printed-text";
export { amountText, changePhrase, changeSentence, directionOf, levelText } from "./sentences";
