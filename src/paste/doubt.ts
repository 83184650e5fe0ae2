/** What a doubt tells, by its code: figures as numbers, names and cells as they stand in the text. */
export interface DoubtValues {
  // the records themselves
  PERCENT_BASIS: NoValues;
  MISSING_GROUP: { label: string };
  NOT_APPLICABLE: { label: string };
  NO_TOTAL: NoValues;
  TOTAL_MISMATCH: { label: string; stated: number; sum: number };
  TOTAL_ROUNDING: { label: string; stated: number; sum: number };
  TOTAL_ON_PARTIAL_MAX: { max: number };
  ALL_AT_MAXIMUM: NoValues;
  CLASS_MISMATCH: { stated: string; expected: string };
  CLASS_BORDER: { total: number };
  SCORE_OVER_MAX: { label: string; score: number; max: number; percent: boolean };
  MAX_NOT_IN_FRAMEWORK: { label: string; max: number; known: number };
  DELTA_MISMATCH: { label: string; stated: number; expected: number };
  UNIT_NOT_IN_TEXT: NoValues;
  PERIOD_NOT_IN_TEXT: NoValues;
  // one figure
  OCR_FIX: { raw: string; value: number | null };
  NOT_A_FIGURE: { label: string; raw: string };
  TOO_MANY_DECIMALS: { label: string; raw: string };
  VALUE_CONFLICT: { label: string; kept: number | null; other: number | null };
  /** "là b, không phải a": b stands. */
  CORRECTION: { label: string; kept: number | null; other: number | null };
  /** The shown text and the stored value of a cell differ by more than rounding. */
  SHOWN_DIFFERS: { raw: string; value: number };
  // names
  NAME_NEAR_MISS: { label: string; code: string; name: string };
  /** Taken for `code`, though the words leave room; `label` is "" where nothing names the column. */
  NAME_LIKELY: { label: string; code: string; name: string };
  // what was left out
  /** Figures that could be scores: the first of them as written, and how many. */
  FIGURE_LEFT_OUT: { figures: string; count: number };
  ROW_BROKEN: { label: string };
  /** A page of components whose names do not tell which ones they are. */
  COMPONENTS_LEFT_OUT: { count: number };
  HIDDEN_LEFT_OUT: { rows: number; columns: number };
  // the whole text
  UNIT_REPEATED: { unit: string };
  UNIT_FROM_LETTERHEAD: { unit: string };
  PERIOD_CONFLICT: { title: string; lead: string };
  INDEX_NOT_NAMED: { count: number };
  OTHER_INDEX: { count: number };
  NOT_INDEX_SCORES: NoValues;
  LAYOUT_UNSURE: NoValues;
  LAYOUT_UNKNOWN: { count: number };
  /** `other`: it is of another index, so nothing is proposed. */
  TABLE_NOT_READ: { count: number; other: boolean };
  /** Read as a person has shown for a table with the same heading. */
  LAYOUT_LEARNED: { signature: string };
  LEGACY_ENCODING: { encoding: string };
  // targets
  TARGET_UNCLEAR: { label: string; raw: string };
  TARGET_YEAR: NoValues;
}
export type NoValues = Readonly<Record<never, never>>;
export type DoubtCode = keyof DoubtValues;

/** `block` before saving, `ask` for an answer, `note` to know. */
export type Severity = "block" | "ask" | "note";

export interface DoubtOf<Code extends DoubtCode> {
  code: Code;
  severity: Severity;
  /** Id of the record that it is about; null for the whole text. */
  record: number | null;
  /** Code of the indicator that it is about. */
  item: string | null;
  values: DoubtValues[Code];
  /** Line and column (both from 1) in the pasted text. */
  place: { line: number; column: number | null } | null;
}

/** Something a person must look at, as facts: the pane and the command line put it into words. */
export type Doubt = { [Code in DoubtCode]: DoubtOf<Code> }[DoubtCode];

/** The compiler cannot see by itself that one code with its values is one of the union. */
export function asDoubt<Code extends DoubtCode>(doubt: DoubtOf<Code>): Doubt {
  return doubt as unknown as Doubt;
}

/** A doubt that says the same of the same thing has the same key, however often the text is read and checked. */
export function doubtKey({ code, record, item, values, place }: Doubt): string {
  return JSON.stringify([code, record, item, place?.line ?? 0, Object.values(values)]);
}
