import type { Wanted } from "../../book/plan/wanted";
import { NOTHING_WANTED } from "../../book/plan/wanted";
import type { StepKind } from "../../book/steps/step";
import { parsePeriodKey } from "../../scoring/period";
import type { BookRow } from "../../scoring/score";
import { bookKey } from "../../scoring/score";
import type { CommitReport } from "../../workbook/writing/commit";
import { keepSourceOf } from "../../workbook/source-texts";
import { commit, intentOf } from "../../workbook/writing/commit";
import type { Outcome } from "../../workbook/office/refusal";
import { refusal, RefusedError } from "../../workbook/office/refusal";
import type { SetChange, SetKey } from "../set-change";
import { subjectOf } from "./step-subject";
import { say } from "../words/wording";

const STEPS: Record<SetChange["kind"], StepKind> = { rename: "rename", period: "period", delete: "delete" };

/**
 * Gives a saved set another unit or period, or takes it out of the book; the old rows go to the history. Figures that
 * stand under the new name already are replaced only with a person's yes.
 */
export async function changeSet(
  key: SetKey,
  change: SetChange,
  { replace }: { replace: boolean },
): Promise<Outcome<CommitReport>> {
  const problem = problemOf(key, change);
  if (problem !== null) return { ok: false, refusal: refusal("needs_answer", problem) };
  const stamps = { before: "", now: "" };
  const outcome = await commit(
    ({ book }, _steps, stamp) => {
      const rows = book.rows.filter(({ unit, period }) => unit === key.unit && period === key.period);
      if (rows.length === 0)
        throw new RefusedError(refusal("nothing_to_save", say("actions.saved.gone", { unit: key.unit })));
      const before = rows.map(({ savedAt }) => savedAt).sort();
      // Once the rows are written they bear the new stamp themselves.
      if (stamps.before === "") Object.assign(stamps, { before: before.at(-1) ?? "", now: stamp });
      return intentOf(wantedBy(change, rows, stamp), reasonOf(change), {
        kind: STEPS[change.kind],
        subject: subjectOf(rows),
      });
    },
    { replace, now: () => new Date() },
  );
  if (outcome.ok && change.kind !== "delete") await keepSourceOf(stamps.before, stamps.now);
  return outcome;
}

/** Takes everything out of the book that belongs to the sample; figures that were saved for real stay. */
export async function removeSample(): Promise<Outcome<CommitReport>> {
  return commit(
    ({ book }) => {
      const rows = book.rows.filter(({ origin }) => origin === "sample");
      if (rows.length === 0)
        throw new RefusedError(refusal("nothing_to_save", say("actions.saved.no_sample")));
      return intentOf({ ...NOTHING_WANTED, gone: new Set(rows.map(bookKey)) }, "Gỡ số liệu mẫu", {
        kind: "remove_sample",
        subject: subjectOf(rows),
      });
    },
    { replace: true, now: () => new Date() },
  );
}

function problemOf(key: SetKey, change: SetChange): string | null {
  if (change.kind === "rename") {
    if (change.unit.trim() === "") return say("actions.saved.no_name");
    if (change.unit.trim() === key.unit) return say("actions.saved.same");
  }
  if (change.kind === "period") {
    if (parsePeriodKey(change.period) === null) return say("actions.refusal.no_period");
    if (change.period === key.period) return say("actions.saved.same");
  }
  return null;
}

function wantedBy(change: SetChange, rows: readonly BookRow[], stamp: string): Wanted {
  const gone = new Set(rows.map(bookKey));
  switch (change.kind) {
    case "rename": {
      const unit = change.unit.trim().normalize("NFC");
      return { ...NOTHING_WANTED, gone, rows: rows.map((row) => ({ ...row, unit, savedAt: stamp })) };
    }
    case "period":
      return {
        ...NOTHING_WANTED,
        gone,
        rows: rows.map((row) => ({ ...row, period: change.period, savedAt: stamp })),
      };
    case "delete":
      return { ...NOTHING_WANTED, gone };
  }
}

/** Why the old rows went, as the history says it. */
function reasonOf(change: SetChange): string {
  switch (change.kind) {
    case "rename":
      return `Đổi đơn vị thành ${change.unit.trim()}`;
    case "period":
      return `Đổi kỳ thành ${change.period}`;
    case "delete":
      return "Xóa khỏi sổ";
  }
}
