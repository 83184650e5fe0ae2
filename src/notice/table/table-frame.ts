import { parsePeriodKey } from "../../scoring/period";
import { capitalised, periodWords, printedText } from "../words";
import type { TableColumn } from "./table-model";

/** Text width of A4 between the margins of Nghị định 30/2020/NĐ-CP (left 30, right 15), in millimetres. */
export const PORTRAIT_MM = 165;
/** The same across a landscape page with 25 mm at both sides. */
export const LANDSCAPE_MM = 247;

/** Points of the letters in a table, in the document and on a sheet: wide ones are set a little smaller. */
export const TABLE_PT = { portrait: 13, landscape: 12 } as const;

/** How far a part stands behind its group, and the room between a cell and its text. */
export const INDENT_MM = 4;
export const CELL_PADDING_MM = 1;

const LONGEST_SHEET_NAME = 31;

/** A sheet name that Excel takes: "So sánh 02-2026", "Xếp hạng quý I-2026". */
export function sheetNameFor(what: string, period: string): string {
  const known = parsePeriodKey(period) !== null;
  const name = `${what} ${known ? periodWords(period, "short") : period}`;
  return printedText(name)
    .replace(/\//g, "-")
    .replace(/[\\?*[\]:']/g, " ")
    .replace(/\s+/g, " ")
    .slice(0, LONGEST_SHEET_NAME)
    .trim();
}

/** Title lines of a table about the index in a period. */
export function indexTitle(what: string, period: string): string[] {
  return [what, capitalised(periodWords(period, "long"))];
}

/**
 * Columns that fill a width exactly: those with a fixed width keep it, one grows with what is left.
 * @param growing key of the column that takes the rest
 */
export function fittedColumns(
  columns: readonly TableColumn[],
  growing: string,
  totalMm: number,
): TableColumn[] {
  const fixed = columns.reduce((sum, { key, widthMm }) => sum + (key === growing ? 0 : widthMm), 0);
  return columns.map((column) =>
    column.key === growing ? { key: growing, widthMm: totalMm - fixed } : column,
  );
}
