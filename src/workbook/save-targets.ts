import { withFreeNames } from "./create-table";
import { TABLES } from "../book/layout/tables";
import { planTargets, targetChanges } from "../book/plan/plan-targets";
import { readBook } from "./read-book";
import type { Outcome } from "./refusal";
import { refusal, RefusedError } from "./refusal";
import type { ExcelSession } from "./run";
import { runInExcel } from "./run";
import type { SaveOptions, SaveReport } from "./save";
import { freeStamp } from "../book/plan/stamp";
import type { StoredTarget } from "../book/layout/target-columns";
import { say } from "./wording";
import { writeBook } from "./write-book";

/** Saves targets of a year: found by their number in the list, the old percent goes to the history. */
export async function saveTargetRows(
  targets: readonly StoredTarget[],
  options: SaveOptions,
): Promise<Outcome<SaveReport>> {
  let writing = false;
  const write = async (context: ExcelSession): Promise<SaveReport> => {
    const { contents, survey } = await readBook(context, ["tblLichSu"], options.onProgress);
    const taken = new Set(contents.history.map(({ replacedAt }) => replacedAt));
    const stamp = freeStamp(options.now(), taken);
    const { plan, changes } = planTargets({ contents, targets, stamp, reason: options.reason });
    if (changes.replaced.length > 0 && !options.replace)
      throw new RefusedError(
        refusal("needs_answer", say("workbook.refusal.would_replace", { count: changes.replaced.length }), {
          retry: true,
        }),
      );
    writing = true;
    const report = await writeBook(context, plan, survey, options.onProgress);
    const rows = report.rows.get("tblChiTieu");
    return {
      added: changes.added.length,
      replaced: changes.replaced.length,
      unchanged: changes.unchanged,
      sheet: rows?.sheet ?? survey.tables.get("tblChiTieu")?.sheet ?? TABLES.tblChiTieu.sheet,
      firstRow: rows?.first ?? null,
      lastRow: rows?.last ?? null,
    };
  };
  const outcome = await runInExcel((context) => withFreeNames(() => write(context)), options);
  if (outcome.ok || !writing) return outcome;
  const looked = await runInExcel((context) => readBook(context, []));
  if (!looked.ok)
    return {
      ok: false,
      refusal: { ...outcome.refusal, written: say("workbook.written.unknown"), retry: true },
    };
  const { added, replaced, unchanged } = targetChanges(looked.value.contents.book.targets, targets);
  const open = added.length + replaced.length;
  const written =
    unchanged === 0
      ? ""
      : open === 0
        ? say("workbook.written.all", { done: unchanged })
        : say("workbook.written.part", { done: unchanged, total: unchanged + open, open });
  return { ok: false, refusal: { ...outcome.refusal, written, retry: true } };
}
