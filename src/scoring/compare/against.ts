import type { Period } from "../period";
import { parsePeriodKey, periodKey, previousPeriod, samePeriodLastYear } from "../period";

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

/**
 * How a period that figures are held against stands to their own. Where both rules mean the same period, a year is said
 * to be held against the year before, and months cumulated since January against the same months of last year.
 * @returns "chosen" for any other period, and for keys that are none
 */
export function relationTo(period: string, against: string): Against["kind"] {
  const now = parsePeriodKey(period);
  if (now === null) return "chosen";
  const kinds: readonly AgainstKind[] =
    now.type === "cumulative" ? ["last_year", "previous"] : ["previous", "last_year"];
  return kinds.find((kind) => periodKey(periodAgainst(now, kind)) === against) ?? "chosen";
}
