import { onLanguageChanged } from "../../../locale";
import type { Book } from "../../../actions/contract";
import type { PaneSession } from "../../session/session";

/**
 * Keeps the reading in step with the workbook and the language. A text may have been pasted before the book was there,
 * or the office may have added a name to its indicators since: it is read again with what the book says now, answers
 * and all. What has been saved is left alone.
 * @returns how to stop
 */
export function followBookAndLanguage(session: PaneSession): () => void {
  let rules = rulesOf(session.book.get().book);
  let rows = session.book.get().book?.rows;
  const stopBook = session.book.subscribe(() => {
    const { book } = session.book.get();
    const now = rulesOf(book);
    if (now !== rules) void readAgain(session);
    else if (book?.rows !== rows) void checkAgain(session);
    rules = now;
    rows = book?.rows;
  });
  const stopLanguage = onLanguageChanged(() => void readAgain(session));
  return () => {
    stopBook();
    stopLanguage();
  };
}

/** What a text is read by: indicators with their names, and classes. */
function rulesOf(book: Book | null): string {
  return book === null ? "" : JSON.stringify([book.framework, book.classes]);
}

async function readAgain(session: PaneSession): Promise<void> {
  const { input, origin, answers, saved, work, sourceView, message } = session.scores.get();
  if (input === null || origin === null || saved || work !== null) return;
  const { readInput } = await import("./read-flow");
  await readInput(session, input, origin, answers);
  // The person did nothing: what is open stays open, what was said stays said.
  if (session.scores.get().input === input) session.scores.set({ sourceView, message });
}

async function checkAgain(session: PaneSession): Promise<void> {
  const { source, saved, work } = session.scores.get();
  if (source === null || saved || work !== null) return;
  const { checkAnswers } = await import("./read-flow");
  checkAnswers(session);
}
