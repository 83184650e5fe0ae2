import type { Measure, PeriodWords } from "../words";

/** A column of figures: what they are figures of. */
export interface Field {
  kind: "field";
  code: string;
  /** null where the row says it. */
  measure: Measure | null;
  period: PeriodWords | null;
  /** How surely the heading names this indicator. */
  sure: number;
  /** Maximum in the heading. */
  stated: number | null;
  heading: string;
  /** The piece of it that names the indicator, "" where none does. */
  name: string;
  /** The name as printed, without its maximum. */
  label: string;
}

/** What a column is. */
export type Role = { kind: "order" | "label" | "note" | "count" | "mean" | "other" | "unread" } | Field;

/** One way of understanding a view of a table. */
export interface Layout {
  /** First row of the heading; what stands above is a title. */
  top: number;
  /** First row below the heading. */
  body: number;
  roles: readonly Role[];
  /** Points of names and kinds of cells; the arithmetic comes later. */
  points: number;
}

export function isField(role: Role): role is Field {
  return role.kind === "field";
}

/**
 * Whether two layouts of one view differ in nothing but names that are asked about: then one question is enough.
 * @param asked headings whose name is asked about
 */
export function onlyNamesApart(one: Layout, other: Layout, asked: ReadonlySet<string>): boolean {
  if (one.body !== other.body) return false;
  return one.roles.every((role, at) => {
    const rival = other.roles[at];
    if (!isField(role) || rival?.kind !== "field") return role.kind === rival?.kind;
    return role.code === rival.code
      ? role.measure === rival.measure && JSON.stringify(role.period) === JSON.stringify(rival.period)
      : role.heading === rival.heading && asked.has(role.heading);
  });
}
