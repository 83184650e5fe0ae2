import type { Box } from "../../host/box";
import { box, intersection } from "../../host/box";
import { HostError } from "../../host/errors";
import type { Json } from "../../host/protocol";
import type { Book } from "../book";
import type { Author } from "../events";
import { fillNewRows } from "./calculated-columns";
import { bodyOf } from "./body";
import { deletionIsIgnored } from "./filters";
import { checkDefinedName, freeName } from "../names";
import { guardSheet } from "../protect";
import type { SheetRecord, TableRecord } from "../records";
import { columnNames, inheritLooks, publishTable, repairHeaders } from "./growth";
import { writeCells } from "../write";

export function findTable(book: Book, key: string | number, sheet: SheetRecord | null): TableRecord | null {
  const name = String(key).toLowerCase();
  const here = book.tables.filter((table) => sheet === null || table.sheet === sheet);
  return here.find((table) => table.id === key || table.name.toLowerCase() === name) ?? null;
}

const takenNames = (book: Book): string[] => [
  ...book.tables.map((table) => table.name),
  ...book.grid.names().map((named) => named.name),
];

/** Makes a table of a range; without headers of its own, Excel puts a row of "Column1 …" above the data. */
export function addTable(
  book: Book,
  sheet: SheetRecord,
  area: Box,
  hasHeaders: boolean,
  author: Author,
): TableRecord {
  guardSheet(sheet);
  const overlaps = book.tables.some((other) => other.sheet === sheet && intersection(other.box, area));
  if (overlaps) throw new HostError("InvalidArgument", "A table can't overlap another table.");
  if (book.grid.merges(sheet.id).some((merged) => intersection(merged, area)))
    book.grid.unmerge(sheet.id, area);
  let used = area;
  if (!hasHeaders) {
    book.shift(sheet, { ...area, rows: 1 }, "down", author);
    used = { ...area, rows: area.rows + 1 };
  } else if (area.rows === 1) {
    used = { ...area, rows: 2 };
  }
  const table: TableRecord = {
    kind: "Table",
    id: book.newGuid(),
    name: freeName(book.region.name === "vi-VN" ? "Bảng" : "Table", takenNames(book)),
    sheet,
    box: used,
    showHeaders: true,
    hiddenHeaders: [],
    showTotals: false,
    style: "TableStyleMedium2",
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    columnIds: Array.from({ length: used.columns }, (_, i) => i + 1),
    filters: new Map(),
    calculated: new Map(),
    deleted: false,
  };
  book.tables.push(table);
  repairHeaders(book, table);
  book.emit({ kind: "table-added", table }, author);
  return table;
}

export function renameTable(book: Book, table: TableRecord, name: Json): void {
  const before = table.name;
  if (name === before) return;
  const taken = takenNames(book).filter((other) => other !== before);
  table.name = checkDefinedName(name, taken);
  publishTable(book, table, before);
}

/** The new range must hold the header row in the same place and at least one row under it. */
export function resizeTable(book: Book, table: TableRecord, area: Box): void {
  guardSheet(table.sheet);
  const least = table.showHeaders ? 2 : 1;
  const overlap = intersection(area, table.box);
  if (area.row !== table.box.row || area.rows < least || !overlap) throw new HostError("InvalidArgument");
  if (
    book.tables.some(
      (other) => other !== table && other.sheet === table.sheet && intersection(other.box, area),
    )
  ) {
    throw new HostError("InvalidArgument", "A table can't overlap another table.");
  }
  const next = Math.max(0, ...table.columnIds) + 1;
  table.columnIds = Array.from({ length: area.columns }, (_, i) => {
    const before = area.column + i - table.box.column;
    return table.columnIds[before] ?? next + i;
  });
  table.box = area;
  if (table.showHeaders) repairHeaders(book, table);
  else publishTable(book, table);
}

/** Adds rows at the end (index null or -1) or before a row; cells below the table move down. */
export function addRows(
  book: Book,
  table: TableRecord,
  index: number | null,
  values: Json,
  author: Author,
): number {
  guardSheet(table.sheet);
  const body = bodyOf(table);
  const rows = rowsOf(values, body.columns);
  const at = index === null || index === -1 ? body.rows : index;
  if (at < 0 || at > body.rows) throw new HostError("InvalidArgument");
  const area = { ...body, row: body.row + at, rows: rows.length };
  const taken = rowsTakenIn(book, rows);
  if (at === body.rows) {
    const target = { ...area };
    const { rows: before } = table.box;
    if (occupied(book, table.sheet, target) || table.showTotals)
      book.shift(table.sheet, target, "down", author);
    // Moving a row of totals down has made the table longer already.
    table.box = { ...table.box, rows: before + taken };
  } else {
    book.shift(table.sheet, area, "down", author);
  }
  if (at > 0) inheritLooks(book, table.sheet, { ...area, row: area.row - 1, rows: 1 }, rows.length);
  publishTable(book, table);
  fillNewRows(book, table, area.row, taken);
  if (rows.some((row) => row.length > 0)) writeCells(book, table.sheet, area, rows, "formulas", author);
  return at;
}

/** How many of the new rows become part of the table; the rest is written below it (see `Habits.rowsBeforeBlank`). */
function rowsTakenIn(book: Book, rows: readonly Json[][]): number {
  const limit = book.habits.rowsBeforeBlank;
  if (limit === null || rows.length <= limit) return rows.length;
  const next = rows[limit] ?? [];
  return next.some((cell) => cell === null || cell === "") ? limit : rows.length;
}

function rowsOf(values: Json, columns: number): Json[][] {
  if (!Array.isArray(values)) return [Array.from({ length: columns }, () => values)];
  const rows = Array.isArray(values[0]) ? values : [values];
  return rows.map((row) => {
    if (!Array.isArray(row) || row.length !== columns) throw new HostError("InvalidArgument");
    return row;
  });
}

const occupied = (book: Book, sheet: SheetRecord, area: Box): boolean => {
  const used = book.grid.usedBox(sheet.id, false);
  const overlap = used && intersection(used, area);
  if (!overlap) return false;
  for (let r = overlap.row; r < overlap.row + overlap.rows; r += 1) {
    for (let c = overlap.column; c < overlap.column + overlap.columns; c += 1) {
      if (book.grid.cell(sheet.id, r, c).value !== null) return true;
    }
  }
  return false;
};

/** Deletes rows of data; the last one is emptied instead, since a table keeps one row. */
export function deleteRows(book: Book, table: TableRecord, indexes: readonly number[], author: Author): void {
  guardSheet(table.sheet);
  const body = bodyOf(table);
  if (deletionIsIgnored(book, table.sheet, body)) return;
  const sorted = [...new Set(indexes)].sort((a, b) => b - a);
  if (sorted.some((index) => !Number.isInteger(index) || index < 0 || index >= body.rows)) {
    throw new HostError("InvalidArgument");
  }
  let left = body.rows;
  for (let i = 0; i < sorted.length;) {
    let count = 1;
    while (sorted[i + count] === (sorted[i] ?? 0) - count) count += 1;
    const first = (sorted[i] ?? 0) - count + 1;
    const keepOne = count === left ? 1 : 0;
    if (keepOne > 0) {
      clearContents(book, table.sheet, box(body.row + first, body.column, 1, body.columns));
    }
    if (count - keepOne > 0) {
      const area = box(body.row + first + keepOne, body.column, count - keepOne, body.columns);
      book.shift(table.sheet, area, "up", author);
    }
    left -= count - keepOne;
    i += count;
  }
  publishTable(book, table);
}

export function clearContents(book: Book, sheet: SheetRecord, area: Box): void {
  const used = book.grid.usedBox(sheet.id, false);
  const overlap = used && intersection(used, area);
  if (!overlap) return;
  for (let r = overlap.row; r < overlap.row + overlap.rows; r += 1) {
    for (let c = overlap.column; c < overlap.column + overlap.columns; c += 1) {
      book.grid.put(sheet.id, r, c, { kind: "empty" });
    }
  }
}

export function addColumn(
  book: Book,
  table: TableRecord,
  index: number | null,
  values: Json,
  name: string | null,
  author: Author,
): number {
  guardSheet(table.sheet);
  const at = index === null || index === -1 ? table.box.columns : index;
  if (at < 0 || at > table.box.columns) throw new HostError("InvalidArgument");
  const area = { ...table.box, column: table.box.column + at, columns: 1 };
  const grown = { ...table.box, columns: table.box.columns + 1 };
  if (at < table.box.columns || occupied(book, table.sheet, area))
    book.shift(table.sheet, area, "right", author);
  table.box = grown;
  table.columnIds.splice(at, 0, Math.max(0, ...table.columnIds) + 1);
  if (Array.isArray(values)) {
    const given = { ...area, rows: values.length };
    writeCells(book, table.sheet, given, values, "formulas", author);
  }
  if (name !== null) writeCells(book, table.sheet, { ...area, rows: 1 }, name, "formulas", author);
  repairHeaders(book, table);
  return at;
}

export function deleteColumn(book: Book, table: TableRecord, index: number, author: Author): void {
  guardSheet(table.sheet);
  if (table.box.columns === 1) {
    deleteTable(book, table, author);
    return;
  }
  const ids = table.columnIds.filter((_, i) => i !== index);
  book.shift(table.sheet, { ...table.box, column: table.box.column + index, columns: 1 }, "left", author);
  table.columnIds = ids;
  publishTable(book, table);
}

/** Deletes the table with its cells; whatever is below moves up. */
export function deleteTable(book: Book, table: TableRecord, author: Author): void {
  guardSheet(table.sheet);
  const { sheet, box: area } = table;
  book.dropTable(table, author);
  book.shift(sheet, area, "up", author);
}

/** Leaves the cells and drops the table. */
export function convertToRange(book: Book, table: TableRecord, author: Author): Box {
  guardSheet(table.sheet);
  book.dropTable(table, author);
  book.emit({ kind: "tables-drawn" }, author);
  return table.box;
}

/** Hides or shows the header row: hiding empties its cells, showing needs a free row above or makes one. */
export function showHeaders(book: Book, table: TableRecord, shown: boolean, author: Author): void {
  guardSheet(table.sheet);
  if (shown === table.showHeaders) return;
  if (!shown) {
    table.hiddenHeaders = columnNames(book, table);
    clearContents(book, table.sheet, { ...table.box, rows: 1 });
    table.box = { ...table.box, row: table.box.row + 1, rows: table.box.rows - 1 };
    table.showHeaders = false;
    publishTable(book, table);
    return;
  }
  const above = { ...table.box, row: table.box.row - 1, rows: 1 };
  if (above.row < 0 || occupied(book, table.sheet, above)) {
    const { box: body } = table;
    book.shift(table.sheet, { ...body, rows: 1 }, "down", author);
    table.box = { ...body, rows: body.rows + 1 };
  } else {
    table.box = { ...table.box, row: above.row, rows: table.box.rows + 1 };
  }
  table.showHeaders = true;
  const names = table.columnIds.map((id, i) => table.hiddenHeaders[i] ?? `Column${String(id)}`);
  writeCells(
    book,
    table.sheet,
    { ...table.box, rows: 1 },
    [names.map((name) => `'${name}`)],
    "values",
    author,
  );
  repairHeaders(book, table);
}
