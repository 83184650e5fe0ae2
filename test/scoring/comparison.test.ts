import fc from "fast-check";
import { DEFAULT_FRAMEWORK } from "../../src/scoring/framework/framework";
import type { BookRow } from "../../src/scoring/score";
import { compareOne, compareUnits } from "../../src/scoring/compare/unit-comparison";
import { percents, points, row } from "./rows";
import { compare, deltas, january } from "./compared";

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
