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
  const noTotals = records.filter(({ items, total }) => items.length > 0 && valueOf(total) === null);
  const everyTotalMissing = noTotals.length > 1 && noTotals.length === records.length;
  let percentAsked = false;
  let at = 0;
  const add: Add = (code, severity, item, subject, values = {}) =>
    doubts.push({ code, severity, record: at, item, subject, values });
  for (; at < records.length; at += 1) {
    const record = records[at];
    if (!record) continue;
    if (isPlain(record, plan)) continue;
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
    checkParts(record, plan, add);
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
  /** Every group and part, with a bit of its own and the bits that make its group complete. */
  nodes: ReadonlyMap<string, Node>;

  groups: readonly { code: string; max: number; parts: readonly { code: string; max: number }[] }[];
}

const plans = new WeakMap<Framework, Plan>();

function planOf(framework: Framework): Plan {
  let plan = plans.get(framework);
  if (!plan) {
    const groups = groupsOf(framework).map(({ code, max }) => ({
      code,
      max: max ?? 0,
      parts: framework.indicators
        .filter(({ parent }) => parent === code)
        .map((part) => ({ code: part.code, max: part.max ?? 0 })),
    }));
    plan = {
      index: nameIndex(framework),
      maximum: frameworkMaximum(framework),
      nodes: nodesOf(groups),
      groups,
    };
    plans.set(framework, plan);
  }
  return plan;
}

interface Node {
  max: number;
  /** Position of the group, and share of it that the figure covers: a part covers one of `parts`. */
  group: number;
  parts: number;
}

function nodesOf(groups: Plan["groups"]): ReadonlyMap<string, Node> {
  const nodes = new Map<string, Node>();
  for (const [group, { code, max, parts }] of groups.entries()) {
    nodes.set(code, { max, group, parts: 1 });
    for (const part of parts) nodes.set(part.code, { max: part.max, group, parts: parts.length });
  }
  return nodes;
}

/**
 * Whether nothing at all can be said against a record: every group, or all its parts, has points over the maximum of
 * the framework, and the printed total is their sum. Most rows of a table are so, and tables have thousands.
 */
function isPlain({ items, total, classification }: ScoreRecord, { nodes, groups, maximum }: Plan): boolean {
  if (classification !== null || total.score === null || total.max !== maximum || total.percent !== null)
    return false;
  if (total.delta !== null || isFiner(total.score)) return false;
  let hundredths = 0;
  let covered = 0;
  for (const { code, score, max, percent, delta, status } of items) {
    const node = nodes.get(code);
    if (node === undefined || status !== "ok" || score === null || percent !== null || delta !== null)
      return false;
    if (score < 0 || score > node.max || max !== node.max || isFiner(score)) return false;
    hundredths += Math.round(score * 100);
    covered += 1 / node.parts;
  }
  // A group beside its own parts covers more than there are groups; two of one code never come into a record.
  return (
    Math.abs(covered - groups.length) < 1e-9 &&
    Math.round(total.score * 100) === hundredths &&
    !overlaps(items, nodes)
  );
}

/** Whether a group stands beside a part of itself, which another group's absence could hide. */
function overlaps(items: readonly ScoreItem[], nodes: ReadonlyMap<string, Node>): boolean {
  let last = -1;
  let left = 0;
  for (const { code } of items) {
    const node = nodes.get(code);
    if (node === undefined) return true;
    if (left === 0) {
      last = node.group;
      left = node.parts - 1;
    } else if (node.group !== last || node.parts === 1) return true;
    else left -= 1;
  }
  return left > 0;
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
      add("MISSING_GROUP", "note", missing, missing, { label: index.nameOf(missing) });
  }
}

/** A page of components shows one group or two; from this many on it is a whole result. */
const COMPONENT_PAGES = 3;

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

function itemOf(items: readonly ScoreItem[], code: string): ScoreItem | undefined {
  for (const item of items) if (item.code === code) return item;
  return undefined;
}

function checkTotal(
  record: ScoreRecord,
  plan: Plan,
  classes: readonly ClassBound[],
  add: Add,
  tellMissing: boolean,
): void {
  const { total, items, classification } = record;
  if (valueOf(total) === null && items.length > 0 && tellMissing && !isComponentPage(record))
    add("NO_TOTAL", "note", TOTAL_CODE, null);
  const over = total.max ?? plan.maximum;
  if (total.score !== null && total.score > over)
    add("SCORE_OVER_MAX", "block", TOTAL_CODE, TOTAL_CODE, {
      label: total.label,
      score: total.score,
      max: over,
    });
  const partial = total.max !== null && total.max !== plan.maximum;
  if (partial) add("TOTAL_ON_PARTIAL_MAX", "note", TOTAL_CODE, String(total.max), { max: total.max ?? 0 });
  const sum = sumOf(record, plan);
  if (total.score !== null && sum.count > 0) {
    const tolerance = Math.min(ROUNDING_LIMIT, ROUNDING * sum.count);
    const difference = subtractExact(total.score, sum.value);
    // Groups that are not given may hold what is left of the total, but no more than their maxima.
    const room = sum.complete || partial ? 0 : sum.open;
    const wrong = difference < -tolerance || difference > room + tolerance;
    if (!wrong && sum.complete && difference !== 0 && sum.coarse)
      add("TOTAL_ROUNDING", "note", TOTAL_CODE, `${total.score}!=${sum.value}`, {
        label: total.label,
        stated: total.score,
        sum: sum.value,
      });
    if (wrong)
      add("TOTAL_MISMATCH", "ask", TOTAL_CODE, `${total.score}!=${sum.value}`, {
        label: total.label,
        stated: total.score,
        sum: sum.value,
      });
  }
  if (partial) return;
  const judged = total.score ?? (sum.complete && sum.count > 0 ? sum.value : null);
  const expected = classification === null || judged === null ? null : classify(judged, classes);
  if (classification !== null && expected !== null && !sameClass(classification, expected))
    add("CLASS_MISMATCH", "ask", TOTAL_CODE, `${classification}!=${expected}`, {
      stated: classification,
      expected,
    });
  if (total.score !== null && isFiner(total.score) && isNearBorder(total.score, classes))
    add("CLASS_BORDER", "note", TOTAL_CODE, String(total.score), { total: total.score });
}

/** Components of one group or two, without a total of their own. */
function isComponentPage({ basis, items }: ScoreRecord): boolean {
  return basis === "components" && items.filter(({ code }) => !code.includes(".")).length < COMPONENT_PAGES;
}

function valueOf({ score, percent }: ScoreItem): number | null {
  return score ?? percent;
}

/** "Yếu / Kém" and "Kém" are other names of the lowest class. */
function sameClass(stated: string, expected: string): boolean {
  const [a, b] = [foldText(stated), foldText(expected)];
  return a === b || (LOWEST.has(a) && LOWEST.has(b));
}
const LOWEST = new Set(["yếu", "kém", "yếu kém"].map(foldText));

/** A group and its parts are both printed: they must agree, for only one of them goes into the total. */
function checkParts({ items }: ScoreRecord, { groups }: Plan, add: Add): void {
  for (const { code, parts } of groups) {
    const group = parts.length === 0 ? undefined : itemOf(items, code);
    if (!group || group.score === null) continue;
    const known = parts.flatMap((part) => itemOf(items, part.code)?.score ?? []);
    if (known.length === 0) continue;
    const sum = sumExact(known);
    const tolerance = ROUNDING * parts.length;
    const difference = subtractExact(group.score, sum);
    if (difference < -tolerance || (known.length === parts.length && difference > tolerance))
      add("TOTAL_MISMATCH", "ask", code, `${code}:${group.score}!=${sum}`, {
        label: group.label,
        stated: group.score,
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

function isCoarse(value: number): boolean {
  return Math.round(value * 10) / 10 === value;
}

/** Whether a figure has more decimals than are printed. */
function isFiner(value: number): boolean {
  return Math.round(value * 100) / 100 !== value;
}
