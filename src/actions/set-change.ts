/** The figures of one unit in one period. */
export interface SetKey {
  unit: string;
  period: string;
}

/** What shall become of a saved set. */
export type SetChange =
  { kind: "rename"; unit: string } | { kind: "period"; period: string } | { kind: "delete" };
