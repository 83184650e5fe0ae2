import type { Box } from "../../host/box";
import { intersection } from "../../host/box";
import type { Book } from "../book";
import { fillBlanks } from "./calculated-columns";
import type { SheetRecord, TableRecord } from "../records";
import { DEFAULT_STYLE } from "../style";

/** Tells the grid where the structured references of a table point. */
export function publishTable(book: Book, table: TableRecord, oldName: string | null = null): void {
  book.grid.setTable(
    { name: table.name, sheet: table.sheet.id, box: table.box, columns: columnNames(book, table) },
    oldName,
  );
  book.emit({ kind: "tables-drawn" }, "table");
}

export function columnNames(book: Book, table: TableRecord): string[] {
  return table.columnIds.map((id, i) => {
    if (!table.showHeaders) return table.hiddenHeaders[i] ?? `Column${String(id)}`;
    const cell = book.grid.cell(table.sheet.id, table.box.row, table.box.column + i);
    return cell.value === null ? "" : String(cell.value);
  });
}

/**
 * A table takes in rows that are written directly under it, as Excel's AutoExpansion does, as long as nothing
 * stands in its way; names of columns follow what is written into the header.
 */
export function growOver(book: Book, sheet: SheetRecord, area: Box): void {
  for (const table of book.tables.filter((each) => each.sheet === sheet)) {
    if (table.showHeaders && intersection(area, { ...table.box, rows: 1 })) repairHeaders(book, table);
    const below = table.box.row + table.box.rows;
    const inside =
      area.column < table.box.column + table.box.columns && area.column + area.columns > table.box.column;
    if (table.showTotals || area.row !== below || !inside) continue;
    const grown = { ...table.box, rows: table.box.rows + area.rows };
    if (
      book.tables.some((other) => other !== table && other.sheet === sheet && intersection(other.box, grown))
    )
      continue;
    const last = { ...table.box, row: below - 1, rows: 1 };
    table.box = grown;
    inheritLooks(book, sheet, last, area.rows);
    publishTable(book, table);
    fillBlanks(book, table, area);
  }
}

/** New rows of a table look like the row above them, where nobody gave them a look of their own. */
export function inheritLooks(book: Book, sheet: SheetRecord, last: Box, rows: number): void {
  for (let column = last.column; column < last.column + last.columns; column += 1) {
    const above = book.grid.style(sheet.id, last.row, column);
    if (above === DEFAULT_STYLE) continue;
    book.grid.restyle(sheet.id, { row: last.row + 1, column, rows, columns: 1 }, (own) =>
      own === DEFAULT_STYLE ? above : own,
    );
  }
}

/** Headers are texts, never empty and never twice the same; Excel mends them without asking. */
export function repairHeaders(book: Book, table: TableRecord): void {
  const seen = new Set<string>();
  const { grid } = book;
  table.columnIds.forEach((_, i) => {
    const column = table.box.column + i;
    const { value } = grid.cell(table.sheet.id, table.box.row, column);
    const wanted = value === null || value === "" ? `Column${String(i + 1)}` : String(value);
    let name = wanted;
    for (let n = 2; seen.has(name.toLowerCase()); n += 1) name = `${wanted}${String(n)}`;
    seen.add(name.toLowerCase());
    if (name !== value) grid.put(table.sheet.id, table.box.row, column, { kind: "constant", value: name });
  });
  publishTable(book, table);
}
