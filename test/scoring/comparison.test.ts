import fc from "fast-check";
import type { Comparison } from "../../src/scoring/compare/comparison";
import { DEFAULT_FRAMEWORK } from "../../src/scoring/framework/framework";
import type { BookRow } from "../../src/scoring/score";
import { compareOne, compareUnits } from "../../src/scoring/compare/unit-comparison";
import { percents, points, row } from "./rows";

const UNIT = "Sở Công Thương";

function compare(
  rows: BookRow[],
  against: string | null = "2026-01",
  more: Partial<Parameters<typeof compareOne>[0]> = {},
): Comparison {
  const comparison = compareOne({
    rows,
    period: "2026-02",
    against,
    framework: DEFAULT_FRAMEWORK,
    unit: UNIT,
    ...more,
  });
  if (comparison === null) throw new Error("nothing to compare");
  return comparison;
}

function deltas(comparison: Comparison): Record<string, number | string> {
  return Object.fromEntries(
    comparison.rows.map(({ code, delta }) => [code, delta.kind === "value" ? delta.value : delta.reason]),
  );
}

const january = { period: "2026-01" };

describe("the February 2026 notice", () => {
  const rows = [
    ...percents({ CKMB: 100, TDGQ: 88.25 }, false),
    row("DVTT", { status: "header" }),
    ...percents({ DVCTT: 91.9, TTTT: 58.76, MDHL: 99.4 }, false),
    ...percents({ CKMB: 100, TDGQ: 59.98, DVCTT: 92.4, TTTT: 81.97, MDHL: 89.4 }, false, january),
  ];

  test("has the changes that were published", () => {
    expect(deltas(compare(rows))).toEqual({
      CKMB: 0,
      TDGQ: 28.27,
      DVTT: "header",
      DVCTT: -0.5,
      TTTT: -23.21,
      MDHL: 10,
    });
  });

  test("numbers the groups and puts the parts under theirs", () => {
    expect(compare(rows).rows.map(({ order, depth }) => `${order}/${depth}`)).toEqual([
      "1/0",
      "2/0",
      "3/0",
      "3.1/1",
      "3.2/1",
      "4/0",
    ]);
  });

  test("has no total, and names the group that is missing", () => {
    const { total, missingGroups, next } = compare(rows);
    expect(total.current).toMatchObject({ value: null, complete: false, classification: null });
    expect(missingGroups).toEqual(["MDSH"]);
    expect(next).toBeNull();
  });
});

describe("refusals", () => {
  const now = points({ CKMB: 18, TDGQ: 19.8 });

  test("without the other period there is no change", () => {
    expect(deltas(compare(now))).toEqual({ CKMB: "no_previous", TDGQ: "no_previous" });
    expect(deltas(compare(now, null))).toEqual({ CKMB: "no_previous", TDGQ: "no_previous" });
  });

  test("a missing figure on either side is not a zero", () => {
    const rows = [...points({ CKMB: 18, TDGQ: null }), ...points({ CKMB: null, TDGQ: 10 }, january)];
    expect(deltas(compare(rows))).toEqual({ CKMB: "missing_before", TDGQ: "missing_now" });
  });

  test("points are not compared with percents", () => {
    expect(deltas(compare([...now, ...percents({ CKMB: 100, TDGQ: 90 }, true, january)]))).toEqual({
      CKMB: "different_scale",
      TDGQ: "different_scale",
    });
  });

  test("a percent of the maximum is not compared with the underlying rate", () => {
    const rows = [...percents({ MDHL: 92.17 }, true), ...percents({ MDHL: 68.88 }, false, january)];
    expect(deltas(compare(rows))).toEqual({ MDHL: "different_basis" });
  });

  test("scores over different maxima are not compared", () => {
    const rows = [row("DVCTT", { score: 7.46, max: 22 }), row("DVCTT", { score: 7, max: 12, ...january })];
    expect(deltas(compare(rows))).toMatchObject({ DVCTT: "different_maximum" });
  });

  test("a month is not compared with a quarter", () => {
    const rows = [...now, ...points({ CKMB: 17, TDGQ: 18 }, { period: "2025-Q4" })];
    expect(deltas(compare(rows, "2025-Q4"))).toEqual({
      CKMB: "different_period_type",
      TDGQ: "different_period_type",
    });
  });
});

describe("totals", () => {
  const full = { CKMB: 17.5, TDGQ: 18.61, DVTT: 15.02, DVCTT: 7.55, TTTT: 7.47, MDSH: 14.26, MDHL: 17.41 };

  test("a group and its parts are never both added", () => {
    expect(compare(points(full)).total.current).toMatchObject({
      value: 82.8,
      max: 100,
      complete: true,
      source: "computed",
      classification: "Tốt",
    });
  });

  test("parts stand for a group that was not published", () => {
    const { DVTT: _group, ...parts } = full;
    const { rows, total } = compare(points(parts));
    expect(total.current).toMatchObject({ value: 82.8, complete: true });
    expect(rows.find(({ code }) => code === "DVTT")?.current).toMatchObject({ value: 15.02, derived: true });
  });

  test("a published total is taken as it is", () => {
    expect(compare(points({ ...full, TONG: 82.81 })).total.current).toMatchObject({
      value: 82.81,
      source: "published",
      classification: "Tốt",
    });
  });

  test("a total over some groups says over how many points it stands and has no class", () => {
    const rows = points({ CKMB: null, TDGQ: 19.05, DVCTT: 7.8, TTTT: null, MDSH: null, MDHL: null });
    expect(compare(rows).total.current).toMatchObject({
      value: 26.85,
      max: 32,
      complete: false,
      classification: null,
    });
    expect(compare(rows).total.delta).toEqual({ kind: "none", reason: "no_previous" });
  });

  test("a published total that is only the sum of what is there stands over those groups", () => {
    const rows = points({ CKMB: 8, TDGQ: 0, DVCTT: 6.67, TTTT: null, MDSH: 2, MDHL: 12, TONG: 28.67 });
    expect(compare(rows).total.current).toMatchObject({
      value: 28.67,
      max: 90,
      complete: false,
      classification: null,
    });
  });

  test("a published total of 100 that holds more than the groups listed keeps its class", () => {
    const rows = points({ CKMB: 7.7, TDGQ: 18.4, DVCTT: 7.4, MDHL: 12, TONG: 55.02 });
    expect(compare(rows).total.current).toMatchObject({
      value: 55.02,
      max: 100,
      complete: true,
      classification: "Trung bình",
    });
  });

  test("percents of the maximum are weighted and called an estimate, and have no class", () => {
    const rates = { CKMB: 100, TDGQ: 90, DVTT: 50, MDSH: 50, MDHL: 100 };
    expect(compare(percents(rates, true)).total.current).toMatchObject({
      value: 76,
      estimated: true,
      complete: true,
      classification: null,
    });
  });

  test("underlying rates are not weighted", () => {
    const rates = { CKMB: 100, TDGQ: 90, DVTT: 50, MDSH: 50, MDHL: 100 };
    expect(compare(percents(rates, false)).total.current).toMatchObject({ value: null, complete: false });
  });

  test.each([
    ["now", { ...full, MDHL: null }, full, "incomplete_total"],
    ["before", full, { ...full, MDHL: null }, "incomplete_total"],
    ["at all now", { CKMB: null }, full, "missing_now"],
    ["at all before", full, { CKMB: null }, "missing_before"],
  ] as const)("a total that is not whole %s has no change", (_when, now, before, reason) => {
    const rows = [...points(now), ...points(before, january)];
    expect(compare(rows, "2026-01", { scale: "points" }).total.delta).toEqual({ kind: "none", reason });
  });

  test("an estimate is never held against a published total", () => {
    const rates = { CKMB: 100, TDGQ: 80, DVTT: 60, MDSH: 40, MDHL: 20 };
    const published = percents({ ...rates, TONG: 60 }, true, january);
    expect(compare([...percents(rates, true), ...published]).total.delta).toEqual({
      kind: "none",
      reason: "different_basis",
    });
    const both = [...percents({ ...rates, TONG: 61.5 }, true), ...published];
    expect(compare(both).total.delta).toEqual({ kind: "value", value: 1.5, unit: "pp" });
  });

  test("totals over different maxima are not held against each other", () => {
    const other = points({ ...full, TONG: 80 }, january).map((each) =>
      each.code === "TONG" ? { ...each, max: 90 } : each,
    );
    expect(compare([...points(full), ...other]).total.delta.kind).toBe("none");
  });

  test("a change is told to four decimals", () => {
    const before = points({ ...full, CKMB: 17.49994 }, january);
    expect(compare([...points(full), ...before]).total.delta).toMatchObject({ value: 0.0001 });
    const nearer = points({ ...full, CKMB: 17.49996 }, january);
    expect(compare([...points(full), ...nearer]).total.delta).toMatchObject({ value: 0 });
  });

  test("complete totals have a change, and say what the next class needs", () => {
    const before = points({ CKMB: 16, TDGQ: 18.94, DVTT: 14.37, MDSH: 13.08, MDHL: 17.41 }, january);
    const { total, next } = compare([...points(full), ...before]);
    expect(total.delta).toEqual({ kind: "value", value: 3, unit: "points" });
    expect(next).toEqual({ name: "Xuất sắc", from: 90, needed: 7.2 });
  });

  test("the total is the sum of the groups, exactly", () => {
    const hundredths = (max: number): fc.Arbitrary<number> =>
      fc.integer({ min: 0, max: max * 100 }).map((whole) => whole / 100);
    const groups = fc.tuple(hundredths(18), hundredths(20), hundredths(22), hundredths(22), hundredths(18));
    fc.assert(
      fc.property(groups, ([CKMB, TDGQ, DVTT, MDSH, MDHL]) => {
        const whole = [CKMB, TDGQ, DVTT, MDSH, MDHL].reduce((sum, value) => sum + Math.round(value * 100), 0);
        expect(compare(points({ CKMB, TDGQ, DVTT, MDSH, MDHL })).total.current.value).toBe(whole / 100);
      }),
    );
  });

  test("lost points and reached points make the maximum", () => {
    for (const { current, lost, max } of compare(points(full)).rows)
      expect((current.value ?? 0) + (lost ?? 0)).toBeCloseTo(max ?? -1, 10);
  });
});

describe("ranks", () => {
  test("a smaller number is better", () => {
    const rows = [
      row("MDHL", { rate: 90.3, rank: 14, of: 19 }),
      row("MDHL", { rate: 88, rank: 16, of: 19, ...january }),
    ];
    expect(compare(rows).rows[0]?.rankChange).toEqual({ kind: "value", steps: 2 });
  });

  test("ranks in sets of different size are not compared", () => {
    const rows = [
      row("MDHL", { rate: 90.3, rank: 14, of: 14 }),
      row("MDHL", { rate: 88, rank: 16, of: 19, ...january }),
    ];
    expect(compare(rows).rows[0]?.rankChange).toEqual({ kind: "none", reason: "different_set" });
  });
});

describe("renamed and merged units", () => {
  const rows = [
    ...points({ CKMB: 17 }, { unit: "Sở Xây dựng" }),
    ...points({ CKMB: 16 }, { unit: "Sở Giao thông vận tải", ...january }),
  ];
  const entry = { level: "so" as const, aliases: [], from: null, to: "2025-06-30" };
  const units = [{ ...entry, name: "Sở Giao thông vận tải", successor: "Sở Xây dựng" }];
  const input = {
    rows,
    period: "2026-02",
    against: "2026-01",
    framework: DEFAULT_FRAMEWORK,
    unit: "Sở Xây dựng",
    units,
  };

  test("a change across a merger waits for a person's yes", () => {
    const asked = compareOne(input);
    expect(asked?.predecessor).toBe("Sở Giao thông vận tải");
    expect(asked?.rows[0]?.delta).toEqual({ kind: "none", reason: "merger_unconfirmed" });
    const agreed = compareOne({ ...input, confirmedMergers: new Set(["Sở Xây dựng"]) });
    expect(agreed?.rows[0]?.delta).toEqual({ kind: "value", value: 1, unit: "points" });
  });

  test("two units that became one are not taken for one of them", () => {
    const both = [...units, { ...entry, name: "Sở Quy hoạch", successor: "Sở Xây dựng" }];
    const more = [...rows, ...points({ CKMB: 12 }, { unit: "Sở Quy hoạch", ...january })];
    expect(compareOne({ ...input, rows: more, units: both })?.rows[0]?.delta).toEqual({
      kind: "none",
      reason: "no_previous",
    });
  });
});

describe("all units", () => {
  const total = (unit: string, TONG: number | null, values: Partial<BookRow> = {}): BookRow[] =>
    points({ TONG }, { unit, ...values });

  test("are ranked with ties as 1, 2, 2, 4", () => {
    const rows = [...total("A", 70), ...total("B", 91.66), ...total("C", 83.49), ...total("D", 83.49)];
    const { units, of } = compareUnits({
      rows,
      period: "2026-02",
      against: null,
      framework: DEFAULT_FRAMEWORK,
    });
    expect(units.map(({ comparison, rank }) => `${comparison.unit}${rank}`)).toEqual([
      "B1",
      "C2",
      "D2",
      "A4",
    ]);
    expect(of).toBe(4);
  });

  test("a unit with a missing group is not ranked and stands last", () => {
    const partial = points({ CKMB: 18, TDGQ: 20, DVTT: null, MDSH: 22, MDHL: 18 }, { unit: "Sở Ngoại vụ" });
    const { units, of } = compareUnits({
      rows: [...partial, ...total("B", 40)],
      period: "2026-02",
      against: null,
      framework: DEFAULT_FRAMEWORK,
    });
    expect(units.map(({ comparison, rank }) => [comparison.unit, rank])).toEqual([
      ["B", 1],
      ["Sở Ngoại vụ", null],
    ]);
    expect(of).toBe(1);
  });

  test("rank changes are told within the same set only", () => {
    const now = [...total("A", 80), ...total("B", 70)];
    const same = [...total("A", 60, january), ...total("B", 65, january)];
    const change = (rows: BookRow[]): unknown[] =>
      compareUnits({ rows, period: "2026-02", against: "2026-01", framework: DEFAULT_FRAMEWORK }).units.map(
        ({ rankChange }) => (rankChange.kind === "value" ? rankChange.steps : rankChange.reason),
      );
    expect(change([...now, ...same])).toEqual([1, -1]);
    expect(change([...now, ...same, ...total("C", 50, january)])).toEqual(["different_set", "different_set"]);
  });

  test("swapping the two periods turns every change around", () => {
    const value = fc.integer({ min: 0, max: 10_000 }).map((whole) => whole / 100);
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 8 }), (pairs) => {
        const rows = pairs.flatMap(([now, then], index) => [
          ...total(`U${index}`, now),
          ...total(`U${index}`, then, january),
        ]);
        const changes = (period: string, against: string): Record<string, number> =>
          Object.fromEntries(
            compareUnits({ rows, period, against, framework: DEFAULT_FRAMEWORK }).units.map(
              ({
                comparison: {
                  unit,
                  total: { delta },
                },
              }) => [unit, delta.kind === "value" ? delta.value : Number.NaN],
            ),
          );
        const forward = changes("2026-02", "2026-01");
        const backward = changes("2026-01", "2026-02");
        for (const unit of Object.keys(forward)) expect((forward[unit] ?? 1) + (backward[unit] ?? 1)).toBe(0);
      }),
    );
  });
});
