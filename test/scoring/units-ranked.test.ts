import { DEFAULT_FRAMEWORK } from "../../src/scoring/framework/framework";
import { rankChange, rankDescending } from "../../src/scoring/compare/ranking";
import type { BookRow } from "../../src/scoring/score";
import { dayOfSource, sourceWithDay } from "../../src/scoring/source-note";
import type { CompareUnitsInput } from "../../src/scoring/compare/unit-comparison";
import { compareOne, compareUnits } from "../../src/scoring/compare/unit-comparison";
import type { UnitEntry } from "../../src/scoring/units/unit";
import { percents, points } from "./rows";

const FULL = { CKMB: 18, TDGQ: 19, DVTT: 21, MDSH: 20 };
const january = { period: "2026-01" };
const unit = (name: string, last: number | null, more: Partial<BookRow> = {}): BookRow[] =>
  points({ ...FULL, MDHL: last }, { unit: name, ...more });

const ranked = (rows: BookRow[], more: Partial<CompareUnitsInput> = {}) =>
  compareUnits({ rows, period: "2026-02", against: "2026-01", framework: DEFAULT_FRAMEWORK, ...more });

const told = (rows: BookRow[], more: Partial<CompareUnitsInput> = {}) =>
  ranked(rows, more).units.map(
    ({ comparison, rank, rankChange: change }) =>
      `${comparison.unit} ${String(rank)} ${change.kind === "value" ? String(change.steps) : change.reason}`,
  );

test("units stand best first, those without a complete total last in the order of the book", () => {
  const rows = [...unit("A", null), ...unit("B", 10), ...unit("C", 12), ...unit("D", null)];
  expect(told(rows, { against: null })).toEqual([
    "C 1 no_rank_before",
    "B 2 no_rank_before",
    "A null no_rank_now",
    "D null no_rank_now",
  ]);
  expect(ranked(rows).of).toBe(2);
});

test("ranks move among the same set of units", () => {
  const now = [...unit("A", 10), ...unit("B", 12)];
  expect(told([...now, ...unit("A", 12, january), ...unit("B", 10, january)])).toEqual(["B 1 1", "A 2 -1"]);
});

test("a unit more or less before, or one without a rank, makes another set", () => {
  const now = [...unit("A", 10), ...unit("B", 12)];
  const before = [...unit("A", 12, january), ...unit("B", 10, january)];
  expect(told([...now, ...before, ...unit("C", 9, january)])).toEqual([
    "B 1 different_set",
    "A 2 different_set",
  ]);
  expect(told([...now, ...unit("A", 12, january), ...unit("B", null, january)])).toEqual([
    "B 1 no_rank_before",
    "A 2 different_set",
  ]);
  expect(told([...now, ...unit("C", null), ...before, ...unit("C", null, january)])).toEqual([
    "B 1 1",
    "A 2 -1",
    "C null no_rank_now",
  ]);
});

test("a period of another kind gives no change of rank", () => {
  const quarter = { period: "2026-Q1" };
  const rows = [...unit("A", 10), ...unit("A", 12, quarter)];
  expect(told(rows, { against: "2026-Q1" })).toEqual(["A 1 different_set"]);
});

test("a period without rows has no units", () => {
  expect(ranked(unit("A", 10), { period: "2027-01" })).toMatchObject({ of: 0, units: [], scale: "percent" });
  expect(
    compareOne({
      rows: unit("A", 10),
      period: "2027-01",
      against: null,
      framework: DEFAULT_FRAMEWORK,
      unit: "A",
    }),
  ).toBeNull();
});

test("all units are compared in points when one of them was published so, unless another scale is asked for", () => {
  const rates = percents({ CKMB: 90, TDGQ: 90, DVTT: 90, MDSH: 90, MDHL: 90 }, true, { unit: "A" });
  expect(ranked([...rates, ...unit("B", 10)]).scale).toBe("points");
  expect(ranked([...rates, ...unit("B", 10)], { scale: "percent" }).scale).toBe("percent");
  expect(ranked(rates).scale).toBe("percent");
  const one = (scale?: "percent") =>
    compareOne({
      rows: unit("B", 10),
      period: "2026-02",
      against: null,
      framework: DEFAULT_FRAMEWORK,
      unit: "B",
      ...(scale ? { scale } : {}),
    })?.scale;
  expect([one(), one("percent")]).toEqual(["points", "percent"]);
});

test("an estimate gets no rank", () => {
  const rates = percents({ CKMB: 90, TDGQ: 90, DVTT: 90, MDSH: 90, MDHL: 90 }, true, { unit: "A" });
  expect(told(rates)).toEqual(["A null no_rank_now"]);
});

test("classes of an office's own are used in place of the usual ones", () => {
  const classes = [{ name: "Đạt", from: 0 }];
  const classOf = (more: Partial<CompareUnitsInput>) =>
    ranked(unit("A", 10), more).units[0]?.comparison.total.current.classification;
  expect(classOf({ classes })).toBe("Đạt");
  expect(classOf({})).toBe("Tốt");
});

describe("a unit that had another name", () => {
  const entry = (name: string, successor: string | null): UnitEntry =>
    ({
      name,
      successor,
      level: "xa",
      aliases: [],
    }) as unknown as UnitEntry;
  const units = [entry("Cũ", "Mới"), entry("Khác", "Nơi khác"), entry("Cũ 2", "Hai")];
  const compared = (rows: BookRow[], confirmed?: string) =>
    ranked(rows, { units, ...(confirmed ? { confirmedMergers: new Set([confirmed]) } : {}) }).units[0]
      ?.comparison;

  test("is compared with that one once a person has agreed", () => {
    const rows = [...unit("Mới", 12), ...unit("Cũ", 10, january), ...unit("Khác", 9, january)];
    expect(compared(rows)).toMatchObject({
      predecessor: "Cũ",
      total: { delta: { kind: "none", reason: "merger_unconfirmed" } },
    });
    expect(compared(rows, "Nơi khác")?.total.delta).toMatchObject({ reason: "merger_unconfirmed" });
    expect(compared(rows, "Mới")?.total.delta).toMatchObject({ value: 2 });
  });

  test("is compared with itself when it stands in the earlier period already", () => {
    const rows = [...unit("Mới", 12), ...unit("Mới", 11, january), ...unit("Cũ", 10, january)];
    expect(compared(rows)).toMatchObject({ predecessor: null, total: { delta: { value: 1 } } });
  });

  test("is not compared when several units became this one", () => {
    const rows = [...unit("Mới", 12), ...unit("Cũ", 10, january), ...unit("Cũ 3", 9, january)];
    const both = [...units, entry("Cũ 3", "Mới")];
    expect(ranked(rows, { units: both }).units[0]?.comparison).toMatchObject({
      predecessor: null,
      total: { delta: { reason: "no_previous" } },
    });
  });

  test("has none when no list of units is at hand", () => {
    const rows = [...unit("Mới", 12), ...unit("Cũ", 10, january)];
    expect(ranked(rows).units[0]?.comparison.predecessor).toBeNull();
  });
});

test("only some units are shown, in their order", () => {
  const rows = [...unit("A", 10), ...unit("B", 12)];
  expect(
    ranked(rows, { only: (name) => name === "A" }).units.map(({ comparison }) => comparison.unit),
  ).toEqual(["A"]);
});

describe("published ranks", () => {
  test("change between the same sets", () => {
    expect(rankChange({ rank: 14, of: 63 }, { rank: 16, of: 63 })).toEqual({ kind: "value", steps: 2 });
    expect(rankChange({ rank: 14, of: 34 }, { rank: 16, of: 63 })).toMatchObject({ reason: "different_set" });
    expect(rankChange({ rank: 14, of: null }, { rank: 16, of: 63 })).toMatchObject({
      reason: "different_set",
    });
    expect(rankChange({ rank: null, of: 63 }, { rank: 16, of: 63 })).toMatchObject({ reason: "no_rank_now" });
    expect(rankChange({ rank: 14, of: 63 }, { rank: null, of: 63 })).toMatchObject({
      reason: "no_rank_before",
    });
    expect(rankChange({ rank: null, of: 63 }, { rank: null, of: 63 })).toMatchObject({
      reason: "no_rank_now",
    });
  });

  test("are shared by ties and left out for nothing", () => {
    expect(rankDescending([3, null, 5, 5, 1])).toEqual([3, null, 1, 1, 4]);
    expect(rankDescending([0, null])).toEqual([1, null]);
  });
});

describe("the day of a source", () => {
  test("is written behind it and found again", () => {
    expect(sourceWithDay("Cổng", "2026-02-05")).toBe("Cổng (số liệu ngày 05/02/2026)");
    expect(dayOfSource("Cổng (số liệu ngày 05/02/2026) ")).toBe("2026-02-05");
  });

  test("is left out where there is none", () => {
    expect(sourceWithDay("Cổng", null)).toBe("Cổng");
    expect(sourceWithDay("Cổng", "05/02/2026")).toBe("Cổng");
    expect(dayOfSource("Cổng")).toBeNull();
  });
});
