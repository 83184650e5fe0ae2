import type { Framework } from "../../scoring/framework/framework";
import type { RankedComparison, UnitsComparison } from "../../scoring/compare/unit-comparison";
import { NO_FIGURE } from "../../scoring/vietnamese-number";
import { againstWords, deltaText, figureText, rankSteps, totalText } from "../words";
import { cell, heading } from "./table-cells";
import { fittedColumns, indexTitle, LANDSCAPE_MM, PORTRAIT_MM, sheetNameFor } from "./table-frame";
import { unitsChart } from "./table-charts";
import type { TableCell, TableColumn, TableModel, TableRowModel } from "./table-model";
import { groupColumns, groupHeadings } from "./unit-columns";
import { unitNotes } from "./unit-notes";

/** Which of the closing columns have something to say. */
interface ClosingColumns {
  total: boolean;
  delta: boolean;
  classification: boolean;
  rank: boolean;
  rankChange: boolean;
}

/** Names of units need this much; a table that leaves them less is turned to landscape. */
const LEAST_NAME_MM = 45;
const FIGURE_MM = 17;

/**
 * Every unit of a period on one line, best first: groups, total, change, class, rank and its change; or the change of
 * every group in place of its figure.
 */
export function unitsTable(
  comparison: UnitsComparison,
  framework: Framework,
  form: "units" | "unit_changes" = "units",
): TableModel {
  const { period, against, scale, units, of } = comparison;
  const changes = form === "unit_changes";
  const groups = groupColumns(units, scale, framework);
  const total =
    scale === "points" || units.some((one) => one.comparison.total.current.source === "published");
  const closing: ClosingColumns = {
    total,
    delta: total && against !== null,
    classification: scale === "points" && !changes,
    rank: of > 0,
    rankChange: of > 0 && against !== null,
  };
  const codes = groups.flatMap(({ columns }) => columns.map(({ code }) => code));
  const partial = units.some(
    ({ comparison: one }) => one.total.current.value !== null && !one.total.current.complete,
  );
  const columns = widths(codes, closing, partial);
  const portrait = columns.reduce((sum, { widthMm }) => sum + widthMm, LEAST_NAME_MM) <= PORTRAIT_MM;
  const headings = groupHeadings(groups);
  const span = { rowSpan: headings.lower.length > 0 ? 2 : 1 };
  const change = against === null ? "" : againstWords(period, against);
  const upper = [
    heading("STT", span),
    heading("Đơn vị", span),
    ...headings.upper,
    ...(closing.total ? [heading("Tổng điểm", span)] : []),
    ...(closing.delta ? [heading(`Tăng(+)/ giảm(-) so với ${change}`, span)] : []),
    ...(closing.classification ? [heading("Xếp loại", span)] : []),
    ...(closing.rank ? [heading("Xếp hạng", span)] : []),
    ...(closing.rankChange ? [heading("Thay đổi hạng", span)] : []),
  ];
  return {
    form,
    sheetName: sheetNameFor(changes ? "Tăng giảm" : "Các đơn vị", period),
    title: indexTitle(
      `${changes ? "TĂNG, GIẢM" : "KẾT QUẢ ĐÁNH GIÁ"} BỘ CHỈ SỐ PHỤC VỤ NGƯỜI DÂN, DOANH NGHIỆP CỦA CÁC ĐƠN VỊ`,
      period,
    ),
    captions: changes && against !== null ? [`Tăng(+)/ giảm(-) của từng nhóm so với ${change}`] : [],
    orientation: portrait ? "portrait" : "landscape",
    columns: fittedColumns(columns, "unit", portrait ? PORTRAIT_MM : LANDSCAPE_MM),
    header: headings.lower.length > 0 ? [upper, headings.lower] : [upper],
    rows: units.map((one, index) => unitRow(one, index, codes, closing, changes)),
    notes: unitNotes(comparison).map(({ text }) => text),
    charts: unitsChart(comparison),
  };
}

/** The name column takes what is left; with many groups the figures move together so that it keeps its least width. */
function widths(codes: readonly string[], closing: ClosingColumns, partial: boolean): TableColumn[] {
  const fixed: TableColumn[] = [
    { key: "order", widthMm: 13 },
    ...(closing.total ? [{ key: "total", widthMm: partial ? 24 : 18 }] : []),
    ...(closing.delta ? [{ key: "delta", widthMm: 18 }] : []),
    ...(closing.classification ? [{ key: "class", widthMm: 23 }] : []),
    ...(closing.rank ? [{ key: "rank", widthMm: 14 }] : []),
    ...(closing.rankChange ? [{ key: "rankChange", widthMm: 15 }] : []),
  ];
  const room = LANDSCAPE_MM - LEAST_NAME_MM - fixed.reduce((sum, { widthMm }) => sum + widthMm, 0);
  const figureMm = Math.min(FIGURE_MM, Math.floor((room / Math.max(1, codes.length)) * 10) / 10);
  const [order, ...rest] = fixed;
  return [
    ...(order ? [order] : []),
    { key: "unit", widthMm: 0 },
    ...codes.map((code) => ({ key: code, widthMm: figureMm })),
    ...rest,
  ];
}

function unitRow(
  { comparison, rank, rankChange }: RankedComparison,
  index: number,
  codes: readonly string[],
  closing: ClosingColumns,
  changes: boolean,
): TableRowModel {
  const { total, scale, rows, unit } = comparison;
  const figure = (code: string): TableCell => {
    const found = rows.find((row) => row.code === code);
    if (changes) return cell(found === undefined ? NO_FIGURE : deltaText(found.delta), "center");
    // A header line cannot be told from a missing one in this form: its parts stand in columns of their own.
    return cell((found && figureText(found.current, scale)) || NO_FIGURE, "center");
  };
  return {
    kind: "unit",
    subject: unit,
    cells: [
      cell(String(index + 1), "center"),
      cell(unit),
      ...codes.map(figure),
      ...(closing.total ? [cell(totalText(total.current, scale), "center", { bold: true })] : []),
      ...(closing.delta ? [cell(deltaText(total.delta), "center")] : []),
      ...(closing.classification ? [cell(total.current.classification ?? NO_FIGURE, "center")] : []),
      ...(closing.rank ? [cell(rank === null ? NO_FIGURE : String(rank), "center")] : []),
      ...(closing.rankChange ? [cell(rankSteps(rankChange), "center")] : []),
    ],
  };
}
