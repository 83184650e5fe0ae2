import { badValue } from "../../cell";
import type { CellError } from "../../cell";
import { shown } from "../../figure";
import type { Points } from "../../parameters/scores";

/**
 * The maximum of points: given, or written with them ("7,46/22").
 * @returns null when it is known from nowhere
 */
export function maximumOf(points: Points, given: number | null): number | null | CellError {
  if (given !== null && points.max !== null && given !== points.max)
    return badValue("functions.two_maxima", { first: shown(points.max), second: shown(given) });
  const max = given ?? points.max;
  if (max === 0) return badValue("functions.maximum_zero");
  return max !== null && points.value > max
    ? badValue("functions.over_maximum", { value: shown(points.value), max: shown(max) })
    : max;
}
