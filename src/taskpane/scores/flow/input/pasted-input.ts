import type { SelectedCells } from "../../../../actions/contract";

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
