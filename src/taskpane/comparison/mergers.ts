import type { Book, ComparisonRequest } from "../../actions/contract";
import { parsePeriodKey, periodKey, previousPeriod, samePeriodLastYear } from "../../scoring/period";
import type { BookOverview } from "../book-overview";

/** A unit whose figures of the other period stand under an earlier name. */
export interface Merger {
  unit: string;
  predecessor: string;
}

/** The period that a request compares with; null for a period that is none. */
export function periodAgainst(request: ComparisonRequest, period: string): string | null {
  if (request.against.kind === "chosen") return request.against.period;
  const now = parsePeriodKey(period);
  if (now === null) return null;
  return periodKey(request.against.kind === "previous" ? previousPeriod(now) : samePeriodLastYear(now));
}

/**
 * Units that would be compared with a unit of another name. A comparison across a merger or a new name needs a
 * person's yes; a unit with several predecessors is not compared at all.
 */
export function mergersToConfirm(book: Book, overview: BookOverview, request: ComparisonRequest): Merger[] {
  const { period, unit } = request;
  const against = period === null ? null : periodAgainst(request, period);
  if (period === null || against === null) return [];
  const before = new Set(overview.unitsOf(against));
  if (before.size === 0) return [];
  const wanted = unit.kind === "one" ? [unit.name] : overview.unitsOf(period);
  const earlier = new Map<string, string[]>();
  for (const { name, successor } of book.units) {
    if (successor === null || !before.has(name)) continue;
    earlier.set(successor, [...(earlier.get(successor) ?? []), name]);
  }
  return wanted.flatMap((name) => {
    const [predecessor, another] = before.has(name) ? [] : (earlier.get(name) ?? []);
    return predecessor === undefined || another !== undefined ? [] : [{ unit: name, predecessor }];
  });
}
