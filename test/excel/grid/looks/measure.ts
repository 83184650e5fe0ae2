import type { CellStyle } from "../../book/style";
import { PIXELS_PER_POINT } from "../engine";

/** Measures texts the way the grid draws them, to fit columns and rows. */
const context = document.createElement("canvas").getContext("2d");
const widths = new Map<string, number>();

function textWidth(text: string, style: CellStyle): number {
  const font = `${style.italic ? "italic " : ""}${style.bold ? "bold " : ""}${String(style.fontSize)}pt "${style.fontName}"`;
  const key = `${font}\n${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (!context) return text.length * style.fontSize * 0.7;
  context.font = font;
  const width = context.measureText(text).width;
  if (widths.size > 20_000) widths.clear();
  widths.set(key, width);
  return width;
}

export const lineHeight = (style: CellStyle): number => style.fontSize * PIXELS_PER_POINT * 1.15;

/** Pixels that a text takes on its longest line, with the margins of a cell. */
export function neededWidth(text: string, style: CellStyle): number {
  const longest = Math.max(...text.split("\n").map((line) => textWidth(line, style)));
  return Math.ceil(longest + 10 + style.indent * 9);
}

/** Lines that a text breaks into at this width. */
export function lineCount(text: string, style: CellStyle, pixels: number): number {
  const space = textWidth(" ", style);
  let count = 0;
  for (const paragraph of text.split("\n")) {
    let used = 0;
    count += 1;
    for (const word of paragraph.split(" ")) {
      const width = textWidth(word, style);
      if (used > 0 && used + space + width > pixels - 6) {
        count += 1;
        used = width;
      } else {
        used += (used > 0 ? space : 0) + width;
      }
      while (used > pixels - 6 && pixels > 20) {
        count += 1;
        used -= pixels - 6;
      }
    }
  }
  return count;
}
