import { DEFAULT_CLASSES } from "../../scoring/framework/classification";
import type { Basis, ScoreItem, ScoreRecord } from "../../scoring/score";
import { checkDeltas, previousLookup } from "./check-deltas";
import type { Add, Plan } from "./check-plan";
import { COMPONENT_PAGES, isPlain, itemOf, planOf, valueOf } from "./check-plan";
import { checkParts, checkTotal } from "./check-totals";
import type { Steps } from "../text";
import { foldText, runSteps } from "../text";
import { isShare } from "../account";
import type { Doubt, Severity } from "../doubt";
import { asDoubt } from "../doubt";
import type { ReadRecord } from "../reading";
import type { CheckOptions } from "./check-options";

/**
 * Everything that figures can tell about themselves: sums, classes, maxima, missing groups. Pure, so that it runs
 * again after a person has corrected something.
 */
export function check(records: readonly ReadRecord[], options: CheckOptions): Doubt[] {
  return runSteps(checkSteps(records, options));
}

/** Records between two pauses. */
const SLICE = 500;

/** The checks, cut into steps. */
export function* checkSteps(records: readonly ReadRecord[], options: CheckOptions): Steps<Doubt[]> {
  const doubts: Doubt[] = [];
  const plan = planOf(options.framework);
  const classes = options.classes ?? DEFAULT_CLASSES;
  const previous = previousLookup(records, options);
  const noTotals = records.filter(({ items, total }) => items.length > 0 && valueOf(total) === null);
  const everyTotalMissing = noTotals.length > 1 && noTotals.length === records.length;
  let percentAsked = false;
  let at = 0;
  const add: Add = (code, severity, item, values) =>
    doubts.push(asDoubt({ code, severity, record: records[at]?.id ?? null, item, values, place: null }));
  for (; at < records.length; at += 1) {
    if (at % SLICE === SLICE - 1) yield;
    const record = records[at];
    if (!record) continue;
    if (isPlain(record, plan)) continue;
    if (!percentAsked && options.basisKnown !== true && needsBasis(record)) {
      percentAsked = true;
      doubts.push(ofWhole("PERCENT_BASIS", "ask"));
    }
    if (isAllMaxima(record)) add("ALL_AT_MAXIMUM", "ask", null, {});
    checkItems(record, plan, add);
    if (record.excerpt !== true) checkGroups(record, plan, add);
    checkParts(record, plan, add);
    checkTotal(record, plan, classes, add, !everyTotalMissing && record.excerpt !== true);
    checkDeltas(record, previous, add);
  }
  if (everyTotalMissing) doubts.push(ofWhole("NO_TOTAL", "note"));
  if (records.some(({ unit }) => unit === null)) doubts.push(ofWhole("UNIT_NOT_IN_TEXT", "block"));
  if (records.some(({ period }) => period === null)) doubts.push(ofWhole("PERIOD_NOT_IN_TEXT", "block"));
  return doubts;
}

/** A doubt about the whole reading. */
function ofWhole(
  code: "PERCENT_BASIS" | "NO_TOTAL" | "UNIT_NOT_IN_TEXT" | "PERIOD_NOT_IN_TEXT",
  severity: Severity,
): Doubt {
  return { code, severity, record: null, item: null, values: {}, place: null };
}

/** Fewest figures that are all maxima before somebody must say that they are results. */
const FEWEST_MAXIMA = 4;

/** Nobody reaches everything; a table of the framework itself looks just so. */
function isAllMaxima({ items, total }: ScoreRecord): boolean {
  const scored = items.filter(({ score }) => score !== null);
  if (scored.length < FEWEST_MAXIMA || (total.score !== null && total.score !== total.max)) return false;
  return scored.every(({ score, max }) => score === max);
}

/** A percent may be the share of the maximum or the rate behind it: only a person knows, unless the points tell. */
function needsBasis({ items, basis }: ScoreRecord): boolean {
  if (basis === "rate" || basis === "components") return false;
  return items.some((item) => item.percent !== null && !isShare(item) && !saysRate(item, basis));
}

/** "Tỷ lệ hồ sơ …" is a rate by its own name – when points stand beside it, or are the measure of other groups. */
function saysRate({ label, score }: ScoreItem, basis: Basis): boolean {
  return (score !== null || basis === "mixed") && foldText(label).startsWith(RATE);
}
const RATE = foldText("tỷ lệ");

function checkItems(record: ScoreRecord, { index }: Plan, add: Add): void {
  for (const item of [...record.items, record.total]) {
    const { code, score, max, percent, status } = item;
    const finest =
      [score, percent].find((value) => value !== null && decimalsOf(value) > MOST_DECIMALS) ?? null;
    if (finest !== null) add("TOO_MANY_DECIMALS", "ask", code, { label: item.label, raw: String(finest) });
    if (item === record.total) continue;
    const known = index.maximumOf(code);
    if (score !== null && (score < 0 || score > (max ?? known ?? Number.POSITIVE_INFINITY)))
      add("SCORE_OVER_MAX", "block", code, {
        label: item.label,
        score,
        max: max ?? known ?? 0,
        percent: false,
      });
    else if (percent !== null && (percent < 0 || percent > 100))
      add("SCORE_OVER_MAX", "block", code, { label: item.label, score: percent, max: 100, percent: true });
    if (max !== null && known !== null && max !== known)
      add("MAX_NOT_IN_FRAMEWORK", "ask", code, { label: item.label, max, known });
    if (status === "missing") add("MISSING_GROUP", "note", code, { label: item.label });
    if (status === "not_applicable") add("NOT_APPLICABLE", "note", code, { label: item.label });
  }
}

/** No source prints more; a stroke that was lost glues a maximum to its score. */
const MOST_DECIMALS = 2;

function decimalsOf(value: number): number {
  return String(value).split(".")[1]?.length ?? 0;
}

/** Groups of which the text does not speak at all. */
function checkGroups({ items, total, basis }: ScoreRecord, { groups, index }: Plan, add: Add): void {
  if (items.length === 0) return;
  const components = basis === "components";
  const covered = (code: string): boolean => {
    const item = itemOf(items, code);
    if (item && item.status !== "header") return true;
    return components && items.some((one) => one.code.startsWith(`${code}.`));
  };
  if (
    components &&
    (valueOf(total) === null || groups.filter(({ code }) => covered(code)).length < COMPONENT_PAGES)
  )
    return;
  for (const { code, parts } of groups) {
    if (covered(code)) continue;
    const absent = parts.filter((part) => !covered(part.code));
    const whole = absent.length === parts.length;
    for (const missing of whole ? [code] : absent.map((part) => part.code))
      add("MISSING_GROUP", "note", missing, { label: index.nameOf(missing) });
  }
}
