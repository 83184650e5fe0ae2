import type { SavePreview } from "../../../actions/contract";
import type { Message } from "../../session/message";
import type { Work } from "../../session/work";
import type { Answers } from "./answer/answers";
import { NO_ANSWERS } from "./answer/answers";
import type { Origin, PastedInput } from "./input/pasted-input";
import type { AnsweredReading, ReadSource } from "./reader";

/** Step 1: what was pasted, what was read, what the person answered. */
export interface ScoresState {
  /** The text as it stands in the field; "" when it is too long to be edited by hand. */
  text: string;
  input: PastedInput | null;
  origin: Origin | null;
  source: ReadSource | null;
  answers: Answers;
  /** The reading with the answers in it. */
  answered: AnsweredReading | null;
  sourceView: "closed" | "marked" | "edit";
  /** Place in the source that is looked at. */
  spot: { line: number; column: number | null } | null;
  /** The columns of the pasted tables are shown, to be put right. */
  mappingOpen: boolean;
  /** What would be replaced; shown until the second press. */
  question: SavePreview | null;
  /** This reading, with these answers, is in the book. */
  saved: boolean;
  work: Work;
  message: Message | null;
}

export const SCORES_AT_FIRST: ScoresState = {
  text: "",
  input: null,
  origin: null,
  source: null,
  answers: NO_ANSWERS,
  answered: null,
  sourceView: "closed",
  spot: null,
  mappingOpen: false,
  question: null,
  saved: false,
  work: null,
  message: null,
};
