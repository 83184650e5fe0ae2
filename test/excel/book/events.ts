import type { Box, Direction } from "../host/box";
import type { ChartRecord, SheetRecord, TableRecord } from "./records";

/** Who did it: the id of an add-in window, or "person" for typing in the grid. */
export type Author = string;
export const PERSON: Author = "person";

type ChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

export type BookEvent =
  | { readonly kind: "changed"; readonly sheet: SheetRecord; readonly box: Box; readonly change: ChangeType }
  | { readonly kind: "formatted"; readonly sheet: SheetRecord; readonly box: Box }
  | {
      readonly kind: "shifted";
      readonly sheet: SheetRecord;
      readonly box: Box;
      readonly direction: Direction;
    }
  | { readonly kind: "selected"; readonly sheet: SheetRecord; readonly box: Box }
  | { readonly kind: "sheet-added"; readonly sheet: SheetRecord }
  | { readonly kind: "sheet-deleted"; readonly sheet: SheetRecord }
  | { readonly kind: "sheet-activated"; readonly sheet: SheetRecord; readonly before: SheetRecord | null }
  | { readonly kind: "sheet-renamed"; readonly sheet: SheetRecord; readonly before: string }
  | { readonly kind: "table-added"; readonly table: TableRecord }
  | { readonly kind: "table-deleted"; readonly table: TableRecord }
  | { readonly kind: "tables-drawn" }
  | { readonly kind: "chart-added"; readonly chart: ChartRecord }
  | { readonly kind: "charts-drawn" }
  | { readonly kind: "calculated" }
  | { readonly kind: "protection"; readonly sheet: SheetRecord }
  | { readonly kind: "editing"; readonly active: boolean };

export type BookListener = (event: BookEvent, author: Author) => void;
