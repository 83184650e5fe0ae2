/** Why a change of rank cannot be told. */
export type RankRefusal = "no_rank_now" | "no_rank_before" | "different_set";

/** `steps` > 0 means better: from 16th to 14th is "tăng 2 bậc". */
export type RankChange = { kind: "value"; steps: number } | { kind: "none"; reason: RankRefusal };

/**
 * Competition ranks, best value first, ties share a rank: 1, 2, 2, 4.
 * @param values null where there is nothing to rank; it gets no rank and does not count
 */
export function rankDescending(values: readonly (number | null)[]): (number | null)[] {
  const sorted = values.filter((value) => value !== null).sort((a, b) => b - a);
  const rankOf = new Map<number, number>();
  sorted.forEach((value, index) => {
    if (!rankOf.has(value)) rankOf.set(value, index + 1);
  });
  return values.map((value) => (value === null ? null : (rankOf.get(value) ?? null)));
}

/** Change between two published ranks; refused when the sets differ in size or a size is unknown on one side. */
export function rankChange(
  now: { rank: number | null; of: number | null },
  before: { rank: number | null; of: number | null },
): RankChange {
  if (now.rank === null) return { kind: "none", reason: "no_rank_now" };
  if (before.rank === null) return { kind: "none", reason: "no_rank_before" };
  if (now.of !== before.of) return { kind: "none", reason: "different_set" };
  return { kind: "value", steps: before.rank - now.rank };
}
