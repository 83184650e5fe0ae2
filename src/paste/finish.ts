import { TOTAL_CODE } from "../scoring/framework";
import { parsePeriodKey } from "../scoring/period";
import type { Basis, ScoreItem, ScoreRecord } from "../scoring/score";
import type { Draft, Mark } from "./drafts";
import { emptyItem } from "./drafts";
import type { NameIndex } from "./names";

/** Drafts as records of the reading, with their marks. */
export function finishDrafts(
  drafts: readonly Draft[],
  asOf: string | null,
  index: NameIndex,
): { records: ScoreRecord[]; marks: Mark[]; kept: Draft[] } {
  const records: ScoreRecord[] = [];
  const marks: Mark[] = [];
  const kept: Draft[] = [];
  const latest = latestPeriod(drafts);
  for (const draft of drafts) {
    if (draft.items.length === 0 && draft.total === null && draft.classification === null) continue;
    closeGroups(draft, index);
    const total = draft.total ?? emptyItem(TOTAL_CODE, "Tổng điểm", "missing");
    for (const item of [...draft.items, total]) {
      settle(item);
      // Points without a stated maximum stand over that of the framework.
      if (item.score !== null) item.max ??= index.maximumOf(item.code);
    }
    const recordIndex = records.length;
    // The day of capture is that of the newest figures, not of last month's beside them.
    const captured = draft.asOf ?? (draft.period === latest ? asOf : null);
    records.push({
      unit: draft.unit,
      unitLevel: draft.level,
      period:
        draft.period === null
          ? null
          : captured === null
            ? { key: draft.period }
            : { key: draft.period, asOf: captured },
      basis: basisOf(draft.items, total, index),
      items: draft.items,
      total,
      classification: draft.classification,
    });
    kept.push(draft);
    for (const { line, column, length, code, field } of draft.marks)
      marks.push({ line, column, length, recordIndex, code, field });
  }
  return { records, marks, kept };
}

function latestPeriod(drafts: readonly Draft[]): string | null {
  let latest: string | null = null;
  for (const { period } of drafts)
    if (period !== null && (latest === null || period > latest)) latest = period;
  return latest;
}

/** A group line without a figure is a header when its parts follow, missing when they do not. */
function closeGroups(draft: Draft, index: NameIndex): void {
  for (const [code, { label, at, max }] of [...draft.openGroups].reverse()) {
    if (draft.items.some((item) => item.code === code)) continue;
    const parts = new Set(index.partsOf(code));
    const hasParts = draft.items.some((item) => parts.has(item.code) || item.code.startsWith(`${code}.`));
    const item = emptyItem(code, label, hasParts ? "header" : "missing");
    if (!hasParts) item.max = max;
    draft.items.splice(at, 0, item);
  }
  for (const item of draft.items) {
    if (item.status === "header" && !draft.openGroups.has(item.code)) {
      const parts = new Set(index.partsOf(item.code));
      if (!draft.items.some((part) => parts.has(part.code))) item.status = "missing";
    }
  }
}

function settle(item: ScoreItem): void {
  if (item.status === "ok" && item.score === null && item.percent === null) item.status = "missing";
  if (item.delta === null) {
    item.deltaUnit = null;
    return;
  }
  if (item.score === null && item.percent !== null && item.deltaUnit === "points") item.deltaUnit = "pp";
  if (item.score !== null && item.percent === null && item.deltaUnit === "pp")
    item.deltaUnit = "relative_percent";
}

/** How far a printed percent may be from score ÷ maximum by rounding alone. */
const SHARE_TOLERANCE = 0.06;

/** Whether the percent beside a score is its share of the maximum. */
export function isShare({ score, max, percent }: ScoreItem): boolean {
  if (score === null || max === null || percent === null || max === 0) return false;
  return Math.abs((score / max) * 100 - percent) <= SHARE_TOLERANCE + 0.5 / max;
}

function basisOf(items: readonly ScoreItem[], total: ScoreItem, index: NameIndex): Basis {
  if (items.some(({ code }) => code.includes("."))) return "components";
  const valued = items.filter(({ score, percent }) => score !== null || percent !== null);
  if (valued.length === 0) return total.score === null && total.percent !== null ? "percent" : "points";
  const points = valued.filter(({ score }) => score !== null);
  if (points.length === 0) return "percent";
  if (points.length < valued.length) return "mixed";
  const rates = points.filter(({ percent }) => percent !== null);
  void index;
  return rates.length > 0 && rates.every((item) => !isShare({ ...item, max: item.max })) ? "mixed" : "points";
}

/** Whether a key is a period at all. */
export function isPeriod(key: string): boolean {
  return parsePeriodKey(key) !== null;
}
