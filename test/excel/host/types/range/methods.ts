import type { SheetRecord } from "../../../book/records";
import { clearContents } from "../../../book/tables/tables";
import { deletionIsIgnored } from "../../../book/tables/filters";
import { guardContents, guardSheet } from "../../../book/protect";
import { DEFAULT_STYLE } from "../../../book/style";
import type { Arguments } from "../../arguments";
import type { Box, Direction } from "../../box";
import {
  MAX_COLUMNS,
  MAX_ROWS,
  bounding,
  box,
  contains,
  fitsSheet,
  intersection,
  isWholeColumns,
  isWholeRows,
} from "../../box";
import { HostError } from "../../errors";
import type { RangeAreasObject } from "../../objects";
import type { Answer } from "../../registry";
import type { RangeObject, Scope } from "../../scope";
import { rangeArgument } from "./argument";
import { copyCells, moveCells } from "./copy";
import { rangeSearch } from "./search";

type Method = (range: RangeObject, args: Arguments, scope: Scope) => Answer;

const place = (range: RangeObject, scope: Scope, next: Box): RangeObject => {
  if (!fitsSheet(next)) throw new HostError("InvalidArgument");
  return scope.range(range.sheet, next);
};

/** The used part of a range, or null. */
function usedPart(range: RangeObject, scope: Scope, valuesOnly: boolean): Box | null {
  const used = scope.book.grid.usedBox(range.sheet.id, !valuesOnly);
  const inside = used && intersection(used, range.box);
  if (!inside || contains(range.box, used)) return inside;
  return shrink(range.sheet, inside, scope, valuesOnly);
}

/** Cuts empty lines off the edges of a box. */
function shrink(sheet: SheetRecord, area: Box, scope: Scope, valuesOnly: boolean): Box | null {
  const { grid } = scope.book;
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (let r = area.row; r < area.row + area.rows; r += 1) {
    for (let c = area.column; c < area.column + area.columns; c += 1) {
      const cell = grid.cell(sheet.id, r, c);
      const filled = cell.value !== null || cell.formula !== null;
      if (!filled && (valuesOnly || grid.style(sheet.id, r, c) === DEFAULT_STYLE)) continue;
      top = Math.min(top, r);
      bottom = Math.max(bottom, r);
      left = Math.min(left, c);
      right = Math.max(right, c);
    }
  }
  return bottom < 0 ? null : box(top, left, bottom - top + 1, right - left + 1);
}

/** Up to the edge of the data, as Ctrl+Shift+Arrow does. */
function surrounding(range: RangeObject, scope: Scope): Box {
  const { grid } = scope.book;
  const used = grid.usedBox(range.sheet.id, false) ?? range.box;
  const filled = (r: number, c: number): boolean => grid.cell(range.sheet.id, r, c).value !== null;
  let area = range.box;
  for (;;) {
    const wider =
      intersection(
        box(Math.max(0, area.row - 1), Math.max(0, area.column - 1), area.rows + 2, area.columns + 2),
        bounding(used, area),
      ) ?? area;
    let next = area;
    for (let r = wider.row; r < wider.row + wider.rows; r += 1) {
      for (let c = wider.column; c < wider.column + wider.columns; c += 1) {
        if (filled(r, c)) next = bounding(next, box(r, c));
      }
    }
    if (next.rows === area.rows && next.columns === area.columns) return area;
    area = next;
  }
}

const SHIFT: Record<string, Direction> = { Down: "down", Right: "right", Up: "up", Left: "left" };

function direction(args: Arguments, i: number): Direction {
  const found = SHIFT[args.text(i)];
  if (!found) throw new HostError("InvalidArgument");
  return found;
}

function guardShift(range: RangeObject, way: Direction): void {
  const rows = isWholeRows(range.box);
  const columns = isWholeColumns(range.box);
  const verb = way === "down" || way === "right" ? "Insert" : "Delete";
  guardSheet(range.sheet, rows ? `allow${verb}Rows` : columns ? `allow${verb}Columns` : null);
}

/** Cells that are part of a table can't be shifted unless the whole width or height of the table goes along. */
function guardTables(range: RangeObject, way: Direction, scope: Scope): void {
  const vertical = way === "down" || way === "up";
  for (const table of scope.book.tables) {
    if (table.sheet !== range.sheet) continue;
    const strip = vertical
      ? { ...range.box, rows: MAX_ROWS - range.box.row }
      : { ...range.box, columns: MAX_COLUMNS - range.box.column };
    const touched = intersection(strip, table.box);
    if (!touched) continue;
    const whole = vertical ? touched.columns === table.box.columns : touched.rows === table.box.rows;
    if (!whole) {
      throw new HostError(
        "InvalidOperation",
        "This operation is not allowed. The operation is attempting to shift cells in a table on your worksheet.",
      );
    }
  }
}

function clear(range: RangeObject, args: Arguments, scope: Scope): null {
  const what = args.textOr(0, "All");
  const { sheet, box: area } = range;
  if (!["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"].includes(what))
    throw new HostError("InvalidArgument");
  if (what === "All" || what === "Contents") {
    guardContents(scope.book, sheet, area);
    clearContents(scope.book, sheet, area);
    scope.book.emit({ kind: "changed", sheet, box: area, change: "RangeEdited" }, scope.author);
  }
  if (what === "All" || what === "Formats") {
    guardSheet(sheet, "allowFormatCells");
    scope.book.grid.restyle(sheet.id, area, () => DEFAULT_STYLE);
    if (what === "All") scope.book.grid.unmerge(sheet.id, area);
  }
  if (what !== "Contents" && what !== "Formats") sheet.hyperlinks.clear();
  return null;
}

export const rangeMethods: Record<string, Method> = {
  getCell: (range, args, scope) =>
    place(range, scope, box(range.box.row + args.number(0), range.box.column + args.number(1))),
  getRow: (range, args, scope) =>
    place(range, scope, { ...range.box, row: range.box.row + args.number(0), rows: 1 }),
  getColumn: (range, args, scope) =>
    place(range, scope, { ...range.box, column: range.box.column + args.number(0), columns: 1 }),
  getLastCell: (range, _, scope) => {
    const { row, column, rows, columns } = range.box;
    return place(range, scope, box(row + rows - 1, column + columns - 1));
  },
  getLastRow: (range, _, scope) =>
    place(range, scope, { ...range.box, row: range.box.row + range.box.rows - 1, rows: 1 }),
  getLastColumn: (range, _, scope) =>
    place(range, scope, { ...range.box, column: range.box.column + range.box.columns - 1, columns: 1 }),
  getEntireRow: (range, _, scope) => place(range, scope, { ...range.box, column: 0, columns: MAX_COLUMNS }),
  getEntireColumn: (range, _, scope) => place(range, scope, { ...range.box, row: 0, rows: MAX_ROWS }),
  getOffsetRange: (range, args, scope) =>
    place(range, scope, {
      ...range.box,
      row: range.box.row + args.number(0),
      column: range.box.column + args.number(1),
    }),
  getResizedRange: (range, args, scope) =>
    place(range, scope, {
      ...range.box,
      rows: range.box.rows + args.number(0),
      columns: range.box.columns + args.number(1),
    }),
  getAbsoluteResizedRange: (range, args, scope) =>
    place(range, scope, { ...range.box, rows: args.number(0), columns: args.number(1) }),
  getRowsBelow: (range, args, scope) => beside(range, args, scope, "row", 1),
  getRowsAbove: (range, args, scope) => beside(range, args, scope, "row", -1),
  getColumnsAfter: (range, args, scope) => beside(range, args, scope, "column", 1),
  getColumnsBefore: (range, args, scope) => beside(range, args, scope, "column", -1),
  getBoundingRect: (range, args, scope) =>
    place(range, scope, bounding(range.box, rangeArgument(args, 0, range.sheet, scope).box)),
  getIntersection: (range, args, scope) => common(range, args, scope),
  getIntersectionOrNullObject: (range, args, scope) => common(range, args, scope),
  getUsedRange: (range, args, scope) =>
    scope.range(
      range.sheet,
      usedPart(range, scope, args.flagOr(0, false)) ?? { ...range.box, rows: 1, columns: 1 },
    ),
  getUsedRangeOrNullObject: (range, args, scope) => {
    const used = usedPart(range, scope, args.flagOr(0, false));
    return used && scope.range(range.sheet, used);
  },
  getSurroundingRegion: (range, _, scope) => scope.range(range.sheet, surrounding(range, scope)),
  getSpillingToRange: (range, _, scope) => spilling(range, scope),
  getSpillingToRangeOrNullObject: (range, _, scope) => spilling(range, scope),
  getSpillParent: (range, _, scope) => spillParent(range, scope),
  getSpillParentOrNullObject: (range, _, scope) => spillParent(range, scope),
  getMergedAreasOrNullObject: (range, _, scope) => {
    const merged = scope.book.grid.merges(range.sheet.id).filter((each) => intersection(each, range.box));
    if (merged.length === 0) return null;
    const areas: RangeAreasObject = {
      kind: "RangeAreas",
      ranges: merged.map((each) => scope.range(range.sheet, each)),
    };
    return areas;
  },
  select: (range, _, scope) => {
    if (range.sheet.visibility !== "Visible") throw new HostError("InvalidOperation");
    scope.book.grid.select(range.sheet.id, range.box);
    return null;
  },
  clear,
  merge: (range, args, scope) => {
    guardSheet(range.sheet);
    const inTable = scope.book.tables.some(
      (table) => table.sheet === range.sheet && intersection(table.box, range.box),
    );
    if (inTable) throw new HostError("InvalidOperation", "Cells inside a table can't be merged.");
    const across = args.flagOr(0, false);
    const areas = across
      ? Array.from({ length: range.box.rows }, (_, i) => ({ ...range.box, row: range.box.row + i, rows: 1 }))
      : [range.box];
    for (const area of areas) if (area.rows * area.columns > 1) scope.book.grid.merge(range.sheet.id, area);
    return null;
  },
  unmerge: (range, _, scope) => {
    guardSheet(range.sheet);
    scope.book.grid.unmerge(range.sheet.id, range.box);
    return null;
  },
  insert: (range, args, scope) => {
    const way = direction(args, 0);
    const area = range.box;
    guardShift(range, way);
    guardTables(range, way, scope);
    scope.book.shift(range.sheet, area, way, scope.author);
    return scope.range(range.sheet, area);
  },
  delete: (range, args, scope) => {
    const way = direction(args, 0);
    guardShift(range, way);
    guardTables(range, way, scope);
    if (way === "up" && deletionIsIgnored(scope.book, range.sheet, range.box)) return null;
    scope.book.shift(range.sheet, range.box, way, scope.author);
    return null;
  },
  copyFrom: (range, args, scope) => copyCells(range, args, scope),
  moveTo: (range, args, scope) => moveCells(range, args, scope),
  calculate: (_, __, scope) => {
    scope.book.grid.recalculate();
    return null;
  },
  setDirty: () => null,
  ...rangeSearch,
};

function beside(
  range: RangeObject,
  args: Arguments,
  scope: Scope,
  axis: "row" | "column",
  side: 1 | -1,
): RangeObject {
  const given = args.numberOr(0, 1);
  const forward = given > 0 === (side === 1);
  const count = Math.abs(given);
  const length = axis === "row" ? range.box.rows : range.box.columns;
  const start = axis === "row" ? range.box.row : range.box.column;
  const from = forward ? start + length : start - count;
  const next =
    axis === "row"
      ? { ...range.box, row: from, rows: count }
      : { ...range.box, column: from, columns: count };
  return place(range, scope, next);
}

function common(range: RangeObject, args: Arguments, scope: Scope): RangeObject | null {
  const other = rangeArgument(args, 0, range.sheet, scope);
  const area = other.sheet === range.sheet ? intersection(range.box, other.box) : null;
  return area && scope.range(range.sheet, area);
}

function spilling(range: RangeObject, scope: Scope): RangeObject | null {
  const area = scope.book.grid.spill(range.sheet.id, range.box.row, range.box.column);
  return area && scope.range(range.sheet, area);
}

function spillParent(range: RangeObject, scope: Scope): RangeObject | null {
  const parent = scope.book.grid.spillParent(range.sheet.id, range.box.row, range.box.column);
  return parent && scope.range(range.sheet, box(parent.row, parent.column));
}
