import { PERSON } from "./book/events";
import type { Book } from "./book/book";

export function fillSample(book: Book): void {
  book.emit({ kind: "tables-drawn" }, PERSON);
}
