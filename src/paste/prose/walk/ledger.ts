import { parsePeriodKey, periodKey, previousPeriod } from "../../../scoring/period";
import type { Fact, LeftOut, Slot, Stretch } from "../facts";
import { placeOf } from "../lines/paragraphs";
import type { Mention } from "../scan/mention";
import { isSignal } from "../scan/mention";
import { periodBehind } from "./standing";
import type { Course } from "./course";
import type { Head } from "./head";
import { isTotal } from "./head";
import { keyOf } from "./period-key";

export function stretch(course: Course, at: number, end: number, text: string): Stretch {
  const start = Math.max(0, at);
  const place = placeOf(course.sentence.paragraph, course.sentence.offset + start);
  return { text: text === "" ? course.sentence.text.slice(start, end) : text, ...place };
}

export function leave(course: Course, one: Mention, reason: LeftOut["reason"], ask: boolean): void {
  course.left.push({ ...stretch(course, one.at, one.end, one.text.trim()), reason, ask });
}

export function leaveDigits(course: Course, one: Mention, reason: LeftOut["reason"]): void {
  if (/\d/.test(one.text)) leave(course, one, reason, false);
}

export function spend(course: Course, slot: Slot): void {
  if (course.head) course.head = { ...course.head, used: new Set([...course.head.used, slot]) };
}

export function closeHead(course: Course): void {
  if (course.head && course.head.used.size === 0) course.silent.push(course.head);
  course.head = null;
}

export function toldKey(course: Course, code: string, slot: Slot, unit = course.unit?.name): string {
  return `${unit ?? ""} ${code} ${slot} ${course.own ?? course.state.period ?? ""}`;
}

export function put(
  course: Course,
  one: Mention,
  slot: Slot,
  head: Pick<Head, "codes" | "sure" | "label" | "labelAt">,
  value: number,
  { of = null, word = "" }: { of?: number | null; word?: string } = {},
): void {
  const unit = course.pairs.units.get(one) ?? course.unit;
  const bracketed = course.brackets.length > 0;
  const behindIt =
    course.own === null && !(bracketed && course.state.period !== null)
      ? periodBehind(course.list, course.at)
      : null;
  const paired = course.pairs.periods.get(one);
  const period =
    (paired && keyOf(course, paired)) ??
    course.own ??
    (behindIt && keyOf(course, behindIt)) ??
    course.state.period;
  const figure = one.kind === "figure" ? one : null;
  course.told.add(`${unit?.name ?? ""} ${head.codes[0] ?? ""} ${slot}`);
  course.told.add(toldKey(course, head.codes[0] ?? "", slot, unit?.name));
  course.facts.push({
    unit,
    period,
    codes: head.codes,
    sure: head.sure,
    label: head.label,
    labelAt: head.labelAt,
    slot,
    value,
    of,
    percent: figure?.percent ?? false,
    percentPoints: figure?.percentPoints ?? false,
    signed: (figure?.sign ?? 0) !== 0,
    sincePrevious: slot === "delta" && isSincePrevious(course, period),
    mended: figure?.mended ?? false,
    word,
    place: stretch(course, one.at, one.end, one.text),
  });
  noteMate(course);
  if (slot === "score" && isTotal(head.codes) && course.listedClass !== null)
    course.facts.push({
      ...(course.facts[course.facts.length - 1] as Fact),
      slot: "class",
      word: course.listedClass,
    });
}

/** Whether "so với tháng trước", or the name of that month, follows the change. */
function isSincePrevious(course: Course, period: string | null): boolean {
  const [against, when] = [course.list[course.at + 1], course.list[course.at + 2]];
  if (!isSignal(against, "against") || when?.kind !== "period") return false;
  if (typeof when.period === "string") return when.period === "previous";
  const own = period === null ? null : parsePeriodKey(period);
  return own !== null && keyOf(course, when) === periodKey(previousPeriod(own));
}

/** "85,2 điểm (tháng 4: 83,9; cùng kỳ năm 2025: 79,45)": behind the clause in the bracket it is again of the first one. */
function noteMate({ facts, brackets, bracketFrom, clauseFrom, mates }: Course): void {
  const fact = facts[facts.length - 1];
  if (!fact || brackets.length === 0 || clauseFrom === bracketFrom) return;
  if (fact.slot !== "delta" && fact.slot !== "previous") return;
  const same = (one: Fact) => isScore(one) && one.codes[0] === fact.codes[0];
  if (facts.slice(clauseFrom).some(same)) return;
  const mate = facts.slice(0, bracketFrom).findLast(same);
  if (mate) mates.set(fact, mate);
}

/** A change or an old value is of the unit and period of the score beside it. */
export function mated(course: Course): Fact[] {
  const last = new Map<string, Fact>();
  const first = new Map<string, Fact>();
  for (const fact of course.facts)
    if (isScore(fact) && !first.has(fact.codes[0] ?? "")) first.set(fact.codes[0] ?? "", fact);
  return course.facts.map((fact) => {
    const code = fact.codes[0] ?? "";
    if (isScore(fact)) last.set(code, fact);
    if (fact.slot !== "delta" && fact.slot !== "previous") return fact;
    const mate = course.mates.get(fact) ?? last.get(code) ?? first.get(code);
    return mate ? { ...fact, unit: mate.unit, period: mate.period } : fact;
  });
}

function isScore({ slot }: Fact): boolean {
  return slot === "score" || slot === "percent";
}
