import type { Box, Direction } from "../host/box";
import type { FunctionNames } from "./texts/function-names";
import type { CellStyle } from "./style";

/** What a cell holds. Errors are texts such as "#N/A" with `error` set, as a spreadsheet shows them. */
export interface Cell {
  readonly value: number | string | boolean | null;
  readonly error: boolean;
  /** English formula with its "=", or null. */
  readonly formula: string | null;
}

export const EMPTY_CELL: Cell = Object.freeze({ value: null, error: false, formula: null });

/** What may be put into a cell: nothing, a constant, or a formula that the grid calculates. */
export type Content =
  | { readonly kind: "empty" }
  | { readonly kind: "constant"; readonly value: number | string | boolean; readonly error?: true }
  | { readonly kind: "formula"; readonly formula: string };

export interface DefinedName {
  id: string;
  name: string;
  /** With its "=". */
  formula: string;
  /** Sheet id, or null for the whole workbook. */
  scope: string | null;
  comment: string;
  visible: boolean;
}

/** Where a table's structured references point. */
export interface TableArea {
  name: string;
  sheet: string;
  box: Box;
  columns: string[];
}

/** What a person, not the add-in, did in the grid. */
export type GridEvent =
  | { readonly kind: "edited"; readonly sheet: string; readonly box: Box }
  | { readonly kind: "shifted"; readonly sheet: string; readonly box: Box; readonly direction: Direction }
  | { readonly kind: "selected"; readonly sheet: string; readonly box: Box }
  | { readonly kind: "activated"; readonly sheet: string }
  | { readonly kind: "sheet-added"; readonly sheet: string; readonly name: string }
  | { readonly kind: "sheet-removed"; readonly sheet: string }
  | { readonly kind: "sheet-renamed"; readonly sheet: string; readonly name: string }
  | { readonly kind: "sheet-moved" }
  | { readonly kind: "calculated" }
  | { readonly kind: "editing"; readonly active: boolean };

/**
 * Cells, looks, sizes and calculation of a workbook: all that a person sees in the grid.
 * The host keeps everything else (tables, protection, charts, page set-up …) as records of its own.
 * Sizes are points. Writes may be kept back until `flush`, reads always see them.
 */
export interface Grid {
  /** Names of the add-in's functions; formulas are entered through it. */
  readonly functionNames: FunctionNames;

  insertSheet(sheet: string, name: string, position: number): void;
  removeSheet(sheet: string): void;
  renameSheet(sheet: string, name: string): void;
  moveSheet(sheet: string, position: number): void;
  hideSheet(sheet: string, hidden: boolean): void;
  activateSheet(sheet: string): void;
  activeSheet(): string;
  showGridlines(sheet: string, shown: boolean): void;
  tabColor(sheet: string, color: string): void;

  cell(sheet: string, row: number, column: number): Cell;
  put(sheet: string, row: number, column: number, content: Content): void;
  /** Smallest box around cells with content, or (`looks`) with content or a look of their own; null when none. */
  usedBox(sheet: string, looks: boolean): Box | null;
  /** The spill of the formula in this cell, or null when it does not spill. */
  spill(sheet: string, row: number, column: number): Box | null;
  /** The cell whose formula spills into this one, or null. */
  spillParent(sheet: string, row: number, column: number): { row: number; column: number } | null;

  style(sheet: string, row: number, column: number): CellStyle;
  /** Applies a change to the look of every cell of the box; the change must depend on the old look only. */
  restyle(sheet: string, box: Box, change: (old: CellStyle) => CellStyle): void;
  /** The number as the grid shows it with this number format. */
  text(cell: Cell, numberFormat: string): string;

  columnWidth(sheet: string, column: number): number;
  setColumnWidth(sheet: string, column: number, columns: number, width: number | null): void;
  rowHeight(sheet: string, row: number): number;
  setRowHeight(sheet: string, row: number, rows: number, height: number | null): void;
  fitColumns(sheet: string, box: Box): void;
  fitRows(sheet: string, box: Box): void;
  rowHidden(sheet: string, row: number): boolean;
  hideRows(sheet: string, row: number, rows: number, hidden: boolean): void;
  columnHidden(sheet: string, column: number): boolean;
  hideColumns(sheet: string, column: number, columns: number, hidden: boolean): void;
  frozen(sheet: string): { rows: number; columns: number };
  freeze(sheet: string, rows: number, columns: number): void;

  merges(sheet: string): Box[];
  merge(sheet: string, box: Box): void;
  unmerge(sheet: string, box: Box): void;
  /** Inserts ("down", "right") or deletes ("up", "left") cells; formulas, names and merges follow. */
  shift(sheet: string, box: Box, direction: Direction): void;

  names(): DefinedName[];
  setName(name: DefinedName): void;
  removeName(id: string): void;
  setTable(area: TableArea, oldName: string | null): void;
  removeTable(name: string): void;

  selection(): { sheet: string; box: Box };
  select(sheet: string, box: Box): void;

  flush(): void;
  /** Resolves when every formula shows the result of what was written. */
  settle(): Promise<void>;
  recalculate(): void;
  subscribe(listener: (event: GridEvent) => void): void;
}
