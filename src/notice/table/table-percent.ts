import type { Comparison } from "../../scoring/compare/comparison";
import type { Framework } from "../../scoring/framework/framework";
import { printedNotes } from "./comparison-notes";
import { againstWords, deltaText, figureText, printedText, totalText } from "../words";
import { comparisonCharts } from "./table-charts";
import type { HistoryPoint } from "./table-charts";
import { cell, heading, partLabel } from "./table-cells";
import { fittedColumns, indexTitle, PORTRAIT_MM, sheetNameFor } from "./table-frame";
import type { TableCell, TableModel, TableRowModel } from "./table-model";

/**
 * The table of the monthly thông báo: STT, indicator, rate, change. Group lines that were published without a figure
 * stay blank above their parts; the total appears only where one was published.
 */
export function percentTable(
  comparison: Comparison,
  history: readonly HistoryPoint[],
  framework: Framework,
): TableModel {
  const { period, against, scale, total, unit } = comparison;
  const line = (figures: readonly string[], bold: boolean): TableCell[] =>
    (against === null ? figures.slice(0, 1) : figures).map((text) => cell(text, "center", { bold }));

  const rows: TableRowModel[] = comparison.rows.map((row) => ({
    kind: row.depth === 0 ? "group" : "part",
    subject: row.code,
    cells: [
      cell(row.order, "center"),
      cell(row.depth === 0 ? row.label : partLabel(row.label), "left", {
        indent: Math.max(0, row.depth - 1),
      }),
      ...line(
        [figureText(row.current, scale), row.current.status === "header" ? "" : deltaText(row.delta)],
        false,
      ),
    ],
  }));
  if (total.current.source === "published")
    rows.push({
      kind: "total",
      subject: "TONG",
      cells: [
        cell("", "center"),
        cell("Tổng điểm", "left", { bold: true }),
        ...line([totalText(total.current, scale), deltaText(total.delta)], true),
      ],
    });

  const header = [
    heading("STT"),
    heading("Bộ chỉ số phục vụ người dân, doanh nghiệp trong thực hiện TTHC, cung cấp dịch vụ công"),
    heading("Điểm số"),
    ...(against === null ? [] : [heading(`Tăng(+)/ giảm(-) so với ${againstWords(period, against)}`)]),
  ];
  const columns = [
    { key: "order", widthMm: 12 },
    { key: "indicator", widthMm: 0 },
    { key: "current", widthMm: 24 },
    ...(against === null ? [] : [{ key: "delta", widthMm: 34 }]),
  ];
  return {
    form: "percent",
    sheetName: sheetNameFor("So sánh", period),
    title: indexTitle("KẾT QUẢ ĐÁNH GIÁ BỘ CHỈ SỐ PHỤC VỤ NGƯỜI DÂN, DOANH NGHIỆP", period),
    captions: [`Đơn vị: ${printedText(unit)}`],
    orientation: "portrait",
    columns: fittedColumns(columns, "indicator", PORTRAIT_MM),
    header: [header],
    rows,
    notes: printedNotes(comparison, framework),
    charts: comparisonCharts(comparison, history),
  };
}
