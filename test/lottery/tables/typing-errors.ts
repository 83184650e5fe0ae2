import type { Random } from "../draw/random";

const PLAIN = new Map(
  Object.entries({
    à: "a",
    á: "a",
    ả: "a",
    ã: "a",
    ạ: "a",
    ă: "a",
    ắ: "ă",
    ặ: "ă",
    â: "a",
    ấ: "â",
    ậ: "â",
    è: "e",
    é: "e",
    ẹ: "e",
    ê: "e",
    ế: "ê",
    ề: "ê",
    ệ: "ê",
    ể: "ê",
    ì: "i",
    í: "i",
    ị: "i",
    ò: "o",
    ó: "o",
    ọ: "o",
    ô: "o",
    ố: "ô",
    ồ: "ô",
    ộ: "ô",
    ổ: "ô",
    ơ: "o",
    ớ: "ơ",
    ờ: "ơ",
    ợ: "ơ",
    ù: "u",
    ú: "u",
    ụ: "u",
    ủ: "u",
    ư: "u",
    ứ: "ư",
    ự: "ư",
    ý: "y",
    ỳ: "y",
    đ: "d",
  }),
);

/** One slip of the hand in a name: a lost mark, a lost or doubled letter, two letters changed over, a doubled blank. */
export function misspell(r: Random, name: string): string {
  const kind = r.int(0, 4);
  const letters = [...name];
  const marked = letters.flatMap((letter, at) => (PLAIN.has(letter) ? [at] : []));
  if (kind <= 1 && marked.length > 0) {
    const at = r.pick(marked);
    letters[at] = PLAIN.get(letters[at] ?? "") ?? "";
    return letters.join("");
  }
  if (kind === 2 || letters.length < 8) return name.replace(" ", "  ") + " ";
  const inner = letters.flatMap((letter, at) =>
    at > 0 && letter !== " " && letters[at - 1] !== " " && at < letters.length - 1 && letters[at + 1] !== " "
      ? [at]
      : [],
  );
  if (inner.length === 0) return name;
  const at = r.pick(inner);
  if (kind === 3) letters.splice(at, 1);
  else letters.splice(at, 0, letters[at] ?? "");
  return letters.join("");
}

/** A total with two neighbouring digits changed over; null where no change gives a plainly different total under 100. */
export function swapDigits(r: Random, total: number): number | null {
  const text = total.toFixed(2);
  const at = r.shuffle([0, 1, 3]).find((place) => {
    const swapped = swap(text, place);
    return swapped > 0 && swapped <= 100 && Math.abs(swapped - total) >= 0.09;
  });
  return at === undefined ? null : swap(text, at);
}

function swap(text: string, at: number): number {
  const next = text[at + 1] === "." ? at + 2 : at + 1;
  const digits = [...text];
  [digits[at], digits[next]] = [digits[next] ?? "0", digits[at] ?? "0"];
  return Number(digits.join(""));
}

/** A figure as a scanner misreads it: O for 0, l for 1; null where it has neither. */
export function misreadDigit(r: Random, text: string): string | null {
  const places = [...text].flatMap((digit, at) => (digit === "0" || digit === "1" ? [at] : []));
  if (places.length === 0 || text.length < 3) return null;
  const at = r.pick(places);
  const digits = [...text];
  digits[at] = digits[at] === "0" ? "O" : "l";
  return digits.join("");
}
