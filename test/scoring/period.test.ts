import fc from "fast-check";
import type { Period } from "../../src/scoring/period";
import {
  areComparable,
  comparePeriods,
  CUMULATED_MONTHS,
  formatPeriod,
  monthsFromJanuary,
  parsePeriodKey,
  periodKey,
  previousPeriod,
  samePeriodLastYear,
} from "../../src/scoring/period";

const period: fc.Arbitrary<Period> = fc
  .record({
    type: fc.constantFrom("month", "quarter", "half", "cumulative", "year"),
    year: fc.integer({ min: 2001, max: 2098 }),
    part: fc.nat(),
  })
  .map(
    ({ type, year, part }) =>
      (type === "cumulative"
        ? { type, year, index: CUMULATED_MONTHS[part % CUMULATED_MONTHS.length] }
        : { type, year, index: (part % { month: 12, quarter: 4, half: 2, year: 1 }[type]) + 1 }) as Period,
  );

function before(key: string): string {
  const parsed = parsePeriodKey(key);
  return parsed ? periodKey(previousPeriod(parsed)) : "";
}

test("January is compared with December of the year before", () => {
  expect(before("2026-01")).toBe("2025-12");
  expect(before("2026-02")).toBe("2026-01");
});

test("quarter I is compared with quarter IV, a first half with a second half, a year with the year before", () => {
  expect(before("2026-Q1")).toBe("2025-Q4");
  expect(before("2026-H1")).toBe("2025-H2");
  expect(before("2026")).toBe("2025");
});

test("months cumulated since January are compared with the same months of the year before, never with a month", () => {
  expect(before("2026-C09")).toBe("2025-C09");
  expect(before("2026-C02")).toBe("2025-C02");
});

test("only the same number of cumulated months may be compared", () => {
  const one = (key: string) => parsePeriodKey(key) as Period;
  expect(areComparable(one("2026-C09"), one("2025-C09"))).toBe(true);
  expect(areComparable(one("2026-C09"), one("2026-C08"))).toBe(false);
  expect(areComparable(one("2026-C09"), one("2026-09"))).toBe(false);
  expect(areComparable(one("2026-02"), one("2025-11"))).toBe(true);
});

test("months from January are the quarter, the half-year and the year where they are that", () => {
  const keys = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((months) =>
    periodKey(monthsFromJanuary(2026, months)),
  );
  expect(keys).toEqual([
    "2026-01",
    "2026-C02",
    "2026-Q1",
    "2026-C04",
    "2026-C05",
    "2026-H1",
    "2026-C07",
    "2026-C08",
    "2026-C09",
    "2026-C10",
    "2026-C11",
    "2026",
  ]);
});

test("what is not a key is not a period", () => {
  for (const text of [
    "2026-13",
    "2026-00",
    "02/2026",
    "2026-Q5",
    "2026-Q0",
    "2026-H3",
    "1999",
    "3026",
    "2026-2",
    "2026-C03",
    "2026-C06",
    "2026-C12",
    "2026-C13",
    "2026-C9",
    " 2026",
    "",
  ])
    expect(parsePeriodKey(text)).toBeNull();
});

test("keys read back as the period they were written for", () => {
  fc.assert(fc.property(period, (one) => expect(parsePeriodKey(periodKey(one))).toEqual(one)));
});

test("the previous period ends exactly one period earlier, and no period of its kind lies between", () => {
  fc.assert(
    fc.property(period, (one) => {
      const previous = previousPeriod(one);
      expect(comparePeriods(previous, one)).toBeLessThan(0);
      let steps = 0;
      for (let at = one; comparePeriods(at, samePeriodLastYear(one)) > 0; at = previousPeriod(at)) steps += 1;
      expect(steps).toBe({ month: 12, quarter: 4, half: 2, cumulative: 1, year: 1 }[one.type]);
    }),
  );
});

test("keys of months sort as time does", () => {
  const month = period.filter(({ type }) => type === "month");
  fc.assert(
    fc.property(month, month, (a, b) => {
      expect(Math.sign(comparePeriods(a, b))).toBe(
        Math.sign(periodKey(a) < periodKey(b) ? -1 : periodKey(a) > periodKey(b) ? 1 : 0),
      );
    }),
  );
});

test("a month comes before the quarter that ends with it, and that before the half-year", () => {
  const sorted = ["2026-C07", "2026-07", "2026-H1", "2026-06", "2026-Q2", "2026-Q1"]
    .map((key) => parsePeriodKey(key))
    .filter((one) => one !== null);
  expect(sorted.sort(comparePeriods).map(periodKey)).toEqual([
    "2026-Q1",
    "2026-06",
    "2026-Q2",
    "2026-H1",
    "2026-07",
    "2026-C07",
  ]);
});

test.each([
  ["2026-02", "02/2026", "tháng 02/2026", "tháng 02 năm 2026"],
  ["2026-Q1", "quý I/2026", "quý I/2026", "quý I năm 2026"],
  ["2026-C09", "9 tháng/2026", "9 tháng đầu năm 2026", "9 tháng đầu năm 2026"],
  ["2026-H1", "6 tháng đầu/2026", "6 tháng đầu năm 2026", "6 tháng đầu năm 2026"],
  ["2026", "2026", "năm 2026", "năm 2026"],
])("%s is written as documents write it", (key, short, inline, long) => {
  const one = parsePeriodKey(key);
  expect(one && [formatPeriod(one, "short"), formatPeriod(one, "inline"), formatPeriod(one, "long")]).toEqual(
    [short, inline, long],
  );
});
