import type { ClassBound } from "../../scoring/framework/classification";
import { DEFAULT_CLASSES } from "../../scoring/framework/classification";
import type { Framework } from "../../scoring/framework/framework";
import { DEFAULT_FRAMEWORK } from "../../scoring/framework/framework";
import type { BookRow } from "../../scoring/score";
import { bookKey } from "../../scoring/score";
import type { UnitEntry } from "../../scoring/units/unit";
import { foldUnitName } from "../../scoring/units/unit-names";
import { decodeClasses, decodeFramework } from "./framework-rows";
import type { TableName } from "../layout/tables";
import { TABLES } from "../layout/tables";
import type { OfficeSettings, StoredSettings } from "../settings/office-settings";
import { DEFAULT_SETTINGS } from "../settings/office-settings";
import type { Step } from "../steps/step";
import type { Problem } from "../layout/problem";
import { fault } from "../layout/problem";
import type { PlacedHistoryRow, PlacedRow } from "./score-rows";
import { decodeHistoryTable, decodeScoreTable } from "./score-rows";
import type { ColumnPlaces, TableView } from "../layout/table-view";
import { cellUnder, locateColumns } from "../layout/table-view";
import type { StoredTarget } from "../layout/target-columns";
import type { PlacedTarget } from "./target-rows";
import { decodeTargets } from "./target-rows";
import { decodeUnits } from "./unit-rows";

/** Everything the pane shows of the book. */
export interface Book {
  /** False in a workbook that has none of our tables yet. */
  exists: boolean;
  rows: readonly BookRow[];
  /** What can be taken back, newest first; empty for a book that was not read from the workbook. */
  steps: readonly Step[];
  /** Keys (`bookKey`) of rows that somebody changed by hand since they were written. */
  edited: ReadonlySet<string>;
  framework: Framework;
  classes: readonly ClassBound[];
  /** Units of the table, then those that only have scores. */
  units: readonly UnitEntry[];
  targets: readonly StoredTarget[];
  settings: OfficeSettings;
  /** Bad edits in the tables, named cell by cell; they do not hide the rest of the book. */
  problems: readonly Problem[];
  /** Sums, maxima and totals that do not hold, where the whole book was looked over (`checkBook`). */
  findings: readonly Problem[];
  /** Cells that somebody changed by hand since they were written, where the whole book was looked over. */
  edits: readonly Problem[];
}

/** The workbook as it was read: tables by name, settings. */
export interface BookViews {
  tables: ReadonlyMap<TableName, TableView>;
  settings: StoredSettings;
  /** Steps of the undo, where the workbook was read. */
  steps?: readonly Step[];
}

/** The book with the places of its rows, for planning what to write. */
export interface BookContents {
  book: Book;
  scores: readonly PlacedRow[];
  /** Rows of the score book without anything in them. */
  scoreBlanks: readonly number[];
  history: readonly PlacedHistoryRow[];
  historyBlanks: readonly number[];
  /** Units of the table alone. */
  units: readonly UnitEntry[];
  targets: readonly PlacedTarget[];
  targetBlanks: readonly number[];
  places: ReadonlyMap<TableName, ColumnPlaces>;
  views: BookViews;
}

/** A table whose columns staff changed so that it cannot be read; everything that needs it is refused. */
export interface DamagedTable {
  table: TableName;
  sheet: string;
  /** Headers that are not there. */
  headers: readonly string[];
}

/** Tables that are there but lack a column without which they mean nothing. */
export function damagedTables(views: BookViews): DamagedTable[] {
  const damaged: DamagedTable[] = [];
  for (const view of views.tables.values()) {
    const { essentialMissing } = locateColumns(TABLES[view.name], view.headers);
    if (essentialMissing.length > 0)
      damaged.push({
        table: view.name,
        sheet: view.sheet,
        headers: essentialMissing.map(({ header }) => header),
      });
  }
  return damaged;
}

/** Understands what was read. Tables that are not there have their defaults. */
export function readContents(views: BookViews): BookContents {
  const places = new Map<TableName, ColumnPlaces>();
  for (const view of views.tables.values())
    places.set(view.name, locateColumns(TABLES[view.name], view.headers));
  const read = <T>(name: TableName, decode: (view: TableView, at: ColumnPlaces) => T, absent: T): T => {
    const view = views.tables.get(name);
    const at = places.get(name);
    return view && at ? decode(view, at) : absent;
  };
  const scores = read("tblDiem", decodeScoreTable, { rows: [], blanks: [], problems: [] });
  const history = read("tblLichSu", decodeHistoryTable, { rows: [], blanks: [] });
  const framework = read("tblBoChiSo", decodeFramework, { framework: DEFAULT_FRAMEWORK, problems: [] });
  const classes = read("tblXepLoai", decodeClasses, { classes: DEFAULT_CLASSES, problems: [] });
  const units = read("tblDonVi", decodeUnits, { units: [], problems: [] });
  const targets = read("tblChiTieu", decodeTargets, { targets: [], blanks: [], problems: [] });
  const problems = [
    ...scores.problems,
    ...duplicates(scores.rows, views.tables.get("tblDiem")),
    ...framework.problems,
    ...classes.problems,
    ...units.problems,
    ...targets.problems,
    ...settingsProblems(views.settings),
  ];
  const rows = scores.rows.map(({ row }) => row);
  return {
    book: {
      exists: views.tables.has("tblDiem"),
      rows,
      steps: views.steps ?? [],
      edited: new Set(scores.rows.filter(({ edited }) => edited).map(({ row }) => bookKey(row))),
      framework: framework.framework,
      classes: classes.classes,
      units: withUnitsOfRows(units.units, rows),
      targets: targets.targets.map(({ target }) => target),
      settings: views.settings.kind === "read" ? views.settings.settings : DEFAULT_SETTINGS,
      problems,
      findings: [],
      edits: [],
    },
    scores: scores.rows,
    scoreBlanks: scores.blanks,
    history: history.rows,
    historyBlanks: history.blanks,
    units: units.units,
    targets: targets.targets,
    targetBlanks: targets.blanks,
    places,
    views,
  };
}

/** Two rows for the same unit, period and indicator: somebody copied rows by hand, or two windows wrote at once. */
function duplicates(rows: readonly PlacedRow[], view: TableView | undefined): Problem[] {
  if (view === undefined) return [];
  const first = new Map<string, number>();
  const problems: Problem[] = [];
  for (const { row, index } of rows) {
    const key = bookKey(row);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, index);
    else
      problems.push({
        sheet: view.sheet,
        cell: cellUnder(view, index, "code"),
        fault: fault("duplicate", { cell: cellUnder(view, earlier, "code") }),
      });
  }
  return problems;
}

function withUnitsOfRows(units: readonly UnitEntry[], rows: readonly BookRow[]): UnitEntry[] {
  const known = new Set(units.map(({ name }) => foldUnitName(name)));
  const all = [...units];
  const seen = new Set<string>();
  for (const { unit, level } of rows) {
    if (seen.has(unit)) continue;
    seen.add(unit);
    const key = foldUnitName(unit);
    if (known.has(key)) continue;
    known.add(key);
    all.push({ name: unit, level, aliases: [], from: null, to: null, successor: null });
  }
  return all;
}

function settingsProblems({ kind }: StoredSettings): Problem[] {
  if (kind !== "newer" && kind !== "unreadable") return [];
  return [
    { sheet: null, cell: null, fault: fault(kind === "newer" ? "settings_newer" : "settings_unreadable") },
  ];
}
