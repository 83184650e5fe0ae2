import type { SavePreview, SelectedCells } from "../../../actions/contract";
import type { Message } from "../../message";
import type { Work } from "../../work";
import type { Answers } from "./answers";
import { NO_ANSWERS } from "./answers";
import type { AnsweredReading, ReadSource } from "./reader";

/** What is given to the reader. */
export type PastedInput =
  | { kind: "text"; text: string }
  | { kind: "html"; html: string; text: string }
  | { kind: "cells"; cells: SelectedCells };

/** Where the text came from; kept with every figure that is saved. */
export interface Origin {
  how: "pasted" | "typed" | "selection" | "file" | "sample";
  /** Sheet and range of a selection, name of a file, "" otherwise. */
  address: string;
  at: Date;
}

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
