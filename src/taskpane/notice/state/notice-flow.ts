import {
  fileName,
  noticeToDocx,
  noticeToHtml,
  noticeToText,
  tableToHtml,
  tableToText,
  noticeToPrintHtml,
} from "../../../notice/output";
import { noticeFor } from "../../../notice/document";
import { saveFile } from "../../save-file";
import type { PaneSession } from "../../session/session";
import { perform } from "../../session/work";
import type { Flavours } from "../../copy-ladder";
import { copyFlavours } from "../../copy-ladder";
import { rememberChoices } from "./kept-notice";
import type { NoticeDraft } from "./notice-draft";
import { noticeText } from "./texts";
import { warnIfOutdated, whenUpToDate } from "./up-to-date";

/** Type of a Word file. */
export const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Makes the Word file and hands it over, if the book still says what the document says. */
export function download(session: PaneSession, draft: NoticeDraft): Promise<void> {
  return whenUpToDate(session, draft, () => writeWord(session, draft));
}

async function writeWord(session: PaneSession, draft: NoticeDraft): Promise<void> {
  const { notice } = session;
  if (notice.get().work !== null) return;
  notice.set({ message: null, byHand: null });
  const model = noticeFor(draft.input);
  const name = fileName(model);
  const outcome = await perform<Uint8Array>(
    noticeText("notice.writing"),
    (work) => notice.set({ work }),
    async () => ({ ok: true, value: await noticeToDocx(model) }),
  );
  if (!outcome.ok) {
    const retry = (): void => void download(session, draft);
    notice.set({ message: { kind: "refused", refusal: outcome.refusal, retry } });
    return;
  }
  saveFile(name, outcome.value.slice().buffer, DOCX);
  notice.set({ message: { kind: "downloaded", file: name } });
  await rememberChoices(session, draft);
}

/** Copies the table, so that Word and Outlook keep it as one; says so if the book has changed since. */
export async function copyTable(session: PaneSession, draft: NoticeDraft): Promise<void> {
  const { figures } = noticeFor(draft.input);
  await copy(session, "table", { html: tableToHtml(figures), text: tableToText(figures) });
  await warnIfOutdated(session, draft);
}

/** Copies the whole document, where no file can be saved; says so if the book has changed since. */
export async function copyDocument(session: PaneSession, draft: NoticeDraft): Promise<void> {
  const model = noticeFor(draft.input);
  await copy(session, "document", { html: noticeToHtml(model), text: noticeToText(model) });
  await rememberChoices(session, draft);
  await warnIfOutdated(session, draft);
}

/** Puts the pages before the printer. */
export function print(session: PaneSession, draft: NoticeDraft): Promise<void> {
  return whenUpToDate(session, draft, () => session.notice.set({ printing: true, printTried: true }));
}

/** Hands the pages over as one that any browser prints, where the pane may not print itself. */
export function downloadPrintPage(session: PaneSession, draft: NoticeDraft): Promise<void> {
  return whenUpToDate(session, draft, () => {
    const model = noticeFor(draft.input);
    const file = fileName(model).replace(/\.docx$/u, ".html");
    saveFile(file, noticeToPrintHtml(model, file.replace(/\.html$/u, "")), "text/html;charset=utf-8");
    session.notice.set({ message: { kind: "downloaded", file } });
  });
}

async function copy(
  { notice }: PaneSession,
  what: "table" | "document",
  flavours: Flavours & { html: string },
): Promise<void> {
  // Nothing may come between the press and the clipboard: WebKit forgets the press.
  const copied = await copyFlavours(flavours);
  notice.set(
    copied
      ? { message: { kind: "copied", what }, byHand: null }
      : { message: { kind: "told", text: noticeText("notice.copyByHand") }, byHand: { html: flavours.html } },
  );
}
