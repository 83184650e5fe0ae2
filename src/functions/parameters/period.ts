import { findPeriods, normaliseText } from "../../paste";
import type { Period } from "../../scoring/period";
import { parsePeriodKey, periodKey } from "../../scoring/period";
import type { CellError } from "../cell";
import { badValue, incomingError } from "../cell";
import { excerpt } from "../figure";
import type { Parameter } from "../parameter";
import { each } from "../parameter";

const LONGEST = 60;
/** Words that may stand beside a period in a cell; any other, or a figure, makes it something else. */
const BESIDE = /^(?:[\s.,;:()–-]|kỳ|báo cáo|kết quả|lũy kế|luỹ kế|cả|trong|của|là)*$/iu;
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
/** Serial numbers of Excel below this are years, above it are dates. */
const FIRST_DATE = 20_000;
const LAST_DATE = 80_000;

/**
 * A period: "2026-02", "02/2026", "tháng 02/2026", "quý I/2026", "6 tháng đầu năm 2026", "9 tháng năm 2026", 2026. A date counts as its
 * month when it is the first day, which is what Excel makes of "2026-02" typed into a cell that is not text.
 */
export function period(): Parameter<Period, false> {
  return each("period", readPeriod, false);
}

export function readPeriod(cell: unknown): Period | null | CellError {
  if (typeof cell === "number") return readNumber(cell);
  if (cell === null || cell === undefined) return null;
  if (typeof cell !== "string") return incomingError(cell) ?? notAPeriod(String(cell));
  const text = normaliseText(cell.slice(0, LONGEST)).trim();
  if (text === "") return null;
  const known = parsePeriodKey(text.toUpperCase());
  if (known) return known;
  const [mention, ...others] = findPeriods(text);
  if (mention === undefined || others.length > 0 || mention.year === null) return notAPeriod(text);
  const { type, index, year, start, end } = mention;
  // The running year up to a day is no whole period, and "KPI tháng 5/2026" is the name of something else.
  const runningYear = mention.cumulative && type === "year";
  if (runningYear || !BESIDE.test(text.slice(0, start)) || !BESIDE.test(text.slice(end)))
    return notAPeriod(text);
  return parsePeriodKey(periodKey({ type, index, year })) ?? notAPeriod(text);
}

function readNumber(value: number): Period | null | CellError {
  if (value === 0) return null;
  if (!(value >= FIRST_DATE && value <= LAST_DATE))
    return parsePeriodKey(String(value)) ?? notAPeriod(String(value));
  const date = new Date(EXCEL_EPOCH + value * DAY);
  return date.getUTCDate() === 1 && Number.isInteger(value)
    ? { type: "month", year: date.getUTCFullYear(), index: date.getUTCMonth() + 1 }
    : badValue("functions.date_for_period", {
        text: date.toISOString().slice(0, 10).split("-").reverse().join("/"),
      });
}

function notAPeriod(text: string): CellError {
  return badValue("functions.not_a_period", { text: excerpt(text) });
}
