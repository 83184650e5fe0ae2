import {
  applyFilter,
  bodyOfSheet,
  clearTableFilters,
  filterColumn,
  tableFilter,
} from "../../book/tables/filters";
import { guardSheet } from "../../book/protect";
import type { SheetRecord, TableRecord } from "../../book/records";
import { publishTable } from "../../book/tables/growth";
import { HostError } from "../errors";
import type { AutoFilterObject, TableColumnObject } from "../objects";
import type { JsonObject } from "../protocol";
import { define } from "../registry";
import type { HostObject } from "../host-object";
import type { RangeObject, Scope } from "../scope";
import { rangeArgument } from "./range/argument";

export interface ColumnFilter extends HostObject {
  readonly kind: "Filter";
  readonly column: TableColumnObject;
}

const criteriaOf = ({ table, sheet }: AutoFilterObject): ReadonlyMap<number, JsonObject> =>
  table ? tableFilter(table).criteria : (sheet.filter?.criteria ?? new Map<number, JsonObject>());

const areaOf = (object: AutoFilterObject, scope: Scope): RangeObject | null => {
  const { table, sheet } = object;
  if (table) return table.showFilterButton ? scope.range(sheet, table.box) : null;
  return sheet.filter && scope.range(sheet, sheet.filter.box);
};

function columnId(table: TableRecord, index: number): number {
  const id = table.columnIds[index];
  if (id === undefined) throw new HostError("InvalidArgument");
  return id;
}

/** Sets one column's criteria (null: none) of a filter, wherever it belongs. */
function setColumn(object: AutoFilterObject, index: number, criteria: JsonObject | null, scope: Scope): void {
  const { table, sheet } = object;
  if (table) {
    filterColumn(scope.book, table, columnId(table, index), criteria);
    return;
  }
  guardSheet(sheet, "allowAutoFilter");
  if (!sheet.filter || index < 0 || index >= sheet.filter.box.columns) throw new HostError("InvalidArgument");
  if (criteria === null) sheet.filter.criteria.delete(index);
  else sheet.filter.criteria.set(index, criteria);
  reapply(object, scope);
}

function reapply({ table, sheet }: AutoFilterObject, { book }: Scope): void {
  if (table) applyFilter(book, tableFilter(table));
  else if (sheet.filter) {
    applyFilter(book, { sheet, body: bodyOfSheet(sheet.filter.box), criteria: sheet.filter.criteria });
  }
}

function clear(object: AutoFilterObject, scope: Scope): void {
  const { table, sheet } = object;
  if (table) clearTableFilters(scope.book, table);
  else {
    guardSheet(sheet, "allowAutoFilter");
    sheet.filter?.criteria.clear();
    reapply(object, scope);
  }
}

export const sheetFilter = (sheet: SheetRecord): AutoFilterObject => ({
  kind: "AutoFilter",
  sheet,
  table: null,
});

/** A filter by values, as `applyValuesFilter` gives it. */
const byValues = (values: unknown): JsonObject => {
  if (!Array.isArray(values)) throw new HostError("InvalidArgument");
  return { filterOn: "Values", values };
};

export const filterTypes = [
  define<AutoFilterObject>("AutoFilter", {
    scalars: {
      enabled: { get: ({ table, sheet }) => (table ? table.showFilterButton : sheet.filter !== null) },
      isDataFiltered: { get: (object) => criteriaOf(object).size > 0 },
      // One entry a column; a column that is not filtered has none.
      criteria: {
        get: (object) => {
          const given = criteriaOf(object);
          const columns = object.table?.columnIds.length ?? object.sheet.filter?.box.columns ?? 0;
          return Array.from({ length: columns }, (_, i) => given.get(i) ?? null);
        },
      },
    },
    methods: {
      apply: (object, args, scope) => {
        const { table, sheet } = object;
        if (!table) {
          guardSheet(sheet, "allowAutoFilter");
          const at = rangeArgument(args, 0, sheet, scope);
          if (at.sheet !== sheet) throw new HostError("InvalidArgument");
          sheet.filter = { box: at.box, criteria: sheet.filter?.criteria ?? new Map() };
        }
        if (args.has(1)) setColumn(object, args.number(1), args.has(2) ? args.record(2) : null, scope);
        return null;
      },
      clearCriteria: (object, _, scope) => {
        clear(object, scope);
        return null;
      },
      clearColumnCriteria: (object, args, scope) => {
        setColumn(object, args.number(0), null, scope);
        return null;
      },
      reapply: (object, _, scope) => {
        reapply(object, scope);
        return null;
      },
      remove: (object, _, scope) => {
        clear(object, scope);
        if (object.table) {
          object.table.showFilterButton = false;
          publishTable(scope.book, object.table);
        } else object.sheet.filter = null;
        return null;
      },
      getRange: (object, _, scope) => areaOf(object, scope),
      getRangeOrNullObject: (object, _, scope) => areaOf(object, scope),
    },
  }),
  define<ColumnFilter>("Filter", {
    scalars: { criteria: { get: ({ column: { table, id } }) => table.filters.get(id) ?? null } },
    methods: {
      apply: ({ column }, args, { book }) => {
        filterColumn(book, column.table, column.id, args.record(0));
        return null;
      },
      applyValuesFilter: ({ column }, args, { book }) => {
        filterColumn(book, column.table, column.id, byValues(args.json(0)));
        return null;
      },
      applyCustomFilter: ({ column }, args, { book }) => {
        filterColumn(book, column.table, column.id, {
          filterOn: "Custom",
          criterion1: args.text(0),
          criterion2: args.has(1) ? args.text(1) : null,
          operator: args.textOr(2, "And"),
        });
        return null;
      },
      clear: ({ column }, _, { book }) => {
        filterColumn(book, column.table, column.id, null);
        return null;
      },
    },
  }),
];
