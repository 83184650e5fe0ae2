import { parseLastSave } from "../book/plan/last-save";
import { TABLES } from "../book/layout/tables";
import { planUndo } from "../book/plan/plan-undo";
import { readBook } from "./read-book";
import type { Outcome } from "./refusal";
import { refusal, RefusedError } from "./refusal";
import { runInExcel } from "./run";
import type { SaveReport } from "./save";
import { freeStamp } from "../book/plan/stamp";
import { say } from "./wording";
import { writeBook } from "./write-book";

/**
 * Takes back the last save, also in a later context: what has to be known stands in the workbook.
 * @returns in `added` the rows that were taken out again, in `replaced` those that got their old figures
 */
export async function undoLastSave(now: () => Date): Promise<Outcome<SaveReport>> {
  let writing = false;
  const outcome = await runInExcel(async (context): Promise<SaveReport> => {
    const { contents, survey } = await readBook(context, ["tblDiem", "tblLichSu"]);
    const taken = new Set(contents.history.map(({ replacedAt }) => replacedAt));
    const undo = planUndo(contents, parseLastSave(survey.lastSave), freeStamp(now(), taken));
    if (undo.kind === "nothing")
      throw new RefusedError(refusal("nothing_to_undo", say("workbook.refusal.nothing_saved")));
    if (undo.kind === "changed")
      throw new RefusedError(refusal("nothing_to_undo", say("workbook.refusal.rows_changed")));
    writing = true;
    const report = await writeBook(context, undo.plan, survey);
    const rows = report.rows.get(undo.table);
    return {
      added: undo.removed,
      replaced: undo.restored,
      unchanged: 0,
      sheet: rows?.sheet ?? survey.tables.get(undo.table)?.sheet ?? TABLES[undo.table].sheet,
      firstRow: rows?.first ?? null,
      lastRow: rows?.last ?? null,
    };
  });
  if (outcome.ok || !writing) return outcome;
  const looked = await runInExcel((context) => readBook(context, ["tblDiem"]));
  const written =
    looked.ok && parseLastSave(looked.value.survey.lastSave) !== null
      ? ""
      : say("workbook.written.undo_begun");
  return { ok: false, refusal: { ...outcome.refusal, written, retry: true } };
}
