import { roundHalfAway, subtractExact } from "../../scoring/decimal";
import { badValue, CellError, notAvailable } from "../cell";
import type { CellFigure } from "../figure";
import { shown } from "../figure";
import type { ChangeUnit } from "../parameters/options";
import { alignRates } from "../parameters/rates";

/** Two figures of the same scale, ready to be compared. */
export interface Pair {
  now: number;
  before: number;
}

/**
 * Brings two figures to one scale.
 * @param unit null: as they stand in the cells, points with points or percents with percents
 */
export function comparable(now: CellFigure, before: CellFigure, unit: ChangeUnit | null): Pair | CellError {
  if (unit === "percent" || unit === "percent_points") {
    const points = [now, before].find(({ max }) => max !== null);
    if (points)
      return badValue("functions.points_for_percent", {
        value: shown(points.value),
        max: shown(points.max ?? 0),
      });
    const aligned = alignRates([now, before]);
    if (aligned instanceof CellError) return aligned;
    const [first = 0, second = 0] = aligned;
    return { now: first, before: second };
  }
  const percent = [now, before].find((one) => one.percent);
  if (percent && unit === "points")
    return badValue("functions.percent_for_points", { value: shown(percent.value) });
  if (now.percent !== before.percent) return badValue("functions.different_scales");
  if (now.max !== null && before.max !== null && now.max !== before.max)
    return notAvailable("functions.different_maxima", { now: shown(now.max), before: shown(before.max) });
  return { now: now.value, before: before.value };
}

/** This period minus the other one, exact to four decimals. */
export function changeOf({ now, before }: Pair): number {
  return roundHalfAway(subtractExact(now, before), 4);
}
