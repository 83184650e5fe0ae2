/** A rectangle of cells on one sheet, counted from zero. */
export interface Box {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export type Direction = "down" | "right" | "up" | "left";

export const box = (row: number, column: number, rows = 1, columns = 1): Box => ({
  row,
  column,
  rows,
  columns,
});
export const wholeSheet = (): Box => box(0, 0, MAX_ROWS, MAX_COLUMNS);
export const isWholeColumns = (b: Box): boolean => b.row === 0 && b.rows === MAX_ROWS;
export const isWholeRows = (b: Box): boolean => b.column === 0 && b.columns === MAX_COLUMNS;

export function fitsSheet(b: Box): boolean {
  return (
    b.row >= 0 &&
    b.column >= 0 &&
    b.rows > 0 &&
    b.columns > 0 &&
    b.row + b.rows <= MAX_ROWS &&
    b.column + b.columns <= MAX_COLUMNS
  );
}

export function contains(outer: Box, inner: Box): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

export function intersection(a: Box, b: Box): Box | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function bounding(a: Box, b: Box): Box {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

interface Span {
  start: number;
  length: number;
}

/** A span of lines after `count` lines were put in front of line `at`; lines inside make it longer. */
function spanAfterInsert(span: Span, at: number, count: number): Span {
  if (at <= span.start) return { start: span.start + count, length: span.length };
  if (at < span.start + span.length) return { start: span.start, length: span.length + count };
  return span;
}

/** A span of lines after lines `at … at+count-1` went away; null when nothing of it is left. */
function spanAfterDelete(span: Span, at: number, count: number): Span | null {
  const end = span.start + span.length;
  const cut = Math.max(0, Math.min(end, at + count) - Math.max(span.start, at));
  if (cut === span.length) return null;
  const before = Math.max(0, Math.min(span.start, at + count) - at);
  return { start: at < span.start ? span.start - before : span.start, length: span.length - cut };
}

/**
 * Where a rectangle is after cells were inserted ("down", "right") or deleted ("up", "left") at `changed`.
 * A rectangle that the changed strip covers only in part stays where it is, as in Excel's own references.
 * @returns the moved rectangle, or null when all of it was deleted
 */
export function boxAfter(b: Box, changed: Box, direction: Direction): Box | null {
  const vertical = direction === "down" || direction === "up";
  const across = vertical
    ? b.column >= changed.column && b.column + b.columns <= changed.column + changed.columns
    : b.row >= changed.row && b.row + b.rows <= changed.row + changed.rows;
  if (!across) return b;
  const span = vertical ? { start: b.row, length: b.rows } : { start: b.column, length: b.columns };
  const at = vertical ? changed.row : changed.column;
  const count = vertical ? changed.rows : changed.columns;
  const whole = vertical ? isWholeColumns(b) : isWholeRows(b);
  if (whole) return b;
  const moved =
    direction === "down" || direction === "right"
      ? spanAfterInsert(span, at, count)
      : spanAfterDelete(span, at, count);
  if (!moved) return null;
  return vertical
    ? { ...b, row: moved.start, rows: moved.length }
    : { ...b, column: moved.start, columns: moved.length };
}
