import type { FieldName } from "./template-fields";

/** Something to look at in a document that was made: a name that means nothing here, or a part that has no place. */
export type TemplateWarning = { code: "unknown"; name: string } | { code: "missing"; name: FieldName };

/** Why no document was made. */
export interface TemplateProblem {
  code: "not_docx" | "other_word" | "too_large" | "bad_tag" | "bad_loop" | "general";
  /** The tag as it stands in the template; what the library says for `general`. */
  name: string;
}

export type TemplateResult =
  | { ok: true; file: Uint8Array; warnings: readonly TemplateWarning[] }
  | { ok: false; problems: readonly TemplateProblem[] };
