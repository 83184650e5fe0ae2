import { classify, isNearBorder, nextClass } from "../../src/scoring/framework/classification";
import { roundHalfAway } from "../../src/scoring/decimal";
import type { Indicator } from "../../src/scoring/framework/framework";
import { DEFAULT_FRAMEWORK } from "../../src/scoring/framework/framework";
import { checkFramework } from "../../src/scoring/framework/framework-check";
import { CUMULATED_MONTHS, haveSameSpan, parsePeriodKey } from "../../src/scoring/period";
import { judgeTarget } from "../../src/scoring/targets/target";
import { totalOf } from "../../src/scoring/compare/totals";
import { formatDelta } from "../../src/scoring/vietnamese-number";
import type { UnitFigures } from "../../src/scoring/figures";
import type { BookRow } from "../../src/scoring/score";
import { percents, points, row } from "./rows";

/** Each limit from both sides. */

test.each([
  ["1999", false],
  ["2000", true],
  ["2099", true],
  ["2100", false],
  ["2026-00", false],
  ["2026-01", true],
  ["2026-12", true],
  ["2026-13", false],
  ["2026-Q4", true],
  ["2026-Q5", false],
  ["2026-H2", true],
  ["2026-H3", false],
  ["2026-C01", false],
  ["2026-C13", false],
])("%s is a period: %s", (key, known) => {
  expect(parsePeriodKey(key) !== null).toBe(known);
});

test("months from January count together unless they make a month, a quarter, a half-year or a year", () => {
  expect(CUMULATED_MONTHS).toEqual([2, 4, 5, 7, 8, 9, 10, 11]);
  for (let month = 1; month <= 12; month += 1)
    expect(parsePeriodKey(`2026-C${String(month).padStart(2, "0")}`) !== null).toBe(
      CUMULATED_MONTHS.includes(month),
    );
});

test.each([
  ["2026-02", "2026-01", true],
  ["2026-02", "2026-Q1", false],
  ["2026-C09", "2025-C09", true],
  ["2026-C09", "2026-C08", false],
  ["2026-02", "đầu năm", false],
  ["đầu năm", "đầu năm", true],
  ["2026", "2025", true],
])("%s beside %s is of the same span: %s", (now, other, same) => {
  expect(haveSameSpan(now, other)).toBe(same);
});

test.each([
  [89.994, "Tốt", 0.01],
  [89.995, "Xuất sắc", null],
  [90, "Xuất sắc", null],
  [80, "Tốt", 10],
  [79.99, "Khá", 0.01],
  [50, "Trung bình", 20],
  [49.99, "Yếu", 0.01],
  [0, "Yếu", 50],
])("%d points are %s and need %s for the next class", (total, name, needed) => {
  expect(classify(total)).toBe(name);
  expect(nextClass(total)?.needed ?? null).toBe(needed);
});

test("classes may stand in any order", () => {
  const classes = [
    { name: "Thấp", from: 0 },
    { name: "Cao", from: 80 },
    { name: "Giữa", from: 40 },
  ];
  expect([90, 79, 39].map((total) => classify(total, classes))).toEqual(["Cao", "Giữa", "Thấp"]);
  expect([90, 79, 39].map((total) => nextClass(total, classes)?.name ?? null)).toEqual([null, "Cao", "Giữa"]);
  expect(classify(-1, classes)).toBeNull();
});

test.each([
  [89.995, true],
  [90.005, true],
  [89.9949, false],
  [90.0051, false],
  [0, false],
])("%d lies at a border: %s", (total, near) => {
  expect(isNearBorder(total)).toBe(near);
});

test.each([
  ["=", 90, 90, "reached"],
  ["=", 90, 89.99, "not_reached"],
  [">=", 90, 90, "reached"],
  [">", 90, 90, "not_reached"],
  [">", 90, 90.01, "reached"],
] as const)("a target of %s %d is by %d %s", (op, percent, rate, kind) => {
  expect(judgeTarget({ percent, op }, rate).kind).toBe(kind);
});

test.each([
  [0.004, "0"],
  [-0.004, "0"],
  [0.005, "+0,01"],
  [-0.005, "-0,01"],
  [1, "+1"],
])("a change of %d is written %s", (value, text) => {
  expect(formatDelta(value).replace("\u2212", "-")).toBe(text);
});

test.each([
  [0.5, 0, 1],
  [0.49999999999, 0, 0],
  [1.005, 2, 1.01],
  [2.675, 2, 2.68],
  [-2.675, 2, -2.68],
  [1.00449999999, 2, 1],
  [0.0000005, 6, 0.000001],
  [9007199254740991, 2, 9007199254740991],
])("%d to %d decimals is %d", (value, digits, rounded) => {
  expect(roundHalfAway(value, digits)).toBe(rounded);
});

describe("a published total", () => {
  const total = (rows: BookRow[], scale: "points" | "percent" = "points", framework = DEFAULT_FRAMEWORK) => {
    const figures: UnitFigures = { unit: "A", level: "so", period: "2026-02", rows };
    return totalOf(figures, framework, scale);
  };

  // Two groups may be off by 0,02, three and more by 0,03.
  test.each([
    [{ CKMB: 18, TDGQ: 19 }, 37.02, 38],
    [{ CKMB: 18, TDGQ: 19 }, 37.03, 100],
    [{ CKMB: 18, TDGQ: 19, MDSH: 20 }, 57.03, 60],
    [{ CKMB: 18, TDGQ: 19, MDSH: 20 }, 57.04, 100],
    [{ CKMB: 18, TDGQ: 19, MDSH: 20, MDHL: 10 }, 67.03, 78],
    [{ CKMB: 18, TDGQ: 19, MDSH: 20, MDHL: 10 }, 67.04, 100],
    [{ CKMB: 18 }, 18.01, 18],
    [{ CKMB: 18 }, 18.02, 100],
  ])("beside %j of %d stands over %d", (groups, stated, max) => {
    const {
      max: over,
      complete,
      classification,
    } = total([...points(groups), row("TONG", { score: stated, max: 100 })]);
    expect(over).toBe(max);
    expect(complete).toBe(max === 100);
    expect(classification === null).toBe(max !== 100);
  });

  test("without any group is taken as it is", () => {
    expect(total([row("TONG", { score: 85 })])).toMatchObject({ value: 85, max: 100, complete: true });
    expect(total([row("TONG", { score: 40, max: 50 })])).toMatchObject({
      value: 40,
      max: 50,
      complete: false,
    });
  });

  test("in percents is complete when no group is missing, and has no class", () => {
    const rates = { CKMB: 90, TDGQ: 90, DVTT: 90, MDSH: 90 };
    const stated = row("TONG", { rate: 91, max: 80 });
    expect(total([...percents(rates, true), stated], "percent")).toMatchObject({ max: 100, complete: false });
    expect(total([...percents({ ...rates, MDHL: 95 }, true), stated], "percent")).toMatchObject({
      max: 100,
      complete: true,
      classification: null,
    });
  });

  test("that is computed from percents is an estimate to two decimals, of percents of the maximum only", () => {
    const rates = { CKMB: 100, TDGQ: 0, DVTT: 33.33, MDSH: 0, MDHL: 0 };
    expect(total(percents(rates, true), "percent")).toMatchObject({
      value: 25.33,
      max: 100,
      estimated: true,
      complete: true,
      source: "computed",
    });
    expect(total(percents(rates, false), "percent")).toMatchObject({
      value: null,
      complete: false,
      source: "none",
    });
    const mixed = [...percents({ CKMB: 100 }, false), ...percents({ ...rates, CKMB: null }, true)];
    expect(total(mixed, "percent").value).toBeNull();
  });

  test("that is computed takes the maxima of the rows, else of the framework, and leaves out parts without one", () => {
    expect(total([row("CKMB", { score: 9, max: 9 }), row("TDGQ", { score: 10 })])).toMatchObject({
      value: 19,
      max: 29,
      complete: false,
      missing: ["DVTT", "MDSH", "MDHL"],
    });
    const own: Indicator = { code: "DV.X", parent: "DVTT", name: "X", max: null, aliases: [] };
    const framework = { ...DEFAULT_FRAMEWORK, indicators: [...DEFAULT_FRAMEWORK.indicators, own] };
    expect(total(points({ CKMB: 18, "DV.X": 5 }), "points", framework)).toMatchObject({ value: 18, max: 18 });
    expect(total(points({ DVCTT: 10, "DV.X": 5 }), "points", framework)).toMatchObject({
      value: 10,
      max: 12,
      missing: ["CKMB", "TDGQ", "TTTT", "MDSH", "MDHL"],
    });
  });
});

describe("the check of a framework", () => {
  const { indicators } = DEFAULT_FRAMEWORK;
  const told = (list: readonly Indicator[]) =>
    checkFramework(list).map(({ row: at, kind, found, other }) =>
      [at, kind, found ?? "", other ?? ""].join(" "),
    );
  const changed = (code: string, change: Partial<Indicator>) =>
    indicators.map((one) => (one.code === code ? { ...one, ...change } : one));

  test("allows a maximum from 0 to 100", () => {
    const range = (max: number) =>
      told(changed("CKMB", { max })).some((text) => text.includes("maximum_range"));
    expect([-0.01, 0, 100, 100.01].map(range)).toEqual([true, false, false, true]);
  });

  test("names the row that had a code before", () => {
    expect(told(changed("TDGQ", { code: "CKMB" }))).toContain("1 code_twice CKMB 0");
  });

  test("finds a circle of one, of two and of three, and not a long chain", () => {
    const chain = (parents: readonly (string | null)[]): Indicator[] =>
      parents.map((parent, at) => ({
        code: `K${String(at)}`,
        parent,
        name: `Tên ${String(at)}`,
        max: null,
        aliases: [],
      }));
    const loops = (parents: readonly (string | null)[]) =>
      told(chain(parents)).filter((text) => text.includes("parent_loop")).length;
    expect(loops(["K0"])).toBe(1);
    expect(loops(["K1", "K0"])).toBe(2);
    expect(loops(["K1", "K2", "K0"])).toBe(3);
    expect(loops([null, "K0", "K1", "K2", "K3"])).toBe(0);
    expect(loops(["K1", "K0", "K0"])).toBe(3);
  });
});
