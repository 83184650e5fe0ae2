import { printedText } from "./printed-text";
import type { CellAlign, TableCell } from "./table-model";

type CellLook = Partial<Omit<TableCell, "text">>;

/** A cell with its text made printable; left, upright and single unless told otherwise. */
export function cell(text: string, align: CellAlign = "left", look: CellLook = {}): TableCell {
  return {
    text: printedText(text),
    align,
    bold: false,
    italic: false,
    indent: 0,
    colSpan: 1,
    rowSpan: 1,
    ...look,
  };
}

/** A heading: bold and centred (custom of Nghị định 30/2020/NĐ-CP documents). */
export function heading(text: string, look: CellLook = {}): TableCell {
  return cell(text, "center", { bold: true, ...look });
}

/** Label of a part under its group, with the dash that documents put before it. */
export function partLabel(label: string): string {
  const text = printedText(label);
  return /^[-–•+*]/u.test(text) ? text : `- ${text}`;
}

/** Label without a leading dash or number and without a maximum behind it: "- CKMB (18)" → "CKMB". */
export function plainLabel(label: string): string {
  return printedText(label)
    .replace(/^[-–•+*]\s*/u, "")
    .replace(/\s*\(\d+(?:[.,]\d+)?\)$/u, "");
}
