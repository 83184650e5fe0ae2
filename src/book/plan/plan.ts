import type { CellRow, CellValue } from "../layout/cells";
import { isBlankRow } from "../layout/cells";
import type { TableName, TableRows } from "../layout/tables";
import { TABLES } from "../layout/tables";
import type { BookViews } from "../rows/contents";
import type { ColumnPlaces, TableView } from "../layout/table-view";
import { emptyView, locateColumns, placedRow } from "../layout/table-view";

/** A row that shall be written over the one at `index`; `before` is what was read there. */
export interface RowEdit {
  index: number;
  before: readonly CellValue[];
  /** null leaves a cell as it is. */
  after: CellRow;
}

export interface RowRemoval {
  index: number;
  before: readonly CellValue[];
}

/** What shall happen to one table. */
export interface TablePlan {
  name: TableName;
  /** The table is not there yet. */
  create: boolean;
  view: TableView;
  /** Headers of columns that staff deleted and that are put back at the end. */
  addHeaders: readonly string[];
  edits: readonly RowEdit[];
  appended: readonly CellRow[];
  removed: readonly RowRemoval[];
}

/** A setting of the workbook to write; null deletes it. */
export interface SettingWrite {
  key: string;
  value: string | null;
}

/**
 * Everything one press of a button writes into the book, in the order of writing: the history before the values that
 * it keeps, so that a failure half-way loses none.
 */
export interface BookPlan {
  tables: readonly TablePlan[];
  /** Written before any row: how to find again what is about to be done. */
  settings: readonly SettingWrite[];
  /** Written after the last row. */
  closing: readonly SettingWrite[];
}

/** Rows of a table being planned; the draft knows into which cells they go. */
export class TableDraft<N extends TableName> {
  readonly #name: N;
  readonly #view: TableView;
  readonly #create: boolean;
  readonly #addHeaders: readonly string[];
  readonly #places: ColumnPlaces;
  readonly #width: number;
  readonly #freeRows: number[];
  readonly #edits: RowEdit[] = [];
  readonly #appended: CellRow[] = [];
  readonly #removed: RowRemoval[] = [];

  /** Blank rows at the end of the table, as far as it was read, are filled before it grows. */
  constructor(name: N, views: BookViews) {
    this.#name = name;
    const found = views.tables.get(name);
    this.#create = found === undefined;
    this.#view = found ?? emptyView(name);
    this.#addHeaders = locateColumns(TABLES[name], this.#view.headers).missing.map(({ header }) => header);
    const headers = [...this.#view.headers, ...this.#addHeaders];
    this.#places = locateColumns(TABLES[name], headers);
    this.#width = headers.length;
    this.#freeRows = trailingBlanks(this.#view);
  }

  append(wanted: TableRows[N]): void {
    const row = this.#cells(wanted);
    const free = this.#freeRows.shift();
    if (free === undefined) this.#appended.push(row);
    else this.#edits.push({ index: free, before: this.#view.rows[free] ?? [], after: row });
  }

  replace(index: number, wanted: TableRows[N]): void {
    this.#edits.push({
      index,
      before: this.#view.rows[index] ?? [],
      after: this.#cells(wanted),
    });
  }

  remove(index: number): void {
    this.#removed.push({ index, before: this.#view.rows[index] ?? [] });
  }

  #cells(row: TableRows[N]): CellRow {
    return placedRow(this.#name, row, this.#places, this.#width);
  }

  /** @returns null when there is nothing to do */
  finish(): TablePlan | null {
    const idle = this.#edits.length + this.#appended.length + this.#removed.length === 0;
    if (idle && !this.#create && this.#addHeaders.length === 0) return null;
    return {
      name: this.#view.name,
      create: this.#create,
      view: this.#view,
      addHeaders: this.#addHeaders,
      edits: this.#edits.sort((a, b) => a.index - b.index),
      appended: this.#appended,
      removed: this.#removed.sort((a, b) => b.index - a.index),
    };
  }
}

/** Whether a table has nothing in its rows, as far as it was read. */
export function isBlankTable({ rows }: TableView): boolean {
  return rows.every(isBlankRow);
}

function trailingBlanks({ rows, rowCount }: TableView): number[] {
  if (rows.length !== rowCount) return [];
  let first = rowCount;
  while (first > 0 && isBlankRow(rows[first - 1] ?? [])) first -= 1;
  return Array.from({ length: rowCount - first }, (_, offset) => first + offset);
}

/** Drafts of different tables together. */
export type AnyDraft = Pick<TableDraft<TableName>, "finish">;
