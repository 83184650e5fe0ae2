import type { Reading } from "../paste";
import { formatPercent, SHORT_DECIMALS } from "../scoring/vietnamese-number";
import { MARKS } from "../book/layout/cells";
import { targetChanges } from "../book/plan/changes";
import { NOTHING_WANTED } from "../book/plan/wanted";
import { commit, intentOf } from "../workbook/writing/commit";
import type { Book, Outcome, Progress, SavePreview, SaveReport, StoredTarget } from "./contract";

/** What saving a list of targets would change. */
export function previewTargets(book: Book, reading: Reading): SavePreview {
  const changes = targetChanges(book.targets, targetsOf(reading));
  return {
    added: changes.added.length,
    unchanged: changes.unchanged,
    replaced: changes.replaced.map(({ before, after }) => ({
      unit: after.section === "" ? String(after.order) : `${after.section}.${after.order}`,
      period: String(after.year),
      label: after.name,
      before: figureOfTarget(before),
      after: figureOfTarget(after),
    })),
  };
}

export async function saveTargets(
  reading: Reading,
  { source, replace, ...progress }: { source: string; replace: boolean } & Progress,
): Promise<Outcome<SaveReport>> {
  const targets = targetsOf(reading);
  return commit(
    () =>
      intentOf({ ...NOTHING_WANTED, targets }, `Thay bằng chỉ tiêu mới: ${source}`, {
        kind: "targets",
        subject: String(targets[0]?.year ?? ""),
      }),
    { ...progress, replace, now: () => new Date() },
  );
}

function targetsOf({ targets }: Reading): StoredTarget[] {
  if (targets === undefined || targets.year === null) return [];
  const { year, rows } = targets;
  return rows.map((row) => ({ year, ...row }));
}

function figureOfTarget({ percent, op }: StoredTarget): string {
  if (percent === null) return MARKS.missing;
  return `${op === ">=" ? "tối thiểu " : ""}${formatPercent(percent, SHORT_DECIMALS)}`;
}
