/** The text of a sentence beside its twin without marks: both of one length, so that offsets hold for both. */
export interface Twin {
  /** As written; letters that a scanner put for digits are digits again. */
  plain: string;
  /** The same in lower case, with its marks. */
  lower: string;
  /** Lower case, without marks on letters. */
  bare: string;
  /** Where something was mended: [from, to). */
  mended: readonly (readonly [number, number])[];
}

const MARKS = /\p{M}/gu;
const bareChars = new Map<string, string>();

/** A character without marks, of the same length. */
function bareChar(char: string): string {
  let bare = bareChars.get(char);
  if (bare === undefined) {
    const folded = char.normalize("NFD").replace(MARKS, "").toLowerCase();
    bare = char === "đ" || char === "Đ" ? "d" : folded.length === char.length ? folded : char;
    if (bareChars.size < 4_000) bareChars.set(char, bare);
  }
  return bare;
}

/** Letters that a scanner reads for digits: in a fraction, or inside a figure that begins or goes on with digits. */
const SCANNED =
  /(?<![\p{L}\d])(?=[lI|Oo,.]{0,3}\d)[\dlI|Oo][\dlI|Oo.,]{0,12}(?:\s{0,2}(?:điểm|đ))?\s{0,2}\/\s{0,2}[\dlI|Oo]{2,3}(?![\p{L}\d])|(?<![\p{L}\d.,])(?:[lI](?=\d)|\d)[\dlIO]{0,2}[.,][\dlIO]{1,2}(?![\p{L}\d.,])|(?<=[+-])[lI](?=\d)/gu;
const CONFUSED: Readonly<Record<string, string>> = { l: "1", I: "1", "|": "1", O: "0", o: "0" };

export function twinOf(text: string): Twin {
  const mended: [number, number][] = [];
  const plain = /[lI|Oo]/.test(text)
    ? text.replace(SCANNED, (token, at: number) => {
        if (!/[lI|Oo]/.test(token) || !(/\d/.test(token) || token.length === 1)) return token;
        mended.push([at, at + token.length]);
        return token.replace(/[lI|Oo]/g, (char) => CONFUSED[char] ?? char);
      })
    : text;
  let bare = "";
  for (const char of plain) bare += bareChar(char);
  const lower = plain.toLowerCase();
  return { plain, lower: lower.length === plain.length ? lower : plain, bare, mended };
}

export function isMended({ mended }: Twin, from: number, to: number): boolean {
  for (const [start, end] of mended) if (start < to && end > from) return true;
  return false;
}
