import type { Book } from "../../book/rows/contents";
import { MARKS } from "../../book/layout/cells";
import { scoreChanges, targetChanges } from "../../book/plan/changes";
import { NOTHING_WANTED } from "../../book/plan/wanted";
import type { Reading } from "../../paste";
import { formatPercent, SHORT_DECIMALS } from "../../scoring/vietnamese-number";
import type { SavePreview, StoredTarget } from "../contract";
import { figureOfRow, rowsOfReading } from "../words/reading-rows";

/** What saving would add and replace in the book as it was loaded. */
export function previewSave(book: Book, reading: Reading): SavePreview {
  if (reading.kind === "targets") return previewTargets(book, reading);
  const rows = rowsOf(book, reading, "", "");
  const changes = scoreChanges(book.rows, { ...NOTHING_WANTED, rows });
  return {
    added: changes.added.length,
    unchanged: changes.unchanged,
    // Figures that were derived or belong to the sample give way without a question.
    replaced: changes.replaced
      .filter(({ before }) => before.origin === "published")
      .map(({ before, after }) => ({
        unit: after.unit,
        period: after.period,
        label: after.label || after.code,
        before: figureOfRow(before),
        after: figureOfRow(after),
      })),
  };
}

/** Rows of the book that a reading becomes. */
export function rowsOf(
  book: Book,
  reading: Reading,
  source: string,
  stamp: string,
): ReturnType<typeof rowsOfReading> {
  return rowsOfReading(reading, new Set(book.rows.map(({ unit }) => unit)), book.units, source, stamp);
}

/** What saving a list of targets would change. */
function previewTargets(book: Book, reading: Reading): SavePreview {
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

/** Targets of the book that a reading becomes. */
export function targetsOf({ targets }: Reading): StoredTarget[] {
  if (targets === undefined || targets.year === null) return [];
  const { year, rows } = targets;
  return rows.map((row) => ({ year, ...row }));
}

function figureOfTarget({ percent, op }: StoredTarget): string {
  if (percent === null) return MARKS.missing;
  return `${op === ">=" ? "tối thiểu " : ""}${formatPercent(percent, SHORT_DECIMALS)}`;
}
