import type { Book } from "../../actions/contract";
import type { Period } from "../../scoring/period";
import { comparePeriods, endMonth, parsePeriodKey } from "../../scoring/period";

/** Which periods and units the book holds. */
export interface BookOverview {
  /** Keys, newest first; of periods that end together the shortest first. */
  periods: readonly string[];
  /** Units of a period in the order of the book. */
  unitsOf(period: string): readonly string[];
}

const known = new WeakMap<Book["rows"], BookOverview>();

/** One pass over the rows, remembered for as long as the book is the same. */
export function overviewOf(book: Book): BookOverview {
  const before = known.get(book.rows);
  if (before !== undefined) return before;
  const units = new Map<string, Set<string>>();
  for (const { period, unit } of book.rows) {
    const found = units.get(period);
    if (found === undefined) units.set(period, new Set([unit]));
    else found.add(unit);
  }
  const periods = [...units.keys()]
    .map((key) => ({ key, period: parsePeriodKey(key) }))
    .filter((one): one is { key: string; period: Period } => one.period !== null)
    .sort((a, b) => endMonth(b.period) - endMonth(a.period) || comparePeriods(a.period, b.period))
    .map(({ key }) => key);
  const overview: BookOverview = { periods, unitsOf: (period) => [...(units.get(period) ?? [])] };
  known.set(book.rows, overview);
  return overview;
}
