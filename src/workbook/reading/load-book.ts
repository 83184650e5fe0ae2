import { checkBook } from "../../book/findings/check-book";
import type { Book } from "../../book/rows/contents";
import { readBook } from "./read-book";
import type { Outcome } from "../office/refusal";
import { runInExcel } from "../office/run";

/** Everything the pane shows of the book; a workbook without our tables gives an empty one. */
export async function loadBook(): Promise<Outcome<Book>> {
  return runInExcel(async (context) => {
    const { contents } = await readBook(context, ["tblDiem"]);
    return { ...contents.book, ...checkBook(contents) };
  });
}
