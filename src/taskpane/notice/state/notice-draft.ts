import type { Book, OfficeSettings, StoredTarget } from "../../../actions/contract";
import { noticeComparison, targetsAlone } from "../../../actions/compare/notice-comparison";
import {
  defaultKind,
  documentDefaults,
  EMPTY_DOCUMENT,
  EMPTY_LETTERHEAD,
  noticeRemarks,
  proposedTasks,
} from "../../../notice/document";
import type {
  DocumentDefaults,
  DocumentInput,
  Letterhead,
  NoticeInput,
  NoticeKind,
  NoticeSubject,
  Task,
} from "../../../notice/document";
import { withEdits } from "../../../notice/remarks";
import type { Remark } from "../../../notice/remarks";
import type { Comparison } from "../../../scoring/compare/comparison";
import { dayOfSource } from "../../../scoring/source-note";
import type { TargetRate } from "../../../scoring/targets/target-results";
import { overviewOf } from "../../session/book-overview";
import type { ComparisonState } from "../../comparison/comparison-state";
import { requestOf, resolveChoices } from "../../comparison/comparison-state";
import { documentKey } from "./kept-choices";
import type { NoticeState } from "./notice-state";

/** What the document is about: the figures, compared. Made anew only when figures or choices change. */
export interface NoticeFigures {
  unit: string;
  period: string;
  against: string | null;
  /** Units of the period, for choosing another. */
  units: readonly string[];
  kind: NoticeKind;
  kinds: readonly NoticeKind[];
  /** The kind that fits what was published. */
  fitting: NoticeKind;
  withUnits: boolean;
  subject: NoticeSubject;
  /** Sentences as the figures give them now, before edits. */
  fresh: readonly Remark[];
  /** Targets of the year with what was reached. */
  targets: readonly TargetRate<StoredTarget>[];
  year: number;
  /** Null for a list of targets before anything was reached. */
  compared: Comparison | null;
  /** Day of the figures, where the text that was read named one. */
  asOf: string | null;
}

/** The document as the choices stand, with everything the fields of the step need. */
export interface NoticeDraft extends NoticeFigures {
  /** Under which the edits of this document are kept. */
  key: string;
  defaults: DocumentDefaults;
  document: DocumentInput;
  letterhead: Letterhead;
  remarks: readonly Remark[];
  tasks: readonly Task[];
  withTasks: boolean;
  withChart: boolean;
  bodyPt: 13 | 14;
  /** Tasks that the figures suggest and that are not in the list yet. */
  proposed: readonly Task[];
  /** Sections of the targets, and the titles that are known. */
  sections: readonly string[];
  sectionTitles: Readonly<Record<string, string>>;
  /** What `noticeFor` makes the document of. */
  input: NoticeInput;
}

export type FigureChoices = Pick<NoticeState, "unit" | "kind" | "withUnits">;

/**
 * Compares what the document is about: the choices of the comparison step and those of this one.
 * @returns null when the book holds nothing to write about
 */
export function noticeFigures(
  book: Book,
  comparison: ComparisonState,
  state: FigureChoices,
): NoticeFigures | null {
  const overview = overviewOf(book);
  const choices = resolveChoices(comparison, book, overview);
  if (choices === null) return targetsWithoutScores(book);
  const { period } = choices;
  const units = overview.unitsOf(period);
  const unit = unitOfNotice(book, state, choices.unit, units);
  if (unit === null) return null;
  const request = requestOf(choices, comparison.confirmedMergers);
  const found = noticeComparison(book, request, unit, period);
  if (found === null) return null;
  const { against, compared, targets } = found;

  // The list of another year than that of the figures is printed as it was issued.
  if (state.kind === "targets_annex" && targets.results.length === 0) {
    const alone = targetsWithoutScores(book);
    if (alone !== null) return { ...alone, kinds: kindsFor(book) };
  }
  const kinds = kindsFor(book);
  const fitting = defaultKind(compared);
  const remembered = book.settings.notice;
  const kind =
    [state.kind, remembered.kinds[fitting]].find((one) => one != null && kinds.includes(one)) ?? fitting;
  const several = units.length > 1 && kind !== "targets_annex";
  const withUnits = several && (state.withUnits ?? remembered.withUnits ?? kind === "cv_province");
  const subject: NoticeSubject =
    kind === "targets_annex"
      ? {
          kind,
          targets: {
            ...targets,
            unit,
            period,
            sectionTitles: book.settings.notice.targetSections[String(targets.year)] ?? {},
          },
        }
      : {
          kind,
          comparison: compared,
          units: withUnits ? found.units() : null,
          framework: book.framework,
        };
  const fresh = noticeRemarks(subject, {
    classes: book.classes,
    ...(targets.results.length > 0 && kind !== "targets_annex" ? { targets } : {}),
  });
  return {
    unit,
    period,
    against,
    units,
    kind,
    kinds,
    fitting,
    withUnits,
    subject,
    fresh,
    targets: targets.results,
    year: targets.year,
    compared,
    asOf: dayOfFigures(book, unit, period),
  };
}

/** Puts letterhead, entered fields and edited sentences to the figures. Cheap: it follows every key. */
export function draftNotice(
  figures: NoticeFigures,
  { letterhead, notice: settings }: Pick<OfficeSettings, "letterhead" | "notice">,
  state: Pick<NoticeState, "documents" | "choices" | "typedLines">,
): NoticeDraft {
  const { kind, unit, period, subject, fresh } = figures;
  const head = withTypedLines(letterhead ?? EMPTY_LETTERHEAD, state.typedLines);
  const key = documentKey(kind, unit, period);
  const remarks = withEdits(withSwitches(fresh, settings.switches), state.choices[key] ?? {});
  const withTasks = settings.withTasks ?? settings.tasks.length > 0;
  const withChart = settings.withChart ?? false;
  const document: DocumentInput = {
    ...EMPTY_DOCUMENT,
    asOf: figures.asOf,
    bodyPt: settings.bodyPt,
    tasks: withTasks ? settings.tasks : [],
    withChart,
    ...state.documents[key],
  };
  return {
    ...figures,
    key,
    defaults: documentDefaults(subject, head),
    document,
    letterhead: head,
    remarks,
    tasks: settings.tasks,
    withTasks,
    withChart,
    bodyPt: settings.bodyPt,
    proposed:
      kind === "targets_annex" || figures.compared === null
        ? []
        : proposedTasks(figures.compared, figures.targets, settings.tasks),
    sections: [...new Set(figures.targets.map(({ target }) => target.section))].filter((one) => one !== ""),
    sectionTitles: settings.targetSections[String(figures.year)] ?? {},
    input: { subject, letterhead: head, document, remarks },
  };
}

/** Sentences as the office usually has them. */
function withSwitches(fresh: readonly Remark[], switches: Readonly<Record<string, boolean>>): Remark[] {
  return fresh.map((one) => ({ ...one, on: switches[one.id] ?? one.on }));
}

const KINDS: readonly NoticeKind[] = ["tb_table", "tb_ranks", "cv_points", "cv_province"];

function kindsFor(book: Book): readonly NoticeKind[] {
  return book.targets.length > 0 ? [...KINDS, "targets_annex"] : KINDS;
}

/** One document is about one unit: chosen here, chosen for the table, the office's own, the province, else the first. */
function unitOfNotice(
  book: Book,
  state: FigureChoices,
  chosen: { kind: "one"; name: string } | { kind: "all" },
  units: readonly string[],
): string | null {
  if (state.unit !== null && units.includes(state.unit)) return state.unit;
  if (chosen.kind === "one") return chosen.name;
  const own = book.settings.ownUnit;
  if (own !== null && units.includes(own)) return own;
  const listed = new Set(units);
  const province = book.units.find(({ name, level }) => level === "tinh" && listed.has(name));
  return province?.name ?? units[0] ?? null;
}

/** A book that holds targets and no scores yet: the list as it was issued. */
function targetsWithoutScores(book: Book): NoticeFigures | null {
  const targets = targetsAlone(book);
  if (targets === null) return null;
  const kind = "targets_annex";
  const unit = book.settings.ownUnit ?? "";
  const sectionTitles = book.settings.notice.targetSections[String(targets.year)] ?? {};
  return {
    unit,
    period: String(targets.year),
    against: null,
    units: unit === "" ? [] : [unit],
    kind,
    kinds: [kind],
    fitting: kind,
    withUnits: false,
    subject: { kind, targets: { ...targets, unit, period: null, sectionTitles } },
    fresh: [],
    targets: targets.results,
    year: targets.year,
    compared: null,
    asOf: null,
  };
}

/** The day that every row of the unit in this period names; null when they name none or several. */
function dayOfFigures(book: Book, unit: string, period: string): string | null {
  const own = book.rows.filter((row) => row.unit === unit && row.period === period);
  const days = new Set(own.map(({ source }) => dayOfSource(source)));
  const [only] = days;
  return days.size === 1 ? (only ?? null) : null;
}

/** The letterhead as it will be when the field that is being filled is left. */
function withTypedLines(letterhead: Letterhead, typed: NoticeState["typedLines"]): Letterhead {
  if (typed === null) return letterhead;
  const { kind, part, lines } = typed;
  const { [part]: _, ...others } = letterhead.kinds?.[kind] ?? {};
  const parts = lines === null ? others : { ...others, [part]: lines };
  return { ...letterhead, kinds: { ...letterhead.kinds, [kind]: parts } };
}
