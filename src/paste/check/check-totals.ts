import type { ClassBound } from "../../scoring/framework/classification";
import { classify, isNearBorder } from "../../scoring/framework/classification";
import { subtractExact, sumExact } from "../../scoring/decimal";
import { TOTAL_CODE } from "../../scoring/framework/framework";
import type { ScoreRecord } from "../../scoring/score";
import type { Add, Plan } from "./check-plan";
import { isComponentPage, isFiner, itemOf, valueOf } from "./check-plan";
import { foldText } from "../text";

/** A group is printed with two decimals: its rounding may move the sum by this much. */
const ROUNDING = 0.01;
/** But never by more than this, however many groups are added. */
const ROUNDING_LIMIT = 0.03;

/** The figures that add up to the total: groups, or the parts of a group that has no figure of its own. */
interface Sum {
  value: number;
  count: number;
  complete: boolean;
  /** Maxima of what is not given. */
  open: number;
  /**
   * A figure has one decimal or none: what is rounded to two decimals may differ from the total by a hundredth or two,
   * but so does a figure that lost its last digit.
   */
  coarse: boolean;
}

function sumOf({ items, total }: ScoreRecord, { groups }: Plan): Sum {
  const added: number[] = [];
  let open = 0;
  let complete = true;
  const take = (code: string, max: number): void => {
    const score = itemOf(items, code)?.score ?? null;
    if (score !== null) added.push(score);
    else {
      open += max;
      complete = false;
    }
  };
  for (const { code, max, parts } of groups) {
    const own = itemOf(items, code)?.score ?? null;
    if (own !== null || parts.length === 0) take(code, max);
    else for (const part of parts) take(part.code, part.max);
  }
  const coarse = added.some(isCoarse) || (total.score !== null && isCoarse(total.score));
  return { value: sumExact(added), count: added.length, complete, open, coarse };
}

/** The printed total against the sum, its maximum and its class. */
export function checkTotal(
  record: ScoreRecord,
  plan: Plan,
  classes: readonly ClassBound[],
  add: Add,
  tellMissing: boolean,
): void {
  const { total, items, classification } = record;
  if (valueOf(total) === null && items.length > 0 && tellMissing && !isComponentPage(record))
    add("NO_TOTAL", "note", TOTAL_CODE, {});
  const over = total.max ?? plan.maximum;
  if (total.score !== null && total.score > over)
    add("SCORE_OVER_MAX", "block", TOTAL_CODE, {
      label: total.label,
      score: total.score,
      max: over,
      percent: false,
    });
  const partial = total.max !== null && total.max !== plan.maximum;
  if (partial) add("TOTAL_ON_PARTIAL_MAX", "note", TOTAL_CODE, { max: total.max ?? 0 });
  const sum = sumOf(record, plan);
  if (total.score !== null && sum.count > 0) {
    const tolerance = Math.min(ROUNDING_LIMIT, ROUNDING * sum.count);
    const difference = subtractExact(total.score, sum.value);
    // Groups that are not given may hold what is left of the total, but no more than their maxima.
    const room = sum.complete || partial ? 0 : sum.open;
    const wrong = difference < -tolerance || difference > room + tolerance;
    if (!wrong && sum.complete && difference !== 0 && sum.coarse)
      add("TOTAL_ROUNDING", "note", TOTAL_CODE, {
        label: total.label,
        stated: total.score,
        sum: sum.value,
      });
    if (wrong)
      add("TOTAL_MISMATCH", "ask", TOTAL_CODE, {
        label: total.label,
        stated: total.score,
        sum: sum.value,
      });
  }
  if (partial) return;
  const judged = total.score ?? (sum.complete && sum.count > 0 ? sum.value : null);
  const expected = classification === null || judged === null ? null : classify(judged, classes);
  if (classification !== null && expected !== null && !sameClass(classification, expected))
    add("CLASS_MISMATCH", "ask", TOTAL_CODE, {
      stated: classification,
      expected,
    });
  if (total.score !== null && isFiner(total.score) && isNearBorder(total.score, classes))
    add("CLASS_BORDER", "note", TOTAL_CODE, { total: total.score });
}

/** "Yếu / Kém" and "Kém" are other names of the lowest class. */
function sameClass(stated: string, expected: string): boolean {
  const [a, b] = [foldText(stated), foldText(expected)];
  return a === b || (LOWEST.has(a) && LOWEST.has(b));
}
const LOWEST = new Set(["yếu", "kém", "yếu kém"].map(foldText));

/** A group and its parts are both printed: they must agree, for only one of them goes into the total. */
export function checkParts({ items }: ScoreRecord, { groups }: Plan, add: Add): void {
  for (const { code, parts } of groups) {
    const group = parts.length === 0 ? undefined : itemOf(items, code);
    if (!group || group.score === null) continue;
    const known = parts.flatMap((part) => itemOf(items, part.code)?.score ?? []);
    if (known.length === 0) continue;
    const sum = sumExact(known);
    const tolerance = ROUNDING * parts.length;
    const difference = subtractExact(group.score, sum);
    if (difference < -tolerance || (known.length === parts.length && difference > tolerance))
      add("TOTAL_MISMATCH", "ask", code, {
        label: group.label,
        stated: group.score,
        sum,
      });
  }
}

function isCoarse(value: number): boolean {
  return Math.round(value * 10) / 10 === value;
}
