import type { Worksheet } from "@univerjs/core";
import type { CellStyle } from "../../book/style";
import { DEFAULT_STYLE } from "../../book/style";
import type { Box } from "../../host/box";
import { isWholeColumns, isWholeRows } from "../../host/box";
import type { Engine } from "../engine";
import { sheetOf } from "../engine";
import type { Looks } from "./look";

/** Looks of the cells, read from and written into the grid's own data. */
export class CellLooks {
  constructor(
    private readonly engine: Engine,
    private readonly looks: Looks,
    private readonly grow: (sheet: string, rows: number, columns: number) => void,
    private readonly changed: (sheet: string, area: Box) => void,
  ) {}

  style(sheet: string, row: number, column: number): CellStyle {
    const worksheet = sheetOf(this.engine, sheet);
    const data = worksheet.getCellMatrix().getValue(row, column);
    if (data?.s !== undefined && data.s !== null) return this.looks.styleOf(data.s, DEFAULT_STYLE);
    return this.lineStyle(worksheet, row, column);
  }

  /** Whole columns and rows keep the look themselves, so that cells filled later have it. */
  restyle(sheet: string, area: Box, change: (old: CellStyle) => CellStyle): void {
    const worksheet = sheetOf(this.engine, sheet);
    const known = new Map<CellStyle, string>();
    const changed = (old: CellStyle): string => {
      let id = known.get(old);
      if (id === undefined) {
        id = this.looks.idOf(change(old));
        known.set(old, id);
      }
      return id;
    };
    let cells = area;
    if (isWholeColumns(area) && isWholeRows(area)) {
      const base = worksheet.getDefaultCellStyle();
      worksheet.setDefaultCellStyle(changed(this.looks.styleOf(base, DEFAULT_STYLE)));
      cells = { ...area, rows: worksheet.getRowCount(), columns: worksheet.getColumnCount() };
      this.restyleLines(worksheet, cells, changed);
      this.restyleFilled(worksheet, cells, changed);
    } else if (isWholeColumns(area)) {
      this.grow(sheet, 1, area.column + area.columns);
      for (let c = area.column; c < area.column + area.columns; c += 1) {
        worksheet.setColumnStyle(c, changed(this.lineStyle(worksheet, -1, c)));
      }
      this.restyleFilled(worksheet, { ...area, rows: worksheet.getRowCount() }, changed);
    } else if (isWholeRows(area)) {
      this.grow(sheet, area.row + area.rows, 1);
      for (let r = area.row; r < area.row + area.rows; r += 1) {
        worksheet.setRowStyle(r, changed(this.lineStyle(worksheet, r, -1)));
      }
      this.restyleFilled(worksheet, { ...area, columns: worksheet.getColumnCount() }, changed);
    } else {
      this.grow(sheet, area.row + area.rows, area.column + area.columns);
      this.restyleCells(worksheet, area, changed);
    }
    this.changed(sheet, { ...area, rows: 1, columns: 1 });
  }

  /** The look of a cell that has none of its own: its row's, its column's, or the sheet's. */
  private lineStyle(worksheet: Worksheet, row: number, column: number): CellStyle {
    const base = this.looks.styleOf(worksheet.getDefaultCellStyle(), DEFAULT_STYLE);
    const ofRow = row < 0 ? null : worksheet.getRowStyle(row, true);
    if (ofRow) return this.looks.styleOf(ofRow, base);
    const ofColumn = column < 0 ? null : worksheet.getColumnStyle(column, true);
    return ofColumn ? this.looks.styleOf(ofColumn, base) : base;
  }

  private restyleCells(worksheet: Worksheet, area: Box, changed: (old: CellStyle) => string): void {
    const matrix = worksheet.getCellMatrix();
    for (let r = area.row; r < area.row + area.rows; r += 1) {
      for (let c = area.column; c < area.column + area.columns; c += 1) {
        const cell = matrix.getValue(r, c);
        const own = cell?.s;
        const old =
          own === undefined || own === null
            ? this.lineStyle(worksheet, r, c)
            : this.looks.styleOf(own, DEFAULT_STYLE);
        if (cell) cell.s = changed(old);
        else matrix.setValue(r, c, { s: changed(old) });
      }
    }
  }

  private restyleFilled(worksheet: Worksheet, area: Box, changed: (old: CellStyle) => string): void {
    worksheet.getCellMatrix().forValue((row, column, cell) => {
      const inside =
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns;
      if (inside && cell?.s) cell.s = changed(this.looks.styleOf(cell.s, DEFAULT_STYLE));
    });
  }

  private restyleLines(worksheet: Worksheet, area: Box, changed: (old: CellStyle) => string): void {
    for (let r = 0; r < area.rows; r += 1) {
      const own = worksheet.getRowStyle(r, true);
      if (own) worksheet.setRowStyle(r, changed(this.looks.styleOf(own, DEFAULT_STYLE)));
    }
    for (let c = 0; c < area.columns; c += 1) {
      const own = worksheet.getColumnStyle(c, true);
      if (own) worksheet.setColumnStyle(c, changed(this.looks.styleOf(own, DEFAULT_STYLE)));
    }
  }
}
