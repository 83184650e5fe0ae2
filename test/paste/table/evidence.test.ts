import type { Draft } from "../../../src/paste/drafts";
import type { Assembly } from "../../../src/paste/table/assembly";
import { sumsOfDraft, weigh } from "../../../src/paste/table/evidence";
import { UNKNOWN_PERIOD } from "../../../src/paste/table/setting";
import { WEIGHT } from "../../../src/paste/table/weights";
import { assembly, draft, leftOut, SETTING, shares, total } from "./readings";

const share = (drafts: readonly Draft[], id: keyof typeof WEIGHT, other: Partial<Assembly> = {}): number =>
  shares(assembly(drafts, other), WEIGHT)[id] ?? 0;

const GROUPS = { CKMB: 16, TDGQ: 18, DVTT: 15, MDSH: 12, MDHL: 17 };
const clash = (count: number): Assembly["clashes"] =>
  Array.from({ length: count }, () => ({}) as Assembly["clashes"][number]);
const ranked = (...list: readonly (readonly [number, number])[]): Draft[] =>
  list.map(([score, rank]) => draft({ TONG: { score, rank } }));

/** Two readings of which this evidence alone prefers the first. */
const DECIDED: readonly (readonly [keyof typeof WEIGHT, Assembly, Assembly])[] = [
  ["explained", assembly([]), assembly([], { read: 9 })],
  ["swallowed", assembly([]), assembly([], { left: leftOut(1) })],
  ["kind", assembly([draft({ CKMB: 16 })]), assembly([draft({ CKMB: 16 })], { odd: 1 })],
  ["over", assembly([draft({ CKMB: 18 })]), assembly([draft({ CKMB: 18.01 })])],
  ["denominator", assembly([draft({ CKMB: { score: 16, max: 18 } })]), assembly([draft({ CKMB: 16 })])],
  ["otherDenominator", assembly([draft({ CKMB: 16 })]), assembly([draft({ CKMB: { score: 16, max: 20 } })])],
  ["closes", assembly([draft({ ...GROUPS, TONG: 78 })]), assembly([draft({ ...GROUPS, TONG: 87 })])],
  [
    "parts",
    assembly([draft({ DVTT: 15, DVCTT: 8, TTTT: 7 })]),
    assembly([draft({ DVTT: 16, DVCTT: 8, TTTT: 7 })]),
  ],
  [
    "ratio",
    assembly([draft({ CKMB: { score: 9, percent: 50 } })]),
    assembly([draft({ CKMB: { score: 9, percent: 60 } })]),
  ],
  [
    "difference",
    assembly([
      draft({ CKMB: 15 }, { period: "2026-02" }),
      draft({ CKMB: { score: 16, delta: 1 } }, { period: "2026-03" }),
    ]),
    assembly([
      draft({ CKMB: 15 }, { period: "2026-02" }),
      draft({ CKMB: { score: 16, delta: 2 } }, { period: "2026-03" }),
    ]),
  ],
  ["order", assembly(ranked([80, 1], [70, 2])), assembly(ranked([80, 2], [70, 1]))],
  [
    "classes",
    assembly([draft({ TONG: 78 }, { classification: "Khá" })]),
    assembly([draft({ TONG: 78 }, { classification: "Tốt" })]),
  ],
  [
    "mixed",
    assembly([draft({ CKMB: 16, TDGQ: 18 })]),
    assembly([draft({ CKMB: 16, TDGQ: { percent: 90 } })]),
  ],
  ["orphan", assembly([draft({ DVTT: 15 })]), assembly([draft({ DVTT: 15, DVCTT: 8 })])],
  [
    "lonely",
    assembly([draft({ CKMB: 16, TDGQ: 18, MDSH: 12, MDHL: 17 })]),
    assembly([draft({ CKMB: 16, TDGQ: 18, MDSH: 12, DVCTT: 8 })]),
  ],
  [
    "stray",
    assembly([draft({ CKMB: 16, TDGQ: 18, MDSH: 12, "MDSH.1": 3 })]),
    assembly([draft({ CKMB: 16, TDGQ: 18, MDHL: 12, "MDSH.1": 3 })]),
  ],
  [
    "units",
    assembly([draft({ CKMB: 16 }, { unit: "Sở Y tế" })]),
    assembly([draft({ CKMB: 16 }, { unit: "abc" })]),
  ],
  [
    "indicatorAsUnit",
    assembly([draft({ CKMB: 16 }, { unit: "abc" })]),
    assembly([draft({ CKMB: 16 }, { unit: "số hóa hồ sơ" })]),
  ],
  ["alike", assembly([]), assembly([], { clashes: clash(1) })],
  ["empty", assembly([draft({ CKMB: 16 })]), assembly([draft({ CKMB: {} })])],
];

test.each(DECIDED)("of two readings %s alone prefers one", (id, better, worse) => {
  const [one, other] = [shares(better, WEIGHT), shares(worse, WEIGHT)];
  const apart = Object.keys({ ...one, ...other }).filter((key) => one[key] !== other[key]);
  expect(apart).toEqual([id]);
  expect(total(better)).toBeGreaterThan(total(worse));
});

test("every figure that is read or accounted for counts, a table without any says nothing", () => {
  expect(share([], "explained", { read: 4, accounted: 3 })).toBe(0.7);
  expect(share([], "explained", { figures: 0, read: 0 })).toBe(0);
  expect(weigh(assembly([], { read: 4, accounted: 3 }), SETTING)).toContainEqual({
    ...{ id: "explained", points: 14, count: 7, of: 10 },
  });
});

test.each([
  [leftOut(1), -0.5],
  [leftOut(2), -1],
  [leftOut(3), -1],
  [leftOut(2, true), 0],
  [leftOut(2, false, "count"), 0],
])("figures above the table are swallowed unless something explains them", (left, expected) => {
  expect(share([], "swallowed", { left })).toBe(expected);
});

test("cells that a role cannot explain count against all figures", () => {
  const broken = Array.from({ length: 2 }, () => ({}) as Assembly["broken"][number]);
  expect(share([draft({ ...GROUPS, TONG: 78 })], "kind", { odd: 1, broken })).toBe(-0.5);
});

describe("sums", () => {
  const closing = (count: number, failing = 0): number =>
    share(
      Array.from({ length: count + failing }, (_, at) => draft({ ...GROUPS, TONG: at < count ? 78 : 70 })),
      "closes",
    );

  test.each([
    [1, 0, 0.6],
    [2, 0, 0.85],
    [3, 0, 1],
    [4, 0, 1],
    [0, 1, -0.3],
    [0, 2, -0.425],
    [0, 3, -0.5],
    [3, 1, 0.675],
    [1, 3, -0.225],
  ])("of %d rows that close and %d that do not", (count, failing, expected) => {
    expect(closing(count, failing)).toBe(expected);
  });

  const sums = (figures: Parameters<typeof draft>[0], decimals = 2) =>
    sumsOfDraft(draft(figures), SETTING, decimals).map(({ whole, found, holds, complete }) =>
      [whole, Math.round(found * 100) / 100, holds, complete].join(" "),
    );

  test.each<[Parameters<typeof draft>[0], number, string]>([
    [{ ...GROUPS, TONG: 78.03 }, 2, "TONG 78 true true"],
    [{ ...GROUPS, TONG: 77.97 }, 2, "TONG 78 true true"],
    [{ ...GROUPS, TONG: 78.04 }, 2, "TONG 78 false true"],
    [{ ...GROUPS, TONG: 77.96 }, 2, "TONG 78 false true"],
    [{ CKMB: 16, TDGQ: 18, TONG: 34.02 }, 2, "TONG 34 true false"],
    [{ CKMB: 16, TDGQ: 18, TONG: 34.03 }, 2, "TONG 34 false false"],
    [{ ...GROUPS, TONG: 78.25 }, 1, "TONG 78 true true"],
    [{ ...GROUPS, TONG: 78.26 }, 1, "TONG 78 false true"],
    [{ ...GROUPS, TONG: 80.5 }, 0, "TONG 78 true true"],
    [{ ...GROUPS, TONG: 80.51 }, 0, "TONG 78 false true"],
  ])("%j with %d decimals", (figures, decimals, expected) => {
    expect(sums(figures, decimals)).toEqual([expected]);
  });

  test("take the parts of a group that is not there, and two figures at least", () => {
    const { DVTT: _, ...others } = GROUPS;
    expect(sums({ ...others, DVCTT: 8, TTTT: 7, TONG: 78 })).toEqual(["TONG 78 true true"]);
    expect(sums({ ...others, DVCTT: 8, TONG: 78 })).toEqual(["TONG 71 false false"]);
    expect(sums({ ...GROUPS, DVCTT: 8, TTTT: 7, TONG: 78 })).toEqual([
      "TONG 78 true true",
      "DVTT 15 true true",
    ]);
    expect(sums({ CKMB: 16, TDGQ: 18, TONG: 34 })).toEqual(["TONG 34 true false"]);
    expect(sums({ CKMB: 16, TONG: 16 })).toEqual([]);
    expect(sums({ ...GROUPS })).toEqual([]);
  });

  test("of what is not whole only count where they hold", () => {
    expect(share([draft({ CKMB: 16, TDGQ: 18, TONG: 34 })], "closes")).toBe(0.6);
    expect(share([draft({ CKMB: 16, TDGQ: 18, TONG: 78 })], "closes")).toBe(0);
    // A group's own sum says nothing of the total, nor the other way round.
    expect(share([draft({ DVTT: 15, DVCTT: 8, TTTT: 7 })], "closes")).toBe(0);
    expect(share([draft({ ...GROUPS, TONG: 78 })], "parts")).toBe(0);
  });
});

describe("percents beside points", () => {
  const ratio = (...list: readonly Parameters<typeof draft>[0][]): number =>
    share(
      list.map((figures) => draft(figures)),
      "ratio",
    );

  test.each([
    [50.59, 0.6],
    [49.41, 0.6],
    [50.61, -0.5],
    [49.39, -0.5],
  ])("9 of 18 and %d %%", (percent, expected) => {
    expect(ratio({ CKMB: { score: 9, percent } })).toBe(expected);
  });

  test("are of the stated maximum before that of the framework, the total's as well", () => {
    expect(ratio({ CKMB: { score: 9, max: 20, percent: 45 } })).toBe(0.6);
    expect(ratio({ CKMB: { score: 9, max: 20, percent: 50 } })).toBe(-0.5);
    expect(ratio({ TONG: { score: 50, percent: 50 } })).toBe(0.6);
    expect(ratio({ KHAC: { score: 9, percent: 50 } })).toBe(0);
    expect(ratio({ CKMB: { percent: 50 }, TDGQ: 9 })).toBe(0);
  });

  test("count by how many hold and how many do not", () => {
    const right = { CKMB: { score: 9, percent: 50 } };
    expect(ratio(right, right)).toBe(0.85);
    expect(ratio(right, { CKMB: { score: 9, percent: 60 } })).toBe(0.05);
  });
});

describe("figures against what can be", () => {
  const over = (figures: Parameters<typeof draft>[0]): number => share([draft(figures)], "over");

  test.each<[Parameters<typeof draft>[0], number]>([
    [{ CKMB: 18 }, 0],
    [{ CKMB: 18.01 }, -1],
    [{ CKMB: -0.01 }, -1],
    [{ CKMB: 0 }, 0],
    [{ KHAC: 300 }, 0],
    [{ KHAC: -1 }, -1],
    [{ CKMB: { percent: 100 } }, 0],
    [{ CKMB: { percent: 100.01 } }, -1],
    [{ CKMB: { percent: -1 } }, -1],
    [{ CKMB: { percent: 0 } }, 0],
    [{ TONG: 101 }, -1],
    [{ CKMB: 19, TDGQ: 1, DVTT: 1, MDSH: 1, MDHL: 1 }, -0.8],
  ])("%j", (figures, expected) => {
    expect(over(figures)).toBe(expected);
  });

  test("maxima that agree and those that do not are weighed apart", () => {
    const figures = {
      CKMB: { score: 1, max: 18 },
      TDGQ: { score: 1, max: 19 },
      DVTT: 1,
      MDSH: 1,
      MDHL: { score: 1, max: 18 },
    };
    expect(share([draft(figures)], "denominator")).toBe(0.4);
    expect(share([draft(figures)], "otherDenominator")).toBe(-1);
    const many = { ...figures, DVTT: { score: 1, max: 22 }, MDSH: { score: 1, max: 22 } };
    expect(share([draft(many)], "otherDenominator")).toBe(-0.8);
    expect(weigh(assembly([draft(many)]), SETTING)).toContainEqual(
      expect.objectContaining({ id: "denominator", count: 4, of: 5 }),
    );
  });
});

describe("the build of a record", () => {
  const mixed = (...list: readonly Parameters<typeof draft>[0][]): number =>
    share(
      list.map((figures) => draft(figures)),
      "mixed",
    );

  test("points for some and percents for others are mixed, both for all are not", () => {
    expect(mixed({ CKMB: 16, TDGQ: { percent: 90 } })).toBe(-1);
    expect(mixed({ CKMB: 16, TONG: { percent: 90 } })).toBe(-1);
    expect(mixed({ CKMB: { score: 16, percent: 88.89 }, TDGQ: { score: 18, percent: 90 } })).toBe(0);
    expect(mixed({ CKMB: { percent: 88 }, TDGQ: { percent: 90 } })).toBe(0);
    expect(mixed({ CKMB: 16, TDGQ: {} })).toBe(0);
    expect(mixed({ CKMB: 16, TDGQ: { percent: 90 } }, { CKMB: 16 })).toBe(-0.5);
  });

  const orphan = (figures: Parameters<typeof draft>[0]): number => share([draft(figures)], "orphan");
  test("a whole beside one of its parts is an orphan's, beside both or none not, nor the total beside one group", () => {
    expect(orphan({ DVTT: 15, TTTT: 7 })).toBe(-1);
    expect(orphan({ DVTT: 15, DVCTT: 8, TTTT: 7 })).toBe(0);
    expect(orphan({ DVTT: {}, TTTT: 7 })).toBe(0);
    expect(orphan({ DVTT: 15, TTTT: {} })).toBe(0);
    expect(orphan({ CKMB: 15, TONG: 15 })).toBe(0);
  });

  const lonely = (figures: Parameters<typeof draft>[0]): number => share([draft(figures)], "lonely");
  test("a part without its sister and its whole is lonely among more than three figures", () => {
    expect(lonely({ CKMB: 16, TDGQ: 18, MDSH: 12, TTTT: 7 })).toBe(-1);
    expect(lonely({ CKMB: 16, TDGQ: 18, MDSH: { percent: 90 }, TTTT: 7 })).toBe(-1);
    expect(lonely({ CKMB: 16, TDGQ: 18, TTTT: 7 })).toBe(0);
    expect(lonely({ CKMB: 16, TDGQ: 18, MDSH: {}, TTTT: 7 })).toBe(0);
    expect(lonely({ CKMB: 16, TDGQ: 18, MDSH: 12, TTTT: 7, DVCTT: 8 })).toBe(0);
    expect(lonely({ CKMB: 16, TDGQ: 18, MDSH: 12, TTTT: 7, DVTT: 15 })).toBe(0);
    expect(lonely({ CKMB: 16, TDGQ: 18, MDSH: 12, MDHL: 17 })).toBe(0);
  });

  const stray = (figures: Parameters<typeof draft>[0]): number => share([draft(figures)], "stray");
  test("a component among three others strays without its group, a part of it or a fellow", () => {
    expect(stray({ CKMB: 16, TDGQ: 18, MDHL: 12, "MDSH.1": 3 })).toBe(-1);
    expect(stray({ CKMB: 16, TDGQ: 18, MDHL: 12, "MDSH.1": { percent: 3 } })).toBe(-1);
    expect(stray({ CKMB: 16, TDGQ: 18, "MDSH.1": 3 })).toBe(0);
    expect(stray({ CKMB: 16, TDGQ: 18, MDSH: 12, "MDSH.1": 3 })).toBe(0);
    expect(stray({ CKMB: 16, TDGQ: 18, MDSH: {}, MDHL: 12, "MDSH.1": 3 })).toBe(-1);
    expect(stray({ CKMB: 16, TDGQ: 18, MDHL: 12, "MDSH.1": 3, "MDSH.2": 3 })).toBe(0);
    expect(stray({ CKMB: 16, TDGQ: 18, MDHL: 12, MDSH: 3, "MDSH.1": {} })).toBe(0);
    expect(stray({ CKMB: 16, TDGQ: 18, MDHL: 12, TTTT: 3, "DVCTT.1": 3 })).toBe(-1);
    expect(stray({ CKMB: 16, TDGQ: 18, DVTT: 12, "DVCTT.1": 3 })).toBe(0);
    const drafts = [draft({ CKMB: 16, TDGQ: 18, MDHL: 12, "MDSH.1": 3 }), draft({ CKMB: 16 })];
    expect(share(drafts, "stray")).toBe(-1);
  });

  test("records without a figure and figures upon others count by their share", () => {
    expect(share([draft({ CKMB: 16 }), draft({ CKMB: {}, TONG: {} })], "empty")).toBe(-0.5);
    expect(share([draft({ TONG: { percent: 90 } })], "empty")).toBe(0);
    expect(share([], "alike", { clashes: clash(1) })).toBe(-0.2);
    expect(share([], "alike", { clashes: clash(5) })).toBe(-1);
    expect(share([], "alike", { clashes: clash(6) })).toBe(-1);
  });
});

describe("names of units", () => {
  const units = (...names: readonly (string | null)[]): number =>
    share(
      names.map((unit) => draft({ CKMB: 16 }, { unit })),
      "units",
    );
  const indicators = (...names: readonly string[]): number =>
    share(
      names.map((unit) => draft({ CKMB: 16 }, { unit })),
      "indicatorAsUnit",
    );

  test("count by how much they look like it", () => {
    expect(units("Sở Y tế", "Sở Nội vụ")).toBe(1);
    expect(units("Sở Y tế", "Tân An")).toBe(0.7);
    expect(units("Sở Y tế", null)).toBe(0.5);
  });

  test("are none where they surely name an indicator, unless they surely name a unit", () => {
    expect(indicators("số hóa hồ sơ", "Sở Y tế")).toBe(-0.5);
    expect(indicators("Tổng điểm")).toBe(-1);
    expect(indicators("Bộ phận số hóa hồ sơ")).toBe(0);
    expect(indicators("Sở số hóa hồ sơ")).toBe(0);
  });
});

describe("changes", () => {
  const delta = (stated: number, now: object = {}, before: object = {}, other: Partial<Draft> = {}): number =>
    share(
      [
        draft({ CKMB: { score: 15, ...before } }, { unit: "a", period: "2026-02", ...other }),
        draft({ CKMB: { score: 16, delta: stated, ...now } }, { unit: "a", period: "2026-03" }),
      ],
      "difference",
    );

  test.each([
    [1, 0.6],
    [1.015, 0.6],
    [0.985, 0.6],
    [1.025, -1],
    [0.975, -1],
  ])("of %d between 15 and 16", (stated, expected) => {
    expect(delta(stated)).toBe(expected);
    expect(delta(stated, { score: null, percent: 16 }, { score: null, percent: 15 })).toBe(expected);
  });

  test("are those of one unit from the earlier period, whichever stands first", () => {
    expect(delta(3, {}, {}, { unit: "b" })).toBe(0);
    expect(delta(3, {}, {}, { period: UNKNOWN_PERIOD })).toBe(0);
    expect(delta(3, { score: null }, {})).toBe(0);
    expect(delta(3, {}, { score: null })).toBe(0);
    const list = [
      draft({ TONG: { score: 16, delta: 1 } }, { period: "2026-03" }),
      draft({ TONG: 15 }, { period: "2026-02" }),
    ];
    expect(share(list, "difference")).toBe(0.6);
    expect(share([...list, draft({ TONG: 14 }, { period: "2026-01" })], "difference")).toBe(0);
  });

  test("count by how many hold", () => {
    const now = { CKMB: { score: 16, delta: 1 }, TDGQ: { score: 18, delta: 5 } };
    const list = [draft({ CKMB: 15, TDGQ: 17 }, { period: "2026-02" }), draft(now, { period: "2026-03" })];
    expect(share(list, "difference")).toBe(-0.2);
  });
});

describe("ranks and classes", () => {
  test.each<[Draft[], number]>([
    [ranked([80, 1], [70, 2]), 0.6],
    [ranked([80, 1], [70, 2], [60, 3]), 0.85],
    [ranked([80, 1], [80, 1]), 0.6],
    [ranked([70, 1], [80, 2]), -2],
    [ranked([80, 1], [70, 2], [75, 3]), -0.575],
    [ranked([80, 1]), 0],
  ])("ranks follow the totals: %#", (drafts, expected) => {
    expect(share(drafts, "order")).toBe(expected);
  });

  test("ranks of two periods or without a total say nothing", () => {
    const of = (period: string, score: number | null, rank: number | null) =>
      draft({ TONG: { score, rank } }, { period });
    expect(share([of("2026-02", 80, 1), of("2026-03", 70, 2)], "order")).toBe(0);
    expect(share([of("2026-02", 80, 1), of("2026-02", null, 2)], "order")).toBe(0);
    expect(share([of("2026-02", 80, 1), of("2026-02", 70, null), of("2026-02", 60, 2)], "order")).toBe(0.6);
  });

  test("classes are those of the totals", () => {
    const of = (score: number | null, classification: string | null) =>
      draft({ TONG: { score } }, { classification });
    expect(share([of(78, "Khá"), of(78, "Tốt")], "classes")).toBe(0);
    expect(share([of(78, "Khá"), of(81, "Tốt"), of(81, "Khá"), of(78, "Khá")], "classes")).toBe(0.5);
    expect(share([of(78, "Khá"), of(78, null), of(null, "Tốt")], "classes")).toBe(1);
    expect(share([draft({ CKMB: 16 }, { classification: "Tốt" })], "classes")).toBe(0);
  });
});
