import type { Cell, Row } from "../../source";

/** A table that was found in lines of text. */
export interface FoundTable {
  /** Lines before it. */
  before: Cell[];
  rows: Row[];
  after: Cell[];
  /** Lines with figures of which it is not clear to which column each belongs. */
  broken: Cell[];
}
