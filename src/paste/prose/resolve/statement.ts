import type { DoubtCode } from "../../doubt";
import type { FindingOf, Observation, Place } from "../../drafts";
import type { Fact, LeftOut } from "../facts";
import type { NamedUnit } from "../scan/mention";

/** What a text says about one unit in one period. */
export interface Statement {
  unit: string | null;
  level: NamedUnit["level"];
  period: string | null;
  observation: Observation | null;
  classification: { name: string; place: Place } | null;
}

/** A finding, with the unit and period of the record it is about. */
export type ProseFinding = {
  [Code in DoubtCode]: Omit<FindingOf<Code>, "draft"> & { about: Pick<Statement, "unit" | "period"> | null };
}[DoubtCode];

export interface Resolved {
  statements: Statement[];
  findings: ProseFinding[];
  left: LeftOut[];
  /** Numbers that were read. */
  read: Fact["place"][];
}
