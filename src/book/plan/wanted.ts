import type { ClassBound } from "../../scoring/framework/classification";
import type { Indicator } from "../../scoring/framework/framework";
import type { BookRow } from "../../scoring/score";
import type { UnitEntry } from "../../scoring/units/unit";
import type { HistoryRow } from "../layout/history-columns";
import type { StoredTarget } from "../layout/target-columns";

/** What shall be in the book, and what shall no longer be there, whoever asks for it. */
export interface Wanted {
  /** `savedAt` and `source` say when and where from. */
  rows: readonly BookRow[];
  /** Keys of rows (`bookKey`) that shall go. */
  gone: ReadonlySet<string>;
  targets: readonly StoredTarget[];
  /** Keys of targets (`targetKey`) that shall go. */
  goneTargets: ReadonlySet<string>;
  /** Entries of a history that shall be in ours. */
  history: readonly HistoryRow[];
  /** Indicators and units that are added where the book does not know them. */
  indicators: readonly Indicator[];
  units: readonly UnitEntry[];
  /** What a workbook without lists of its own gets instead of the defaults. */
  lists: { indicators: readonly Indicator[]; classes: readonly ClassBound[] } | null;
  /** Rows come back exactly as they once were, with name, source and stamp; otherwise the same figures are the same row. */
  exact: boolean;
}

export const NOTHING_WANTED: Wanted = {
  rows: [],
  gone: new Set(),
  targets: [],
  goneTargets: new Set(),
  history: [],
  indicators: [],
  units: [],
  lists: null,
  exact: false,
};
