import { SetRangeValuesMutation, SetWorksheetColWidthMutation } from "@univerjs/preset-sheets-core";
import type { Engine } from "./engine";
import { run } from "./engine";
import type { Parts } from "./parts";

/** Hands cells that were written in place to what draws and what calculates. */
export function handOver({ engine, cells, sizes, calculation }: Parts): void {
  const areas = cells.takeDirty();
  for (const { sheet, box } of areas) {
    sizes.followContent(sheet, box);
    redrawSheet(engine, sheet);
  }
  // Rows that followed their content are no news.
  cells.takeDirty();
  calculation.mark(areas);
}

/** Draws a sheet again after its cells, widths or heights changed in place. */
export function redrawSheet(engine: Engine, sheet: string): void {
  const target = { unitId: engine.unit, subUnitId: sheet };
  run(engine, SetWorksheetColWidthMutation.id, { ...target, ranges: [], colWidth: 0 });
  run(engine, SetRangeValuesMutation.id, { ...target, cellValue: {} });
}
