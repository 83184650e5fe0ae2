import type { Box } from "../host/box";
import { HostError } from "../host/errors";
import type { Book } from "./book";
import { isFiltered } from "./tables/filters";
import type { SheetRecord } from "./records";

/** A row of what was given and the row of the sheet that it goes to. */
export interface Landing {
  readonly given: number;
  readonly row: number;
}

/** Every row where it should be. */
export const straight = (area: Box): Landing[] =>
  Array.from({ length: area.rows }, (_, i) => ({ given: i, row: area.row + i }));

/**
 * Where the rows of one write end up. One row always lands where it should; several rows over hidden ones go the
 * way of the habit.
 */
export function landings(book: Book, sheet: SheetRecord, area: Box): Landing[] {
  const rows = straight(area);
  const { writesOverHidden } = book.habits;
  if (writesOverHidden === "exact" || area.rows === 1) return rows;
  const hidden = (row: number): boolean => book.grid.rowHidden(sheet.id, row);
  if (!rows.some(({ row }) => hidden(row))) return rows;
  switch (writesOverHidden) {
    case "refused":
      if (isFiltered(book, sheet, area)) throw new HostError("FilteredRangeConflict");
      return rows;
    case "repeated":
      return rows.filter(({ row }) => !hidden(row)).map(({ row }) => ({ given: 0, row }));
    case "shifted": {
      const passed: Landing[] = [];
      for (let row = area.row; passed.length < area.rows; row += 1) {
        if (!hidden(row)) passed.push({ given: passed.length, row });
      }
      return passed;
    }
  }
}
