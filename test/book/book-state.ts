import { encodeRow } from "../../src/book/layout/tables";
import type { BookRow } from "../../src/scoring/score";
import type { CellValue } from "../../src/book/layout/cells";
import { isBlankRow } from "../../src/book/layout/cells";
import type { BookContents } from "../../src/book/rows/contents";
import { readContents } from "../../src/book/rows/contents";
import type { TableName } from "../../src/book/layout/tables";
import type { BookPlan, TablePlan } from "../../src/book/plan/plan";
import type { TableView } from "../../src/book/layout/table-view";
import { emptyView } from "../../src/book/layout/table-view";
import { DEFAULT_CLASSES } from "../../src/scoring/framework/classification";
import { DEFAULT_FRAMEWORK } from "../../src/scoring/framework/framework";

/** A table as it would be read, with these rows in the order of its layout. */
export function view(
  name: TableName,
  rows: readonly (readonly CellValue[])[],
  change: Partial<TableView> = {},
): TableView {
  return { ...emptyView(name), rows, rowCount: rows.length, ...change };
}

/** A book with these rows, complete and without fault. */
export function bookOf(
  rows: readonly BookRow[],
  more: Partial<Record<TableName, TableView>> = {},
): BookContents {
  const tables = new Map<TableName, TableView>([
    [
      "tblDiem",
      view(
        "tblDiem",
        rows.map((one) => encodeRow("tblDiem", one)),
      ),
    ],
    ["tblLichSu", view("tblLichSu", [])],
    [
      "tblBoChiSo",
      view(
        "tblBoChiSo",
        DEFAULT_FRAMEWORK.indicators.map((one) => encodeRow("tblBoChiSo", one)),
      ),
    ],
    [
      "tblXepLoai",
      view(
        "tblXepLoai",
        DEFAULT_CLASSES.map((one) => encodeRow("tblXepLoai", one)),
      ),
    ],
    ["tblDonVi", view("tblDonVi", [])],
    ["tblChiTieu", view("tblChiTieu", [])],
  ]);
  for (const [name, table] of Object.entries(more)) if (table) tables.set(name as TableName, table);
  return readContents({ tables, settings: { kind: "none" } });
}

/** No table of ours yet. */
export function newWorkbook(): BookContents {
  return readContents({ tables: new Map(), settings: { kind: "none" } });
}

/** The book after a plan was written, as Excel would hold it. */
export function written(contents: BookContents, plan: Pick<BookPlan, "tables">): BookContents {
  const tables = new Map(contents.views.tables);
  for (const table of plan.tables) tables.set(table.name, writtenTable(table));
  return readContents({ tables, settings: contents.views.settings });
}

function writtenTable({ view: before, addHeaders, edits, appended, removed, create }: TablePlan): TableView {
  const headers = [...before.headers, ...addHeaders];
  const rows = before.rows.map((row) => headers.map((_, column) => row[column] ?? ""));
  for (const { index, after } of edits)
    rows[index] = headers.map((_, column) => after[column] ?? rows[index]?.[column] ?? "");
  rows.push(...appended.map((row) => headers.map((_, column) => row[column] ?? "")));
  for (const { index } of removed) rows.splice(index, 1);
  if (create && rows.length === 0) rows.push(headers.map(() => ""));
  return { ...before, headers, rows, rowCount: rows.length };
}

/** Texts of a table's rows, blank ones left out. */
export function rowsIn(contents: BookContents, name: TableName): (readonly CellValue[])[] {
  return (contents.views.tables.get(name)?.rows ?? []).filter((row) => !isBlankRow(row));
}
