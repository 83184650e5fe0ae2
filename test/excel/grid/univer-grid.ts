import { ILayoutService } from "@univerjs/preset-sheets-core";
import type { Box, Direction } from "../host/box";
import type { Cell, Content, DefinedName, Grid, GridEvent, TableArea } from "../book/grid";
import { FunctionNames } from "../book/texts/function-names";
import type { Region } from "../book/texts/locale";
import type { CellStyle } from "../book/style";
import type { Calculation } from "./calculation";
import type { Engine } from "./engine";
import { PLACEHOLDER } from "./engine";
import { handOver, redrawSheet } from "./hand-over";
import type { Parts } from "./parts";
import { startParts } from "./parts";
import { joinNumbersAsExcel } from "./joined-numbers";
import type { Looks } from "./looks/look";
import { shownText } from "./looks/number-text";
import { watchPerson } from "./person";
import { drawRegion } from "./looks/region-look";
import { selectBox, selectedBox } from "./selection";

/** The grid of the stand-in: Univer holds the cells, draws them and calculates. */
export class UniverGrid implements Grid {
  readonly engine: Engine;
  readonly calculation: Calculation;
  readonly looks: Looks;
  readonly functionNames = new FunctionNames();
  private readonly parts: Parts;
  private readonly listeners: ((event: GridEvent) => void)[] = [];
  private depth = 0;
  /** Whether a person may type into a cell; set by the page from the protection of the book. */
  locked: (sheet: string, area: Box) => boolean = () => false;

  constructor(
    container: string,
    private readonly region: Region,
  ) {
    this.parts = startParts(
      container,
      (cell, style) => this.text(cell, style.numberFormat),
      () => this.emit({ kind: "calculated" }),
    );
    const { engine, looks, calculation, cellLooks } = this.parts;
    this.engine = engine;
    this.looks = looks;
    this.calculation = calculation;
    watchPerson({
      engine,
      cellLooks,
      looks,
      region: () => this.region,
      functionNames: this.functionNames,
      working: () => this.depth > 0,
      emit: (event) => this.hear(event),
      locked: (sheet, area) => this.locked(sheet, area),
    });
    drawRegion(engine, region);
    joinNumbersAsExcel(engine);
  }

  insertSheet(sheet: string, name: string, position: number): void {
    this.work(() => {
      this.parts.structure.insertSheet(sheet, name, position);
      if (!this.engine.workbook.getSheetBySheetId(PLACEHOLDER)) return;
      this.parts.structure.activate(sheet);
      this.parts.structure.removeSheet(PLACEHOLDER);
    });
  }

  removeSheet(sheet: string): void {
    this.work(() => this.parts.structure.removeSheet(sheet));
    this.parts.sizes.forget(sheet);
    this.calculation.markEverything();
    this.emit({ kind: "activated", sheet: this.activeSheet() });
  }

  renameSheet(sheet: string, name: string): void {
    this.work(() => this.parts.structure.renameSheet(sheet, name));
    this.calculation.markEverything();
  }

  moveSheet(sheet: string, position: number): void {
    this.work(() => this.parts.structure.moveSheet(sheet, position));
  }

  hideSheet(sheet: string, hidden: boolean): void {
    this.work(() => this.parts.structure.hide(sheet, hidden));
  }

  activateSheet(sheet: string): void {
    this.parts.structure.activate(sheet);
  }

  activeSheet(): string {
    return this.engine.workbook.getActiveSheet().getSheetId();
  }

  showGridlines(sheet: string, shown: boolean): void {
    this.work(() => this.parts.structure.gridlines(sheet, shown));
  }

  tabColor(sheet: string, color: string): void {
    this.work(() => this.parts.structure.tabColor(sheet, color));
  }

  cell(sheet: string, row: number, column: number): Cell {
    return this.parts.cells.read(sheet, row, column);
  }

  put(sheet: string, row: number, column: number, content: Content): void {
    const entered =
      content.kind === "formula"
        ? { ...content, formula: this.functionNames.entered(content.formula) }
        : content;
    this.parts.cells.write(sheet, row, column, entered);
  }

  /** Puts a formula into a cell as a file has it, without entering it. */
  putStored(sheet: string, row: number, column: number, formula: string): void {
    this.parts.cells.write(sheet, row, column, { kind: "formula", formula });
  }

  usedBox(sheet: string, looks: boolean): Box | null {
    return this.parts.cells.usedBox(sheet, looks);
  }

  spill(sheet: string, row: number, column: number): Box | null {
    return this.parts.cells.spill(sheet, row, column);
  }

  spillParent(sheet: string, row: number, column: number): { row: number; column: number } | null {
    return this.parts.cells.spillParent(sheet, row, column);
  }

  style(sheet: string, row: number, column: number): CellStyle {
    return this.parts.cellLooks.style(sheet, row, column);
  }

  restyle(sheet: string, area: Box, change: (old: CellStyle) => CellStyle): void {
    this.parts.cellLooks.restyle(sheet, area, change);
  }

  text(cell: Cell, numberFormat: string): string {
    return shownText(cell, numberFormat, this.region);
  }

  columnWidth(sheet: string, column: number): number {
    return this.parts.sizes.columnWidth(sheet, column);
  }

  setColumnWidth(sheet: string, column: number, columns: number, width: number | null): void {
    this.parts.sizes.setColumnWidth(sheet, column, columns, width);
  }

  rowHeight(sheet: string, row: number): number {
    return this.parts.sizes.rowHeight(sheet, row);
  }

  setRowHeight(sheet: string, row: number, rows: number, height: number | null): void {
    this.parts.sizes.setRowHeight(sheet, row, rows, height);
  }

  fitColumns(sheet: string, area: Box): void {
    this.parts.sizes.fitColumns(sheet, area);
  }

  fitRows(sheet: string, area: Box): void {
    this.parts.sizes.fitRows(sheet, area);
  }

  rowHidden(sheet: string, row: number): boolean {
    return this.parts.sizes.rowHidden(sheet, row);
  }

  hideRows(sheet: string, row: number, rows: number, hidden: boolean): void {
    this.work(() => this.parts.sizes.hideRows(sheet, row, rows, hidden));
  }

  columnHidden(sheet: string, column: number): boolean {
    return this.parts.sizes.columnHidden(sheet, column);
  }

  hideColumns(sheet: string, column: number, columns: number, hidden: boolean): void {
    this.work(() => this.parts.sizes.hideColumns(sheet, column, columns, hidden));
  }

  frozen(sheet: string): { rows: number; columns: number } {
    return this.parts.sizes.frozen(sheet);
  }

  freeze(sheet: string, rows: number, columns: number): void {
    this.work(() => this.parts.sizes.freeze(sheet, rows, columns));
  }

  merges(sheet: string): Box[] {
    return this.parts.structure.merges(sheet);
  }

  merge(sheet: string, area: Box): void {
    this.work(() => this.parts.structure.merge(sheet, area));
  }

  unmerge(sheet: string, area: Box): void {
    this.work(() => this.parts.structure.unmerge(sheet, area));
  }

  shift(sheet: string, area: Box, direction: Direction): void {
    this.work(() => this.parts.structure.shift(sheet, area, direction));
    this.calculation.markEverything();
  }

  names(): DefinedName[] {
    return this.parts.names.all();
  }

  setName(name: DefinedName): void {
    this.work(() => this.parts.names.set(name));
    this.calculation.markEverything();
  }

  removeName(id: string): void {
    this.work(() => this.parts.names.remove(id));
    this.calculation.markEverything();
  }

  setTable(area: TableArea, oldName: string | null): void {
    this.work(() => this.parts.names.setTable(area, oldName));
    this.calculation.markTable(area.name, { sheet: area.sheet, box: area.box });
  }

  removeTable(name: string): void {
    this.work(() => this.parts.names.removeTable(name));
    this.calculation.markEverything();
  }

  selection(): { sheet: string; box: Box } {
    return { sheet: this.activeSheet(), box: selectedBox(this.engine) };
  }

  select(sheet: string, area: Box): void {
    if (sheet !== this.activeSheet()) this.activateSheet(sheet);
    this.parts.structure.grow(
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
    if (this.parts.cells.isDirty()) this.work(() => handOver(this.parts));
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
    this.work(() => redrawSheet(this.engine, sheet));
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
