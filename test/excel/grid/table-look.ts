import type { ICellDataForSheetInterceptor, Nullable } from "@univerjs/core";
import { BooleanNumber, BorderStyleTypes, InterceptorEffectEnum } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import type { Book } from "../book/book";
import type { TableRecord } from "../book/records";
import type { UniverGrid } from "./univer-grid";

const HEAD = "#4472C4";
const BAND = "#DCE6F4";
const LINE = { s: BorderStyleTypes.THIN, cl: { rgb: "#A9BFE3" } };

/** Draws tables as tables: a head, bands and thin lines under what the cells themselves say. */
export function drawTables(grid: UniverGrid, book: Book): void {
  const interceptors = grid.engine.injector.get(SheetInterceptorService);
  let bySheet = new Map<string, TableRecord[]>();
  const sort = (): void => {
    bySheet = new Map();
    for (const table of book.tables)
      bySheet.set(table.sheet.id, [...(bySheet.get(table.sheet.id) ?? []), table]);
  };
  book.subscribe((event) => {
    if (event.kind !== "tables-drawn" && event.kind !== "table-deleted" && event.kind !== "table-added")
      return;
    sort();
    const sheets = new Set(book.tables.map((table) => table.sheet));
    for (const sheet of sheets) if (!sheet.deleted) grid.redraw(sheet.id);
  });
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    priority: 5,
    handler: (cell, location, next) => {
      const table = bySheet.get(location.subUnitId)?.find((each) => holds(each, location.row, location.col));
      if (!table || table.style === "") return next(cell);
      return next(dressed(cell, table, location.row, grid));
    },
  });
}

function holds({ box }: TableRecord, row: number, column: number): boolean {
  return (
    row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns
  );
}

function dressed(
  cell: Nullable<ICellDataForSheetInterceptor>,
  table: TableRecord,
  row: number,
  grid: UniverGrid,
): ICellDataForSheetInterceptor {
  const own = typeof cell?.s === "string" ? grid.engine.workbook.getStyles().get(cell.s) : cell?.s;
  const head = table.showHeaders && row === table.box.row;
  const band = table.showBandedRows && (row - table.box.row) % 2 === 1;
  const style: Record<string, unknown> = { ...cell?.interceptorStyle };
  if (!own?.bd) style.bd = { b: LINE };
  if (head) {
    if (!own?.bg) style.bg = { rgb: HEAD };
    if (!own?.cl && !own?.bg) style.cl = { rgb: "#FFFFFF" };
    style.bl = BooleanNumber.TRUE;
  } else if (band && !own?.bg) {
    style.bg = { rgb: BAND };
  }
  return { ...cell, interceptorStyle: style };
}
