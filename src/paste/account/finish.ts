import { TOTAL_CODE } from "../../scoring/framework/framework";
import type { Basis, ScoreItem } from "../../scoring/score";
import type { ReadRecord } from "../reading";
import type { Draft } from "../drafts";
import { emptyItem } from "../drafts";
import type { NameIndex } from "../words";

/**
 * Drafts as records of the reading. Drafts without a figure are dropped.
 * @param asOf day of capture that the text states
 * @returns the records and, at the same positions, the drafts they came from
 */
export function finishDrafts(
  drafts: readonly Draft[],
  asOf: string | null,
  index: NameIndex,
): { records: ReadRecord[]; kept: Draft[] } {
  const records: ReadRecord[] = [];
  const kept: Draft[] = [];
  const latest = latestPeriod(drafts);
  // Thousands of records are of one period: they share it.
  const periods = new Map<string, ReadRecord["period"]>();
  for (const draft of drafts) {
    if (draft.openGroups || draft.items.some(isHeader)) closeGroups(draft, index);
    const empty = draft.items.length === 0 && draft.total === null && draft.classification === null;
    if (empty && !draft.ofComponents) continue;
    const total = draft.total ?? emptyItem(TOTAL_CODE, "Tổng điểm", "missing");
    const rates = draft.items.some(({ score, percent }) => score === null && percent !== null);
    for (const item of draft.items) settle(item, index, rates);
    settle(total, index, false);
    // Without the room that a list keeps for more, which thousands of records do not need.
    draft.items = draft.items.slice();
    // The day of capture is that of the newest figures, not of last month's beside them.
    const captured = draft.period === latest ? asOf : null;
    records.push({
      id: records.length,
      leftOut: false,
      unit: draft.unit,
      unitLevel: draft.level,
      period: periodOf(draft.period, captured, periods),
      basis: empty ? "components" : basisOf(draft.items, total),
      items: draft.items,
      total,
      classification: draft.classification,
    });
    kept.push(draft);
  }
  return { records, kept };
}

function periodOf(
  key: string | null,
  asOf: string | null,
  known: Map<string, ReadRecord["period"]>,
): ReadRecord["period"] {
  if (key === null) return null;
  let period = known.get(key);
  if (!period) known.set(key, (period = asOf === null ? { key } : { key, asOf }));
  return period;
}

function latestPeriod(drafts: readonly Draft[]): string | null {
  let latest: string | null = null;
  for (const { period } of drafts)
    if (period !== null && (latest === null || period > latest)) latest = period;
  return latest;
}

function isHeader({ status }: ScoreItem): boolean {
  return status === "header";
}

/** A group line without a figure is a header when its parts follow, missing when they do not. */
function closeGroups(draft: Draft, index: NameIndex): void {
  const { items } = draft;
  for (const [code, { label, at, max }] of [...(draft.openGroups ?? [])].reverse()) {
    if (items.some((item) => item.code === code)) continue;
    const header = hasParts(items, code, index);
    const item = emptyItem(code, label, header ? "header" : "missing");
    if (!header) item.max = max;
    items.splice(at, 0, item);
  }
  for (const item of items)
    if (item.status === "header" && !hasParts(items, item.code, index)) item.status = "missing";
}

function hasParts(items: readonly ScoreItem[], code: string, index: NameIndex): boolean {
  const parts = index.partsOf(code);
  return items.some((item) => parts.includes(item.code) || item.code.startsWith(`${code}.`));
}

/** @param rates other groups of the record have a rate and no points: over which maximum a bare figure stands, nobody says */
function settle(item: ScoreItem, index: NameIndex, rates: boolean): void {
  if (item.score === null && item.percent === null) {
    if (item.status === "ok") item.status = "missing";
  } else if (item.score !== null && item.max === null && !rates) {
    // Points without a stated maximum stand over that of the framework.
    item.max = index.maximumOf(item.code);
  }
  if (item.score !== null && item.status === "ok" && isBeyond(item, index)) item.status = "error";
  if (item.delta === null) item.deltaUnit = null;
  else if (item.score === null && item.percent !== null && item.deltaUnit === "points") item.deltaUnit = "pp";
}

/** A score above its maximum, or over a maximum that is not the indicator's; a total may stand over part of 100. */
function isBeyond({ code, score, max }: ScoreItem, index: NameIndex): boolean {
  const known = index.maximumOf(code);
  if (score === null) return false;
  if (max === null) return known !== null && score > known;
  if (score > max || (known !== null && score > known)) return true;
  return known !== null && max !== known && !(code === TOTAL_CODE && max < known);
}

/** How far a printed percent may be from score ÷ maximum by rounding alone. */
const SHARE_TOLERANCE = 0.06;

/** Whether the percent beside a score is its share of the maximum. */
export function isShare({ score, max, percent }: ScoreItem): boolean {
  if (score === null || max === null || percent === null || max === 0) return false;
  return Math.abs((score / max) * 100 - percent) <= SHARE_TOLERANCE + 0.5 / max;
}

/** Points, percents, both kinds, or components; points with rates of their own beside them are mixed as well. */
function basisOf(items: readonly ScoreItem[], total: ScoreItem): Basis {
  let points = 0;
  let percents = 0;
  let shares = 0;
  let beside = 0;
  for (const item of items) {
    if (item.code.includes(".")) return "components";
    if (item.score !== null) {
      points += 1;
      if (item.percent !== null) beside += 1;
      if (item.percent !== null && isShare(item)) shares += 1;
    } else if (item.percent !== null) percents += 1;
  }
  if (points + percents === 0) return total.score === null && total.percent !== null ? "percent" : "points";
  if (points === 0) return "percent";
  return percents > 0 || (beside > 0 && shares === 0) ? "mixed" : "points";
}
