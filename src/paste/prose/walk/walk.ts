import type { Context } from "../context";
import type { FigureMention, Mention, MentionOf, RankMention } from "../scan/mention";
import { isSignal } from "../scan/mention";
import type { Sentence } from "../lines/sentences";
import { isChange } from "./standing";
import type { Frame, Role } from "../takers/role";
import type { Course, ProseState, Walked } from "./course";
import { courseOf } from "./course";
import { takeFigure } from "./figures";
import { TOTAL } from "./head";
import { takeClass, takeName, takeUnit } from "./names-and-units";
import { closeHead, leave, leaveDigits, mated, put, spend } from "./ledger";
import { nextState } from "./next-state";
import { openLine } from "./open-line";
import { takePeriod } from "./periods";
import { takeMoved, takeRank, takeSame } from "./ranks";

/** Binds the figures of one sentence to names, units and periods. */
export function walk(
  sentence: Sentence,
  list: readonly Mention[],
  roles: ReadonlyMap<Mention, Role>,
  frame: Frame,
  context: Context,
  state: ProseState,
): Walked {
  const course = courseOf(sentence, list, roles, frame, context, state);
  course.list.forEach((one, at) => {
    course.at = at;
    step(course, one, at);
  });
  closeHead(course);
  openLine(course);
  return {
    facts: mated(course),
    left: course.left,
    silent: course.silent,
    misses: course.misses,
    state: nextState(course),
  };
}

function step(course: Course, one: Mention, at: number): void {
  switch (one.kind) {
    case "break":
      return takeBreak(course, one, at);
    case "aside":
      if (one.reason === "order") closeHead(course);
      return leave(course, one, one.reason, false);
    case "name":
      return takeName(course, one);
    case "unit":
      return takeUnit(course, one, at);
    case "period":
      return takePeriod(course, one, at);
    case "class":
      return takeClass(course, one, at);
    case "moved":
      return takeMoved(course, one);
    case "signal":
      return takeSignal(course, one, at);
    case "rank":
    case "figure":
      return takeCounted(course, one, at);
  }
}

function takeBreak(course: Course, one: MentionOf<"break">, at: number): void {
  if (one.level === "clause") course.clauseFrom = course.facts.length;
  if (one.level === "open") {
    course.brackets.push(course.own);
    course.bracketFrom = course.clauseFrom = course.facts.length;
  } else if (one.level === "close") {
    if (course.brackets.length > 0) course.own = course.brackets.pop() ?? null;
  } else if (one.level === "clause" && course.brackets.length === 0 && !isChange(course.list[at + 1])) {
    closeHead(course);
    course.lastSlot = null;
    course.near = null;
  }
}

function takeSignal(course: Course, one: MentionOf<"signal">, at: number): void {
  leaveDigits(course, one, one.signal === "index" ? "index_name" : "signal");
  if (one.signal === "missing" || one.signal === "idle") {
    const before = course.list[at - 1];
    if (course.head !== null && course.head.used.size === 0) {
      put(course, one, one.signal, course.head, 0);
      spend(course, "score");
    } else if (
      course.head === null &&
      ((before?.kind === "period" && course.own !== null) || before?.kind === "unit")
    )
      put(course, one, one.signal, TOTAL, 0);
  } else if (one.signal === "same") takeSame(course, one, at);
}

function takeCounted(course: Course, one: FigureMention | RankMention, at: number): void {
  const role = course.roles.get(one);
  if (!role) return leave(course, one, "unbound", true);
  if (role.role === "left") {
    if (one.kind === "rank" && isSignal(course.list[at - 1], "from")) course.fromRank = one.rank;
    if (role.reason === "corrected" && one.kind === "figure")
      put(course, one, "corrected", course.head ?? course.topic ?? TOTAL, one.value);
    return leave(course, one, role.reason, role.ask);
  }
  if (one.kind === "rank") takeRank(course, one, at);
  else takeFigure(course, one, at, role);
}
