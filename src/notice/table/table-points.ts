import type { Comparison } from "../../scoring/compare/comparison";
import type { Framework } from "../../scoring/framework/framework";
import { NO_FIGURE } from "../../scoring/vietnamese-number";
import { printedNotes } from "./comparison-notes";
import {
  againstHeading,
  deltaText,
  figureText,
  maximumText,
  periodWords,
  printedText,
  rankText,
  rankWords,
  totalText,
} from "../words";
import { comparisonCharts } from "./table-charts";
import type { HistoryPoint } from "./table-charts";
import { cell, heading, partLabel } from "./table-cells";
import { fittedColumns, indexTitle, PORTRAIT_MM, sheetNameFor } from "./table-frame";
import type { TableModel, TableRowModel } from "./table-model";

/** Points under each other: maximum, other period, this period, change; then total, class and published rank. */
export function pointsTable(
  comparison: Comparison,
  history: readonly HistoryPoint[],
  framework: Framework,
): TableModel {
  const { period, against, scale } = comparison;
  const compared = against !== null;
  const columns = [
    { key: "order", widthMm: 12 },
    { key: "indicator", widthMm: 0 },
    { key: "max", widthMm: 18 },
    ...(compared ? [{ key: "previous", widthMm: 24 }] : []),
    { key: "current", widthMm: 24 },
    ...(compared ? [{ key: "delta", widthMm: 22 }] : []),
  ];
  const header = [
    heading("STT"),
    heading("Nhóm chỉ số"),
    heading("Điểm tối đa"),
    ...(compared ? [heading(againstHeading(period, against))] : []),
    heading(`Kỳ này (${periodWords(period, "short")})`),
    ...(compared ? [heading("Tăng(+)/ giảm(-)")] : []),
  ];
  const rows: TableRowModel[] = comparison.rows.map((row) => {
    const figures: LineFigures = {
      max: row.current.status === "header" && row.max === null ? "" : maximumText(row.max),
      previous:
        row.current.status === "header" && row.previous.value === null ? "" : figureText(row.previous, scale),
      current: figureText(row.current, scale),
      delta: row.current.status === "header" ? "" : deltaText(row.delta),
    };
    const label = row.depth === 0 ? row.label : partLabel(row.label);
    return tableLine(
      row.depth === 0 ? "group" : "part",
      row.code,
      row.order,
      label,
      figures,
      compared,
      row.depth,
    );
  });
  return {
    form: "points",
    sheetName: sheetNameFor("So sánh", period),
    title: indexTitle("KẾT QUẢ ĐÁNH GIÁ BỘ CHỈ SỐ PHỤC VỤ NGƯỜI DÂN, DOANH NGHIỆP", period),
    captions: [`Đơn vị: ${printedText(comparison.unit)}`],
    orientation: "portrait",
    columns: fittedColumns(columns, "indicator", PORTRAIT_MM),
    header: [header],
    rows: [...rows, ...closingLines(comparison)],
    notes: printedNotes(comparison, framework),
    charts: comparisonCharts(comparison, history),
  };
}

interface LineFigures {
  max: string;
  previous: string;
  current: string;
  delta: string;
}

function tableLine(
  kind: TableRowModel["kind"],
  subject: string,
  order: string,
  label: string,
  figures: LineFigures,
  compared: boolean,
  depth = 0,
): TableRowModel {
  const bold = kind === "total" || kind === "class" || kind === "rank";
  const texts = compared
    ? [figures.max, figures.previous, figures.current, figures.delta]
    : [figures.max, figures.current];
  return {
    kind,
    subject,
    cells: [
      cell(order, "center"),
      cell(label, "left", { bold, indent: Math.max(0, depth - 1) }),
      ...texts.map((text) => cell(text, "center", { bold })),
    ],
  };
}

function closingLines(comparison: Comparison): TableRowModel[] {
  const { against, scale, total } = comparison;
  const compared = against !== null;
  const { current, previous, rank } = total;
  const lines: TableRowModel[] = [];
  if (scale === "points" || current.source === "published") {
    const figures = {
      max: scale === "points" ? maximumText(current.max) : "",
      previous: totalText(previous, scale),
      current: totalText(current, scale),
      delta: deltaText(total.delta),
    };
    lines.push(tableLine("total", "TONG", "", "Tổng điểm", figures, compared));
  }
  if (scale === "points") {
    const figures = {
      max: "",
      previous: previous.classification ?? NO_FIGURE,
      current: current.classification ?? NO_FIGURE,
      delta: "",
    };
    lines.push(tableLine("class", "XEPLOAI", "", "Xếp loại", figures, compared));
  }
  if (rank.current.rank !== null) {
    const figures = {
      max: "",
      previous: rankText(rank.previous),
      current: rankText(rank.current),
      delta: rankWords(rank.change),
    };
    lines.push(tableLine("rank", "HANG", "", "Xếp hạng", figures, compared));
  }
  return lines;
}
