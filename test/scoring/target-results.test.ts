import { rateForTarget, targetRates } from "../../src/scoring/targets/target-results";
import { row } from "./rows";

const figures = {
  unit: "Sở Công Thương",
  level: "so" as const,
  period: "2026-02",
  rows: [
    row("TTTT", { rate: 58.76 }),
    row("DVCTT", { rate: 70, max: 12 }),
    row("MDHL", { score: 17.9, max: 18 }),
  ],
};

test("a target is held against the rate of the indicator that it speaks of", () => {
  expect(rateForTarget(figures, { code: "TTTT" })).toBe(58.76);
});

test("neither a percent of the maximum nor points are held against a target rate", () => {
  expect(rateForTarget(figures, { code: "DVCTT" })).toBeNull();
  expect(rateForTarget(figures, { code: "MDHL" })).toBeNull();
});

test("a target that speaks of no indicator, and a unit without figures, have no rate", () => {
  expect(rateForTarget(figures, { code: null })).toBeNull();
  expect(rateForTarget(figures, { code: "TDGQ" })).toBeNull();
  expect(rateForTarget(null, { code: "TTTT" })).toBeNull();
});

test("every target of the list keeps its line, in its order", () => {
  const target = { section: "I", name: "", percent: 60, op: "=" as const, lead: "", assessor: "", note: "" };
  const list = [
    { ...target, order: 1, code: null },
    { ...target, order: 2, code: "TTTT" },
  ];
  expect(targetRates(list, figures).map(({ target: { order }, rate }) => [order, rate])).toEqual([
    [1, null],
    [2, 58.76],
  ]);
});
