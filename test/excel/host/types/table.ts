import type { Book } from "../../book/book";
import { applyFilter, clearTableFilters, tableFilter } from "../../book/tables/filters";
import { guardSheet } from "../../book/protect";
import type { TableRecord } from "../../book/records";
import { bodyOf } from "../../book/tables/body";
import { publishTable } from "../../book/tables/growth";
import {
  addTable,
  convertToRange,
  deleteTable,
  findTable,
  renameTable,
  resizeTable,
  showHeaders,
} from "../../book/tables/tables";
import { HostError } from "../errors";
import type { AutoFilterObject, OfTable, TableCollectionObject } from "../objects";
import type { Scalar } from "../registry";
import { define } from "../registry";
import type { Scope } from "../scope";
import { rangeArgument } from "./range/argument";

type Rows = OfTable<"TableRowCollection">;
type Columns = OfTable<"TableColumnCollection">;

const tablesOf = (object: TableCollectionObject, book: Book): TableRecord[] =>
  object.only
    ? [...object.only]
    : book.tables.filter((table) => object.sheet === null || table.sheet === object.sheet);

function option(
  key:
    | "showBandedRows"
    | "showBandedColumns"
    | "showFilterButton"
    | "highlightFirstColumn"
    | "highlightLastColumn",
): Scalar<TableRecord> {
  return {
    get: (table) => table[key],
    set: (table, value, { book }) => {
      guardSheet(table.sheet);
      table[key] = value === true;
      publishTable(book, table);
    },
  };
}

function showTotals(table: TableRecord, shown: boolean, scope: Scope): void {
  guardSheet(table.sheet);
  if (shown === table.showTotals) return;
  const last = { ...table.box, row: table.box.row + table.box.rows - (shown ? 0 : 1), rows: 1 };
  if (shown) {
    scope.book.shift(table.sheet, last, "down", scope.author);
    table.box = { ...table.box, rows: table.box.rows + 1 };
    table.showTotals = true;
  } else {
    table.showTotals = false;
    scope.book.shift(table.sheet, last, "up", scope.author);
  }
  publishTable(scope.book, table);
}

export const tableTypes = [
  define<TableCollectionObject>("TableCollection", {
    itemKind: "Table",
    scalars: { count: { get: (object, { book }) => tablesOf(object, book).length } },
    items: (object, { book }) => tablesOf(object, book),
    item: (object, args, { book }) => findTable(book, args.key(0), object.sheet),
    methods: {
      add: (object, args, scope) => {
        const at = rangeArgument(args, 0, object.sheet ?? scope.book.activeSheet(), scope);
        return addTable(scope.book, at.sheet, at.box, args.flagOr(1, false), scope.author);
      },
      getItemAt: (object, args, { book }) => tablesOf(object, book)[args.number(0)] ?? null,
      getCount: (object, _, { book }) => tablesOf(object, book).length,
      getFirst: (object, _, { book }) => tablesOf(object, book)[0] ?? null,
    },
  }),
  define<TableRecord>("Table", {
    identity: (table) => ["Id", table.id],
    scalars: {
      id: { get: (table) => table.id },
      name: { get: (table) => table.name, set: (table, value, { book }) => renameTable(book, table, value) },
      legacyId: { get: (table, { book }) => String(book.tables.indexOf(table) + 1) },
      style: {
        get: (table) => table.style,
        set: (table, value, { book }) => {
          guardSheet(table.sheet);
          if (typeof value !== "string" || !/^(TableStyle(Light|Medium|Dark)\d{1,2})?$/.test(value)) {
            throw new HostError("InvalidArgument");
          }
          table.style = value;
          publishTable(book, table);
        },
      },
      showHeaders: {
        get: (table) => table.showHeaders,
        set: (table, value, { book, author }) => showHeaders(book, table, value === true, author),
      },
      showTotals: {
        get: (table) => table.showTotals,
        set: (table, value, scope) => showTotals(table, value === true, scope),
      },
      showBandedRows: option("showBandedRows"),
      showBandedColumns: option("showBandedColumns"),
      showFilterButton: option("showFilterButton"),
      highlightFirstColumn: option("highlightFirstColumn"),
      highlightLastColumn: option("highlightLastColumn"),
    },
    links: {
      rows: (table): Rows => ({ kind: "TableRowCollection", table }),
      columns: (table): Columns => ({ kind: "TableColumnCollection", table }),
      worksheet: (table) => table.sheet,
      sort: (table): OfTable<"TableSort"> => ({ kind: "TableSort", table }),
      autoFilter: (table): AutoFilterObject => ({ kind: "AutoFilter", sheet: table.sheet, table }),
    },
    methods: {
      getRange: (table, _, scope) => scope.range(table.sheet, table.box),
      getHeaderRowRange: (table, _, scope) => scope.range(table.sheet, { ...table.box, rows: 1 }),
      getDataBodyRange: (table, _, scope) => scope.range(table.sheet, bodyOf(table)),
      getTotalRowRange: (table, _, scope) => {
        if (!table.showTotals) throw new HostError("ItemNotFound");
        return scope.range(table.sheet, { ...table.box, row: table.box.row + table.box.rows - 1, rows: 1 });
      },
      resize: (table, args, scope) => {
        const to = rangeArgument(args, 0, table.sheet, scope);
        if (to.sheet !== table.sheet) throw new HostError("InvalidArgument");
        resizeTable(scope.book, table, to.box);
        return null;
      },
      convertToRange: (table, _, scope) =>
        scope.range(table.sheet, convertToRange(scope.book, table, scope.author)),
      delete: (table, _, scope) => {
        deleteTable(scope.book, table, scope.author);
        return null;
      },
      clearFilters: (table, _, { book }) => {
        clearTableFilters(book, table);
        return null;
      },
      reapplyFilters: (table, _, { book }) => {
        applyFilter(book, tableFilter(table));
        return null;
      },
    },
  }),
];
