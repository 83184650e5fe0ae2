import type { ScoreRecord } from "../scoring/score";
import type { Proposal } from "./table2";
import type { TargetRow } from "../scoring/target";

/** What was understood of a pasted text. */
export interface Reading {
  kind: "scores" | "targets" | "operational" | "unrecognised";
  /** One per unit and period. */
  records: ScoreRecord[];
  targets?: { year: number | null; rows: TargetRow[] };
  doubts: Doubt[];
  /** What a person may make of a table that was not read as it stands. */
  proposal?: Proposal;
}

/** Something a person must look at: `block` before saving, `ask` for an answer, `note` to know. */
export interface Doubt {
  code: string;
  subject?: string;
  severity: "block" | "ask" | "note";
  message: string;
  /** Line (from 1) and column (from 1) in the pasted text. */
  source?: { line: number; column?: number };
}
