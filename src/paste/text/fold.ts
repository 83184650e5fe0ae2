/** Tone marks as combining characters, with the digit that stands for each in a folded word. */
const TONES: readonly (readonly [string, string])[] = [
  ["\u0300", "2"],
  ["\u0301", "3"],
  ["\u0303", "4"],
  ["\u0309", "5"],
  ["\u0323", "6"],
];
const VOWELS = "aăâeêioôơuưy";
const PLAIN: Record<string, string> = { ă: "a", â: "a", ê: "e", ô: "o", ơ: "o", ư: "u", đ: "d" };

const TONED = new Map<string, readonly [string, string]>();
for (const vowel of VOWELS) {
  for (const [mark, digit] of TONES) TONED.set((vowel + mark).normalize("NFC"), [vowel, digit]);
}
/** "tỷ" and "tỉ", "quý" and "quí" are one word; so are "kỳ/kì", "lý/lí" and the like. */
const FINAL_Y = /^([hklmstv]|qu)y$/;

const CACHE_LIMIT = 20_000;
const cache = new Map<string, string>();

/**
 * A syllable in the form in which it is compared: lower case, the tone as a digit at the end, so that "hóa" and
 * "hoá" are one; final y as i where Vietnamese allows both.
 * @param word one word in NFC
 */
export function foldWord(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  let letters = "";
  let tone = "";
  for (const char of word.toLowerCase()) {
    const toned = TONED.get(char);
    if (toned) {
      letters += toned[0];
      tone = toned[1];
    } else letters += char;
  }
  const folded = letters.replace(FINAL_Y, "$1i") + tone;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(word, folded);
  return folded;
}

const WORD = /[\p{L}\p{M}]+|\d+/gu;

/** The folded words of a text, punctuation dropped; numbers are words of their own. */
export function foldWords(text: string): string[] {
  const words: string[] = text.match(WORD) ?? [];
  for (let at = 0; at < words.length; at += 1) words[at] = foldWord(words[at] ?? "");
  return words;
}

/** The folded words joined by blanks: two texts that differ in case, tone place or commas only are equal. */
export function foldText(text: string): string {
  return foldWords(text).join(" ");
}

/** Without tones and marks on letters: what is left of a word after a bad scan. Good for hints only. */
export function plainText(folded: string): string {
  return folded
    .replace(/\p{L}[2-6](?!\d)/gu, (end) => end.charAt(0))
    .replace(/[ăâêôơưđ]/g, (c) => PLAIN[c] ?? c);
}
