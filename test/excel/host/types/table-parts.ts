import type { Book } from "../../book/book";
import type { TableRecord } from "../../book/records";
import { bodyOf } from "../../book/tables/body";
import { addColumn, addRows, deleteColumn, deleteRows } from "../../book/tables/tables";
import { columnNames } from "../../book/tables/growth";
import { writeCells } from "../../book/write";
import { isHostObject } from "../arguments";
import type { Arguments } from "../arguments";
import type { Box } from "../box";
import { HostError } from "../errors";
import type { OfTable, TableColumnObject, TableRowObject } from "../objects";
import type { Json } from "../protocol";
import { define } from "../registry";
import type { Scope } from "../scope";
import type { ColumnFilter } from "./filter";
import { sortRows } from "./range/parts";

type Rows = OfTable<"TableRowCollection">;
type Columns = OfTable<"TableColumnCollection">;

const rowsBox = (table: TableRecord, index: number): Box => {
  const body = bodyOf(table);
  if (index < 0 || index >= body.rows) throw new HostError("InvalidArgument");
  return { ...body, row: body.row + index, rows: 1 };
};

const place = (column: TableColumnObject): number => {
  const at = column.table.columnIds.indexOf(column.id);
  if (at < 0) throw new HostError("ItemNotFound");
  return at;
};

const columnBox = (column: TableColumnObject, area: Box): Box => ({
  ...area,
  column: area.column + place(column),
  columns: 1,
});

const values = (area: Box, table: TableRecord, { book }: Scope): Json =>
  Array.from({ length: area.rows }, (_, r) =>
    Array.from(
      { length: area.columns },
      (__, c) => book.grid.cell(table.sheet.id, area.row + r, area.column + c).value ?? "",
    ),
  );

function findColumn({ table }: Columns, key: string | number, book: Book): TableColumnObject | null {
  if (typeof key === "number")
    return table.columnIds.includes(key) ? { kind: "TableColumn", table, id: key } : null;
  const names = columnNames(book, table).map((name) => name.toLowerCase());
  const id = table.columnIds[names.indexOf(key.toLowerCase())];
  return id === undefined ? null : { kind: "TableColumn", table, id };
}

const index = (args: Arguments, i: number): number | null => (args.has(i) ? args.number(i) : null);

export const tablePartTypes = [
  define<Rows>("TableRowCollection", {
    itemKind: "TableRow",
    scalars: { count: { get: ({ table }) => bodyOf(table).rows } },
    items: ({ table }) =>
      Array.from({ length: bodyOf(table).rows }, (_, i): TableRowObject => ({
        kind: "TableRow",
        table,
        index: i,
      })),
    methods: {
      getItemAt: ({ table }, args) => {
        rowsBox(table, args.number(0));
        const row: TableRowObject = { kind: "TableRow", table, index: args.number(0) };
        return row;
      },
      getCount: ({ table }) => bodyOf(table).rows,
      add: ({ table }, args, scope) => {
        const at = addRows(scope.book, table, index(args, 0), args.json(1), scope.author);
        const row: TableRowObject = { kind: "TableRow", table, index: at };
        return row;
      },
      deleteRows: ({ table }, args, scope) => {
        const given = args.at(0);
        if (!Array.isArray(given)) throw new HostError("InvalidArgument");
        const indexes = given.map((each) =>
          isHostObject(each) && "index" in each ? Number(each.index) : Number(each),
        );
        deleteRows(scope.book, table, indexes, scope.author);
        return null;
      },
      deleteRowsAt: ({ table }, args, scope) => {
        const from = args.number(0);
        const indexes = Array.from({ length: args.numberOr(1, 1) }, (_, i) => from + i);
        deleteRows(scope.book, table, indexes, scope.author);
        return null;
      },
    },
  }),
  define<TableRowObject>("TableRow", {
    identity: ({ index: at }) => ["_Id", at],
    scalars: {
      index: { get: (row) => row.index },
      values: {
        get: (row, scope) => values(rowsBox(row.table, row.index), row.table, scope),
        set: (row, value, { book, author }) =>
          writeCells(book, row.table.sheet, rowsBox(row.table, row.index), value, "values", author),
        calculated: true,
      },
    },
    methods: {
      getRange: (row, _, scope) => scope.range(row.table.sheet, rowsBox(row.table, row.index)),
      delete: (row, _, scope) => {
        deleteRows(scope.book, row.table, [row.index], scope.author);
        return null;
      },
    },
  }),
  define<Columns>("TableColumnCollection", {
    itemKind: "TableColumn",
    scalars: { count: { get: ({ table }) => table.columnIds.length } },
    items: ({ table }) =>
      table.columnIds.map((id): TableColumnObject => ({ kind: "TableColumn", table, id })),
    item: (object, args, { book }) => findColumn(object, args.key(0), book),
    methods: {
      getItemAt: ({ table }, args) => {
        const id = table.columnIds[args.number(0)];
        const column: TableColumnObject | null = id === undefined ? null : { kind: "TableColumn", table, id };
        return column;
      },
      getCount: ({ table }) => table.columnIds.length,
      add: ({ table }, args, scope) => {
        const at = addColumn(
          scope.book,
          table,
          index(args, 0),
          args.json(1),
          args.has(2) ? args.text(2) : null,
          scope.author,
        );
        const column: TableColumnObject = { kind: "TableColumn", table, id: table.columnIds[at] ?? 0 };
        return column;
      },
    },
  }),
  define<TableColumnObject>("TableColumn", {
    identity: ({ id }) => ["Id", id],
    links: { filter: (column): ColumnFilter => ({ kind: "Filter", column }) },
    scalars: {
      id: { get: ({ id }) => id },
      index: { get: place },
      name: {
        get: (column, { book }) => columnNames(book, column.table)[place(column)] ?? "",
        set: (column, value, { book, author }) =>
          writeCells(
            book,
            column.table.sheet,
            columnBox(column, { ...column.table.box, rows: 1 }),
            value,
            "formulas",
            author,
          ),
      },
      values: {
        get: (column, scope) => values(columnBox(column, column.table.box), column.table, scope),
        set: (column, value, { book, author }) =>
          writeCells(book, column.table.sheet, columnBox(column, column.table.box), value, "values", author),
        calculated: true,
      },
    },
    methods: {
      getRange: (column, _, scope) => scope.range(column.table.sheet, columnBox(column, column.table.box)),
      getDataBodyRange: (column, _, scope) =>
        scope.range(column.table.sheet, columnBox(column, bodyOf(column.table))),
      getHeaderRowRange: (column, _, scope) =>
        scope.range(column.table.sheet, columnBox(column, { ...column.table.box, rows: 1 })),
      delete: (column, _, scope) => {
        deleteColumn(scope.book, column.table, place(column), scope.author);
        return null;
      },
    },
  }),
  define<OfTable<"TableSort">>("TableSort", {
    methods: {
      apply: ({ table }, args, scope) => {
        sortRows(scope.range(table.sheet, bodyOf(table)), args.json(0), false, scope);
        return null;
      },
      clear: () => null,
      reapply: () => null,
    },
  }),
];
