import { NOTHING_WANTED } from "../../book/plan/wanted";
import type { Reading } from "../../paste";
import { refusal, RefusedError } from "../../workbook/office/refusal";
import { commit, intentOf } from "../../workbook/writing/commit";
import type { Outcome, SaveReport } from "../contract";
import { derivedRows } from "./derived-rows";
import { subjectOf } from "./step-subject";
import { say } from "../words/wording";

/** Puts the period before into the book, marked as derived. */
export async function derivePrevious(reading: Reading): Promise<Outcome<SaveReport>> {
  return commit(
    ({ book }, _steps, stamp) => {
      const rows = derivedRows(book, reading, stamp);
      if (rows.length === 0)
        throw new RefusedError(refusal("nothing_to_save", say("actions.derive.nothing")));
      return intentOf({ ...NOTHING_WANTED, rows }, "Thay bằng số suy ra từ cột tăng/giảm", {
        kind: "derive",
        subject: subjectOf(rows),
      });
    },
    { replace: false, now: () => new Date() },
  );
}
