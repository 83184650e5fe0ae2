import { roundHalfAway, subtractExact } from "../../../scoring/decimal";
import { badValue, notAvailable } from "../../cell";
import type { CellError } from "../../cell";
import type { CellFigure } from "../../figure";
import { shown } from "../../figure";
import type { ChangeUnit } from "../../parameters/options";
import type { RatePair } from "../../parameters/rates";
import { alignPair } from "../../parameters/rates";

/**
 * Brings two figures to one scale.
 * @param unit null: as they stand in the cells, points with points or percents with percents
 */
export function comparable(
  now: CellFigure,
  before: CellFigure,
  unit: ChangeUnit | null,
): RatePair | CellError {
  if (unit === "percent" || unit === "percent_points") {
    const points = now.max === null ? before : now;
    return points.max === null
      ? alignPair(now, before)
      : badValue("functions.points_for_percent", { value: shown(points.value), max: shown(points.max) });
  }
  if (unit === "points" && (now.percent || before.percent))
    return badValue("functions.percent_for_points", { value: shown((now.percent ? now : before).value) });
  if (now.percent !== before.percent) return badValue("functions.different_scales");
  if (now.max !== null && before.max !== null && now.max !== before.max)
    return notAvailable("functions.different_maxima", { now: shown(now.max), before: shown(before.max) });
  return { now: now.value, before: before.value };
}

/** This period minus the other one, exact to four decimals. */
export function changeOf({ now, before }: RatePair): number {
  return roundHalfAway(subtractExact(now, before), 4);
}
