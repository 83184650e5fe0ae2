import type { UnitFigures } from "../figures";
import type { TargetRow } from "./target";

/** A target with the rate that a unit reached; null where the book has no figure that can be held against it. */
export interface TargetRate<T extends TargetRow = TargetRow> {
  target: T;
  rate: number | null;
}

/**
 * The rate of a unit that a target speaks of. Targets are rates of work done; a percent of the maximum points of an
 * indicator is another thing and is never judged against them: for one and the same unit the portal
 * showed 92,17 % of the maximum where the underlying rate was 68,88 %.
 * @param figures the unit in one period, null when the book has nothing of it
 */
export function rateForTarget(figures: UnitFigures | null, target: Pick<TargetRow, "code">): number | null {
  if (figures === null || target.code === null) return null;
  const row = figures.rows.find(({ code }) => code === target.code);
  return row !== undefined && row.max === null ? row.rate : null;
}

/** Every target with its rate, in the order of the list. */
export function targetRates<T extends TargetRow>(
  targets: readonly T[],
  figures: UnitFigures | null,
): TargetRate<T>[] {
  return targets.map((target) => ({ target, rate: rateForTarget(figures, target) }));
}
