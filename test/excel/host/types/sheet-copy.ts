import type { SheetRecord } from "../../book/records";
import { freeName } from "../../book/names";
import { isHostObject } from "../arguments";
import type { Arguments } from "../arguments";
import type { Scope } from "../scope";

/** Copies cells, looks, sizes, merges and page set-up of a sheet; tables and charts stay with the original. */
export function copySheet(sheet: SheetRecord, args: Arguments, scope: Scope): SheetRecord {
  const { book } = scope;
  const { grid } = book;
  const names = book.sheets.map((each) => each.name);
  const stem = sheet.name.slice(0, 25);
  let name = `${stem} (2)`;
  for (let n = 3; names.includes(name); n += 1) name = `${stem} (${String(n)})`;
  const relative = args.at(1);
  const other = isHostObject(relative) ? book.sheets.find((each) => each === relative) : undefined;
  const type = args.textOr(0, "None");
  const at = other ? book.sheets.indexOf(other) : 0;
  const position = { Beginning: 0, Before: at, After: at + 1 }[type] ?? book.sheets.length;
  const copy = book.addSheet(name.length > 31 ? freeName("Sheet", names) : name, scope.author, position);
  const used = grid.usedBox(sheet.id, true);
  if (used) {
    for (let r = used.row; r < used.row + used.rows; r += 1) {
      for (let c = used.column; c < used.column + used.columns; c += 1) {
        const cell = grid.cell(sheet.id, r, c);
        if (cell.formula !== null) grid.put(copy.id, r, c, { kind: "formula", formula: cell.formula });
        else if (cell.value !== null) grid.put(copy.id, r, c, { kind: "constant", value: cell.value });
        const style = grid.style(sheet.id, r, c);
        grid.restyle(copy.id, { row: r, column: c, rows: 1, columns: 1 }, () => style);
      }
    }
    for (let c = 0; c < used.column + used.columns; c += 1)
      grid.setColumnWidth(copy.id, c, 1, grid.columnWidth(sheet.id, c));
    for (let r = 0; r < used.row + used.rows; r += 1)
      grid.setRowHeight(copy.id, r, 1, grid.rowHeight(sheet.id, r));
  }
  for (const merged of grid.merges(sheet.id)) grid.merge(copy.id, merged);
  copy.page = structuredClone(sheet.page);
  return copy;
}
