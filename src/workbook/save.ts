import type { Indicator } from "../scoring/framework";
import type { BookRow } from "../scoring/score";
import { bookKey } from "../scoring/score";
import type { BookContents } from "../book/rows/contents";
import type { LastSave } from "../book/plan/last-save";
import { parseLastSave } from "../book/plan/last-save";
import { TABLES } from "../book/layout/tables";
import type { BookPlan } from "../book/plan/plan";
import { withFreeNames } from "./create-table";
import { changesOf, planSave } from "../book/plan/plan-save";
import type { ReadBook } from "./read-book";
import { readBook } from "./read-book";
import type { Outcome } from "./refusal";
import { refusal, RefusedError } from "./refusal";
import type { ExcelSession } from "./run";
import { runInExcel } from "./run";
import { freeStamp } from "../book/plan/stamp";
import { say } from "./wording";
import type { WriteReport } from "./write-book";
import { writeBook } from "./write-book";
import { withWhatWasWritten } from "./written-part";

export interface SaveReport {
  added: number;
  replaced: number;
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

/** What shall be in the book, decided when the book has been read. */
export interface WantedRows {
  rows: readonly BookRow[];
  indicators: readonly Indicator[];
}

export interface SaveOptions extends Progress {
  /** Replacing values that are in the book needs a person's yes. */
  replace: boolean;
  /** Why a value was replaced, for the history. */
  reason: string;
  now: () => Date;
}

/** Two windows may write at once; each round reads again what the other has written. */
const MOST_ROUNDS = 4;

/**
 * Saves rows into the book: reads it, plans, writes, and looks at what Excel says it found right before writing.
 * Pressing again after a failure completes the save under its first stamp.
 * @param want what shall be saved, given the book as it stands
 */
export async function saveRows(
  want: (contents: BookContents, stamp: string) => WantedRows,
  options: SaveOptions,
): Promise<Outcome<SaveReport>> {
  let rows: readonly BookRow[] = [];
  const seen: { before: ReadBook | null } = { before: null };
  const round = async (
    context: ExcelSession,
    first: boolean,
  ): Promise<{ report: SaveReport; conflict: boolean }> => {
    const read = await readBook(context, ["tblDiem", "tblLichSu"], options.onProgress);
    const { contents } = read;
    const stamp = stampFor(read, (at) => want(contents, at).rows, options.now());
    const wanted = want(contents, stamp);
    rows = wanted.rows;
    const { plan, changes } = planSave({ contents, ...wanted, stamp, reason: options.reason });
    refuseConflicts(changes.conflicts);
    if (changes.replaced.length > 0 && !options.replace && first)
      throw new RefusedError(
        refusal("needs_answer", say("workbook.refusal.would_replace", { count: changes.replaced.length }), {
          retry: true,
        }),
      );
    seen.before ??= read;
    const report = await writeBook(context, plan, read.survey, options.onProgress);
    return { report: reportOf(read, plan, report, changes), conflict: report.conflict };
  };
  const outcome = await runInExcel(async (context) => {
    const first = await withFreeNames(() => round(context, true));
    // Later rounds only mend what two windows did to each other; the first one is what the person pressed for.
    for (let later = first, rounds = 1; later.conflict; rounds += 1) {
      if (rounds === MOST_ROUNDS)
        throw new RefusedError(refusal("general", say("workbook.refusal.busy_book"), { retry: true }));
      later = await round(context, false);
    }
    return first.report;
  }, options);
  if (outcome.ok || seen.before === null) return outcome;
  return { ok: false, refusal: await withWhatWasWritten(outcome.refusal, seen.before, rows) };
}

/**
 * The stamp of a save. One that failed half-way is taken up again under its own stamp, if what stands of it in the book
 * and what is still to be written together are what it set out to write.
 */
function stampFor(read: ReadBook, rowsAt: (stamp: string) => readonly BookRow[], now: Date): string {
  const { contents, survey } = read;
  const last = parseLastSave(survey.lastSave);
  if (last !== null && isUnfinished(last, contents, rowsAt(last.stamp))) return last.stamp;
  const taken = new Set(contents.scores.map(({ row }) => row.savedAt));
  for (const { row, replacedAt } of contents.history) taken.add(row.savedAt).add(replacedAt);
  return freeStamp(now, taken);
}

function isUnfinished(last: LastSave, contents: BookContents, rows: readonly BookRow[]): boolean {
  const standing = new Set(
    contents.scores.filter(({ row }) => row.savedAt === last.stamp).map(({ row }) => bookKey(row)),
  );
  if (standing.size >= last.rows) return false;
  const changes = changesOf(contents.book.rows, rows);
  const keys = new Set(rows.map(bookKey));
  return (
    changes.added.length + changes.replaced.length + standing.size === last.rows &&
    [...standing].every((key) => keys.has(key))
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
  read: ReadBook,
  plan: BookPlan,
  report: WriteReport,
  changes: ReturnType<typeof changesOf>,
): SaveReport {
  const written = report.rows.get("tblDiem");
  const table = plan.tables.find(({ name }) => name === "tblDiem");
  return {
    added: changes.added.length,
    replaced: changes.replaced.length,
    unchanged: changes.unchanged,
    sheet:
      written?.sheet ?? table?.view.sheet ?? read.survey.tables.get("tblDiem")?.sheet ?? TABLES.tblDiem.sheet,
    firstRow: written?.first ?? null,
    lastRow: written?.last ?? null,
  };
}
