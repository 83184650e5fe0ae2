import type { Indicator } from "../../scoring/framework";
import type { BookRow } from "../../scoring/score";
import { bookKey } from "../../scoring/score";
import type { BookContents } from "../rows/contents";
import type { LastSave } from "./last-save";
import { describeRow, serializeLastSave } from "./last-save";
import { SETTING_KEYS } from "../settings/office-settings";
import type { BookPlan } from "./plan";
import { isBlankTable, TableDraft } from "./plan";
import type { PlacedHistoryRow, PlacedRow } from "../rows/score-rows";
import { fingerprint } from "./stamp";

/** A value of the book that saving would replace. */
interface Replacement {
  before: BookRow;
  after: BookRow;
}

export interface SaveChanges {
  added: readonly BookRow[];
  replaced: readonly Replacement[];
  unchanged: number;
  /** Keys that come twice with different figures; such a save is refused. */
  conflicts: readonly BookRow[];
}

export interface SavePlan {
  plan: BookPlan;
  changes: SaveChanges;
}

export interface SaveInput {
  contents: BookContents;
  /** Rows that shall be in the book; `savedAt` and `source` say when and where from. */
  rows: readonly BookRow[];
  /** Indicators that the framework of the book does not hold and that the rows speak of. */
  indicators: readonly Indicator[];
  /** Stamp of this save, also the `savedAt` of every row. */
  stamp: string;
  /** Why a value was replaced, as the history says it. */
  reason: string;
}

/**
 * What saving would add and replace, without planning how. Where the book holds several rows for a key, which two
 * windows may have left, the one that says what is wanted counts as the row, else the first.
 */
export function changesOf(book: readonly BookRow[], rows: readonly BookRow[]): SaveChanges {
  const wanted = new Map<string, BookRow>();
  const conflicts: BookRow[] = [];
  for (const row of rows) {
    const twin = wanted.get(bookKey(row));
    if (twin === undefined) wanted.set(bookKey(row), row);
    else if (!sameFigures(twin, row)) conflicts.push(row);
  }
  const known = new Map<string, BookRow>();
  for (const row of book) {
    const key = bookKey(row);
    const after = wanted.get(key);
    if (after !== undefined && (!known.has(key) || sameFigures(row, after))) known.set(key, row);
  }
  const added: BookRow[] = [];
  const replaced: Replacement[] = [];
  let unchanged = 0;
  for (const [key, after] of wanted) {
    const before = known.get(key);
    if (before === undefined) added.push(after);
    else if (sameFigures(before, after)) unchanged += 1;
    else replaced.push({ before, after });
  }
  return { added, replaced, unchanged, conflicts };
}

/**
 * Plans a save: rows are found by unit, period and indicator; the old row goes to the history before the new one takes
 * its place; a second row for the same key, which two windows may have left, goes there too. Saving the same again
 * plans nothing.
 */
export function planSave({ contents, rows, indicators, stamp, reason }: SaveInput): SavePlan {
  const changes = changesOf(contents.book.rows, rows);
  const { views } = contents;
  const scores = new TableDraft("tblDiem", views);
  const history = new TableDraft("tblLichSu", views);
  const begun = begunEntries(contents);
  const keep = (row: BookRow, why: string): void => {
    const kept = { row, replacedAt: stamp, reason: why };
    const entry = begun.get(rowIdentity(row));
    if (entry === undefined) history.append(kept);
    else history.replace(entry.index, kept);
  };

  const places = placesByKey(contents.scores, new Map(rows.map((row) => [bookKey(row), row])));
  for (const { before, after } of changes.replaced) {
    const [place] = places.get(bookKey(after)) ?? [];
    if (place === undefined) continue;
    keep(before, reason);
    scores.replace(place.index, after);
  }
  for (const twins of places.values())
    for (const twin of twins.slice(1)) {
      keep(twin.row, DUPLICATE_REASON);
      scores.remove(twin.index);
    }
  for (const row of changes.added) scores.append(row);

  const framework = new TableDraft("tblBoChiSo", views);
  const classes = new TableDraft("tblXepLoai", views);
  const { book } = contents;
  if (needsDefaults("tblBoChiSo", contents))
    for (const indicator of book.framework.indicators) framework.append(indicator);
  for (const indicator of indicators) framework.append(indicator);
  if (needsDefaults("tblXepLoai", contents)) for (const bound of book.classes) classes.append(bound);

  const written = [...changes.added, ...changes.replaced.map(({ after }) => after)];
  // A save that is taken up again covers what its first attempt wrote, too.
  const keys = new Set(written.map(bookKey));
  const standing = contents.book.rows.filter((row) => row.savedAt === stamp && !keys.has(bookKey(row)));
  const covered = [...standing, ...written];
  const lastSave: LastSave = {
    stamp,
    rows: covered.length,
    fingerprint: fingerprint(covered.map(describeRow)),
    targets: null,
    undoing: null,
  };
  const tables = [
    history,
    scores,
    framework,
    classes,
    new TableDraft("tblDonVi", views),
    new TableDraft("tblChiTieu", views),
  ]
    .map((draft) => draft.finish())
    .filter((table) => table !== null);
  return {
    plan: {
      tables,
      settings:
        written.length > 0 ? [{ key: SETTING_KEYS.lastSave, value: serializeLastSave(lastSave) }] : [],
      closing: [],
    },
    changes,
  };
}

/** A table that is not there, or blank, gets the defaults that it stands for. */
function needsDefaults(name: "tblBoChiSo" | "tblXepLoai", { views }: BookContents): boolean {
  const view = views.tables.get(name);
  return view === undefined || isBlankTable(view);
}

export const DUPLICATE_REASON = "Dòng trùng được gỡ khỏi sổ";

/** Whether two rows say the same of their indicator; label and source may differ. */
export function sameFigures(a: BookRow, b: BookRow): boolean {
  return (
    a.score === b.score &&
    a.max === b.max &&
    a.rate === b.rate &&
    a.rank === b.rank &&
    a.of === b.of &&
    a.status === b.status
  );
}

/** A row as it once stood in the book: what it says and when it was saved. */
function rowIdentity(row: BookRow): string {
  return `${describeRow(row)}\u0000${row.savedAt}`;
}

/**
 * Entries of the history that a save wrote before it failed: their old row still stands in the book and nothing was
 * ever saved under their stamp. The next save takes them over, so that pressing again leaves no second entry.
 */
function begunEntries({ scores, history }: BookContents): Map<string, PlacedHistoryRow> {
  const standing = new Set(scores.map(({ row }) => rowIdentity(row)));
  const saved = new Set([...scores, ...history].map(({ row }) => `${bookKey(row)}\u0000${row.savedAt}`));
  const begun = new Map<string, PlacedHistoryRow>();
  for (const entry of history) {
    const identity = rowIdentity(entry.row);
    if (standing.has(identity) && !saved.has(`${bookKey(entry.row)}\u0000${entry.replacedAt}`))
      begun.set(identity, entry);
  }
  return begun;
}

/** Rows for each wanted key; the one that says what is wanted comes first, the others are its twins. */
function placesByKey(
  rows: readonly PlacedRow[],
  wanted: ReadonlyMap<string, BookRow>,
): Map<string, PlacedRow[]> {
  const places = new Map<string, PlacedRow[]>();
  for (const placed of rows) {
    const key = bookKey(placed.row);
    const after = wanted.get(key);
    if (after === undefined) continue;
    const known = places.get(key);
    if (known === undefined) places.set(key, [placed]);
    else if (sameFigures(placed.row, after) && known[0] && !sameFigures(known[0].row, after))
      known.unshift(placed);
    else known.push(placed);
  }
  return places;
}
