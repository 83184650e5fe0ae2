import type { BookRow } from "../../scoring/score";
import { bookKey } from "../../scoring/score";
import type { BookContents } from "../rows/contents";
import type { LastSave } from "./last-save";
import { describeRow, serializeLastSave } from "./last-save";
import { SETTING_KEYS } from "../settings/office-settings";
import type { AnyDraft, BookPlan } from "./plan";
import { TableDraft } from "./plan";
import { DUPLICATE_REASON } from "./plan-save";
import { describeTarget, historyOfTarget } from "./plan-targets";
import { fingerprint } from "./stamp";
import type { StoredTarget } from "../layout/target-columns";
import { targetKey } from "../rows/target-rows";

export type UndoPlan =
  | { kind: "plan"; plan: BookPlan; table: "tblDiem" | "tblChiTieu"; removed: number; restored: number }
  /** Nobody has saved anything, or it was taken back already. */
  | { kind: "nothing" }
  /** The rows are no longer as they were saved; taking them back would lose what was done since. */
  | { kind: "changed" };

/**
 * Plans taking back the last save: rows that were new go, rows that were replaced get their old figures, source and
 * stamp again. What is taken back goes to the history like any other removed value.
 * @param stamp of the undo itself
 */
export function planUndo(contents: BookContents, last: LastSave | null, stamp: string): UndoPlan {
  if (last === null) return { kind: "nothing" };
  if (last.targets !== null) return undoTargets(contents, last, last.targets, last.undoing ?? stamp);
  const standing = contents.scores.filter(({ row }) => row.savedAt === last.stamp);
  const state = stateOf(
    last,
    standing.map(({ row }) => describeRow(row)),
  );
  if (state !== "ready") return { kind: state };
  const before = new Map(
    contents.history
      .filter(({ replacedAt, reason }) => replacedAt === last.stamp && reason !== DUPLICATE_REASON)
      .map((entry) => [bookKey(entry.row), entry.row]),
  );
  const scores = new TableDraft("tblDiem", contents.views);
  const history = new TableDraft("tblLichSu", contents.views);
  const keep = keeper(contents, history, last.undoing ?? stamp);
  let restored = 0;
  for (const { row, index } of standing) {
    keep(row);
    const old = before.get(bookKey(row));
    if (old === undefined) scores.remove(index);
    else {
      scores.replace(index, old);
      restored += 1;
    }
  }
  return {
    kind: "plan",
    plan: finished([history, scores], last, stamp),
    table: "tblDiem",
    removed: standing.length - restored,
    restored,
  };
}

const UNDO_REASON = "Hoàn tác lần lưu";

function undoTargets(
  contents: BookContents,
  last: LastSave,
  { written, before }: NonNullable<LastSave["targets"]>,
  stamp: string,
): UndoPlan {
  const keys = new Set(written);
  const standing = contents.targets.filter(({ target }) => keys.has(targetKey(target)));
  const state = stateOf(
    last,
    standing.map(({ target }) => describeTarget(target)),
  );
  if (state !== "ready") return { kind: state };
  const old = new Map<string, StoredTarget>(before.map((target) => [targetKey(target), target]));
  const list = new TableDraft("tblChiTieu", contents.views);
  const history = new TableDraft("tblLichSu", contents.views);
  const keep = keeper(contents, history, stamp);
  let restored = 0;
  for (const { target, index } of standing) {
    const earlier = old.get(targetKey(target));
    // A target that got its old text back in an attempt that failed half-way is done.
    if (earlier !== undefined && describeTarget(earlier) === describeTarget(target)) continue;
    keep(historyOfTarget(target));
    if (earlier === undefined) list.remove(index);
    else {
      list.replace(index, earlier);
      restored += 1;
    }
  }
  return {
    kind: "plan",
    plan: finished([history, list], last, stamp),
    table: "tblChiTieu",
    removed: standing.length - restored,
    restored,
  };
}

/** An undo that was begun goes on with what is left; otherwise the rows must be exactly those that were saved. */
function stateOf(last: LastSave, standing: readonly string[]): "ready" | "nothing" | "changed" {
  if (last.undoing !== null) return "ready";
  if (standing.length === 0) return "nothing";
  return standing.length === last.rows && fingerprint(standing) === last.fingerprint ? "ready" : "changed";
}

/** Keeps rows in the history under the stamp of the undo, each once however often the undo was begun. */
function keeper(
  contents: BookContents,
  history: TableDraft<"tblLichSu">,
  stamp: string,
): (row: BookRow) => void {
  const kept = new Set(
    contents.history
      .filter(({ replacedAt, reason }) => replacedAt === stamp && reason === UNDO_REASON)
      .map(({ row }) => describeRow(row)),
  );
  return (row) => {
    if (!kept.has(describeRow(row))) history.append({ row, replacedAt: stamp, reason: UNDO_REASON });
  };
}

function finished(drafts: readonly AnyDraft[], last: LastSave, stamp: string): BookPlan {
  const begun = serializeLastSave({ ...last, undoing: last.undoing ?? stamp });
  return {
    tables: drafts.map((draft) => draft.finish()).filter((table) => table !== null),
    settings: [{ key: SETTING_KEYS.lastSave, value: begun }],
    closing: [{ key: SETTING_KEYS.lastSave, value: null }],
  };
}
