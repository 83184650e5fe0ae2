import { refreshBook } from "../../session/book";
import type { PaneSession } from "../../session/session";
import type { NoticeFigures } from "./notice-draft";
import { noticeFigures } from "./notice-draft";
import { noticeText } from "./texts";

/**
 * Does something with a notice if the book still says what the notice says. A book that was changed in the meantime, by
 * hand, from the ribbon or in another window, is shown anew and the person presses again.
 */
export async function whenUpToDate(
  session: PaneSession,
  shown: NoticeFigures,
  act: () => unknown,
): Promise<void> {
  if (!(await warnIfOutdated(session, shown))) await act();
}

/** Looks at the book and says so if it is no longer what the notice was made from; answers whether it said so. */
export async function warnIfOutdated(session: PaneSession, shown: NoticeFigures): Promise<boolean> {
  if (!session.env.insideExcel) return false;
  await refreshBook(session);
  const { book, refusal } = session.book.get();
  if (refusal !== null) {
    session.notice.set({ message: { kind: "refused", refusal, retry: null }, byHand: null });
    return true;
  }
  const now = book === null ? null : noticeFigures(book, session.comparison.get(), session.notice.get());
  if (now !== null && saying(now) === saying(shown)) return false;
  session.notice.set({ message: { kind: "told", text: noticeText("notice.outdated") }, byHand: null });
  return true;
}

/** What a notice says of figures, whatever its letterhead and sentences. */
function saying({ subject, targets, asOf }: NoticeFigures): string {
  return JSON.stringify([subject, targets, asOf], (key, value: unknown) =>
    key === "framework" || key === "sectionTitles" ? undefined : value,
  );
}
