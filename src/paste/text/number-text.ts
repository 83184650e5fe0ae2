/** How a dot before exactly three digits is meant: decimals in scores, thousands in counts. */
export type NumberStyle = "score" | "count";

const SHAPE = /^\d{1,17}(?:[.,]\d{1,20}){0,4}$/;
/** A number far from 1 as a sheet prints it: "1E-14", "6,67E-02", "1.23456789012346E+19". */
const SCIENTIFIC = /^(\d(?:[.,]\d{1,20})?)E([+-]\d{1,3})$/i;

/**
 * Reads an unsigned number as Vietnamese and English sources print it, never by the locale of the machine.
 * A comma or a dot that occurs once is the decimal mark (in counts a dot before three digits is not); when both
 * occur, the last one is; one that repeats separates thousands.
 * @param raw digits, commas, dots
 * @returns null when the text is no number or the groups of thousands are broken, as in "1,2,3"
 * @example parseNumber("7,46") // 7.46
 */
export function parseNumber(raw: string, style: NumberStyle = "score"): number | null {
  if (!SHAPE.test(raw)) return parseScientific(raw);
  const dots = count(raw, ".");
  const commas = count(raw, ",");
  if (dots + commas === 0) return Number(raw);
  if (dots > 0 && commas > 0) {
    const decimal = raw.lastIndexOf(".") > raw.lastIndexOf(",") ? "." : ",";
    if (count(raw, decimal) > 1) return null;
    const [whole = "", fraction = ""] = raw.split(decimal);
    const joined = joinThousands(whole, decimal === "." ? "," : ".");
    return joined === null ? null : Number(`${joined}.${fraction}`);
  }
  const mark = dots > 0 ? "." : ",";
  if (dots + commas > 1) {
    const joined = joinThousands(raw, mark);
    return joined === null ? null : Number(joined);
  }
  const [whole = "", fraction = ""] = raw.split(mark);
  if (style === "count" && mark === "." && fraction.length === 3 && whole.length <= 3)
    return Number(whole + fraction);
  return Number(`${whole}.${fraction}`);
}

function parseScientific(raw: string): number | null {
  const match = SCIENTIFIC.exec(raw);
  const value =
    match === null ? Number.NaN : Number(`${(match[1] ?? "").replace(",", ".")}e${match[2] ?? ""}`);
  return Number.isFinite(value) ? value : null;
}

function count(text: string, char: string): number {
  let found = 0;
  for (let at = text.indexOf(char); at >= 0; at = text.indexOf(char, at + 1)) found += 1;
  return found;
}

function joinThousands(text: string, mark: string): string | null {
  const parts = text.split(mark);
  const [first = "", ...rest] = parts;
  if (first.length > 3 || rest.some((part) => part.length !== 3)) return null;
  return parts.join("");
}

/** Letters that a scanner puts for figures. */
const CONFUSED: Record<string, string> = { l: "1", I: "1", "|": "1", O: "0", o: "0" };

/**
 * Puts back the figures that a scanner took for letters (l, I, | for 1; O, o for 0).
 * @returns null when nothing needed mending or what stands there is not a figure with such letters
 * @example mendDigits("l8") // "18"
 */
export function mendDigits(raw: string): string | null {
  if (!/[lI|Oo]/.test(raw) || !/^[\dlI|Oo.,]+$/.test(raw) || !/\d/.test(raw)) return null;
  return raw.replace(/[lI|Oo]/g, (char) => CONFUSED[char] ?? char);
}
