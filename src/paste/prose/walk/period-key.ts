import { parsePeriodKey, periodKey } from "../../../scoring/period";
import { resolvePeriod } from "../../words";
import type { MentionOf } from "../scan/mention";
import type { Course } from "./course";

/** The key of a period; "tháng 12" in a bracket beside January is December of the year before. */
export function keyOf(course: Course, one: MentionOf<"period">): string | null {
  const mention = one.period;
  if (typeof mention === "string") return null;
  // In a bracket the period before it counts, not another one inside.
  const own = course.brackets.length > 0 ? (course.brackets[course.brackets.length - 1] ?? null) : course.own;
  const known = own ?? course.state.period ?? course.context.period?.key ?? null;
  const base = known === null ? null : parsePeriodKey(known);
  const period = resolvePeriod(mention, base?.year ?? course.context.year);
  if (!period) return null;
  const behindIt = mention.year === null && course.brackets.length > 0 && base?.type === period.type;
  if (behindIt && base && period.year === base.year && period.index > base.index)
    return periodKey({ ...period, year: period.year - 1 });
  return periodKey(period);
}

export function isYear(key: string): boolean {
  return /^\d{4}$/.test(key);
}
