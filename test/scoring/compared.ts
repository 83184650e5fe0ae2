import type { Comparison } from "../../src/scoring/compare/comparison";
import { DEFAULT_FRAMEWORK } from "../../src/scoring/framework/framework";
import type { BookRow } from "../../src/scoring/score";
import { compareOne } from "../../src/scoring/compare/unit-comparison";

export const UNIT = "Sở Công Thương";

export function compare(
  rows: BookRow[],
  against: string | null = "2026-01",
  more: Partial<Parameters<typeof compareOne>[0]> = {},
): Comparison {
  const comparison = compareOne({
    rows,
    period: "2026-02",
    against,
    framework: DEFAULT_FRAMEWORK,
    unit: UNIT,
    ...more,
  });
  if (comparison === null) throw new Error("nothing to compare");
  return comparison;
}

export function deltas(comparison: Comparison): Record<string, number | string> {
  return Object.fromEntries(
    comparison.rows.map(({ code, delta }) => [code, delta.kind === "value" ? delta.value : delta.reason]),
  );
}

export const january = { period: "2026-01" };
