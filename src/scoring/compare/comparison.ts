import type { ClassBound } from "../framework/classification";
import { nextClass } from "../framework/classification";
import { roundHalfAway, subtractExact } from "../decimal";
import type { Figure, Scale, UnitFigures } from "../figures";
import { figureOf, publishedTotal, scaleOf } from "../figures";
import type { Framework, Indicator } from "../framework/framework";
import { childrenOf, findIndicator, groupsOf, TOTAL_CODE } from "../framework/framework";
import { haveSameSpan } from "../period";
import type { RankChange } from "./ranking";
import { rankChange } from "./ranking";
import type { Total } from "./totals";
import { totalOf } from "./totals";
import type { UnitLevel } from "../units/unit";

/** Why a change cannot be told. Each has its sentence in the locale. */
export type DeltaRefusal =
  | "no_previous"
  | "missing_now"
  | "missing_before"
  | "header"
  | "different_scale"
  | "different_basis"
  | "different_maximum"
  | "different_period_type"
  | "incomplete_total"
  | "merger_unconfirmed";

/** Change against the other period: points, or điểm phần trăm ("pp") between percents. */
export type Delta =
  { kind: "value"; value: number; unit: "points" | "pp" } | { kind: "none"; reason: DeltaRefusal };

/** One line of the comparison. */
export interface ComparisonRow {
  code: string;
  /** Number in the table: "3", "3.1". Given by position, never read from a document. */
  order: string;
  /** 0 for a group, 1 for a part of it. */
  depth: number;
  /** As it was pasted, else the framework's name. */
  label: string;
  max: number | null;
  current: Figure;
  previous: Figure;
  delta: Delta;
  /** Points lost against the maximum; null in percents or without a figure. */
  lost: number | null;
  rankChange: RankChange;
}

/** One unit in one period against another period. */
export interface Comparison {
  unit: string;
  level: UnitLevel | null;
  period: string;
  /** Period compared with; null when none was asked for. */
  against: string | null;
  scale: Scale;
  rows: readonly ComparisonRow[];
  total: {
    current: Total;
    previous: Total;
    delta: Delta;
    rank: { current: Pick<Figure, "rank" | "of">; previous: Pick<Figure, "rank" | "of">; change: RankChange };
  };
  /** What the next better class still needs; null without a complete total or at the top. */
  next: { name: string; from: number; needed: number } | null;
  /** Groups of the framework without any figure in the current period. */
  missingGroups: readonly string[];
  /** Name under which the unit stands in the earlier period, when it was renamed or merged. */
  predecessor: string | null;
}

export interface CompareInput {
  current: UnitFigures;
  previous: UnitFigures | null;
  against: string | null;
  framework: Framework;
  classes?: readonly ClassBound[];
  /** Scale wanted; by default the one in which the current period was published. */
  scale?: Scale;
  /** Set when `previous` belongs to a unit that was merged into or renamed to this one. */
  predecessor?: { name: string; confirmed: boolean } | null;
}

/**
 * Compares one unit with itself in another period. Rows stand in the order in which they were saved; parts stand under
 * their group; a group that was published only by its parts is put above them.
 */
export function compareUnit(input: CompareInput): Comparison {
  const { current, framework, against } = input;
  const scale = input.scale ?? scaleOf(current);
  const refusal = generalRefusal(input, scale);
  const previous = input.previous;
  const rows = printedOrder(current, framework).map(({ indicator, order, depth, label }) => {
    const now = figureOf(current, indicator.code, scale, framework);
    const before = figureOf(previous, indicator.code, scale, framework);
    const max = now.max ?? (scale === "points" ? indicator.max : null);
    return {
      code: indicator.code,
      order,
      depth,
      label,
      max,
      current: now,
      previous: before,
      delta: refusal ? none(refusal) : deltaBetween(now, before, scale),
      lost: scale === "points" && now.value !== null && max !== null ? subtractExact(max, now.value) : null,
      rankChange: rankChange(now, before),
    };
  });
  const totals = {
    current: totalOf(current, framework, scale, input.classes),
    previous: totalOf(previous, framework, scale, input.classes),
  };
  const ranks = { current: publishedTotal(current, scale), previous: publishedTotal(previous, scale) };
  return {
    unit: current.unit,
    level: current.level,
    period: current.period,
    against,
    scale,
    rows,
    total: {
      ...totals,
      delta: refusal ? none(refusal) : totalDelta(totals.current, totals.previous, scale),
      rank: { ...ranks, change: rankChange(ranks.current, ranks.previous) },
    },
    next:
      totals.current.complete && scale === "points" && totals.current.value !== null
        ? nextClass(totals.current.value, input.classes)
        : null,
    missingGroups: groupsOf(framework)
      .filter((group) => group.max !== null && !hasAnyFigure(current, group, framework, scale))
      .map((group) => group.code),
    predecessor: input.predecessor?.name ?? null,
  };
}

/** Difference of two figures in the same scale, or the reason why there is none. */
function deltaBetween(now: Figure, before: Figure, scale: Scale): Delta {
  if (now.status === "header") return none("header");
  if (now.value === null) return none("missing_now");
  if (before.value === null) return none(before.status === "header" ? "header" : "missing_before");
  if (scale === "points" && now.max !== null && before.max !== null && now.max !== before.max)
    return none("different_maximum");
  if (scale === "percent" && (now.max === null) !== (before.max === null)) return none("different_basis");
  return {
    kind: "value",
    value: roundHalfAway(subtractExact(now.value, before.value), 4),
    unit: scale === "points" ? "points" : "pp",
  };
}

function totalDelta(now: Total, before: Total, scale: Scale): Delta {
  if (now.value === null) return none("missing_now");
  if (before.value === null) return none("missing_before");
  if (!now.complete || !before.complete) return none("incomplete_total");
  if (now.estimated !== before.estimated) return none("different_basis");
  if (now.max !== before.max) return none("different_maximum");
  return {
    kind: "value",
    value: roundHalfAway(subtractExact(now.value, before.value), 4),
    unit: scale === "points" ? "points" : "pp",
  };
}

function generalRefusal(input: CompareInput, scale: Scale): DeltaRefusal | null {
  if (input.against === null || input.previous === null) return "no_previous";
  if (!haveSameSpan(input.current.period, input.against)) return "different_period_type";
  if (input.predecessor && !input.predecessor.confirmed) return "merger_unconfirmed";
  if (input.previous.rows.some((row) => row.status === "ok") && !hasScale(input.previous, scale))
    return "different_scale";
  return null;
}

function hasScale(figures: UnitFigures, scale: Scale): boolean {
  return figures.rows.some((row) => (scale === "points" ? row.score : row.rate) !== null);
}

function none(reason: DeltaRefusal): Delta {
  return { kind: "none", reason };
}

function hasAnyFigure(figures: UnitFigures, group: Indicator, framework: Framework, scale: Scale): boolean {
  if (figureOf(figures, group.code, scale, framework).value !== null) return true;
  return childrenOf(framework, group.code).some((part) => hasAnyFigure(figures, part, framework, scale));
}

interface PrintedLine {
  indicator: Indicator;
  order: string;
  depth: number;
  label: string;
}

/** Groups and parts in saved order. Rows that the framework does not know stand as groups of their own. */
function printedOrder(figures: UnitFigures, framework: Framework): PrintedLine[] {
  const lines: PrintedLine[] = [];
  const placed = new Set<string>();
  let groups = 0;
  for (const row of figures.rows) {
    if (row.code === TOTAL_CODE || placed.has(row.code)) continue;
    const indicator = findIndicator(framework, row.code) ?? unknownIndicator(row.code, row.label, row.max);
    const top = topOf(indicator, framework);
    if (placed.has(top.code)) continue;
    groups += 1;
    placeWithParts(lines, placed, figures, framework, top, String(groups), 0);
  }
  return lines;
}

function placeWithParts(
  lines: PrintedLine[],
  placed: Set<string>,
  figures: UnitFigures,
  framework: Framework,
  indicator: Indicator,
  order: string,
  depth: number,
): void {
  const own = figures.rows.find((row) => row.code === indicator.code);
  placed.add(indicator.code);
  lines.push({ indicator, order, depth, label: own && own.label !== "" ? own.label : indicator.name });
  const children = childrenOf(framework, indicator.code);
  if (children.length === 0) return;
  const present = children.filter((part) => isPresent(part, figures, framework));
  present.sort((a, b) => rowIndex(figures, a.code) - rowIndex(figures, b.code));
  present.forEach((part, index) => {
    placeWithParts(lines, placed, figures, framework, part, `${order}.${index + 1}`, depth + 1);
  });
}

function isPresent(indicator: Indicator, figures: UnitFigures, framework: Framework): boolean {
  return (
    figures.rows.some((row) => row.code === indicator.code) ||
    childrenOf(framework, indicator.code).some((part) => isPresent(part, figures, framework))
  );
}

function rowIndex(figures: UnitFigures, code: string): number {
  return figures.rows.findIndex((row) => row.code === code);
}

function topOf(indicator: Indicator, framework: Framework): Indicator {
  let top = indicator;
  for (let steps = 0; top.parent !== null && steps < framework.indicators.length; steps += 1) {
    const parent = findIndicator(framework, top.parent);
    if (parent === null) return top;
    top = parent;
  }
  return top;
}

function unknownIndicator(code: string, label: string, max: number | null): Indicator {
  return { code, parent: null, name: label, max, aliases: [] };
}
