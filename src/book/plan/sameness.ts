import type { BookRow } from "../../scoring/score";
import { bookKey } from "../../scoring/score";
import type { StoredTarget } from "../layout/target-columns";
import { targetKey } from "../rows/target-rows";

/** Whether two rows say the same of their indicator; label and source may differ. */
export function sameFigures(a: BookRow, b: BookRow): boolean {
  return (
    a.score === b.score &&
    a.max === b.max &&
    a.rate === b.rate &&
    a.rank === b.rank &&
    a.of === b.of &&
    a.status === b.status &&
    a.origin === b.origin
  );
}

/** A row as text: its key and everything that it says. */
export function describeRow(row: BookRow): string {
  const { score, max, rate, rank, of, status, origin } = row;
  return [bookKey(row), score, max, rate, rank, of, status, origin].map((part) => part ?? "").join("\u0001");
}

/** A row as it once stood in the book: what it says, under which name, from where and when. */
export function identityOf(row: BookRow): string {
  return [describeRow(row), row.level ?? "", row.label, row.source, row.savedAt].join("\u0001");
}

/** A target as text, for telling whether two are the same. */
export function describeTarget(target: StoredTarget): string {
  const { name, percent, op, code, lead, assessor, note } = target;
  return [targetKey(target), name, percent, op, code, lead, assessor, note]
    .map((part) => part ?? "")
    .join("\u0001");
}
