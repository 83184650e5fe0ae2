import type { KindParts, NoticeKind, NoticeSettings } from "../../notice/document";
import { EMPTY_LETTERHEAD } from "../../notice/document";
import { keepSettings } from "../book";
import type { PaneSession } from "../session";

/** Keeps what the workbook holds for its notices; a refusal is said in the step. */
export async function keepNotice(session: PaneSession, change: Partial<NoticeSettings>): Promise<void> {
  const book = session.book.get().book;
  if (book === null) return;
  await kept(session, { notice: { ...book.settings.notice, ...change } });
}

/** Keeps lines that one kind of document has of its own; null goes back to the default. */
export async function keepKindLines(
  session: PaneSession,
  kind: NoticeKind,
  part: keyof KindParts,
  lines: readonly string[] | null,
): Promise<void> {
  const book = session.book.get().book;
  if (book === null) return;
  const letterhead = book.settings.letterhead ?? EMPTY_LETTERHEAD;
  const { [part]: _, ...others } = letterhead.kinds?.[kind] ?? {};
  const parts: KindParts = lines === null ? others : { ...others, [part]: lines };
  await kept(session, { letterhead: { ...letterhead, kinds: { ...letterhead.kinds, [kind]: parts } } });
}

async function kept(session: PaneSession, change: Parameters<typeof keepSettings>[1]): Promise<void> {
  const outcome = await keepSettings(session, change);
  if (outcome !== null && !outcome.ok)
    session.notice.set({ message: { kind: "refused", refusal: outcome.refusal, retry: null } });
}
