import type { Doubt } from "../doubt";
import { doubtKey } from "../doubt";

/** Whether a doubt was looked at and found right. */
export function isAccepted(doubt: Doubt, accepted: readonly string[]): boolean {
  return accepted.includes(doubtKey(doubt));
}

/** Doubts that still wait for an answer: no notes, and none that was looked at and found right. */
export function openDoubts(doubts: readonly Doubt[], accepted: readonly string[]): Doubt[] {
  const seen = new Set(accepted);
  return doubts.filter((doubt) => doubt.severity !== "note" && !seen.has(doubtKey(doubt)));
}
