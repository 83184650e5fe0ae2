import { marginsOf } from "../../notice/document";
import { queueCharts } from "./chart-sheet";
import type { TableSheetPlan } from "../../book/sheet/plan-table";
import type { Block } from "../../book/sheet/sheet-layout";
import { points } from "../../book/sheet/sheet-layout";
import { inSlices } from "../office/slices";
import { areaFormula } from "../../book/sheet/table-area";
import { rowBytes, sliced } from "../office/payload";
import type { ExcelSession } from "../office/run";
import type { CellRow } from "../../book/layout/cells";
import { rowsAmiss } from "../writing/check-rows";
import { oneForAll } from "../writing/format-rows";
import type { Amiss } from "../writing/mend-amiss";
import { mendAmiss } from "../writing/mend-amiss";

const FONT = "Times New Roman";
/** Tables longer than this keep their header on screen. */
const LONG_TABLE = 30;

/** What stands in the first cell while a table is being written; the title comes last. */
export const UNFINISHED = "BẢNG CHƯA LẬP XONG – hãy bấm “Lập bảng so sánh” lần nữa";

/** What is queued before the first and after the last change of the sheet. */
export interface AlsoQueued {
  first(workbook: Excel.Workbook): void;
  last(workbook: Excel.Workbook): void;
}

/**
 * Puts a table on its sheet. The name of the area comes first, so that a table that was begun is found again; the
 * title comes last, so that nobody takes a half-written one for finished.
 * @param also what else belongs to the same work, such as settings
 */
export async function writeTableSheet(
  context: ExcelSession,
  plan: TableSheetPlan,
  also: AlsoQueued,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<void> {
  const { workbook } = context;
  also.first(workbook);
  queueTextFormat(queueGround(workbook, plan), plan);
  // Only a table of many thousands of rows needs more than one request; the last one dresses and finishes it.
  const slices = textSlices(plan);
  let row = 0;
  const written: WrittenBlock[] = [];
  await inSlices(
    context,
    slices,
    (rows) => {
      const sheet = workbook.worksheets.getItem(plan.sheet);
      const block = queueRead(queueTexts(sheet, plan.area, row, rows), rows);
      row += rows.length;
      return rows === slices.at(-1) ? [block, ...queueFinish(workbook, sheet, plan, also)] : [block];
    },
    (_rows, blocks, done) => {
      written.push(...blocks);
      onProgress(done, slices.length);
    },
  );
  await mendAmiss(context, amissIn(written, plan.sheet));
}

/** Cells as they were written, with the range that tells what stands there. */
interface WrittenBlock {
  range: Excel.Range;
  rows: readonly CellRow[];
}

/** Reads back in the same request what was just written: over hidden rows Excel may put it elsewhere. */
function queueRead(range: Excel.Range, rows: readonly CellRow[]): WrittenBlock {
  range.load("rowIndex,columnIndex,values");
  return { range, rows };
}

function queueTexts(sheet: Excel.Worksheet, area: Block, row: number, rows: string[][]): Excel.Range {
  const range = queueArea(sheet, area, row, rows.length);
  range.values = rows;
  return range;
}

/** The first cell is looked at as it is in the end: its title comes last. */
function amissIn(written: readonly WrittenBlock[], sheet: string): Amiss[] {
  const on = (workbook: Excel.Workbook): Excel.Worksheet => workbook.worksheets.getItem(sheet);
  return written.flatMap(({ range, rows }) =>
    rowsAmiss(range, rows).map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell === UNFINISHED ? null : cell)),
      sheet,
      on,
    })),
  );
}

function queueFinish(
  workbook: Excel.Workbook,
  sheet: Excel.Worksheet,
  plan: TableSheetPlan,
  also: AlsoQueued,
): WrittenBlock[] {
  queueDress(sheet, plan);
  queuePage(sheet, plan);
  const figures = queueCharts(sheet, plan);
  if (plan.deleteRows) queueRows(sheet, plan.deleteRows).delete("Up");
  also.last(workbook);
  const title = queueArea(sheet, plan.area, 0, 1).getCell(0, 0);
  const titleRow = [plan.layout.texts[0]?.[0] ?? ""];
  title.values = [titleRow];
  sheet.activate();
  return [
    queueRead(title, [titleRow]),
    ...(figures === null || plan.data === null ? [] : [queueRead(figures, plan.data.values)]),
  ];
}

/** Sheet, name and room for the table; what stood in it is cleared. */
function queueGround(workbook: Excel.Workbook, plan: TableSheetPlan): Excel.Worksheet {
  const { area, names, old } = plan;
  const sheet = plan.addSheet ? workbook.worksheets.add(plan.sheet) : workbook.worksheets.getItem(plan.sheet);
  if (plan.insertRows) queueRows(sheet, plan.insertRows).insert("Down");
  if (plan.insertColumns)
    sheet
      .getRangeByIndexes(0, plan.insertColumns.at, 1, plan.insertColumns.count)
      .getEntireColumn()
      .insert("Right");
  queueName(workbook, plan.knownNames, names.table, areaFormula(area));
  if (plan.data) queueName(workbook, plan.knownNames, names.data, areaFormula(plan.data.block));
  for (const block of [old, plan.oldData]) {
    if (block === null) continue;
    const range = sheet.getRangeByIndexes(block.row, block.column, block.rows, block.columns);
    range.unmerge();
    range.clear("All");
  }
  // Rows that the table takes anew may be hidden; those that it had are not, or nothing would be written.
  for (const block of [area, plan.data?.block ?? null])
    if (block !== null) sheet.getRangeByIndexes(block.row, block.column, block.rows, 1).rowHidden = false;
  return sheet;
}

function queueName(
  workbook: Excel.Workbook,
  known: ReadonlySet<string>,
  name: string,
  formula: string,
): void {
  if (known.has(name)) {
    workbook.names.getItem(name).formula = formula;
    return;
  }
  workbook.names.add(name, formula).visible = false;
}

function queueTextFormat(sheet: Excel.Worksheet, plan: TableSheetPlan): void {
  const range = sheet.getRangeByIndexes(plan.area.row, plan.area.column, plan.area.rows, plan.area.columns);
  range.numberFormat = oneForAll("@");
  range.format.font.name = FONT;
  range.format.font.size = 13;
  range.format.font.color = "#000000";
  range.format.verticalAlignment = "Center";
  range.format.wrapText = true;
}

function textSlices({ layout }: TableSheetPlan): string[][][] {
  const rows = layout.texts.map((row, index) => (index === 0 ? [UNFINISHED, ...row.slice(1)] : [...row]));
  return sliced(rows, rowBytes);
}

function queueArea(sheet: Excel.Worksheet, area: Block, row: number, rows: number): Excel.Range {
  return sheet.getRangeByIndexes(area.row + row, area.column, rows, area.columns);
}

function queueRows(sheet: Excel.Worksheet, { at, count }: { at: number; count: number }): Excel.Range {
  return sheet.getRangeByIndexes(at, 0, count, 1).getEntireRow();
}

function queueDress(sheet: Excel.Worksheet, { area, layout }: TableSheetPlan): void {
  const inside = ({ row, column, rows, columns }: Block): Excel.Range =>
    sheet.getRangeByIndexes(area.row + row, area.column + column, rows, columns);
  layout.widths.forEach((width, column) => {
    sheet.getRangeByIndexes(area.row, area.column + column, 1, 1).format.columnWidth = width;
  });
  for (const look of layout.looks) {
    const { format } = inside(look);
    format.horizontalAlignment = look.align;
    if (look.bold) format.font.bold = true;
    if (look.italic) format.font.italic = true;
    if (look.indent > 0) format.indentLevel = look.indent;
    if (look.size !== 13) format.font.size = look.size;
  }
  for (const block of layout.merges) inside(block).merge(false);
  const { borders } = inside(layout.grid).format;
  const edges = [
    "EdgeTop",
    "EdgeBottom",
    "EdgeLeft",
    "EdgeRight",
    "InsideHorizontal",
    "InsideVertical",
  ] as const;
  for (const edge of edges) {
    const border = borders.getItem(edge);
    border.style = "Continuous";
    border.color = "#000000";
  }
  inside(layout.grid).format.autofitRows();
  for (const { row, points: height } of layout.heights)
    inside({ row, column: 0, rows: 1, columns: 1 }).format.rowHeight = height;
}

function queuePage(sheet: Excel.Worksheet, { addSheet, area, layout, model }: TableSheetPlan): void {
  const { pageLayout } = sheet;
  const landscape = model.orientation === "landscape";
  const margins = marginsOf(landscape ? "landscape" : "portrait");
  pageLayout.paperSize = "A4";
  pageLayout.orientation = landscape ? "Landscape" : "Portrait";
  pageLayout.topMargin = points(margins.top);
  pageLayout.bottomMargin = points(margins.bottom);
  pageLayout.leftMargin = points(margins.left);
  pageLayout.rightMargin = points(margins.right);
  pageLayout.headerMargin = points(10);
  pageLayout.footerMargin = points(10);
  pageLayout.centerHorizontally = true;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintArea(sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns));
  const header = sheet.getRangeByIndexes(area.row + layout.header.row, area.column, layout.header.rows, 1);
  pageLayout.setPrintTitleRows(header.getEntireRow());
  // Page numbers in the top margin from the second page on (Nghị định 30/2020/NĐ-CP, Phụ lục I).
  pageLayout.headersFooters.state = "FirstAndDefault";
  pageLayout.headersFooters.defaultForAllPages.centerHeader = `&"${FONT}"&13&P`;
  pageLayout.headersFooters.firstPage.centerHeader = "";
  if (!addSheet) return;
  sheet.showGridlines = false;
  if (layout.grid.rows > LONG_TABLE)
    sheet.freezePanes.freezeRows(area.row + layout.header.row + layout.header.rows);
}
