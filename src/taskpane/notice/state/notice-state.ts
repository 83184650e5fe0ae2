import type { DocumentInput, KindParts, NoticeKind } from "../../../notice/document";
import type { KeptTemplate, Refusal } from "../../../actions/contract";
import type { Work } from "../../session/work";

/** A sentence as a person changed it. */
export interface RemarkChoice {
  on?: boolean;
  text?: string;
  /** The sentence that was edited: when figures change, the person is told that the edit is older. */
  from?: string;
}

/** Changes of one document by the id of the sentence. */
export type DocumentChoices = Readonly<Record<string, RemarkChoice>>;

/** What was said after a press in this step. */
export type NoticeMessage =
  | { kind: "refused"; refusal: Refusal; retry: (() => void) | null }
  | { kind: "downloaded"; file: string }
  | { kind: "copied"; what: "table" | "document" }
  | { kind: "filled"; file: string; warnings: readonly string[] }
  | { kind: "told"; text: string };

/** Step 3: choices of the person; null where the default holds. */
export interface NoticeState {
  unit: string | null;
  kind: NoticeKind | null;
  /** Whether all units stand in an annex. */
  withUnits: boolean | null;
  /** What was entered for each document, see `documentKey`; missing fields hold their defaults. */
  documents: Readonly<Record<string, Partial<DocumentInput>>>;
  /** Lines of a kind that are being entered; the workbook keeps them when the field is left. */
  typedLines: { kind: NoticeKind; part: keyof KindParts; lines: readonly string[] | null } | null;
  /** Changed sentences by document, see `documentKey`. */
  choices: Readonly<Record<string, DocumentChoices>>;
  /** The office's own .docx: as the workbook keeps it, or only until the pane is closed. */
  template: KeptTemplate | null;
  /** The workbook has been asked for its template. */
  templateLoaded: boolean;
  /** Shown large enough to be read. */
  enlarged: boolean;
  /** The pages stand ready for the printer. */
  printing: boolean;
  /** Printing was asked for; some hosts then do nothing, and the way round is shown. */
  printTried: boolean;
  /** Copied by hand when the clipboard is closed to add-ins. */
  byHand: { html: string } | null;
  work: Work;
  message: NoticeMessage | null;
}

export const NOTICE_AT_FIRST: NoticeState = {
  unit: null,
  kind: null,
  withUnits: null,
  documents: {},
  typedLines: null,
  choices: {},
  template: null,
  templateLoaded: false,
  enlarged: false,
  printing: false,
  printTried: false,
  byHand: null,
  work: null,
  message: null,
};
