import { foldUnitName } from "./unit-names";

const MARKS = /\p{M}/gu;

/** Without tone marks and hooks: "Lạng Sơn" → "lang son". */
function unmarked(folded: string): string {
  return folded.normalize("NFD").replace(MARKS, "").replace(/đ/gu, "d");
}

/**
 * Finds names by the beginnings of any of their words, in any order: "Lạng" and "son lang" find "UBND tỉnh Lạng Sơn".
 * A word that is typed with its marks wants them, one without finds every spelling.
 * @param names folded once, so that each search of thousands is quick
 * @returns places in `names` that hold every word of what is wanted, all of them for nothing wanted
 */
export function nameSearch(names: readonly string[]): (wanted: string) => number[] {
  const folded = names.map((name) => ` ${foldUnitName(name).replace(/[^\p{L}\p{N}]+/gu, " ")}`);
  const plain = folded.map(unmarked);
  const all = names.map((_, index) => index);
  return (wanted) => {
    const words = foldUnitName(wanted)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== "");
    return words.reduce((found, word) => {
      const bare = unmarked(word);
      const source = bare === word ? plain : folded;
      return found.filter((index) => source[index]?.includes(` ${word}`) ?? false);
    }, all);
  };
}
