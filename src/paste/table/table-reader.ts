import { parsePeriodKey, periodKey, previousPeriod, samePeriodLastYear } from "../../scoring/period";
import type { UnitLevel } from "../../scoring/unit";
import type { Column } from "./columns";
import type { Context } from "../prose/context";
import type { Collector } from "../account/drafts";
import type { NameIndex } from "../words/names";
import type { PhraseTree } from "../text/phrases";
import { resolvePeriod } from "../words/period-text";

/** What tables are read with. */
export interface TableReader {
  index: NameIndex;
  classes: PhraseTree<string>;
  context: Context;
  collector: Collector;
  /** Unit set by a heading above the table, when it is not the unit of the whole text. */
  unit: { name: string; level: UnitLevel | null } | null;
  period: string | null;
}

/** "Tháng trước" of nobody knows which month: its figures have no place. */
export const UNKNOWN_PERIOD = "?";

/** The period of rows and columns that do not name one. */
export function basePeriod({ period, context }: TableReader): string | null {
  return period ?? context.period?.key ?? null;
}

/** Period key of every column, null for the one of the row or the text. */
export function columnPeriods(columns: readonly Column[], reader: TableReader): (string | null)[] {
  const current = basePeriod(reader);
  const own = columns.map(({ period }) => {
    if (period === null) return null;
    if (typeof period === "string") {
      const base = current === null ? null : parsePeriodKey(current);
      if (!base) return UNKNOWN_PERIOD;
      return periodKey(period === "previous" ? previousPeriod(base) : samePeriodLastYear(base));
    }
    const known = resolvePeriod(period, reader.context.year);
    return known && periodKey(known);
  });
  const latest = latestPeriod(columns, own);
  return own.map((key, at) => key ?? (columns[at] && ofLatest(columns[at]) ? latest : null));
}

/** Changes, ranks and classes without a period of their own are of the latest one. */
function ofLatest({ role }: Column): boolean {
  return role === "delta" || role === "rank" || role === "class";
}

/** The latest period among columns of figures; null when one of them is of the text's own period. */
function latestPeriod(columns: readonly Column[], periods: readonly (string | null)[]): string | null {
  let latest: string | null = null;
  for (const [at, { role }] of columns.entries()) {
    if (role !== "score" && role !== "percent") continue;
    const key = periods[at] ?? null;
    if (key === null) return null;
    if (key !== UNKNOWN_PERIOD && (latest === null || key > latest)) latest = key;
  }
  return latest;
}
