import type { ScoreRecord } from "../scoring/score";
import type { TargetRow } from "../scoring/targets/target";
import type { Doubt } from "./doubt";
import type { OneStopRow, Proposal } from "./table";

export type { Doubt, DoubtCode, DoubtValues, Severity } from "./doubt";

/** A record of a reading. */
export interface ReadRecord extends ScoreRecord {
  /** Its place among all records of the text; it stays whatever is answered. */
  id: number;
  /** A person has said that it is not to be saved. */
  leftOut: boolean;
  /** Some points of a result, which nothing announces: no group and no total is missed. */
  excerpt?: boolean;
}

/** What a one-stop export tells of one unit in one period. Never a score, and never saved as one. */
export interface OneStopRecord extends OneStopRow {
  period: ScoreRecord["period"];
}

/** What was understood of a pasted text. */
export interface Reading {
  kind: "scores" | "targets" | "operational" | "unrecognised";
  /** One per unit and period, those that were left out among them. */
  records: ReadRecord[];
  targets?: {
    year: number | null;
    rows: TargetRow[];
    /** Titles by the Roman number of the section, where the text has them. */
    sections?: Readonly<Record<string, string>>;
  };
  doubts: Doubt[];
  /** Of an operational text: dossiers by the way they were handed in and paid for, where it counts them apart. */
  oneStop?: OneStopRecord[];
  /** What a person may make of a table that was not read as it stands. */
  proposal?: Proposal;
}

/** The records that are to be saved. */
export function keptRecords({ records }: Pick<Reading, "records">): ReadRecord[] {
  return records.filter(({ leftOut }) => !leftOut);
}
