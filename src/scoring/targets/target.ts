import { subtractExact } from "../decimal";

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

/** `gap` in percentage points, negative while the target is not reached; 0 does not reach a target of more than. */
export type ReachedOrNot = { kind: "reached"; gap: number } | { kind: "not_reached"; gap: number };

/** How a rate stands against its target. */
export type TargetVerdict = ReachedOrNot | { kind: "unknown"; reason: "no_rate" | "no_target" };

/**
 * Judges a rate against a target. Reaching more than an `=` target is reaching it; `>` must be exceeded.
 * @param rate percent, null when there is no figure: a missing rate is not judged
 */
export function judgeTarget(
  target: { percent: number | null; op: TargetOperator | ">" },
  rate: number | null,
): TargetVerdict {
  if (target.percent === null) return { kind: "unknown", reason: "no_target" };
  if (rate === null) return { kind: "unknown", reason: "no_rate" };
  const gap = subtractExact(rate, target.percent);
  const reached = target.op === ">" ? gap > 0 : gap >= 0;
  return { kind: reached ? "reached" : "not_reached", gap };
}
