import { TOTAL_CODE } from "../../../scoring/framework/framework";
import { hasGroups, isSum } from "./sums";
import type { Entry, Told } from "./told";

/** Of two totals the one that is the sum of its groups stands. */
export function settleTotal(told: Told, entry: Entry): void {
  const { code, observation, others } = entry;
  if (code !== TOTAL_CODE || others.length === 0 || !hasGroups(told)) return;
  const fits = [observation, ...others].filter(({ score }) => score != null && isSum(told, score));
  const [right] = fits;
  if (!right || fits.length !== 1) return;
  for (const wrong of [observation, ...others]) {
    const place = wrong.places.total;
    if (wrong === right || wrong.score == null || !place) continue;
    const { line, column } = place;
    const values = { label: right.label, kept: right.score ?? null, other: wrong.score };
    const found = { code: "VALUE_CONFLICT", severity: "ask", item: code, place: { line, column } } as const;
    told.findings.push({ ...found, values, about: null });
    const text = told.read.find((one) => one.line === line && one.column === column)?.text;
    if (text !== undefined) told.left.push({ text, line, column, reason: "conflict", ask: false });
  }
  const { label, score, max, places } = right;
  const { total: _, label: __, ...beside } = observation.places;
  Object.assign(observation, { label, score, max, places: { ...beside, ...places } });
  entry.others = [];
}
