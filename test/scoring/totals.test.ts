import { DEFAULT_FRAMEWORK } from "../../src/scoring/framework/framework";
import type { Scale } from "../../src/scoring/figures";
import type { BookRow } from "../../src/scoring/score";
import type { Total } from "../../src/scoring/compare/totals";
import { totalOf } from "../../src/scoring/compare/totals";
import { percents, points } from "./rows";

const totalOfRows = (rows: readonly BookRow[], scale: Scale = "points"): Total =>
  totalOf({ unit: "Sở Y tế", level: "so", period: "2026-02", rows }, DEFAULT_FRAMEWORK, scale);

/** Two groups of 18 and 20 points, together 30, with a published total. */
const twoGroups = (total: number): Total => totalOfRows(points({ CKMB: 12, TDGQ: 18, TONG: total }));
/** Four groups without MDHL, together 60. */
const fourGroups = (total: number): Total =>
  totalOfRows(points({ CKMB: 15, TDGQ: 15, DVTT: 15, MDSH: 15, TONG: total }));

describe("a published total beside groups that are missing", () => {
  test.each([
    [30, 38],
    [30.02, 38],
    [29.98, 38],
    [30.03, 100],
    [29.97, 100],
  ])("two groups of 30: a total of %d stands over %d points", (total, max) => {
    expect(twoGroups(total)).toMatchObject({ value: total, max, complete: max === 100 });
  });

  test.each([
    [60.03, 82],
    [60.04, 100],
    [59.97, 82],
    [59.96, 100],
  ])("rounding explains three hundredths at most, also of four groups: %d stands over %d", (total, max) => {
    expect(fourGroups(total)).toMatchObject({ value: total, max });
  });

  test("without a single group it stands over what it says, and is classified", () => {
    expect(totalOfRows(points({ TONG: 90 }))).toMatchObject({
      max: 100,
      complete: true,
      source: "published",
      classification: "Xuất sắc",
    });
  });

  test("one over another maximum than the framework's is not classified", () => {
    expect(totalOfRows(points({ TONG: 80 }, { max: 82 }))).toMatchObject({
      value: 80,
      max: 82,
      complete: false,
      classification: null,
    });
  });

  test("with all groups there it is whole even where it is their sum", () => {
    const full = { CKMB: 18, TDGQ: 20, DVTT: 20, MDSH: 20, MDHL: 18 };
    expect(totalOfRows(points({ ...full, TONG: 96 }))).toMatchObject({
      max: 100,
      complete: true,
      missing: [],
      classification: "Xuất sắc",
    });
  });
});

describe("a total of percents", () => {
  const rates = { CKMB: 100, TDGQ: 80, DVTT: 60, MDSH: 40, MDHL: 20 };

  test("is weighted by the maxima, rounded to two decimals, an estimate and never classified", () => {
    expect(totalOfRows(percents(rates, true), "percent")).toEqual({
      value: 59.6,
      max: 100,
      complete: true,
      source: "computed",
      estimated: true,
      missing: [],
      classification: null,
    });
  });

  test("a published one over 100 is whole when no group is missing, and has no class either", () => {
    const published = percents({ ...rates, TONG: 95 }, true);
    expect(totalOfRows(published, "percent")).toMatchObject({
      value: 95,
      max: 100,
      complete: true,
      estimated: false,
      classification: null,
    });
    const { MDHL: _, ...without } = { ...rates };
    expect(totalOfRows(percents({ ...without, TONG: 95 }, true), "percent")).toMatchObject({
      max: 100,
      complete: false,
      missing: ["MDHL"],
    });
  });

  test("one that states another maximum is a percent all the same", () => {
    const rows = percents({ ...rates, TONG: 70 }, true).map((row) =>
      row.code === "TONG" ? { ...row, max: 82 } : row,
    );
    expect(totalOfRows(rows, "percent").max).toBe(100);
  });

  test("with one group whose percent may be a rate there is none", () => {
    const mixed = [
      ...percents({ CKMB: 100, TDGQ: 80, DVTT: 60, MDSH: 40 }, true),
      ...percents({ MDHL: 20 }, false),
    ];
    expect(totalOfRows(mixed, "percent")).toMatchObject({ value: null, complete: false, source: "none" });
  });
});

describe("a total of points without a published one", () => {
  test("is their sum with a class when all are there", () => {
    expect(totalOfRows(points({ CKMB: 18, TDGQ: 20, DVTT: 22, MDSH: 12, MDHL: 18 }))).toEqual({
      value: 90,
      max: 100,
      complete: true,
      source: "computed",
      estimated: false,
      missing: [],
      classification: "Xuất sắc",
    });
  });

  test("takes a group, else its parts, never both", () => {
    const whole = { CKMB: 18, TDGQ: 20, MDSH: 22, MDHL: 18 };
    expect(totalOfRows(points({ ...whole, DVTT: 22, DVCTT: 12, TTTT: 10 })).value).toBe(100);
    expect(totalOfRows(points({ ...whole, DVCTT: 12, TTTT: 10 })).value).toBe(100);
  });

  test("one part without the other leaves the other missing, and stands over what is there", () => {
    expect(totalOfRows(points({ CKMB: 18, TDGQ: 20, MDSH: 22, MDHL: 18, DVCTT: 12 }))).toMatchObject({
      value: 90,
      max: 90,
      complete: false,
      missing: ["TTTT"],
      classification: null,
    });
  });

  test("without any figure there is none, over the whole framework", () => {
    expect(totalOfRows([])).toEqual({
      value: null,
      max: 100,
      complete: false,
      source: "none",
      estimated: false,
      missing: ["CKMB", "TDGQ", "DVTT", "MDSH", "MDHL"],
      classification: null,
    });
    expect(totalOf(null, DEFAULT_FRAMEWORK, "points").value).toBeNull();
  });

  test("a group without a maximum is an addition of the office's own and counts for nothing", () => {
    const framework = {
      indicators: [
        ...DEFAULT_FRAMEWORK.indicators,
        { code: "THEM", parent: null, name: "Thêm", max: null, aliases: [] },
        { code: "THEM.1", parent: "DVTT", name: "Phần thêm", max: null, aliases: [] },
      ],
    };
    const rows = points({ CKMB: 18, TDGQ: 20, MDSH: 22, MDHL: 18, DVCTT: 12, TTTT: 9, THEM: 5, "THEM.1": 4 });
    const total = totalOf({ unit: "A", level: null, period: "2026-02", rows }, framework, "points");
    expect(total).toMatchObject({ value: 99, max: 100, complete: true, missing: [] });
  });
});
