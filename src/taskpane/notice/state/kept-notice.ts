import type { DocumentInput, KindParts, NoticeKind, NoticeSettings } from "../../../notice/document";
import { EMPTY_LETTERHEAD } from "../../../notice/document";
import { keepSettings } from "../../session/book";
import type { PaneSession } from "../../session/session";
import type { NoticeDraft } from "./notice-draft";

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

/** What is typed for one document stays with it: the next month, unit or kind begins anew. */
export function enterInDocument({ notice }: PaneSession, key: string, change: Partial<DocumentInput>): void {
  const { documents } = notice.get();
  notice.set({ documents: { ...documents, [key]: { ...documents[key], ...change } }, message: null });
}

/** Sentences about one figure come and go with it; only general ones are remembered for the office. */
function isGeneral(id: string): boolean {
  return !id.includes(":");
}

/** Remembers kind, annex and general sentences of a document that was handed out, for the office's next one. */
export async function rememberChoices(session: PaneSession, draft: NoticeDraft): Promise<void> {
  const before = session.book.get().book?.settings.notice;
  // An annex of targets is no kind of monthly notice.
  if (before === undefined || draft.kind === "targets_annex") return;
  const switches = Object.fromEntries(
    draft.fresh.flatMap(({ id, on }) => {
      const chosen = draft.remarks.find((remark) => remark.id === id)?.on ?? on;
      return isGeneral(id) && chosen !== on ? [[id, chosen] as const] : [];
    }),
  );
  const untouched = Object.fromEntries(
    Object.entries(before.switches).filter(([id]) => draft.fresh.every((remark) => remark.id !== id)),
  );
  const usual = draft.kind === draft.fitting && before.kinds[draft.fitting] === undefined;
  const change: Partial<NoticeSettings> = {
    kinds: usual ? before.kinds : { ...before.kinds, [draft.fitting]: draft.kind },
    withUnits:
      draft.units.length > 1 ? (session.notice.get().withUnits ?? before.withUnits) : before.withUnits,
    switches: { ...untouched, ...switches },
  };
  if (JSON.stringify({ ...before, ...change }) !== JSON.stringify(before)) await keepNotice(session, change);
}

async function kept(session: PaneSession, change: Parameters<typeof keepSettings>[1]): Promise<void> {
  const outcome = await keepSettings(session, change);
  if (outcome !== null && !outcome.ok)
    session.notice.set({ message: { kind: "refused", refusal: outcome.refusal, retry: null } });
}
