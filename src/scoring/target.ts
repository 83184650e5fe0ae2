import { subtractExact } from "./decimal";

/** `=` a rate that must be reached exactly or better is judged like `>=`; the sign is kept as published. */
export type TargetOperator = "=" | ">=";

/** One line of the yearly list of targets (chỉ tiêu). */
export interface TargetRow {
  /** Roman number of the section, "" when the list has none. */
  section: string;
  order: number;
  name: string;
  /** Percent to reach; null when the cell holds no figure. */
  percent: number | null;
  op: TargetOperator;
  /** Indicator of the framework that the target speaks of, null when none fits. */
  code: string | null;
  /** Who carries it out and who assesses it, as written. */
  lead: string;
  assessor: string;
  note: string;
}

/** How a rate stands against its target; `gap` in percentage points, negative when not reached. */
export type TargetVerdict =
  | { kind: "reached"; gap: number }
  | { kind: "not_reached"; gap: number }
  | { kind: "unknown"; reason: "no_rate" | "no_target" };

/**
 * Judges a rate against a target. Reaching more than an `=` target is reaching it.
 * @param rate percent, null when there is no figure: a missing rate is not judged
 */
export function judgeTarget(target: Pick<TargetRow, "percent" | "op">, rate: number | null): TargetVerdict {
  if (target.percent === null) return { kind: "unknown", reason: "no_target" };
  if (rate === null) return { kind: "unknown", reason: "no_rate" };
  const gap = subtractExact(rate, target.percent);
  return { kind: gap >= 0 ? "reached" : "not_reached", gap };
}
