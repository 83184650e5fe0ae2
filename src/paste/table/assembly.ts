import type { Draft } from "../drafts";
import type { Measure } from "../words";
import type { Cell } from "./cell";
import type { PlacedField } from "./fields";
import type { RowReason } from "./rows";

/** Why a figure of a table was not read. */
export type LeftReason =
  | RowReason
  | "name"
  | "count"
  | "component"
  | "mean"
  | "other"
  | "unread"
  | "above"
  | "not_a_figure"
  | "unknown_period"
  | "conflict";

/** A figure that was not read, and whether its reason fits it. */
export interface LeftCell {
  cell: Cell;
  reason: LeftReason;
  firm: boolean;
}

/** A second figure for one that was read. */
export interface Clash {
  draft: Draft;
  field: PlacedField;
  measure: Measure;
  cell: Cell;
}

/** What came out of a view with a layout. */
export interface Assembly {
  /** Drafts of this table, in the order of their first figures. */
  drafts: readonly Draft[];
  left: readonly LeftCell[];
  /** Figures in all, read, and left out for a reason that holds. */
  figures: number;
  read: number;
  accounted: number;
  clashes: readonly Clash[];
  /** Cells whose kind the layout cannot explain. */
  odd: number;
  /** Most decimals of any score. */
  decimals: number;
  /** Cells in which letters were taken for digits. */
  mended: readonly { draft: Draft; field: PlacedField; cell: Cell; value: number }[];
  /** Cells in which something with digits stands that is no figure. */
  broken: readonly { draft: Draft; field: PlacedField; cell: Cell }[];
  fields: readonly PlacedField[];
}
