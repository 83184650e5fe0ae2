import type { LetterLook } from "../words";
import { brokenLines, textWidthMm } from "../words";

/*
 * The line under an agency and under a title is 1/3–1/2 of the text above it (Nghị định 30/2020/NĐ-CP, Phụ lục I). In a
 * template it is drawn for a placeholder; once that is filled, it is drawn anew for the text that stands there. Works on
 * the text of document.xml: such a line is a paragraph without text, with a border and with indents at both sides.
 */

/** Part of the longest line of the text above. */
const RULE_PART = 0.42;
const TWIPS_PER_MM = 1440 / 25.4;
/** Added to the indents of lines under placeholders, so that they are found again after filling. */
const MARK = 9_000_000;

/** A paragraph with text and the line under it, next to each other. */
const UNDERLINED =
  /(<w:p(?:\s[^>]*)?>(?:(?!<w:p[\s>]|<\/w:p>).)*<\/w:p>)(<w:p(?:\s[^>]*)?>(?:(?!<w:p[\s>]|<\/w:p>|<w:t[\s>]).)*<w:pBdr>(?:(?!<w:p[\s>]|<\/w:p>|<w:t[\s>]).)*<\/w:p>)/gsu;
const INDENTS = /<w:ind w:left="(\d+)" w:right="(\d+)"\s*\/>/u;
const TEXT = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/gu;

/** Marks the lines that stand under a placeholder; to be called before the template is filled. */
export function withMarkedRules(xml: string): string {
  return xml.replace(UNDERLINED, (both, above: string, rule: string) =>
    textOf(above).includes("{")
      ? above + withIndents(rule, (left, right) => [left + MARK, right + MARK])
      : both,
  );
}

/** Draws the marked lines for the text above them, and breaks that text between words where it needs several lines. */
export function withFittedRules(xml: string): string {
  return xml.replace(UNDERLINED, (both, above: string, rule: string, at: number) => {
    const [, left = "0"] = INDENTS.exec(rule) ?? [];
    if (Number(left) < MARK) return both;
    const text = textOf(above);
    const room = roomMm(xml, at);
    if (text.trim() === "" || room === null) return above + withIndents(rule, (a, b) => [a - MARK, b - MARK]);
    const look = lookOf(above);
    const lines = brokenLines(text, look, room);
    const longest = Math.max(...lines.map((line) => textWidthMm(line, look)));
    const side = Math.round(((room - Math.min(room, longest * RULE_PART)) / 2) * TWIPS_PER_MM);
    return withLines(above, lines) + withIndents(rule, () => [side, side]);
  });
}

function withIndents(rule: string, change: (left: number, right: number) => [number, number]): string {
  return rule.replace(INDENTS, (_, a: string, b: string) => {
    const [left, right] = change(Number(a), Number(b));
    return `<w:ind w:left="${left}" w:right="${right}"/>`;
  });
}

function textOf(paragraph: string): string {
  const texts = [...paragraph.matchAll(TEXT)].map(([, text = ""]) => text);
  return texts
    .join("")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

/** Size and weight of the first run; Word's own size where it says none. */
function lookOf(paragraph: string): LetterLook {
  const size = /<w:sz w:val="(\d+)"/u.exec(paragraph)?.[1];
  return {
    sizePt: size === undefined ? 13 : Number(size) / 2,
    bold: /<w:b\/>/u.test(paragraph),
    italic: /<w:i\/>/u.test(paragraph),
  };
}

/** A text in one run gets its ends of lines; one that an office has formatted in parts stays as it is. */
function withLines(paragraph: string, lines: readonly string[]): string {
  if (lines.length < 2 || [...paragraph.matchAll(TEXT)].length !== 1) return paragraph;
  const escaped = lines.map((line) =>
    line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
  );
  const runs = escaped.map((line) => `<w:t xml:space="preserve">${line}</w:t>`);
  return paragraph.replace(TEXT, () => runs.join("<w:br/>"));
}

/** Room between the sides of the cell, or of the page outside of tables; null where it cannot be told. */
function roomMm(xml: string, at: number): number | null {
  const before = xml.slice(0, at);
  const cell = before.lastIndexOf("<w:tc>");
  if (cell > before.lastIndexOf("</w:tc>")) {
    const width = /<w:tcW\b[^>]*\bw:w="(\d+)"/u.exec(before.slice(cell))?.[1];
    return width === undefined ? null : Number(width) / TWIPS_PER_MM;
  }
  const section = xml.slice(at);
  const width = /<w:pgSz\b[^>]*\bw:w="(\d+)"/u.exec(section)?.[1];
  const [, right] = /<w:pgMar\b[^>]*\bw:right="(\d+)"/u.exec(section) ?? [];
  const [, left] = /<w:pgMar\b[^>]*\bw:left="(\d+)"/u.exec(section) ?? [];
  if (width === undefined || left === undefined || right === undefined) return null;
  return (Number(width) - Number(left) - Number(right)) / TWIPS_PER_MM;
}
