import type { ICellDataForSheetInterceptor, Nullable } from "@univerjs/core";
import { BooleanNumber, BorderStyleTypes, InterceptorEffectEnum } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import type { Book } from "../../book/book";
import type { TableRecord } from "../../book/records";
import type { UniverGrid } from "../univer-grid";

interface TableLook {
  readonly head: string | null;
  readonly headText: string;
  readonly band: string;
  readonly line: string;
  /** Lines around every cell, not only under the rows. */
  readonly boxed: boolean;
}

const LIGHT: TableLook = { head: null, headText: "#000000", band: "#EDEDED", line: "#BFBFBF", boxed: false };
const MEDIUM: TableLook = {
  head: "#4472C4",
  headText: "#FFFFFF",
  band: "#DCE6F4",
  line: "#A9BFE3",
  boxed: false,
};
const DARK: TableLook = {
  head: "#1F3864",
  headText: "#FFFFFF",
  band: "#B4C6E7",
  line: "#1F3864",
  boxed: false,
};

/** The families of Excel's table styles; within a family only boxed and unboxed ones are told apart. */
function lookOf(style: string): TableLook {
  if (style.startsWith("TableStyleLight")) return { ...LIGHT, boxed: Number(style.slice(15)) >= 15 };
  return style.startsWith("TableStyleDark") ? DARK : MEDIUM;
}

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
  const look = lookOf(table.style);
  const style: Record<string, unknown> = { ...cell?.interceptorStyle };
  const line = { s: BorderStyleTypes.THIN, cl: { rgb: look.line } };
  if (!own?.bd) style.bd = look.boxed ? { t: line, b: line, l: line, r: line } : { b: line };
  if (head) {
    if (!own?.bg && look.head !== null) style.bg = { rgb: look.head };
    if (!own?.cl && !own?.bg) style.cl = { rgb: look.headText };
    style.bl = BooleanNumber.TRUE;
  } else if (band && !own?.bg) {
    style.bg = { rgb: look.band };
  }
  return { ...cell, interceptorStyle: style };
}
