import type { ComparisonRow } from "../../scoring/compare/comparison";

/** Groups; the parts of a group that has no figure of its own stand in its place. Parents and parts never both. */
export function ownLines(rows: readonly ComparisonRow[]): ComparisonRow[] {
  const open = new Set(rows.filter(({ current }) => current.status === "header").map(({ order }) => order));
  return rows.filter(({ order, depth, current }) => {
    if (current.status === "header") return false;
    return depth === 0 || open.has(order.slice(0, order.lastIndexOf(".")));
  });
}
