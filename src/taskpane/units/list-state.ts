import type { Order } from "./unit-list";

/** How the list of all units is looked at; kept while the pane is closed. */
export interface UnitsListState {
  wanted: string;
  /** Code of a group; null for the total. */
  measure: string | null;
  order: Order;
  /** Units on screen. */
  shown: number;
  /** The unit whose picture lies over the list. */
  opened: string | null;
}

/** Units that are drawn at once; nobody reads three thousand lines, they search. */
export const FIRST_UNITS = 50;

export const UNITS_AT_FIRST: UnitsListState = {
  wanted: "",
  measure: null,
  order: "best",
  shown: FIRST_UNITS,
  opened: null,
};
