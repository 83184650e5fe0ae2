import Big from "big.js";

/** Numbers with at most this many decimals are added as whole numbers, exactly and quickly. */
const FAST_DECIMALS = 6;
const FAST_SCALE = 10 ** FAST_DECIMALS;
/** Above this, a scaled value would leave the range in which doubles hold every whole number. */
const FAST_LIMIT = Number.MAX_SAFE_INTEGER / FAST_SCALE / 16;

/**
 * Rounds half away from zero on the decimal value, as a person with a calculator does.
 * @param value finite number; at most 15 significant digits are meaningful
 * @param digits decimals to keep, 0–6
 * @returns the rounded number; −0 becomes 0
 * @example roundHalfAway(2.675, 2) // 2.68, where Number#toFixed gives 2.67
 */
export function roundHalfAway(value: number, digits: number): number {
  const magnitude = Math.abs(value);
  // Doubles of this size have no decimals that mean anything, and a shift could run into an exponent.
  if (magnitude >= Number.MAX_SAFE_INTEGER) return value;
  const text = String(magnitude);
  const rounded = text.includes("e")
    ? new Big(magnitude).round(digits, Big.roundHalfUp).toNumber()
    : Number(`${Math.round(Number(`${text}e${digits}`))}e-${digits}`);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/**
 * Adds decimals exactly: 0.1 + 0.2 is 0.3.
 * @param values finite numbers, read as the shortest decimal that prints them
 */
export function sumExact(values: readonly number[]): number {
  let scaled = 0;
  for (const value of values) {
    const whole = Math.round(value * FAST_SCALE);
    if (
      Math.abs(value) > FAST_LIMIT ||
      whole / FAST_SCALE !== value ||
      Math.abs(scaled) > FAST_LIMIT * FAST_SCALE
    )
      return sumSlowly(values);
    scaled += whole;
  }
  return scaled / FAST_SCALE;
}

/** Exact decimal difference: `subtractExact(7.46, 10.49)` is −3.03. */
export function subtractExact(minuend: number, subtrahend: number): number {
  return sumExact([minuend, -subtrahend]) + 0;
}

/**
 * Exact decimal product, for rate × maximum.
 * @param left finite number
 * @param right finite number
 */
export function multiplyExact(left: number, right: number): number {
  return new Big(left).times(right).toNumber();
}

/**
 * Quotient of decimals rounded half away from zero.
 * @param digits decimals to keep
 * @returns null when the divisor is zero: a rate over nothing is not a number
 */
export function divideRounded(dividend: number, divisor: number, digits: number): number | null {
  if (divisor === 0) return null;
  const quotient = new Big(dividend).div(divisor).round(digits, Big.roundHalfUp).toNumber();
  return quotient + 0;
}

/**
 * Weighted mean `Σ value × weight / Σ weight`, computed in decimals.
 * @returns null when there are no pairs or the weights add up to zero
 */
export function weightedMean(pairs: readonly { value: number; weight: number }[]): number | null {
  let products = new Big(0);
  let weights = new Big(0);
  for (const { value, weight } of pairs) {
    products = products.plus(new Big(value).times(weight));
    weights = weights.plus(weight);
  }
  return weights.eq(0) ? null : products.div(weights).toNumber();
}

function sumSlowly(values: readonly number[]): number {
  let total = new Big(0);
  for (const value of values) total = total.plus(value);
  return total.toNumber() + 0;
}
