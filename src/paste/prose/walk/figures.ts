import type { Slot } from "../facts";
import type { FigureMention } from "../scan/mention";
import { behind, isSignal } from "../scan/mention";
import type { Role } from "../takers/role";
import type { Course } from "./course";
import { states, TOTAL } from "./head";
import { leave, put, stretch, spend } from "./ledger";
import { fits, headFor, isStray, isTold, isTotalFigure } from "./owner";

/** A figure goes to a name, to the total, or is left out with its reason. */
export function takeFigure(
  course: Course,
  one: FigureMention,
  at: number,
  role: Exclude<Role, { role: "left" }>,
): void {
  const slot: Slot =
    role.role === "score" || role.role === "rank"
      ? one.percent && one.of === null
        ? "percent"
        : "score"
      : role.role;
  if (course.near !== null && course.head === null) {
    course.misses.push({
      label: course.near.label,
      codes: course.near.codes,
      place: stretch(course, course.near.at, one.end, ""),
    });
    return leave(course, one, "name_unsure", false);
  }
  const value = role.role === "delta" ? role.sign * one.value + 0 : one.value;
  const head = headFor(course, one, at, slot);
  // "8/34 (tháng 8: 10/35)": no old value stands over another maximum.
  if (slot === "previous" && !states(head ?? TOTAL, one.of, course.index))
    return leave(course, one, "second_value", true);
  if (head) {
    if (slot === "score" && isStray(one, head))
      return leave(course, one, "plain", one.value > 1 && fits(course, head, one, slot));
    if (head === course.head) spend(course, slot);
    put(course, one, slot, head, value, { of: one.of });
    course.lastSlot = slot;
    return;
  }
  if (isTotalFigure(course, one, slot) && !isTold(course, one, slot)) {
    put(course, one, slot, TOTAL, value, { of: one.of });
    if (course.head === null && (slot === "score" || slot === "percent"))
      course.head = { ...TOTAL, end: one.end, used: new Set([slot]) };
    course.lastSlot = slot;
    return;
  }
  leaveUnbound(course, one, at);
}

function leaveUnbound(course: Course, one: FigureMention, at: number): void {
  const rate =
    one.percent && behind({ list: course.list, at }, () => false).some((near) => isSignal(near, "share"));
  const scored =
    one.decimals > 0 ||
    one.percent ||
    one.points ||
    (one.of !== null && course.index.maxima.includes(one.of));
  if (rate) leave(course, one, "rate", false);
  else leave(course, one, scored ? "unbound" : "plain", scored || one.of !== null);
}
