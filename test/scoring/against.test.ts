import { keyAgainst, periodAgainst, relationTo } from "../../src/scoring/compare/against";
import { parsePeriodKey, periodKey } from "../../src/scoring/period";

test.each([
  ["2026-02", "2026-01", "2025-02"],
  ["2026-01", "2025-12", "2025-01"],
  ["2026-Q1", "2025-Q4", "2025-Q1"],
  ["2026-H1", "2025-H2", "2025-H1"],
  ["2026-C09", "2025-C09", "2025-C09"],
  ["2026", "2025", "2025"],
])("%s is held against %s, a year earlier against %s", (period, previous, lastYear) => {
  expect(keyAgainst(period, { kind: "previous" })).toBe(previous);
  expect(keyAgainst(period, { kind: "last_year" })).toBe(lastYear);
  const parsed = parsePeriodKey(period);
  expect(parsed && periodKey(periodAgainst(parsed, "previous"))).toBe(previous);
});

test("a chosen period is taken as it is, and what is no period is held against nothing", () => {
  expect(keyAgainst("2026-02", { kind: "chosen", period: "2024-07" })).toBe("2024-07");
  expect(keyAgainst("02/2026", { kind: "previous" })).toBeNull();
});

test.each([
  ["2026-02", "2026-01", "previous"],
  ["2026-02", "2025-02", "last_year"],
  ["2026-02", "2025-12", "chosen"],
  ["2026-01", "2025-12", "previous"],
  ["2026-Q1", "2025-Q4", "previous"],
  ["2026-Q1", "2025-Q1", "last_year"],
  ["2026-C09", "2025-C09", "last_year"],
  ["2026-C09", "2025-C08", "chosen"],
  ["2026", "2025", "previous"],
  ["2026", "2024", "chosen"],
  ["02/2026", "01/2026", "chosen"],
] as const)("%s beside %s is %s", (period, against, relation) => {
  expect(relationTo(period, against)).toBe(relation);
});
