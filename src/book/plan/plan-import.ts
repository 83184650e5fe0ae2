import { bookKey } from "../../scoring/score";
import { foldUnitName } from "../../scoring/unit-names";
import type { BookContents } from "../rows/contents";
import type { TableName } from "../layout/tables";
import { describeRow } from "./last-save";
import { SETTING_KEYS } from "../settings/office-settings";
import type { AnyDraft, BookPlan } from "./plan";
import { isBlankTable, TableDraft } from "./plan";
import type { SaveChanges } from "./plan-save";
import { changesOf } from "./plan-save";
import type { TargetChanges } from "./plan-targets";
import { historyOfTarget, targetChanges } from "./plan-targets";
import type { HistoryRow } from "../layout/history-columns";
import { targetKey } from "../rows/target-rows";

export interface ImportPlan {
  plan: BookPlan;
  changes: SaveChanges;
  targets: TargetChanges;
}

const IMPORT_REASON = "Thay bằng số liệu từ tệp CSV";

/**
 * Plans taking a kept book in: scores and targets by their keys, with the source and stamp that they had; history that
 * is not there yet; indicators and units that the workbook does not know. What the workbook says of those stays.
 */
export function planImport(contents: BookContents, kept: BookContents, stamp: string): ImportPlan {
  const { views, book } = contents;
  const changes = changesOf(book.rows, kept.book.rows);
  const scores = new TableDraft("tblDiem", views);
  const history = new TableDraft("tblLichSu", views);
  const places = new Map(contents.scores.map(({ row, index }) => [bookKey(row), index]));
  const known = new Set(contents.history.map(identity));
  const keep = (entry: HistoryRow): void => {
    if (known.has(identity(entry))) return;
    known.add(identity(entry));
    history.append(entry);
  };
  for (const entry of kept.history) keep(entry);
  for (const { before, after } of changes.replaced) {
    const index = places.get(bookKey(after));
    if (index === undefined) continue;
    keep({ row: before, replacedAt: stamp, reason: IMPORT_REASON });
    scores.replace(index, after);
  }
  for (const row of changes.added) scores.append(row);

  const list = new TableDraft("tblChiTieu", views);
  const targets = targetChanges(book.targets, kept.book.targets);
  const targetPlaces = new Map(contents.targets.map(({ target, index }) => [targetKey(target), index]));
  for (const { before, after } of targets.replaced) {
    const index = targetPlaces.get(targetKey(after));
    if (index === undefined) continue;
    keep({ row: historyOfTarget(before), replacedAt: stamp, reason: IMPORT_REASON });
    list.replace(index, after);
  }
  for (const target of targets.added) list.append(target);

  const tables = [history, scores, ...lists(contents, kept), list]
    .map((draft) => draft.finish())
    .filter((table) => table !== null);
  // Rows keep the stamps that they had, so an import is not taken back like a save.
  return {
    plan: { tables, settings: [{ key: SETTING_KEYS.lastSave, value: null }], closing: [] },
    changes,
    targets,
  };
}

function lists(contents: BookContents, kept: BookContents): AnyDraft[] {
  const { views, book } = contents;
  const framework = new TableDraft("tblBoChiSo", views);
  const codes = new Set(
    isFilled("tblBoChiSo", contents) ? book.framework.indicators.map(({ code }) => code) : [],
  );
  for (const indicator of kept.book.framework.indicators)
    if (!codes.has(indicator.code)) framework.append(indicator);
  const classes = new TableDraft("tblXepLoai", views);
  if (!views.tables.has("tblXepLoai")) for (const bound of kept.book.classes) classes.append(bound);
  const units = new TableDraft("tblDonVi", views);
  const names = new Set(contents.units.map(({ name }) => foldUnitName(name)));
  for (const unit of kept.units) if (!names.has(foldUnitName(unit.name))) units.append(unit);
  return [framework, classes, units];
}

function isFilled(name: TableName, { views }: BookContents): boolean {
  const view = views.tables.get(name);
  return view !== undefined && !isBlankTable(view);
}

function identity({ row, replacedAt, reason }: HistoryRow): string {
  return [describeRow(row), row.savedAt, replacedAt, reason].join("\u0002");
}
