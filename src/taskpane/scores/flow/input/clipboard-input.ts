import type { PastedInput } from "./pasted-input";

/** What a paste brought. */
export type Pasted =
  | { kind: "input"; input: PastedInput }
  | { kind: "refused"; reason: "picture" | "file" | "empty" | "too_large" };

/** The part of a DataTransfer that is read. */
export interface PastedData {
  getData(type: string): string;
  readonly files: ArrayLike<{ type: string }>;
}

/** Characters in one paste; the largest sheet of communes over a year is a tenth of it. */
const MOST_CHARACTERS = 30_000_000;

/**
 * Decides which flavour of the clipboard is read. A table is taken from the HTML, everything else from the text.
 * Word and Excel put a picture beside the text: it only counts when there is nothing to read.
 */
export function pastedInput(data: PastedData): Pasted {
  const html = data.getData("text/html");
  const text = data.getData("text/plain");
  if (html.length > MOST_CHARACTERS || text.length > MOST_CHARACTERS)
    return { kind: "refused", reason: "too_large" };
  if (/<table[\s>]/i.test(html)) return { kind: "input", input: { kind: "html", html, text } };
  if (text.trim() !== "") return { kind: "input", input: { kind: "text", text } };
  if (html.trim() !== "") return { kind: "input", input: { kind: "html", html, text } };
  const [file] = Array.from(data.files);
  if (file === undefined) return { kind: "refused", reason: "empty" };
  return { kind: "refused", reason: file.type.startsWith("image/") ? "picture" : "file" };
}
