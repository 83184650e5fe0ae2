import type { ClassBound } from "../../scoring/framework/classification";
import type { Indicator } from "../../scoring/framework/framework";
import type { BookRow } from "../../scoring/score";
import type { UnitEntry } from "../../scoring/units/unit";
import type { CellValue } from "./cells";
import type { Column, Columns } from "./column";
import { CLASS_COLUMNS, INDICATOR_COLUMNS } from "./framework-columns";
import type { HistoryRow } from "./history-columns";
import { HISTORY_COLUMNS } from "./history-columns";
import { SCORE_COLUMNS } from "./score-columns";
import type { StoredTarget } from "./target-columns";
import { TARGET_COLUMNS } from "./target-columns";
import { UNIT_COLUMNS } from "./unit-columns";

/**
 * Sheets, tables and columns of the score book. Names and headers are what staff see and may work with by hand;
 * tables are found by their name wherever they stand, columns by their header wherever they were moved to.
 */

/** What one row of each table is. */
export interface TableRows {
  tblDiem: BookRow;
  tblLichSu: HistoryRow;
  tblBoChiSo: Indicator;
  tblXepLoai: ClassBound;
  tblDonVi: UnitEntry;
  tblChiTieu: StoredTarget;
}

export type TableName = keyof TableRows;

/** A column with the key under which code knows it. */
export interface KeyedColumn extends Column<never, unknown> {
  key: string;
}

export interface TableLayout {
  name: TableName;
  sheet: string;
  /** First column of the table on a new sheet, from 0. */
  firstColumn: number;
  columns: readonly KeyedColumn[];
}

export const TABLES: Readonly<Record<TableName, TableLayout>> = {
  tblDiem: table("tblDiem", "Sổ điểm", 0, SCORE_COLUMNS),
  tblLichSu: table("tblLichSu", "Lịch sử", 0, HISTORY_COLUMNS),
  tblBoChiSo: table("tblBoChiSo", "Bộ chỉ số", 0, INDICATOR_COLUMNS),
  tblXepLoai: table("tblXepLoai", "Bộ chỉ số", 6, CLASS_COLUMNS),
  tblDonVi: table("tblDonVi", "Đơn vị", 0, UNIT_COLUMNS),
  tblChiTieu: table("tblChiTieu", "Chỉ tiêu", 0, TARGET_COLUMNS),
};

/** All tables in the order in which a new book gets them. */
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** Style of our tables: thin lines and a shaded header, readable in print. */
export const TABLE_STYLE = "TableStyleLight15";

/** The cells of a row in the order of the layout. */
export function encodeRow<N extends TableName>(name: N, row: TableRows[N]): CellValue[] {
  return TABLES[name].columns.map((column) => (column as Column<TableRows[N], unknown>).encode(row));
}

/** The header of a column, to name its cells. */
export function headerOf(name: TableName, key: string): string {
  return TABLES[name].columns.find((column) => column.key === key)?.header ?? "";
}

function table(name: TableName, sheet: string, firstColumn: number, columns: Columns): TableLayout {
  return {
    name,
    sheet,
    firstColumn,
    columns: Object.entries(columns).map(([key, column]) => ({ key, ...column })),
  };
}
