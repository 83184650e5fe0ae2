import type { Box } from "../../host/box";
import type { TableRecord } from "../records";

/** Cells between header and total row. A table always has at least one row of data. */
export function bodyOf(table: TableRecord): Box {
  const head = table.showHeaders ? 1 : 0;
  const total = table.showTotals ? 1 : 0;
  return { ...table.box, row: table.box.row + head, rows: Math.max(1, table.box.rows - head - total) };
}
