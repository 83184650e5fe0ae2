import { foldText } from "../../paste";
import { DEFAULT_FRAMEWORK, TOTAL_CODE } from "../../scoring/framework/framework";
import type { BookRow } from "../../scoring/score";

const TOTAL_NAMES = ["Tổng điểm", "Tổng số điểm", "Tổng cộng", "Tổng"];

/** Folded names and codes of the framework, for people who do not know the codes. */
const CODES = new Map(
  [
    ...TOTAL_NAMES.map((one) => [one, TOTAL_CODE] as const),
    ...DEFAULT_FRAMEWORK.indicators.flatMap(({ code, name: own, aliases }) =>
      [own, ...aliases].map((text) => [text, code] as const),
    ),
  ].map(([text, code]) => [foldText(text), code]),
);

/** The code under which the framework knows a name, null when it does not. */
export function codeNamed(name: string): string | null {
  return CODES.get(foldText(name)) ?? null;
}

/** By code; else by the name under which it was saved; else by a name that the framework knows. */
export function rowsOfIndicator(rows: readonly BookRow[], wanted: string): readonly BookRow[] {
  const code = wanted.toUpperCase();
  const byCode = rows.filter((row) => row.code === code);
  if (byCode.length > 0) return byCode;
  const folded = foldText(wanted);
  const byLabel = rows.filter(({ label }) => foldText(label) === folded);
  if (byLabel.length > 0) return byLabel;
  const known = CODES.get(folded);
  return known === undefined ? [] : rows.filter((row) => row.code === known);
}
