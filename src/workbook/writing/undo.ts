import { undoOf, UNDO_REASON } from "../../book/plan/undo";
import type { CommitReport } from "./commit";
import { commit } from "./commit";
import type { Outcome } from "../office/refusal";
import { refusal, RefusedError } from "../office/refusal";
import { say } from "../office/wording";

/**
 * Takes back the newest change of the book, also in a later session: what has to be known stands in the workbook.
 * Pressed again it takes back the one before.
 */
export async function undoLast(now: () => Date): Promise<Outcome<CommitReport>> {
  return commit(
    (contents, steps, stamp) => {
      const undo = undoOf(contents, steps, stamp);
      switch (undo.kind) {
        case "nothing":
          throw new RefusedError(refusal("nothing_to_undo", say("workbook.refusal.nothing_saved")));
        case "changed":
          throw new RefusedError(refusal("nothing_to_undo", say("workbook.refusal.rows_changed")));
        case "forgotten":
          throw new RefusedError(refusal("nothing_to_undo", say("workbook.refusal.step_too_large")));
        case "wanted":
          return {
            wanted: undo.wanted,
            reason: UNDO_REASON,
            step: null,
            stamp: undo.stamp,
            opening: undo.opening,
            closing: undo.closing,
          };
      }
    },
    { replace: true, now },
  );
}
