import type { SheetRecord, TableRecord } from "../book/records";
import type { Side } from "../book/style";
import type { Json, JsonObject } from "./protocol";
import type { HostObject } from "./host-object";
import type { RangeObject } from "./scope";

/** Views on the book that are made when a batch asks for them. */

export interface OnSheet<K extends string> extends HostObject {
  readonly kind: K;
  readonly sheet: SheetRecord;
}

export interface OnRange<K extends string> extends HostObject {
  readonly kind: K;
  readonly range: RangeObject;
}

export interface BorderObject extends HostObject {
  readonly kind: "RangeBorder";
  readonly range: RangeObject;
  readonly side: BorderIndex;
}

export type BorderIndex =
  | "EdgeTop"
  | "EdgeBottom"
  | "EdgeLeft"
  | "EdgeRight"
  | "InsideHorizontal"
  | "InsideVertical"
  | "DiagonalDown"
  | "DiagonalUp";

/** Sides of the cells inside a range that make up one of its borders. */
export const SIDE_OF: Readonly<Record<BorderIndex, Side>> = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
  InsideHorizontal: "bottom",
  InsideVertical: "right",
  DiagonalDown: "diagonalDown",
  DiagonalUp: "diagonalUp",
};

export interface RangeAreasObject extends HostObject {
  readonly kind: "RangeAreas";
  readonly ranges: RangeObject[];
}

export interface RangeCollectionObject extends HostObject {
  readonly kind: "RangeCollection";
  readonly ranges: RangeObject[];
}

export interface TableCollectionObject extends HostObject {
  readonly kind: "TableCollection";
  /** Null for the whole workbook. */
  readonly sheet: SheetRecord | null;
  /** Set for the tables that touch a range. */
  readonly only: readonly TableRecord[] | null;
}

export interface OfTable<K extends string> extends HostObject {
  readonly kind: K;
  readonly table: TableRecord;
}

/** The filter of a table, or of a sheet when there is no table. */
export interface AutoFilterObject extends HostObject {
  readonly kind: "AutoFilter";
  readonly sheet: SheetRecord;
  readonly table: TableRecord | null;
}

export interface TableRowObject extends HostObject {
  readonly kind: "TableRow";
  readonly table: TableRecord;
  readonly index: number;
}

export interface TableColumnObject extends HostObject {
  readonly kind: "TableColumn";
  readonly table: TableRecord;
  readonly id: number;
}

export interface NamedItemObject extends HostObject {
  readonly kind: "NamedItem";
  readonly id: string;
  readonly sheet?: SheetRecord;
}

export interface NamedItemCollectionObject extends HostObject {
  readonly kind: "NamedItemCollection";
  readonly scope: SheetRecord | null;
}

export interface SettingObject extends HostObject {
  readonly kind: "Setting";
  readonly key: string;
}

/** A part of a chart or of a conditional format that is only kept: "title", "axes.valueAxis", "custom.format.font". */
export interface RecordPartObject extends HostObject {
  readonly kind: "RecordPart";
  /** Where the values are kept, by dotted path. */
  readonly store: JsonObject;
  readonly path: string;
  readonly changed: () => void;
}

export interface RemovedDuplicates extends HostObject {
  readonly kind: "RemoveDuplicatesResult";
  readonly removed: number;
  readonly remaining: number;
}

export interface KeyedValue extends HostObject {
  readonly kind: "CustomProperty" | "WorksheetCustomProperty";
  readonly key: string;
  readonly store: Map<string, Json>;
}
