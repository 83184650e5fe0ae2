import type { Box } from "../../host/box";
import { intersection } from "../../host/box";
import { HostError } from "../../host/errors";
import type { Json, JsonObject } from "../../host/protocol";
import type { Book } from "../book";
import type { Cell } from "../grid";
import { guardSheet } from "../protect";
import type { SheetRecord, TableRecord } from "../records";
import { columnNames } from "./growth";
import { bodyOf } from "./body";

/** A block with criteria per column, counted from its left edge: a table's own filter, or the one of a sheet. */
export interface FilterArea {
  readonly sheet: SheetRecord;
  /** Rows that may be hidden. */
  readonly body: Box;
  readonly criteria: ReadonlyMap<number, JsonObject>;
}

/** The filter of a table as it stands now. */
export function tableFilter(table: TableRecord): FilterArea {
  const criteria = new Map<number, JsonObject>();
  table.columnIds.forEach((id, i) => {
    const given = table.filters.get(id);
    if (given) criteria.set(i, given);
  });
  return { sheet: table.sheet, body: bodyOf(table), criteria };
}

/** Sets or takes away what one column of a table is filtered by, and hides and shows its rows. */
export function filterColumn(book: Book, table: TableRecord, id: number, criteria: JsonObject | null): void {
  guardSheet(table.sheet, "allowAutoFilter");
  if (criteria === null) table.filters.delete(id);
  else table.filters.set(id, checked(criteria));
  applyFilter(book, tableFilter(table));
}

export function clearTableFilters(book: Book, table: TableRecord): void {
  guardSheet(table.sheet, "allowAutoFilter");
  table.filters.clear();
  applyFilter(book, tableFilter(table));
}

/** What a person does with the little arrow in a header: shows rows with one of these texts, or (null) all again. */
export function filterByName(book: Book, name: string, column: string, values: string[] | null): void {
  const table = book.tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
  const id = table?.columnIds[columnNames(book, table).indexOf(column)];
  if (!table || id === undefined) throw new HostError("ItemNotFound");
  filterColumn(book, table, id, values && { filterOn: "Values", values });
}

/** Hides the rows that do not fit every criterion and shows the others. */
export function applyFilter(book: Book, area: FilterArea): void {
  const { grid } = book;
  const { sheet, body, criteria } = area;
  const fits = (row: number): boolean =>
    [...criteria].every(([column, given]) => {
      const cell = grid.cell(sheet.id, row, body.column + column);
      const text = grid.text(cell, grid.style(sheet.id, row, body.column + column).numberFormat);
      return matches(cell, text, given);
    });
  for (let row = body.row; row < body.row + body.rows;) {
    const shown = fits(row);
    let rows = 1;
    while (row + rows < body.row + body.rows && fits(row + rows) === shown) rows += 1;
    grid.hideRows(sheet.id, row, rows, !shown);
    row += rows;
  }
}

/** True when a filter is at work on rows that the box touches. */
export function isFiltered(book: Book, sheet: SheetRecord, area: Box): boolean {
  const ofTables = book.tables
    .filter((table) => table.sheet === sheet && table.filters.size > 0)
    .map((table) => bodyOf(table));
  const own = sheet.filter && sheet.filter.criteria.size > 0 ? [bodyOfSheet(sheet.filter.box)] : [];
  const rows = { ...area, column: 0, columns: 16_384 };
  return [...ofTables, ...own].some((body) => intersection(body, rows) !== null);
}

/** What becomes of deleting rows under a filter: done (false), nothing at all (true), or FilteredRangeConflict. */
export function deletionIsIgnored(book: Book, sheet: SheetRecord, area: Box): boolean {
  const { deletesUnderFilter } = book.habits;
  if (deletesUnderFilter === "done" || !isFiltered(book, sheet, area)) return false;
  if (deletesUnderFilter === "refused") throw new HostError("FilteredRangeConflict");
  return true;
}

/** The range of a sheet's filter begins with its headers. */
export const bodyOfSheet = (area: Box): Box => ({
  ...area,
  row: area.row + 1,
  rows: Math.max(1, area.rows - 1),
});

function checked(criteria: JsonObject): JsonObject {
  const { filterOn } = criteria;
  if (filterOn === "Values" && !Array.isArray(criteria.values)) throw new HostError("InvalidArgument");
  if (filterOn === "Values" || filterOn === "Custom") return criteria;
  throw new HostError("NotImplemented", `The stand-in Excel does not filter on ${String(filterOn)}.`);
}

function matches(cell: Cell, text: string, criteria: JsonObject): boolean {
  if (criteria.filterOn === "Values") {
    const wanted = Array.isArray(criteria.values) ? criteria.values : [];
    return wanted.some((each) => typeof each === "string" && each.toLowerCase() === text.toLowerCase());
  }
  const first = fitsCriterion(cell, text, criteria.criterion1 ?? null);
  const second = criteria.criterion2 ?? null;
  if (second === null) return first;
  return criteria.operator === "Or"
    ? first || fitsCriterion(cell, text, second)
    : first && fitsCriterion(cell, text, second);
}

/** "=Sở*", "<>x", ">=5": an operator, then a number or a text with `*` and `?`. */
function fitsCriterion(cell: Cell, text: string, criterion: Json): boolean {
  const [, operator = "=", wanted = ""] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(String(criterion ?? "")) ?? [];
  if (operator === "=" || operator === "<>") {
    const pattern = wanted
      .replace(/[.+^${}()|[\]\\]/g, "\\$&")
      .replace(/\*/g, ".*")
      .replace(/\?/g, ".");
    const same = new RegExp(`^${pattern}$`, "is").test(text);
    return same === (operator === "=");
  }
  if (typeof cell.value !== "number") return false;
  const limit = Number(wanted);
  if (operator === "<") return cell.value < limit;
  if (operator === "<=") return cell.value <= limit;
  return operator === ">" ? cell.value > limit : cell.value >= limit;
}
