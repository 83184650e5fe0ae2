import type { UnitEntry } from "./unit";

/** Older tone placement and its modern form: "hoá" and "hóa" are one word. */
const TONE_PLACES: readonly [RegExp, string][] = [
  ["oà", "òa"],
  ["oá", "óa"],
  ["oả", "ỏa"],
  ["oã", "õa"],
  ["oạ", "ọa"],
  ["oè", "òe"],
  ["oé", "óe"],
  ["oẻ", "ỏe"],
  ["oẽ", "õe"],
  ["oẹ", "ọe"],
  ["uỳ", "ùy"],
  ["uý", "úy"],
  ["uỷ", "ủy"],
  ["uỹ", "ũy"],
  ["uỵ", "ụy"],
].map(([older = "", modern = ""]) => [new RegExp(`${older}(?!\\p{L})`, "gu"), modern]);

/**
 * A name as it is compared: composed, lower case, single blanks, modern tone placement. "SỞ  CÔNG THƯƠNG" and
 * "Sở Công Thương" are the same unit; "Sở Công An" is another.
 */
export function foldUnitName(name: string): string {
  let folded = name
    .normalize("NFC")
    .toLocaleLowerCase("vi")
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
  for (const [older, modern] of TONE_PLACES) folded = folded.replace(older, modern);
  return folded;
}

/**
 * Finds the one name under which a unit stands in the book.
 * @param known names already in the book, in the spelling that stays
 * @param units units with their other names; these come first
 * @returns a function that gives the known spelling, or the name as it is when nobody knows it
 */
export function unitSpelling(known: Iterable<string>, units: readonly UnitEntry[]): (name: string) => string {
  const spelling = new Map<string, string>();
  for (const name of known) add(spelling, name, name);
  for (const { name } of units) spelling.set(foldUnitName(name), name);
  for (const { name, aliases } of units) for (const alias of aliases) add(spelling, alias, name);
  return (name) => spelling.get(foldUnitName(name)) ?? name.normalize("NFC").trim();
}

function add(spelling: Map<string, string>, key: string, name: string): void {
  const folded = foldUnitName(key);
  if (!spelling.has(folded)) spelling.set(folded, name);
}
