import { keyAgainst } from "../../scoring/compare/against";
import { subtractExact } from "../../scoring/decimal";
import type { ScoreItem, ScoreRecord } from "../../scoring/score";
import type { CheckOptions } from "./check-options";
import type { Add } from "./check-plan";

/** How far a printed change may be from the difference of rounded figures. */
const ROUNDING = 0.01;

/** Value of an indicator in the period before, null when nobody knows it. */
export type Previous = (record: ScoreRecord, item: ScoreItem) => number | null;

/** The value of the period before: from the same paste, else from the book. */
export function previousLookup(records: readonly ScoreRecord[], { previous }: CheckOptions): Previous {
  const several =
    records.length > 1 &&
    records.some(({ items, total }) => total.delta !== null || items.some(({ delta }) => delta !== null));
  const pasted = new Map<string, number | null>();
  if (several) {
    for (const { unit, period, items, total } of records) {
      for (const item of [...items, total])
        pasted.set(`${unit ?? ""}|${period?.key ?? ""}|${item.code}`, item.score ?? item.percent);
    }
  }
  return ({ unit, period }, { code }) => {
    const before = period && keyAgainst(period.key, { kind: "previous" });
    if (before === null) return null;
    return (
      pasted.get(`${unit ?? ""}|${before}|${code}`) ??
      (unit === null ? null : (previous?.(unit, before, code) ?? null))
    );
  };
}

/** Stated changes against the difference of the figures. */
export function checkDeltas(record: ScoreRecord, previous: Previous, add: Add): void {
  for (const item of [...record.items, record.total]) {
    const { delta, deltaUnit, code } = item;
    if (delta === null || deltaUnit === "relative_percent") continue;
    const value = deltaUnit === "pp" ? item.percent : item.score;
    const before = value === null ? null : previous(record, item);
    if (value === null || before === null) continue;
    const expected = subtractExact(value, before);
    if (Math.abs(subtractExact(expected, delta)) > ROUNDING + 1e-9)
      add("DELTA_MISMATCH", "ask", code, {
        label: item.label,
        stated: delta,
        expected,
      });
  }
}
