import type { ICellData, IRange } from "@univerjs/core";
import { BooleanNumber, mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColumnCountMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowCountMutation,
  ToggleGridlinesMutation,
} from "@univerjs/preset-sheets-core";
import type { Box, Direction } from "../host/box";
import { MAX_COLUMNS, MAX_ROWS, box, boxAfter, intersection } from "../host/box";
import type { DefinedName } from "../book/grid";
import { renameInFormula, shiftFormula } from "../book/texts/formula-shift";
import type { Cells } from "./cells";
import type { Engine } from "./engine";
import {
  DEFAULT_HEIGHT,
  DEFAULT_WIDTH,
  FIRST_COLUMNS,
  FIRST_ROWS,
  run,
  runElsewhere,
  sheetOf,
} from "./engine";

export const toRange = (area: Box): IRange => ({
  startRow: area.row,
  endRow: area.row + area.rows - 1,
  startColumn: area.column,
  endColumn: area.column + area.columns - 1,
});

export const toBox = (range: IRange): Box =>
  box(
    range.startRow,
    range.startColumn,
    range.endRow - range.startRow + 1,
    range.endColumn - range.startColumn + 1,
  );

/** Sheets, merged cells, and inserting and deleting of cells with everything that refers to them. */
export class Structure {
  constructor(
    private readonly engine: Engine,
    private readonly cells: Cells,
    private readonly names: {
      all(): DefinedName[];
      rewrite(change: (formula: string, scope: string | null) => string): void;
    },
  ) {}

  insertSheet(sheet: string, name: string, position: number): void {
    const snapshot = mergeWorksheetSnapshotWithDefault({
      id: sheet,
      name,
      rowCount: FIRST_ROWS,
      columnCount: FIRST_COLUMNS,
      defaultColumnWidth: DEFAULT_WIDTH,
      defaultRowHeight: DEFAULT_HEIGHT,
      defaultStyle: { ff: "Calibri", fs: 11, vt: 3 },
    });
    runElsewhere(this.engine, InsertSheetMutation.id, {
      unitId: this.engine.unit,
      index: position,
      sheet: snapshot,
    });
  }

  removeSheet(sheet: string): void {
    const name = sheetOf(this.engine, sheet).getName();
    if (this.engine.workbook.getActiveSheet().getSheetId() === sheet) {
      const next = this.engine.workbook
        .getSheets()
        .find((each) => each.getSheetId() !== sheet && each.isSheetHidden() !== BooleanNumber.TRUE);
      if (next) this.activate(next.getSheetId());
    }
    this.cells.forget(sheet);
    run(this.engine, RemoveSheetMutation.id, {
      unitId: this.engine.unit,
      subUnitId: sheet,
      subUnitName: name,
    });
    this.eachFormula((formula) => renameInFormula(formula, name, null));
  }

  renameSheet(sheet: string, name: string): void {
    const before = sheetOf(this.engine, sheet).getName();
    run(this.engine, SetWorksheetNameMutation.id, { unitId: this.engine.unit, subUnitId: sheet, name });
    this.eachFormula((formula) => renameInFormula(formula, before, name));
  }

  moveSheet(sheet: string, position: number): void {
    const from = this.engine.workbook.getConfig().sheetOrder.indexOf(sheet);
    const params = { unitId: this.engine.unit, subUnitId: sheet, fromOrder: from, toOrder: position };
    run(this.engine, SetWorksheetOrderMutation.id, params);
  }

  hide(sheet: string, hidden: boolean): void {
    if (hidden && this.engine.workbook.getActiveSheet().getSheetId() === sheet) {
      const next = this.engine.workbook
        .getSheets()
        .find((each) => each.getSheetId() !== sheet && each.isSheetHidden() !== BooleanNumber.TRUE);
      if (next) this.activate(next.getSheetId());
    }
    const flag = hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    runElsewhere(this.engine, SetWorksheetHideMutation.id, {
      unitId: this.engine.unit,
      subUnitId: sheet,
      hidden: flag,
    });
  }

  activate(sheet: string): void {
    this.engine.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, {
      unitId: this.engine.unit,
      subUnitId: sheet,
    });
  }

  gridlines(sheet: string, shown: boolean): void {
    const showGridlines = shown ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    run(this.engine, ToggleGridlinesMutation.id, {
      unitId: this.engine.unit,
      subUnitId: sheet,
      showGridlines,
    });
  }

  tabColor(sheet: string, color: string): void {
    run(this.engine, SetTabColorMutation.id, { unitId: this.engine.unit, subUnitId: sheet, color });
  }

  /** Sheets have a size in the grid; it follows what is written. */
  grow(sheet: string, rows: number, columns: number): void {
    const worksheet = sheetOf(this.engine, sheet);
    const target = { unitId: this.engine.unit, subUnitId: sheet };
    if (rows > worksheet.getRowCount()) {
      const rowCount = Math.min(MAX_ROWS, Math.ceil(rows * 1.2) + 50);
      run(this.engine, SetWorksheetRowCountMutation.id, { ...target, rowCount });
    }
    if (columns > worksheet.getColumnCount()) {
      const columnCount = Math.min(MAX_COLUMNS, columns + 6);
      run(this.engine, SetWorksheetColumnCountMutation.id, { ...target, columnCount });
    }
  }

  merges(sheet: string): Box[] {
    return sheetOf(this.engine, sheet).getMergeData().map(toBox);
  }

  /** Merging keeps the first cell only. */
  merge(sheet: string, area: Box): void {
    this.grow(sheet, area.row + area.rows, area.column + area.columns);
    const target = { unitId: this.engine.unit, subUnitId: sheet, ranges: [toRange(area)] };
    run(this.engine, RemoveWorksheetMergeMutation.id, target);
    run(this.engine, AddWorksheetMergeMutation.id, target);
    for (let r = area.row; r < area.row + area.rows; r += 1) {
      for (let c = area.column; c < area.column + area.columns; c += 1) {
        if (r !== area.row || c !== area.column) this.cells.write(sheet, r, c, { kind: "empty" });
      }
    }
  }

  unmerge(sheet: string, area: Box): void {
    const ranges = this.merges(sheet)
      .filter((merged) => intersection(merged, area))
      .map(toRange);
    if (ranges.length === 0) return;
    run(this.engine, RemoveWorksheetMergeMutation.id, { unitId: this.engine.unit, subUnitId: sheet, ranges });
  }

  shift(sheet: string, area: Box, direction: Direction): void {
    const worksheet = sheetOf(this.engine, sheet);
    const name = worksheet.getName();
    this.moveCells(sheet, area, direction);
    if (area.columns === MAX_COLUMNS)
      this.moveLines(worksheet.getConfig().rowData, area.row, area.rows, direction === "down");
    if (area.rows === MAX_ROWS)
      this.moveLines(worksheet.getConfig().columnData, area.column, area.columns, direction === "right");
    const merges = this.merges(sheet);
    if (merges.length > 0) {
      const target = { unitId: this.engine.unit, subUnitId: sheet };
      const moved = merges
        .flatMap((merged) => boxAfter(merged, area, direction) ?? [])
        .filter((b) => b.rows * b.columns > 1);
      run(this.engine, RemoveWorksheetMergeMutation.id, { ...target, ranges: merges.map(toRange) });
      run(this.engine, AddWorksheetMergeMutation.id, { ...target, ranges: moved.map(toRange) });
    }
    this.eachFormula((formula, own) => shiftFormula(formula, own, name, area, direction));
  }

  /** Moves what is beyond the changed cells; the strip is as wide (or high) as the change. */
  private moveCells(sheet: string, area: Box, direction: Direction): void {
    const matrix = sheetOf(this.engine, sheet).getCellMatrix();
    const vertical = direction === "down" || direction === "up";
    const inserting = direction === "down" || direction === "right";
    const moved: { row: number; column: number; cell: ICellData }[] = [];
    matrix.forValue((row, column, cell) => {
      const across = vertical
        ? column >= area.column && column < area.column + area.columns
        : row >= area.row && row < area.row + area.rows;
      const beyond = vertical ? row >= area.row : column >= area.column;
      if (across && beyond && cell) moved.push({ row, column, cell });
    });
    for (const { row, column, cell } of moved) {
      matrix.realDeleteValue(row, column);
      if (cell.f || cell.si) this.cells.touch(sheet, row, column, "");
    }
    const step = (vertical ? area.rows : area.columns) * (inserting ? 1 : -1);
    for (const { row, column, cell } of moved) {
      const gone =
        !inserting && (vertical ? row < area.row + area.rows : column < area.column + area.columns);
      if (gone) continue;
      const to = vertical ? { row: row + step, column } : { row, column: column + step };
      this.grow(sheet, to.row + 1, to.column + 1);
      matrix.setValue(to.row, to.column, cell);
      if (cell.f) this.cells.touch(sheet, to.row, to.column, cell.f);
    }
    this.cells.markDirty(sheet, { ...area, rows: 1, columns: 1 });
  }

  /** Heights and widths go along with whole rows and columns. */
  private moveLines<T>(lines: Record<number, T>, at: number, count: number, inserting: boolean): void {
    const entries = Object.entries(lines).map(([key, line]): [number, T] => [Number(key), line]);
    for (const [key] of entries) if (key >= at) Reflect.deleteProperty(lines, String(key));
    for (const [key, line] of entries) {
      if (key < at || (!inserting && key < at + count)) continue;
      lines[key + (inserting ? count : -count)] = line;
    }
  }

  /** Rewrites every formula and defined name of the book. */
  private eachFormula(change: (formula: string, ownSheet: string) => string): void {
    for (const worksheet of this.engine.workbook.getSheets()) {
      const [sheet, own] = [worksheet.getSheetId(), worksheet.getName()];
      worksheet.getCellMatrix().forValue((row, column, cell) => {
        if (!cell?.f) return;
        const next = change(cell.f, own);
        if (next === cell.f) return;
        cell.f = next;
        this.cells.touch(sheet, row, column, next);
        this.cells.markDirty(sheet, box(row, column));
      });
    }
    this.names.rewrite((formula, scope) => {
      const own = scope === null ? null : this.engine.workbook.getSheetBySheetId(scope);
      return change(formula, own?.getName() ?? "");
    });
  }
}
