import type { ChartModel, TableModel } from "../../notice/table";
import type { CellValue } from "../layout/cells";
import { freeName } from "./free-name";
import type { Block, SheetLayout } from "./sheet-layout";
import { layOut } from "./sheet-layout";
import type { Area, AreaNames } from "./table-area";
import { contains, overlaps } from "./table-area";

/** What stands on the sheet of a table that was built before, or on one that has its name. */
export interface SheetState {
  name: string;
  sheetProtected: boolean;
  /** Everything with a value, null on a blank sheet. */
  used: (Block & { values: readonly (readonly CellValue[])[] }) | null;
  /** Where our table stands, null if the sheet is not ours. */
  table: Block | null;
  /** Where the figures of the charts stand. */
  data: Block | null;
  /** Charts on the sheet by name. */
  charts: readonly string[];
}

/** A native chart with the block of figures that it draws, from 0 on the sheet. */
export interface PlannedChart {
  name: string;
  kind: ChartModel["kind"];
  title: string;
  exists: boolean;
  data: Block;
  /** The cells it lies over. */
  place: Block;
}

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
  data: { block: Area; values: readonly (readonly CellValue[])[] } | null;
  oldData: Block | null;
  charts: readonly PlannedChart[];
  removeCharts: readonly string[];
}

/** What an attempt that failed half-way said of itself before it began. */
interface BegunTable {
  /** Charts that stood on the sheet before. */
  charts: readonly string[];
}

/** Prefix of the names of our charts on a sheet; staff may move and restyle them, they are found again. */
const CHART_NAMES: Record<ChartModel["kind"], string> = {
  columns: "BCS766 so sánh",
  line: "BCS766 diễn biến",
};
const DATA_HEADING = "Số liệu của biểu đồ";
const CHART_ROWS = 16;
const CHART_COLUMNS = 8;

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
  const ours = Object.values(CHART_NAMES);
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
      (name) => (ours.includes(name) && !kept.has(name)) || isLeftOver(name, begun),
    ),
  };
}

/** A chart that an unfinished attempt made but did not come to name. */
function isLeftOver(name: string, begun: BegunTable | null): boolean {
  return begun !== null && /^(?:Chart|Biểu đồ) \d+$/u.test(name) && !begun.charts.includes(name);
}

/** Whether anything that is not ours stands in a block. */
function isOccupied(block: Block, state: SheetState | null): boolean {
  const used = state?.used;
  if (!used || !overlaps(block, used)) return false;
  return used.values.some((row, y) =>
    row.some((value, x) => {
      const at = { row: used.row + y, column: used.column + x };
      if (value === "" || !contains(block, at.row, at.column)) return false;
      const ours = [state?.table, state?.data].some((own) => own && contains(own, at.row, at.column));
      return !ours;
    }),
  );
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

/** Figures of all charts, one under the other, right of the table and out of its print area. */
function dataBlock(
  charts: readonly ChartModel[],
  area: Area,
  state: SheetState | null,
  oldData: Block | null,
  shiftedRight: number,
): TableSheetPlan["data"] {
  if (charts.length === 0) return null;
  const columns = 1 + Math.max(...charts.map(({ series }) => series.length));
  const values: CellValue[][] = [[DATA_HEADING, ...new Array<CellValue>(columns - 1).fill("")]];
  for (const { categories, series } of charts) {
    const padded = (row: CellValue[]): CellValue[] => [
      ...row,
      ...new Array<CellValue>(columns - row.length).fill(""),
    ];
    values.push(padded(["", ...series.map(({ name }) => name)]));
    categories.forEach((category, index) =>
      values.push(padded([category, ...series.map((one) => one.values[index] ?? "")])),
    );
  }
  const block = { row: area.row, column: area.column + area.columns + 1, rows: values.length, columns };
  if (oldData !== null && oldData.column >= block.column) block.column = oldData.column;
  const used = state?.used;
  if (used && (shiftedRight > 0 || isOccupied(block, state)))
    block.column = Math.max(block.column, used.column + used.columns + shiftedRight + 1);
  return { block: { ...block, sheet: area.sheet }, values };
}

function plannedCharts(
  charts: readonly ChartModel[],
  block: Area,
  present: readonly string[],
): PlannedChart[] {
  let row = block.row + 1;
  return charts.map((chart, index) => {
    const name = CHART_NAMES[chart.kind];
    const data = {
      row,
      column: block.column,
      rows: chart.categories.length + 1,
      columns: chart.series.length + 1,
    };
    row += data.rows;
    return {
      name,
      kind: chart.kind,
      title: chart.title,
      exists: present.includes(name),
      data,
      place: {
        row: block.row + index * (CHART_ROWS + 1),
        column: block.column + block.columns + 1,
        rows: CHART_ROWS,
        columns: CHART_COLUMNS,
      },
    };
  });
}

/** Whether a chart of a sheet is one that belongs to a table of ours. */
export function isTableChart(name: string): boolean {
  return Object.values(CHART_NAMES).includes(name);
}
