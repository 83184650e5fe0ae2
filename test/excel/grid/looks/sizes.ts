import { BooleanNumber } from "@univerjs/core";
import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
} from "@univerjs/preset-sheets-core";
import type { Box } from "../../host/box";
import { intersection } from "../../host/box";
import type { Cells } from "../cells";
import type { CellLooks } from "./cell-looks";
import type { Engine } from "../engine";
import { DEFAULT_HEIGHT, DEFAULT_WIDTH, PIXELS_PER_POINT, run, sheetOf } from "../engine";
import { lineCount, lineHeight, neededWidth } from "./measure";
import type { Cell } from "../../book/grid";
import type { CellStyle } from "../../book/style";

const toPoints = (pixels: number): number => Math.round((pixels / PIXELS_PER_POINT) * 100) / 100;
const toPixels = (points: number): number => Math.round(points * PIXELS_PER_POINT);

/** Widths and heights in points, hidden lines and frozen panes. Rows with a height of their own no longer fit themselves. */
export class Sizes {
  private readonly fixedRows = new Map<string, Set<number>>();

  constructor(
    private readonly engine: Engine,
    private readonly cells: Cells,
    private readonly cellLooks: CellLooks,
    private readonly grow: (sheet: string, rows: number, columns: number) => void,
    private readonly textOf: (cell: Cell, style: CellStyle) => string,
  ) {}

  columnWidth(sheet: string, column: number): number {
    const data = sheetOf(this.engine, sheet).getColumnManager().getColumn(column);
    return toPoints(data?.w ?? DEFAULT_WIDTH);
  }

  setColumnWidth(sheet: string, column: number, columns: number, width: number | null): void {
    const count = Math.min(columns, 200);
    this.grow(sheet, 1, column + count);
    const manager = sheetOf(this.engine, sheet).getColumnManager();
    for (let c = column; c < column + count; c += 1) {
      manager.getColumnOrCreate(c).w = width === null ? DEFAULT_WIDTH : toPixels(width);
    }
    this.cells.markDirty(sheet, { row: 0, column, rows: 1, columns: 1 });
  }

  rowHeight(sheet: string, row: number): number {
    const data = sheetOf(this.engine, sheet).getRowManager().getRow(row);
    return toPoints(data?.h ?? DEFAULT_HEIGHT);
  }

  setRowHeight(sheet: string, row: number, rows: number, height: number | null): void {
    const worksheet = sheetOf(this.engine, sheet);
    const count = Math.min(rows, Math.max(worksheet.getRowCount(), 1) - row, rows);
    if (count < rows && rows < 100_000) this.grow(sheet, row + rows, 1);
    const last = row + (rows < 100_000 ? rows : count);
    const manager = worksheet.getRowManager();
    const fixed = this.fixed(sheet);
    for (let r = row; r < last; r += 1) {
      this.write(manager.getRowOrCreate(r), height === null ? DEFAULT_HEIGHT : toPixels(height));
      if (height === null) fixed.delete(r);
      else fixed.add(r);
    }
    this.cells.markDirty(sheet, { row, column: 0, rows: 1, columns: 1 });
  }

  fitColumns(sheet: string, area: Box): void {
    const used = this.cells.usedBox(sheet, false);
    const filled = used && intersection(used, area);
    if (!filled) return;
    const manager = sheetOf(this.engine, sheet).getColumnManager();
    for (let c = filled.column; c < filled.column + filled.columns; c += 1) {
      let widest = 0;
      for (let r = filled.row; r < filled.row + filled.rows; r += 1) {
        const cell = this.cells.read(sheet, r, c);
        if (cell.value === null || this.merged(sheet, r, c)) continue;
        const style = this.cellLooks.style(sheet, r, c);
        widest = Math.max(widest, neededWidth(this.textOf(cell, style), style));
      }
      if (widest > 0) manager.getColumnOrCreate(c).w = Math.min(widest, toPixels(1000));
    }
    this.cells.markDirty(sheet, { ...filled, rows: 1, columns: 1 });
  }

  /** Gives rows the height their texts need and lets them fit themselves again. */
  fitRows(sheet: string, area: Box): void {
    const used = this.cells.usedBox(sheet, false);
    const filled = used && intersection(used, area);
    if (!filled) return;
    const fixed = this.fixed(sheet);
    for (let r = filled.row; r < filled.row + filled.rows; r += 1) {
      fixed.delete(r);
      this.fitRow(sheet, r, used);
    }
    this.cells.markDirty(sheet, { ...filled, rows: 1, columns: 1 });
  }

  /** After writing: rows without a height of their own follow wrapped texts and larger fonts. */
  followContent(sheet: string, area: Box): void {
    const used = this.cells.usedBox(sheet, false);
    const filled = used && intersection(used, { ...area, column: used.column, columns: used.columns });
    // A book of many rows is data, not a form; measuring thousands of rows would only cost time.
    if (!filled || filled.rows > 400) return;
    const fixed = this.fixed(sheet);
    for (let r = filled.row; r < filled.row + filled.rows; r += 1)
      if (!fixed.has(r)) this.fitRow(sheet, r, used);
  }

  rowHidden(sheet: string, row: number): boolean {
    return !sheetOf(this.engine, sheet).getRowVisible(row);
  }

  hideRows(sheet: string, row: number, rows: number, hidden: boolean): void {
    this.grow(sheet, Math.min(row + rows, 100_000), 1);
    const id = hidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id;
    const endRow = Math.min(row + rows, sheetOf(this.engine, sheet).getRowCount()) - 1;
    run(this.engine, id, this.lines(sheet, { startRow: row, endRow, startColumn: 0, endColumn: 0 }));
  }

  columnHidden(sheet: string, column: number): boolean {
    return !sheetOf(this.engine, sheet).getColVisible(column);
  }

  hideColumns(sheet: string, column: number, columns: number, hidden: boolean): void {
    const count = Math.min(columns, 1000);
    this.grow(sheet, 1, column + count);
    const id = hidden ? SetColHiddenMutation.id : SetColVisibleMutation.id;
    run(
      this.engine,
      id,
      this.lines(sheet, { startRow: 0, endRow: 0, startColumn: column, endColumn: column + count - 1 }),
    );
  }

  frozen(sheet: string): { rows: number; columns: number } {
    const { xSplit, ySplit } = sheetOf(this.engine, sheet).getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  freeze(sheet: string, rows: number, columns: number): void {
    run(this.engine, SetFrozenMutation.id, {
      unitId: this.engine.unit,
      subUnitId: sheet,
      startRow: rows === 0 ? -1 : rows,
      startColumn: columns === 0 ? -1 : columns,
      ySplit: rows,
      xSplit: columns,
    });
  }

  forget(sheet: string): void {
    this.fixedRows.delete(sheet);
  }

  private lines(
    sheet: string,
    range: { startRow: number; endRow: number; startColumn: number; endColumn: number },
  ) {
    return { unitId: this.engine.unit, subUnitId: sheet, ranges: [range] };
  }

  private fixed(sheet: string): Set<number> {
    const known = this.fixedRows.get(sheet) ?? new Set<number>();
    this.fixedRows.set(sheet, known);
    return known;
  }

  private write(row: { h?: number; ia?: BooleanNumber }, pixels: number): void {
    row.h = pixels;
    row.ia = BooleanNumber.FALSE;
  }

  private merged(sheet: string, row: number, column: number): boolean {
    return Boolean(sheetOf(this.engine, sheet).getMergedCell(row, column));
  }

  private fitRow(sheet: string, row: number, used: Box): void {
    let needed = DEFAULT_HEIGHT;
    for (let c = used.column; c < used.column + used.columns; c += 1) {
      const cell = this.cells.read(sheet, row, c);
      if (cell.value === null || this.merged(sheet, row, c)) continue;
      const style = this.cellLooks.style(sheet, row, c);
      const text = this.textOf(cell, style);
      const width = sheetOf(this.engine, sheet).getColumnWidth(c) - style.indent * 9;
      const lines = style.wrap ? lineCount(text, style, width) : text.split("\n").length;
      needed = Math.max(needed, Math.ceil(lines * lineHeight(style) + 2));
    }
    const manager = sheetOf(this.engine, sheet).getRowManager();
    const limit = toPixels(409.5);
    if (needed !== DEFAULT_HEIGHT || manager.getRow(row))
      this.write(manager.getRowOrCreate(row), Math.min(needed, limit));
  }
}
