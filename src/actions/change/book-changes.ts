import { NOTHING_WANTED } from "../../book/plan/wanted";
import { undoLast } from "../../workbook/writing/undo";
import { commit, intentOf } from "../../workbook/writing/commit";
import type { Outcome, SaveReport } from "../contract";
import { sampleRows } from "./sample";
import { subjectOf } from "./step-subject";

export { derivePrevious } from "./derive-previous";
export { saveReading } from "./save-reading";
export { changeSet, removeSample } from "./saved-sets";

/** Takes back the newest change of the book. */
export function undoLastSave(): Promise<Outcome<SaveReport>> {
  return undoLast(() => new Date());
}

/** Puts the sample into the book, for a first try. */
export function addSample(): Promise<Outcome<SaveReport>> {
  return commit(
    (_contents, _steps, stamp) =>
      intentOf({ ...NOTHING_WANTED, rows: sampleRows(stamp) }, "Thay bằng số liệu mẫu", {
        kind: "sample",
        subject: subjectOf(sampleRows(stamp)),
      }),
    { replace: false, now: () => new Date() },
  );
}
