import type { FileRefusal } from "../../files";
import type { ScoresState } from "../scores/flow/scores-state";

/** Where a file stands on its way to the book. */
export type FileStatus =
  | { kind: "waiting" }
  | { kind: "opening" }
  /** Its reading is there, as it was left; null until it is first looked at. */
  | { kind: "read"; reading: ScoresState }
  | { kind: "saved"; reading: ScoresState }
  | { kind: "refused"; reason: FileRefusal; details: string }
  | { kind: "cancelled" };

/** A file that was dropped or chosen. */
export interface OpenedFile {
  id: number;
  name: string;
  file: File;
  status: FileStatus;
}

/** Files of one drop, one reading each; the step shows the one that is looked at. */
export interface FilesState {
  files: readonly OpenedFile[];
  /** Whose reading is on screen. */
  current: number | null;
  /** Stops opening the files that are still to come; null while nothing is opened. */
  cancel: (() => void) | null;
}

export const NO_FILES: FilesState = { files: [], current: null, cancel: null };
