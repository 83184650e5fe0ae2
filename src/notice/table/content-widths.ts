import { textWidthMm } from "../words";
import { CELL_PADDING_MM } from "./table-frame";
import type { TableCell, TableColumn } from "./table-model";

/** Room beyond the padding, for borders and for fonts that are a little wider. */
const SPARE_MM = 1.5;
/** How strongly a column with more text grows: between equal shares (0) and shares by amount of text (1). */
const BY_AMOUNT = 0.6;

/**
 * Widths by what stands in the columns: none narrower than its longest word, none wider than its longest text, the rest
 * shared by how much there is to read.
 * @param rows header and body; cells that reach over columns are left out of the reckoning
 * @returns columns that fill the width exactly
 */
export function contentWidths(
  keys: readonly string[],
  rows: readonly (readonly TableCell[])[],
  totalMm: number,
  sizePt: number,
): TableColumn[] {
  const extra = 2 * CELL_PADDING_MM + SPARE_MM;
  const measured = keys.map((key, column) => {
    const cells = rows.flatMap((cells) => (cells.length === keys.length ? [cells[column]] : []));
    const found = cells.filter((one) => one !== undefined && one.text !== "");
    const width = (text: string, { bold }: TableCell): number => textWidthMm(text, { sizePt, bold });
    const words = found.flatMap((one) => (one ? one.text.split(" ").map((word) => width(word, one)) : []));
    const texts = found.map((one) => (one ? width(one.text, one) : 0));
    return {
      key,
      least: Math.max(0, ...words) + extra,
      most: Math.max(0, ...texts) + extra,
      amount: texts.reduce((sum, one) => sum + one, 0) ** BY_AMOUNT,
    };
  });
  const shares = sharedRoom(measured, totalMm);
  return keys.map((key, index) => ({ key, widthMm: shares[index] ?? 0 }));
}

interface Measured {
  least: number;
  most: number;
  amount: number;
}

function sharedRoom(columns: readonly Measured[], totalMm: number): number[] {
  const widths = columns.map(({ least }) => least);
  const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
  if (sum(widths) >= totalMm) return widths.map((width) => rounded((width * totalMm) / sum(widths)));
  const open = new Set(columns.keys());
  // A column that needs no more gives its share to the others.
  while (open.size > 0) {
    const rest = totalMm - sum(widths);
    const amount = sum([...open].map((index) => columns[index]?.amount ?? 0));
    if (rest < 0.1 || amount === 0) break;
    for (const index of [...open]) {
      const column = columns[index];
      const before = widths[index] ?? 0;
      if (column === undefined) continue;
      const wanted = before + (rest * column.amount) / amount;
      widths[index] = Math.min(wanted, column.most);
      if (wanted >= column.most) open.delete(index);
    }
  }
  const exact = widths.map(rounded);
  const widest = exact.indexOf(Math.max(...exact));
  exact[widest] = rounded((exact[widest] ?? 0) + totalMm - sum(exact));
  return exact;
}

function rounded(widthMm: number): number {
  return Math.round(widthMm * 10) / 10;
}
