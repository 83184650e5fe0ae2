import type { TableModel } from "../../src/notice";

export function texts(table: TableModel): string[][] {
  return table.rows.map(({ cells }) => cells.map(({ text }) => text));
}

export function header(table: TableModel): string[][] {
  return table.header.map((cells) => cells.map(({ text }) => text));
}

export function widthOf(table: TableModel): number {
  return table.columns.reduce((sum, { widthMm }) => sum + widthMm, 0);
}
