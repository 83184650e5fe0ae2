import type { Cell } from "../book/grid";
import type { CellStyle } from "../book/style";
import { Calculation } from "./calculation";
import { Cells } from "./cells";
import type { Engine } from "./engine";
import { startEngine } from "./engine";
import { CellLooks } from "./looks/cell-looks";
import { Looks } from "./looks/look";
import { Sizes } from "./looks/sizes";
import { Names } from "./names";
import { Structure } from "./structure";

/** The engine and what works on it, each for its share of the grid. */
export interface Parts {
  readonly engine: Engine;
  readonly looks: Looks;
  readonly cells: Cells;
  readonly cellLooks: CellLooks;
  readonly names: Names;
  readonly structure: Structure;
  readonly sizes: Sizes;
  readonly calculation: Calculation;
}

/** Starts the engine in an element of the page; `text` is how a cell shows, `calculated` is told when nothing is left. */
export function startParts(
  container: string,
  text: (cell: Cell, style: CellStyle) => string,
  calculated: () => void,
): Parts {
  const engine = startEngine(container);
  const looks = new Looks(engine.workbook);
  const grow = (sheet: string, rows: number, columns: number): void => structure.grow(sheet, rows, columns);
  const cells = new Cells(engine, grow);
  const cellLooks = new CellLooks(engine, looks, grow, (sheet, area) => cells.markDirty(sheet, area));
  const names = new Names(engine);
  const structure: Structure = new Structure(engine, cells, names);
  const sizes = new Sizes(engine, cells, cellLooks, grow, text);
  const calculation = new Calculation(engine, calculated);
  return { engine, looks, cells, cellLooks, names, structure, sizes, calculation };
}
