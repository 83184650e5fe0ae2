import type { Mention, MentionOf } from "../scan/mention";
import { isBreak, isSignal } from "../scan/mention";

/** How a unit stands: what is said is about it, perhaps about it, or not about it. */
export type Standing = "strong" | "weak" | "none";

const ANNOUNCING = /công bố|thông báo|báo cáo|thông tin/iu;

/** A unit that publishes, is addressed or compared with is not what the sentence is about. */
export function standingOf(list: readonly Mention[], at: number): Standing {
  const [before, one, after, next] = [list[at - 1], list[at], list[at + 1], list[at + 2]];
  if (one?.kind !== "unit") return "none";
  if (isSignal(before, "against", "gap") && one.at - (before?.end ?? 0) < 6) return "none";
  if (
    before?.kind === "aside" &&
    before.reason !== "order" &&
    before.reason !== "count" &&
    one.at - before.end < 8
  )
    return "none";
  // "Đà Nẵng, ngày 03 tháng 4 năm 2026": where a paper was signed.
  if (isBreak(after, "comma") && next?.kind === "aside" && next.reason === "date") return "none";
  const addressed = isSignal(before, "agent") && !ANNOUNCING.test(before?.text ?? "");
  const figured = isBreak(after, "open") && (next?.kind === "figure" || next?.kind === "rank");
  if (addressed && !figured && one.at - (before?.end ?? 0) < 8) return "none";
  if (one.role === "sender" || (isSignal(after, "agent") && (after?.at ?? 0) - one.end < 14)) return "weak";
  return "strong";
}

/** Whether a period is the one that figures are of: none to be compared with, none until which something is due. */
export function isOwnPeriod(list: readonly Mention[], at: number): boolean {
  const [before, one] = [list[at - 1], list[at]];
  if (one?.kind !== "period" || typeof one.period === "string" || one.period.compared) return false;
  return !(
    isSignal(before, "against", "deadline", "target", "up", "down") && one.at - (before?.end ?? 0) < 12
  );
}

/** "đạt 76,62 điểm trong tháng 9/2026": a period behind the figure, before anything else is said. */
export function periodBehind(list: readonly Mention[], at: number): MentionOf<"period"> | null {
  for (let place = at + 1; place < list.length; place += 1) {
    const one = list[place];
    if (!one || one.kind === "figure" || one.kind === "name" || isBreak(one, "clause")) return null;
    if (one.kind !== "period") continue;
    if (!isOwnPeriod(list, place)) return null;
    return leadsOn(list, place) ? null : one;
  }
  return null;
}

/** "…, tháng 8/2026 đạt 68 điểm": the figure that follows is the period's. */
function leadsOn(list: readonly Mention[], at: number): boolean {
  const bracket = isBreak(list[at - 1], "open");
  for (let place = at + 1; place < list.length; place += 1) {
    const one = list[place];
    if (!one || isBreak(one, "comma", "clause", "close")) return false;
    if (one.kind === "figure" || one.kind === "rank") return one.kind === "figure" || bracket;
    if (isSignal(one, "missing", "idle")) return true;
    if (isSignal(one, "up", "down", "against")) return false;
  }
  return false;
}

/** The sentence begins with a change: "tăng 0,35 điểm" goes on about what stood before it. */
export function isChange(one: Mention | undefined): boolean {
  return isSignal(one, "up", "down", "same") || one?.kind === "moved";
}
