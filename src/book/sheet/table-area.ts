import type { TableModel } from "../../notice/table";
import type { Block } from "./sheet-layout";
import { fingerprint } from "../layout/fingerprint";
import { columnLetters } from "../layout/table-view";

/** A block on a sheet. */
export interface Area extends Block {
  sheet: string;
}

/** Prefix of every name that we give to a range of the workbook. */
export const NAME_PREFIX = "_bcs_";

/** The names under which a table of ours is found again, wherever staff moved or renamed its sheet. */
export interface AreaNames {
  table: string;
  /** Figures of the charts beside it. */
  data: string;
  /** Namespace of the custom XML part that remembers what was written. */
  part: string;
}

/**
 * A table is the same table if it would get the same sheet name and speaks of the same unit: building it again
 * refreshes it, while the table of another unit gets a sheet of its own.
 */
export function areaNames(model: TableModel, subject: string): AreaNames {
  const key = `${slug(model.sheetName)}_${fingerprint([`${model.sheetName}\u0000${subject}`])}`;
  return {
    table: `${NAME_PREFIX}bang_${key}`,
    data: `${NAME_PREFIX}so_lieu_${key}`,
    part: `urn:bo-chi-so-766:bang:${key}`,
  };
}

/** @returns null for a name whose cells were deleted, or that refers to something else */
export function parseArea(formula: string | undefined): Area | null {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(
    formula ?? "",
  );
  if (!match) return null;
  const [, quoted, plain, left = "", top = "", right = left, bottom = top] = match;
  const row = Number(top) - 1;
  const column = columnIndex(left);
  return {
    sheet: (quoted ?? plain ?? "").replace(/''/g, "'"),
    row,
    column,
    rows: Number(bottom) - row,
    columns: columnIndex(right) - column + 1,
  };
}

/** "='So sánh 02-2026'!$A$1:$D$12" */
export function areaFormula({ sheet, row, column, rows, columns }: Area): string {
  const corner = (x: number, y: number): string => `$${columnLetters(x)}$${y + 1}`;
  return `='${sheet.replace(/'/g, "''")}'!${corner(column, row)}:${corner(column + columns - 1, row + rows - 1)}`;
}

/** "'So sánh 02-2026'!A1:D12", to show and select. */
export function areaAddress({ row, column, rows, columns }: Block): string {
  const start = `${columnLetters(column)}${row + 1}`;
  return rows * columns === 1 ? start : `${start}:${columnLetters(column + columns - 1)}${row + rows}`;
}

export function overlaps(a: Block, b: Block): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

export function contains(outer: Block, row: number, column: number): boolean {
  return (
    row >= outer.row &&
    row < outer.row + outer.rows &&
    column >= outer.column &&
    column < outer.column + outer.columns
  );
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Letters, digits and underscores for a name of Excel. */
function slug(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
}
