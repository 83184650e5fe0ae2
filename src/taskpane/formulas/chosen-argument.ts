import type { SelectedCells } from "../../actions/contract";
import type { CatalogParameter, ChosenArgument } from "../../functions/catalog";

/** What stands in the field of a parameter. */
export type Entered = { kind: "typed"; text: string } | { kind: "range"; cells: SelectedCells };

export const NOTHING: Entered = { kind: "typed", text: "" };

/** Tables of the workbook that a needed parameter almost always means. */
const OWN_TABLES: Partial<Record<CatalogParameter["kind"], string>> = {
  book: "tblDiem[#All]",
  targets: "tblChiTieu[#All]",
};

/** What a field holds before anything is entered: the table where there is only one to take. */
export function startingWith({ kind, optional }: CatalogParameter): Entered {
  const table = optional ? undefined : OWN_TABLES[kind];
  return table === undefined ? NOTHING : { kind: "typed", text: table };
}

/** An argument as it goes into the formula; `known` is false for a typed reference, whose values are not at hand. */
export interface Argument {
  chosen: ChosenArgument;
  known: boolean;
}

/** A cell, a range, a range of another sheet, or a part of a table. */
const REFERENCE =
  /^(?:(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?(?:\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3})$|^[\p{L}_][\p{L}\p{N}_.]*\[[^"]*\]$/iu;

/** Makes an argument of what was entered. Numbers may be typed with a comma or a dot. */
export function argumentOf(entered: Entered, parameter: CatalogParameter): Argument {
  if (entered.kind === "range") {
    const { address, values } = entered.cells;
    return { chosen: { kind: "reference", address, values }, known: true };
  }
  const text = entered.text.trim();
  if (text === "") return { chosen: null, known: true };
  const upper = text.toUpperCase();
  if (parameter.kind === "flag" && (upper === "TRUE" || upper === "FALSE"))
    return { chosen: { kind: "value", value: upper === "TRUE" }, known: true };
  if (/^[-+]?\d+(?:[.,]\d+)?$/.test(text))
    return { chosen: { kind: "value", value: Number(text.replace(",", ".")) }, known: true };
  if (parameter.shape !== "single" && REFERENCE.test(text))
    return { chosen: { kind: "reference", address: text, values: [] }, known: false };
  return { chosen: { kind: "value", value: text }, known: true };
}
