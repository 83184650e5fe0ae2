import type { LayoutBlock, NoticeModel, PageLayout, TextLine } from "../document";
import { chartDrawing, noticePages, textRoomMm } from "../document";
import type { TableCell, TableModel } from "../table";
import { cellColumns, CELL_PADDING_MM, INDENT_MM, PORTRAIT_MM } from "../table";
import { drawingSvg } from "./chart-svg";
import { escapeHtml } from "./escape";

const FONT = "font-family:'Times New Roman',Times,serif";
/** Black by its number: LibreOffice does not know Word's "windowtext". */
const BORDER = "border:solid #000000 .5pt";
const POINTS_PER_MM = 72 / 25.4;
const CLIPBOARD_PT = 13;
/** A wide table that is squeezed onto an upright page needs smaller letters. */
const SQUEEZED_PT = 10;

/** For which reader HTML is written. */
interface Medium {
  /** Pasted into a document whose pages stay upright, so that wide tables are fitted; a drawing would be dropped. */
  pasted: boolean;
}

/**
 * A table for the clipboard, which Word and Outlook keep as a table: widths, borders and fonts stand at each cell, since
 * style sheets do not survive. Header rows repeat on each page.
 */
export function tableToHtml(table: TableModel): string {
  return htmlDocument(tableHtml(table, CLIPBOARD_PT));
}

/** The same as tab-separated text: a covered cell is empty. */
export function tableToText(table: TableModel): string {
  const rows = [...table.header, ...table.rows.map(({ cells }) => cells)];
  const columns = cellColumns(rows, table.columns.length);
  const lines = rows.map((cells, row) => {
    const texts = new Array<string>(table.columns.length).fill("");
    cells.forEach((cell, index) => {
      texts[columns[row]?.[index] ?? index] = cell.text;
    });
    return texts.join("\t");
  });
  return `${lines.join("\r\n")}\r\n`;
}

/** The whole document for the clipboard, where a file cannot be downloaded. */
export function noticeToHtml(model: NoticeModel): string {
  const pages = noticePages(model).map((page, index) => {
    const breaking = index > 0 ? '<br style="page-break-before:always">' : "";
    return breaking + pageHtml(page, { pasted: true });
  });
  return htmlDocument(pages.join(""));
}

/** The whole document as plain text, tables tab-separated. */
export function noticeToText(model: NoticeModel): string {
  const blocks = noticePages(model).flatMap(({ blocks: own }) => own);
  return `${blocks.map(blockText).join("\r\n")}\r\n`;
}

function htmlDocument(body: string): string {
  return `<html lang="vi"><head><meta charset="utf-8"></head><body>${body}</body></html>`;
}

/** The blocks of a page, one under the other. */
export function pageHtml(page: PageLayout, medium: Medium): string {
  const width = medium.pasted ? PORTRAIT_MM : textRoomMm(page);
  return page.blocks.map((block) => blockHtml(block, width, medium)).join("");
}

function blockHtml(block: LayoutBlock, widthMm: number, medium: Medium): string {
  switch (block.kind) {
    case "line":
      return lineHtml(block.line, widthMm);
    case "columns": {
      const cellOf = (lines: readonly TextLine[], ownMm: number): string =>
        `<td width="${pixels(ownMm)}" valign="top" style="width:${points(ownMm)};padding:0;border:none">${lines.map((line) => lineHtml(line, ownMm)).join("")}</td>`;
      const [leftMm, rightMm] = block.widthsMm;
      const rows = block.rows.map(
        ({ left, right }) => `<tr>${cellOf(left, leftMm)}${cellOf(right, rightMm)}</tr>`,
      );
      return `${tableTag(leftMm + rightMm, 0)}${colgroup(block.widthsMm)}${rows.join("")}</table>`;
    }
    case "chart":
      return medium.pasted
        ? ""
        : `<div style="text-align:center;page-break-inside:avoid">${drawingSvg(chartDrawing(block.chart, block.scale, widthMm), block.chart.title)}</div>`;
    case "table": {
      const fitted = medium.pasted ? fittedTable(block.table) : block.table;
      return tableHtml(fitted, fitted === block.table ? block.sizePt : SQUEEZED_PT);
    }
  }
}

/** A table that is wider than an upright page, in the same proportions within it. */
function fittedTable(table: TableModel): TableModel {
  const width = table.columns.reduce((sum, { widthMm }) => sum + widthMm, 0);
  if (width <= PORTRAIT_MM) return table;
  const columns = table.columns.map(({ key, widthMm }) => ({
    key,
    widthMm: (widthMm * PORTRAIT_MM) / width,
  }));
  return { ...table, columns };
}

function lineHtml(line: TextLine, widthMm: number): string {
  const { text, lead, align, bold, italic, sizePt } = line;
  const style = [
    `margin:${line.beforePt}pt 0 ${line.ruleMm > 0 ? 0 : line.afterPt}pt ${points(line.leftMm)}`,
    `text-indent:${points(line.firstLineMm)}`,
    `text-align:${align}`,
    `line-height:${Math.round(line.lineHeight * 100)}%`,
    FONT,
    `font-size:${sizePt}pt`,
    ...(bold ? ["font-weight:bold"] : []),
    ...(italic ? ["font-style:italic"] : []),
  ].join(";");
  const words = escapeHtml(lead === "" ? text : `${lead} ${text}`).replace(/\n/gu, "<br>");
  const paragraph = `<p align="${align}" style="${style}">${words === "" ? "&nbsp;" : words}</p>`;
  return line.ruleMm === 0 ? paragraph : paragraph + ruleHtml(line, widthMm);
}

/** A drawn line of its length: the upper border of a narrow table, which Word and LibreOffice both keep. */
function ruleHtml({ ruleMm, afterPt }: TextLine, widthMm: number): string {
  const length = Math.min(ruleMm, widthMm);
  const cell = `<td width="${pixels(length)}" style="width:${points(length)};border:none;border-top:solid #000000 .75pt;padding:0;font-size:1pt;line-height:1pt">&nbsp;</td>`;
  return `<div align="center"><table align="center" cellspacing="0" cellpadding="0" border="0" width="${pixels(length)}" style="border-collapse:collapse;border:none;width:${points(length)};margin:2pt auto ${afterPt}pt auto"><tr>${cell}</tr></table></div>`;
}

function tableTag(widthMm: number, border: 0 | 1): string {
  const look = border === 0 ? "border:none;" : "";
  return `<table border="${border}" cellspacing="0" cellpadding="0" width="${pixels(widthMm)}" style="border-collapse:collapse;${look}width:${points(widthMm)};table-layout:fixed;mso-table-layout-alt:fixed">`;
}

function colgroup(widthsMm: readonly number[]): string {
  const cols = widthsMm.map((widthMm) => `<col width="${pixels(widthMm)}" style="width:${points(widthMm)}">`);
  return `<colgroup>${cols.join("")}</colgroup>`;
}

function tableHtml(table: TableModel, sizePt: number): string {
  const width = table.columns.reduce((sum, { widthMm }) => sum + widthMm, 0);
  const rowsOf = (
    rows: readonly (readonly TableCell[])[],
    tag: "th" | "td",
    keeps: (row: number) => boolean,
  ): string => {
    const columns = cellColumns(rows, table.columns.length);
    return rows
      .map((cells, row) => {
        const own = cells.map((cell, index) =>
          cellHtml(cell, columns[row]?.[index] ?? index, table, tag, sizePt),
        );
        const after = keeps(row) ? ";page-break-after:avoid" : "";
        return `<tr style="page-break-inside:avoid${after}">${own.join("")}</tr>`;
      })
      .join("");
  };
  const head = `<thead>${rowsOf(table.header, "th", () => true)}</thead>`;
  const body = `<tbody>${rowsOf(
    table.rows.map(({ cells }) => cells),
    "td",
    (row) => table.rows[row]?.kind === "section",
  )}</tbody>`;
  return `${tableTag(width, 1)}${colgroup(table.columns.map(({ widthMm }) => widthMm))}${head}${body}</table>`;
}

function cellHtml(
  cell: TableCell,
  column: number,
  table: TableModel,
  tag: "th" | "td",
  sizePt: number,
): string {
  const widthMm = table.columns
    .slice(column, column + cell.colSpan)
    .reduce((sum, one) => sum + one.widthMm, 0);
  const spans = [
    ...(cell.colSpan > 1 ? [` colspan="${cell.colSpan}"`] : []),
    ...(cell.rowSpan > 1 ? [` rowspan="${cell.rowSpan}"`] : []),
  ].join("");
  const text = [
    "margin:0",
    ...(cell.indent > 0 ? [`margin-left:${points(cell.indent * INDENT_MM)}`] : []),
    `text-align:${cell.align}`,
    FONT,
    `font-size:${sizePt}pt`,
    `font-weight:${cell.bold ? "bold" : "normal"}`,
    ...(cell.italic ? ["font-style:italic"] : []),
  ].join(";");
  const content = cell.text === "" ? "&nbsp;" : escapeHtml(cell.text);
  return `<${tag}${spans} width="${pixels(widthMm)}" valign="middle" style="width:${points(widthMm)};${BORDER};padding:1pt ${points(CELL_PADDING_MM)}"><p align="${cell.align}" style="${text}">${content}</p></${tag}>`;
}

function blockText(block: LayoutBlock): string {
  const linesOf = (lines: readonly TextLine[]): string[] =>
    lines.map(({ lead, text }) => (lead === "" ? text : `${lead} ${text}`).replace(/\n/gu, " "));
  switch (block.kind) {
    case "line":
      return linesOf([block.line]).join("");
    case "columns":
      return block.rows.flatMap(({ left, right }) => [...linesOf(left), ...linesOf(right)]).join("\r\n");
    case "chart":
      return "";
    case "table":
      return tableToText(block.table).trimEnd();
  }
}

function points(mm: number): string {
  return `${Math.round(mm * POINTS_PER_MM * 10) / 10}pt`;
}

/** HTML measures attributes in pixels, 96 to the inch. */
function pixels(mm: number): number {
  return Math.round((mm * 96) / 25.4);
}
