/** `=` a rate that must be reached exactly or better is judged like `>=`; the sign is kept as published. */
export type TargetOperator = "=" | ">=";

/** One line of the yearly list of targets (chỉ tiêu). */
export interface TargetRow {
  /** Roman number of the section, "" when the list has none. */
  section: string;
  order: number;
  name: string;
  /** Percent to reach; null when the cell holds no figure. */
  percent: number | null;
  op: TargetOperator;
  /** Indicator of the framework that the target speaks of, null when none fits. */
  code: string | null;
  /** Who carries it out and who assesses it, as written. */
  lead: string;
  assessor: string;
  note: string;
}
