import type { TableModel } from "../../notice/table";
import { freeName } from "./free-name";
import type { Block, SheetLayout } from "./sheet-layout";
import { layOut } from "./sheet-layout";
import type { Area, AreaNames } from "./table-area";
import { overlaps } from "./table-area";
import type { BegunTable, SheetState } from "./sheet-state";
import { isOccupied } from "./sheet-state";
import type { PlannedChart, PlannedData } from "./table-charts";
import { dataBlock, isLeftOver, isTableChart, plannedCharts } from "./table-charts";

/** Everything one press of "Lập bảng so sánh" does to a sheet. */
export interface TableSheetPlan {
  sheet: string;
  addSheet: boolean;
  layout: SheetLayout;
  model: TableModel;
  names: AreaNames;
  /** Names that the workbook has already, perhaps of cells that were deleted. */
  knownNames: ReadonlySet<string>;
  /** Where the table shall stand. */
  area: Area;
  /** Where the earlier one stands once room was made, to be cleared. */
  old: Block | null;
  /**
   * Whole rows to insert before the last row of the old table, so that what staff wrote below moves down in one piece.
   * Inside the table, since its name then grows with it: an attempt that fails right after does not insert twice.
   */
  insertRows: { at: number; count: number } | null;
  /** Whole columns to insert before the last column of the old table, for what staff wrote beside it. */
  insertColumns: { at: number; count: number } | null;
  /** Whole rows to take away afterwards; only where nothing stands beside the table. */
  deleteRows: { at: number; count: number } | null;
  data: PlannedData | null;
  oldData: Block | null;
  charts: readonly PlannedChart[];
  removeCharts: readonly string[];
}

export interface PlanTableInput {
  model: TableModel;
  names: AreaNames;
  /** The sheet that holds our table, or a blank one with its name; null for a new sheet. */
  state: SheetState | null;
  sheetNames: readonly string[];
  knownNames: ReadonlySet<string>;
  /** Set when the table on the sheet is an unfinished one. */
  begun: BegunTable | null;
}

/** Decides where the table goes and what has to make room for it. Cells that are not ours are never overwritten. */
export function planTable({
  model,
  names,
  state,
  sheetNames,
  knownNames,
  begun,
}: PlanTableInput): TableSheetPlan {
  const layout = layOut(model);
  const taken = new Set(sheetNames.map((name) => name.toLocaleLowerCase("vi")));
  const sheet = state?.name ?? freeName(model.sheetName, taken);
  const old = state?.table ?? null;
  const area: Area = {
    sheet,
    row: old?.row ?? 0,
    column: old?.column ?? 0,
    rows: layout.rows,
    columns: layout.columns,
  };
  const insertColumns = columnsToInsert(area, old, state);
  const insertRows = rowsToInsert(area, old, state);
  const deleteRows = rowsToDelete(area, old, state);
  const oldData = moved(state?.data ?? null, insertRows, insertColumns);
  const data = dataBlock(model.charts, area, state, oldData, insertColumns?.count ?? 0);
  const charts = data === null ? [] : plannedCharts(model.charts, data.block, state?.charts ?? []);
  const kept = new Set(charts.map(({ name }) => name));
  return {
    sheet,
    addSheet: state === null,
    layout,
    model,
    names,
    knownNames,
    area,
    old: moved(old, insertRows, insertColumns),
    insertRows,
    insertColumns,
    deleteRows,
    data,
    oldData,
    charts,
    removeCharts: (state?.charts ?? []).filter(
      (name) => (isTableChart(name) && !kept.has(name)) || isLeftOver(name, begun),
    ),
  };
}

function columnsToInsert(
  area: Area,
  old: Block | null,
  state: SheetState | null,
): TableSheetPlan["insertColumns"] {
  if (old === null || area.columns <= old.columns) return null;
  const rows = Math.max(area.rows, old.rows);
  const wanted = {
    row: area.row,
    column: old.column + old.columns,
    rows,
    columns: area.columns - old.columns,
  };
  return isOccupied(wanted, state) ? { at: wanted.column - 1, count: wanted.columns } : null;
}

function rowsToInsert(area: Area, old: Block | null, state: SheetState | null): TableSheetPlan["insertRows"] {
  if (old === null || area.rows <= old.rows) return null;
  const at = old.row + old.rows;
  const below = { row: at, column: 0, rows: LAST_ROW - at, columns: LAST_COLUMN };
  return isOccupied(below, state) ? { at: at - 1, count: area.rows - old.rows } : null;
}

function rowsToDelete(area: Area, old: Block | null, state: SheetState | null): TableSheetPlan["deleteRows"] {
  if (old === null || area.rows >= old.rows) return null;
  const at = area.row + area.rows;
  const rest = { row: at, column: 0, rows: old.rows - area.rows, columns: LAST_COLUMN };
  const data = state?.data;
  // Rows beside which staff wrote something stay, blank; so do rows that carry figures of the charts.
  return isOccupied(rest, state) || (data && overlaps(data, rest)) ? null : { at, count: rest.rows };
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Where a block is after rows and columns were inserted. */
function moved(
  block: Block | null,
  rows: { at: number; count: number } | null,
  columns: { at: number; count: number } | null,
): Block | null {
  if (block === null) return null;
  const moving = { ...block };
  if (rows) {
    if (moving.row >= rows.at) moving.row += rows.count;
    else if (moving.row + moving.rows > rows.at) moving.rows += rows.count;
  }
  if (columns) {
    if (moving.column >= columns.at) moving.column += columns.count;
    else if (moving.column + moving.columns > columns.at) moving.columns += columns.count;
  }
  return moving;
}
