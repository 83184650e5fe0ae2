import type { ReadRecord } from "../../../paste";
import type { ScoresState } from "./scores-state";
import { scoresText } from "./texts";

/** Whether the reading can be saved now, and if not, why. */
export type SaveState =
  | { kind: "ready" }
  | { kind: "saved" }
  /** Questions are open that must be answered first. */
  | { kind: "doubts"; reason: string }
  | { kind: "outside"; reason: string }
  /** Nothing of this text belongs into the book. */
  | { kind: "never"; reason: string };

/** A record that only says whose page of components it was. */
function isEmpty({ items, total }: Pick<ReadRecord, "items" | "total">): boolean {
  return items.length === 0 && total.status === "missing";
}

export function saveState(state: ScoresState, insideExcel: boolean): SaveState {
  const { answered, saved } = state;
  if (answered === null) return { kind: "never", reason: "" };
  const { reading, records, canSave } = answered;
  if (reading.kind === "operational") return { kind: "never", reason: scoresText("save.operational") };
  if (reading.kind === "unrecognised") return { kind: "never", reason: scoresText("save.unrecognised") };
  if (reading.kind === "scores" && records.length > 0 && records.every(isEmpty))
    return { kind: "never", reason: scoresText("save.unrecognised") };
  if (saved) return { kind: "saved" };
  const blocks = reading.doubts.filter(({ severity }) => severity === "block").length;
  if (blocks > 0) return { kind: "doubts", reason: scoresText("save.blocked", { n: blocks }) };
  if (reading.kind === "scores" && records.length === 0)
    return { kind: "never", reason: scoresText("save.nothingLeft") };
  if (!canSave) return { kind: "doubts", reason: scoresText("save.incomplete") };
  if (!insideExcel) return { kind: "outside", reason: scoresText("save.outside") };
  return { kind: "ready" };
}
