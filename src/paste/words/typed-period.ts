import type { Period } from "../../scoring/period";
import { parsePeriodKey, periodKey } from "../../scoring/period";
import { normaliseText } from "../text";
import { findPeriods } from "./period-text";

const LONGEST = 60;
/** Words that may stand beside a period in a cell; any other, or a figure, makes it something else. */
const BESIDE = /^(?:[\s.,;:()–-]|kỳ|báo cáo|kết quả|lũy kế|luỹ kế|cả|trong|của|là)*$/iu;
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
/** Serial numbers of Excel below this are years, above it are dates. */
const FIRST_DATE = 20_000;
const LAST_DATE = 80_000;

/**
 * A period as a person types it into a cell: "2026-02", "02/2026", "tháng 02/2026", "quý I/2026", "6 tháng đầu năm
 * 2026", "9 tháng năm 2026", "2026". Null for anything else, and for more than one period.
 */
export function typedPeriod(text: string): Period | null {
  const folded = normaliseText(text.slice(0, LONGEST)).trim();
  const known = parsePeriodKey(folded.toUpperCase());
  if (known) return known;
  const [mention, ...others] = findPeriods(folded);
  if (mention === undefined || others.length > 0 || mention.year === null) return null;
  const { type, index, year, start, end } = mention;
  // The running year up to a day is no whole period, and "KPI tháng 5/2026" is the name of something else.
  const runningYear = mention.cumulative && type === "year";
  if (runningYear || !BESIDE.test(folded.slice(0, start)) || !BESIDE.test(folded.slice(end))) return null;
  return parsePeriodKey(periodKey({ type, index, year }));
}

/** What a number in a cell says: a year, or a day as Excel counts them; null for neither. */
export type NumberAsTime =
  { kind: "year"; period: Period } | { kind: "month"; period: Period } | { kind: "day"; day: Date };

/**
 * A date counts as its month when it is the first day, which is what Excel makes of "2026-02" typed into a cell that is
 * not text.
 */
export function numberAsTime(value: number): NumberAsTime | null {
  if (!(value >= FIRST_DATE && value <= LAST_DATE)) {
    const period = parsePeriodKey(String(value));
    return period === null ? null : { kind: "year", period };
  }
  const day = new Date(EXCEL_EPOCH + value * DAY);
  return day.getUTCDate() === 1 && Number.isInteger(value)
    ? { kind: "month", period: { type: "month", year: day.getUTCFullYear(), index: day.getUTCMonth() + 1 } }
    : { kind: "day", day };
}
