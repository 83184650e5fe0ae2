import type { ClassBound } from "../scoring/framework/classification";
import type { Framework } from "../scoring/framework/framework";
import type { UnitEntry } from "../scoring/units/unit";
import type { TableMapping } from "./answers";
import type { CheckOptions } from "./check";

/** What a text is read with. */
export interface ReadingOptions {
  framework: Framework;
  classes?: readonly ClassBound[];
  /** Units of the workbook, for the level of a name that does not tell it. */
  units?: readonly UnitEntry[];
  /** Labels that a person has said to mean an indicator: label as written → code. */
  names?: Readonly<Record<string, string>>;
  /** Stored value of the period before, to check a stated change. */
  previous?: CheckOptions["previous"];
  /** How tables are read, by the signature of their headings. */
  layouts?: Readonly<Record<string, TableMapping>>;
  /** A table that is only proposed is taken as it is proposed. */
  accept?: boolean;
}
