const COMBINING = /[\u0300-\u036f]/;

/** The text in NFC. Letters come in two parts out of a Mac and some scanners; most texts are whole already. */
export function composed(text: string): string {
  return COMBINING.test(text) ? text.normalize("NFC") : text;
}

/** Characters that are changed or dropped; a text without any of them is returned as it is. */
const UNUSUAL =
  /[\r\v\f\u0085\u00a0\u00ad\u2000-\u200f\u2010-\u2015\u2028-\u202f\u2044\u205f-\u2064\u2212\u2215\u3000\ufeff\uff01-\uff5e]/;
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const BLANKS = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** The dashes that stand for a minus when a digit follows; before a word they are bullets and stay. */
const MINUS = /[\u2010-\u2015\u2212](?=\d)/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xfee0;

/**
 * The text that lines, columns and marks of a reading speak of: NFC, line feeds, plain blanks, no invisible
 * characters, half-width figures, a real minus before digits. Words and figures are never changed.
 * @param raw anything, also hostile
 */
export function normaliseText(raw: string): string {
  const text = composed(raw);
  if (!UNUSUAL.test(text)) return text;
  return text
    .replace(LINE_ENDS, "\n")
    .replace(BLANKS, " ")
    .replace(INVISIBLE, "")
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(MINUS, "-")
    .replace(/[\u2044\u2215]/g, "/")
    .replace(/\u2212/g, "-");
}
