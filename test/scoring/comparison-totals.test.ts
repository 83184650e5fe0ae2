import fc from "fast-check";
import { percents, points } from "./rows";
import { compare, january } from "./compared";

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
