import type { CellValue } from "../layout/cells";
import type { Block } from "./sheet-layout";
import { contains, overlaps } from "./table-area";

/** What stands on the sheet of a table that was built before, or on one that has its name. */
export interface SheetState {
  name: string;
  sheetProtected: boolean;
  /** Everything with a value, null on a blank sheet. */
  used: (Block & { values: readonly (readonly CellValue[])[] }) | null;
  /** Where our table stands, null if the sheet is not ours. */
  table: Block | null;
  /** Where the figures of the charts stand. */
  data: Block | null;
  /** Charts on the sheet by name. */
  charts: readonly string[];
}

/** What an attempt that failed half-way said of itself before it began. */
export interface BegunTable {
  /** Charts that stood on the sheet before. */
  charts: readonly string[];
}

/** Whether anything that is not ours stands in a block. */
export function isOccupied(block: Block, state: SheetState | null): boolean {
  const used = state?.used;
  if (!used || !overlaps(block, used)) return false;
  return used.values.some((row, y) =>
    row.some((value, x) => {
      const at = { row: used.row + y, column: used.column + x };
      if (value === "" || !contains(block, at.row, at.column)) return false;
      const ours = [state?.table, state?.data].some((own) => own && contains(own, at.row, at.column));
      return !ours;
    }),
  );
}
