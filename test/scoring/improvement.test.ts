import fc from "fast-check";
import { improvementOf, triedTotal } from "../../src/scoring/compare/improvement";

const GROUPS = [
  { name: "CKMB", points: 18, max: 18 },
  { name: "TDGQ", points: 19.8, max: 20 },
  { name: "DVTT", points: 7.46, max: 22 },
  { name: "MDSH", points: 0.22, max: 22 },
  { name: "MDHL", points: 18, max: 18 },
];

test("the group that loses most stands first, with what it alone would have to reach", () => {
  const { total, next, lines } = improvementOf(GROUPS);
  expect(total).toBe(63.48);
  expect(next).toEqual({ name: "Khá", from: 70, needed: 6.52 });
  expect(lines.slice(0, 3)).toEqual([
    { ...GROUPS[3], lost: 21.78, needed: 6.52, reach: 6.74, totalAtMaximum: 85.26 },
    { ...GROUPS[2], lost: 14.54, needed: 6.52, reach: 13.98, totalAtMaximum: 78.02 },
    { ...GROUPS[1], lost: 0.2, needed: null, reach: null, totalAtMaximum: 63.68 },
  ]);
});

test("a group that has just enough left is enough, one with a hundredth less is not", () => {
  const reach = (points: number): number | null =>
    improvementOf([
      { name: "A", points: 60, max: 60 },
      { name: "B", points, max: 20 },
      { name: "C", points: 20 - points, max: 20 },
    ]).lines.find(({ name }) => name === "B")?.reach ?? null;
  // The total is 80, the next class begins at 90: ten points are missing.
  expect(reach(10)).toBe(20);
  expect(reach(10.01)).toBeNull();
});

test("while a group has no points nobody knows the total: it stands last and nothing is reached", () => {
  const { total, next, lines } = improvementOf([{ name: "A", points: null, max: 82 }, ...GROUPS.slice(0, 1)]);
  expect([total, next]).toEqual([null, null]);
  expect(lines.map(({ name, lost, reach }) => [name, lost, reach])).toEqual([
    ["CKMB", 0, null],
    ["A", null, null],
  ]);
});

test("a published total keeps its own rounding when figures are tried", () => {
  const improvement = improvementOf(GROUPS, undefined, 63.49);
  expect(triedTotal(improvement, new Map([["MDSH", 6.73]]))).toEqual({ total: 70, classification: "Khá" });
  expect(triedTotal(improvement, new Map([["MDSH", 6.72]]))).toEqual({
    total: 69.99,
    classification: "Trung bình",
  });
});

test("what a group alone has to reach gives the next class, and a hundredth less does not", () => {
  const score = (max: number): fc.Arbitrary<number> =>
    fc.integer({ min: 0, max: max * 100 }).map((one) => one / 100);
  const groups = fc.tuple(score(18), score(20), score(22), score(22), score(18)).map((points) =>
    points.map((one, index) => ({
      name: String(index),
      points: one,
      max: [18, 20, 22, 22, 18][index] ?? 0,
    })),
  );
  fc.assert(
    fc.property(groups, (list) => {
      const improvement = improvementOf(list);
      for (const { name, reach } of improvement.lines) {
        if (reach === null) continue;
        const at = (points: number): string | null =>
          triedTotal(improvement, new Map([[name, points]]))?.classification ?? null;
        expect(at(reach)).toBe(improvement.next?.name);
        expect(at(Math.round(reach * 100 - 1) / 100)).not.toBe(improvement.next?.name);
      }
    }),
  );
});
