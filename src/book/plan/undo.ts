import type { BookRow } from "../../scoring/score";
import { bookKey } from "../../scoring/score";
import type { BookContents } from "../rows/contents";
import { targetKey } from "../rows/target-rows";
import type { SettingWrite } from "./plan";
import { DUPLICATE_REASON } from "./plan-change";
import { describeRow, describeTarget } from "./sameness";
import { fingerprint } from "../layout/fingerprint";
import type { Step } from "../steps/step";
import { inOrder, keysOf, serializeStep, stepKey } from "../steps/step";
import type { Wanted } from "./wanted";
import { NOTHING_WANTED } from "./wanted";

/** What taking back the newest step comes to. */
export type Undo =
  | {
      kind: "wanted";
      step: Step;
      wanted: Wanted;
      /** Stamp under which what is taken back goes to the history. */
      stamp: string;
      /** Written before any row, and after the last. */
      opening: readonly SettingWrite[];
      closing: readonly SettingWrite[];
    }
  /** Nothing was done, or everything was taken back already. */
  | { kind: "nothing" }
  /** The rows are no longer as they were written; taking them back would lose what was done since. */
  | { kind: "changed"; step: Step }
  /** The step was too large to remember which rows it wrote. */
  | { kind: "forgotten"; step: Step };

export const UNDO_REASON = "Hoàn tác";

/**
 * Takes back the newest step of which anything stands: what was written goes, what was replaced or removed comes back
 * as it was. Steps that never came to write anything are passed over and forgotten.
 * @param stamp of the undo itself
 */
export function undoOf(contents: BookContents, steps: readonly Step[], stamp: string): Undo {
  const passed: SettingWrite[] = [];
  for (const step of inOrder(steps)) {
    const undo = undoStep(contents, step, stamp);
    if (undo.kind !== "nothing")
      return undo.kind === "wanted" ? { ...undo, opening: [...passed, ...undo.opening] } : undo;
    passed.push({ key: stepKey(step), value: null });
  }
  return { kind: "nothing" };
}

function undoStep(contents: BookContents, step: Step, stamp: string): Undo {
  const scores = scoresBack(contents, step);
  if (typeof scores === "string") return { kind: scores, step };
  const targets = targetsBack(contents, step);
  if (targets === "changed") return { kind: "changed", step };
  const idle =
    scores.rows.length + scores.gone.size + targets.targets.length + targets.goneTargets.size === 0;
  if (idle) return { kind: "nothing" };
  const at = step.undoing ?? stamp;
  return {
    kind: "wanted",
    step,
    stamp: at,
    wanted: { ...NOTHING_WANTED, ...scores, ...targets, exact: true },
    opening: [{ key: stepKey(step), value: serializeStep({ ...step, undoing: at }) }],
    closing: [{ key: stepKey(step), value: null }],
  };
}

function scoresBack(
  { scores, history }: BookContents,
  step: Step,
): Pick<Wanted, "rows" | "gone"> | "changed" | "forgotten" {
  const written = step.written === null ? null : keysOf(step.written);
  // A kept book comes in with the stamps that its rows had.
  const ownStamps = step.kind !== "import";
  if (written === null && !ownStamps) return "forgotten";
  const standing = scores
    .map(({ row }) => row)
    .filter(
      (row) => (written === null || written.has(bookKey(row))) && (!ownStamps || row.savedAt === step.stamp),
    );
  const before = new Map<string, BookRow>();
  for (const { row, replacedAt, reason } of history)
    if (replacedAt === step.stamp && reason !== DUPLICATE_REASON) before.set(bookKey(row), row);
  const gone = step.gone === null ? null : keysOf(step.gone);
  const keys = new Set(standing.map(bookKey));
  const back = [...before].filter(
    ([key]) => keys.has(key) || (gone === null ? !(written?.has(key) ?? false) : gone.has(key)),
  );
  if (step.undoing === null && standing.length > 0) {
    const same = standing.length === step.rows && fingerprint(standing.map(describeRow)) === step.fingerprint;
    if (!same) return "changed";
  }
  // Somebody has put other figures where removed ones stood.
  const others = new Set(scores.map(({ row }) => bookKey(row)));
  if (step.undoing === null && back.some(([key]) => !keys.has(key) && others.has(key))) return "changed";
  const restored = new Set(back.map(([key]) => key));
  return { rows: back.map(([, row]) => row), gone: new Set([...keys].filter((key) => !restored.has(key))) };
}

function targetsBack(
  { targets }: BookContents,
  step: Step,
): Pick<Wanted, "targets" | "goneTargets"> | "changed" {
  if (step.targets === null) return { targets: [], goneTargets: new Set() };
  const keys = new Set(step.targets.written);
  const standing = targets.map(({ target }) => target).filter((target) => keys.has(targetKey(target)));
  const old = new Map(step.targets.before.map((target) => [targetKey(target), target]));
  if (standing.length === 0 && old.size === 0) return { targets: [], goneTargets: new Set() };
  const same =
    standing.length === keys.size && fingerprint(standing.map(describeTarget)) === step.targets.fingerprint;
  if (step.undoing === null && !same) {
    // Nothing of it was ever written.
    const untouched = standing.every((target) => {
      const before = old.get(targetKey(target));
      return before !== undefined && describeTarget(before) === describeTarget(target);
    });
    return untouched ? { targets: [], goneTargets: new Set() } : "changed";
  }
  const goneTargets = new Set(standing.map(targetKey).filter((key) => !old.has(key)));
  const present = new Map(targets.map(({ target }) => [targetKey(target), describeTarget(target)]));
  const back = [...old.values()].filter(
    (target) => present.get(targetKey(target)) !== describeTarget(target),
  );
  return { targets: back, goneTargets };
}
