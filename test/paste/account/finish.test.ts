import { finishDrafts, isShare } from "../../../src/paste/account/finish";
import { assumePercents } from "../../../src/paste/account/percents";
import type { Draft } from "../../../src/paste/drafts";
import { openGroup } from "../../../src/paste/drafts";
import type { ScoreItem } from "../../../src/scoring/score";
import { draft, SETTING } from "../table/readings";

const { index } = SETTING;
const finish = (drafts: readonly Draft[], asOf: string | null = null) => finishDrafts(drafts, asOf, index);
const only = (one: Draft) => finish([one]).records[0];
const first = (figures: Parameters<typeof draft>[0]): ScoreItem | undefined => only(draft(figures))?.items[0];

test("a percent beside points is their share within the rounding that is printed", () => {
  const share = (score: number | null, max: number | null, percent: number | null): boolean =>
    isShare({ ...(draft({ CKMB: 1 }).items[0] as ScoreItem), score, max, percent });
  // 9 of 18 is 50 %, give or take 0,06 and half a point of the maximum's hundredth.
  expect(share(9, 18, 50)).toBe(true);
  expect(share(9, 18, 50.08)).toBe(true);
  expect(share(9, 18, 50.09)).toBe(false);
  expect(share(9, 18, 49.92)).toBe(true);
  expect(share(9, 18, 49.91)).toBe(false);
  expect(share(0, 18, 0)).toBe(true);
  expect(share(null, 18, 0)).toBe(false);
  expect(share(9, null, 50)).toBe(false);
  expect(share(0, 18, null)).toBe(false);
  expect(share(0, 0, 0)).toBe(false);
  expect(share(5, 0, 100)).toBe(false);
});

test.each<[Parameters<typeof draft>[0], string]>([
  [{ CKMB: 16 }, "points"],
  [{ CKMB: { percent: 88 } }, "percent"],
  [{ CKMB: 16, TDGQ: { percent: 90 } }, "mixed"],
  [{ CKMB: { score: 9, max: 18, percent: 50 } }, "points"],
  [{ CKMB: { score: 9, max: 18, percent: 60 } }, "mixed"],
  [{ CKMB: { score: 9, max: 18, percent: 60 }, TDGQ: { score: 10, max: 20, percent: 50 } }, "points"],
  [{ "CKMB.1": 3, TDGQ: 18 }, "components"],
  [{ CKMB: {} }, "points"],
  [{ TONG: { percent: 88 } }, "percent"],
  [{ TONG: { score: 88, percent: 88 } }, "points"],
  [{ TONG: 88 }, "points"],
])("%j is of %s", (figures, expected) => {
  expect(only(draft(figures))?.basis).toBe(expected);
});

describe("records", () => {
  test("are those that hold something, with their drafts at the same places", () => {
    const drafts = [
      draft({}),
      draft({ CKMB: 16 }),
      draft({}, { classification: "Khá" }),
      draft({}, { ofComponents: true }),
    ];
    const { records, kept } = finish(drafts);
    expect(kept).toEqual(drafts.slice(1));
    expect(records.map(({ id, basis, leftOut }) => [id, basis, leftOut])).toEqual([
      [0, "points", false],
      [1, "points", false],
      [2, "components", false],
    ]);
    expect(records[0]?.total).toMatchObject({ code: "TONG", score: null, status: "missing" });
  });

  test("of the newest period have the day of capture", () => {
    const drafts = ["2026-02", "2026-03", "2026-01", null].map((period) => draft({ CKMB: 16 }, { period }));
    expect(finish(drafts, "2026-03-10").records.map(({ period }) => period)).toEqual([
      { key: "2026-02" },
      { key: "2026-03", asOf: "2026-03-10" },
      { key: "2026-01" },
      null,
    ]);
    expect(finish(drafts).records[1]?.period).toEqual({ key: "2026-03" });
  });
});

describe("figures", () => {
  test("without a maximum stand over that of the framework, unless rates stand beside them", () => {
    expect(first({ CKMB: 16 })?.max).toBe(18);
    expect(first({ CKMB: { score: 16, max: 15 } })?.max).toBe(15);
    expect(first({ CKMB: 16, TDGQ: { percent: 90 } })?.max).toBeNull();
    expect(first({ CKMB: 16, TDGQ: { score: 18, percent: 90 } })?.max).toBe(18);
    expect(first({ CKMB: { percent: 88 } })?.max).toBeNull();
    expect(only(draft({ CKMB: 16, TDGQ: { percent: 90 }, TONG: 78 }))?.total.max).toBe(100);
  });

  test.each<[Parameters<typeof draft>[0], string]>([
    [{ CKMB: {} }, "missing"],
    [{ CKMB: { percent: 88 } }, "ok"],
    [{ CKMB: { status: "not_applicable" } }, "not_applicable"],
    [{ CKMB: 18 }, "ok"],
    [{ CKMB: 18.01 }, "error"],
    [{ CKMB: { score: 16, max: 15 } }, "error"],
    [{ CKMB: { score: 16, max: 20 } }, "error"],
    [{ CKMB: { score: 19, max: 20 } }, "error"],
    [{ CKMB: { score: 18.01, status: "not_applicable" } }, "not_applicable"],
    [{ KHAC: { score: 300, max: null } }, "ok"],
    [{ KHAC: { score: 3, max: 2 } }, "error"],
    [{ KHAC: { score: 2, max: 2 } }, "ok"],
    [{ CKMB: 18.01, TDGQ: { percent: 90 } }, "error"],
    [{ CKMB: 18, TDGQ: { percent: 90 } }, "ok"],
  ])("%j is %s", (figures, expected) => {
    expect(first(figures)?.status).toBe(expected);
  });

  test.each<[Partial<ScoreItem>, string]>([
    [{ score: 61, max: 82 }, "ok"],
    [{ score: 83, max: 82 }, "error"],
    [{ score: 61, max: 110 }, "error"],
    [{ score: 100 }, "ok"],
    [{ score: 100.5 }, "error"],
  ])("a total of %j is %s", (total, expected) => {
    expect(only(draft({ TONG: total }))?.total.status).toBe(expected);
  });

  test("have the unit of their change: points of a percent are percent points", () => {
    const unit = (figure: Partial<ScoreItem>) => first({ CKMB: figure })?.deltaUnit;
    expect(unit({ score: 16, delta: 1, deltaUnit: "points" })).toBe("points");
    expect(unit({ percent: 88, delta: 1, deltaUnit: "points" })).toBe("pp");
    expect(unit({ score: 16, percent: 88, delta: 1, deltaUnit: "points" })).toBe("points");
    expect(unit({ percent: 88, delta: 1, deltaUnit: "relative_percent" })).toBe("relative_percent");
    expect(unit({ delta: 1, deltaUnit: "points" })).toBe("points");
    expect(unit({ score: 16, deltaUnit: "points" })).toBeNull();
  });
});

test("a line of a group without a figure opens its parts, or is missing with its maximum", () => {
  const opened = (figures: Parameters<typeof draft>[0], ...codes: readonly string[]) => {
    const one = draft({});
    for (const code of codes) openGroup(one, code, code, 22);
    one.items.push(...draft(figures).items);
    return only(one)?.items.map(({ code, status, max }) => [code, status, max ?? "-"].join(" "));
  };
  expect(opened({ DVCTT: 8 }, "DVTT")).toEqual(["DVTT header -", "DVCTT ok 12"]);
  expect(opened({ "MDSH.1": 3 }, "MDSH")?.[0]).toBe("MDSH header -");
  expect(opened({ CKMB: 16 }, "DVTT")).toEqual(["DVTT missing 22", "CKMB ok 18"]);
  expect(opened({ DVTT: 15 }, "DVTT")).toEqual(["DVTT ok 22"]);
  expect(opened({ CKMB: 16 }, "DVTT", "MDSH")).toEqual(["DVTT missing 22", "MDSH missing 22", "CKMB ok 18"]);
  const header = draft({ DVTT: { status: "header" }, CKMB: 16 });
  expect(only(header)?.items[0]?.status).toBe("missing");
  expect(only(draft({ DVTT: { status: "header" }, TTTT: 7 }))?.items[0]?.status).toBe("header");
});

describe("bare figures of which most lie above their maxima", () => {
  const assumed = (...list: readonly Parameters<typeof draft>[0][]): boolean => {
    const drafts = list.map((figures) => draft(figures));
    assumePercents(drafts, index);
    return drafts[0]?.items[0]?.score === null;
  };

  test.each<[Parameters<typeof draft>[0], boolean]>([
    [{ CKMB: 88, TDGQ: 90 }, true],
    [{ CKMB: 88 }, false],
    [{ CKMB: 88, TDGQ: 90, MDSH: 5, MDHL: 6 }, true],
    [{ CKMB: 88, TDGQ: 90, MDSH: 5, MDHL: 6, DVTT: 7 }, false],
    [{ CKMB: { score: 88, max: 18 }, TDGQ: 90 }, true],
    [{ CKMB: { score: 88, max: 90 }, TDGQ: 90 }, false],
    [{ CKMB: 100, TDGQ: 90 }, true],
    [{ CKMB: 100.5, TDGQ: 90 }, false],
    [{ CKMB: 88, TDGQ: 90, MDSH: 0 }, true],
    [{ CKMB: 88, TDGQ: 90, MDSH: -1 }, false],
    [{ CKMB: 88, "TDGQ.1": 90, KHAC: 90 }, false],
    [{ CKMB: 88, TDGQ: {} }, false],
    [{ CKMB: 18, TDGQ: 20, MDSH: 90 }, false],
  ])("%j: %s", (figures, expected) => {
    expect(assumed(figures)).toBe(expected);
  });

  test("are percents then, with their marks, and the total stays", () => {
    const one = draft({ CKMB: { score: 88, max: 18 }, TDGQ: { score: 90, percent: 91 }, TONG: 88 });
    one.marks = (["score", "max"] as const).map((field) => ({
      line: 1,
      column: 1,
      length: 1,
      code: "CKMB",
      field,
    }));
    assumePercents([one], index);
    expect(one.items.map(({ score, max, percent }) => [score, max, percent])).toEqual([
      [null, null, 88],
      [null, null, 91],
    ]);
    expect(one.total?.score).toBe(88);
    expect(one.marks.map(({ field }) => field)).toEqual(["percent", "max"]);
  });

  test("are points once a hundred and twenty of them are within their maxima", () => {
    const fine = (count: number) => Array.from({ length: count }, () => ({ CKMB: 16 }));
    const many = Array.from({ length: 200 }, () => ({ CKMB: 88 }));
    expect(assumed(...fine(119), ...many)).toBe(true);
    expect(assumed(...fine(120), ...many)).toBe(false);
  });
});
