/** How a formula is written: as Excel stores it, or as a person with decimal commas sees it. */
export interface FormulaStyle {
  separator: "," | ";";
  decimal: "." | ",";
}

/** What `Range.formulas` takes and gives in every locale. */
export const INVARIANT: FormulaStyle = { separator: ",", decimal: "." };
/** What is seen and typed where the decimal mark is a comma, as in Vietnam. */
export const LOCAL_VI: FormulaStyle = { separator: ";", decimal: "," };

/** An argument of a formula; null where it is left out. */
export type FormulaArgument =
  | { kind: "value"; value: number | string | boolean }
  /** A reference as Excel writes it: `B2`, `'Sổ điểm'!B2:B7`, `tblDiem[#All]`. */
  | { kind: "reference"; address: string; guarded: boolean }
  | null;

/** Namespace of the functions in cells, the same in every language. */
export const NAMESPACE = "BCS";

/**
 * Writes a formula of ours. Arguments that are left out at the end are dropped. A guarded reference is joined with an
 * empty text, so that a blank cell stays a blank and a zero stays a zero on every platform.
 * @example formulaText("CHENHLECH", [reference("B2"), reference("C2")], LOCAL_VI) // =BCS.CHENHLECH(B2&"";C2&"")
 */
export function formulaText(
  id: string,
  list: readonly FormulaArgument[],
  style: FormulaStyle = INVARIANT,
): string {
  const last = list.findLastIndex((one) => one !== null);
  const texts = list.slice(0, last + 1).map((one) => (one === null ? "" : argumentText(one, style)));
  return `=${NAMESPACE}.${id}(${texts.join(style.separator)})`;
}

function argumentText(one: Exclude<FormulaArgument, null>, style: FormulaStyle): string {
  if (one.kind === "reference") return one.guarded ? `${one.address}&""` : one.address;
  switch (typeof one.value) {
    case "number":
      return String(one.value).replace(".", style.decimal);
    case "boolean":
      return one.value ? "TRUE" : "FALSE";
    default:
      return `"${one.value.replaceAll('"', '""')}"`;
  }
}
