import type { NameIndex } from "../../words";
import type { Signal, Spot } from "../scan/mention";

/** Why a figure is not taken. */
export type LeftReason =
  | "other_index"
  | "corrected"
  | "maximum"
  | "target"
  | "difference"
  | "mean"
  | "other_unit"
  | "rate"
  | "earlier_rank"
  | "recipients"
  | "cited"
  | "unbound"
  | "name_unsure"
  | "plain"
  | "conflict"
  | "no_score"
  | "second_change"
  | "second_value"
  | "period"
  | "unit"
  | "name"
  | "signal"
  | "class"
  | "unread";

/** What a figure is. Whose it is, is decided elsewhere. */
export type Role =
  | { role: "score" | "previous" | "max" | "rank" }
  | { role: "delta"; sign: 1 | -1 }
  /** `ask`: it looks like a score, and the reason is not firm. */
  | { role: "left"; reason: LeftReason; ask: boolean };

/** What holds for all figures of a sentence. */
export interface Frame {
  index: NameIndex;
  /** It tells how much can be reached: "Bộ chỉ số gồm 05 nhóm: …". */
  introduces: boolean;
  /** A line above says that what follows is of another index, or is an aim. */
  above: "other_index" | "target" | null;
  /** What the words of the sentence do: a taker that needs another one has nothing to look for. */
  has: ReadonlySet<Signal>;
  /** "(trong ngoặc là điểm tháng trước)". */
  bracketsEarlier: boolean;
}

/** Says what a figure is, or nothing. */
export type Taker = (spot: Spot, frame: Frame) => Role | null;

export function left(reason: LeftReason, ask = false): Role {
  return { role: "left", reason, ask };
}
