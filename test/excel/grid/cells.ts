import type { ICellData } from "@univerjs/core";
import { CellValueType } from "@univerjs/core";
import {
  FormulaDataModel,
  SetArrayFormulaDataMutation,
  SetFormulaDataMutation,
} from "@univerjs/preset-sheets-core";
import type { Box } from "../host/box";
import { bounding, box, intersection } from "../host/box";
import type { Cell, Content } from "../book/grid";
import { EMPTY_CELL } from "../book/grid";
import { isErrorText } from "../book/texts/typed-text";
import type { Engine } from "./engine";
import { run, sheetOf } from "./engine";

/** Formula cells that were written or overwritten since the last flush, by sheet, row and column. */
type Touched = Map<string, Record<number, Record<number, { f: string }>>>;

/** Contents of the cells, read from and written into the grid's own data without a command per cell. */
export class Cells {
  private readonly dirty = new Map<string, Box>();
  private touched: Touched = new Map();
  private watched: { sheet: string; box: Box }[] = [];
  private readonly formulas: FormulaDataModel;

  constructor(
    private readonly engine: Engine,
    private readonly grow: (sheet: string, rows: number, columns: number) => void,
  ) {
    this.formulas = engine.injector.get(FormulaDataModel);
  }

  read(sheet: string, row: number, column: number): Cell {
    const data = sheetOf(this.engine, sheet).getCellMatrix().getValue(row, column);
    const formula = data ? this.formulaOf(sheet, data, row, column) : null;
    if (formula !== null) return toCell(data?.v, data?.t, formula);
    const spilled = this.spilledValue(sheet, row, column);
    if (spilled) return toCell(spilled.v, spilled.t, null);
    if (!data || data.v === null || data.v === undefined) return EMPTY_CELL;
    return toCell(data.v, data.t, null);
  }

  write(sheet: string, row: number, column: number, content: Content): void {
    const matrix = sheetOf(this.engine, sheet).getCellMatrix();
    const before = matrix.getValue(row, column);
    if (content.kind === "empty" && !before) return;
    if (content.kind !== "empty") this.grow(sheet, row + 1, column + 1);
    const cell: ICellData = {};
    if (before?.s !== undefined && before.s !== null) cell.s = before.s;
    if (before?.custom) cell.custom = before.custom;
    if (content.kind === "constant") {
      cell.v = typeof content.value === "boolean" ? Number(content.value) : content.value;
      cell.t = typeOf(content.value);
    } else if (content.kind === "formula") {
      cell.f = content.formula;
    }
    const hadFormula = typeof before?.f === "string" || typeof before?.si === "string";
    if (content.kind === "formula" || hadFormula || this.hasSpills(sheet)) {
      this.touch(sheet, row, column, content.kind === "formula" ? content.formula : "");
    }
    if (cell.v === undefined && cell.f === undefined && cell.s === undefined)
      matrix.realDeleteValue(row, column);
    else matrix.setValue(row, column, cell);
    this.markDirty(sheet, box(row, column));
  }

  /** Hands what changed to the grid: the area for calculation, and which formulas are new or gone. */
  takeDirty(): { sheet: string; box: Box }[] {
    const areas = [...this.dirty].map(([sheet, area]) => ({ sheet, box: area }));
    areas.push(...this.spillsInTheWay(areas));
    for (const [sheet, formulaData] of this.touched) {
      if (this.hasSpills(sheet)) {
        this.formulas.updateArrayFormulaCellData(this.engine.unit, sheet, formulaData);
        this.formulas.updateArrayFormulaRange(this.engine.unit, sheet, formulaData);
        run(this.engine, SetArrayFormulaDataMutation.id, {
          arrayFormulaRange: this.formulas.getArrayFormulaRange(),
          arrayFormulaCellData: this.formulas.getArrayFormulaCellData(),
          remove: true,
        });
      }
      run(this.engine, SetFormulaDataMutation.id, {
        formulaData: { [this.engine.unit]: { [sheet]: formulaData } },
      });
    }
    this.touched = new Map();
    this.dirty.clear();
    return areas;
  }

  /**
   * Formulas that must be tried again: those whose spill was written into, and those that showed #SPILL! until now.
   */
  private spillsInTheWay(areas: { sheet: string; box: Box }[]): { sheet: string; box: Box }[] {
    const blocked = this.watched.filter(
      ({ sheet, box: at }) =>
        this.engine.workbook.getSheetBySheetId(sheet)?.getCellMatrix().getValue(at.row, at.column)?.v ===
        "#SPILL!",
    );
    const broken = areas.flatMap(({ sheet, box: area }) =>
      this.hasSpills(sheet)
        ? this.spills(sheet)
            .filter((spill) => intersection(spill, area))
            .map((spill) => ({ sheet, box: box(spill.row, spill.column) }))
        : [],
    );
    const written = [...this.touched].flatMap(([sheet, rows]) =>
      Object.entries(rows).flatMap(([row, cells]) =>
        Object.entries(cells).flatMap(([column, { f }]) =>
          f ? [{ sheet, box: box(Number(row), Number(column)) }] : [],
        ),
      ),
    );
    this.watched = [...blocked, ...broken, ...written.slice(0, 200)];
    return [...blocked, ...broken];
  }

  markDirty(sheet: string, area: Box): void {
    const before = this.dirty.get(sheet);
    this.dirty.set(sheet, before ? bounding(before, area) : area);
  }

  isDirty(): boolean {
    return this.dirty.size > 0;
  }

  touch(sheet: string, row: number, column: number, formula: string): void {
    const rows = this.touched.get(sheet) ?? {};
    const cells = rows[row] ?? {};
    cells[column] = { f: formula };
    rows[row] = cells;
    this.touched.set(sheet, rows);
  }

  forget(sheet: string): void {
    this.dirty.delete(sheet);
    this.touched.delete(sheet);
  }

  usedBox(sheet: string, looks: boolean): Box | null {
    let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
    const rows = sheetOf(this.engine, sheet).getCellMatrix().getMatrix();
    for (const rowKey in rows) {
      const row = rows[rowKey as unknown as number];
      for (const columnKey in row) {
        const cell = row[columnKey as unknown as number];
        if (!cell) continue;
        const filled =
          (cell.v !== undefined && cell.v !== null && cell.v !== "") || Boolean(cell.f) || Boolean(cell.si);
        if (!filled && !(looks && cell.s !== undefined && cell.s !== null)) continue;
        const [r, c] = [Number(rowKey), Number(columnKey)];
        if (r < top) top = r;
        if (r > bottom) bottom = r;
        if (c < left) left = c;
        if (c > right) right = c;
      }
    }
    const cells = bottom < 0 ? null : box(top, left, bottom - top + 1, right - left + 1);
    return this.spills(sheet).reduce<Box | null>(
      (used, spill) => (used ? bounding(used, spill) : spill),
      cells,
    );
  }

  spill(sheet: string, row: number, column: number): Box | null {
    const range = this.formulas.getArrayFormulaRange()[this.engine.unit]?.[sheet]?.[row]?.[column];
    if (!range) return null;
    const { startRow, startColumn, endRow, endColumn } = range;
    if (startRow === endRow && startColumn === endColumn) return null;
    return box(startRow, startColumn, endRow - startRow + 1, endColumn - startColumn + 1);
  }

  spills(sheet: string): Box[] {
    const rows = this.formulas.getArrayFormulaRange()[this.engine.unit]?.[sheet] ?? {};
    return Object.entries(rows).flatMap(([row, columns]) =>
      Object.keys(columns ?? {}).flatMap((column) => this.spill(sheet, Number(row), Number(column)) ?? []),
    );
  }

  /** The cell whose formula fills this one as well. */
  spillParent(sheet: string, row: number, column: number): { row: number; column: number } | null {
    const inside = (b: Box): boolean =>
      row >= b.row && row < b.row + b.rows && column >= b.column && column < b.column + b.columns;
    const found = this.spills(sheet).find(inside);
    return found ? { row: found.row, column: found.column } : null;
  }

  private hasSpills(sheet: string): boolean {
    const rows = this.formulas.getArrayFormulaRange()[this.engine.unit]?.[sheet];
    return rows !== undefined && rows !== null && Object.keys(rows).length > 0;
  }

  private spilledValue(sheet: string, row: number, column: number): ICellData | null {
    return this.formulas.getArrayFormulaCellData()[this.engine.unit]?.[sheet]?.[row]?.[column] ?? null;
  }

  private formulaOf(sheet: string, data: ICellData, row: number, column: number): string | null {
    if (typeof data.f === "string" && data.f.startsWith("=")) return data.f;
    if (typeof data.si !== "string" || data.si === "") return null;
    return this.formulas.getFormulaStringByCell(row, column, sheet, this.engine.unit) ?? null;
  }
}

function typeOf(value: number | string | boolean): CellValueType {
  if (typeof value === "boolean") return CellValueType.BOOLEAN;
  if (typeof value === "number") return CellValueType.NUMBER;
  // Figures that are meant as text are forced, so that the engine never reads them as a number.
  return value.trim() !== "" && Number.isFinite(Number(value))
    ? CellValueType.FORCE_STRING
    : CellValueType.STRING;
}

function toCell(value: ICellData["v"], type: ICellData["t"], formula: string | null): Cell {
  if (value === null || value === undefined) return { value: null, error: false, formula };
  if (type === CellValueType.BOOLEAN)
    return {
      value: value === true || value === 1 || value === "1" || value === "TRUE",
      error: false,
      formula,
    };
  const error = typeof value === "string" && isErrorText(value);
  return { value, error, formula };
}
