import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { OpenExcel } from "../../excel/harness";

/** The checker that comes with @axe-core/playwright, whose own way injects it anew into every frame for every look. */
const SOURCE = readFileSync(
  createRequire(require.resolve("@axe-core/playwright")).resolve("axe-core/axe.min.js"),
  "utf8",
);

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface Violations {
  violations: { id: string; nodes: { target: string[] }[] }[];
}

interface Checker {
  run(root: string, options: { runOnly: string[]; resultTypes: string[] }): Promise<Violations>;
}

/** Waits until what fades or moves stands still: a colour on its way is no colour of the pane. */
export async function atRest({ pane }: OpenExcel): Promise<void> {
  await pane.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** Faults of WCAG 2.2 A and AA within the pane, as "rule: where". */
export async function faultsOfAccess(excel: OpenExcel): Promise<string[]> {
  const { pane } = excel;
  await atRest(excel);
  const loaded = await pane.evaluate(() => "axe" in window);
  if (!loaded) await pane.evaluate(SOURCE);
  const { violations } = await pane.evaluate(
    (runOnly) =>
      (window as unknown as { axe: Checker }).axe.run("#pane", { runOnly, resultTypes: ["violations"] }),
    RULES,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

/** By how many pixels the pane scrolls sideways; nothing may but tables within their frame. */
export function sidewaysScroll({ pane }: OpenExcel): Promise<number> {
  return pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
