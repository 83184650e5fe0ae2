import type { CellRow, CellValue } from "./cells";
import { readText } from "./cells";
import type { Columns, Decoded } from "./column";
import type { Fault, Problem } from "./problem";
import type { KeyedColumn, TableLayout, TableName, TableRows } from "./tables";
import { encodeRow, TABLES } from "./tables";

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
  /** Rows whose percent is formatted as one: Excel holds 0.8825 there for 88,25%. */
  percentRows: ReadonlySet<number>;
  /** Something stands below the table on its sheet and must be moved down before rows are added. */
  somethingBelow: boolean;
  /** A row of totals is switched on under the rows. */
  hasTotals: boolean;
  sheetProtected: boolean;
  /** A filter hides rows of the table: what is written then may land in other cells. */
  filtered: boolean;
  /** Rows of the table are hidden, by a filter or by hand. */
  hasHiddenRows: boolean;
}

/** Where the columns of a layout stand in a table. */
export interface ColumnPlaces {
  /** By the key of the column, from 0; a column that is not there is absent. */
  at: ReadonlyMap<string, number>;
  missing: readonly KeyedColumn[];
  /** Missing columns without which the table cannot be read. */
  essentialMissing: readonly KeyedColumn[];
}

/** Finds columns by header, whatever their order, case or blanks. */
export function locateColumns(layout: TableLayout, headers: readonly string[]): ColumnPlaces {
  const places = new Map(headers.map((header, index) => [foldHeader(header), index]));
  const at = new Map<string, number>();
  for (const { key, header } of layout.columns) {
    const place = places.get(foldHeader(header));
    if (place !== undefined) at.set(key, place);
  }
  const missing = layout.columns.filter(({ key }) => !at.has(key));
  return { at, missing, essentialMissing: missing.filter(({ essential }) => essential) };
}

/** A row for a table as it stands: cells of ours in their columns, null in those of others. */
export function placedRow<N extends TableName>(
  name: N,
  row: TableRows[N],
  places: ColumnPlaces,
  width: number,
): CellRow {
  const cells: (CellValue | null)[] = new Array<CellValue | null>(width).fill(null);
  const values = encodeRow(name, row);
  TABLES[name].columns.forEach(({ key }, index) => {
    const place = places.at.get(key);
    if (place !== undefined) cells[place] = values[index] ?? "";
  });
  return cells;
}

/** Position of the column that may be formatted as a percent, null for a table without one. */
export function percentColumn(view: TableView): number | null {
  const layout = TABLES[view.name];
  const key = layout.columns.find(({ percent }) => percent)?.key;
  return key === undefined ? null : (locateColumns(layout, view.headers).at.get(key) ?? null);
}

/** Understands the cells of one row by its columns; what is wrong with them is named at their place. */
export function decodeCells<C extends Columns>(
  columns: C,
  view: TableView,
  places: ColumnPlaces,
  index: number,
  complain: Complain,
): Decoded<C> {
  const cells = view.rows[index] ?? [];
  const said = Object.entries(columns).map(([key, { decode, percent }]) => {
    const place = places.at.get(key);
    return [
      key,
      decode(place === undefined ? "" : (cells[place] ?? ""), {
        asPercent: percent && view.percentRows.has(index),
        complain: (what) => complain(index, key, what),
      }),
    ];
  });
  return Object.fromEntries(said) as Decoded<C>;
}

/** Names what is wrong with the cell of a row under a column. */
export type Complain = (index: number, key: string, what: Fault) => void;

/** Collects what is wrong with the cells of a table. */
export function complaintsOf(view: TableView): { problems: Problem[]; complain: Complain } {
  const problems: Problem[] = [];
  return {
    problems,
    complain: (index, key, what) =>
      problems.push({ sheet: view.sheet, cell: cellUnder(view, index, key), fault: what }),
  };
}

/** Address of a cell of the body, such as "D5". */
function bodyCell(view: TableView, row: number, column: number): string {
  return `${columnLetters(view.firstColumn + column)}${view.headerRow + 2 + row}`;
}

/** Address of the cell under a column, or of the table's first cell if the column is not there. */
export function cellUnder(view: TableView, row: number, key: string): string {
  return bodyCell(view, row, locateColumns(TABLES[view.name], view.headers).at.get(key) ?? 0);
}

/** The same for many cells of one table: its columns are looked up once. */
export function cellsUnder(view: TableView): (row: number, key: string) => string {
  const { at } = locateColumns(TABLES[view.name], view.headers);
  return (row, key) => bodyCell(view, row, at.get(key) ?? 0);
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
    filtered: false,
    hasHiddenRows: false,
  };
}

function foldHeader(header: string): string {
  return readText(header).replace(/\s+/g, " ").toLocaleLowerCase("vi");
}
