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
