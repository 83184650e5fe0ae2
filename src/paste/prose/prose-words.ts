import { foldText } from "../text/fold";
import type { Token } from "../text/tokens";

/** Words of running text that decide, folded. */
export const WORD = {
  reached: foldText("đạt"),
  is: foldText("là"),
  given: foldText("được"),
  ordinal: foldText("thứ"),
  rank: foldText("hạng"),
  step: foldText("bậc"),
  place: foldText("vị"),
  over: foldText("trên"),
  among: foldText("trong"),
  points: foldText("điểm"),
} as const;

/** Fractions over this are months of a year: "02/2026". */
export const YEARS_FROM = 1900;

export function isMark(token: Token | undefined, char: string): boolean {
  return token?.kind === "mark" && token.char === char;
}

/** What stands between "Xếp hạng" and its figure: a colon or a dash. */
export function isJoint(token: Token | undefined): boolean {
  return token?.kind === "mark" && ":-–=".includes(token.char);
}

/** "điểm" or "đ" behind a number. */
export function isPoints(token: Token | undefined): boolean {
  return token?.kind === "word" && (token.fold === WORD.points || token.fold === "đ");
}

/** "đạt", "là", "được": the figure follows. */
export function isVerb(token: Token | undefined): boolean {
  return (
    token?.kind === "word" &&
    (token.fold === WORD.reached || token.fold === WORD.is || token.fold === WORD.given)
  );
}
