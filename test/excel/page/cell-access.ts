import type { Author } from "../book/events";
import type { Book } from "../book/book";
import { guardContents } from "../book/protect";
import type { SheetRecord } from "../book/records";
import { writeCells } from "../book/write";
import { readA1 } from "../host/address";
import type { Box } from "../host/box";
import type { Json } from "../host/protocol";

/** Cells as a test or a person looks at them: from outside the add-in. */
export interface RangeReading {
  values: (string | number | boolean | null)[][];
  text: string[][];
  formulas: (string | number | boolean | null)[][];
  numberFormats: string[][];
}

/** A sheet by its name and cells by address, table or defined name; throws with the names there are. */
export function findCells(book: Book, sheetName: string, address: string): { sheet: SheetRecord; box: Box } {
  const sheet = book.findSheet(sheetName);
  if (!sheet)
    throw new Error(
      `There is no sheet ${sheetName}; there are ${book.sheets.map((each) => each.name).join(", ")}.`,
    );
  const box = readA1(address) ?? book.resolve(address, sheet)?.box;
  if (!box) throw new Error(`${address} is no range.`);
  return { sheet, box };
}

export function readCells(book: Book, sheetName: string, address: string): RangeReading {
  const { grid } = book;
  const { sheet, box } = findCells(book, sheetName, address);
  const rows = <T>(read: (row: number, column: number) => T): T[][] =>
    Array.from({ length: box.rows }, (_, r) =>
      Array.from({ length: box.columns }, (__, c) => read(box.row + r, box.column + c)),
    );
  const cell = (row: number, column: number) => grid.cell(sheet.id, row, column);
  const format = (row: number, column: number): string => grid.style(sheet.id, row, column).numberFormat;
  return {
    values: rows((r, c) => cell(r, c).value),
    text: rows((r, c) => grid.text(cell(r, c), format(r, c))),
    formulas: rows((r, c) => cell(r, c).formula ?? cell(r, c).value),
    numberFormats: rows(format),
  };
}

/** Writes as typing does: texts are read as the region reads them, formulas are English. */
export function typeCells(
  book: Book,
  sheetName: string,
  address: string,
  values: Json,
  author: Author,
): void {
  const { sheet, box } = findCells(book, sheetName, address);
  guardContents(book, sheet, box);
  writeCells(book, sheet, box, values, "typed", author);
  book.grid.flush();
}
