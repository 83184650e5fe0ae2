/** Characters that XML 1.0 does not allow, and marks that turn the direction of reading around unseen. */
const UNPRINTABLE =
  /(?![\t\n\r\u0085])\p{Cc}|[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu;

/** Half a surrogate pair: a character that was cut in two somewhere. */
const BROKEN_CHARACTER = /[\uD800-\uDFFF]/gu;

/**
 * Text that people wrote, made fit for paper: composed letters (NFC), one space between words, nothing that XML or
 * HTML forbids. A character that was cut in two is shown as "\uFFFD" instead of vanishing.
 * @returns one line; "" for null
 */
export function printedText(text: string | null): string {
  return printedLines(text).join(" ");
}

/** The same for text with lines: empty ones are left out. */
export function printedLines(text: string | null): string[] {
  if (text === null) return [];
  return text
    .normalize("NFC")
    .replace(UNPRINTABLE, "")
    .replace(BROKEN_CHARACTER, "\uFFFD")
    .split(/[\r\n\u2028\u2029\u0085]+/u)
    .map((line) => line.replace(/\s+/gu, " ").trim())
    .filter((line) => line !== "");
}

/** First letter in upper case, the rest untouched: "tháng 02/2026" → "Tháng 02/2026". */
export function capitalised(text: string): string {
  const [first = ""] = text;
  return first.toLocaleUpperCase("vi") + text.slice(first.length);
}

/** First letter small where it begins a word, "Thanh toán" → "thanh toán"; initials stay: "TTHC", "DVC trực tuyến". */
export function uncapitalised(text: string): string {
  const [first = "", second = ""] = text;
  const initials = second !== "" && second !== second.toLocaleLowerCase("vi");
  return initials ? text : first.toLocaleLowerCase("vi") + text.slice(first.length);
}

/** A list as it stands in a sentence: "a", "a và b", "a, b và c"; ";" separates names that have commas themselves. */
export function inSentence(names: readonly string[]): string {
  const last = names.at(-1);
  if (last === undefined || names.length === 1) return last ?? "";
  const rest = names.slice(0, -1);
  return names.some((name) => name.includes(","))
    ? `${rest.join("; ")}; ${last}`
    : `${rest.join(", ")} và ${last}`;
}
