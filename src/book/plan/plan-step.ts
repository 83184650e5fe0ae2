import type { BookRow } from "../../scoring/score";
import { bookKey } from "../../scoring/score";
import type { StoredTarget } from "../layout/target-columns";
import type { BookContents } from "../rows/contents";
import { targetKey } from "../rows/target-rows";
import type { SettingWrite } from "./plan";
import type { PlannedChange } from "./plan-change";
import { describeRow, describeTarget } from "./sameness";
import { fingerprint } from "../layout/fingerprint";
import type { Step, StepKind } from "../steps/step";
import { groupKeys, inOrder, keysOf, MOST_STEPS, serializeStep, stepKey } from "../steps/step";

export interface StepInput {
  contents: BookContents;
  planned: PlannedChange;
  stamp: string;
  kind: StepKind;
  subject: string;
  /** The same step as an earlier attempt or round left it. */
  begun: Step | null;
}

/** The step under which a change can be taken back; null when nothing changes and nothing was begun. */
export function stepOf({ contents, planned, stamp, kind, subject, begun }: StepInput): Step | null {
  const { scores, targets } = planned;
  const written = [...scores.added, ...scores.replaced.map(({ after }) => after)];
  const counts = {
    added: scores.added.length + targets.added.length,
    replaced: scores.replaced.length + targets.replaced.length,
    removed: scores.removed.length + targets.removed.length,
  };
  if (counts.added + counts.replaced + counts.removed === 0) return begun;
  const standing = standingOf(contents, begun, stamp, new Set(written.map(bookKey)));
  const covered = [...standing, ...written];
  const goneBefore = begun?.gone ?? [];
  const keepsKeys = begun === null || begun.written !== null;
  return {
    stamp,
    kind,
    subject,
    added: counts.added + (begun?.added ?? 0),
    replaced: counts.replaced + (begun?.replaced ?? 0),
    removed: counts.removed + (begun?.removed ?? 0),
    written: keepsKeys ? groupKeys(covered) : null,
    gone: keepsKeys
      ? groupKeys([
          ...goneBefore.flatMap(([unit, period, codes]) => codes.map((code) => ({ unit, period, code }))),
          ...scores.removed,
        ])
      : null,
    rows: covered.length,
    fingerprint: fingerprint(covered.map(describeRow)),
    targets: targetsOf(contents, planned, begun),
    undoing: null,
  };
}

/** The step is written before any row; the oldest ones go. */
export function stepWrites(step: Step | null, steps: readonly Step[]): SettingWrite[] {
  if (step === null) return [];
  const others = inOrder(steps).filter((one) => stepKey(one) !== stepKey(step));
  return [
    { key: stepKey(step), value: serializeStep(step) },
    ...others.slice(MOST_STEPS - 1).map((old) => ({ key: stepKey(old), value: null })),
  ];
}

/** Rows that an earlier attempt of the same change wrote and that stay. */
function standingOf(
  { scores }: BookContents,
  begun: Step | null,
  stamp: string,
  rewritten: ReadonlySet<string>,
): BookRow[] {
  if (begun === null) return [];
  const keys = begun.written === null ? null : keysOf(begun.written);
  return scores
    .map(({ row }) => row)
    .filter((row) => !rewritten.has(bookKey(row)))
    .filter((row) =>
      keys === null ? row.savedAt === stamp : keys.has(bookKey(row)) && row.savedAt === stamp,
    );
}

function targetsOf(contents: BookContents, { targets }: PlannedChange, begun: Step | null): Step["targets"] {
  const written = [...targets.added, ...targets.replaced.map(({ after }) => after)];
  const before = [...targets.replaced.map(({ before: old }) => old), ...targets.removed];
  if (written.length + before.length === 0) return begun?.targets ?? null;
  const keys = new Set(written.map(targetKey));
  const earlier = (begun?.targets?.written ?? []).filter((key) => !keys.has(key));
  const standing = new Map(contents.targets.map(({ target }) => [targetKey(target), target]));
  const kept = earlier.map((key) => standing.get(key)).filter((target) => target !== undefined);
  const known = new Set((begun?.targets?.before ?? []).map(targetKey));
  const all: StoredTarget[] = [...kept, ...written];
  return {
    written: all.map(targetKey),
    before: [...(begun?.targets?.before ?? []), ...before.filter((target) => !known.has(targetKey(target)))],
    fingerprint: fingerprint(all.map(describeTarget)),
  };
}
