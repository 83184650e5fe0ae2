import type { ClassBound } from "../../scoring/framework/classification";
import type { Framework } from "../../scoring/framework/framework";

/** What the records are checked against. */
export interface CheckOptions {
  framework: Framework;
  classes?: readonly ClassBound[];
  /** Stored value of the period before, to check a stated change. */
  previous?: (unit: string, periodKey: string, code: string) => number | null;
  /** The text or a person has said what the percents are of. */
  basisKnown?: boolean;
}
