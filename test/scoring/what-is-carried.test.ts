import { compareUnit } from "../../src/scoring/compare/comparison";
import type { UnitFigures } from "../../src/scoring/figures";
import { figureOf, figuresByUnit, publishedTotal, scaleOf } from "../../src/scoring/figures";
import type { Framework, Indicator } from "../../src/scoring/framework/framework";
import { DEFAULT_FRAMEWORK, findIndicator, frameworkMaximum } from "../../src/scoring/framework/framework";
import type { BookRow } from "../../src/scoring/score";
import { percents, points, row } from "./rows";

const FULL = { CKMB: 18, TDGQ: 19, DVTT: 21, MDSH: 20, MDHL: 17 };

const figures = (rows: BookRow[], period = "2026-02"): UnitFigures => ({
  unit: "Sở Công Thương",
  level: "so",
  period,
  rows,
});

const compare = (now: BookRow[], before: BookRow[] | null, more: { framework?: Framework } = {}) =>
  compareUnit({
    current: figures(now),
    previous: before && figures(before, "2026-01"),
    against: "2026-01",
    framework: DEFAULT_FRAMEWORK,
    ...more,
  });

const lineOf = (comparison: ReturnType<typeof compare>, code: string) =>
  comparison.rows.find((line) => line.code === code);

const indicator = (code: string, parent: string | null, max: number | null): Indicator => ({
  code,
  parent,
  name: `Chỉ số ${code}`,
  max,
  aliases: [],
});

describe("the maximum of a line", () => {
  test("is the published one, else the framework's in points, and in percents only what was published", () => {
    expect(lineOf(compare([row("CKMB", { score: 9, max: 10 })], null), "CKMB")?.max).toBe(10);
    expect(lineOf(compare([row("CKMB", { score: 9 })], null), "CKMB")).toMatchObject({ max: 18, lost: 9 });
    expect(lineOf(compare(percents({ CKMB: 90 }, false), null), "CKMB")).toMatchObject({
      max: null,
      lost: null,
    });
    expect(lineOf(compare(percents({ CKMB: 90 }, true), null), "CKMB")).toMatchObject({
      max: 18,
      lost: null,
    });
  });

  test("gives no lost points without a figure or without a maximum", () => {
    expect(lineOf(compare(points({ CKMB: null, TDGQ: 1 }), null), "CKMB")?.lost).toBeNull();
    expect(lineOf(compare([row("KHAC", { score: 3 })], null), "KHAC")).toMatchObject({
      max: null,
      lost: null,
    });
    expect(lineOf(compare([row("KHAC", { score: 3, max: 5 })], null), "KHAC")).toMatchObject({
      max: 5,
      lost: 2,
    });
  });
});

describe("a change of one line", () => {
  test("is refused where the maxima are known and differ, in points only", () => {
    const before = [row("CKMB", { score: 9, max: 10 })];
    const reason = (now: BookRow[], then: BookRow[]) => lineOf(compare(now, then), "CKMB")?.delta;
    expect(reason([row("CKMB", { score: 9, max: 18 })], before)).toMatchObject({
      reason: "different_maximum",
    });
    expect(reason([row("CKMB", { score: 9.5, max: 10 })], before)).toMatchObject({
      value: 0.5,
      unit: "points",
    });
    expect(reason([row("CKMB", { score: 9.5 })], before)).toMatchObject({ value: 0.5 });
    expect(reason([row("CKMB", { score: 9.5, max: 10 })], [row("CKMB", { score: 9 })])).toMatchObject({
      value: 0.5,
    });
    expect(reason([row("CKMB", { rate: 91, max: 18 })], [row("CKMB", { rate: 90, max: 20 })])).toMatchObject({
      value: 1,
      unit: "pp",
    });
    expect(reason([row("CKMB", { rate: 91, max: 18 })], [row("CKMB", { rate: 90 })])).toMatchObject({
      reason: "different_basis",
    });
  });

  test("has four decimals", () => {
    const [now, before] = [percents({ CKMB: 10.00006 }, false), percents({ CKMB: 10 }, false)];
    expect(lineOf(compare(now, before), "CKMB")?.delta).toMatchObject({ value: 0.0001 });
    const less = percents({ CKMB: 10.00004 }, false);
    expect(lineOf(compare(less, before), "CKMB")?.delta).toMatchObject({ value: 0 });
  });

  test("names what is missing: the figure now, the one before, or both of a header", () => {
    const rows = [...points({ CKMB: 1 }), row("MDHL", { status: "header" })];
    expect(lineOf(compare(points({ CKMB: null, TDGQ: 1 }), rows), "CKMB")?.delta).toMatchObject({
      reason: "missing_now",
    });
    expect(lineOf(compare(points({ CKMB: 1, TDGQ: 1 }), rows), "TDGQ")?.delta).toMatchObject({
      reason: "missing_before",
    });
    expect(lineOf(compare(points({ CKMB: 1, MDHL: 1 }), rows), "MDHL")?.delta).toMatchObject({
      reason: "header",
    });
    expect(lineOf(compare(rows, points({ CKMB: 1, MDHL: 1 })), "MDHL")?.delta).toMatchObject({
      reason: "header",
    });
  });

  test("is refused in another scale only when the earlier period has figures at all", () => {
    const now = points({ CKMB: 17 });
    expect(lineOf(compare(now, percents({ CKMB: 90 }, false)), "CKMB")?.delta).toMatchObject({
      reason: "different_scale",
    });
    expect(lineOf(compare(now, points({ CKMB: null })), "CKMB")?.delta).toMatchObject({
      reason: "missing_before",
    });
    const mixed = [...percents({ TDGQ: 90 }, false), ...points({ CKMB: 16 })];
    expect(lineOf(compare(now, mixed), "CKMB")?.delta).toMatchObject({ value: 1 });
  });
});

describe("the total's change", () => {
  const total = (now: BookRow[], before: BookRow[]) => compare(now, before).total.delta;

  test("is that of two complete totals over the same maximum", () => {
    expect(total(points({ ...FULL }), points({ ...FULL, CKMB: 17.5 }))).toMatchObject({
      value: 0.5,
      unit: "points",
    });
    expect(total(points({ CKMB: 18 }), points({ CKMB: 17 }))).toMatchObject({ reason: "incomplete_total" });
    expect(total(points({ ...FULL }), points({ CKMB: 17 }))).toMatchObject({ reason: "incomplete_total" });
    expect(total(points({ CKMB: 17 }), points({ ...FULL }))).toMatchObject({ reason: "incomplete_total" });
    expect(total(points({ CKMB: null, KHAC: 1 }), points({ ...FULL }))).toMatchObject({
      reason: "missing_now",
    });
    expect(total(points({ ...FULL }), points({ CKMB: null, KHAC: 1 }))).toMatchObject({
      reason: "missing_before",
    });
  });

  test("is refused between an estimate and a published percent", () => {
    const rates = { CKMB: 90, TDGQ: 90, DVTT: 90, MDSH: 90, MDHL: 90 };
    const published = [...percents(rates, true), row("TONG", { rate: 91 })];
    expect(total(percents(rates, true), published)).toMatchObject({ reason: "different_basis" });
    expect(total(published, published)).toMatchObject({ value: 0, unit: "pp" });
  });
});

describe("the next class", () => {
  test("is told for a complete total in points only", () => {
    expect(compare(points({ ...FULL, MDHL: 10 }), null).next).toEqual({
      name: "Xuất sắc",
      from: 90,
      needed: 2,
    });
    expect(compare(points({ ...FULL }), null).next).toBeNull();
    expect(compare(points({ CKMB: 18 }), null).next).toBeNull();
    const rates = { CKMB: 50, TDGQ: 50, DVTT: 50, MDSH: 50, MDHL: 50 };
    expect(compare([...percents(rates, true), row("TONG", { rate: 50 })], null).next).toBeNull();
  });
});

describe("lines", () => {
  test("stand in saved order, parts under their group wherever they were saved, each once", () => {
    const { rows } = compare(
      [...points({ TTTT: 9, CKMB: 18, DVCTT: 11, DVTT: 20, TONG: 90 }), ...points({ CKMB: 1 })],
      null,
    );
    expect(rows.map(({ order, code }) => `${order} ${code}`)).toEqual([
      "1 DVTT",
      "1.1 TTTT",
      "1.2 DVCTT",
      "2 CKMB",
    ]);
    expect(lineOf({ ...compare(points({ TTTT: 9 }), null) }, "DVTT")).toBeDefined();
    expect(lineOf(compare(points({ TTTT: 9 }), null), "DVCTT")).toBeUndefined();
  });

  test("carry the pasted name, else that of the framework; an unknown one stands as a group of its own", () => {
    const { rows } = compare(
      [
        row("CKMB", { score: 1, label: "Công khai" }),
        row("MDHL", { score: 1, label: "" }),
        row("KHAC", { score: 2 }),
      ],
      null,
    );
    expect(rows.map(({ label, depth }) => `${label} ${String(depth)}`)).toEqual([
      "Công khai 0",
      `${String(findIndicator(DEFAULT_FRAMEWORK, "MDHL")?.name)} 0`,
      "KHAC 0",
    ]);
  });

  test("are found though the framework goes in a circle or names a group that is not there", () => {
    const framework = {
      ...DEFAULT_FRAMEWORK,
      indicators: [indicator("A", "B", 1), indicator("B", "A", 1), indicator("C", "NONE", 1)],
    };
    expect(compare([row("C", { score: 1 })], null, { framework }).rows.map(({ code }) => code)).toEqual([
      "C",
    ]);
  });

  test("go three levels deep", () => {
    const framework = {
      ...DEFAULT_FRAMEWORK,
      indicators: [indicator("A", null, 100), indicator("B", "A", 60), indicator("C", "B", 30)],
    };
    const comparison = compare([row("C", { score: 3 })], null, { framework });
    expect(comparison.rows.map(({ order, code, depth }) => `${order} ${code} ${String(depth)}`)).toEqual([
      "1 A 0",
      "1.1 B 1",
      "1.1.1 C 2",
    ]);
    expect(comparison.missingGroups).toEqual([]);
  });
});

test("missing groups are those with a maximum and without a figure of theirs or of any part", () => {
  expect(compare(points({ CKMB: 18, TTTT: 9 }), null).missingGroups).toEqual(["TDGQ", "MDSH", "MDHL"]);
  const framework = {
    ...DEFAULT_FRAMEWORK,
    indicators: [...DEFAULT_FRAMEWORK.indicators, indicator("THEM", null, null)],
  };
  expect(compare(points({ ...FULL }), null, { framework }).missingGroups).toEqual([]);
});

test("a unit that always had its name has no other one", () => {
  expect(compare(points({ CKMB: 1 }), null).predecessor).toBeNull();
});

describe("a figure", () => {
  const of = (
    rows: BookRow[],
    code: string,
    scale: "points" | "percent" = "points",
    framework = DEFAULT_FRAMEWORK,
  ) => figureOf(figures(rows), code, scale, framework);

  test("of a group is the sum of its parts when all of them have points", () => {
    expect(of(points({ DVCTT: 11.5, TTTT: 9 }), "DVTT")).toMatchObject({
      value: 20.5,
      max: 22,
      status: "ok",
      derived: true,
    });
    expect(of(points({ DVCTT: 11.5 }), "DVTT")).toMatchObject({
      value: null,
      status: "header",
      derived: false,
    });
    expect(of(points({ DVCTT: 11.5, TTTT: null }), "DVTT")).toMatchObject({ value: null, status: "header" });
    expect(of(percents({ DVCTT: 95, TTTT: 90 }, true), "DVTT", "percent")).toMatchObject({
      value: null,
      status: "header",
    });
    expect(of(points({ CKMB: 1 }), "DVTT")).toMatchObject({ value: null, status: "absent" });
  });

  test("of a group is its own where it was published, or said to be missing", () => {
    expect(of(points({ DVTT: 20, DVCTT: 11.5, TTTT: 9 }), "DVTT")).toMatchObject({
      value: 20,
      derived: false,
    });
    expect(of(points({ DVTT: null, DVCTT: 11.5, TTTT: 9 }), "DVTT")).toMatchObject({
      value: null,
      status: "missing",
    });
    expect(of([row("DVTT", { status: "header" }), ...points({ DVCTT: 11, TTTT: 9 })], "DVTT")).toMatchObject({
      value: 20,
      derived: true,
    });
  });

  test("counts an office's own parts without a maximum only where no part has one", () => {
    const own = [indicator("G", null, 10), indicator("G1", "G", 6), indicator("G2", "G", null)];
    const framework = { ...DEFAULT_FRAMEWORK, indicators: own };
    expect(of([row("G1", { score: 5 }), row("G2", { score: 2 })], "G", "points", framework)).toMatchObject({
      value: 5,
      max: 6,
    });
    const none = { ...framework, indicators: own.map((one) => ({ ...one, max: null })) };
    expect(of([row("G1", { score: 5 }), row("G2", { score: 2 })], "G", "points", none)).toMatchObject({
      value: 7,
      max: 0,
    });
  });

  test("without a period before it is absent", () => {
    expect(figureOf(null, "CKMB", "points", DEFAULT_FRAMEWORK)).toMatchObject({
      value: null,
      status: "absent",
    });
    expect(publishedTotal(null, "points")).toMatchObject({ value: null, status: "absent" });
    expect(publishedTotal(figures(points({ CKMB: 1 })), "points")).toMatchObject({
      value: null,
      status: "absent",
    });
    expect(
      publishedTotal(figures([row("CKMB", { score: 3 }), row("TONG", { score: 90, rate: 91 })]), "percent")
        .value,
    ).toBe(91);
  });
});

test("one row in points makes a unit one of points", () => {
  expect(scaleOf(figures([...percents({ CKMB: 90 }, true), ...points({ TDGQ: 1 })]))).toBe("points");
  expect(scaleOf(figures([...percents({ CKMB: 90 }, true), ...points({ TDGQ: null })]))).toBe("percent");
});

test("rows of other periods are left out, and units stand in the order of their first row", () => {
  const rows = [
    row("CKMB", { unit: "B", score: 1 }),
    row("CKMB", { unit: "A", score: 2 }),
    row("TDGQ", { unit: "B", score: 3 }),
    row("CKMB", { unit: "A", score: 4, period: "2026-01" }),
    row("CKMB", { unit: "A", score: 5, period: "2025-12" }),
  ];
  const found = figuresByUnit(rows, ["2026-02", "2026-01"]);
  expect([...found.keys()]).toEqual(["2026-02", "2026-01"]);
  expect(
    [...(found.get("2026-02")?.values() ?? [])].map(({ unit, rows: own }) => [unit, own.length]),
  ).toEqual([
    ["B", 2],
    ["A", 1],
  ]);
});

test("a framework knows its sum, and a code that it does not have", () => {
  expect(frameworkMaximum(DEFAULT_FRAMEWORK)).toBe(100);
  const without = {
    ...DEFAULT_FRAMEWORK,
    indicators: [indicator("A", null, 40), indicator("B", null, null)],
  };
  expect(frameworkMaximum(without)).toBe(40);
  expect(findIndicator(DEFAULT_FRAMEWORK, "XYZ")).toBeNull();
});
