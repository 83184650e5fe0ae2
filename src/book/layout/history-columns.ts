import type { BookRow } from "../../scoring/score";
import type { CellContext, Column } from "./column";
import { textColumn } from "./column";
import { SCORE_COLUMNS } from "./score-columns";

/** A value that was replaced or removed, with when and why. */
export interface HistoryRow {
  row: BookRow;
  replacedAt: string;
  reason: string;
}

const { check: _check, ...PUBLISHED } = SCORE_COLUMNS;

/** The history has the columns of the score book, then when and why the row went. */
export const HISTORY_COLUMNS = {
  ...ofRow(PUBLISHED),
  replacedAt: textColumn("Thay lúc", 110, (entry: HistoryRow) => entry.replacedAt),
  reason: textColumn("Lý do", 150, (entry: HistoryRow) => entry.reason),
} as const;

type OfHistory<C> = {
  [K in keyof C]: C[K] extends Column<BookRow, infer Value> ? Column<HistoryRow, Value> : never;
};

function ofRow<C extends Readonly<Record<string, Column<BookRow, unknown>>>>(columns: C): OfHistory<C> {
  const lifted = Object.entries(columns).map(([key, one]) => [
    key,
    {
      ...one,
      encode: ({ row }: HistoryRow) => one.encode(row),
      // What staff did to the history is theirs: nothing of it is named as a problem.
      decode: (cell: Parameters<typeof one.decode>[0], context: CellContext) =>
        one.decode(cell, { ...context, complain: () => undefined }),
    },
  ]);
  return Object.fromEntries(lifted) as OfHistory<C>;
}
