import Decimal from "decimal.js";
import fc from "fast-check";
import {
  divideRounded,
  multiplyExact,
  roundHalfAway,
  subtractExact,
  sumExact,
  weightedMean,
} from "../../src/scoring/decimal";

Decimal.set({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

/** Scores as they are published: up to four decimals, either sign. */
const score = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((whole) => whole / 10_000);
/** Whatever may stand in a cell. */
const anyNumber = fc.double({ min: -1e9, max: 1e9, noNaN: true });

describe("rounding half away from zero", () => {
  test.each([
    [2.675, 2, 2.68],
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [-2.5, 0, -3],
    [0.125, 2, 0.13],
    [89.995, 2, 90],
    [79.994999, 2, 79.99],
    [1e-7, 2, 0],
    [123456789.125, 2, 123456789.13],
    // Shifted by ten decimals they are just below and just above what is printed with an exponent.
    [99_999_999_999.9, 10, 99_999_999_999.9],
    [100_000_000_000.5, 10, 100_000_000_000.5],
    [1_487_452_468_728.3135, 10, 1_487_452_468_728.3135],
    [-6_530_966_181_277_593, 6, -6_530_966_181_277_593],
  ])("%d to %d decimals is %d", (value, digits, expected) => {
    expect(roundHalfAway(value, digits)).toBe(expected);
  });

  test("never gives a negative zero", () => {
    expect(Object.is(roundHalfAway(-0.001, 2), 0)).toBe(true);
    expect(Object.is(roundHalfAway(-0, 2), 0)).toBe(true);
  });

  test("agrees with exact decimal arithmetic", () => {
    fc.assert(
      fc.property(anyNumber, fc.integer({ min: 0, max: 6 }), (value, digits) => {
        expect(roundHalfAway(value, digits)).toBe(new Decimal(value).toDecimalPlaces(digits).toNumber() + 0);
      }),
    );
  });

  test("is odd: rounding the negative gives the negative", () => {
    fc.assert(
      fc.property(score, (value) => {
        expect(roundHalfAway(-value, 2) + roundHalfAway(value, 2)).toBe(0);
      }),
    );
  });
});

describe("adding and subtracting", () => {
  test("gives what a person with a calculator gets", () => {
    expect(subtractExact(7.46, 10.49)).toBe(-3.03);
    expect(sumExact([0.1, 0.2])).toBe(0.3);
    expect(sumExact([18, 19.8, 0.22, 7.46, 18])).toBe(63.48);
    expect(sumExact([])).toBe(0);
  });

  test("agrees with exact decimal arithmetic on scores", () => {
    fc.assert(
      fc.property(fc.array(score, { maxLength: 30 }), (values) => {
        const exact = values.reduce((sum, value) => sum.plus(value), new Decimal(0));
        expect(sumExact(values)).toBe(exact.toNumber() + 0);
      }),
    );
  });

  test("agrees with exact decimal arithmetic on any numbers, long ones and huge ones too", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(anyNumber, fc.double({ noNaN: true, noDefaultInfinity: true })), { maxLength: 6 }),
        (values) => {
          fc.pre(
            values.every((value) => Math.abs(value) < 1e300 && (value === 0 || Math.abs(value) > 1e-15)),
          );
          const exact = new Decimal(0).constructor as typeof Decimal;
          const wide = exact.clone({ precision: 700 });
          const sum = values.reduce((total, value) => total.plus(value), new wide(0));
          expect(sumExact(values)).toBe(sum.toNumber() + 0);
        },
      ),
    );
  });

  test("is antisymmetric and does not depend on order", () => {
    fc.assert(
      fc.property(score, score, fc.array(score), (a, b, rest) => {
        expect(subtractExact(a, b)).toBe(-subtractExact(b, a) + 0);
        expect(sumExact([a, b, ...rest])).toBe(sumExact([...rest, b, a]));
      }),
    );
  });
});

describe("products, quotients and weighted means", () => {
  test("multiply in decimals", () => {
    expect(multiplyExact(88.25, 20)).toBe(1765);
    expect(multiplyExact(1.1, 1.1)).toBe(1.21);
  });

  test("divide to a number of decimals, and never by zero", () => {
    expect(divideRounded(7.46, 22, 4)).toBe(0.3391);
    expect(divideRounded(2, 3, 2)).toBe(0.67);
    expect(divideRounded(-1, 8, 2)).toBe(-0.13);
    expect(divideRounded(5, 0, 2)).toBeNull();
  });

  test("weigh rates by their maxima", () => {
    expect(
      weightedMean([
        { value: 100, weight: 18 },
        { value: 50, weight: 18 },
      ]),
    ).toBe(75);
    expect(weightedMean([])).toBeNull();
    expect(weightedMean([{ value: 80, weight: 0 }])).toBeNull();
  });

  test("a weighted mean lies between the smallest and the largest value", () => {
    const pair = fc.record({
      value: fc.integer({ min: 0, max: 10_000 }).map((v) => v / 100),
      weight: fc.integer({ min: 1, max: 22 }),
    });
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1 }), (pairs) => {
        const mean = weightedMean(pairs) ?? Number.NaN;
        const values = pairs.map(({ value }) => value);
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(mean).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      }),
    );
  });

  test("multiply, divide and weigh exactly, short numbers and long ones", () => {
    const number = fc.oneof(
      score,
      fc.integer({ min: -99_999, max: 99_999 }).map((value) => value / 1_000_000),
      fc
        .double({ min: -1e6, max: 1e6, noNaN: true })
        .filter((value) => value === 0 || Math.abs(value) > 1e-9),
    );
    fc.assert(
      fc.property(number, number, fc.integer({ min: 0, max: 6 }), (left, right, digits) => {
        expect(multiplyExact(left, right)).toBe(new Decimal(left).times(right).toNumber() + 0);
        if (right === 0) return;
        const quotient = new Decimal(left).div(right).toDecimalPlaces(digits).toNumber();
        expect(divideRounded(left, right, digits)).toBe(quotient + 0);
      }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(score, fc.constantFrom(10, 12, 18, 20.5, 22)), { minLength: 1 }),
        (pairs) => {
          const products = pairs.reduce(
            (sum, [value, weight]) => sum.plus(new Decimal(value).times(weight)),
            new Decimal(0),
          );
          const weights = pairs.reduce((sum, [, weight]) => sum.plus(weight), new Decimal(0));
          expect(weightedMean(pairs.map(([value, weight]) => ({ value, weight })))).toBe(
            products.div(weights).toNumber() + 0,
          );
        },
      ),
    );
  });
});
