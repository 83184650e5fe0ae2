import type { BookRow } from "../../scoring/score";
import { bookKey } from "../../scoring/score";
import type { StoredTarget } from "../layout/target-columns";
import { targetKey } from "../rows/target-rows";
import { describeTarget, identityOf, sameFigures } from "./sameness";
import type { Wanted } from "./wanted";

/** What changes among things of one kind. */
export interface Changes<T> {
  added: readonly T[];
  replaced: readonly { before: T; after: T }[];
  removed: readonly T[];
  unchanged: number;
  /** Things that come twice and differ; such a change is refused. */
  conflicts: readonly T[];
}

/**
 * What would change among the rows of the book. Where it holds several rows for a key, which two windows may have left,
 * the one that says what is wanted counts as the row, else the first.
 */
export function scoreChanges(
  book: readonly BookRow[],
  { rows, gone, exact }: Pick<Wanted, "rows" | "gone" | "exact">,
): Changes<BookRow> {
  return changesBetween(book, rows, gone, bookKey, exact ? sameIdentity : sameFigures);
}

/** What would change among the targets; one is known by its year and its number in the list. */
export function targetChanges(
  book: readonly StoredTarget[],
  targets: readonly StoredTarget[],
  gone: ReadonlySet<string> = new Set(),
): Changes<StoredTarget> {
  // Of a target that comes twice the last counts, as in the list that was pasted.
  const last = [...new Map(targets.map((target) => [targetKey(target), target])).values()];
  return changesBetween(book, last, gone, targetKey, (a, b) => describeTarget(a) === describeTarget(b));
}

function sameIdentity(a: BookRow, b: BookRow): boolean {
  return identityOf(a) === identityOf(b);
}

function changesBetween<T>(
  book: readonly T[],
  wanted: readonly T[],
  gone: ReadonlySet<string>,
  keyOf: (one: T) => string,
  same: (a: T, b: T) => boolean,
): Changes<T> {
  const after = new Map<string, T>();
  const conflicts: T[] = [];
  for (const one of wanted) {
    const twin = after.get(keyOf(one));
    if (twin === undefined) after.set(keyOf(one), one);
    else if (!same(twin, one)) conflicts.push(one);
  }
  const known = new Map<string, T>();
  const removed: T[] = [];
  for (const one of book) {
    const key = keyOf(one);
    const target = after.get(key);
    if (target === undefined) {
      if (gone.has(key)) removed.push(one);
    } else if (!known.has(key) || same(one, target)) known.set(key, one);
  }
  const added: T[] = [];
  const replaced: { before: T; after: T }[] = [];
  let unchanged = 0;
  for (const [key, one] of after) {
    const before = known.get(key);
    if (before === undefined) added.push(one);
    else if (same(before, one)) unchanged += 1;
    else replaced.push({ before, after: one });
  }
  return { added, replaced, removed, unchanged, conflicts };
}
