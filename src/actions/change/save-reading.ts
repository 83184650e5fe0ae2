import type { Reading } from "../../paste";
import { keptRecords } from "../../paste";
import { NOTHING_WANTED } from "../../book/plan/wanted";
import { refusal } from "../../workbook/office/refusal";
import type { Refusal } from "../../workbook/office/refusal";
import { keepSourceText } from "../../workbook/source-texts";
import { commit, intentOf } from "../../workbook/writing/commit";
import type { Outcome, Progress, SaveReport } from "../contract";
import { doubtText } from "../words/doubt-text";
import { rowsOf } from "./preview-save";
import { newIndicators, unansweredOf } from "../words/reading-rows";
import { saveTargets } from "./save-targets";
import { subjectOf } from "./step-subject";
import { say } from "../words/wording";

export interface SaveReadingOptions extends Progress {
  source: string;
  replace: boolean;
  /** What was read, to be kept beside the figures. */
  text?: string;
}

/** Saves a reading to which nothing is left to answer. */
export async function saveReading(
  reading: Reading,
  { source, replace, text = "", ...progress }: SaveReadingOptions,
): Promise<Outcome<SaveReport>> {
  const why = refusalOfReading(reading);
  if (why !== null) return { ok: false, refusal: why };
  if (reading.kind === "targets") return saveTargets(reading, { source, replace, ...progress });
  let saved = "";
  const outcome = await commit(
    ({ book }, _steps, stamp) => {
      saved = stamp;
      const rows = rowsOf(book, reading, source, stamp);
      const indicators = newIndicators(book.framework, rows);
      return intentOf({ ...NOTHING_WANTED, rows, indicators }, `Thay bằng số liệu mới: ${source}`, {
        kind: "scores",
        subject: subjectOf(rows),
      });
    },
    { ...progress, replace, now: () => new Date() },
  );
  if (outcome.ok && outcome.value.added + outcome.value.replaced > 0) await keepSourceText(saved, text);
  return outcome;
}

function refusalOfReading(reading: Reading): Refusal | null {
  if (reading.kind === "operational") return refusal("nothing_to_save", say("actions.refusal.operational"));
  const blocking = reading.doubts.filter(({ severity }) => severity === "block");
  if (reading.kind === "targets") {
    const { targets } = reading;
    if (targets === undefined || targets.rows.length === 0)
      return refusal("nothing_to_save", say("actions.refusal.nothing_read"));
    if (targets.year === null) return refusal("needs_answer", say("actions.refusal.no_year"));
  } else {
    if (keptRecords(reading).every(({ items, total }) => items.length === 0 && total.status === "missing"))
      return refusal("nothing_to_save", say("actions.refusal.nothing_read"));
    const open = unansweredOf(reading);
    if (open.some(({ kind }) => kind === "unit"))
      return refusal("needs_answer", say("actions.refusal.no_unit"));
    if (open.length > 0) return refusal("needs_answer", say("actions.refusal.no_period"));
  }
  return blocking.length === 0
    ? null
    : refusal("needs_answer", say("actions.refusal.blocked", { count: blocking.length }), {
        details: blocking.map(doubtText),
      });
}
