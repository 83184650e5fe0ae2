import {
  ILayoutService,
  SetRangeValuesMutation,
  SetWorksheetColWidthMutation,
} from "@univerjs/preset-sheets-core";
import type { Box, Direction } from "../host/box";
import type { Cell, Content, DefinedName, Grid, GridEvent, TableArea } from "../book/grid";
import { FunctionNames } from "../book/texts/function-names";
import type { Region } from "../book/texts/locale";
import type { CellStyle } from "../book/style";
import { Calculation } from "./calculation";
import { Cells } from "./cells";
import type { Engine } from "./engine";
import { PLACEHOLDER, run, startEngine } from "./engine";
import { joinNumbersAsExcel } from "./joined-numbers";
import { Looks } from "./looks/look";
import { Names } from "./names";
import { shownText } from "./looks/number-text";
import { watchPerson } from "./person";
import { drawRegion } from "./looks/region-look";
import { selectBox, selectedBox } from "./selection";
import { Sizes } from "./looks/sizes";
import { Structure } from "./structure";

/** The grid of the stand-in: Univer holds the cells, draws them and calculates. */
export class UniverGrid implements Grid {
  readonly engine: Engine;
  readonly calculation: Calculation;
  readonly looks: Looks;
  readonly functionNames = new FunctionNames();
  private readonly cells: Cells;
  private readonly sizes: Sizes;
  private readonly structure: Structure;
  private readonly definedNames: Names;
  private readonly listeners: ((event: GridEvent) => void)[] = [];
  private depth = 0;
  /** Whether a person may type into a cell; set by the page from the protection of the book. */
  locked: (sheet: string, area: Box) => boolean = () => false;

  constructor(
    container: string,
    private readonly region: Region,
  ) {
    this.engine = startEngine(container);
    this.looks = new Looks(this.engine.workbook);
    this.cells = new Cells(this.engine, this.looks, (sheet, rows, columns) =>
      this.structure.grow(sheet, rows, columns),
    );
    this.definedNames = new Names(this.engine);
    this.structure = new Structure(this.engine, this.cells, this.definedNames);
    this.sizes = new Sizes(
      this.engine,
      this.cells,
      (sheet, rows, columns) => this.structure.grow(sheet, rows, columns),
      (cell, style) => this.text(cell, style.numberFormat),
    );
    this.calculation = new Calculation(this.engine, () => this.emit({ kind: "calculated" }));
    watchPerson({
      engine: this.engine,
      cells: this.cells,
      looks: this.looks,
      region: () => this.region,
      functionNames: this.functionNames,
      working: () => this.depth > 0,
      emit: (event) => this.hear(event),
      locked: (sheet, area) => this.locked(sheet, area),
    });
    drawRegion(this.engine, region);
    joinNumbersAsExcel(this.engine);
  }

  insertSheet(sheet: string, name: string, position: number): void {
    this.work(() => {
      this.structure.insertSheet(sheet, name, position);
      if (!this.engine.workbook.getSheetBySheetId(PLACEHOLDER)) return;
      this.structure.activate(sheet);
      this.structure.removeSheet(PLACEHOLDER);
    });
  }

  removeSheet(sheet: string): void {
    this.work(() => this.structure.removeSheet(sheet));
    this.sizes.forget(sheet);
    this.calculation.markEverything();
    this.emit({ kind: "activated", sheet: this.activeSheet() });
  }

  renameSheet(sheet: string, name: string): void {
    this.work(() => this.structure.renameSheet(sheet, name));
    this.calculation.markEverything();
  }

  moveSheet(sheet: string, position: number): void {
    this.work(() => this.structure.moveSheet(sheet, position));
  }

  hideSheet(sheet: string, hidden: boolean): void {
    this.work(() => this.structure.hide(sheet, hidden));
  }

  activateSheet(sheet: string): void {
    this.structure.activate(sheet);
  }

  activeSheet(): string {
    return this.engine.workbook.getActiveSheet().getSheetId();
  }

  showGridlines(sheet: string, shown: boolean): void {
    this.work(() => this.structure.gridlines(sheet, shown));
  }

  tabColor(sheet: string, color: string): void {
    this.work(() => this.structure.tabColor(sheet, color));
  }

  cell(sheet: string, row: number, column: number): Cell {
    return this.cells.read(sheet, row, column);
  }

  put(sheet: string, row: number, column: number, content: Content): void {
    const entered =
      content.kind === "formula"
        ? { ...content, formula: this.functionNames.entered(content.formula) }
        : content;
    this.cells.write(sheet, row, column, entered);
  }

  /** Puts a formula into a cell as a file has it, without entering it. */
  putStored(sheet: string, row: number, column: number, formula: string): void {
    this.cells.write(sheet, row, column, { kind: "formula", formula });
  }

  usedBox(sheet: string, looks: boolean): Box | null {
    return this.cells.usedBox(sheet, looks);
  }

  spill(sheet: string, row: number, column: number): Box | null {
    return this.cells.spill(sheet, row, column);
  }

  spillParent(sheet: string, row: number, column: number): { row: number; column: number } | null {
    const inside = (b: Box): boolean =>
      row >= b.row && row < b.row + b.rows && column >= b.column && column < b.column + b.columns;
    const found = this.cells.spills(sheet).find(inside);
    return found ? { row: found.row, column: found.column } : null;
  }

  style(sheet: string, row: number, column: number): CellStyle {
    return this.cells.style(sheet, row, column);
  }

  restyle(sheet: string, area: Box, change: (old: CellStyle) => CellStyle): void {
    this.cells.restyle(sheet, area, change);
  }

  text(cell: Cell, numberFormat: string): string {
    return shownText(cell, numberFormat, this.region);
  }

  columnWidth(sheet: string, column: number): number {
    return this.sizes.columnWidth(sheet, column);
  }

  setColumnWidth(sheet: string, column: number, columns: number, width: number | null): void {
    this.sizes.setColumnWidth(sheet, column, columns, width);
  }

  rowHeight(sheet: string, row: number): number {
    return this.sizes.rowHeight(sheet, row);
  }

  setRowHeight(sheet: string, row: number, rows: number, height: number | null): void {
    this.sizes.setRowHeight(sheet, row, rows, height);
  }

  fitColumns(sheet: string, area: Box): void {
    this.sizes.fitColumns(sheet, area);
  }

  fitRows(sheet: string, area: Box): void {
    this.sizes.fitRows(sheet, area);
  }

  rowHidden(sheet: string, row: number): boolean {
    return this.sizes.rowHidden(sheet, row);
  }

  hideRows(sheet: string, row: number, rows: number, hidden: boolean): void {
    this.work(() => this.sizes.hideRows(sheet, row, rows, hidden));
  }

  columnHidden(sheet: string, column: number): boolean {
    return this.sizes.columnHidden(sheet, column);
  }

  hideColumns(sheet: string, column: number, columns: number, hidden: boolean): void {
    this.work(() => this.sizes.hideColumns(sheet, column, columns, hidden));
  }

  frozen(sheet: string): { rows: number; columns: number } {
    return this.sizes.frozen(sheet);
  }

  freeze(sheet: string, rows: number, columns: number): void {
    this.work(() => this.sizes.freeze(sheet, rows, columns));
  }

  merges(sheet: string): Box[] {
    return this.structure.merges(sheet);
  }

  merge(sheet: string, area: Box): void {
    this.work(() => this.structure.merge(sheet, area));
  }

  unmerge(sheet: string, area: Box): void {
    this.work(() => this.structure.unmerge(sheet, area));
  }

  shift(sheet: string, area: Box, direction: Direction): void {
    this.work(() => this.structure.shift(sheet, area, direction));
    this.calculation.markEverything();
  }

  names(): DefinedName[] {
    return this.definedNames.all();
  }

  setName(name: DefinedName): void {
    this.work(() => this.definedNames.set(name));
    this.calculation.markEverything();
  }

  removeName(id: string): void {
    this.work(() => this.definedNames.remove(id));
    this.calculation.markEverything();
  }

  setTable(area: TableArea, oldName: string | null): void {
    this.work(() => this.definedNames.setTable(area, oldName));
    this.calculation.markTable(area.name, { sheet: area.sheet, box: area.box });
  }

  removeTable(name: string): void {
    this.work(() => this.definedNames.removeTable(name));
    this.calculation.markEverything();
  }

  selection(): { sheet: string; box: Box } {
    return { sheet: this.activeSheet(), box: selectedBox(this.engine) };
  }

  select(sheet: string, area: Box): void {
    if (sheet !== this.activeSheet()) this.activateSheet(sheet);
    this.structure.grow(
      sheet,
      Math.min(area.row + area.rows, 1000),
      Math.min(area.column + area.columns, 200),
    );
    selectBox(this.engine, sheet, area);
  }

  /** Gives the keyboard to the cells. */
  focus(): void {
    this.engine.injector.get(ILayoutService).focus();
  }

  flush(): void {
    if (!this.cells.isDirty()) {
      this.calculation.start();
      return;
    }
    this.work(() => {
      const areas = this.cells.takeDirty();
      for (const { sheet, box: area } of areas) {
        this.sizes.followContent(sheet, area);
        this.redraw(sheet);
      }
      this.cells.takeDirty();
      this.calculation.mark(areas);
    });
    this.calculation.start();
  }

  async settle(): Promise<void> {
    this.flush();
    await this.calculation.settle();
  }

  recalculate(): void {
    this.calculation.markEverything();
    this.calculation.start();
  }

  subscribe(listener: (event: GridEvent) => void): void {
    this.listeners.push(listener);
  }

  /** Draws a sheet again after its cells, widths or heights changed in place. */
  redraw(sheet: string): void {
    const target = { unitId: this.engine.unit, subUnitId: sheet };
    this.work(() => {
      run(this.engine, SetWorksheetColWidthMutation.id, { ...target, ranges: [], colWidth: 0 });
      run(this.engine, SetRangeValuesMutation.id, { ...target, cellValue: {} });
    });
  }

  /** What a person did: calculated at once, so that nobody reads an old result. */
  private hear(event: GridEvent): void {
    if (event.kind === "edited") this.calculation.mark([{ sheet: event.sheet, box: event.box }]);
    if (event.kind === "shifted" || event.kind === "sheet-removed") this.calculation.markEverything();
    this.emit(event);
    this.calculation.start();
  }

  private emit(event: GridEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  private work(change: () => void): void {
    this.depth += 1;
    try {
      change();
    } finally {
      this.depth -= 1;
    }
  }
}
