import { tableFor } from "../../notice";
import type { TableForm, TableModel } from "../../notice/table";
import { scaleOf } from "../../scoring/figures";
import { TOTAL_CODE } from "../../scoring/framework/framework";
import type { Period } from "../../scoring/period";
import { comparePeriods, endMonth, formatPeriod, parsePeriodKey, periodKey } from "../../scoring/period";
import { targetRates } from "../../scoring/targets/target-results";
import { compareOne, compareUnits } from "../../scoring/compare/unit-comparison";
import { totalHistory } from "../../scoring/compare/unit-history";
import { foldUnitName } from "../../scoring/units/unit-names";
import { comparisonInput, figuresOf } from "./comparison-input";
import type { WantedTable } from "../../workbook/sheets/build-table";
import { refusal } from "../../workbook/office/refusal";
import type { Book, ComparisonRequest, Outcome } from "../contract";
import { say } from "../words/wording";

/** Periods drawn in the trend of the total, this one included. */
const TREND_PERIODS = 13;

/**
 * The table that a request asks for. Nothing is guessed that a person has to decide: without an own unit and with several
 * in the book the answer is a refusal that says what to choose.
 */
export function wantedTable(book: Book, request: ComparisonRequest): Outcome<WantedTable> {
  if (!book.exists || book.rows.length === 0) return refused(say("actions.refusal.empty_book"));
  const unit = request.unit.kind === "all" ? null : resolveUnit(book, request);
  if (unit !== null && !unit.ok) return unit;
  const name = unit?.value ?? null;
  const period = request.period ?? newestPeriod(book, name);
  const parsed = period === null ? null : parsePeriodKey(period);
  if (period === null || parsed === null)
    return refused(
      name === null
        ? say("actions.refusal.empty_book")
        : say("actions.refusal.no_rows_of_unit", { unit: name }),
    );
  const form = request.form ?? defaultForm(book, name, period);
  if (form === "targets") return targetsTable(book, name, period, parsed);
  return name === null || form === "units" || form === "unit_changes"
    ? unitsTable(book, request, period, form === "unit_changes" ? form : "units")
    : unitTable(book, request, name, period, form);
}

/** The table that a request would give, or why it gives none; nothing is written. */
export function previewComparison(book: Book, request: ComparisonRequest): Outcome<TableModel> {
  const wanted = wantedTable(book, request);
  return wanted.ok ? { ok: true, value: wanted.value.model } : wanted;
}

/** The newest period of a unit, or of the whole book; of periods that end together the shortest. */
export function newestPeriod(book: Book, unit: string | null): string | null {
  const keys = new Set<string>();
  for (const row of book.rows) if (unit === null || row.unit === unit) keys.add(row.period);
  let newest: Period | null = null;
  for (const key of keys) {
    const period = parsePeriodKey(key);
    if (period !== null && (newest === null || isNewer(period, newest))) newest = period;
  }
  return newest === null ? null : periodKey(newest);
}

function isNewer(period: Period, than: Period): boolean {
  const later = endMonth(period) - endMonth(than);
  return later > 0 || (later === 0 && comparePeriods(period, than) < 0);
}

function resolveUnit(book: Book, { unit }: ComparisonRequest): Outcome<string> {
  const names = new Map<string, string>();
  for (const row of book.rows) {
    const key = foldUnitName(row.unit);
    if (!names.has(key)) names.set(key, row.unit);
  }
  const wanted = unit.kind === "one" ? unit.name : book.settings.ownUnit;
  if (wanted !== null) {
    const found = names.get(foldUnitName(wanted));
    return found === undefined
      ? refused(say("actions.refusal.no_rows_of_unit", { unit: wanted }))
      : { ok: true, value: found };
  }
  const [only] = names.values();
  return only !== undefined && names.size === 1
    ? { ok: true, value: only }
    : refused(say("actions.refusal.choose_unit"));
}

/** By what was published: rates with ranks, rates alone, or points; all units in one table. */
function defaultForm(book: Book, unit: string | null, period: string): TableForm {
  if (unit === null) return "units";
  const figures = figuresOf(book, unit, period);
  if (figures === null || scaleOf(figures) === "points") return figures === null ? "percent" : "points";
  return figures.rows.some(({ code, rank }) => code !== TOTAL_CODE && rank !== null) ? "ranks" : "percent";
}

function unitTable(
  book: Book,
  request: ComparisonRequest,
  unit: string,
  period: string,
  form: "percent" | "points" | "ranks",
): Outcome<WantedTable> {
  const comparison = compareOne({ ...comparisonInput(book, request, period), unit });
  if (comparison === null)
    return refused(say("actions.refusal.no_rows_in_period", { unit, period: periodText(period) }));
  const { rows, framework, classes } = book;
  const history = totalHistory({ rows, unit, period, framework, classes, most: TREND_PERIODS });
  return {
    ok: true,
    value: { model: tableFor({ form, comparison, history, framework: book.framework }), subject: unit },
  };
}

function unitsTable(
  book: Book,
  request: ComparisonRequest,
  period: string,
  form: "units" | "unit_changes",
): Outcome<WantedTable> {
  const comparison = compareUnits(comparisonInput(book, request, period));
  if (comparison.units.length === 0)
    return refused(say("actions.refusal.no_rows_in_any", { period: periodText(period) }));
  return {
    ok: true,
    value: { model: tableFor({ form, comparison, framework: book.framework }), subject: "" },
  };
}

function targetsTable(book: Book, unit: string | null, period: string, parsed: Period): Outcome<WantedTable> {
  const targets = book.targets.filter(({ year }) => year === parsed.year);
  if (targets.length === 0) return refused(say("actions.refusal.no_targets", { year: String(parsed.year) }));
  if (unit === null) return refused(say("actions.refusal.choose_unit"));
  const results = targetRates(targets, figuresOf(book, unit, period));
  const sectionTitles = book.settings.notice.targetSections[String(parsed.year)] ?? {};
  return {
    ok: true,
    value: {
      model: tableFor({ form: "targets", year: parsed.year, unit, period, results, sectionTitles }),
      subject: unit,
    },
  };
}

function periodText(key: string): string {
  const period = parsePeriodKey(key);
  return period === null ? key : formatPeriod(period);
}

function refused(message: string): { ok: false; refusal: ReturnType<typeof refusal> } {
  return { ok: false, refusal: refusal("nothing_to_compare", message) };
}
