import "./binary-globals";
import type { NoticeKind, NoticeModel } from "../../src/notice";
import { noticeFor, noticeToDocx } from "../../src/notice";
import { attribute, children, elements, openDocx, textOf } from "./docx-reader";
import type { OpenedDocx } from "./docx-reader";
import { sampleInput } from "./notice-samples";

export const MM = 1440 / 25.4;

export async function written(
  kind: NoticeKind,
): Promise<{ model: NoticeModel; docx: OpenedDocx; bytes: Uint8Array }> {
  const model = noticeFor(sampleInput(kind));
  const bytes = await noticeToDocx(model);
  return { model, bytes, docx: openDocx(bytes) };
}

/** Paragraphs of the text that are not inside a table. */
export function paragraphs(document: Document): Element[] {
  return elements(document, "p").filter((p) => p.parentElement?.localName === "body");
}

export function paragraphWith(document: Document, text: string): Element {
  const found = elements(document, "p").find((p) => textOf(p) === text);
  if (found === undefined) throw new Error(`no paragraph “${text}”`);
  return found;
}

export function runLook(paragraph: Element): { bold: boolean; italic: boolean; points: number } {
  const [run] = elements(paragraph, "r");
  const properties = run === undefined ? [] : children(run, "rPr").flatMap((one) => [...one.children]);
  const named = (name: string): Element | undefined => properties.find(({ localName }) => localName === name);
  const isOn = (name: string): boolean => {
    const found = named(name);
    return found !== undefined && !["false", "0"].includes(attribute(found, "val") ?? "true");
  };
  return { bold: isOn("b"), italic: isOn("i"), points: Number(attribute(named("sz"), "val")) / 2 };
}

export function alignment(paragraph: Element): string | null {
  return attribute(elements(paragraph, "jc")[0], "val");
}
