import type { Fact } from "../facts";
import type { Course } from "./course";
import type { Head } from "./head";
import { stretch } from "./ledger";

/** A line that is only the name of an indicator opens its parts, or has no figure. */
export function openLine(course: Course): void {
  const { text, paragraph, cited } = course.sentence;
  const [only] = course.silent;
  if (!only || course.silent.length !== 1 || course.facts.length > 0 || cited || course.roles.size > 0)
    return;
  const rest = text.replace(only.label, "").replace(/[\s:.,;()*_–-]/g, "");
  const coded = /^\(?[A-Z]*\)?$/.test(rest);
  if (!coded || paragraph.text.trim().length > text.trim().length) return;
  const parts = course.index.partsOf(only.codes[0] ?? "").length > 0;
  const colon = /[:=]\s*$/.test(text);
  if (!parts && !colon) return;
  course.facts.push(lineFact(course, only));
}

function lineFact(course: Course, head: Head): Fact {
  return {
    unit: course.unit,
    period: course.own ?? course.state.period,
    codes: head.codes,
    sure: head.sure,
    label: head.label,
    labelAt: head.labelAt,
    slot: "header",
    value: 0,
    of: null,
    percent: false,
    percentPoints: false,
    signed: false,
    sincePrevious: false,
    mended: false,
    word: "",
    place: head.labelAt ?? stretch(course, 0, course.sentence.text.length, course.sentence.text),
  };
}
