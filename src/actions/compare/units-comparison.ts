import type { UnitsComparison } from "../../scoring/compare/unit-comparison";
import { compareUnits } from "../../scoring/compare/unit-comparison";
import { comparisonInput } from "./comparison-input";
import type { Book, ComparisonRequest } from "../contract";

/** Every unit of the period of a request, compared as the table compares them; null without a period. */
export function unitsComparison(
  book: Book,
  request: Pick<ComparisonRequest, "period" | "against" | "confirmedMergers">,
): UnitsComparison | null {
  const { period } = request;
  return period === null ? null : compareUnits(comparisonInput(book, request, period));
}
