import type { Reading } from "../paste";
import { formatPercent, SHORT_DECIMALS } from "../scoring/vietnamese-number";
import { MARKS } from "../book/layout/cells";
import { targetChanges } from "../book/plan/changes";
import { NOTHING_WANTED } from "../book/plan/wanted";
import type { BookContents } from "../book/rows/contents";
import { serializeSettings, SETTING_KEYS } from "../book/settings/office-settings";
import type { Intent } from "../workbook/writing/commit";
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
    (contents) => ({
      ...intentOf({ ...NOTHING_WANTED, targets }, `Thay bằng chỉ tiêu mới: ${source}`, {
        kind: "targets",
        subject: String(targets[0]?.year ?? ""),
      }),
      opening: sectionTitles(contents, reading),
    }),
    { ...progress, replace, now: () => new Date() },
  );
}

/** The titles of the sections as they were pasted; a section that the text does not name keeps its title. */
function sectionTitles({ views, book }: BookContents, { targets }: Reading): Intent["opening"] {
  const { year, sections = {} } = targets ?? { year: null };
  const unread = views.settings.kind === "newer" || views.settings.kind === "unreadable";
  if (year === null || unread || Object.keys(sections).length === 0) return [];
  const { notice } = book.settings;
  const known = notice.targetSections[String(year)] ?? {};
  if (Object.entries(sections).every(([section, title]) => known[section] === title)) return [];
  const targetSections = { ...notice.targetSections, [String(year)]: { ...known, ...sections } };
  const settings = { ...book.settings, notice: { ...notice, targetSections } };
  return [{ key: SETTING_KEYS.office, value: serializeSettings(settings) }];
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
