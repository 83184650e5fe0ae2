/**
 * Writes src/notice/words/times-widths.ts: how wide the letters of Times New Roman are. Liberation Serif has the same
 * widths letter by letter and is free (SIL Open Font License 1.1); only numbers are taken from it.
 *
 *   npx tsx scripts/font-widths.ts [FOLDER]    default: /usr/share/fonts/truetype/liberation2
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";

const FOLDER = process.argv[2] ?? "/usr/share/fonts/truetype/liberation2";
const OUT = path.join(__dirname, "../src/notice/words/times-widths.ts");
const STYLES = {
  regular: "LiberationSerif-Regular.ttf",
  bold: "LiberationSerif-Bold.ttf",
  italic: "LiberationSerif-Italic.ttf",
  boldItalic: "LiberationSerif-BoldItalic.ttf",
};

/** Printable ASCII, letters of Vietnamese without their tone (a tone adds no width), and marks of documents. */
const LETTERS = [
  ...Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)),
  ..."ÂĂÊÔƠƯĐâăêôơưđ–—“”‘’…≥≤×±−•§°",
];

interface Font {
  unitsPerEm: number;
  widthOf: (letter: string) => number;
}

function readFont(file: string): Font {
  const data = readFileSync(file);
  const tables = new Map<string, number>();
  for (let index = 0; index < data.readUInt16BE(4); index += 1) {
    const at = 12 + index * 16;
    tables.set(data.toString("latin1", at, at + 4), data.readUInt32BE(at + 8));
  }
  const start = (name: string): number => {
    const offset = tables.get(name);
    if (offset === undefined) throw new Error(`${file} has no table ${name}`);
    return offset;
  };
  const [head, hhea, hmtx, cmap] = [start("head"), start("hhea"), start("hmtx"), start("cmap")];
  const metrics = data.readUInt16BE(hhea + 34);
  const glyphOf = unicodeMap(data, cmap);
  return {
    unitsPerEm: data.readUInt16BE(head + 18),
    widthOf: (letter) => {
      const glyph = glyphOf(letter.codePointAt(0) ?? 0);
      if (glyph === 0) throw new Error(`${file} has no letter ${letter}`);
      return data.readUInt16BE(hmtx + Math.min(glyph, metrics - 1) * 4);
    },
  };
}

/** Format 4 of the table of characters: segments of the basic plane. */
function unicodeMap(data: Buffer, cmap: number): (code: number) => number {
  for (let index = 0; index < data.readUInt16BE(cmap + 2); index += 1) {
    const table = cmap + data.readUInt32BE(cmap + 4 + index * 8 + 4);
    if (data.readUInt16BE(table) !== 4) continue;
    const segments = data.readUInt16BE(table + 6) / 2;
    const [ends, starts] = [table + 14, table + 16 + segments * 2];
    const [deltas, ranges] = [starts + segments * 2, starts + segments * 4];
    return (code) => {
      for (let segment = 0; segment < segments; segment += 1) {
        if (data.readUInt16BE(ends + segment * 2) < code) continue;
        const first = data.readUInt16BE(starts + segment * 2);
        if (first > code) return 0;
        const delta = data.readUInt16BE(deltas + segment * 2);
        const range = data.readUInt16BE(ranges + segment * 2);
        if (range === 0) return (code + delta) & 0xffff;
        const glyph = data.readUInt16BE(ranges + segment * 2 + range + (code - first) * 2);
        return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
      }
      return 0;
    };
  }
  throw new Error("no table of characters in format 4");
}

/** Letters of equal width together: "abdghknopquvxy0123…" */
function widthsOf(file: string): Record<string, string> {
  const font = readFont(file);
  const groups = new Map<number, string>();
  for (const letter of LETTERS) {
    const width = Math.round((font.widthOf(letter) * 1000) / font.unitsPerEm);
    groups.set(width, (groups.get(width) ?? "") + letter);
  }
  return Object.fromEntries([...groups].sort(([a], [b]) => a - b));
}

async function write(): Promise<void> {
  const widths = Object.fromEntries(
    Object.entries(STYLES).map(([style, file]) => [style, widthsOf(path.join(FOLDER, file))]),
  );
  const text = `/**
 * Widths of letters in thousandths of the size of the font, letters of equal width together. Made by
 * scripts/font-widths.ts from Liberation Serif (© Google Inc. and Red Hat Inc., SIL Open Font License 1.1), whose widths
 * are those of Times New Roman.
 */
export const TIMES_WIDTHS: Readonly<
  Record<"regular" | "bold" | "italic" | "boldItalic", Readonly<Record<number, string>>>
> = ${JSON.stringify(widths)};
`;
  writeFileSync(OUT, await format(text, { parser: "typescript", printWidth: 110 }));
}

void write();
