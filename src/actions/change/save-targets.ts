import type { Reading } from "../../paste";
import { NOTHING_WANTED } from "../../book/plan/wanted";
import type { BookContents } from "../../book/rows/contents";
import { serializeSettings, SETTING_KEYS } from "../../book/settings/office-settings";
import type { Intent } from "../../workbook/writing/commit";
import { commit, intentOf } from "../../workbook/writing/commit";
import type { Outcome, Progress, SaveReport } from "../contract";
import { targetsOf } from "./preview-save";

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
