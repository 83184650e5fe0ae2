import { TOTAL_CODE } from "../../../scoring/framework/framework";
import type { Slot } from "../facts";
import type { FigureMention, MentionOf } from "../scan/mention";
import { isBreak, isSignal } from "../scan/mention";
import type { Course } from "./course";
import type { Head } from "./head";
import { TOTAL, TOTAL_MOST, isTotal, states } from "./head";
import { stretch, toldKey } from "./ledger";

/** The greatest maximum of a group: a bare figure above it can only be a total. */
const GROUP_MOST = 22;
/** A bare whole number further away from its name is something else. */
const NEAR = 25;

/** Whose figure it is: a name before it, right behind it, or the topic of the units. */
export function headFor(course: Course, one: FigureMention, at: number, slot: Slot): Head | null {
  const paired = course.pairs.names.get(one);
  if (paired)
    return {
      ...TOTAL,
      ...paired,
      labelAt: stretch(course, paired.end - paired.label.length, paired.end, paired.label),
    };
  const { head, topic } = course;
  if (course.pairs.units.has(one)) return topic ?? head ?? TOTAL;
  if (course.pairs.periods.has(one)) return head ?? topic ?? TOTAL;
  const after = nameBehind(course, one, at);
  const free = head !== null && isFree(head, slot);
  if (after && free && !states(head, one.of, course.index) && states(after, one.of, course.index))
    return claim(course, after, slot);
  if (head !== null && free && (fits(course, head, one, slot) || head.labelAt !== null)) return head;
  if (after) return claim(course, after, slot);
  if (head === null && slot === "previous") return nameAhead(course, at);
  if (topic !== null && course.spoken && isFree(topic, slot) && fits(course, topic, one, slot)) {
    const key = `${course.unit?.name ?? ""} ${topic.codes[0] ?? ""} ${slot}`;
    if (!course.told.has(key)) return topic;
  }
  return null;
}

/** "18/18 điểm công khai". */
function nameBehind(course: Course, one: FigureMention, at: number): MentionOf<"name"> | null {
  const next = course.list[at + 1];
  if (next?.kind !== "name" || next.at - one.end >= 14 || !(one.points || one.of !== null || one.percent))
    return null;
  const following = course.list[at + 2];
  const own = following?.kind === "figure" && !states(next, one.of, course.index);
  return own || (following?.kind === "figure" && one.of === null) ? null : next;
}

/** "So với tháng 8 (76,10 điểm), tổng điểm … đạt 79,30 điểm": the old value goes before its name. */
function nameAhead(course: Course, at: number): Head | null {
  for (let place = at + 1; place < course.list.length; place += 1) {
    const one = course.list[place];
    if (!one || isBreak(one, "clause")) return null;
    if (one.kind === "name")
      return { ...TOTAL, ...one, labelAt: stretch(course, one.end - one.label.length, one.end, one.label) };
    if (one.kind === "figure") return TOTAL;
  }
  return null;
}

function claim(course: Course, name: MentionOf<"name">, slot: Slot): Head {
  course.claimed.set(name, slot);
  return {
    ...TOTAL,
    ...name,
    labelAt: stretch(course, name.end - name.label.length, name.end, name.label),
    used: new Set(),
  };
}

function isFree(head: Head, slot: Slot): boolean {
  return !head.used.has(slot) || !(slot === "score" || slot === "percent" || slot === "previous");
}

export function fits(course: Course, head: Pick<Head, "codes">, one: FigureMention, slot: Slot): boolean {
  if (slot !== "score" || one.of !== null) return true;
  return head.codes.some((code) => one.value <= (course.index.maximumOf(code) ?? TOTAL_MOST));
}

/** A whole number without "điểm" far from its name is something else. */
export function isStray(one: FigureMention, head: Head): boolean {
  return one.decimals === 0 && !one.points && one.of === null && head.end >= 0 && one.at - head.end > NEAR;
}

export function isTotalFigure(course: Course, one: FigureMention, slot: Slot): boolean {
  if (course.head !== null && !isTotal(course.head.codes) && slot !== "score") return false;
  if (course.head !== null && slot === "score" && !isTotal(course.head.codes) && course.head.used.size === 0)
    return false;
  if (one.percent && one.of === null) return false;
  if (one.value > TOTAL_MOST) return false;
  if (one.of !== null) return one.of === TOTAL_MOST;
  const said = one.points || course.pairs.units.has(one) || (one.decimals > 0 && course.spoken);
  if (slot === "delta" && said && leadsToRange(course)) return true;
  if (slot !== "score")
    return said && (course.lastSlot !== null || course.facts.some(({ codes }) => isTotal(codes)));
  return said && one.value > GROUP_MOST && course.head === null;
}

/** "tăng 2,35 điểm (từ 78,10 lên 80,45 điểm)": the change stands before its score. */
function leadsToRange({ list, at, unit }: Course): boolean {
  return unit !== null && isBreak(list[at + 1], "open") && isSignal(list[at + 2], "from");
}

export function isTold(course: Course, one: FigureMention, slot: Slot): boolean {
  return (
    slot === "score" && course.told.has(toldKey(course, TOTAL_CODE, slot, course.pairs.units.get(one)?.name))
  );
}
