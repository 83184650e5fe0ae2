import type { CellRow, CellValue } from "../../book/layout/cells";
import type { RowEdit, RowRemoval } from "../../book/plan/plan";

/** Looks at an answer of Excel after the request: whether it was as planned, and what has to be put back. */
export interface Check {
  /** Rows that were not what had been read; what stood there is in `found`. */
  restore(): { index: number; found: readonly CellValue[] }[];
  /** The table had another number of rows than had been read. */
  grownElsewhere(): boolean;
  /** Rows that do not stand as they were written, by what should stand there. */
  amiss(): WrittenRow[];
  /** Rows that were to go and did not. */
  notRemoved(): number;
}

/** A row as it should stand on the sheet; null for a cell that is not ours to judge. */
export interface WrittenRow {
  /** From 0 on the sheet. */
  row: number;
  column: number;
  cells: CellRow;
}

/** Where rows were written, from 0 on the sheet; known after the request. */
export interface WrittenRows {
  first(): number;
  count: number;
}

/** Place of a row that was taken away and has to be put back. */
export const AT_THE_END = -1;

export const NOTHING_AMISS: Check = {
  restore: () => [],
  grownElsewhere: () => false,
  amiss: () => [],
  notRemoved: () => 0,
};

/** @param planned rows as they had been read; `place` gives where one that was different has to be put back */
export function changedSince(
  range: Excel.Range,
  first: number,
  planned: readonly (RowEdit | RowRemoval)[],
  place: (index: number) => number,
): { index: number; found: readonly CellValue[] }[] {
  return planned.flatMap(({ index, before }) => {
    const found = (range.values[index - first] ?? []) as CellValue[];
    return sameCells(before, found) ? [] : [{ index: place(index), found }];
  });
}

export function rowsAmiss(range: Excel.Range, rows: readonly CellRow[]): WrittenRow[] {
  return rows.flatMap((cells, y) =>
    standsAsWritten(cells, (range.values[y] ?? []) as CellValue[])
      ? []
      : [{ row: range.rowIndex + y, column: range.columnIndex, cells }],
  );
}

/** Whether cells hold what was written into them. Excel takes an apostrophe before a text for its own mark. */
export function standsAsWritten(wanted: CellRow, found: readonly CellValue[]): boolean {
  return wanted.every((cell, x) => {
    if (cell === null) return true;
    const read = found[x] ?? "";
    return read === cell || (typeof cell === "string" && cell.startsWith("'") && read === cell.slice(1));
  });
}

export function sameCells(read: readonly CellValue[], found: readonly CellValue[]): boolean {
  const width = Math.max(read.length, found.length);
  for (let column = 0; column < width; column += 1)
    if ((read[column] ?? "") !== (found[column] ?? "")) return false;
  return true;
}
