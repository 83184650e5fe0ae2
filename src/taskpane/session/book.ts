import type { Book, OfficeSettings } from "../../actions/contract";
import type { Outcome } from "../../actions/contract";
import { setLanguage } from "../../locale";
import type { PaneSession } from "./session";
import { refusalOf } from "./work";

/** Loads the book; a second call while one is under way waits for a fresh look afterwards. */
export async function refreshBook(session: PaneSession): Promise<void> {
  if (session.refreshing !== null) {
    session.refreshAgain = true;
    return session.refreshing;
  }
  session.refreshing = load(session).finally(() => {
    session.refreshing = null;
  });
  await session.refreshing;
  if (session.refreshAgain) {
    session.refreshAgain = false;
    await refreshBook(session);
  }
}

async function load({ actions, book }: PaneSession): Promise<void> {
  book.set({ loading: true });
  let outcome: Outcome<Book>;
  try {
    outcome = await actions.loadBook();
  } catch (fault) {
    outcome = { ok: false, refusal: refusalOf(fault) };
  }
  if (!outcome.ok) {
    book.set({ loading: false, refusal: outcome.refusal });
    return;
  }
  const { language } = outcome.value.settings;
  if (outcome.value.exists && language !== null) setLanguage(language);
  book.set({ loading: false, book: outcome.value, refusal: null });
}

/** Keeps some settings in the workbook; what was chosen is seen at once and taken back when Excel refuses. */
export async function keepSettings(
  session: PaneSession,
  change: Partial<OfficeSettings>,
): Promise<Outcome<OfficeSettings> | null> {
  const { book } = session.book.get();
  if (book === null) return null;
  const before = book.settings;
  const wanted = { ...before, ...change };
  session.book.set({ book: { ...book, settings: wanted } });
  let outcome: Outcome<OfficeSettings>;
  try {
    outcome = await session.actions.saveSettings(wanted);
  } catch (fault) {
    outcome = { ok: false, refusal: refusalOf(fault) };
  }
  const now = session.book.get().book;
  if (!outcome.ok && now !== null) session.book.set({ book: { ...now, settings: before } });
  return outcome;
}
