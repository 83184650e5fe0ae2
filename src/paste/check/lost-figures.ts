import type { Doubt, DoubtCode } from "../doubt";
import { asDoubt } from "../doubt";

/** Doubts that ask about figures which stand in no record. */
const ASKING: ReadonlySet<DoubtCode> = new Set([
  "FIGURE_LEFT_OUT",
  "ROW_BROKEN",
  "TABLE_NOT_READ",
  "LAYOUT_UNKNOWN",
  "LAYOUT_UNSURE",
  "NAME_NEAR_MISS",
  "VALUE_CONFLICT",
  "SHOWN_DIFFERS",
  "NOT_A_FIGURE",
  "TOO_MANY_DECIMALS",
  "OCR_FIX",
]);
const MOST_NAMED = 6;

/**
 * What is asked when the account of a text finds figures that could be scores and that nobody has asked about: whichever
 * part of the reading passed over them, they are never left out in silence.
 * @param leftOut entries of the account, `unclear` where the figure could be a score
 */
export function lostFigures(
  doubts: readonly Doubt[],
  leftOut: readonly { text: string; line: number; column: number; reason: string }[],
): Doubt | null {
  const lost = leftOut.filter(({ reason }) => reason === "unclear");
  const [first] = lost;
  if (!first || doubts.some(({ code, severity }) => severity !== "note" && ASKING.has(code))) return null;
  return asDoubt({
    code: "FIGURE_LEFT_OUT",
    severity: "ask",
    record: null,
    item: null,
    values: {
      figures: lost
        .slice(0, MOST_NAMED)
        .map(({ text }) => text)
        .join(" · "),
      count: lost.length,
    },
    place: { line: first.line, column: first.column },
  });
}
