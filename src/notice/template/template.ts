import type { NoticeInput, NoticeKind } from "../document";
import { templateData } from "./template-data";
import type { FieldName } from "./template-fields";
import { LINE_FIELDS, ROW_FIELDS, SINGLE_FIELDS } from "./template-fields";
import type { TemplateProblem, TemplateResult, TemplateWarning } from "./template-result";
import { noticeText } from "./texts";

/** More is a picture book, not a letterhead, and would hold up Excel. */
const MOST_MEGABYTES = 10;

/**
 * Fills an office's own .docx with the document. Placeholders are described in docs/mau-van-ban.md. The library that
 * reads templates is loaded with the first one.
 */
export async function fillTemplate(template: Uint8Array, input: NoticeInput): Promise<TemplateResult> {
  if (template.byteLength > MOST_MEGABYTES * 1024 * 1024)
    return { ok: false, problems: [{ code: "too_large", name: "" }] };
  const { writeTemplate } = await import("./template-writer");
  return writeTemplate(template, templateData(input), input.subject.kind);
}

/** A template to start from, for a kind of document; made when asked for. */
export async function sampleTemplate(kind: NoticeKind): Promise<Uint8Array> {
  const { writeSample } = await import("./template-sample");
  return writeSample(kind);
}

/** What a warning or problem says to a person, in the language of the screen. */
export function templateMessage(about: TemplateWarning | TemplateProblem): string {
  switch (about.code) {
    case "unknown":
      return noticeText("notice.template.unknown", { name: about.name });
    case "missing":
      return noticeText("notice.template.missing", { name: about.name, meaning: fieldMeaning(about.name) });
    case "not_docx":
      return noticeText("notice.template.not_docx");
    case "other_word":
      return noticeText("notice.template.other_word");
    case "too_large":
      return noticeText("notice.template.too_large", { limit: MOST_MEGABYTES });
    case "bad_tag":
      return noticeText("notice.template.bad_tag", { name: about.name });
    case "bad_loop":
      return noticeText("notice.template.bad_loop", { name: about.name });
    case "general":
      return noticeText("notice.template.general", { detail: about.name });
  }
}

/** What a placeholder stands for, in the language of the screen. */
export function fieldMeaning(name: FieldName): string {
  return noticeText(`notice.field.${name}`);
}

/** Every placeholder as it is written in a template, for a list on the screen. */
export function templateFields(): { written: string; name: FieldName }[] {
  const rows = Object.entries(ROW_FIELDS) as [keyof typeof ROW_FIELDS, readonly string[]][];
  return [
    ...SINGLE_FIELDS.map((name) => ({ written: `{${name}}`, name })),
    ...LINE_FIELDS.map((name) => ({ written: `{#${name}}{.}{/${name}}`, name })),
    ...rows.map(([name, own]) => ({
      written: `{#${name}}${own.map((one) => `{${one}}`).join(" ")}{/${name}}`,
      name,
    })),
  ];
}
