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
  const printed = parseNumber(digits);
  const held = Number(stored) * (percent === "" ? 1 : 100);
  if (printed === null || !Number.isFinite(held)) return null;
  const decimals = /[.,](\d+)$/.exec(digits)?.[1]?.length ?? 0;
  const value = sign === "" || sign === "+" ? printed : -printed;
  return Math.abs(value - held) > 0.5 * 10 ** -decimals + NOISE ? held : null;
}
