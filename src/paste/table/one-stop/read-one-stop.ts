import { TOTAL_CODE } from "../../../scoring/framework/framework";
import type { UnitLevel } from "../../../scoring/units/unit";
import type { Row } from "../../source";
import type { Saying } from "../../words";
import { isSummary, readCount, unitLikeness } from "../../words";
import { cellFigure } from "../cell";
import { rowLevel, sectionLevel } from "../levels";
import type { Channels, CountName, RateName } from "./channels";
import { channelsOf, COUNTS, RATES } from "./channels";
import { headOf } from "./head";

/** What a one-stop export tells of one unit: no scores of the index. */
export interface OneStopRow {
  unit: string;
  unitLevel: UnitLevel | null;
  /** Percents of the dossiers handed in, or of those to be paid for; null where none could be or none is stated. */
  rates: Record<RateName, number | null>;
  /** Numbers of dossiers; null where the export has no such column or a blank in it. */
  counts: Record<CountName, number | null>;
}

const NUMBERED = /^\(?(?:\d{1,4}|[IVX]{1,5})[.)]\s+/u;

/** The rows of units of a one-stop export that tells the ways of handing in; none where it does not. */
export function readOneStop(rows: readonly Row[], says: (text: string) => Saying): OneStopRow[] {
  const paths = headOf(rows);
  const channels = channelsOf(paths);
  if (!channels) return [];
  const unitAt = unitColumn(rows, Math.min(...channels.counts.values()));
  if (unitAt === null) return [];
  const heading = (paths[unitAt] ?? []).join(" ");
  const found: OneStopRow[] = [];
  let section: UnitLevel | null = null;
  for (const row of rows) {
    const unit = row.own(unitAt).replace(NUMBERED, "").trim();
    // "I | Sở, ban, ngành" heads the rows below it, whether with sums or without; "Tổng cộng" ends them.
    if (unit === "" || unitLikeness(unit) === 0 || isSummary(unit) || isTotal(says(unit))) {
      section = sectionLevel(unit) ?? section;
      continue;
    }
    const counts = countsOf(row, channels);
    if (Object.values(counts).every((count) => count === null)) continue;
    found.push({
      unit,
      unitLevel: rowLevel(unit, heading, section, null),
      rates: ratesOf(row, channels, counts),
      counts,
    });
  }
  return found;
}

function isTotal({ codes, part }: Saying): boolean {
  return part === "mean" || codes[0]?.code === TOTAL_CODE;
}

/** The column left of the figures in which most names of units stand. */
function unitColumn(rows: readonly Row[], figuresFrom: number): number | null {
  let best: { at: number; likeness: number } | null = null;
  for (let at = 0; at < figuresFrom; at += 1) {
    const likeness = rows.reduce((sum, row) => sum + unitLikeness(row.own(at)), 0);
    if (likeness > (best?.likeness ?? 0)) best = { at, likeness };
  }
  return best?.at ?? null;
}

function countsOf(row: Row, { counts }: Channels): OneStopRow["counts"] {
  const of = (name: CountName): number | null => {
    const at = counts.get(name);
    return at === undefined ? null : readCount(row.own(at));
  };
  return recordOf(COUNTS, of);
}

/** A blank rate of something that could be is 0 where nothing of it was; of nothing there is no rate. */
function ratesOf(row: Row, { rates }: Channels, counts: OneStopRow["counts"]): OneStopRow["rates"] {
  const received = [counts.online, counts.direct, counts.postal].reduce<number>(
    (sum, count) => sum + (count ?? 0),
    0,
  );
  return recordOf(RATES, (name) => {
    const at = rates.get(name);
    if (at === undefined) return null;
    const whole = name === "payment" ? (counts.obliged ?? 0) : received;
    const part = counts[name === "payment" ? "paid" : name];
    const text = row.own(at);
    if (text === "") return whole > 0 && part === 0 ? 0 : null;
    return cellFigure(text)?.value ?? null;
  });
}

function recordOf<Name extends string>(
  names: readonly Name[],
  valueOf: (name: Name) => number | null,
): Record<Name, number | null> {
  return Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Record<Name, number | null>;
}
