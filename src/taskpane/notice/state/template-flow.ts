import type { KeptTemplate } from "../../../actions/contract";
import { fileName } from "../../../notice/output";
import { noticeFor } from "../../../notice/document";
import { fillTemplate, sampleTemplate, templateMessage } from "../../../notice/template";
import { saveFile } from "../../save-file";
import type { PaneSession } from "../../session/session";
import { perform } from "../../session/work";
import type { NoticeDraft } from "./notice-draft";
import { DOCX } from "./notice-flow";
import { noticeText } from "./texts";
import { whenUpToDate } from "./up-to-date";

interface Filled {
  file: Uint8Array;
  warnings: readonly string[];
}

/** Takes the template that the workbook keeps, once; without one, or where Excel refuses, there is none. */
export async function findTemplate({ actions, notice }: PaneSession): Promise<void> {
  if (notice.get().templateLoaded) return;
  notice.set({ templateLoaded: true });
  const outcome = await actions.loadTemplate();
  if (outcome.ok && outcome.value !== null && notice.get().template === null)
    notice.set({ template: outcome.value });
}

/**
 * Takes another template and keeps it in the workbook. A template that cannot be kept serves until the pane is closed,
 * which is said.
 */
export async function chooseTemplate(session: PaneSession, template: KeptTemplate | null): Promise<void> {
  const { actions, notice } = session;
  notice.set({ template, templateLoaded: true, message: null });
  const outcome = await perform(
    noticeText("notice.keepingTemplate"),
    (work) => notice.set({ work }),
    () => actions.keepTemplate(template),
  );
  notice.set({ message: { kind: "told", text: keepingText(template, outcome) } });
}

function keepingText(
  template: KeptTemplate | null,
  outcome: Awaited<ReturnType<PaneSession["actions"]["keepTemplate"]>>,
): string {
  if (!outcome.ok) return noticeText("notice.templateRefused", { reason: outcome.refusal.message });
  if (!outcome.value.kept) return noticeText("notice.templateTooLarge");
  return template === null
    ? noticeText("notice.templateForgotten")
    : noticeText("notice.templateKept", { name: template.name });
}

/** Fills the office's own template with the document, if the book still says what the document says. */
export function downloadFromTemplate(
  session: PaneSession,
  draft: NoticeDraft,
  template: KeptTemplate,
): Promise<void> {
  return whenUpToDate(session, draft, () => fill(session, draft, template));
}

async function fill(session: PaneSession, draft: NoticeDraft, template: KeptTemplate): Promise<void> {
  const { notice } = session;
  if (notice.get().work !== null) return;
  notice.set({ message: null, byHand: null });
  const outcome = await perform<Filled>(
    noticeText("notice.writing"),
    (work) => notice.set({ work }),
    async () => {
      const result = await fillTemplate(template.bytes, draft.input);
      if (result.ok)
        return { ok: true, value: { file: result.file, warnings: result.warnings.map(templateMessage) } };
      return {
        ok: false,
        refusal: {
          code: "general",
          message: noticeText("notice.notFilled"),
          written: "",
          details: result.problems.map(templateMessage),
          retry: false,
        },
      };
    },
  );
  if (!outcome.ok) {
    const retry = (): void => void downloadFromTemplate(session, draft, template);
    notice.set({ message: { kind: "refused", refusal: outcome.refusal, retry } });
    return;
  }
  const file = fileName(noticeFor(draft.input));
  saveFile(file, outcome.value.file.slice().buffer, DOCX);
  notice.set({ message: { kind: "filled", file, warnings: outcome.value.warnings } });
}

/** A template to start from, for the kind of document that is chosen. */
export async function downloadSampleTemplate(session: PaneSession, draft: NoticeDraft): Promise<void> {
  const { notice } = session;
  if (notice.get().work !== null) return;
  notice.set({ message: null });
  const outcome = await perform<Uint8Array>(
    noticeText("notice.writing"),
    (work) => notice.set({ work }),
    async () => {
      return { ok: true, value: await sampleTemplate(draft.kind) };
    },
  );
  if (!outcome.ok) {
    const retry = (): void => void downloadSampleTemplate(session, draft);
    notice.set({ message: { kind: "refused", refusal: outcome.refusal, retry } });
    return;
  }
  const file = noticeText("notice.sampleFile");
  saveFile(file, outcome.value.slice().buffer, DOCX);
  notice.set({ message: { kind: "downloaded", file } });
}
