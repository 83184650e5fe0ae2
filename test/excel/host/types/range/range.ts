import type { Book } from "../../../book/book";
import { toLocal } from "../../../book/texts/formula-text";
import type { SheetRecord } from "../../../book/records";
import type { Cell } from "../../../book/grid";
import { refuseUnbounded, writeCells, cellsOf } from "../../../book/write";
import { guardSheet } from "../../../book/protect";
import type { Box } from "../../box";
import { intersection, isWholeColumns, isWholeRows } from "../../box";
import { quoteSheetName, writeA1 } from "../../address";
import { HostError, WRONG_SIZE } from "../../errors";
import type { TableCollectionObject } from "../../objects";
import type { Json } from "../../protocol";
import type { Scalar } from "../../registry";
import { define } from "../../registry";
import type { RangeObject, Scope } from "../../scope";
import { rangeMethods } from "./methods";
import { rangeParts } from "./parts";

const CELL_LIMIT = 5_000_000;

/** Reads every cell; null for ranges that Excel calls unbounded or too large. */
function eachCell(
  range: RangeObject,
  scope: Scope,
  read: (cell: Cell, row: number, column: number) => Json,
): Json {
  const { box, sheet } = range;
  if (isWholeColumns(box) || isWholeRows(box) || box.rows * box.columns > CELL_LIMIT) return null;
  const { grid } = scope.book;
  return Array.from({ length: box.rows }, (_, r) =>
    Array.from({ length: box.columns }, (_, c) =>
      read(grid.cell(sheet.id, box.row + r, box.column + c), box.row + r, box.column + c),
    ),
  );
}

const valueOf = (cell: Cell): Json => cell.value ?? "";

function typeOf(cell: Cell): Json {
  if (cell.value === null || (cell.value === "" && cell.formula === null)) return "Empty";
  if (cell.error) return "Error";
  if (typeof cell.value === "number") return "Double";
  return typeof cell.value === "boolean" ? "Boolean" : "String";
}

function textOf(book: Book, sheet: SheetRecord, cell: Cell, row: number, column: number): string {
  return book.grid.text(cell, book.grid.style(sheet.id, row, column).numberFormat);
}

const address = (range: RangeObject): string => `${quoteSheetName(range.sheet.name)}!${writeA1(range.box)}`;

function setNumberFormat(range: RangeObject, value: Json, scope: Scope): void {
  const { box, sheet } = range;
  guardSheet(sheet, "allowFormatCells");
  if (!Array.isArray(value)) {
    if (typeof value !== "string") throw new HostError("InvalidArgument");
    scope.book.grid.restyle(sheet.id, box, (style) => ({ ...style, numberFormat: value }));
    scope.book.emit({ kind: "formatted", sheet, box }, scope.author);
    return;
  }
  refuseUnbounded(box);
  const at = cellsOf(value, box);
  for (const run of runsOf(box, at)) {
    const { format } = run;
    if (typeof format !== "string") continue;
    scope.book.grid.restyle(sheet.id, run.box, (style) => ({ ...style, numberFormat: format }));
  }
  scope.book.emit({ kind: "formatted", sheet, box }, scope.author);
}

/** Cells of equal format side by side and below each other, so that a table is a handful of blocks. */
function runsOf(box: Box, at: (row: number, column: number) => Json): { box: Box; format: Json }[] {
  const open = new Map<string, { box: Box; format: Json }>();
  const closed: { box: Box; format: Json }[] = [];
  for (let r = 0; r < box.rows; r += 1) {
    for (let c = 0; c < box.columns;) {
      const format = at(r, c);
      let columns = 1;
      while (c + columns < box.columns && at(r, c + columns) === format) columns += 1;
      const key = `${String(c)}:${String(columns)}`;
      const above = open.get(key);
      if (above && above.format === format && above.box.row + above.box.rows === box.row + r) {
        above.box = { ...above.box, rows: above.box.rows + 1 };
      } else {
        if (above) closed.push(above);
        open.set(key, { box: { row: box.row + r, column: box.column + c, rows: 1, columns }, format });
      }
      c += columns;
    }
  }
  return [...closed, ...open.values()];
}

const write =
  (mode: "values" | "formulas" | "formulasLocal") => (range: RangeObject, value: Json, scope: Scope) =>
    writeCells(scope.book, range.sheet, range.box, value, mode, scope.author);

const numberFormat: Scalar<RangeObject> = {
  get: (range, scope) => {
    const { box, sheet } = range;
    if (isWholeColumns(box) || isWholeRows(box)) return null;
    return eachCell(
      range,
      scope,
      (_, row, column) => scope.book.grid.style(sheet.id, row, column).numberFormat,
    );
  },
  set: setNumberFormat,
};

/** Mixed is null: true or false only when all agree. */
const agree = (flags: boolean[]): Json =>
  flags.every((flag) => flag === flags[0]) ? (flags[0] ?? false) : null;

const lines = (start: number, count: number, most = 10_000): number[] =>
  Array.from({ length: Math.min(count, most) }, (_, i) => start + i);

/** Rows behind the last one that the grid ever drew are not hidden; none of our books is longer. */
const MOST_ROWS = 200_000;

const scalars: Record<string, Scalar<RangeObject>> = {
  values: { get: (range, scope) => eachCell(range, scope, valueOf), set: write("values"), calculated: true },
  formulas: {
    get: (range, scope) => eachCell(range, scope, (cell) => cell.formula ?? valueOf(cell)),
    set: write("formulas"),
  },
  formulasLocal: {
    get: (range, scope) =>
      eachCell(range, scope, (cell) =>
        cell.formula === null ? valueOf(cell) : toLocal(cell.formula, scope.region),
      ),
    set: write("formulasLocal"),
  },
  text: {
    get: (range, scope) =>
      eachCell(range, scope, (cell, row, column) => textOf(scope.book, range.sheet, cell, row, column)),
    calculated: true,
  },
  valueTypes: { get: (range, scope) => eachCell(range, scope, typeOf), calculated: true },
  numberFormat,
  numberFormatLocal: {
    get: (range, scope) => numberFormat.get?.(range, scope) ?? null,
    set: setNumberFormat,
  },
  address: { get: address },
  addressLocal: { get: address },
  rowIndex: { get: (range) => range.box.row },
  columnIndex: { get: (range) => range.box.column },
  rowCount: { get: (range) => range.box.rows },
  columnCount: { get: (range) => range.box.columns },
  cellCount: {
    get: ({ box }) => (box.rows * box.columns > 2 ** 31 - 1 ? -1 : box.rows * box.columns),
  },
  isEntireColumn: { get: (range) => isWholeColumns(range.box) },
  isEntireRow: { get: (range) => isWholeRows(range.box) },
  hasSpill: {
    get: (range, scope) => {
      const { box, sheet } = range;
      const spills: boolean[] = [];
      for (let r = box.row; r < box.row + Math.min(box.rows, 1000); r += 1) {
        for (let c = box.column; c < box.column + Math.min(box.columns, 100); c += 1) {
          spills.push(scope.book.grid.spill(sheet.id, r, c) !== null);
        }
      }
      return agree(spills);
    },
    calculated: true,
  },
  rowHidden: {
    get: ({ box, sheet }, scope) =>
      agree(lines(box.row, box.rows, MOST_ROWS).map((row) => scope.book.grid.rowHidden(sheet.id, row))),
    set: ({ box, sheet }, value, scope) => {
      guardSheet(sheet, "allowFormatRows");
      scope.book.grid.hideRows(sheet.id, box.row, box.rows, value === true);
    },
  },
  columnHidden: {
    get: ({ box, sheet }, scope) =>
      agree(lines(box.column, box.columns).map((column) => scope.book.grid.columnHidden(sheet.id, column))),
    set: ({ box, sheet }, value, scope) => {
      guardSheet(sheet, "allowFormatColumns");
      scope.book.grid.hideColumns(sheet.id, box.column, box.columns, value === true);
    },
  },
  hidden: {
    get: ({ box, sheet }, scope) =>
      scope.book.grid.rowHidden(sheet.id, box.row) || scope.book.grid.columnHidden(sheet.id, box.column),
  },
  hyperlink: {
    get: ({ box, sheet }) => sheet.hyperlinks.get(writeA1({ ...box, rows: 1, columns: 1 })) ?? null,
    set: (range, value, scope) => {
      guardSheet(range.sheet, "allowInsertHyperlinks");
      if (typeof value !== "object" || value === null || Array.isArray(value))
        throw new HostError("InvalidArgument");
      range.sheet.hyperlinks.set(writeA1({ ...range.box, rows: 1, columns: 1 }), value);
      if (typeof value.textToDisplay === "string") {
        writeCells(
          scope.book,
          range.sheet,
          { ...range.box, rows: 1, columns: 1 },
          value.textToDisplay,
          "values",
          scope.author,
        );
      }
    },
    onRequest: true,
  },
  style: { get: () => "Normal" },
  left: { get: (range, scope) => columnsWidth(range, scope, 0, range.box.column) },
  top: { get: (range, scope) => rowsHeight(range, scope, 0, range.box.row) },
  width: { get: (range, scope) => columnsWidth(range, scope, range.box.column, range.box.columns) },
  height: { get: (range, scope) => rowsHeight(range, scope, range.box.row, range.box.rows) },
};

export function columnsWidth(
  { sheet }: { sheet: SheetRecord },
  scope: Scope,
  start: number,
  count: number,
): number {
  const { grid } = scope.book;
  return lines(start, count)
    .filter((column) => !grid.columnHidden(sheet.id, column))
    .reduce((sum, column) => sum + grid.columnWidth(sheet.id, column), 0);
}

export function rowsHeight(
  { sheet }: { sheet: SheetRecord },
  scope: Scope,
  start: number,
  count: number,
): number {
  const { grid } = scope.book;
  return lines(start, count)
    .filter((row) => !grid.rowHidden(sheet.id, row))
    .reduce((sum, row) => sum + grid.rowHeight(sheet.id, row), 0);
}

export const rangeTypes = [
  define<RangeObject>("Range", {
    scalars,
    links: {
      ...rangeParts.links,
      worksheet: (range) => range.sheet,
    },
    methods: {
      ...rangeMethods,
      _validateArraySize: (range, args) => {
        if (range.box.rows !== args.number(0) || range.box.columns !== args.number(1)) {
          throw new HostError("InvalidArgument", WRONG_SIZE);
        }
        return null;
      },
      getTables: (range, args, scope) => {
        const whole = args.flagOr(0, false);
        const touched: TableCollectionObject = {
          kind: "TableCollection",
          sheet: range.sheet,
          only: scope.book.tables.filter(({ sheet, box }) => {
            const overlap = sheet === range.sheet ? intersection(box, range.box) : null;
            return overlap !== null && (!whole || overlap.rows * overlap.columns === box.rows * box.columns);
          }),
        };
        return touched;
      },
    },
  }),
  ...rangeParts.types,
];
