import Big from "big.js";
import { roundHalfAway } from "./decimal";

/** How decimals are printed: always so many, or as many as the number has up to a limit. */
export interface Decimals {
  min: number;
  max: number;
}

/** Official documents print scores with two decimals. */
export const TWO_DECIMALS: Decimals = { min: 2, max: 2 };
/** Changes are printed without trailing zeros: "-0,5%", "+10%". */
export const SHORT_DECIMALS: Decimals = { min: 0, max: 2 };

/** The mark for "no figure" in a notice. */
export const NO_FIGURE = "–";

/**
 * A number as Vietnamese documents print it: decimal comma, dot between thousands.
 * Rounded half away from zero.
 * @param value finite number
 * @example formatNumber(1234.5) // "1.234,50"
 */
export function formatNumber(value: number, decimals: Decimals = TWO_DECIMALS): string {
  const rounded = roundHalfAway(value, decimals.max);
  const [whole = "0", fraction = ""] = plainDecimal(Math.abs(rounded)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  const padded = fraction.padEnd(decimals.min, "0");
  return `${rounded < 0 ? "-" : ""}${grouped}${padded === "" ? "" : `,${padded}`}`;
}

/** A rate with its sign, no space before it: "91,90%". */
export function formatPercent(value: number, decimals: Decimals = TWO_DECIMALS): string {
  return `${formatNumber(value, decimals)}%`;
}

/**
 * A change as it stands in a notice: "+28,27%", "-0,5%", "0".
 * @param suffix "%" in the table of percents, "" in the table of points
 */
export function formatDelta(
  value: number,
  suffix: "" | "%" = "",
  decimals: Decimals = SHORT_DECIMALS,
): string {
  const rounded = roundHalfAway(value, decimals.max);
  if (rounded === 0) return "0";
  return `${rounded > 0 ? "+" : ""}${formatNumber(rounded, decimals)}${suffix}`;
}

/** Decimal notation without an exponent, dot as decimal mark. */
function plainDecimal(value: number): string {
  const text = String(value);
  return text.includes("e") ? new Big(value).toFixed() : text;
}
