import { TIMES_WIDTHS } from "./times-widths";

/** How letters look; upright and not bold unless told otherwise. */
export interface LetterLook {
  sizePt: number;
  bold?: boolean;
  italic?: boolean;
}

const MM_PER_POINT = 25.4 / 72;
/** Marks of tone above and below a letter; they stand over it and take no room. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
/** A letter that the table does not know is as wide as most are. */
const UNKNOWN_WIDTH = 500;

type Style = keyof typeof TIMES_WIDTHS;

const known = new Map<Style, ReadonlyMap<string, number>>();

function widthsOf(style: Style): ReadonlyMap<string, number> {
  const found = known.get(style);
  if (found !== undefined) return found;
  const made = new Map(
    Object.entries(TIMES_WIDTHS[style]).flatMap(([width, letters]) =>
      Array.from(letters, (letter) => [letter, Number(width)] as const),
    ),
  );
  known.set(style, made);
  return made;
}

/**
 * How long a text is on paper in Times New Roman, without kerning, as Word and LibreOffice set it.
 * @returns millimetres; of several lines (`\n`) the longest
 */
export function textWidthMm(text: string, { sizePt, bold = false, italic = false }: LetterLook): number {
  const widths = widthsOf(bold ? (italic ? "boldItalic" : "bold") : italic ? "italic" : "regular");
  const lengths = text.split("\n").map((line) => {
    let thousandths = 0;
    for (const letter of withoutTones(line)) {
      const plain = letter === "\u00A0" ? " " : letter;
      thousandths += widths.get(plain) ?? UNKNOWN_WIDTH;
    }
    return thousandths;
  });
  return (Math.max(...lengths) / 1000) * sizePt * MM_PER_POINT;
}

/** "ấ" is as wide as "â": the breve, circumflex and horn stay, the tone goes. */
function withoutTones(text: string): string {
  return text.normalize("NFD").replace(TONES, "").normalize("NFC");
}
