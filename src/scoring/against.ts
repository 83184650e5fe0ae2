import type { Period } from "./period";
import { parsePeriodKey, periodKey, previousPeriod, samePeriodLastYear } from "./period";

/** Which period figures are held against, as it is meant: the one before, the same of last year, or one by its key. */
export type Against = { kind: AgainstKind } | { kind: "chosen"; period: string };

export type AgainstKind = "previous" | "last_year";

/**
 * The one place that knows which period is meant: January is held against December of the year before, quarter I
 * against quarter IV, months cumulated since January against the same months of the year before.
 */
export function periodAgainst(period: Period, kind: AgainstKind): Period {
  return kind === "previous" ? previousPeriod(period) : samePeriodLastYear(period);
}

/** The same for keys; null where the period is none. A chosen one is taken as it is. */
export function keyAgainst(period: string, against: Against): string | null {
  if (against.kind === "chosen") return against.period;
  const now = parsePeriodKey(period);
  return now === null ? null : periodKey(periodAgainst(now, against.kind));
}
