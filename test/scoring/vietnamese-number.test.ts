import fc from "fast-check";
import {
  formatDelta,
  formatNumber,
  formatPercent,
  SHORT_DECIMALS,
} from "../../src/scoring/vietnamese-number";

test("numbers have a decimal comma, two decimals and dots between thousands", () => {
  expect(formatNumber(1234567.5)).toBe("1.234.567,50");
  expect(formatNumber(-3.03)).toBe("-3,03");
  expect(formatNumber(0)).toBe("0,00");
  expect(formatNumber(63.475)).toBe("63,48");
  expect(formatNumber(1e-7)).toBe("0,00");
  expect(formatNumber(1e21, { min: 0, max: 2 })).toMatch(/^1(\.000){7}$/);
});

test("rates have no space before the sign", () => {
  expect(formatPercent(91.9)).toBe("91,90%");
  expect(formatPercent(100)).toBe("100,00%");
});

test("changes are printed as in the notices", () => {
  expect([28.27, -0.5, 0, -23.21, 10].map((value) => formatDelta(value, "%"))).toEqual([
    "+28,27%",
    "-0,5%",
    "0",
    "-23,21%",
    "+10%",
  ]);
});

test("a change that rounds to nothing is 0 without a sign", () => {
  expect(formatDelta(0.004, "%")).toBe("0");
  expect(formatDelta(-0.004)).toBe("0");
});

test("what is printed reads back as the rounded number", () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (whole) => {
      const value = whole / 100;
      for (const text of [formatNumber(value), formatNumber(value, SHORT_DECIMALS)])
        expect(Number(text.replaceAll(".", "").replace(",", "."))).toBe(value + 0);
    }),
  );
});
