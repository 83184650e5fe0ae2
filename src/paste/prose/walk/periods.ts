import type { MentionOf } from "../scan/mention";
import { isOwnPeriod } from "./standing";
import type { Course } from "./course";
import { leaveDigits } from "./ledger";
import { isYear, keyOf } from "./period-key";

export function takePeriod(course: Course, one: MentionOf<"period">, at: number): void {
  leaveDigits(course, one, "period");
  if (!isOwnPeriod(course.list, at)) return;
  const key = keyOf(course, one);
  if (key === null) return;
  // "Tháng 9/2026 …, năm 2026": the year says nothing more.
  if (isYear(key) && course.own !== null && !isYear(course.own) && course.brackets.length === 0) return;
  if (course.own !== null && course.own !== key && course.head !== null && course.head.used.size > 0)
    course.head = { ...course.head, used: new Set() };
  else if (course.brackets.length > 0 && course.head !== null)
    course.head = { ...course.head, used: new Set() };
  course.own = key;
}
