import { SetSelectionsOperation, SheetsSelectionsService } from "@univerjs/preset-sheets-core";
import type { Box } from "../host/box";
import { box } from "../host/box";
import type { Engine } from "./engine";
import { sheetOf } from "./engine";
import { toBox, toRange } from "./structure";

/** What is selected on the active sheet; a new book has A1 selected. */
export function selectedBox(engine: Engine): Box {
  const range = engine.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
  return range ? toBox(range) : box(0, 0);
}

/** Selects cells of the active sheet, as far as the grid has them. */
export function selectBox(engine: Engine, sheet: string, area: Box): void {
  const worksheet = sheetOf(engine, sheet);
  const range = toRange(area);
  range.endRow = Math.min(range.endRow, worksheet.getRowCount() - 1);
  range.endColumn = Math.min(range.endColumn, worksheet.getColumnCount() - 1);
  const primary = {
    actualRow: area.row,
    actualColumn: area.column,
    startRow: area.row,
    endRow: area.row,
    startColumn: area.column,
    endColumn: area.column,
    isMerged: false,
    isMergedMainCell: false,
  };
  engine.commands.syncExecuteCommand(SetSelectionsOperation.id, {
    unitId: engine.unit,
    subUnitId: sheet,
    selections: [{ range, primary, style: null }],
  });
}
