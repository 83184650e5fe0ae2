import type { Framework } from "../../scoring/framework/framework";
import { frameworkMaximum, groupsOf } from "../../scoring/framework/framework";
import type { ScoreItem, ScoreRecord } from "../../scoring/score";
import type { NameIndex } from "../words";
import { nameIndex } from "../words";
import type { DoubtCode, DoubtValues, Severity } from "../doubt";

/** Notes a doubt about the record that is being checked. */
export type Add = <Code extends DoubtCode>(
  code: Code,
  severity: Severity,
  item: string | null,
  values: DoubtValues[Code],
) => void;

/** What the checks need to know of a framework. */
export interface Plan {
  index: NameIndex;
  maximum: number;
  /** Every group and part. */
  nodes: ReadonlyMap<string, Node>;
  groups: readonly { code: string; max: number; parts: readonly { code: string; max: number }[] }[];
}

const plans = new WeakMap<Framework, Plan>();

/** The plan of a framework, made once. */
export function planOf(framework: Framework): Plan {
  let plan = plans.get(framework);
  if (!plan) {
    const groups = groupsOf(framework).map(({ code, max }) => ({
      code,
      max: max ?? 0,
      parts: framework.indicators
        .filter(({ parent }) => parent === code)
        .map((part) => ({ code: part.code, max: part.max ?? 0 })),
    }));
    plan = {
      index: nameIndex(framework),
      maximum: frameworkMaximum(framework),
      nodes: nodesOf(groups),
      groups,
    };
    plans.set(framework, plan);
  }
  return plan;
}

interface Node {
  max: number;
  /** Position of the group, and how many of its parts the figure stands for; a group without parts has one. */
  group: number;
  covers: number;
}

function nodesOf(groups: Plan["groups"]): ReadonlyMap<string, Node> {
  const nodes = new Map<string, Node>();
  for (const [group, { code, max, parts }] of groups.entries()) {
    nodes.set(code, { max, group, covers: Math.max(1, parts.length) });
    for (const part of parts) nodes.set(part.code, { max: part.max, group, covers: 1 });
  }
  return nodes;
}

/**
 * Whether nothing at all can be said against a record: every group, or all its parts, has points over the maximum of
 * the framework, and the printed total is their sum. Most rows of a table are so, and tables have thousands.
 */
export function isPlain(
  { items, total, classification }: ScoreRecord,
  { nodes, groups, maximum }: Plan,
): boolean {
  if (classification !== null || total.score === null || total.max !== maximum || total.percent !== null)
    return false;
  if (total.delta !== null || isFiner(total.score) || total.score === maximum) return false;
  let hundredths = 0;
  const uncovered = groups.map(({ parts }) => Math.max(1, parts.length));
  for (const { code, score, max, percent, delta, status } of items) {
    const node = nodes.get(code);
    if (node === undefined || status !== "ok" || score === null || percent !== null || delta !== null)
      return false;
    if (score < 0 || score > node.max || max !== node.max || isFiner(score)) return false;
    hundredths += Math.round(score * 100);
    uncovered[node.group] = (uncovered[node.group] ?? 0) - node.covers;
  }
  // A group beside its own parts is covered twice; two of one code never come into a record.
  return Math.round(total.score * 100) === hundredths && uncovered.every((parts) => parts === 0);
}

/** Whether a figure has more decimals than are printed. */
export function isFiner(value: number): boolean {
  return Math.round(value * 100) / 100 !== value;
}

/** The item of an indicator; records are short, so looking is quicker than keeping an index. */
export function itemOf(items: readonly ScoreItem[], code: string): ScoreItem | undefined {
  for (const item of items) if (item.code === code) return item;
  return undefined;
}

/** The figure as published, points before percent. */
export function valueOf({ score, percent }: ScoreItem): number | null {
  return score ?? percent;
}

/** A page of components shows one group or two; from this many on it is a whole result. */
export const COMPONENT_PAGES = 3;

/** Components of one group or two, without a total of their own. */
export function isComponentPage({ basis, items }: ScoreRecord): boolean {
  return basis === "components" && items.filter(({ code }) => !code.includes(".")).length < COMPONENT_PAGES;
}
