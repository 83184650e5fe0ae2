import type { Wanted } from "../plan/wanted";
import { NOTHING_WANTED } from "../plan/wanted";
import type { BookContents } from "../rows/contents";

/**
 * What taking a kept book in wants: scores and targets by their keys, with the source and stamp that they had; history
 * that is not there yet; indicators and units that the workbook does not know. What the workbook says of those stays.
 */
export function wantedOf({ book, history, units }: BookContents): Wanted {
  const { indicators } = book.framework;
  return {
    ...NOTHING_WANTED,
    rows: book.rows,
    targets: book.targets,
    history: history.map(({ row, replacedAt, reason }) => ({ row, replacedAt, reason })),
    indicators,
    units,
    lists: { indicators, classes: book.classes },
  };
}
