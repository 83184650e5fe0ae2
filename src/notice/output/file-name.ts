import type { NoticeKind, NoticeModel } from "../document";
import { printedText } from "../words";

const PREFIX: Record<NoticeKind, string> = {
  tb_table: "TB",
  tb_ranks: "TB",
  cv_points: "CV",
  cv_province: "CV",
  targets_annex: "PL",
};

/** Leaves room for a folder path within the 260 characters that Windows takes. */
const LONGEST_UNIT = 80;

/**
 * A file name that Windows, macOS and SharePoint take, Vietnamese letters kept: "TB-766-Sở-Công-Thương-2026-02.docx".
 * The prefix tells the kind and keeps clear of reserved names such as CON.
 */
export function fileName({ kind, unit, period }: Pick<NoticeModel, "kind" | "unit" | "period">): string {
  const parts = [PREFIX[kind], "766", shortened(safePart(unit)), safePart(period)];
  return `${parts.filter((part) => part !== "").join("-")}.docx`;
}

/** Letters, digits, dots inside a word and underscores; anything else joins words. */
function safePart(text: string): string {
  return printedText(text)
    .replace(/[^\p{L}\p{M}\p{N}._]+/gu, "-")
    .replace(/^[-.]+|[-.]+$/gu, "");
}

function shortened(text: string): string {
  if (text.length <= LONGEST_UNIT) return text;
  const cut = text.slice(0, LONGEST_UNIT + 1);
  const end = cut.lastIndexOf("-");
  return cut.slice(0, end > 0 ? end : LONGEST_UNIT).replace(/[\uD800-\uDBFF]$/u, "");
}
