import { compare } from "./compare";
import type { Answer, Draw, ReadDoubt, Reading, Truth } from "./contract";

export type Class = "right" | "asked" | "unread" | "silent";

export interface Verdict {
  class: Class;
  /** Asked, and wholly right once the proposal and the first answers are taken. */
  oneAway: boolean;
  /** Asked, and the accepted reading is wrong with nothing left to ask: the first answer leads astray. */
  misled: boolean;
  /** Asked, but only by doubts the text deserves anyway; nothing points at what was misread. */
  masked: boolean;
  faults: string[];
}

/** Compares the first and the accepted reading of a draw with its truth; the README says what counts. */
export function judge(draw: Draw, answer: Answer): Verdict {
  const { truth } = draw;
  const { reading, accepted } = answer;
  const faults = [...compare(truth, reading, false), ...unraised(truth, reading)];
  const open = openDoubts(truth, reading);
  const plain = { oneAway: false, misled: false, masked: false };
  if (faults.length === 0 && open.length === 0) return { ...plain, class: "right", faults };
  if (isUnread(truth, answer)) return { ...plain, class: "unread", faults };
  const asks = reading.doubts.some(isAsking) || reading.proposal != null;
  if (!asks) return { ...plain, class: "silent", faults };
  const after = compare(truth, accepted, true);
  const still = openDoubts(truth, accepted).length > 0;
  return {
    class: "asked",
    oneAway: after.length === 0 && !still,
    misled: after.length > 0 && !still,
    masked: open.length === 0 && reading.proposal == null,
    faults: [
      ...faults,
      ...open.map((doubt) => `asks ${doubt.code}`),
      ...after.map((fault) => `accepted: ${fault}`),
    ],
  };
}

function isAsking(doubt: ReadDoubt): boolean {
  return doubt.severity !== "note";
}

function openDoubts(truth: Truth, reading: Reading): ReadDoubt[] {
  const fair = new Set([...truth.required, ...truth.allowed]);
  return reading.doubts.filter((doubt) => isAsking(doubt) && !fair.has(doubt.code));
}

function unraised(truth: Truth, reading: Reading): string[] {
  return truth.required
    .filter((code) => !reading.doubts.some((doubt) => doubt.code === code))
    .map((code) => `doubt ${code} not raised`);
}

function isUnread(truth: Truth, { reading, accepted }: Answer): boolean {
  if (truth.records.length === 0 || reading.kind !== "unrecognised" || reading.proposal != null) return false;
  const answered = reading.doubts.some((doubt) => isAsking(doubt) && (doubt.answers?.length ?? 0) > 0);
  return !answered && accepted.kind === "unrecognised";
}
