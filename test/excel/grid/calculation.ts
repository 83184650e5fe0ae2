import {
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/preset-sheets-core";
import type { Box } from "../host/box";
import { MAX_COLUMNS, MAX_ROWS } from "../host/box";
import type { Engine } from "./engine";
import { run, sheetOf } from "./engine";

/** States that the engine tells when a calculation ends; stages while it runs carry no state. */
const STOPPED = 1;

const PATIENCE_MS = 60_000;

/** Decides when the engine calculates, and knows when it is done. */
export class Calculation {
  private waiting: { sheet: string; box: Box }[] = [];
  private tables = new Map<string, string>();
  private everything = false;
  private running: { areas: { sheet: string; box: Box }[]; everything: boolean } | null = null;
  private foreign = false;
  private listeners: (() => void)[] = [];

  constructor(
    private readonly engine: Engine,
    private readonly finished: () => void,
  ) {
    engine.commands.onCommandExecuted((command) => {
      if (command.id !== SetFormulaCalculationNotificationMutation.id) return;
      const params = command.params as { functionsExecutedState?: number; stageInfo?: unknown } | undefined;
      if (params?.functionsExecutedState === undefined) {
        if (!this.running) this.foreign = true;
        return;
      }
      this.ended(params.functionsExecutedState);
    });
  }

  /** Cells that changed: the formulas that depend on them are calculated at the next start. */
  mark(areas: { sheet: string; box: Box }[]): void {
    this.waiting.push(...areas);
  }

  /** A table whose area changed: formulas with its name are read anew. */
  markTable(name: string, area: { sheet: string; box: Box }): void {
    this.tables.set(name, area.sheet);
    this.waiting.push(area);
  }

  markEverything(): void {
    this.everything = true;
  }

  isIdle(): boolean {
    return !this.running && !this.foreign && this.waiting.length === 0 && !this.everything;
  }

  start(): void {
    if (this.running || this.foreign || (this.waiting.length === 0 && !this.everything)) return;
    this.running = { areas: this.waiting, everything: this.everything };
    this.waiting = [];
    this.everything = false;
    const { tables } = this;
    this.tables = new Map();
    const { unit } = this.engine;
    const known = this.running.areas.filter(({ sheet }) => this.engine.workbook.getSheetBySheetId(sheet));
    run(this.engine, SetFormulaCalculationStartMutation.id, {
      forceCalculation: this.running.everything,
      dirtyRanges: known.map(({ sheet, box }) => ({
        unitId: unit,
        sheetId: sheet,
        range: this.clamped(sheet, box),
      })),
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap:
        tables.size > 0 ? { [unit]: Object.fromEntries([...tables.keys()].map((name) => [name, "1"])) } : {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: this.running.everything || tables.size > 0 ? this.allSheets() : {},
    });
  }

  /** Resolves when nothing is left to calculate. */
  async settle(): Promise<void> {
    const limit = performance.now() + PATIENCE_MS;
    while (!this.isIdle()) {
      this.start();
      if (this.isIdle()) return;
      await new Promise<void>((resolve) => {
        this.listeners.push(resolve);
        setTimeout(resolve, 2000);
      });
      if (performance.now() > limit) throw new Error("The grid did not finish calculating.");
    }
  }

  private ended(state: number): void {
    const interrupted = this.running;
    this.running = null;
    this.foreign = false;
    if (state === STOPPED && interrupted) {
      this.waiting.unshift(...interrupted.areas);
      this.everything ||= interrupted.everything;
    }
    // Results are put into the cells in the same turn, after this notification.
    setTimeout(() => {
      this.start();
      const listeners = this.listeners;
      this.listeners = [];
      for (const listener of listeners) listener();
      if (this.isIdle()) this.finished();
    }, 0);
  }

  private allSheets(): Record<string, Record<string, string>> {
    const sheets = this.engine.workbook.getSheets().map((sheet) => [sheet.getSheetId(), "1"]);
    return { [this.engine.unit]: Object.fromEntries(sheets) };
  }

  private clamped(sheet: string, area: Box) {
    const worksheet = sheetOf(this.engine, sheet);
    const rows = area.rows === MAX_ROWS ? worksheet.getRowCount() : area.rows;
    const columns = area.columns === MAX_COLUMNS ? worksheet.getColumnCount() : area.columns;
    return {
      startRow: area.row,
      endRow: area.row + rows - 1,
      startColumn: area.column,
      endColumn: area.column + columns - 1,
    };
  }
}
