import { bookFromCsv, bookToCsv } from "../book/csv/book-csv";
import { scoresToTidyCsv } from "../book/csv/tidy-csv";
import type { BookContents } from "../book/rows/contents";
import { withFreeNames } from "./create-table";
import { TABLES } from "../book/layout/tables";
import type { ImportPlan } from "../book/plan/plan-import";
import { planImport } from "../book/plan/plan-import";
import { changesOf } from "../book/plan/plan-save";
import { problemText } from "./problem-text";
import { readBook } from "./read-book";
import type { Outcome } from "./refusal";
import { refusal, RefusedError } from "./refusal";
import type { ExcelSession } from "./run";
import { runInExcel } from "./run";
import type { Progress, SaveReport } from "./save";
import { freeStamp } from "../book/plan/stamp";
import { say } from "./wording";
import { writeBook } from "./write-book";

/** `backup`: the whole book, to be read back; `data`: the scores as one flat table for other programs. */
export type ExportForm = "backup" | "data";

/** The book as CSV (UTF-8 with a byte order mark). */
export async function exportBook(form: ExportForm): Promise<Outcome<string>> {
  return runInExcel(async (context) => {
    if (form === "backup") return bookToCsv((await readBook(context, ["tblDiem", "tblLichSu"])).contents);
    const { book } = (await readBook(context, ["tblDiem"])).contents;
    return scoresToTidyCsv(book.rows, book.framework);
  });
}

/** Takes a kept book in. What differs from the workbook replaces it only with a person's yes, and goes to the history. */
export async function importBook(
  csv: string,
  { replace, now, ...progress }: { replace: boolean; now: () => Date } & Progress,
): Promise<Outcome<SaveReport>> {
  const kept = bookFromCsv(csv);
  if (kept === null)
    return { ok: false, refusal: refusal("nothing_to_save", say("workbook.refusal.not_a_book")) };
  if (kept.book.problems.length > 0)
    return {
      ok: false,
      refusal: refusal("book_damaged", say("workbook.refusal.bad_file"), {
        details: kept.book.problems.map(problemText),
      }),
    };
  let writing = false;
  const write = async (context: ExcelSession): Promise<SaveReport> => {
    const { contents, survey } = await readBook(context, ["tblDiem", "tblLichSu"], progress.onProgress);
    const stamp = freeStamp(now(), new Set(contents.history.map(({ replacedAt }) => replacedAt)));
    const planned = planImport(contents, kept, stamp);
    const replacing = planned.changes.replaced.length + planned.targets.replaced.length;
    if (replacing > 0 && !replace)
      throw new RefusedError(
        refusal("needs_answer", say("workbook.refusal.would_replace", { count: replacing }), { retry: true }),
      );
    writing = true;
    const report = await writeBook(context, planned.plan, survey, progress.onProgress);
    const rows = report.rows.get("tblDiem");
    return {
      ...countsOf(planned),
      sheet: rows?.sheet ?? survey.tables.get("tblDiem")?.sheet ?? TABLES.tblDiem.sheet,
      firstRow: rows?.first ?? null,
      lastRow: rows?.last ?? null,
    };
  };
  const outcome = await runInExcel((context) => withFreeNames(() => write(context)), progress);
  if (outcome.ok || !writing) return outcome;
  return { ok: false, refusal: { ...outcome.refusal, written: await importedSoFar(kept), retry: true } };
}

function countsOf({ changes, targets }: ImportPlan): Pick<SaveReport, "added" | "replaced" | "unchanged"> {
  return {
    added: changes.added.length + targets.added.length,
    replaced: changes.replaced.length + targets.replaced.length,
    unchanged: changes.unchanged + targets.unchanged,
  };
}

async function importedSoFar(kept: BookContents): Promise<string> {
  const looked = await runInExcel((context) => readBook(context, ["tblDiem"]));
  if (!looked.ok) return say("workbook.written.unknown");
  const { added, replaced, unchanged } = changesOf(looked.value.contents.book.rows, kept.book.rows);
  const open = added.length + replaced.length;
  if (unchanged === 0) return "";
  return open === 0
    ? say("workbook.written.all", { done: unchanged })
    : say("workbook.written.part", { done: unchanged, total: unchanged + open, open });
}
