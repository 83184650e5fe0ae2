import Big from "big.js";

/** Numbers with at most this many decimals are added as whole numbers, exactly and quickly. */
const FAST_DECIMALS = 6;
const FAST_SCALE = 10 ** FAST_DECIMALS;
/** Above this, a scaled value would leave the range in which doubles hold every whole number. */
const FAST_LIMIT = Number.MAX_SAFE_INTEGER / FAST_SCALE / 16;

/** Below this, a shifted number is exact to far less than `TIE_WIDTH`. */
const ROUND_LIMIT = 2 ** 33;
const TIE_WIDTH = 1e-5;
/** From here on a number is printed with an exponent. */
const EXPONENT_FROM = 1e21;

/** Factors with at most this many decimals are multiplied and divided as whole numbers. */
const FACTOR_SCALE = 10_000;

/**
 * Rounds half away from zero on the decimal value, as a person with a calculator does.
 * @param value finite number; at most 15 significant digits are meaningful
 * @param digits decimals to keep, 0–10
 * @returns the rounded number; −0 becomes 0
 * @example roundHalfAway(2.675, 2) // 2.68, where Number#toFixed gives 2.67
 */
export function roundHalfAway(value: number, digits: number): number {
  const magnitude = Math.abs(value);
  // Doubles of this size have no decimals that mean anything, and a shift could run into an exponent.
  if (magnitude >= Number.MAX_SAFE_INTEGER) return value;
  const scale = powerOfTen(digits);
  const shifted = magnitude * scale;
  if (shifted < ROUND_LIMIT) {
    const below = Math.floor(shifted);
    const rest = shifted - below;
    if (Math.abs(rest - 0.5) > TIE_WIDTH) return signed((rest > 0.5 ? below + 1 : below) / scale, value);
  }
  // At a tie the double may lie on the wrong side; its shortest decimal text does not.
  const text = String(magnitude);
  const rounded =
    text.includes("e") || shifted >= EXPONENT_FROM
      ? new Big(magnitude).round(digits, Big.roundHalfUp).toNumber()
      : Number(`${Math.round(Number(`${text}e${digits}`))}e-${digits}`);
  return signed(rounded, value);
}

const POWERS = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000] as const;

function powerOfTen(digits: number): number {
  return POWERS[digits] ?? 10 ** digits;
}

function signed(magnitude: number, sign: number): number {
  return sign < 0 && magnitude !== 0 ? -magnitude : magnitude;
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
  const left = Math.round(minuend * FAST_SCALE);
  const right = Math.round(subtrahend * FAST_SCALE);
  const exact =
    Math.abs(minuend) <= FAST_LIMIT &&
    Math.abs(subtrahend) <= FAST_LIMIT &&
    left / FAST_SCALE === minuend &&
    right / FAST_SCALE === subtrahend;
  return exact ? (left - right) / FAST_SCALE : sumSlowly([minuend, -subtrahend]);
}

/**
 * Exact decimal product, for rate × maximum.
 * @param left finite number
 * @param right finite number
 */
export function multiplyExact(left: number, right: number): number {
  const product = wholeFactor(left) * wholeFactor(right);
  if (Math.abs(product) <= Number.MAX_SAFE_INTEGER) return product / (FACTOR_SCALE * FACTOR_SCALE) + 0;
  return new Big(left).times(right).toNumber() + 0;
}

/**
 * Quotient of decimals rounded half away from zero.
 * @param digits decimals to keep
 * @returns null when the divisor is zero: a rate over nothing is not a number
 */
export function divideRounded(dividend: number, divisor: number, digits: number): number | null {
  if (divisor === 0) return null;
  const scale = powerOfTen(digits);
  const whole = Math.abs(wholeFactor(dividend)) * scale;
  const part = Math.abs(wholeFactor(divisor));
  if (whole <= Number.MAX_SAFE_INTEGER && part <= Number.MAX_SAFE_INTEGER) {
    let times = Math.floor(whole / part);
    if (times * part > whole) times -= 1;
    if (2 * (whole - times * part) >= part) times += 1;
    return signed(times / scale, dividend < 0 === divisor < 0 ? 1 : -1);
  }
  const quotient = new Big(dividend).div(divisor).round(digits, Big.roundHalfUp).toNumber();
  return quotient + 0;
}

/**
 * Weighted mean `Σ value × weight / Σ weight`, computed in decimals.
 * @returns null when there are no pairs or the weights add up to zero
 */
export function weightedMean(pairs: readonly { value: number; weight: number }[]): number | null {
  let wholeProducts = 0;
  let wholeWeights = 0;
  for (const { value, weight } of pairs) {
    const wholeWeight = wholeFactor(weight);
    wholeProducts += wholeFactor(value) * wholeWeight;
    wholeWeights += wholeWeight;
    if (!(Math.abs(wholeProducts) <= Number.MAX_SAFE_INTEGER)) return weightedMeanSlowly(pairs);
  }
  const divisor = wholeWeights * FACTOR_SCALE;
  if (Math.abs(divisor) > Number.MAX_SAFE_INTEGER) return weightedMeanSlowly(pairs);
  return divisor === 0 ? null : wholeProducts / divisor + 0;
}

function weightedMeanSlowly(pairs: readonly { value: number; weight: number }[]): number | null {
  let products = new Big(0);
  let weights = new Big(0);
  for (const { value, weight } of pairs) {
    products = products.plus(new Big(value).times(weight));
    weights = weights.plus(weight);
  }
  return weights.eq(0) ? null : products.div(weights).toNumber();
}

/** The number in ten-thousandths when it is a whole number of them; NaN for longer ones, which no comparison accepts. */
function wholeFactor(value: number): number {
  const whole = Math.round(value * FACTOR_SCALE);
  return whole / FACTOR_SCALE === value && Math.abs(whole) <= Number.MAX_SAFE_INTEGER ? whole : Number.NaN;
}

function sumSlowly(values: readonly number[]): number {
  let total = new Big(0);
  for (const value of values) total = total.plus(value);
  return total.toNumber() + 0;
}
