import type { BookRow } from "../../scoring/score";
import { bookKey } from "../../scoring/score";
import { foldUnitName } from "../../scoring/units/unit-names";
import type { HistoryRow } from "../layout/history-columns";
import type { TableName } from "../layout/tables";
import type { StoredTarget } from "../layout/target-columns";
import type { BookContents } from "../rows/contents";
import type { PlacedHistoryRow, PlacedRow } from "../rows/score-rows";
import { targetKey } from "../rows/target-rows";
import type { Changes } from "./changes";
import { scoreChanges, targetChanges } from "./changes";
import type { AnyDraft, TablePlan } from "./plan";
import { isBlankTable, TableDraft } from "./plan";
import { identityOf, sameFigures } from "./sameness";
import type { Wanted } from "./wanted";

/** Why a second row of one key went to the history. */
export const DUPLICATE_REASON = "Dòng trùng được gỡ khỏi sổ";

export interface ChangeInput {
  contents: BookContents;
  wanted: Wanted;
  stamp: string;
  /** Why a value was replaced or removed, as the history says it. */
  reason: string;
}

export interface PlannedChange {
  tables: readonly TablePlan[];
  scores: Changes<BookRow>;
  targets: Changes<StoredTarget>;
}

/**
 * Plans any change of the book: rows are found by unit, period and indicator, targets by year and number; the old
 * value goes to the history before the new one takes its place; a second row for the same key, which two windows may
 * have left, goes there too. Wanting the same again plans nothing.
 */
export function planChange({ contents, wanted, stamp, reason }: ChangeInput): PlannedChange {
  const { views, book } = contents;
  const history = new TableDraft("tblLichSu", views);
  const keep = keeper(contents, history, stamp);
  for (const entry of wanted.history) keep.foreign(entry);

  const scores = new TableDraft("tblDiem", views);
  const changed = scoreChanges(book.rows, wanted);
  planScores(contents, wanted, changed, scores, (row, why) => keep.own(row, why ?? reason));

  const list = new TableDraft("tblChiTieu", views);
  const targets = targetChanges(book.targets, wanted.targets, wanted.goneTargets);
  planTargets(contents, targets, list, (row) => keep.own(row, reason));

  const tables = [history, scores, ...lists(contents, wanted), list]
    .map((draft) => draft.finish())
    .filter((table) => table !== null);
  return { tables, scores: changed, targets };
}

/** A target as a row of the history, which has the columns of the score book. */
export function historyOfTarget({ year, section, order, name, percent }: StoredTarget): BookRow {
  return {
    unit: "Chỉ tiêu",
    level: null,
    period: String(year),
    code: [section, order].filter((part) => part !== "").join("."),
    label: name,
    score: null,
    max: null,
    rate: percent,
    rank: null,
    of: null,
    status: percent === null ? "missing" : "ok",
    source: "",
    savedAt: "",
    origin: "published",
  };
}

function planScores(
  { scores: placed }: BookContents,
  wanted: Wanted,
  changes: Changes<BookRow>,
  draft: TableDraft<"tblDiem">,
  keep: (row: BookRow, why?: string) => void,
): void {
  const after = new Map(wanted.rows.map((row) => [bookKey(row), row]));
  const places = placesByKey(placed, after, wanted.exact);
  for (const { before, after: row } of changes.replaced) {
    const [place] = places.get(bookKey(row)) ?? [];
    if (place === undefined) continue;
    keep(before);
    draft.replace(place.index, row);
  }
  for (const twins of places.values())
    for (const twin of twins.slice(1)) {
      keep(twin.row, DUPLICATE_REASON);
      draft.remove(twin.index);
    }
  const going = new Set(changes.removed);
  for (const { row, index } of placed) {
    if (!going.has(row)) continue;
    keep(row);
    draft.remove(index);
  }
  for (const row of changes.added) draft.append(row);
}

function planTargets(
  { targets: placed }: BookContents,
  changes: Changes<StoredTarget>,
  draft: TableDraft<"tblChiTieu">,
  keep: (row: BookRow) => void,
): void {
  const places = new Map(placed.map(({ target, index }) => [targetKey(target), index]));
  for (const { before, after } of changes.replaced) {
    const index = places.get(targetKey(after));
    if (index === undefined) continue;
    keep(historyOfTarget(before));
    draft.replace(index, after);
  }
  for (const target of changes.removed) {
    const index = places.get(targetKey(target));
    if (index === undefined) continue;
    keep(historyOfTarget(target));
    draft.remove(index);
  }
  for (const target of changes.added) draft.append(target);
}

/** The lists of the book: what is wanted and not known yet; a table that is not there, or blank, gets its defaults. */
function lists(contents: BookContents, wanted: Wanted): AnyDraft[] {
  const { views, book } = contents;
  const isFilled = (name: TableName): boolean => {
    const view = views.tables.get(name);
    return view !== undefined && !isBlankTable(view);
  };
  const framework = new TableDraft("tblBoChiSo", views);
  const filled = isFilled("tblBoChiSo");
  const codes = new Set(filled ? book.framework.indicators.map(({ code }) => code) : []);
  const defaults = wanted.lists?.indicators ?? book.framework.indicators;
  for (const indicator of [...(filled ? [] : defaults), ...wanted.indicators]) {
    if (codes.has(indicator.code)) continue;
    codes.add(indicator.code);
    framework.append(indicator);
  }
  const classes = new TableDraft("tblXepLoai", views);
  if (!isFilled("tblXepLoai"))
    for (const bound of wanted.lists?.classes ?? book.classes) classes.append(bound);
  const units = new TableDraft("tblDonVi", views);
  const names = new Set(contents.units.map(({ name }) => foldUnitName(name)));
  for (const unit of wanted.units) {
    if (names.has(foldUnitName(unit.name))) continue;
    names.add(foldUnitName(unit.name));
    units.append(unit);
  }
  return [framework, classes, units];
}

/** Puts rows into the history, each once however often the change was begun. */
function keeper(
  contents: BookContents,
  history: TableDraft<"tblLichSu">,
  stamp: string,
): { own: (row: BookRow, reason: string) => void; foreign: (entry: HistoryRow) => void } {
  const begun = begunEntries(contents);
  const known = new Set(contents.history.map(entryIdentity));
  return {
    own: (row, reason) => {
      const entry = { row, replacedAt: stamp, reason };
      const taken = begun.get(identityOf(row));
      if (taken !== undefined) history.replace(taken.index, entry);
      else if (!known.has(entryIdentity(entry))) history.append(entry);
    },
    foreign: (entry) => {
      if (known.has(entryIdentity(entry))) return;
      known.add(entryIdentity(entry));
      history.append(entry);
    },
  };
}

function entryIdentity({ row, replacedAt, reason }: HistoryRow): string {
  return [identityOf(row), replacedAt, reason].join("\u0002");
}

/**
 * Entries of the history that a change wrote before it failed: their old row still stands in the book and nothing was
 * ever saved under their stamp. The next change takes them over, so that pressing again leaves no second entry.
 */
function begunEntries({ scores, history }: BookContents): Map<string, PlacedHistoryRow> {
  const standing = new Set(scores.map(({ row }) => identityOf(row)));
  const saved = new Set([...scores, ...history].map(({ row }) => `${bookKey(row)}\u0000${row.savedAt}`));
  const begun = new Map<string, PlacedHistoryRow>();
  for (const entry of history) {
    const identity = identityOf(entry.row);
    if (standing.has(identity) && !saved.has(`${bookKey(entry.row)}\u0000${entry.replacedAt}`))
      begun.set(identity, entry);
  }
  return begun;
}

/** Rows for each wanted key; the one that says what is wanted comes first, the others are its twins. */
function placesByKey(
  rows: readonly PlacedRow[],
  wanted: ReadonlyMap<string, BookRow>,
  exact: boolean,
): Map<string, PlacedRow[]> {
  const same = (a: BookRow, b: BookRow): boolean =>
    exact ? identityOf(a) === identityOf(b) : sameFigures(a, b);
  const places = new Map<string, PlacedRow[]>();
  for (const placed of rows) {
    const key = bookKey(placed.row);
    const after = wanted.get(key);
    if (after === undefined) continue;
    const known = places.get(key);
    if (known === undefined) places.set(key, [placed]);
    else if (same(placed.row, after) && known[0] && !same(known[0].row, after)) known.unshift(placed);
    else known.push(placed);
  }
  return places;
}
