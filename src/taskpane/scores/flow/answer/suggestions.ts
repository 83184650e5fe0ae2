import type { Book } from "../../../../actions/contract";
import type { Period } from "../../../../scoring/period";
import { comparePeriods, parsePeriodKey, periodKey, previousPeriod } from "../../../../scoring/period";
import type { UnitLevel } from "../../../../scoring/units/unit";
import { findPeriods, resolvePeriod } from "../../../../paste";
import { overviewOf } from "../../../session/book-overview";

const units = new WeakMap<Book, readonly string[]>();

/** Units that the workbook knows, the office's own first: those listed and those with scores. */
export function knownUnits(book: Book | null): readonly string[] {
  if (book === null) return [];
  const before = units.get(book);
  if (before !== undefined) return before;
  const [newest] = overviewOf(book).periods;
  const names = new Set<string>();
  if (book.settings.ownUnit !== null) names.add(book.settings.ownUnit);
  for (const { name } of book.units) names.add(name);
  if (newest !== undefined) for (const name of overviewOf(book).unitsOf(newest)) names.add(name);
  const list = [...names];
  units.set(book, list);
  return list;
}

/** The level of a unit as the workbook has it; null for a unit that it does not know. */
export function levelOfUnit(book: Book | null, unit: string): UnitLevel | null {
  if (book === null) return null;
  const listed = book.units.find(({ name }) => name === unit);
  return listed?.level ?? book.rows.find((row) => row.unit === unit)?.level ?? null;
}

/**
 * The period that a text without one most likely speaks of: the one after the newest in the book, else the month that
 * ended last. Only ever offered.
 */
export function likelyPeriod(periods: readonly string[], today: Date): string {
  const lastMonth = previousPeriod({ type: "month", year: today.getFullYear(), index: today.getMonth() + 1 });
  const newest = periods
    .map(parsePeriodKey)
    .filter((period) => period?.type === "month")
    .find((period) => period !== null);
  if (newest == null) return periodKey(lastMonth);
  const next = following(newest);
  return periodKey(comparePeriods(next, lastMonth) > 0 ? newest : next);
}

/** How far into a text a period is looked for. */
const PERIOD_REACH = 5_000;

/**
 * The period that the text itself hints at: a month or quarter without its year is the last such one, a year alone is
 * that year and no month. Null where the text says nothing.
 */
export function hintedPeriod(text: string, today: Date): string | null {
  const head = text.slice(0, PERIOD_REACH);
  const mention = findPeriods(head).find(({ compared }) => !compared);
  const year = /(?<![\d./])20\d{2}(?![\d/])/.exec(head)?.[0];
  if (mention !== undefined) {
    const last = { year: today.getFullYear(), month: today.getMonth() + 1 };
    const own = resolvePeriod(mention, year === undefined ? last.year : Number(year));
    if (own !== null && year === undefined && mention.year === null && !hasBegun(own, last)) {
      const before = resolvePeriod(mention, last.year - 1);
      return before === null ? null : periodKey(before);
    }
    if (own !== null) return periodKey(own);
  }
  return year ?? null;
}

/** Whether a period of this year has begun. */
function hasBegun({ type, index }: Period, { month }: { month: number }): boolean {
  const first =
    type === "quarter" ? index * 3 - 2 : type === "half" ? index * 6 - 5 : type === "month" ? index : 1;
  return first <= month;
}

function following(period: Period): Period {
  return period.index < 12
    ? { ...period, index: period.index + 1 }
    : { ...period, year: period.year + 1, index: 1 };
}
