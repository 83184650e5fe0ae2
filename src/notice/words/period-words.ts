import type { Period } from "../../scoring/period";
import {
  formatPeriod,
  parsePeriodKey,
  periodKey,
  previousPeriod,
  samePeriodLastYear,
} from "../../scoring/period";
import { printedText } from "./printed-text";

const LATER_MONTH = /^tháng 0([3-9])(?!\d)/u;

/**
 * A period key as a document writes it: a zero before the months 1 and 2 only ("tháng 02/2026", "tháng 7/2026"), as
 * Nghị định 30/2020/NĐ-CP, Phụ lục I has it for dates.
 * @param style see `formatPeriod`
 * @returns the key itself where it is not a period: a person may have typed it into the book
 */
export function periodWords(key: string, style: "short" | "inline" | "long" = "inline"): string {
  const period = parsePeriodKey(key);
  return period ? formatPeriod(period, style).replace(LATER_MONTH, "tháng $1") : printedText(key);
}

/** How the other period stands to this one. A year's previous year is also its same period of last year: "previous". */
type AgainstKind = "previous" | "last_year" | "chosen";

function againstKind(period: string, against: string): AgainstKind {
  const now = parsePeriodKey(period);
  if (now === null) return "chosen";
  // Cumulated months have no period before them but the same months of last year.
  if (now.type !== "cumulative" && periodKey(previousPeriod(now)) === against) return "previous";
  return periodKey(samePeriodLastYear(now)) === against ? "last_year" : "chosen";
}

const PREVIOUS: Record<Period["type"], string> = {
  month: "tháng trước",
  quarter: "quý trước",
  half: "6 tháng trước",
  cumulative: "cùng kỳ năm trước",
  year: "năm trước",
};

/** What is compared with, as in a column heading: "tháng trước", "cùng kỳ năm trước", "tháng 11/2025". */
export function againstWords(period: string, against: string): string {
  const type = parsePeriodKey(period)?.type;
  switch (againstKind(period, against)) {
    case "previous":
      return type === undefined ? "kỳ trước" : PREVIOUS[type];
    case "last_year":
      return "cùng kỳ năm trước";
    case "chosen":
      return periodWords(against);
  }
}

/** Heading of the column with the other period: "Kỳ trước (01/2026)". */
export function againstHeading(period: string, against: string): string {
  const names: Record<AgainstKind, string> = {
    previous: "Kỳ trước",
    last_year: "Cùng kỳ năm trước",
    chosen: "Kỳ so sánh",
  };
  return `${names[againstKind(period, against)]} (${periodWords(against, "short")})`;
}
