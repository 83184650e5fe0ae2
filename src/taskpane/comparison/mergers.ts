import type { Book, ComparisonRequest } from "../../actions/contract";
import { keyAgainst } from "../../scoring/compare/against";
import type { BookOverview } from "../session/book-overview";

/** A unit whose figures of the other period stand under an earlier name. */
export interface Merger {
  unit: string;
  predecessor: string;
}

/**
 * Units that would be compared with a unit of another name. A comparison across a merger or a new name needs a
 * person's yes; a unit with several predecessors is not compared at all.
 */
export function mergersToConfirm(book: Book, overview: BookOverview, request: ComparisonRequest): Merger[] {
  const { period, unit } = request;
  const against = period === null ? null : keyAgainst(period, request.against);
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
