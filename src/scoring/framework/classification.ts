import { roundHalfAway, subtractExact } from "../decimal";

/** A class and the total from which it begins, lower bound included. */
export interface ClassBound {
  from: number;
  name: string;
}

/**
 * Classes on the scale of 100, best first. The cut points are those of the portal's legend; offices can edit them.
 */
export const DEFAULT_CLASSES: readonly ClassBound[] = [
  { from: 90, name: "Xuất sắc" },
  { from: 80, name: "Tốt" },
  { from: 70, name: "Khá" },
  { from: 50, name: "Trung bình" },
  { from: 0, name: "Yếu" },
];

/** A total this near to a cut point deserves a look before it is published. */
const BORDER_WIDTH = 0.005;

/**
 * The class of a total as printed, that is rounded to two decimals half away from zero.
 * @param total points on the scale of 100; null when groups are missing
 * @returns null for a missing total or one below the lowest bound
 */
export function classify(
  total: number | null,
  classes: readonly ClassBound[] = DEFAULT_CLASSES,
): string | null {
  if (total === null) return null;
  const printed = roundHalfAway(total, 2);
  let best: ClassBound | null = null;
  for (const bound of classes) {
    if (printed >= bound.from && (best === null || bound.from > best.from)) best = bound;
  }
  return best?.name ?? null;
}

/** Whether the unrounded total lies within 0,005 of a cut point. */
export function isNearBorder(total: number, classes: readonly ClassBound[] = DEFAULT_CLASSES): boolean {
  return classes.some(({ from }) => from > 0 && Math.abs(subtractExact(total, from)) <= BORDER_WIDTH);
}

/** The next better class and the points still needed for it, or null when the best class is reached. */
export function nextClass(
  total: number,
  classes: readonly ClassBound[] = DEFAULT_CLASSES,
): { name: string; from: number; needed: number } | null {
  const printed = roundHalfAway(total, 2);
  let next: ClassBound | null = null;
  for (const bound of classes) {
    if (bound.from > printed && (next === null || bound.from < next.from)) next = bound;
  }
  return next && { name: next.name, from: next.from, needed: subtractExact(next.from, printed) };
}
