import { allIndicators, keptRecords } from "../../paste";
import type { Reading } from "../../paste";
import type { Framework, Indicator } from "../../scoring/framework/framework";
import { TOTAL_CODE } from "../../scoring/framework/framework";
import type { BookRow, ScoreItem, ScoreRecord } from "../../scoring/score";
import type { UnitEntry } from "../../scoring/units/unit";
import { unitSpelling } from "../../scoring/units/unit-names";
import { formatNumber, formatPercent, SHORT_DECIMALS } from "../../scoring/vietnamese-number";
import { sourceWithDay } from "../../scoring/source-note";
import { MARKS } from "../../book/layout/cells";

/** What of a record cannot be saved before a person has answered. */
export type Unanswered = { kind: "unit" | "period"; record: number };

/** Records that do not say whose figures they are, or of when. */
export function unansweredOf(reading: Reading): Unanswered[] {
  return keptRecords(reading).flatMap(({ id, unit, period }) => [
    ...(unit === null || unit.trim() === "" ? [{ kind: "unit" as const, record: id }] : []),
    ...(period === null ? [{ kind: "period" as const, record: id }] : []),
  ]);
}

/**
 * Rows of the book for everything that was read: one per indicator, header lines included so that the table can print
 * them, the total only where one was published.
 * @param known names of units as the book spells them
 * @param stamp local time of saving, the same for all rows of one save
 */
export function rowsOfReading(
  reading: Reading,
  known: Iterable<string>,
  units: readonly UnitEntry[],
  source: string,
  stamp: string,
): BookRow[] {
  const spelling = unitSpelling(known, units);
  const levels = new Map(units.map(({ name, level }) => [name, level]));
  return keptRecords(reading).flatMap((record) => {
    if (record.unit === null || record.period === null) return [];
    const unit = spelling(record.unit);
    const shared = {
      unit,
      level: record.unitLevel ?? levels.get(unit) ?? null,
      period: record.period.key,
      source: sourceOf(record, source),
      savedAt: stamp,
    };
    const items = isPublished(record.total) ? [...record.items, totalItem(record.total)] : record.items;
    return items.map((item) => rowOfItem(item, shared));
  });
}

/**
 * Indicators that the framework of the book does not hold yet and that rows speak of: components, all of one parent
 * together, so that maxima still add up along the tree.
 */
export function newIndicators(framework: Framework, rows: readonly BookRow[]): Indicator[] {
  const held = new Set(framework.indicators.map(({ code }) => code));
  const codes = new Set(rows.map(({ code }) => code));
  const offered = allIndicators(framework).filter(({ code }) => !held.has(code));
  const parents = new Set(offered.filter(({ code }) => codes.has(code)).map(({ parent }) => parent));
  return offered.filter(({ parent }) => parents.has(parent));
}

/** A figure as a person compares it: "7,46/22", "88,25%", "chưa có". */
export function figureOfRow(row: BookRow): string {
  const parts: string[] = [];
  if (row.score !== null)
    parts.push(
      row.max === null
        ? formatNumber(row.score)
        : `${formatNumber(row.score)}/${formatNumber(row.max, SHORT_DECIMALS)}`,
    );
  if (row.rate !== null) parts.push(formatPercent(row.rate));
  if (row.rank !== null) parts.push(row.of === null ? `hạng ${row.rank}` : `hạng ${row.rank}/${row.of}`);
  if (parts.length > 0) return parts.join("; ");
  if (row.status === "header" || row.status === "ok") return MARKS.none;
  return MARKS[row.status];
}

type Shared = Pick<BookRow, "unit" | "level" | "period" | "source" | "savedAt">;

function rowOfItem(item: ScoreItem, shared: Shared): BookRow {
  const { unit, level, period, source, savedAt } = shared;
  const { code, label, score, max, percent, rank, of, status } = item;
  return {
    unit,
    level,
    period,
    code,
    label,
    score,
    max,
    rate: percent,
    rank,
    of,
    // A figure that a person has confirmed above its maximum is kept like any other.
    status: status === "error" && (score !== null || percent !== null) ? "ok" : status,
    source,
    savedAt,
    origin: "published",
  };
}

function isPublished(total: ScoreItem): boolean {
  return total.score !== null || total.percent !== null || total.rank !== null;
}

function totalItem(total: ScoreItem): ScoreItem {
  return { ...total, code: TOTAL_CODE, label: total.label === "" ? "Tổng điểm" : total.label, status: "ok" };
}

function sourceOf({ period }: ScoreRecord, source: string): string {
  return sourceWithDay(source, period?.asOf ?? null);
}
