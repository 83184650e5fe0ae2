import { TOTAL_CODE } from "../../scoring/framework/framework";
import type { ScoreItem } from "../../scoring/score";
import type { Draft } from "../drafts";
import { SURE, unitLikeness } from "../words";
import type { Assembly } from "./assembly";
import type { Setting } from "./setting";
import { UNKNOWN_PERIOD } from "./setting";
import type { Evidence } from "./weights";
import { WEIGHT } from "./weights";

/** One row may close by chance; three do not. */
function strength(rows: number): number {
  return rows === 0 ? 0 : rows === 1 ? 0.6 : rows === 2 ? 0.85 : 1;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** The rounding that a sum of printed figures may show: 0,01 a group, at most 0,03; more where one decimal is printed. */
function tolerance(figures: number, decimals: number): number {
  return (decimals >= 2 ? Math.min(0.03, 0.01 * figures) : figures * 0.5 * 10 ** -decimals) + 1e-6;
}

/** A sum of one record that can be checked. */
export interface CheckedSum {
  whole: string;
  stated: number;
  found: number;
  holds: boolean;
  /** No part is missing. */
  complete: boolean;
}

export function scoreOf(draft: Draft, code: string): number | null {
  if (code === TOTAL_CODE) return draft.total?.score ?? null;
  for (const item of draft.items) if (item.code === code) return item.score;
  return null;
}

/** The sums of one record; a whole that is missing is replaced by its parts. */
export function sumsOfDraft(draft: Draft, { sums }: Setting, decimals: number): CheckedSum[] {
  const found: CheckedSum[] = [];
  for (const { whole, parts } of sums) {
    const stated = scoreOf(draft, whole);
    if (stated === null) continue;
    let count = 0;
    let wanted = 0;
    let total = 0;
    for (const part of parts) {
      const own = scoreOf(draft, part);
      const inner = own === null ? (sums.find((sum) => sum.whole === part)?.parts ?? [part]) : [part];
      for (const code of inner) {
        wanted += 1;
        const value = scoreOf(draft, code);
        if (value === null) continue;
        count += 1;
        total += value;
      }
    }
    if (count < 2) continue;
    found.push({
      whole,
      stated,
      found: total,
      complete: count === wanted,
      holds: Math.abs(total - stated) <= tolerance(count, decimals),
    });
  }
  return found;
}

/**
 * Weighs what a layout made of a table. It knows nothing of axes and headings: only what came out, and how it was
 * named.
 */
export function weigh(reading: Assembly, setting: Setting): Evidence[] {
  const evidence: Evidence[] = [];
  const say = (id: Evidence["id"], amount: number, count: number, of: number): void => {
    if (amount !== 0 && Number.isFinite(amount))
      evidence.push({ id, points: amount * WEIGHT[id], count, of });
  };
  const { drafts, figures, read, accounted } = reading;
  const items = drafts.flatMap((draft) => (draft.total ? [...draft.items, draft.total] : draft.items));

  say("explained", share(read + accounted, figures), read + accounted, figures);
  let swallowed = 0;
  for (const { reason, firm } of reading.left) if (reason === "above" && !firm) swallowed += 1;
  say("swallowed", -Math.min(1, swallowed / 2), swallowed, figures);
  sayItems(items, setting, reading, say);
  saySums(drafts, setting, reading.decimals, say);

  const bases = drafts.map((draft) =>
    [...draft.items, ...(draft.total ? [draft.total] : [])].filter(
      ({ score, percent }) => score !== null || percent !== null,
    ),
  );
  const mixed = bases.filter(
    (list) => list.some(({ score }) => score !== null) && list.some(({ score }) => score === null),
  ).length;
  say("mixed", -share(mixed, drafts.length), mixed, drafts.length);
  const orphans = drafts.filter((draft) =>
    setting.sums.some(({ whole, parts }) => {
      if (whole === TOTAL_CODE || scoreOf(draft, whole) === null) return false;
      const there = parts.filter((code) => scoreOf(draft, code) !== null).length;
      return there > 0 && there < parts.length;
    }),
  ).length;
  say("orphan", -share(orphans, drafts.length), orphans, drafts.length);

  const lonely = drafts.filter((draft) => isLonely(draft, setting)).length;
  say("lonely", -share(lonely, drafts.length), lonely, drafts.length);
  const componential = drafts.filter(({ items: list }) => list.some(isComponent));
  const strays = componential.filter((draft) => isStray(draft, setting)).length;
  say("stray", -share(strays, componential.length), strays, componential.length);

  const ratios = items.filter(
    ({ code, score, percent }) => score !== null && percent !== null && setting.maximumOf(code) !== null,
  );
  const right = ratios.filter(
    ({ code, score, percent, max }) =>
      Math.abs(((score ?? 0) / (max ?? setting.maximumOf(code) ?? 1)) * 100 - (percent ?? 0)) < 0.6,
  ).length;
  say(
    "ratio",
    share(right, ratios.length) * strength(right) - share(ratios.length - right, ratios.length) * 0.5,
    right,
    ratios.length,
  );
  sayDifferences(drafts, say);
  sayRanksAndClasses(drafts, setting, say);

  let likeness = 0;
  let indicators = 0;
  for (const { unit } of drafts) {
    if (unit === null) continue;
    const like = unitLikeness(unit);
    likeness += like;
    if (like < 1 && (setting.says(unit).codes[0]?.sure ?? 0) >= SURE) indicators += 1;
  }
  say("units", share(likeness, drafts.length), Math.round(likeness), drafts.length);
  say("indicatorAsUnit", -share(indicators, drafts.length), indicators, drafts.length);
  say("alike", -Math.min(1, 2 * share(reading.clashes.length, read)), reading.clashes.length, read);
  const empty = bases.filter((list) => list.length === 0).length;
  say("empty", -share(empty, drafts.length), empty, drafts.length);
  return evidence;
}

/** So many groups beside a component make a table one of groups. */
const ENOUGH_GROUPS = 3;

/** Among groups a part stands without its sister and without their whole. */
function isLonely(draft: Draft, { sums }: Setting): boolean {
  const told = draft.items.filter(({ score, percent }) => score !== null || percent !== null).length;
  if (told <= ENOUGH_GROUPS) return false;
  const named = (code: string): boolean => draft.items.some((item) => item.code === code);
  return sums.some(
    ({ whole, parts }) => whole !== TOTAL_CODE && !named(whole) && parts.some(named) && !parts.every(named),
  );
}

function isComponent({ code, score, percent }: ScoreItem): boolean {
  return code.includes(".") && (score !== null || percent !== null);
}

function isStray({ items }: Draft, { index }: Setting): boolean {
  const told = items.flatMap(({ code, score, percent }) =>
    score !== null || percent !== null ? [code] : [],
  );
  const [only, ...others] = items.filter(isComponent);
  if (only === undefined || others.length > 0 || told.length <= ENOUGH_GROUPS) return false;
  const group = only.code.slice(0, only.code.indexOf("."));
  return !told.some((code) => code === group || index.partsOf(code).includes(group));
}

type Say = (id: Evidence["id"], amount: number, count: number, of: number) => void;

function sayItems(items: readonly ScoreItem[], { maximumOf }: Setting, reading: Assembly, say: Say): void {
  let over = 0;
  let stated = 0;
  let agree = 0;
  for (const { code, score, percent, max } of items) {
    const known = maximumOf(code);
    if (score !== null && ((known !== null && score > known) || score < 0)) over += 1;
    if (percent !== null && (percent > 100 || percent < 0)) over += 1;
    if (max === null) continue;
    stated += 1;
    if (max === known) agree += 1;
  }
  say("over", -Math.min(1, 4 * share(over, items.length)), over, items.length);
  say("kind", -share(reading.odd + reading.broken.length, items.length), reading.odd, items.length);
  say("denominator", share(agree, items.length), agree, stated);
  say("otherDenominator", -Math.min(1, 4 * share(stated - agree, stated)), stated - agree, stated);
}

function saySums(drafts: readonly Draft[], setting: Setting, decimals: number, say: Say): void {
  const sums = drafts.flatMap((draft) => sumsOfDraft(draft, setting, decimals));
  for (const [id, wanted] of [
    ["closes", (whole: string) => whole === TOTAL_CODE],
    ["parts", (whole: string) => whole !== TOTAL_CODE],
  ] as const) {
    const checked = sums.filter(({ whole, complete, holds }) => wanted(whole) && (complete || holds));
    const holds = checked.filter((sum) => sum.holds).length;
    const fails = checked.length - holds;
    say(
      id,
      strength(holds) * share(holds, checked.length) - 0.5 * strength(fails) * share(fails, checked.length),
      holds,
      checked.length,
    );
  }
}

function sayDifferences(drafts: readonly Draft[], say: Say): void {
  let holds = 0;
  let fails = 0;
  const series = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const list = series.get(draft.unit ?? "");
    if (list) list.push(draft);
    else series.set(draft.unit ?? "", [draft]);
  }
  for (const list of series.values()) {
    if (list.length !== 2) continue;
    const [before, now] = [...list].sort((a, b) => (a.period ?? "").localeCompare(b.period ?? ""));
    if (!before || !now || before.period === UNKNOWN_PERIOD) continue;
    for (const item of [...now.items, ...(now.total ? [now.total] : [])]) {
      const old = [...before.items, ...(before.total ? [before.total] : [])].find(
        ({ code }) => code === item.code,
      );
      const value = item.score ?? item.percent;
      const earlier = old?.score ?? old?.percent ?? null;
      if (item.delta === null || value === null || earlier === null) continue;
      if (Math.abs(value - earlier - item.delta) < 0.02) holds += 1;
      else fails += 1;
    }
  }
  say(
    "difference",
    strength(holds) * share(holds, holds + fails) - share(fails, holds + fails),
    holds,
    holds + fails,
  );
}

function sayRanksAndClasses(drafts: readonly Draft[], { classOf }: Setting, say: Say): void {
  // Several periods side by side: each has an order of its own.
  const lastOf = new Map<string, NonNullable<Draft["total"]>>();
  let follows = 0;
  let pairs = 0;
  for (const { total, period } of drafts) {
    if (total === null || total.rank === null || total.score === null) continue;
    const before = lastOf.get(period ?? "");
    lastOf.set(period ?? "", total);
    if (!before) continue;
    pairs += 1;
    if (((before.rank ?? 0) - total.rank) * ((before.score ?? 0) - total.score) <= 0) follows += 1;
  }
  say("order", share(follows, pairs) * strength(pairs) - 2 * share(pairs - follows, pairs), follows, pairs);
  const classed = drafts.filter(
    ({ total, classification }) => classification !== null && total !== null && total.score !== null,
  );
  const fit = classed.filter(
    ({ total, classification }) => classOf(total?.score ?? 0) === classification,
  ).length;
  say(
    "classes",
    share(fit, classed.length) - share(classed.length - fit, classed.length),
    fit,
    classed.length,
  );
}
