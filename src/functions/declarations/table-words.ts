import type { Period } from "../../scoring/period";
import { formatPeriod } from "../../scoring/period";

/** A period as the head of a column: "Tháng 02/2026". */
export function headingOf(period: Period): string {
  const text = formatPeriod(period);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
