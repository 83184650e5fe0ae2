import type { LayoutBlock, NoticeModel, PageLayout, TextLine } from "../document";
import { noticePages, textRoomMm } from "../document";
import { cellColumns } from "../table";
import type { TableCell, TableModel } from "../table";

const FONT = "font-family:'Times New Roman',Times,serif";
/** What Word writes for a thin line. */
const BORDER = "border:solid windowtext .5pt";
const POINTS_PER_MM = 72 / 25.4;
const INDENT_MM = 4;
const CLIPBOARD_PT = 13;

/** Text between tags or in a quoted attribute. */
function escapeHtml(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;");
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
  const pages = noticePages(model).map((page, index) => pageHtml(page, index > 0));
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

function pageHtml(page: PageLayout, breakBefore: boolean): string {
  const width = textRoomMm(page);
  const breaking = breakBefore ? '<br style="page-break-before:always">' : "";
  return breaking + page.blocks.map((block) => blockHtml(block, width)).join("");
}

function blockHtml(block: LayoutBlock, widthMm: number): string {
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
      return `<table cellspacing="0" cellpadding="0" border="0" style="border-collapse:collapse;border:none">${rows.join("")}</table>`;
    }
    case "table":
      return tableHtml(block.table, block.sizePt);
  }
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
  const paragraph = `<p style="${style}">${words === "" ? "&nbsp;" : words}</p>`;
  if (line.ruleMm === 0) return paragraph;
  const side = points(Math.max(0, widthMm - line.ruleMm) / 2);
  const rule = `margin:0 ${side} ${line.afterPt}pt ${side};border:none;border-top:solid windowtext .75pt;font-size:1pt;line-height:2pt`;
  return `${paragraph}<p style="${rule}">&nbsp;</p>`;
}

function tableHtml(table: TableModel, sizePt: number): string {
  const width = table.columns.reduce((sum, { widthMm }) => sum + widthMm, 0);
  const cols = table.columns.map(
    ({ widthMm }) => `<col width="${pixels(widthMm)}" style="width:${points(widthMm)}">`,
  );
  const rowsOf = (rows: readonly (readonly TableCell[])[], tag: "th" | "td"): string => {
    const columns = cellColumns(rows, table.columns.length);
    return rows
      .map((cells, row) => {
        const own = cells.map((cell, index) =>
          cellHtml(cell, columns[row]?.[index] ?? index, table, tag, sizePt),
        );
        return `<tr style="page-break-inside:avoid">${own.join("")}</tr>`;
      })
      .join("");
  };
  const look = `border-collapse:collapse;width:${points(width)};mso-table-layout-alt:fixed;${FONT};font-size:${sizePt}pt`;
  const head = `<thead>${rowsOf(table.header, "th")}</thead>`;
  const body = `<tbody>${rowsOf(
    table.rows.map(({ cells }) => cells),
    "td",
  )}</tbody>`;
  return `<table border="1" cellspacing="0" cellpadding="0" width="${pixels(width)}" style="${look}"><colgroup>${cols.join("")}</colgroup>${head}${body}</table>`;
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
  return `<${tag}${spans} width="${pixels(widthMm)}" valign="middle" style="width:${points(widthMm)};${BORDER};padding:1pt 3pt"><p style="${text}">${content}</p></${tag}>`;
}

function blockText(block: LayoutBlock): string {
  const linesOf = (lines: readonly TextLine[]): string[] =>
    lines.map(({ lead, text }) => (lead === "" ? text : `${lead} ${text}`).replace(/\n/gu, " "));
  switch (block.kind) {
    case "line":
      return linesOf([block.line]).join("");
    case "columns":
      return block.rows.flatMap(({ left, right }) => [...linesOf(left), ...linesOf(right)]).join("\r\n");
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
