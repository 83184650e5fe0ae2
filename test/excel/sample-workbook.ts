import { sampleRows } from "../../src/actions/change/sample";
import { NUMBER_FORMATS } from "../../src/book/layout/column";
import { encodeRow, TABLES, TABLE_STYLE } from "../../src/book/layout/tables";
import { PERSON } from "./book/events";
import type { Book } from "./book/book";
import type { SheetRecord } from "./book/records";
import { publishTable } from "./book/tables/growth";
import { addTable, renameTable } from "./book/tables/tables";
import { writeCells } from "./book/write";
import { box } from "./host/box";

const SAVED = "2026-02-05 16:45:00";

/** Something to try things on: a formula of the add-in, and beside it room for more. */
function fillFirstSheet(book: Book, sheet: SheetRecord): void {
  book.renameSheet(sheet, "Trang tính1", PERSON);
  writeCells(
    book,
    sheet,
    box(0, 0, 3, 2),
    [
      ["Ví dụ công thức", ""],
      ["Tổng điểm", 63.48],
      ["Xếp loại", ""],
    ],
    "typed",
    PERSON,
  );
  book.grid.restyle(sheet.id, box(0, 0), (style) => ({ ...style, bold: true }));
  book.grid.setColumnWidth(sheet.id, 0, 1, 110);
  book.grid.setColumnWidth(sheet.id, 1, 1, 90);
}

/** Enters the example once the functions are there: a formula that is entered before stays #NAME?, as in Excel. */
export function enterExample(book: Book): void {
  const sheet = book.sheets.find(({ name }) => name === "Trang tính1");
  if (sheet) writeCells(book, sheet, box(2, 1), [["=BCS.XEPLOAI(B2)"]], "typed", PERSON);
}

/** The score book with January 2026 of Sở Công Thương, in percents, laid out as the add-in lays it out. */
export function fillSample(book: Book): void {
  fillFirstSheet(book, book.activeSheet());
  const { columns, sheet: sheetName, name } = TABLES.tblDiem;
  const rows = sampleRows(SAVED).map((one) => encodeRow("tblDiem", one));
  const sheet = book.addSheet(sheetName, PERSON);
  const whole = box(0, 0, rows.length + 1, columns.length);
  columns.forEach((column, i) => {
    const cells = { ...whole, column: i, columns: 1 };
    book.grid.restyle(sheet.id, cells, (style) => ({ ...style, numberFormat: NUMBER_FORMATS[column.kind] }));
    book.grid.setColumnWidth(sheet.id, i, 1, column.width);
  });
  book.grid.restyle(sheet.id, { ...whole, rows: 1 }, (style) => ({
    ...style,
    numberFormat: "@",
    bold: true,
    wrap: true,
  }));
  const cells = [columns.map((column) => column.header), ...rows];
  writeCells(book, sheet, whole, cells, "typed", PERSON);
  const table = addTable(book, sheet, whole, true, PERSON);
  renameTable(book, table, name);
  table.style = TABLE_STYLE;
  publishTable(book, table);
  book.grid.freeze(sheet.id, 1, 0);
  book.activate(sheet);
}
