import { checkBook } from "../../src/book/findings/check-book";
import type { BookRow } from "../../src/scoring/score";
import { totalOf } from "../../src/scoring/compare/totals";
import { DEFAULT_FRAMEWORK } from "../../src/scoring/framework/framework";
import { bookRow } from "../actions/readings";
import { bookOf } from "./book-state";

const MAXIMA = { CKMB: 18, TDGQ: 20, DVTT: 22, MDSH: 22, MDHL: 18 } as const;

/** A complete set in points whose groups add up to 60,00. */
function set(change: Partial<Record<string, Partial<BookRow>>> = {}): BookRow[] {
  const scores = { CKMB: 10, TDGQ: 12, DVTT: 14, MDSH: 13, MDHL: 11 };
  const groups = (Object.keys(MAXIMA) as (keyof typeof MAXIMA)[]).map((code) =>
    bookRow({ code, label: code, score: scores[code], max: MAXIMA[code], ...change[code] }),
  );
  return [...groups, bookRow({ code: "TONG", label: "Tổng điểm", score: 60, max: 100, ...change.TONG })];
}

function found(rows: readonly BookRow[]): string[] {
  return checkBook(bookOf(rows)).findings.map(({ cell, fault }) => `${cell} ${fault.code}`);
}

test("a set whose figures hold has nothing to look at", () => {
  expect(found(set())).toEqual([]);
});

test("a total is told from 0,04 on that rounding of the groups cannot explain, not before", () => {
  expect(found(set({ TONG: { score: 60.03 } }))).toEqual([]);
  expect(found(set({ TONG: { score: 60.04 } }))).toEqual(["F7 total_differs"]);
  // What is missing cannot be added.
  expect(found(set({ MDHL: { score: null, status: "missing" } }))).toEqual([]);
});

test("a group and its parts that differ are told at the group", () => {
  const parts = (second: number): BookRow[] => [
    ...set(),
    bookRow({ code: "DVCTT", score: 8, max: 12 }),
    bookRow({ code: "TTTT", score: second, max: 10 }),
  ];
  expect(found(parts(6))).toEqual([]);
  expect(found(parts(5))).toEqual(["F4 parts_differ"]);
});

test("a score at its maximum is fine, one above it is told; so is a maximum that the framework does not know", () => {
  expect(found([bookRow({ score: 18, max: 18 })])).toEqual([]);
  expect(found([bookRow({ score: 18.01, max: 18 })])).toEqual(["F2 over_maximum"]);
  expect(found([bookRow({ max: 20 })])).toEqual(["G2 maximum_differs"]);
});

test("a rank may be the last, not beyond it", () => {
  expect(found([bookRow({ rank: 14, of: 14 })])).toEqual([]);
  expect(found([bookRow({ rank: 15, of: 14 })])).toEqual(["I2 rank_over"]);
});

test("a published total that is no figure any more is told, and is unknown instead of computed", () => {
  const broken = set({ TONG: { score: null, status: "error" } });
  expect(found(broken)).toEqual(["F7 total_broken"]);
  const figures = { unit: "Sở A", level: null, period: "2026-02", rows: broken };
  expect(totalOf(figures, DEFAULT_FRAMEWORK, "points")).toMatchObject({
    value: null,
    complete: false,
    classification: null,
  });
  // A set that never had a published total is added up.
  expect(totalOf({ ...figures, rows: set().slice(0, -1) }, DEFAULT_FRAMEWORK, "points")).toMatchObject({
    value: 60,
    source: "computed",
  });
});

test("each set is checked by itself, wherever its rows stand", () => {
  const other = set({ TONG: { score: 70 } }).map((row) => ({ ...row, period: "2026-01" }));
  const mixed = set().flatMap((row, index) => [row, other[index] ?? row]);
  expect(found(mixed)).toEqual(["F13 total_differs"]);
});
