import type { BookRow } from "../../scoring/score";

/** Whom rows speak of and of when, for the list of what can be undone: "Sở Công Thương, 2026-02". */
export function subjectOf(rows: readonly BookRow[]): string {
  const units = [...new Set(rows.map(({ unit }) => unit))];
  const periods = [...new Set(rows.map(({ period }) => period))];
  const some = (names: readonly string[]): string =>
    names.length <= 2 ? names.join("; ") : `${names[0] ?? ""} … (${names.length})`;
  return [some(units), some(periods)].filter((part) => part !== "").join(", ");
}
