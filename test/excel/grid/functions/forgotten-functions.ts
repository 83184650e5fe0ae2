import type { UniverGrid } from "../univer-grid";

/** Puts every formula back to what a file holds: functions of an add-in under their stored names, which show #NAME?. */
export function forgetFunctions(grid: UniverGrid, sheets: readonly string[]): void {
  for (const sheet of sheets) {
    const used = grid.usedBox(sheet, false);
    if (!used) continue;
    for (let row = used.row; row < used.row + used.rows; row += 1) {
      for (let column = used.column; column < used.column + used.columns; column += 1) {
        const { formula } = grid.cell(sheet, row, column);
        if (formula !== null) grid.putStored(sheet, row, column, grid.functionNames.unresolved(formula));
      }
    }
  }
  grid.recalculate();
}
