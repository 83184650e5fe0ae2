import type { Comparison, ComparisonRow } from "../../scoring/compare/comparison";
import type { Framework } from "../../scoring/framework/framework";
import { SHORT_DECIMALS } from "../../scoring/vietnamese-number";
import { printedNotes } from "./comparison-notes";
import { againstWords, deltaText, printedText, rankText, rankWords, valueOfMaximum } from "../words";
import { comparisonCharts } from "./table-charts";
import type { HistoryPoint } from "./table-charts";
import { cell, heading, plainLabel } from "./table-cells";
import { fittedColumns, indexTitle, PORTRAIT_MM, sheetNameFor } from "./table-frame";
import type { TableModel, TableRowModel } from "./table-model";

/** Lines that carry a figure or could: a group that only opens its parts has no rank. Numbered by position. */
export function rankedLines(comparison: Comparison): ComparisonRow[] {
  return comparison.rows.filter(({ current }) => current.status !== "header");
}

/** Rate and rank of each indicator, as offices list them ("40,8%, xếp thứ 14/19"), with the change where compared. */
export function ranksTable(
  comparison: Comparison,
  history: readonly HistoryPoint[],
  framework: Framework,
): TableModel {
  const { period, against, scale, total } = comparison;
  const compared = against !== null;
  const columns = [
    { key: "order", widthMm: 12 },
    { key: "indicator", widthMm: 0 },
    { key: "current", widthMm: compared ? 24 : 30 },
    ...(compared ? [{ key: "delta", widthMm: 27 }] : []),
    { key: "rank", widthMm: compared ? 20 : 30 },
    ...(compared ? [{ key: "rankChange", widthMm: 25 }] : []),
  ];
  const header = [
    heading("STT"),
    heading("Chỉ số"),
    heading(scale === "percent" ? "Tỷ lệ" : "Điểm"),
    ...(compared ? [heading(`Tăng(+)/ giảm(-) so với ${againstWords(period, against)}`)] : []),
    heading("Xếp thứ"),
    ...(compared ? [heading("Thay đổi thứ hạng")] : []),
  ];
  const line = (
    kind: TableRowModel["kind"],
    subject: string,
    texts: { order: string; label: string; current: string; delta: string; rank: string; rankChange: string },
  ): TableRowModel => {
    const bold = kind === "total";
    const figures = compared
      ? [texts.current, texts.delta, texts.rank, texts.rankChange]
      : [texts.current, texts.rank];
    return {
      kind,
      subject,
      cells: [
        cell(texts.order, "center"),
        cell(texts.label, "left", { bold }),
        ...figures.map((text) => cell(text, "center", { bold })),
      ],
    };
  };
  const rows = rankedLines(comparison).map((row, index) =>
    line(row.depth === 0 ? "group" : "part", row.code, {
      order: String(index + 1),
      label: plainLabel(row.label),
      current: valueOfMaximum(row.current.value, row.max, scale, SHORT_DECIMALS),
      delta: deltaText(row.delta),
      rank: rankText(row.current),
      rankChange: rankWords(row.rankChange),
    }),
  );
  if (total.current.source === "published" || total.rank.current.rank !== null)
    rows.push(
      line("total", "TONG", {
        order: "",
        label: "Tổng điểm",
        current: valueOfMaximum(total.current.value, total.current.max, scale, SHORT_DECIMALS),
        delta: deltaText(total.delta),
        rank: rankText(total.rank.current),
        rankChange: rankWords(total.rank.change),
      }),
    );
  return {
    form: "ranks",
    sheetName: sheetNameFor("Xếp hạng", period),
    title: indexTitle("KẾT QUẢ VÀ THỨ HẠNG CÁC CHỈ SỐ PHỤC VỤ NGƯỜI DÂN, DOANH NGHIỆP", period),
    captions: [`Đơn vị: ${printedText(comparison.unit)}`],
    orientation: "portrait",
    columns: fittedColumns(columns, "indicator", PORTRAIT_MM),
    header: [header],
    rows,
    notes: printedNotes(comparison, framework),
    charts: comparisonCharts(comparison, history),
  };
}
