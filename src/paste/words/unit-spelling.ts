import { foldText, foldWords } from "../text";
import { DEPARTMENT_FIELDS, NAMED_UNITS } from "./unit-catalogue";

const KNOWN = [...DEPARTMENT_FIELDS.map((field) => `Sở ${field}`), ...NAMED_UNITS.map(([name]) => name)]
  .map((name) => ({ name, fold: foldText(name) }))
  .sort((a, b) => b.fold.length - a.fold.length);

/** A name out of a sentence in capitals ("CỦA SỞ CÔNG THƯƠNG") in ordinary spelling. */
export function ordinarySpelling(name: string): string {
  if (!isShouted(name) || name.length < 4) return name;
  const folded = `${foldText(name)} `;
  const known = KNOWN.find(({ fold }) => folded.startsWith(`${fold} `));
  const words = name.split(/\s+/);
  if (!known) return properCase(words).join(" ");
  const rest = words.slice(known.name.split(" ").length);
  return [known.name, ...properCase(rest)].join(" ");
}

/** Written in capitals only. */
export function isShouted(name: string): boolean {
  return name === name.toUpperCase() && name !== name.toLowerCase();
}

function properCase(words: readonly string[]): string[] {
  return words.map((word, index) => {
    if (SHORT.has(word)) return word;
    const fold = foldText(word);
    if (!COMMON_WORDS.has(fold)) return word.split("-").map(capital).join("-");
    return index === 0 && STARTING.has(fold) ? capital(word) : word.toLowerCase();
  });
}
const SHORT = new Set(["UBND", "HĐND", "BHXH", "TP", "TP."]);
const COMMON_WORDS = new Set(
  foldWords("xã phường thị trấn đặc khu huyện quận tỉnh thành phố và ủy ban nhân dân sở"),
);
const STARTING = new Set(foldWords("sở ủy"));

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
