import type { Book, ComparisonRequest } from "../../actions/contract";
import type { TableForm } from "../../notice/table";
import { areComparable, parsePeriodKey } from "../../scoring/period";
import type { BookOverview } from "../session/book-overview";
import type { Message } from "../session/message";
import type { UnitsListState } from "../units/list-state";
import { UNITS_AT_FIRST } from "../units/list-state";
import type { Work } from "../session/work";

/** Choices of the person; null where nothing was chosen and the default holds. */
export interface ComparisonState {
  period: string | null;
  against: Against;
  unit: UnitChoice | null;
  form: TableForm | null;
  confirmedMergers: readonly string[];
  /** How the list of all units is looked at. */
  list: UnitsListState;
  work: Work;
  message: Message | null;
}

/** "previous", "last_year", or the key of a period. */
export type Against = "previous" | "last_year" | (string & {});

export type UnitChoice = { kind: "one"; name: string } | { kind: "all" };

export const COMPARISON_AT_FIRST: ComparisonState = {
  period: null,
  against: "previous",
  unit: null,
  form: null,
  confirmedMergers: [],
  list: UNITS_AT_FIRST,
  work: null,
  message: null,
};

/** The choices with every default made plain, so that the screen says what will be built. */
export interface Choices {
  period: string;
  against: Against;
  unit: UnitChoice;
  form: TableForm | null;
}

/**
 * Fills in what was not chosen: the newest period, the office's own unit, else the only one, else all of them.
 * A choice that the book no longer holds gives way to the default.
 * @returns null for a book without scores
 */
export function resolveChoices(state: ComparisonState, book: Book, overview: BookOverview): Choices | null {
  const period =
    state.period !== null && overview.periods.includes(state.period) ? state.period : overview.periods[0];
  if (period === undefined) return null;
  const units = overview.unitsOf(period);
  const unit = state.unit !== null && isKnown(state.unit, units) ? state.unit : defaultUnit(book, units);
  const against =
    state.against === "previous" || state.against === "last_year" || state.against !== period
      ? state.against
      : "previous";
  const form = fittingForm(state.form ?? book.settings.form, unit);
  return { period, against, unit, form };
}

/** The form that was chosen or used last, where it is one for a single unit, or for all of them. */
function fittingForm(form: TableForm | null, unit: UnitChoice): TableForm | null {
  const ofAll = form === "units" || form === "unit_changes";
  return ofAll === (unit.kind === "all") ? form : null;
}

function isKnown(choice: UnitChoice, units: readonly string[]): boolean {
  return choice.kind === "all" || units.includes(choice.name);
}

function defaultUnit(book: Book, units: readonly string[]): UnitChoice {
  const own = book.settings.ownUnit;
  if (own !== null && units.includes(own)) return { kind: "one", name: own };
  const [only] = units;
  return only !== undefined && units.length === 1 ? { kind: "one", name: only } : { kind: "all" };
}

export function requestOf(choices: Choices, confirmedMergers: readonly string[]): ComparisonRequest {
  const { period, against, unit, form } = choices;
  return { period, against: asRequested(against), unit, form, confirmedMergers: [...confirmedMergers] };
}

function asRequested(against: Against): ComparisonRequest["against"] {
  if (against === "previous") return { kind: "previous" };
  if (against === "last_year") return { kind: "last_year" };
  return { kind: "chosen", period: against };
}

/** Periods of the book that can be compared with this one: of the same kind and length, and not itself. */
export function comparablePeriods(period: string, periods: readonly string[]): string[] {
  const now = parsePeriodKey(period);
  return periods.filter((key) => {
    const other = parsePeriodKey(key);
    return key !== period && now !== null && other !== null && areComparable(now, other);
  });
}
