import { plainLabel } from "../../notice/table";
import type { Comparison, Delta } from "../../scoring/compare/comparison";
import type { Scale } from "../../scoring/figures";
import type { Framework } from "../../scoring/framework/framework";
import { findIndicator } from "../../scoring/framework/framework";
import type { UnitsComparison } from "../../scoring/compare/unit-comparison";

/** What the list shows of each unit: its total, or one group by its code. */
export interface Measure {
  /** null for the total */
  code: string | null;
  /** null for the total, which has its name from the locale */
  name: string | null;
}

export const ORDERS = ["best", "worst", "rise", "fall", "name"] as const;
export type Order = (typeof ORDERS)[number];

/** One unit in the list. */
export interface ListedUnit {
  unit: string;
  /** Among the units of the book. */
  rank: number | null;
  comparison: Comparison;
  value: number | null;
  delta: Delta;
  /** Part of the maximum, 0 to 1; null without a figure. */
  share: number | null;
}

/** The total where any unit has one, then every group that some unit has, in the order of the first. */
export function measuresOf({ units }: UnitsComparison, framework: Framework): Measure[] {
  const names = new Map<string, string>();
  for (const { comparison } of units)
    for (const { code, label, depth, current } of comparison.rows)
      if (depth === 0 && !names.has(code) && current.value !== null)
        names.set(code, findIndicator(framework, code)?.name ?? plainLabel(label));
  const groups = [...names].map(([code, name]) => ({ code, name }));
  const withTotal = units.some(({ comparison }) => comparison.total.current.value !== null);
  return withTotal ? [{ code: null, name: null }, ...groups] : groups;
}

/** Every unit with the figure of one measure. */
export function listedUnits({ units, scale }: UnitsComparison, code: string | null): ListedUnit[] {
  return units.map(({ comparison, rank }) => {
    const { unit, total, rows } = comparison;
    const row = rows.find((one) => one.code === code && one.depth === 0);
    const value = code === null ? total.current.value : (row?.current.value ?? null);
    const max = code === null ? total.current.max : (row?.max ?? null);
    const delta: Delta =
      code === null ? total.delta : (row?.delta ?? { kind: "none", reason: "missing_now" });
    return { unit, rank, comparison, value, delta, share: shareOf(value, max, scale) };
  });
}

const WHOLE = 100;

function shareOf(value: number | null, max: number | null, scale: Scale): number | null {
  const full = scale === "percent" ? WHOLE : max;
  if (value === null || full === null || full <= 0) return null;
  return Math.min(1, Math.max(0, value / full));
}

const BY_NAME = new Intl.Collator("vi", { numeric: true });

/** Units without a figure, or without a change where changes count, stand last in every order. */
export function ordered(units: readonly ListedUnit[], order: Order): ListedUnit[] {
  const by = (key: (one: ListedUnit) => number | null, sign: 1 | -1) => (a: ListedUnit, b: ListedUnit) => {
    const [x, y] = [key(a), key(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * (x - y);
  };
  const change = ({ delta }: ListedUnit): number | null => (delta.kind === "value" ? delta.value : null);
  const value = (one: ListedUnit): number | null => one.value;
  switch (order) {
    case "best":
      return [...units].sort(by(value, -1));
    case "worst":
      return [...units].sort(by(value, 1));
    case "rise":
      return [...units].sort(by(change, -1));
    case "fall":
      return [...units].sort(by(change, 1));
    case "name":
      return [...units].sort((a, b) => BY_NAME.compare(a.unit, b.unit));
  }
}
