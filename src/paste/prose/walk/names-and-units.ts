import type { MentionOf, NamedUnit } from "../scan/mention";
import { behind, isBreak, isSignal } from "../scan/mention";
import { standingOf } from "./standing";
import type { Course } from "./course";
import { TOTAL, isTotal } from "./head";
import { closeHead, leaveDigits, put, stretch } from "./ledger";

export function takeName(course: Course, one: MentionOf<"name">): void {
  leaveDigits(course, one, "name");
  course.near = one.near ? one : null;
  if (one.near) return closeHead(course);
  // "Công khai, minh bạch (CKMB): 17/18"
  const again =
    course.head?.used.size === 0 && course.head.codes[0] === one.codes[0] && one.at - course.head.end < 4;
  if (again && course.head) {
    course.head = { ...course.head, end: one.end };
    return;
  }
  if (course.head !== null && course.head.used.size === 0) course.unused += 1;
  closeHead(course);
  const claimed = course.claimed.get(one);
  course.head = {
    codes: one.codes,
    sure: one.sure,
    label: one.label,
    labelAt: stretch(course, one.end - one.label.length, one.end, one.label),
    end: one.end,
    used: new Set(claimed ? [claimed] : []),
  };
  course.lastRank = null;
}

export function takeUnit(course: Course, one: MentionOf<"unit">, at: number): void {
  leaveDigits(course, one, "unit");
  const standing = standingOf(course.list, at);
  if (standing === "none" || (standing === "weak" && course.unit !== null)) return;
  if (one.bare && one.role !== "subject" && one.role !== "heading") return;
  const meant = one.bare ? meantBy(course, one.unit) : one.unit;
  if (meant === null) return;
  const unit = { ...meant, name: course.context.spelling(meant.name) };
  course.unit = unit;
  course.spoken = true;
  course.lastRank = null;
  if (course.head !== null && course.head.used.size === 0) course.topic = course.head;
  else {
    closeHead(course);
    course.head = course.topic === null ? null : { ...course.topic, used: new Set() };
  }
}

/** "Sở đạt …": the one that the text is about, or the one of that level that it names; else nobody. */
function meantBy(course: Course, bare: NamedUnit): NamedUnit | null {
  const { unit, byLevel } = course.context;
  if (bare.level === null) return null;
  const current = course.unit ?? unit;
  if (current?.level === bare.level) return current;
  if (unit?.level === bare.level) return unit;
  const name = byLevel.get(bare.level) ?? bare.name;
  return name === "" ? null : { name, level: bare.level };
}

export function takeClass(course: Course, one: MentionOf<"class">, at: number): void {
  if (one.heads) {
    course.listedClass = one.name;
    return;
  }
  // "12 xã xếp loại Tốt": so many units, not course one.
  const before = course.list[at - 1];
  if (before?.kind === "aside" && before.reason === "count") return;
  const grouped = course.head !== null && course.head.used.size > 0 && !isTotal(course.head.codes);
  if (grouped && isBreak(course.list[at - 1], "open")) return;
  if (course.roles.size > 0 && course.state.above === "target") return;
  if (
    behind({ list: course.list, at }, (near) => isBreak(near, "clause")).some((near) =>
      isSignal(near, "target"),
    )
  )
    return;
  if (
    behind({ list: course.list, at }, (near) => isBreak(near, "clause")).some((near) =>
      isSignal(near, "other"),
    )
  )
    return;
  put(course, one, "class", TOTAL, 0, { word: one.name });
}
