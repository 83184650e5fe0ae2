import type { ClassBound } from "../framework/classification";
import type { Comparison } from "./comparison";
import { compareUnit } from "./comparison";
import type { Scale, UnitFigures } from "../figures";
import { figuresByUnit, scaleOf } from "../figures";
import type { Framework } from "../framework/framework";
import type { RankChange } from "./ranking";
import { haveSameSpan } from "../period";
import { rankDescending } from "./ranking";
import type { BookRow } from "../score";
import type { UnitEntry } from "../units/unit";

/** One unit among all of them. */
export interface RankedComparison {
  comparison: Comparison;
  /** Rank by total among the units compared; null for an incomplete total. */
  rank: number | null;
  rankChange: RankChange;
}

/** All units of a period, best first; units without a complete total stand last in the order of the book. */
export interface UnitsComparison {
  period: string;
  against: string | null;
  scale: Scale;
  /** How many units are ranked. */
  of: number;
  units: readonly RankedComparison[];
}

export interface CompareUnitsInput {
  rows: readonly BookRow[];
  period: string;
  against: string | null;
  framework: Framework;
  classes?: readonly ClassBound[];
  /** Known units: renamed and merged ones are found through `successor`. */
  units?: readonly UnitEntry[];
  /** Names of units whose comparison across a merger a person has agreed to. */
  confirmedMergers?: ReadonlySet<string>;
  scale?: Scale;
  /** Compare these units only, in their rank among all. */
  only?: (unit: string) => boolean;
}

/** Compares every unit of a period with the same unit in another period and ranks them by total. */
export function compareUnits(input: CompareUnitsInput): UnitsComparison {
  const { period, against } = input;
  const figures = figuresByUnit(input.rows, against === null ? [period] : [period, against]);
  const now = figures.get(period) ?? new Map<string, UnitFigures>();
  const before = (against === null ? undefined : figures.get(against)) ?? new Map<string, UnitFigures>();
  const scale = input.scale ?? commonScale(now);
  const entries = [...now.values()].filter(({ unit }) => input.only?.(unit) ?? true);
  const comparisons = entries.map((current) => compareFound(current, before, input, scale));

  const ranks = rankDescending(comparisons.map(rankedTotal));
  const earlierRanks = new Map<string, number | null>();
  const earlierTotals = comparisons.map(({ total: { previous } }) =>
    previous.complete ? previous.value : null,
  );
  rankDescending(earlierTotals).forEach((rank, index) =>
    earlierRanks.set(comparisons[index]?.unit ?? "", rank),
  );
  const sameSet =
    against !== null &&
    haveSameSpan(period, against) &&
    comparisons.every((one) => (rankedTotal(one) === null) === (earlierRanks.get(one.unit) == null)) &&
    before.size === now.size;

  const units = comparisons
    .map((comparison, index) => {
      const rank = ranks[index] ?? null;
      const earlier = earlierRanks.get(comparison.unit) ?? null;
      return { comparison, rank, rankChange: changeOf(rank, earlier, sameSet), index };
    })
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.index - b.index || 0)
    .map(({ comparison, rank, rankChange }) => ({ comparison, rank, rankChange }));
  return { period, against, scale, of: ranks.filter((rank) => rank !== null).length, units };
}

/**
 * Compares one unit of the book.
 * @returns null when the book has nothing of this unit in this period
 */
export function compareOne(input: CompareUnitsInput & { unit: string }): Comparison | null {
  const { period, against, unit } = input;
  const figures = figuresByUnit(input.rows, against === null ? [period] : [period, against]);
  const current = figures.get(period)?.get(unit);
  if (current === undefined) return null;
  const before = (against === null ? undefined : figures.get(against)) ?? new Map<string, UnitFigures>();
  return compareFound(current, before, input, input.scale ?? scaleOf(current));
}

function compareFound(
  current: UnitFigures,
  before: ReadonlyMap<string, UnitFigures>,
  input: CompareUnitsInput,
  scale: Scale,
): Comparison {
  const { against, framework } = input;
  const own = before.get(current.unit);
  const earlier = own ? null : findPredecessor(current.unit, before, input);
  return compareUnit({
    current,
    previous: own ?? earlier?.figures ?? null,
    against,
    framework,
    ...(input.classes ? { classes: input.classes } : {}),
    scale,
    predecessor: earlier ? { name: earlier.figures.unit, confirmed: earlier.confirmed } : null,
  });
}

/** The one unit of the earlier period that was renamed to or merged into this one; several make no comparison. */
function findPredecessor(
  unit: string,
  before: ReadonlyMap<string, UnitFigures>,
  input: CompareUnitsInput,
): { figures: UnitFigures; confirmed: boolean } | null {
  const names = (input.units ?? []).filter(({ successor }) => successor === unit).map(({ name }) => name);
  const found = names.map((name) => before.get(name)).filter((figures) => figures !== undefined);
  const [only] = found;
  if (only === undefined || found.length > 1) return null;
  return { figures: only, confirmed: input.confirmedMergers?.has(unit) ?? false };
}

function rankedTotal(comparison: Comparison): number | null {
  const { current } = comparison.total;
  return current.complete && !current.estimated ? current.value : null;
}

function commonScale(figures: ReadonlyMap<string, UnitFigures>): Scale {
  for (const one of figures.values()) if (scaleOf(one) === "points") return "points";
  return "percent";
}

function changeOf(now: number | null, before: number | null, sameSet: boolean): RankChange {
  if (now === null) return { kind: "none", reason: "no_rank_now" };
  if (before === null) return { kind: "none", reason: "no_rank_before" };
  return sameSet ? { kind: "value", steps: before - now } : { kind: "none", reason: "different_set" };
}
