import type { AsideReason, NamedUnit } from "./scan/mention";
import type { LeftReason } from "./takers/role";

/** What a figure tells about an indicator; `corrected` is the figure that was withdrawn. */
export type Slot =
  | "score"
  | "percent"
  | "delta"
  | "previous"
  | "max"
  | "rank"
  | "rankDelta"
  | "class"
  | "missing"
  | "idle"
  | "header"
  | "corrected";

/** A stretch of a sentence, with its place in the source. */
export interface Stretch {
  text: string;
  line: number;
  column: number;
}

/** One thing that a text says about one unit in one period. */
export interface Fact {
  unit: NamedUnit | null;
  period: string | null;
  /** Codes that its name may stand for, the likeliest first. */
  codes: readonly string[];
  sure: number;
  label: string;
  labelAt: Stretch | null;
  slot: Slot;
  value: number;
  of: number | null;
  percent: boolean;
  percentPoints: boolean;
  /** A change that a sign tells, not a verb: "+10%". */
  signed: boolean;
  /** A change "so với tháng trước": against the period right before. */
  sincePrevious: boolean;
  mended: boolean;
  /** Name of a class. */
  word: string;
  place: Stretch;
}

/** A number that is not read, and why. */
export interface LeftOut extends Stretch {
  reason: LeftReason | AsideReason;
  /** It looks like a score and the reason is not firm: a person must look at it. */
  ask: boolean;
}
