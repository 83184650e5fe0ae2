import type { CellRow } from "../../book/layout/cells";

/**
 * Bytes of values sent in one request. Excel for the web refuses requests over 5 MB (Microsoft's "Resource limits and
 * performance optimization for Office Add-ins"); what Office.js wraps around the values, and formats sent with them,
 * has room in the difference.
 */
export const BYTES_PER_REQUEST = 3_600_000;

/** Rows of one slice leave room for the small steps before them, such as making the tables, in the same request. */
export const BYTES_PER_SLICE = BYTES_PER_REQUEST - 150_000;

/** Bytes that a row takes as JSON in UTF-8, on the safe side. */
export function rowBytes(row: CellRow): number {
  let bytes = 2;
  for (const cell of row) {
    if (typeof cell !== "string") {
      bytes += cell === null ? 5 : String(cell).length + 1;
      continue;
    }
    bytes += 3;
    for (let at = 0; at < cell.length; at += 1) {
      const code = cell.charCodeAt(at);
      bytes += code < 0x20 ? 6 : code === 0x22 || code === 0x5c ? 2 : code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
    }
  }
  return bytes;
}

/** Cuts rows into pieces of which each fits into one request. */
export function sliced<T>(rows: readonly T[], bytesOf: (row: T) => number, limit = BYTES_PER_REQUEST): T[][] {
  const slices: T[][] = [];
  let room = 0;
  for (const row of rows) {
    const bytes = bytesOf(row);
    if (bytes > room || slices.length === 0) {
      slices.push([]);
      room = limit;
    }
    slices.at(-1)?.push(row);
    room -= bytes;
  }
  return slices;
}
