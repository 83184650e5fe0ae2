import { DEFAULT_FRAMEWORK } from "../../src/scoring/framework/framework";
import type { BookRow } from "../../src/scoring/score";
import { totalHistory } from "../../src/scoring/compare/unit-history";

function total(period: string, score: number | null, unit = "Sở A"): BookRow {
  return {
    unit,
    level: "so",
    period,
    code: "TONG",
    label: "Tổng điểm",
    score,
    max: 100,
    rate: null,
    rank: null,
    of: null,
    status: score === null ? "missing" : "ok",
    source: "",
    savedAt: "",
    origin: "published",
  };
}

const of = (rows: readonly BookRow[], period: string, most = 13): unknown =>
  totalHistory({ rows, unit: "Sở A", period, framework: DEFAULT_FRAMEWORK, most }).map((one) => [
    one.period,
    one.value,
  ]);

test("periods of the same kind up to this one, oldest first, also across the year", () => {
  const rows = ["2026-02", "2025-12", "2026-01", "2026-03", "2025-Q4"].map((period, index) =>
    total(period, 60 + index),
  );
  expect(of(rows, "2026-02")).toEqual([
    ["2025-12", 61],
    ["2026-01", 62],
    ["2026-02", 60],
  ]);
});

test("a period without a total is there and has none; other units do not count", () => {
  const rows = [total("2026-01", null), total("2026-02", 70), total("2026-01", 99, "Sở B")];
  expect(of(rows, "2026-02")).toEqual([
    ["2026-01", null],
    ["2026-02", 70],
  ]);
});

test("of many periods the newest stay", () => {
  const rows = ["2026-01", "2026-02", "2026-03"].map((period) => total(period, 70));
  expect(of(rows, "2026-03", 2)).toEqual([
    ["2026-02", 70],
    ["2026-03", 70],
  ]);
});
