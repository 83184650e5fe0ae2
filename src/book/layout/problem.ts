/** What is wrong with a cell or a table that staff edited; `values` are what a sentence about it needs. */
export interface Fault {
  code: FaultCode;
  values: Readonly<Record<string, string>>;
}

export type FaultCode =
  | "blank"
  | "not_a_number"
  | "not_a_period"
  | "not_a_year"
  | "not_a_date"
  | "not_a_level"
  | "operator"
  | "duplicate"
  | "settings_newer"
  | "settings_unreadable"
  | "code_reserved"
  | "code_twice"
  | "parent_unknown"
  | "parent_loop"
  | "maximum_range"
  | "maximum_absent"
  | "maxima_of_parts"
  | "maxima_of_groups"
  | "alias_twice"
  | "classes_empty"
  | "class_twice"
  | "bound_order"
  | "lowest_not_zero"
  | "successor_itself"
  | "unit_alias_twice"
  | "total_differs"
  | "parts_differ"
  | "total_broken"
  | "over_maximum"
  | "maximum_differs"
  | "rank_over"
  | "edited";

/** A fault with the place where it stands. */
export interface Problem {
  /** null when no sheet is meant, such as for the settings. */
  sheet: string | null;
  /** "D5", or null when the whole table is meant. */
  cell: string | null;
  fault: Fault;
}

export function fault(code: FaultCode, values: Readonly<Record<string, string>> = {}): Fault {
  return { code, values };
}
