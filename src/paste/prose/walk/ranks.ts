import type { MentionOf, RankMention } from "../scan/mention";
import { isSignal } from "../scan/mention";
import type { Course } from "./course";
import { TOTAL, isTotal } from "./head";
import { leave, put, stretch, spend } from "./ledger";

export function takeRank(course: Course, one: RankMention, at: number): void {
  const { head } = course;
  const grouped = head !== null && one.group && (head.used.size > 0 || one.at - head.end < 30);
  const of = grouped ? head : TOTAL;
  put(course, one, "rank", of, one.rank, { of: one.of });
  course.lastRank = course.facts[course.facts.length - 1] ?? null;
  if (grouped) spend(course, "rank");
  course.lastSlot = "rank";
  takeClimb(course, one, at);
}

/** "từ hạng 9 lên hạng 5": four places won. */
function takeClimb(course: Course, one: RankMention, at: number): void {
  const to = course.list[at - 1];
  if (course.fromRank === null || course.lastRank === null || !to || !isSignal(to, "to")) return;
  const place = stretch(course, to.at, to.end, to.text);
  course.facts.push({ ...course.lastRank, slot: "rankDelta", value: course.fromRank - one.rank, place });
  course.fromRank = null;
}

export function takeMoved(course: Course, one: MentionOf<"moved">): void {
  const rank = course.lastRank;
  if (rank === null) {
    const known = course.facts.findLast(({ slot }) => slot === "score" || slot === "percent");
    if (known?.unit?.name !== course.unit?.name && course.head === null)
      return put(course, one, "rankDelta", TOTAL, one.places);
    if (!known || !isTotal(known.codes)) return leave(course, one, "rank_change", false);
    course.facts.push({
      ...known,
      slot: "rankDelta",
      value: one.places,
      place: stretch(course, one.at, one.end, one.text),
    });
    return;
  }
  course.facts.push({
    ...rank,
    slot: "rankDelta",
    value: one.places,
    place: stretch(course, one.at, one.end, one.text),
  });
  course.lastSlot = "rankDelta";
}

/** "giữ nguyên", "không thay đổi": of the rank when that was said last. */
export function takeSame(course: Course, one: MentionOf<"signal">, at: number): void {
  if (course.list[at + 1]?.kind === "figure") return;
  if (course.lastSlot === "rank" && course.lastRank) {
    course.facts.push({
      ...course.lastRank,
      slot: "rankDelta",
      value: 0,
      place: stretch(course, one.at, one.end, one.text),
    });
    return;
  }
  const { head } = course;
  if (head === null || !(head.used.has("score") || head.used.has("percent")) || head.used.has("delta"))
    return;
  if (/hạng|vị trí/iu.test(one.text)) return;
  put(course, one, "delta", head, 0);
  spend(course, "delta");
}
