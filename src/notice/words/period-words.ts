import type { Against } from "../../scoring/compare/against";
import { relationTo } from "../../scoring/compare/against";
import type { Period } from "../../scoring/period";
import { formatPeriod, parsePeriodKey } from "../../scoring/period";
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
  switch (relationTo(period, against)) {
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
  const names: Record<Against["kind"], string> = {
    previous: "Kỳ trước",
    last_year: "Cùng kỳ năm trước",
    chosen: "Kỳ so sánh",
  };
  return `${names[relationTo(period, against)]} (${periodWords(against, "short")})`;
}
