/** What a real Excel does and nobody expects, each to be switched on for itself. */
export interface Habits {
  /**
   * Several rows written at once over filtered or hidden rows:
   * - exact: into their own cells
   * - repeated: every visible row takes the first of the given rows, hidden ones stay (xlwings issue 747)
   * - shifted: hidden rows are passed over, so that the rest lands further down (office-js issues 224 and 994)
   * - refused: FilteredRangeConflict where a filter hides them; rows hidden by hand are written
   */
  writesOverHidden: "exact" | "repeated" | "shifted" | "refused";
  /** Rows of a filtered table that are deleted: gone, still there without a word (office-js issue 468), or refused. */
  deletesUnderFilter: "done" | "ignored" | "refused";
  /** A formula written into a blank column of a table fills the whole column (office-js issues 2093, 5909, 6745). */
  calculatedColumns: boolean;
  /** `rows.add` takes only so many rows into the table when the next one has a blank (office-js issue 3191). */
  rowsBeforeBlank: number | null;
  /** Bytes above which a custom XML part is refused, as on the web (office-js issues 394 and 2408). */
  xmlPartLimit: number | null;
  /** Whether "fit to pages" is kept when the page-layout tab was never open (office-js issue 1860). */
  fitToPages: "kept" | "ignored";
}

/** An Excel that does what it is told, within the limits of the web. */
export const WILLING: Habits = {
  writesOverHidden: "exact",
  deletesUnderFilter: "done",
  calculatedColumns: false,
  rowsBeforeBlank: null,
  xmlPartLimit: 1_048_576,
  fitToPages: "kept",
};

/** An Excel with all of its habits. */
export const DIFFICULT: Habits = {
  writesOverHidden: "repeated",
  deletesUnderFilter: "ignored",
  calculatedColumns: true,
  rowsBeforeBlank: 1500,
  xmlPartLimit: 1_048_576,
  fitToPages: "ignored",
};
