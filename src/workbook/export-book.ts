import { bookFromCsv, bookToCsv } from "../book/csv/book-csv";
import { scoresToTidyCsv } from "../book/csv/tidy-csv";
import { wantedOf } from "../book/csv/wanted-of-book";
import type { CommitOptions, CommitReport } from "./writing/commit";
import { commit, intentOf } from "./writing/commit";
import { problemText } from "./office/problem-text";
import { readBook } from "./reading/read-book";
import type { Outcome } from "./office/refusal";
import { refusal } from "./office/refusal";
import { runInExcel } from "./office/run";
import { say } from "./office/wording";

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
export async function importBook(csv: string, options: CommitOptions): Promise<Outcome<CommitReport>> {
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
  return commit(() => intentOf(wantedOf(kept), IMPORT_REASON, { kind: "import", subject: "" }), options);
}

const IMPORT_REASON = "Thay bằng số liệu từ tệp CSV";
