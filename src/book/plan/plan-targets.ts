import type { BookRow } from "../../scoring/score";
import type { BookContents } from "../rows/contents";
import { SETTING_KEYS } from "../settings/office-settings";
import type { BookPlan } from "./plan";
import { TableDraft } from "./plan";
import { fingerprint } from "./stamp";
import type { LastSave } from "./last-save";
import { serializeLastSave } from "./last-save";
import type { StoredTarget } from "../layout/target-columns";
import { targetKey } from "../rows/target-rows";

interface TargetReplacement {
  before: StoredTarget;
  after: StoredTarget;
}

export interface TargetChanges {
  added: readonly StoredTarget[];
  replaced: readonly TargetReplacement[];
  unchanged: number;
}

/** What saving targets would add and replace; a target is known by its year and its number in the list. */
export function targetChanges(
  book: readonly StoredTarget[],
  targets: readonly StoredTarget[],
): TargetChanges {
  const known = new Map(book.map((target) => [targetKey(target), target]));
  const added: StoredTarget[] = [];
  const replaced: TargetReplacement[] = [];
  let unchanged = 0;
  for (const after of new Map(targets.map((target) => [targetKey(target), target])).values()) {
    const before = known.get(targetKey(after));
    if (before === undefined) added.push(after);
    else if (describeTarget(before) === describeTarget(after)) unchanged += 1;
    else replaced.push({ before, after });
  }
  return { added, replaced, unchanged };
}

export interface TargetsInput {
  contents: BookContents;
  targets: readonly StoredTarget[];
  stamp: string;
  reason: string;
}

/** Plans a save of targets. A target that is replaced leaves its old percent in the history. */
export function planTargets({ contents, targets, stamp, reason }: TargetsInput): {
  plan: BookPlan;
  changes: TargetChanges;
} {
  const { views } = contents;
  const changes = targetChanges(contents.book.targets, targets);
  const list = new TableDraft("tblChiTieu", views);
  const history = new TableDraft("tblLichSu", views);
  const places = new Map(contents.targets.map(({ target, index }) => [targetKey(target), index]));
  for (const { before, after } of changes.replaced) {
    const index = places.get(targetKey(after));
    if (index === undefined) continue;
    history.append({ row: historyOfTarget(before), replacedAt: stamp, reason });
    list.replace(index, after);
  }
  for (const target of changes.added) list.append(target);
  const written = [...changes.added, ...changes.replaced.map(({ after }) => after)];
  const lastSave: LastSave = {
    stamp,
    rows: written.length,
    fingerprint: fingerprint(written.map(describeTarget)),
    targets: { written: written.map(targetKey), before: changes.replaced.map(({ before }) => before) },
    undoing: null,
  };
  const tables = [history, list].map((draft) => draft.finish()).filter((table) => table !== null);
  const settings =
    written.length > 0 ? [{ key: SETTING_KEYS.lastSave, value: serializeLastSave(lastSave) }] : [];
  return { plan: { tables, settings, closing: [] }, changes };
}

/** A target as text, for telling whether two are the same. */
export function describeTarget(target: StoredTarget): string {
  const { name, percent, op, code, lead, assessor, note } = target;
  return [targetKey(target), name, percent, op, code, lead, assessor, note]
    .map((part) => part ?? "")
    .join("\u0001");
}

/** A target as a row of the history, which has the columns of the score book. */
export function historyOfTarget({ year, section, order, name, percent }: StoredTarget): BookRow {
  return {
    unit: "Chỉ tiêu",
    level: null,
    period: String(year),
    code: [section, order].filter((part) => part !== "").join("."),
    label: name,
    score: null,
    max: null,
    rate: percent,
    rank: null,
    of: null,
    status: percent === null ? "missing" : "ok",
    source: "",
    savedAt: "",
  };
}
