import { printedText } from "../words";
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

/**
 * The column in which each cell begins, counting cells that reach down from the rows above.
 * @returns row by row, in the order of the cells
 */
export function cellColumns(rows: readonly (readonly TableCell[])[], width: number): number[][] {
  const busyUntil = new Array<number>(width).fill(0);
  return rows.map((cells, row) => {
    let column = 0;
    return cells.map(({ colSpan, rowSpan }) => {
      while (column < width && (busyUntil[column] ?? 0) > row) column += 1;
      const first = column;
      busyUntil.fill(row + rowSpan, first, first + colSpan);
      column += colSpan;
      return first;
    });
  });
}
