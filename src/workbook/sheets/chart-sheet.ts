import type { TableSheetPlan } from "../../book/sheet/plan-table";
import type { PlannedChart } from "../../book/sheet/table-charts";
import { oneForAll } from "../writing/format-rows";

const DATA_FONT_SIZE = 9;
const DATA_COLOR = "#595959";

/**
 * Queues the figures beside the table and the native charts that draw them. Charts that are there keep their style and
 * place.
 * @returns where the figures are written; null without charts
 */
export function queueCharts(sheet: Excel.Worksheet, plan: TableSheetPlan): Excel.Range | null {
  for (const name of plan.removeCharts) sheet.charts.getItem(name).delete();
  if (plan.data === null) return null;
  const { block, values } = plan.data;
  const range = sheet.getRangeByIndexes(block.row, block.column, block.rows, block.columns);
  range.getColumn(0).numberFormat = oneForAll("@");
  if (block.columns > 1)
    range.getColumn(1).getResizedRange(0, block.columns - 2).numberFormat = oneForAll("0.00");
  for (const { data } of plan.charts)
    sheet.getRangeByIndexes(data.row, data.column, 1, data.columns).numberFormat = oneForAll("@");
  range.values = values.map((row) => [...row]);
  range.format.font.size = DATA_FONT_SIZE;
  range.format.font.color = DATA_COLOR;
  range.format.wrapText = false;
  range.getColumn(0).format.columnWidth = 130;
  if (block.columns > 1) range.getColumn(1).getResizedRange(0, block.columns - 2).format.columnWidth = 70;
  for (const chart of plan.charts) queueChart(sheet, chart);
  return range;
}

function queueChart(sheet: Excel.Worksheet, { name, kind, title, exists, data, place }: PlannedChart): void {
  const source = sheet.getRangeByIndexes(data.row, data.column, data.rows, data.columns);
  if (exists) {
    const known = sheet.charts.getItem(name);
    known.setData(source, "Columns");
    known.title.text = title;
    return;
  }
  const chart = sheet.charts.add(kind === "columns" ? "ColumnClustered" : "LineMarkers", source, "Columns");
  chart.name = name;
  chart.title.text = title;
  chart.title.format.font.size = 12;
  chart.legend.position = "Bottom";
  // A missing figure is a gap, never a zero.
  chart.displayBlanksAs = "NotPlotted";
  const first = sheet.getRangeByIndexes(place.row, place.column, 1, 1);
  const last = sheet.getRangeByIndexes(place.row + place.rows - 1, place.column + place.columns - 1, 1, 1);
  chart.setPosition(first, last);
}
