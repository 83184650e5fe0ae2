import type { Box } from "../host/box";
import { intersection } from "../host/box";
import { HostError } from "../host/errors";
import type { Book } from "./book";
import type { SheetRecord } from "./records";

/** True when the sheet is protected and at least one cell of the box is locked. */
export function isLocked(book: Book, sheet: SheetRecord, area: Box): boolean {
  if (!sheet.protection) return false;
  const used = book.grid.usedBox(sheet.id, true);
  const checked = used ? intersection(used, area) : null;
  // Cells without a look of their own are locked, as in a new workbook.
  if (!checked || checked.rows * checked.columns < area.rows * area.columns) return true;
  for (let r = checked.row; r < checked.row + checked.rows; r += 1) {
    for (let c = checked.column; c < checked.column + checked.columns; c += 1) {
      if (book.grid.style(sheet.id, r, c).locked) return true;
    }
  }
  return false;
}

/** Refuses a change of contents on a protected sheet, unless all of its cells are unlocked. */
export function guardContents(book: Book, sheet: SheetRecord, area: Box): void {
  if (isLocked(book, sheet, area)) throw new HostError("AccessDenied");
}

/** Refuses anything else on a protected sheet, unless the protection allows that very thing. */
export function guardSheet(sheet: SheetRecord, allowance: string | null = null): void {
  if (!sheet.protection) return;
  if (allowance !== null && sheet.protection.options[allowance] === true) return;
  throw new HostError("AccessDenied");
}
