import type { Comparison } from "../../../scoring/compare/comparison";
import type { Framework } from "../../../scoring/framework/framework";
import type { ClassBound } from "../../../scoring/framework/classification";
import type { UnitsComparison } from "../../../scoring/compare/unit-comparison";
import type { Letterhead } from "./letterhead";
import type { NoticeKind } from "./notice-model";
import type { Task } from "./task";
import type { Remark, Told } from "../../remarks";
import { NOTHING_TOLD, remarksFor, targetRemarks, unitsRemarks } from "../../remarks";
import type { TargetResult, TargetsInput } from "../../table";
import { resultsPeriod } from "../../table";

/** What the document is about. `units` becomes an annex of all units. */
export type NoticeSubject =
  | {
      kind: Exclude<NoticeKind, "targets_annex">;
      comparison: Comparison;
      units: UnitsComparison | null;
      framework?: Framework;
    }
  | { kind: "targets_annex"; targets: TargetsInput };

/** What is entered for one document. `null` means: by default. */
export interface DocumentInput {
  number: string | null;
  /** "/TB-SCT"; default: of the letterhead, by kind. */
  symbol: string | null;
  /** ISO date; null leaves room for a hand. */
  date: string | null;
  subject: string | null;
  /** "Kính gửi" of a công văn. */
  addressees: readonly string[] | null;
  /** Paragraphs between the remarks and the last sentence: tasks, requests. */
  paragraphs: readonly string[];
  /** The last sentence; "./." is put behind it. */
  closing: string | null;
  /** Day of the figures, where it was published: ISO date. */
  asOf: string | null;
  /** Said after "14/19"; default by the level of the unit. */
  rankedAmong: string | null;
  /** Size of the text; the decree allows 13 and 14, the smaller one keeps a usual notice on one page. */
  bodyPt: 13 | 14;
  /** Document to which an annex on its own belongs, "Quyết định số …"; default: a thông báo. */
  attachedTo: string | null;
  /** Work given to offices and units; printed after the remarks. */
  tasks: readonly Task[];
  /** Whether the comparison is drawn. */
  withChart: boolean;
}

export const EMPTY_DOCUMENT: DocumentInput = {
  number: null,
  symbol: null,
  date: null,
  subject: null,
  addressees: null,
  paragraphs: [],
  closing: null,
  asOf: null,
  rankedAmong: null,
  bodyPt: 13,
  attachedTo: null,
  tasks: [],
  withChart: false,
};

export interface NoticeInput {
  subject: NoticeSubject;
  letterhead: Letterhead;
  document: DocumentInput;
  /** As `noticeRemarks` gives them, with the person's switches and texts (`withEdits`). */
  remarks: readonly Remark[];
}

/** The kind that fits what was published, offered first. */
export function defaultKind({ scale, level, rows }: Comparison): Exclude<NoticeKind, "targets_annex"> {
  if (scale === "points") return level === "tinh" ? "cv_province" : "cv_points";
  return rows.some(({ current }) => current.rank !== null) ? "tb_ranks" : "tb_table";
}

/** Every sentence that can stand in the document, on or off by default. */
export function noticeRemarks(
  subject: NoticeSubject,
  options: {
    targets?: { year: number; results: readonly TargetResult[] };
    classes?: readonly ClassBound[];
  } = {},
): Remark[] {
  if (subject.kind === "targets_annex") {
    const { year, results, period } = subject.targets;
    if (period === null || resultsPeriod(subject.targets) === null) return [];
    // The table says of each target whether it was reached.
    return targetRemarks(year, results).map((one) => ({ ...one, on: one.id === "targets" }));
  }
  const { kind, comparison, units, framework } = subject;
  const remarks = remarksFor({
    comparison,
    ...options,
    ...(framework ? { framework } : {}),
    told: toldBy(kind, comparison),
    unchanged: kind === "cv_points",
  });
  return [...remarks, ...(units ? unitsRemarks(units) : [])];
}

/** What the list or prose of a kind says already: there a sentence only tells the change. */
function toldBy(kind: Exclude<NoticeKind, "targets_annex">, { total }: Comparison): Told {
  switch (kind) {
    case "tb_table":
      return NOTHING_TOLD;
    case "tb_ranks": {
      const listed = total.current.source === "published";
      return { total: listed, rank: listed, class: false };
    }
    case "cv_points":
      return { total: true, rank: true, class: true };
    case "cv_province":
      return { total: true, rank: true, class: false };
  }
}

/** Whether it is a công văn, with "Kính gửi" and "V/v". */
export function isLetter(kind: NoticeKind): boolean {
  return kind === "cv_points" || kind === "cv_province";
}

/** Unit and period that the document is about. */
export function subjectOf(subject: NoticeSubject): { unit: string; period: string } {
  if (subject.kind !== "targets_annex") {
    const { unit, period } = subject.comparison;
    return { unit, period };
  }
  return { unit: subject.targets.unit, period: String(subject.targets.year) };
}
