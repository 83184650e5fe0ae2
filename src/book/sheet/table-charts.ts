import type { ChartModel } from "../../notice/table";
import type { BegunTable, SheetState } from "./sheet-state";
import { isOccupied } from "./sheet-state";
import type { CellValue } from "../layout/cells";
import type { Block } from "./sheet-layout";
import type { Area } from "./table-area";

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

/** Figures of the charts, to be written beside the table. */
export interface PlannedData {
  block: Area;
  values: readonly (readonly CellValue[])[];
}

/** Prefix of the names of our charts on a sheet; staff may move and restyle them, they are found again. */
const CHART_NAMES: Record<ChartModel["kind"], string> = {
  columns: "BCS766 so sánh",
  line: "BCS766 diễn biến",
};

const DATA_HEADING = "Số liệu của biểu đồ";

const CHART_ROWS = 16;

const CHART_COLUMNS = 8;

/** Figures of all charts, one under the other, right of the table and out of its print area. */
export function dataBlock(
  charts: readonly ChartModel[],
  area: Area,
  state: SheetState | null,
  oldData: Block | null,
  shiftedRight: number,
): PlannedData | null {
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

export function plannedCharts(
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

/** A chart that an unfinished attempt made but did not come to name. */
export function isLeftOver(name: string, begun: BegunTable | null): boolean {
  return begun !== null && /^(?:Chart|Biểu đồ) \d+$/u.test(name) && !begun.charts.includes(name);
}
