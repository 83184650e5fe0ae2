/**
 * A reporting period: month `2026-02`, quarter `2026-Q1`, half-year `2026-H1`, year `2026`, and what has run up since
 * January: `2026-C09` for nine months.
 */
export interface Period {
  type: PeriodType;
  year: number;
  /** 1–12 for a month, 1–4 for a quarter, 1–2 for a half-year, 1 for a year, the number of months for a cumulated one. */
  index: number;
}

export type PeriodType = "month" | "quarter" | "half" | "cumulative" | "year";

type RegularType = Exclude<PeriodType, "cumulative">;

const PERIODS_A_YEAR: Record<RegularType, number> = { month: 12, quarter: 4, half: 2, year: 1 };
/** Numbers of months from January that are no month, quarter, half-year or year. */
export const CUMULATED_MONTHS: readonly number[] = [2, 4, 5, 7, 8, 9, 10, 11];
const ROMAN = ["I", "II", "III", "IV"] as const;

/** Years outside this span are misprints: the index exists since 2022, planning looks a little ahead. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

/**
 * Reads a period key.
 * @returns null for anything that is not exactly a key, such as "2026-13" or "02/2026"; three, six and twelve
 *   months from January have the keys of the quarter, the half-year and the year and no other
 */
export function parsePeriodKey(key: string): Period | null {
  const match = /^(\d{4})(?:-(?:(Q)([1-4])|(H)([12])|(C?)(\d{2})))?$/.exec(key);
  if (!match) return null;
  const year = Number(match[1]);
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (match[2]) return { type: "quarter", year, index: Number(match[3]) };
  if (match[4]) return { type: "half", year, index: Number(match[5]) };
  if (match[7] === undefined) return { type: "year", year, index: 1 };
  const month = Number(match[7]);
  if (match[6]) return CUMULATED_MONTHS.includes(month) ? { type: "cumulative", year, index: month } : null;
  return month >= 1 && month <= 12 ? { type: "month", year, index: month } : null;
}

/**
 * The period from January to the end of a month: the quarter for three months, the half-year for six, the year for
 * twelve, January itself for one.
 * @param months 1–12
 */
export function monthsFromJanuary(year: number, months: number): Period {
  switch (months) {
    case 1:
      return { type: "month", year, index: 1 };
    case 3:
      return { type: "quarter", year, index: 1 };
    case 6:
      return { type: "half", year, index: 1 };
    case 12:
      return { type: "year", year, index: 1 };
    default:
      return { type: "cumulative", year, index: months };
  }
}

/** The key under which a period is stored; keys of one type sort in order of time. */
export function periodKey(period: Period): string {
  switch (period.type) {
    case "month":
      return `${period.year}-${String(period.index).padStart(2, "0")}`;
    case "quarter":
      return `${period.year}-Q${period.index}`;
    case "half":
      return `${period.year}-H${period.index}`;
    case "cumulative":
      return `${period.year}-C${String(period.index).padStart(2, "0")}`;
    case "year":
      return String(period.year);
  }
}

/**
 * January is preceded by December of the year before, quarter I by quarter IV. Months cumulated since January are
 * held against the same months of the year before: a shorter span is no period before them.
 */
export function previousPeriod(period: Period): Period {
  if (period.type === "cumulative") return samePeriodLastYear(period);
  if (period.index > 1) return { ...period, index: period.index - 1 };
  return { ...period, year: period.year - 1, index: PERIODS_A_YEAR[period.type] };
}

/** The same period of the year before (cùng kỳ năm trước). */
export function samePeriodLastYear(period: Period): Period {
  return { ...period, year: period.year - 1 };
}

/** Whether two periods may be compared: of one type, and of as many months when they are cumulated. */
export function areComparable(a: Period, b: Period): boolean {
  return a.type === b.type && (a.type !== "cumulative" || a.index === b.index);
}

/** The same for keys; what is no key may be compared with such only. */
export function haveSameSpan(period: string, against: string): boolean {
  const [now, other] = [parsePeriodKey(period), parsePeriodKey(against)];
  return now === null || other === null ? now === other : areComparable(now, other);
}

/** Negative when `a` ends before `b`; periods that end together are ordered from short to long. */
export function comparePeriods(a: Period, b: Period): number {
  return endMonth(a) - endMonth(b) || monthsOf(a) - monthsOf(b);
}

/** Months from year 0 to the end of the period: the same for periods that end together. */
export function endMonth(period: Period): number {
  const months = period.type === "cumulative" ? period.index : period.index * monthsOf(period);
  return period.year * 12 + months;
}

/** How many months the period lasts. */
function monthsOf({ type, index }: Period): number {
  return type === "cumulative" ? index : 12 / PERIODS_A_YEAR[type];
}

/**
 * A period as Vietnamese documents write it.
 * @param style "short": "02/2026", "quý I/2026"; "long": "tháng 02 năm 2026"; "inline": "tháng 02/2026"
 */
export function formatPeriod(period: Period, style: "short" | "inline" | "long" = "inline"): string {
  const month = String(period.index).padStart(2, "0");
  const roman = ROMAN[period.index - 1] ?? String(period.index);
  const joint = style === "long" ? " năm " : "/";
  switch (period.type) {
    case "month":
      return style === "short" ? `${month}/${period.year}` : `tháng ${month}${joint}${period.year}`;
    case "quarter":
      return `quý ${roman}${joint}${period.year}`;
    case "half":
      return style === "short"
        ? `6 tháng ${period.index === 1 ? "đầu" : "cuối"}/${period.year}`
        : `6 tháng ${period.index === 1 ? "đầu" : "cuối"} năm ${period.year}`;
    case "cumulative":
      return style === "short"
        ? `${period.index} tháng/${period.year}`
        : `${period.index} tháng đầu năm ${period.year}`;
    case "year":
      return style === "short" ? String(period.year) : `năm ${period.year}`;
  }
}
