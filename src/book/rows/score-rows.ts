import type { BookRow } from "../../scoring/score";
import { isBlankRow } from "../layout/cells";
import type { HistoryRow } from "../layout/history-columns";
import { HISTORY_COLUMNS } from "../layout/history-columns";
import type { Problem } from "../layout/problem";
import { fault } from "../layout/problem";
import { checkOf, SCORE_COLUMNS, scoreRowOf } from "../layout/score-columns";
import type { ColumnPlaces, TableView } from "../layout/table-view";
import { complaintsOf, decodeCells } from "../layout/table-view";

/** A row of the book with the place where it stands in its table. */
export interface PlacedRow {
  row: BookRow;
  /** From 0, under the header. */
  index: number;
  /** Somebody changed it by hand since it was written. */
  edited: boolean;
}

export interface PlacedHistoryRow extends HistoryRow {
  index: number;
}

/** All rows of the score book, with what staff must mend in it. Blank rows are passed over. */
export function decodeScoreTable(
  view: TableView,
  places: ColumnPlaces,
): { rows: PlacedRow[]; blanks: number[]; problems: Problem[] } {
  const rows: PlacedRow[] = [];
  const blanks: number[] = [];
  const { problems, complain } = complaintsOf(view);
  view.rows.forEach((cells, index) => {
    if (isBlankRow(cells)) {
      blanks.push(index);
      return;
    }
    const said = decodeCells(SCORE_COLUMNS, view, places, index, complain);
    if (said.unit === "") complain(index, "unit", fault("blank"));
    if (said.code === "") complain(index, "code", fault("blank"));
    const row = scoreRowOf(said);
    // Rows that staff typed, or that were written before there was a check, have none.
    if (row) rows.push({ row, index, edited: said.check !== "" && said.check !== checkOf(row) });
  });
  return { rows, blanks, problems };
}

/** Rows of the history; those that cannot be read are left alone where they stand. */
export function decodeHistoryTable(
  view: TableView,
  places: ColumnPlaces,
): { rows: PlacedHistoryRow[]; blanks: number[] } {
  const rows: PlacedHistoryRow[] = [];
  const blanks: number[] = [];
  view.rows.forEach((cells, index) => {
    if (isBlankRow(cells)) {
      blanks.push(index);
      return;
    }
    const { replacedAt, reason, ...said } = decodeCells(
      HISTORY_COLUMNS,
      view,
      places,
      index,
      () => undefined,
    );
    const row = scoreRowOf(said);
    if (row) rows.push({ row, replacedAt, reason, index });
  });
  return { rows, blanks };
}
