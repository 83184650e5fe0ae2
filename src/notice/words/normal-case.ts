import { wordGroups } from "./word-groups";

/** Words that stand small inside a name. */
const SMALL = new Set(["và", "của", "các", "về", "trong", "với", "tại", "cho", "những", "thuộc", "trực"]);
/** Words that carry capitals of their own. */
const OWN_CAPITALS = new Map(
  [
    "Công Thương",
    "Việt Nam",
    "Ban Quản lý",
    "Tổ quốc",
    "Nhà nước",
    "thành phố",
    "đặc khu",
    "thị xã",
    "thị trấn",
    "tỉnh",
    "huyện",
    "quận",
    "phường",
    "xã",
  ].map((word) => [word.toLocaleLowerCase("vi"), word]),
);
/** Letters that are spoken one by one: UBND, TTHC, KH&CN. Syllables of Vietnamese have a vowel between consonants. */
const INITIALS = /^(?:[BCDĐGHKLMNPQRSTVX&]+|UBND|HĐND|UBMTTQ|KT|TM|TTPVHCC|VPUB|TP\.?)$/u;
const PLACE_KIND = /^(thành phố|đặc khu|thị xã|thị trấn|tỉnh|huyện|quận|phường|xã) (.+)$/u;

/**
 * A name as a sentence writes it. Names typed in capitals, as they stand in the head of a document, are written
 * normally: "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG" → "Sở Nông nghiệp và Môi trường". Anything with a small letter in it is a
 * person's own writing and stays.
 */
export function inNormalCase(name: string): string {
  if (!isInCapitals(name)) return name;
  const words = wordGroups(name).map(({ text, place }) => (place ? placeInNormalCase(text) : wordCase(text)));
  return words.join(" ");
}

/** A person's name or a place: every syllable begins with a capital. */
export function personInNormalCase(name: string): string {
  return isInCapitals(name) ? name.split(" ").map(titled).join(" ") : name;
}

function isInCapitals(name: string): boolean {
  const letters = name.replace(/[^\p{L}]/gu, "");
  return name.includes(" ") && letters.length > 3 && letters === letters.toLocaleUpperCase("vi");
}

function placeInNormalCase(text: string): string {
  const low = text.toLocaleLowerCase("vi");
  const [, kind, name] = PLACE_KIND.exec(low) ?? [];
  if (kind === undefined || name === undefined) return wordCase(text);
  return `${kind} ${name.split(" ").map(titled).join(" ")}`;
}

function wordCase(text: string): string {
  const [, word = text, mark = ""] = /^(.*?)([.,;:]*)$/u.exec(text) ?? [];
  if (INITIALS.test(word) || /\d/u.test(word)) return text;
  const low = word.toLocaleLowerCase("vi");
  const own = OWN_CAPITALS.get(low);
  if (own !== undefined) return own + mark;
  return (SMALL.has(low) ? low : titled(low)) + mark;
}

function titled(text: string): string {
  const low = text.toLocaleLowerCase("vi");
  const [first = ""] = low;
  return first.toLocaleUpperCase("vi") + low.slice(first.length);
}
