import type { ClassBound } from "../framework/classification";
import { classify } from "../framework/classification";
import { roundHalfAway, subtractExact, sumExact, weightedMean } from "../decimal";
import type { Figure, Scale, UnitFigures } from "../figures";
import { figureOf, publishedTotal } from "../figures";
import type { Framework, Indicator } from "../framework/framework";
import { childrenOf, frameworkMaximum, groupsOf, TOTAL_CODE } from "../framework/framework";

/** A total with what it stands over. Only a complete one is classified and ranked. */
export interface Total {
  value: number | null;
  /** Points possible in the groups it covers; 100 when complete. In percents: 100. */
  max: number;
  complete: boolean;
  /** As published, or added up here. */
  source: "published" | "computed" | "none";
  /** "ước tính": a weighted mean of percents, not an official total. */
  estimated: boolean;
  /** Codes of groups, or of parts of a group, that have no figure. */
  missing: readonly string[];
  classification: string | null;
}

/** Rounding of the published groups may add up to this much per group, and no more than `MOST` in all. */
const TOLERANCE_PER_GROUP = 0.01;
const MOST_TOLERANCE = 0.03;

/** Whether a stated total and a sum differ by more than rounding explains. */
function totalsDisagree(stated: number, sum: number, groups: number): boolean {
  const tolerance = Math.min(MOST_TOLERANCE, roundHalfAway(TOLERANCE_PER_GROUP * groups, 2));
  return Math.abs(subtractExact(stated, sum)) > tolerance;
}

/** A sum and what is stated, where they differ by more than rounding explains; null where they agree. */
export function sumDisagrees(
  stated: number,
  parts: readonly number[],
): { stated: number; sum: number } | null {
  const sum = sumExact(parts);
  return totalsDisagree(stated, sum, parts.length) ? { stated, sum } : null;
}

/** A published total in points that its groups, all of them known, do not add up to; null where they do. */
export function totalDisagreement(
  figures: UnitFigures,
  framework: Framework,
): { stated: number; sum: number } | null {
  const { value } = publishedTotal(figures, "points");
  if (value === null) return null;
  const { parts, missing } = coverage(figures, framework, "points");
  return missing.length > 0 || parts.length === 0
    ? null
    : sumDisagrees(
        value,
        parts.map((part) => part.value),
      );
}

/**
 * Whether a total that was published is no figure any more, because somebody changed its cell. It is then unknown: a
 * computed total never takes the place of a published one without a word.
 */
export function totalIsBroken(figures: UnitFigures | null): boolean {
  const row = figures?.rows.find(({ code }) => code === TOTAL_CODE);
  return row !== undefined && (row.status === "error" || row.status === "missing");
}

/**
 * The total of a unit in one period. A published total is taken as it is, unless groups are missing and it is
 * merely the sum of those that are there: then it stands over their maxima only. Without a published one the groups are
 * added (points), or weighted by their maxima (percents of the maximum; "ước tính"). Parents and their parts are
 * never both added.
 */
export function totalOf(
  figures: UnitFigures | null,
  framework: Framework,
  scale: Scale,
  classes?: readonly ClassBound[],
): Total {
  const covered = coverage(figures, framework, scale);
  const full = frameworkMaximum(framework);
  const published = publishedTotal(figures, scale);
  if (published.value !== null) {
    const statedMax = scale === "percent" ? 100 : (published.max ?? full);
    const merelySum =
      scale === "points" &&
      covered.missing.length > 0 &&
      covered.parts.length > 0 &&
      !totalsDisagree(
        published.value,
        sumExact(covered.parts.map(({ value }) => value)),
        covered.parts.length,
      );
    const max = merelySum ? sumExact(covered.parts.map(({ max: own }) => own)) : statedMax;
    const complete = scale === "points" ? max === full : covered.missing.length === 0;
    const classification = complete && scale === "points" ? classify(published.value, classes) : null;
    return {
      value: published.value,
      max,
      complete,
      source: "published",
      estimated: false,
      missing: covered.missing,
      classification,
    };
  }
  if (covered.parts.length === 0 || totalIsBroken(figures))
    return {
      value: null,
      max: full,
      complete: false,
      source: "none",
      estimated: false,
      missing: covered.missing,
      classification: null,
    };
  const complete = covered.missing.length === 0;
  if (scale === "points") {
    const value = sumExact(covered.parts.map((part) => part.value));
    const max = sumExact(covered.parts.map((part) => part.max));
    const classification = complete ? classify(value, classes) : null;
    return {
      value,
      max,
      complete,
      source: "computed",
      estimated: false,
      missing: covered.missing,
      classification,
    };
  }
  const mean = covered.parts.every((part) => part.ofMaximum)
    ? weightedMean(covered.parts.map((part) => ({ value: part.value, weight: part.max })))
    : null;
  return {
    value: mean === null ? null : roundHalfAway(mean, 2),
    max: 100,
    complete: complete && mean !== null,
    source: mean === null ? "none" : "computed",
    estimated: true,
    missing: covered.missing,
    classification: null,
  };
}

interface Covered {
  parts: { code: string; value: number; max: number; ofMaximum: boolean }[];
  missing: string[];
}

function coverage(figures: UnitFigures | null, framework: Framework, scale: Scale): Covered {
  const covered: Covered = { parts: [], missing: [] };
  for (const group of groupsOf(framework)) {
    if (group.max !== null) cover(covered, figures, group, framework, scale);
  }
  return covered;
}

/** Takes the group if it has a figure, else its parts; a group without any figure is missing as a whole. */
function cover(
  covered: Covered,
  figures: UnitFigures | null,
  indicator: Indicator,
  framework: Framework,
  scale: Scale,
): void {
  const figure = figureOf(figures, indicator.code, scale, framework);
  if (add(covered, figure, indicator)) return;
  const parts = childrenOf(framework, indicator.code).filter((part) => part.max !== null);
  const anyPart = parts.some((part) => figureOf(figures, part.code, scale, framework).value !== null);
  if (!anyPart) {
    covered.missing.push(indicator.code);
    return;
  }
  for (const part of parts) cover(covered, figures, part, framework, scale);
}

function add(covered: Covered, figure: Figure, indicator: Indicator): boolean {
  if (figure.value === null) return false;
  const max = figure.max ?? indicator.max ?? 0;
  covered.parts.push({ code: indicator.code, value: figure.value, max, ofMaximum: figure.max !== null });
  return true;
}
