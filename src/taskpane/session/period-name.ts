import { currentLanguage } from "../../locale";
import type { Period } from "../../scoring/period";
import { formatPeriod, parsePeriodKey } from "../../scoring/period";

type Style = "short" | "inline" | "long";

/**
 * A period key as people write it in the language of the screen: "tháng 02/2026", "February 2026". What is printed for
 * the office has words of its own. A key that is none is shown as it is.
 */
export function periodName(key: string, style: Style = "short"): string {
  const period = parsePeriodKey(key);
  if (period === null) return key;
  return currentLanguage() === "en" ? englishName(period, style) : formatPeriod(period, style);
}

function englishName({ type, year, index }: Period, style: Style): string {
  const month = style === "short" ? "short" : "long";
  const months = new Intl.DateTimeFormat("en", { month, year: "numeric", timeZone: "UTC" });
  const inMonth = (at: number): Date => new Date(Date.UTC(year, at - 1, 15));
  switch (type) {
    case "month":
      return months.format(inMonth(index));
    case "quarter":
      return `Q${String(index)} ${String(year)}`;
    case "half":
      return `H${String(index)} ${String(year)}`;
    case "cumulative":
      return months.formatRange(inMonth(1), inMonth(index)).replace(/\s*–\s*/u, "–");
    case "year":
      return String(year);
  }
}
