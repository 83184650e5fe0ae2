import type { Book } from "./book";

/** What a colleague without the add-in meets when this workbook opens: a prompt about the add-in (true), or nothing. */
export function colleagueIsAsked(book: Book): boolean {
  const quiet = book.documentSettings.some(
    ([name, value]) => name === "Office.DisableTrustUX" && JSON.parse(value) === true,
  );
  return book.startState !== "Inactive" && !quiet;
}
