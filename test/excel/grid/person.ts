import type { ICommandInfo, ICellData, IRange } from "@univerjs/core";
import { CanceledError } from "@univerjs/core";
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  IEditorBridgeService,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
  SheetInterceptorService,
} from "@univerjs/preset-sheets-core";
import type { Box } from "../host/box";
import { MAX_COLUMNS, MAX_ROWS, box } from "../host/box";
import { toInvariant, toLocal } from "../book/texts/formula-text";
import type { FunctionNames } from "../book/texts/function-names";
import type { GridEvent } from "../book/grid";
import type { Region } from "../book/texts/locale";
import { readTyped } from "../book/texts/typed-text";
import type { CellStyle } from "../book/style";
import type { CellLooks } from "./looks/cell-looks";
import type { Engine } from "./engine";
import type { Looks } from "./looks/look";
import { toBox } from "./structure";

interface Options {
  engine: Engine;
  cellLooks: CellLooks;
  looks: Looks;
  region(): Region;
  functionNames: FunctionNames;
  /** True while the host itself changes the grid. */
  working(): boolean;
  emit(event: GridEvent): void;
  /** True when a person may not type into this cell. */
  locked(sheet: string, area: Box): boolean;
}

interface Params {
  unitId?: string;
  subUnitId?: string;
  range?: IRange;
  cellValue?: Record<number, Record<number, ICellData | null>>;
  selections?: { range: IRange }[];
  sheet?: { id: string; name: string };
  name?: string;
}

const rowsOf = (range: IRange): Box => ({
  row: range.startRow,
  column: 0,
  rows: range.endRow - range.startRow + 1,
  columns: MAX_COLUMNS,
});
const columnsOf = (range: IRange): Box => ({
  row: 0,
  column: range.startColumn,
  rows: MAX_ROWS,
  columns: range.endColumn - range.startColumn + 1,
});

/** Box around the cells whose content changed; null when only looks did. */
function editedBox(cells: Params["cellValue"]): Box | null {
  let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
  for (const [row, columns] of Object.entries(cells ?? {})) {
    for (const [column, cell] of Object.entries(columns)) {
      if (cell && !("v" in cell) && !("f" in cell) && !("p" in cell)) continue;
      [top, bottom] = [Math.min(top, Number(row)), Math.max(bottom, Number(row))];
      [left, right] = [Math.min(left, Number(column)), Math.max(right, Number(column))];
    }
  }
  return bottom < 0 ? null : box(top, left, bottom - top + 1, right - left + 1);
}

/** Listens to what a person does in the grid, and makes typing behave as in Excel. */
export function watchPerson(options: Options): void {
  const { engine } = options;
  engine.commands.onCommandExecuted((command, execution) => {
    if (options.working() || execution?.fromFormula === true) return;
    const event = eventOf(command);
    for (const each of event) options.emit(each);
  });
  engine.commands.beforeCommandExecuted((command, execution) => {
    if (options.working() || execution?.fromFormula === true || command.id !== SetRangeValuesMutation.id)
      return;
    const params = (command.params ?? {}) as Params;
    const area = editedBox(params.cellValue);
    if (area && options.locked(params.subUnitId ?? "", area)) throw new CanceledError();
  });
  typing(options);
  const editor = engine.injector.get(IEditorBridgeService);
  editor.visible$.subscribe(({ visible }) => options.emit({ kind: "editing", active: visible }));
}

function eventOf(command: Readonly<ICommandInfo>): GridEvent[] {
  const params = (command.params ?? {}) as Params;
  const sheet = params.subUnitId ?? "";
  switch (command.id) {
    case SetRangeValuesMutation.id: {
      const area = editedBox(params.cellValue);
      return area ? [{ kind: "edited", sheet, box: area }] : [];
    }
    case SetSelectionsOperation.id: {
      const range = params.selections?.at(-1)?.range;
      return range ? [{ kind: "selected", sheet, box: toBox(range) }] : [];
    }
    case SetWorksheetActiveOperation.id:
      return [{ kind: "activated", sheet }];
    case InsertSheetMutation.id:
      return params.sheet ? [{ kind: "sheet-added", sheet: params.sheet.id, name: params.sheet.name }] : [];
    case RemoveSheetMutation.id:
      return [{ kind: "sheet-removed", sheet }];
    case SetWorksheetNameMutation.id:
      return [{ kind: "sheet-renamed", sheet, name: params.name ?? "" }];
    case InsertRowMutation.id:
      return params.range ? [{ kind: "shifted", sheet, box: rowsOf(params.range), direction: "down" }] : [];
    case RemoveRowMutation.id:
      return params.range ? [{ kind: "shifted", sheet, box: rowsOf(params.range), direction: "up" }] : [];
    case InsertColMutation.id:
      return params.range
        ? [{ kind: "shifted", sheet, box: columnsOf(params.range), direction: "right" }]
        : [];
    case RemoveColMutation.id:
      return params.range
        ? [{ kind: "shifted", sheet, box: columnsOf(params.range), direction: "left" }]
        : [];
    default:
      return [];
  }
}

/** The cell that results from what was typed. */
function typedCell(text: string, style: CellStyle, options: Options, before: ICellData | null): ICellData {
  const region = options.region();
  const typed = readTyped(text, style.numberFormat, region);
  const cell: ICellData = { v: null, f: null, si: null, p: null };
  if (before?.s !== undefined) cell.s = before.s;
  if (typed.numberFormat !== null)
    cell.s = options.looks.idOf({ ...style, numberFormat: typed.numberFormat });
  if (typed.content.kind === "formula") {
    cell.f = options.functionNames.entered(toInvariant(typed.content.formula, region));
  }
  if (typed.content.kind === "constant") {
    const { value } = typed.content;
    cell.v = typeof value === "boolean" ? Number(value) : value;
    cell.t =
      typeof value === "number" ? 2 : typeof value === "boolean" ? 3 : Number.isFinite(Number(value)) ? 4 : 1;
  }
  return cell;
}

function typing(options: Options): void {
  const { engine, cellLooks } = options;
  const interceptors = engine.injector.get(SheetInterceptorService).writeCellInterceptor;
  interceptors.intercept(AFTER_CELL_EDIT, {
    priority: 1000,
    handler: (cell, context) => {
      const raw = context.worksheet.getCellRaw(context.row, context.col) ?? null;
      const area = box(context.row, context.col);
      if (options.locked(context.subUnitId, area)) return raw ?? {};
      const forced = cell?.t === 4 && typeof cell.v === "string";
      const content =
        cell?.f ??
        (forced ? `'${String(cell.v)}` : cell?.v) ??
        cell?.p?.body?.dataStream.replace(/\r\n$/, "").replace(/\r/g, "\n") ??
        "";
      const style = cellLooks.style(context.subUnitId, context.row, context.col);
      return typedCell(String(content), style, options, raw);
    },
  });
  interceptors.intercept(BEFORE_CELL_EDIT, {
    priority: 1000,
    handler: (cell, context, next) => {
      const region = options.region();
      const raw = context.worksheet.getCellRaw(context.row, context.col);
      if (!cell || !raw || region.decimal === ".") return next(cell);
      if (typeof raw.f === "string" && raw.f !== "") return { ...cell, f: toLocal(raw.f, region) };
      if (typeof raw.v === "number" && raw.t !== 3)
        return { ...cell, v: String(raw.v).replace(".", region.decimal), t: 1 };
      return next(cell);
    },
  });
}
