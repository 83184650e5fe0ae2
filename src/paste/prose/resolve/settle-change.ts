import { subtractExact } from "../../../scoring/decimal";
import type { Observation } from "../../drafts";
import type { Fact } from "../facts";
import type { Entry, Told } from "./told";

const ROUNDING = 0.011;

/** Points, points of percent or a percent of the old value: decided by arithmetic where the old value is known. */
export function settleChange({ entries }: Pick<Told, "entries">, { observation, change }: Entry): void {
  const { delta, previous } = observation;
  if (delta == null || change === null) return;
  const ofPercent = observation.score == null;
  const now = observation.score ?? observation.percent ?? null;
  observation.deltaUnit = unitOfChange(change, ofPercent);
  if (now === null) return;
  if (previous == null && change.sincePrevious && !ofPercent && !change.percent && hasRates(entries))
    observation.previous = subtractExact(now, delta);
  if (!change.percent || previous == null || previous === 0) return;
  if (Math.abs(now - previous - delta) < ROUNDING) observation.deltaUnit = ofPercent ? "pp" : "points";
  else if (Math.abs((now / previous - 1) * 100 - delta) < 2 * ROUNDING)
    observation.deltaUnit = "relative_percent";
}

/** "tăng 5%" of points is a percent of the old value; "+5%" beside them, as in a column of changes, of the maximum. */
function unitOfChange(
  { percent, percentPoints, signed }: Fact,
  ofPercent: boolean,
): Observation["deltaUnit"] {
  if (percentPoints) return "pp";
  if (ofPercent) return "pp";
  if (!percent) return "points";
  return signed ? "pp" : "relative_percent";
}

/**
 * Points beside rates of other groups: whoever compares such a text needs what each figure was, and no book holds points
 * for the rates to be put beside them.
 */
function hasRates(entries: Told["entries"]): boolean {
  return [...entries.values()].some(
    ({ observation: { score, percent } }) => score == null && percent != null,
  );
}
