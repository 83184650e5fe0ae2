/** A sentence of the notice. Its id stays the same when figures change, so that a switch or an edit is found again. */
export interface Remark {
  id: string;
  text: string;
  on: boolean;
  /** In the text, or under the table as a note. */
  place: "body" | "note";
}

/** What a person changed about a remark. */
export type RemarkEdits = Readonly<Record<string, { text?: string; on?: boolean }>>;

/** Fresh remarks with the switches and texts that a person has chosen before. */
export function withEdits(remarks: readonly Remark[], edits: RemarkEdits): Remark[] {
  return remarks.map((one) => ({ ...one, ...edits[one.id] }));
}

/** Stands in the text unless told otherwise. */
export function remark(id: string, text: string, on: boolean, place: Remark["place"] = "body"): Remark {
  return { id, text, on, place };
}
