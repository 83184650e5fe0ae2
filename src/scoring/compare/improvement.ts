import type { ClassBound } from "../framework/classification";
import { classify, nextClass } from "../framework/classification";
import { subtractExact, sumExact } from "../decimal";

/** A group with its points; null where it has none yet. */
export interface GroupPoints {
  name: string;
  points: number | null;
  max: number;
}

/** What a group could still bring. */
export interface ImprovementLine extends GroupPoints {
  /** Points below the maximum; null without points. */
  lost: number | null;
  /** Points that this group alone would have to gain for the next class; null where that is unknown or not enough. */
  needed: number | null;
  /** Points that this group alone would have to reach for it. */
  reach: number | null;
  /** Total if this group reached its maximum. */
  totalAtMaximum: number | null;
}

/** Which group to mend: what the next class needs, and where points are lost. */
export interface Improvement {
  /** Null while a group has no points: nobody knows the total then. */
  total: number | null;
  /** The next better class; null at the top and without a total. */
  next: { name: string; from: number; needed: number } | null;
  /** Most lost first; groups without points stand last. */
  lines: readonly ImprovementLine[];
}

/**
 * Points lost per group, and what each alone would have to reach for the next class.
 * @param groups points on the same scale; never a group together with its parts
 * @param published total as it was published; default the sum of the groups
 */
export function improvementOf(
  groups: readonly GroupPoints[],
  classes?: readonly ClassBound[],
  published: number | null = null,
): Improvement {
  const known = groups.map(({ points }) => points).filter((points) => points !== null);
  const total = known.length < groups.length || known.length === 0 ? null : (published ?? sumExact(known));
  const next = total === null ? null : nextClass(total, classes);
  const lines = groups.map(({ name, points, max }): ImprovementLine => {
    const lost = points === null ? null : subtractExact(max, points);
    const needed = lost !== null && next !== null && next.needed <= lost ? next.needed : null;
    return {
      name,
      points,
      max,
      lost,
      needed,
      reach: points === null || needed === null ? null : sumExact([points, needed]),
      totalAtMaximum: total === null || lost === null ? null : sumExact([total, lost]),
    };
  });
  lines.sort((a, b) => (b.lost ?? -1) - (a.lost ?? -1));
  return { total, next, lines };
}

/**
 * Total and class if some groups had other points. Only what differs is counted, so that a published total keeps its
 * own rounding.
 * @param tried points by the name of the group; groups that are not named stay
 * @returns null without a total
 */
export function triedTotal(
  { total, lines }: Improvement,
  tried: ReadonlyMap<string, number>,
  classes?: readonly ClassBound[],
): { total: number; classification: string | null } | null {
  if (total === null) return null;
  const changes = lines.map(({ name, points }) =>
    points === null ? 0 : subtractExact(tried.get(name) ?? points, points),
  );
  const sum = sumExact([total, ...changes]);
  return { total: sum, classification: classify(sum, classes) };
}
