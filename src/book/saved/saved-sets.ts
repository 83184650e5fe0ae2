import type { BookRow, Origin } from "../../scoring/score";
import { bookKey } from "../../scoring/score";

/** The figures of one unit in one period, as they were saved. */
export interface SavedSet {
  unit: string;
  period: string;
  /** Rows with a figure, and all rows. */
  figures: number;
  rows: number;
  /** When and from what it was saved last. */
  savedAt: string;
  source: string;
  /** Rows that somebody changed by hand. */
  edited: number;
  origins: readonly Origin[];
}

/** What is in the book, unit by unit and period by period; what was saved last comes first. */
export function savedSets(rows: readonly BookRow[], edited: ReadonlySet<string>): SavedSet[] {
  const byUnit = new Map<string, Map<string, Building>>();
  let unit = "";
  let periods = new Map<string, Building>();
  for (const row of rows) {
    // Rows of one unit stand together in most books: their map is looked up once.
    if (row.unit !== unit || byUnit.size === 0) {
      unit = row.unit;
      periods = byUnit.get(unit) ?? new Map<string, Building>();
      byUnit.set(unit, periods);
    }
    const set = periods.get(row.period);
    if (set === undefined) periods.set(row.period, begun(row));
    else add(set, row);
    if (edited.size > 0 && edited.has(bookKey(row))) {
      const changed = periods.get(row.period);
      if (changed !== undefined) changed.edited += 1;
    }
  }
  const sets = [...byUnit.values()].flatMap((one) => [...one.values()]);
  return sets.sort(newestFirst);
}

type Building = { -readonly [K in keyof SavedSet]: SavedSet[K] } & { origins: Origin[] };

function begun(row: BookRow): Building {
  const { unit, period, savedAt, source, origin } = row;
  return {
    unit,
    period,
    figures: hasFigure(row) ? 1 : 0,
    rows: 1,
    savedAt,
    source,
    edited: 0,
    origins: [origin],
  };
}

function add(set: Building, row: BookRow): void {
  set.rows += 1;
  if (hasFigure(row)) set.figures += 1;
  if (row.savedAt > set.savedAt) {
    set.savedAt = row.savedAt;
    set.source = row.source;
  }
  if (!set.origins.includes(row.origin)) set.origins.push(row.origin);
}

function hasFigure({ score, rate, rank }: BookRow): boolean {
  return score !== null || rate !== null || rank !== null;
}

function newestFirst(a: SavedSet, b: SavedSet): number {
  if (a.savedAt !== b.savedAt) return a.savedAt < b.savedAt ? 1 : -1;
  if (a.unit !== b.unit) return a.unit < b.unit ? -1 : 1;
  return a.period < b.period ? 1 : -1;
}
