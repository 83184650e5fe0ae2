import type { ClassBound } from "../scoring/classification";
import { classify, DEFAULT_CLASSES, isNearBorder } from "../scoring/classification";
import { subtractExact, sumExact } from "../scoring/decimal";
import type { Framework } from "../scoring/framework";
import { frameworkMaximum, groupsOf, TOTAL_CODE } from "../scoring/framework";
import { parsePeriodKey, periodKey, previousPeriod } from "../scoring/period";
import type { ScoreItem, ScoreRecord } from "../scoring/score";
import { foldText } from "./fold";
import { isShare } from "./finish";
import type { NameIndex } from "./names";
import { nameIndex } from "./names";
import type { Doubt } from "./reading";

/** What the records are checked against. */
export interface CheckOptions {
  framework: Framework;
  classes?: readonly ClassBound[];
  /** Stored value of the period before, to check a stated change. */
  previous?: (unit: string, periodKey: string, code: string) => number | null;
  /** The text or a person has said what the percents are of. */
  basisKnown?: boolean;
}

/** A doubt about the records themselves, before it is put into words. */
export interface RecordDoubt {
  code: string;
  severity: Doubt["severity"];
  /** Index of the record; null for the whole reading. */
  record: number | null;
  /** Code of the indicator it is about, "" for the record. */
  item: string;
  subject: string | null;
  values: Record<string, string | number>;
}

/** A group is printed with two decimals: its rounding may move the sum by this much. */
const ROUNDING = 0.01;
/** But never by more than this, however many groups are added. */
const ROUNDING_LIMIT = 0.03;

/**
 * Everything that figures can tell about themselves: sums, classes, maxima, missing groups. Pure, so that it runs
 * again after a person has corrected something.
 */
export function check(records: readonly ScoreRecord[], options: CheckOptions): RecordDoubt[] {
  const doubts: RecordDoubt[] = [];
  const plan = planOf(options.framework);
  const classes = options.classes ?? DEFAULT_CLASSES;
  const previous = previousLookup(records, options);
  const noTotals = records.filter((record) => record.items.length > 0 && totalValue(record) === null);
  const everyTotalMissing = noTotals.length > 1 && noTotals.length === records.length;
  let percentAsked = false;
  for (const [at, record] of records.entries()) {
    const add = (
      code: string,
      severity: Doubt["severity"],
      item: string,
      subject: string | null,
      values: Record<string, string | number> = {},
    ) => doubts.push({ code, severity, record: at, item, subject, values });
    if (!percentAsked && options.basisKnown !== true && needsBasis(record)) {
      percentAsked = true;
      doubts.push({
        code: "PERCENT_BASIS",
        severity: "ask",
        record: null,
        item: "",
        subject: null,
        values: {},
      });
    }
    checkItems(record, plan, add);
    checkGroups(record, plan, add);
    checkTotal(record, plan, classes, add, !everyTotalMissing);
    checkDeltas(record, previous, add);
  }
  if (everyTotalMissing)
    doubts.push({
      code: "NO_TOTAL",
      severity: "note",
      record: null,
      item: TOTAL_CODE,
      subject: null,
      values: {},
    });
  if (records.some(({ unit }) => unit === null))
    doubts.push({
      code: "UNIT_NOT_IN_TEXT",
      severity: "block",
      record: null,
      item: "",
      subject: null,
      values: {},
    });
  if (records.some(({ period }) => period === null))
    doubts.push({
      code: "PERIOD_NOT_IN_TEXT",
      severity: "block",
      record: null,
      item: "",
      subject: null,
      values: {},
    });
  return doubts;
}

type Add = (
  code: string,
  severity: Doubt["severity"],
  item: string,
  subject: string | null,
  values?: Record<string, string | number>,
) => void;

interface Plan {
  index: NameIndex;
  maximum: number;
  groups: readonly { code: string; max: number; parts: readonly { code: string; max: number }[] }[];
  maximumOf: ReadonlyMap<string, number>;
}

const plans = new WeakMap<Framework, Plan>();

function planOf(framework: Framework): Plan {
  let plan = plans.get(framework);
  if (!plan) {
    const maximumOf = new Map(framework.indicators.map(({ code, max }) => [code, max ?? 0]));
    const groups = groupsOf(framework).map(({ code, max }) => ({
      code,
      max: max ?? 0,
      parts: framework.indicators
        .filter(({ parent }) => parent === code)
        .map((part) => ({ code: part.code, max: part.max ?? 0 })),
    }));
    plan = { index: nameIndex(framework), maximum: frameworkMaximum(framework), groups, maximumOf };
    plans.set(framework, plan);
  }
  return plan;
}

/** A percent may be the share of the maximum or the rate behind it: only a person knows, unless the points tell. */
function needsBasis({ items, basis }: ScoreRecord): boolean {
  if (basis === "rate" || basis === "components") return false;
  return items.some((item) => item.percent !== null && !isShare(item) && !saysRate(item));
}

/** "Tỷ lệ hồ sơ …" is a rate by its own name – when points stand beside it. */
function saysRate({ label, score }: ScoreItem): boolean {
  return score !== null && foldText(label).startsWith(RATE);
}
const RATE = foldText("tỷ lệ");

function checkItems(record: ScoreRecord, { index }: Plan, add: Add): void {
  for (const item of record.items) {
    const { code, score, max, percent, status } = item;
    const known = index.maximumOf(code);
    if (score !== null && (score < 0 || score > (max ?? known ?? Number.POSITIVE_INFINITY)))
      add("SCORE_OVER_MAX", "block", code, code, { label: item.label, score, max: max ?? known ?? 0 });
    else if (percent !== null && (percent < 0 || percent > 100))
      add("SCORE_OVER_MAX", "block", code, code, { label: item.label, score: `${percent}%`, max: "100%" });
    if (max !== null && known !== null && max !== known)
      add("MAX_NOT_IN_FRAMEWORK", "ask", code, code, { label: item.label, max, known });
    if (status === "missing") add("MISSING_GROUP", "note", code, code, { label: item.label });
    if (status === "not_applicable") add("NOT_APPLICABLE", "note", code, code, { label: item.label });
  }
}

/** Groups of which the text does not speak at all. */
function checkGroups(record: ScoreRecord, { groups, index }: Plan, add: Add): void {
  if (record.items.length === 0) return;
  const given = new Set(record.items.filter(({ status }) => status !== "header").map(({ code }) => code));
  const components = record.basis === "components";
  const covered = (code: string) =>
    given.has(code) || (components && record.items.some((item) => item.code.startsWith(`${code}.`)));
  if (components && (totalValue(record) === null || groups.filter(({ code }) => covered(code)).length < 3))
    return;
  for (const { code, parts } of groups) {
    if (covered(code)) continue;
    const absent = parts.filter((part) => !covered(part.code));
    const whole = parts.length === 0 || absent.length === parts.length;
    for (const missing of whole ? [code] : absent.map((part) => part.code))
      add("MISSING_GROUP", "note", missing, missing, { label: index.nameOf(missing) });
  }
}

/** The figures that add up to the total: groups, or the parts of a group that has no figure of its own. */
function summands(
  record: ScoreRecord,
  { groups }: Plan,
): { items: ScoreItem[]; complete: boolean; open: number } {
  const byCode = new Map(record.items.map((item) => [item.code, item]));
  const items: ScoreItem[] = [];
  let open = 0;
  let complete = true;
  const take = (code: string, max: number): boolean => {
    const item = byCode.get(code);
    if (item?.score == null) {
      open += max;
      return false;
    }
    items.push(item);
    return true;
  };
  for (const { code, max, parts } of groups) {
    if (byCode.get(code)?.score != null || parts.length === 0) complete = take(code, max) && complete;
    else for (const part of parts) complete = take(part.code, part.max) && complete;
  }
  return { items, complete, open };
}

function checkTotal(
  record: ScoreRecord,
  plan: Plan,
  classes: readonly ClassBound[],
  add: Add,
  tellMissing: boolean,
): void {
  const { total, items, classification } = record;
  checkParts(record, plan, add);
  const stated = totalValue(record);
  if (stated === null) {
    const partial =
      record.basis === "components" && items.filter(({ code }) => !code.includes(".")).length < 3;
    if (items.length > 0 && tellMissing && !partial) add("NO_TOTAL", "note", TOTAL_CODE, null);
  }
  const { items: added, complete, open } = summands(record, plan);
  const sum = sumExact(added.map(({ score }) => score ?? 0));
  const over = total.max ?? plan.maximum;
  if (total.score !== null && total.score > over)
    add("SCORE_OVER_MAX", "block", TOTAL_CODE, TOTAL_CODE, {
      label: total.label,
      score: total.score,
      max: over,
    });
  const partialMax = total.max !== null && total.max !== plan.maximum;
  if (partialMax) add("TOTAL_ON_PARTIAL_MAX", "note", TOTAL_CODE, String(total.max), { max: total.max ?? 0 });
  if (total.score !== null && added.length > 0) {
    const tolerance = Math.min(ROUNDING_LIMIT, ROUNDING * added.length);
    const difference = subtractExact(total.score, sum);
    // Groups that are not given may hold what is left of the total, but no more than their maxima.
    const room = complete || partialMax ? 0 : open;
    if (difference < -tolerance || difference > room + tolerance)
      add("TOTAL_MISMATCH", "ask", TOTAL_CODE, `${total.score}!=${sum}`, {
        label: total.label,
        stated: total.score,
        sum,
      });
  }
  const judged = total.score ?? (complete && added.length > 0 ? sum : null);
  if (classification !== null && judged !== null && !partialMax) {
    const expected = classify(judged, classes);
    if (expected !== null && !sameClass(classification, expected))
      add("CLASS_MISMATCH", "ask", TOTAL_CODE, `${classification}!=${expected}`, {
        stated: classification,
        expected,
      });
  }
  if (total.score !== null && !partialMax && decimals(total.score) > 2 && isNearBorder(total.score, classes))
    add("CLASS_BORDER", "note", TOTAL_CODE, String(total.score), { total: total.score });
}

function totalValue({ total }: ScoreRecord): number | null {
  return total.score ?? total.percent;
}

/** "Yếu / Kém" and "Kém" are other names of the lowest class. */
function sameClass(stated: string, expected: string): boolean {
  const [a, b] = [foldText(stated), foldText(expected)];
  return a === b || (LOWEST.has(a) && LOWEST.has(b));
}
const LOWEST = new Set(["yếu", "kém", "yếu kém"].map(foldText));

/** A group and its parts are both printed: they must agree, for only one of them goes into the total. */
function checkParts(record: ScoreRecord, { groups }: Plan, add: Add): void {
  const byCode = new Map(record.items.map((item) => [item.code, item]));
  for (const { code, parts } of groups) {
    const group = byCode.get(code)?.score ?? null;
    if (group === null || parts.length === 0) continue;
    const scores = parts.map((part) => byCode.get(part.code)?.score ?? null);
    const known = scores.filter((score): score is number => score !== null);
    if (known.length === 0) continue;
    const sum = sumExact(known);
    const tolerance = ROUNDING * parts.length;
    const difference = subtractExact(group, sum);
    const complete = known.length === parts.length;
    if (difference < -tolerance || (complete && difference > tolerance))
      add("TOTAL_MISMATCH", "ask", code, `${code}:${group}!=${sum}`, {
        label: byCode.get(code)?.label ?? code,
        stated: group,
        sum,
      });
  }
}

type Previous = (record: ScoreRecord, item: ScoreItem) => number | null;

/** The value of the period before: from the same paste, else from the book. */
function previousLookup(records: readonly ScoreRecord[], { previous }: CheckOptions): Previous {
  const several =
    records.length > 1 &&
    records.some(({ items, total }) => total.delta !== null || items.some(({ delta }) => delta !== null));
  const pasted = new Map<string, number | null>();
  if (several) {
    for (const { unit, period, items, total } of records) {
      for (const item of [...items, total])
        pasted.set(`${unit ?? ""}|${period?.key ?? ""}|${item.code}`, item.score ?? item.percent);
    }
  }
  return ({ unit, period }, { code }) => {
    const parsed = period && parsePeriodKey(period.key);
    if (!parsed) return null;
    const before = periodKey(previousPeriod(parsed));
    return (
      pasted.get(`${unit ?? ""}|${before}|${code}`) ??
      (unit === null ? null : (previous?.(unit, before, code) ?? null))
    );
  };
}

function checkDeltas(record: ScoreRecord, previous: Previous, add: Add): void {
  for (const item of [...record.items, record.total]) {
    const { delta, deltaUnit, code } = item;
    if (delta === null || deltaUnit === "relative_percent") continue;
    const value = deltaUnit === "pp" ? item.percent : item.score;
    const before = value === null ? null : previous(record, item);
    if (value === null || before === null) continue;
    const expected = subtractExact(value, before);
    if (Math.abs(subtractExact(expected, delta)) > ROUNDING + 1e-9)
      add("DELTA_MISMATCH", "ask", code, `${code}:${delta}!=${expected}`, {
        label: item.label,
        stated: delta,
        expected,
      });
  }
}

function decimals(value: number): number {
  return String(value).split(".")[1]?.length ?? 0;
}
