import { refusal, RefusedError } from "../office/refusal";
import { say } from "../office/wording";
import type { Survey } from "../reading/survey";
import type { LookedSheet } from "./look-for-table";

/**
 * Says before a table is written what Excel would refuse half-way or do elsewhere without a word: a protected sheet,
 * hidden rows in the place of the table, a new sheet in a protected workbook.
 * @param looked the sheet of the table; null when it needs one of its own
 */
export function refuseSheet(looked: LookedSheet | null, found: Survey, sheetName: string): void {
  if (looked === null) {
    if (found.bookProtected)
      throw new RefusedError(
        refusal("protected_book", say("workbook.refusal.protected_book", { sheet: sheetName })),
      );
    return;
  }
  const sheets = `“${looked.state.name}”`;
  if (looked.state.sheetProtected)
    throw new RefusedError(
      refusal("protected_sheet", say("workbook.refusal.protected_sheet", { sheets }), { retry: true }),
    );
  if (looked.hasHiddenRows)
    throw new RefusedError(
      refusal("filtered", say("workbook.refusal.hidden_rows", { sheets }), { retry: true }),
    );
}
