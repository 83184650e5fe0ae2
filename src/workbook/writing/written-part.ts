import { bookKey } from "../../scoring/score";
import type { TableName } from "../../book/layout/tables";
import { scoreChanges, targetChanges } from "../../book/plan/changes";
import type { Wanted } from "../../book/plan/wanted";
import type { ReadBook } from "../reading/read-book";
import { readBook } from "../reading/read-book";
import type { Refusal } from "../office/refusal";
import { runInExcel } from "../office/run";
import { say } from "../office/wording";

/**
 * Looks at the book after a failure and says exactly what was written, compared with what had been read before. An
 * empty text means that the book is as it was.
 * @param before the book as the plan was made for it
 * @param wanted what should have been in the book, and what should have gone
 */
export async function withWhatWasWritten(cause: Refusal, before: ReadBook, wanted: Wanted): Promise<Refusal> {
  const looked = await runInExcel((context) => readBook(context, ["tblDiem", "tblLichSu"]));
  if (!looked.ok) return { ...cause, written: say("workbook.written.unknown"), retry: true };
  const now = looked.value;
  const parts = [...newSheets(before, now), ...changesMade(before, now, wanted), ...tablesGrown(before, now)];
  return { ...cause, written: parts.join(" "), retry: true };
}

function newSheets(before: ReadBook, now: ReadBook): string[] {
  const known = new Set(before.survey.sheetNames);
  const added = now.survey.sheetNames.filter((name) => !known.has(name));
  return added.length === 0
    ? []
    : [say("workbook.written.sheets", { sheets: added.map((name) => `“${name}”`).join(", ") })];
}

function changesMade(before: ReadBook, now: ReadBook, wanted: Wanted): string[] {
  const open = openChanges(now, wanted);
  const done = openChanges(before, wanted) - open;
  const kept = now.contents.history.length - before.contents.history.length;
  return [
    ...(done <= 0
      ? []
      : [
          open === 0
            ? say("workbook.written.all", { done })
            : say("workbook.written.part", { done, total: done + open, open }),
        ]),
    ...(kept > 0 ? [say("workbook.written.history", { count: kept })] : []),
  ];
}

/** How much of what is wanted is not so in a book. */
function openChanges({ contents }: ReadBook, wanted: Wanted): number {
  const scores = scoreChanges(contents.book.rows, wanted);
  const targets = targetChanges(contents.book.targets, wanted.targets, wanted.goneTargets);
  const count = ({ added, replaced, removed }: typeof scores | typeof targets): number =>
    added.length + replaced.length + removed.length;
  const again = contents.book.rows.length - new Set(contents.book.rows.map(bookKey)).size;
  return count(scores) + count(targets) + again;
}

/** Rows that a table got for figures that then did not come; the next save fills them. */
function tablesGrown(before: ReadBook, now: ReadBook): string[] {
  const blank = ({ contents }: ReadBook, name: TableName): number =>
    name === "tblDiem"
      ? contents.scoreBlanks.length
      : name === "tblLichSu"
        ? contents.historyBlanks.length
        : 0;
  return (["tblDiem", "tblLichSu"] as const).flatMap((name) => {
    const view = now.survey.tables.get(name);
    const more = blank(now, name) - blank(before, name);
    return view === undefined || more <= 0 || !before.survey.tables.has(name)
      ? []
      : [say("workbook.written.blank_rows", { count: more, sheet: view.sheet })];
  });
}
