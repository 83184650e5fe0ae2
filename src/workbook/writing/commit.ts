import type { BookRow } from "../../scoring/score";
import { bookKey } from "../../scoring/score";
import { TABLES } from "../../book/layout/tables";
import type { Changes } from "../../book/plan/changes";
import { scoreChanges } from "../../book/plan/changes";
import type { SettingWrite } from "../../book/plan/plan";
import type { PlannedChange } from "../../book/plan/plan-change";
import { planChange } from "../../book/plan/plan-change";
import { stepOf, stepWrites } from "../../book/plan/plan-step";
import { freeStamp } from "../../book/plan/stamp";
import type { Step, StepKind } from "../../book/steps/step";
import { keysOf } from "../../book/steps/step";
import type { Wanted } from "../../book/plan/wanted";
import type { BookContents } from "../../book/rows/contents";
import { withFreeNames } from "./create-table";
import type { ReadBook } from "../reading/read-book";
import { readBook } from "../reading/read-book";
import type { Outcome } from "../office/refusal";
import { refusal, RefusedError } from "../office/refusal";
import type { ExcelSession } from "../office/run";
import { runInExcel } from "../office/run";
import { say } from "../office/wording";
import type { WriteReport } from "./write-book";
import { writeBook } from "./write-book";
import { withWhatWasWritten } from "./written-part";

/** What a change of the book came to. */
export interface CommitReport {
  added: number;
  replaced: number;
  removed: number;
  unchanged: number;
  /** Sheet and rows, for "Đã lưu 6 điểm vào Sổ điểm, dòng 14–19". */
  sheet: string;
  firstRow: number | null;
  lastRow: number | null;
}

/** Told while work takes longer; `done` of `total` steps. Work stops at the next safe point when `signal` aborts. */
export interface Progress {
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/** A change of the book as it is decided once the book has been read. */
export interface Intent {
  wanted: Wanted;
  /** Why a value was replaced or removed, for the history. */
  reason: string;
  /** What the undo says of it; null for an undo, which is no step of its own. */
  step: { kind: StepKind; subject: string } | null;
  /** The stamp is given where the change goes on with an earlier one. */
  stamp: string | null;
  /** Settings written before any row and after the last. */
  opening: readonly SettingWrite[];
  closing: readonly SettingWrite[];
}

/** An intent without settings of its own, under a new stamp. */
export function intentOf(wanted: Wanted, reason: string, step: NonNullable<Intent["step"]>): Intent {
  return { wanted, reason, step, stamp: null, opening: [], closing: [] };
}

export interface CommitOptions extends Progress {
  /** Replacing values that are in the book needs a person's yes. */
  replace: boolean;
  now: () => Date;
}

/** What decides a change: the book as it stands, the steps that can be taken back, and the stamp of the change. */
export type Decide = (contents: BookContents, steps: readonly Step[], stamp: string) => Intent;

/** Two windows may write at once; each round reads again what the other has written. */
const MOST_ROUNDS = 4;

interface Round {
  read: ReadBook;
  stamp: string;
  intent: Intent;
  planned: PlannedChange;
  report: CommitReport;
  conflict: boolean;
}

/**
 * The one way in which the book changes: reads it, decides, plans, asks before replacing, writes, looks at what Excel
 * says it found and wrote, and mends what two windows did to each other. Pressing again after a failure completes the
 * change under its first stamp.
 * @param decide what shall be in the book, given the book as it stands; may throw a `RefusedError`
 */
export async function commit(decide: Decide, options: CommitOptions): Promise<Outcome<CommitReport>> {
  const seen: { before: ReadBook | null; wanted: Wanted | null } = { before: null, wanted: null };
  const round = async (context: ExcelSession, earlier: Round | null): Promise<Round> => {
    const read = await readBook(context, ["tblDiem", "tblLichSu"], options.onProgress);
    const { contents, survey } = read;
    const stamp = earlier?.stamp ?? stampFor(read, decide, options.now());
    const decided = decide(contents, survey.steps, stamp);
    const intent = earlier === null ? decided : laterIntent(earlier.intent, decided);
    const planned = planChange({
      contents,
      wanted: intent.wanted,
      stamp: intent.stamp ?? stamp,
      reason: intent.reason,
    });
    refuseConflicts(planned.scores.conflicts);
    if (earlier === null && !options.replace) askBeforeReplacing(planned);
    const begun = intent.step && sameStep(survey.steps, stamp, intent.step);
    const step = intent.step && stepOf({ contents, planned, stamp, ...intent.step, begun: begun ?? null });
    seen.before ??= read;
    seen.wanted = intent.wanted;
    const written = await writeBook(
      context,
      {
        tables: planned.tables,
        settings: [...stepWrites(step, survey.steps), ...intent.opening],
        closing: intent.closing,
      },
      survey,
      options.onProgress,
    );
    return {
      read,
      stamp,
      intent,
      planned,
      report: reportOf(read, planned, written),
      conflict: written.conflict,
    };
  };
  const outcome = await runInExcel(async (context) => {
    const first = await withFreeNames(() => round(context, null));
    // Later rounds only mend what two windows did to each other; the first one is what the person pressed for.
    let last = first;
    for (let rounds = 1; last.conflict; rounds += 1) {
      if (rounds === MOST_ROUNDS)
        throw new RefusedError(refusal("general", say("workbook.refusal.busy_book"), { retry: true }));
      last = await round(context, last);
    }
    return first.report;
  }, options);
  if (outcome.ok || seen.before === null || seen.wanted === null) return outcome;
  return { ok: false, refusal: await withWhatWasWritten(outcome.refusal, seen.before, seen.wanted) };
}

/** An undo decides once: in later rounds its step is half taken back, and what it wanted still holds. */
function laterIntent(earlier: Intent, decided: Intent): Intent {
  return earlier.step === null ? earlier : decided;
}

/**
 * The stamp of a change. One that failed half-way is taken up again under its own stamp, if what stands of it in the
 * book and what is still to be written together are what it set out to write.
 */
function stampFor({ contents, survey }: ReadBook, decide: Decide, now: Date): string {
  const [last] = survey.steps;
  if (last !== undefined && last.undoing === null && isUnfinished(last, contents, survey.steps, decide))
    return last.stamp;
  const taken = new Set(contents.scores.map(({ row }) => row.savedAt));
  for (const { row, replacedAt } of contents.history) taken.add(row.savedAt).add(replacedAt);
  for (const { stamp } of survey.steps) taken.add(stamp);
  return freeStamp(now, taken);
}

function isUnfinished(last: Step, contents: BookContents, steps: readonly Step[], decide: Decide): boolean {
  const keys = last.written === null ? null : keysOf(last.written);
  const standing = new Set(
    contents.scores
      .filter(({ row }) => row.savedAt === last.stamp && (keys === null || keys.has(bookKey(row))))
      .map(({ row }) => bookKey(row)),
  );
  if (standing.size >= last.rows) return false;
  const { wanted, step } = decide(contents, steps, last.stamp);
  if (step === null || step.kind !== last.kind || step.subject !== last.subject) return false;
  const changes = scoreChanges(contents.book.rows, wanted);
  const wantedKeys = new Set(wanted.rows.map(bookKey));
  return (
    changes.added.length + changes.replaced.length + standing.size === last.rows &&
    [...standing].every((key) => wantedKeys.has(key))
  );
}

function sameStep(
  steps: readonly Step[],
  stamp: string,
  { kind, subject }: NonNullable<Intent["step"]>,
): Step | undefined {
  return steps.find((one) => one.stamp === stamp && one.kind === kind && one.subject === subject);
}

function askBeforeReplacing({ scores, targets }: PlannedChange): void {
  const count =
    scores.replaced.filter(({ before }) => before.origin === "published").length + targets.replaced.length;
  if (count === 0) return;
  throw new RefusedError(
    refusal("needs_answer", say("workbook.refusal.would_replace", { count }), { retry: true }),
  );
}

function refuseConflicts(conflicts: readonly BookRow[]): void {
  if (conflicts.length === 0) return;
  throw new RefusedError(
    refusal("needs_answer", say("workbook.refusal.conflicting_rows"), {
      details: conflicts.map(({ unit, period, label, code }) => `${unit}, ${period}, ${label || code}`),
    }),
  );
}

function reportOf(
  { survey }: ReadBook,
  { scores, targets }: PlannedChange,
  report: WriteReport,
): CommitReport {
  const table = isIdle(scores) && !isIdle(targets) ? "tblChiTieu" : "tblDiem";
  const rows = report.rows.get(table);
  return {
    added: scores.added.length + targets.added.length,
    replaced: scores.replaced.length + targets.replaced.length,
    removed: scores.removed.length + targets.removed.length,
    unchanged: scores.unchanged + targets.unchanged,
    sheet: rows?.sheet ?? survey.tables.get(table)?.sheet ?? TABLES[table].sheet,
    firstRow: rows?.first ?? null,
    lastRow: rows?.last ?? null,
  };
}

function isIdle({ added, replaced, removed, unchanged }: Changes<unknown>): boolean {
  return added.length + replaced.length + removed.length + unchanged === 0;
}
