import type { CellRow, CellValue } from "./cells";
import { readText } from "./cells";
import type { ColumnLayout, TableLayout, TableName } from "./tables";
import { TABLES } from "./tables";

/** One of our tables as it was read. Positions count from 0. */
export interface TableView {
  name: TableName;
  /** Name of the sheet it stands on now, whatever staff called it. */
  sheet: string;
  headerRow: number;
  firstColumn: number;
  headers: readonly string[];
  /** Rows under the header, as far as they were read. */
  rows: readonly (readonly CellValue[])[];
  /** Rows under the header in the table, read or not. */
  rowCount: number;
  /** Rows whose rate is formatted as a percent: Excel holds 0.8825 there for 88,25%. */
  percentRows: ReadonlySet<number>;
  /** Something stands below the table on its sheet and must be moved down before rows are added. */
  somethingBelow: boolean;
  /** A row of totals is switched on under the rows. */
  hasTotals: boolean;
  sheetProtected: boolean;
}

/** Where the columns of a layout stand in a table; −1 for one that is not there. */
export interface ColumnPlaces {
  at: readonly number[];
  missing: readonly ColumnLayout[];
  /** Missing columns without which the table cannot be read. */
  essentialMissing: readonly ColumnLayout[];
}

/** Finds columns by header, whatever their order, case or blanks. */
export function locateColumns(layout: TableLayout, headers: readonly string[]): ColumnPlaces {
  const places = new Map(headers.map((header, index) => [foldHeader(header), index]));
  const at = layout.columns.map(({ header }) => places.get(foldHeader(header)) ?? -1);
  const missing = layout.columns.filter((_, index) => at[index] === -1);
  return { at, missing, essentialMissing: missing.filter(({ essential }) => essential) };
}

/** The cells of a row in the order of the layout; "" for columns that are not there. */
export function inLayoutOrder(cells: readonly CellValue[], places: ColumnPlaces): CellValue[] {
  return places.at.map((index) => (index < 0 ? "" : (cells[index] ?? "")));
}

/** A row for the table as it stands: cells of ours in their columns, null in those of others. */
export function inTableOrder(cells: readonly CellValue[], places: ColumnPlaces, width: number): CellRow {
  const row: (CellValue | null)[] = new Array<CellValue | null>(width).fill(null);
  places.at.forEach((index, column) => {
    if (index >= 0) row[index] = cells[column] ?? "";
  });
  return row;
}

/** Address of a cell of the body, such as "D5". */
function bodyCell(view: TableView, row: number, column: number): string {
  return `${columnLetters(view.firstColumn + column)}${view.headerRow + 2 + row}`;
}

/** Address of the cell under a header, or of the table's first cell if the column is not there. */
export function cellUnder(view: TableView, row: number, header: string): string {
  const index = view.headers.findIndex((candidate) => foldHeader(candidate) === foldHeader(header));
  return bodyCell(view, row, Math.max(0, index));
}

/** "A", "Z", "AA" for 0, 25, 26. */
export function columnLetters(index: number): string {
  let letters = "";
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

/** The table as it will stand on a new sheet, before it has rows. */
export function emptyView(name: TableName, sheet: string = TABLES[name].sheet): TableView {
  const layout = TABLES[name];
  return {
    name,
    sheet,
    headerRow: 0,
    firstColumn: layout.firstColumn,
    headers: layout.columns.map(({ header }) => header),
    rows: [],
    rowCount: 0,
    percentRows: new Set(),
    somethingBelow: false,
    hasTotals: false,
    sheetProtected: false,
  };
}

function foldHeader(header: string): string {
  return readText(header).replace(/\s+/g, " ").toLocaleLowerCase("vi");
}
