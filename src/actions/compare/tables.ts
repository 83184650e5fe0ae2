import type { Progress } from "../../workbook/writing/commit";
import type { TableReport } from "../../workbook/sheets/build-table";
import { buildTable } from "../../workbook/sheets/build-table";
import { wantedTable } from "./comparison-request";
import type { ComparisonRequest, Outcome } from "../contract";

export { undoLastTable } from "../../workbook/sheets/undo-table";

/** Writes the table of the request to its sheet. */
export function buildComparison(
  request: ComparisonRequest,
  progress?: Progress,
): Promise<Outcome<TableReport>> {
  return buildTable(({ book }) => wantedTable(book, request), progress);
}
