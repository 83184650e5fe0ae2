import { parseNumber } from "../text";

/** A figure as shown: sign, digits, a percent sign behind. */
const SHOWN = /^([-–−+]?)\s*(\d[\d.,]*)\s*(%?)$/u;
/** Binary fractions are never exact. */
const NOISE = 1e-9;

/**
 * The value that a cell of Excel holds (its attribute x:num) where what it shows is something else.
 * @param shown text of the cell
 * @param stored x:num as written, with a decimal point; "" where it is the same as what is shown
 * @returns null where they agree within the rounding of the shown text, or where one of them is no figure
 */
export function storedApart(shown: string, stored: string): number | null {
  const match = SHOWN.exec(shown.trim());
  if (match === null || stored.trim() === "") return null;
  const [, sign = "", digits = "", percent = ""] = match;
  const score = parseNumber(digits);
  const held = Number(stored) * (percent === "" ? 1 : 100);
  if (score === null || !Number.isFinite(held)) return null;
  const decimals = /[.,](\d+)$/.exec(digits)?.[1]?.length ?? 0;
  const agrees = (printed: number, places: number): boolean =>
    Math.abs((sign === "" || sign === "+" ? printed : -printed) - held) <= 0.5 * 10 ** -places + NOISE;
  // "1.234" may be a little more than one or a count of more than a thousand.
  const count = parseNumber(digits, "count") ?? score;
  return agrees(score, decimals) || (count !== score && agrees(count, 0)) ? null : held;
}
