import type { Mention, MentionOf } from "../scan/mention";
import { isBracketed, isSignal } from "../scan/mention";
import { isOwnPeriod } from "./standing";
import type { Frame } from "../takers/role";
import type { Course, ProseState } from "./course";
import type { Head } from "./head";
import { isYear, keyOf } from "./period-key";
import { TOTAL } from "./head";

/** A short line is a heading. */
const HEADING = 60;

export function nextState(course: Course): ProseState {
  const { sentence, list, state } = course;
  const figured = course.facts.some(({ slot }) => slot !== "header");
  const named = list.some((one) => isSignal(one, "index"));
  const short = sentence.text.length < HEADING;
  // Capitals before the first figures are those of a letterhead.
  const heading = state.begun || sentence.text !== sentence.text.toUpperCase();
  // "Toàn tỉnh hiện có 6.162 thủ tục hành chính." is no heading.
  const counts = list.some((one) => one.kind === "aside" && one.reason === "count");
  const told = figured || sentence.leadsIn || (heading && short && !counts) || (state.begun && named);
  const last = list.findLast((one, at): one is MentionOf<"period"> => tells(course, one, at));
  const period = told && last ? (keyOf(course, last) ?? state.period) : state.period;
  return {
    unit: course.spoken && told ? course.unit : state.unit,
    period,
    topic: nextTopic(course),
    above: nextAbove(course),
    begun: state.begun || figured,
    introduces: course.introduces,
  };
}

function tells(course: Course, one: Mention, at: number): boolean {
  if (one.kind !== "period" || !isOwnPeriod(course.list, at)) return false;
  const outside = (near: Mention, place: number) =>
    near.kind === "period" && !isBracketed(course.list, place);
  if (isBracketed(course.list, at) && (course.facts.length > 0 || course.list.some(outside))) return false;
  const key = keyOf(course, one);
  const { period } = course.state;
  return key !== null && (!isYear(key) || period === null || isYear(period));
}

function nextTopic(course: Course): Head | null {
  const names = course.list.filter((one): one is MentionOf<"name"> => one.kind === "name");
  const [only] = names;
  if (course.sentence.leadsIn && course.facts.length === 0 && only && names.length === 1)
    return { ...TOTAL, ...only, labelAt: null, used: new Set() };
  const goesOn =
    course.list.some(({ kind }) => kind === "unit") && course.unused === 0 && course.facts.length > 0;
  return goesOn ? course.state.topic : null;
}

/** "II. Nhiệm vụ tháng 10": what is still to be done follows. */
const TASKS = /^(?!.*kết quả)(?:.{0,12}\s)?(?:nhiệm vụ|phương hướng|giải pháp)(?!\p{L})/iu;
const RESULTS = /kết quả/iu;

function isHeading({ sentence, facts, list }: Course): boolean {
  return sentence.text.length < HEADING && facts.length === 0 && list.every(({ kind }) => kind !== "figure");
}

/** "Kết quả DDCI năm 2025:" and "Chỉ tiêu năm 2026:" tell what the list below is of. */
function nextAbove(course: Course): Frame["above"] {
  const { list, sentence, state } = course;
  const named = list.some((one) => isSignal(one, "index"));
  if (sentence.leadsIn && course.facts.length === 0) {
    if (list.some((one) => isSignal(one, "other")) && !named) return "other_index";
    if (list.some((one) => isSignal(one, "target")) && !/kết quả|đạt được/iu.test(sentence.text))
      return "target";
    return null;
  }
  if (isHeading(course)) {
    if (TASKS.test(sentence.text)) return "target";
    if (RESULTS.test(sentence.text)) return null;
  }
  return sentence.paragraph.listed || /^[-+*]/.test(sentence.text) ? state.above : null;
}
