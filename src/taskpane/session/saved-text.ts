import type { SaveReport } from "../../actions/contract";
import { scoresText } from "../scores/flow/texts";

/** "Đã lưu 6 điểm vào Sổ điểm, dòng 14–19." and what was replaced or already there. */
export function savedText(report: SaveReport, what: "scores" | "targets" | "sample"): string {
  const { added, replaced, unchanged, sheet } = report;
  if (added + replaced === 0) return scoresText("save.nothingNew", { sheet, n: unchanged });
  const rows = rowsText(report);
  const count = added + replaced;
  if (what === "sample") return scoresText("save.savedSample", { sheet, rows });
  const saved =
    what === "targets"
      ? scoresText("save.savedTargets", { n: count, sheet, rows })
      : scoresText("save.saved", { n: count, sheet, rows });
  const replacing = replaced > 0 ? ` ${scoresText("save.replaced", { n: replaced })}` : "";
  const same = unchanged > 0 ? ` ${scoresText("save.unchanged", { n: unchanged })}` : "";
  return `${saved}${replacing}${same}`;
}

/** What the way back did. */
export function unsavedText(report: SaveReport): string {
  return scoresText("save.undone", {
    sheet: report.sheet,
    n: report.added + report.replaced + report.removed,
  });
}

function rowsText({ firstRow, lastRow }: SaveReport): string {
  if (firstRow === null) return "";
  return lastRow === null || lastRow === firstRow
    ? scoresText("save.row", { row: String(firstRow) })
    : scoresText("save.rows", { first: String(firstRow), last: String(lastRow) });
}
