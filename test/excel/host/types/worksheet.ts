import type { SheetRecord } from "../../book/records";
import { box, wholeSheet } from "../box";
import { HostError } from "../errors";
import type { NamedItemCollectionObject, OnSheet, RangeAreasObject, TableCollectionObject } from "../objects";
import type { Json } from "../protocol";
import type { HostObject } from "../host-object";
import { define } from "../registry";
import type { RangeObject, Scope } from "../scope";
import { readColour } from "./look";
import { copySheet } from "./sheet-copy";
import { sheetFilter } from "./filter";
import { rangeArgument } from "./range/argument";

interface Simple<K extends string> extends HostObject {
  readonly kind: K;
}

function range(sheet: SheetRecord, address: string, scope: Scope): RangeObject {
  const found = scope.book.resolve(address, sheet);
  if (!found) throw new HostError("InvalidArgument");
  return scope.range(found.sheet, found.box);
}

function areas(sheet: SheetRecord, given: string, scope: Scope): RangeAreasObject {
  return { kind: "RangeAreas", ranges: given.split(",").map((part) => range(sheet, part.trim(), scope)) };
}

const neighbour = (
  sheet: SheetRecord,
  step: 1 | -1,
  visibleOnly: boolean,
  scope: Scope,
): SheetRecord | null => {
  const { sheets } = scope.book;
  for (let i = sheets.indexOf(sheet) + step; i >= 0 && i < sheets.length; i += step) {
    const other = sheets[i];
    if (other && (!visibleOnly || other.visibility === "Visible")) return other;
  }
  return null;
};

const VISIBILITY: readonly SheetRecord["visibility"][] = ["Visible", "Hidden", "VeryHidden"];

function readVisibility(value: Json): SheetRecord["visibility"] {
  const known = VISIBILITY.find((each) => each === value);
  if (!known) throw new HostError("InvalidArgument");
  return known;
}

const visible = (scope: Scope, only: boolean): SheetRecord[] =>
  scope.book.sheets.filter((sheet) => !only || sheet.visibility === "Visible");

export const worksheetTypes = [
  define<Simple<"WorksheetCollection">>("WorksheetCollection", {
    itemKind: "Worksheet",
    items: (_, { book }) => book.sheets,
    item: (_, args, { book }) => book.findSheet(args.text(0)),
    methods: {
      add: (_, args, scope) => scope.book.addSheet(args.has(0) ? args.text(0) : null, scope.author),
      getActiveWorksheet: (_, __, { book }) => book.activeSheet(),
      getCount: (_, args, scope) => visible(scope, args.flagOr(0, false)).length,
      getFirst: (_, args, scope) => visible(scope, args.flagOr(0, false))[0] ?? null,
      getLast: (_, args, scope) => visible(scope, args.flagOr(0, false)).at(-1) ?? null,
    },
  }),
  define<SheetRecord>("Worksheet", {
    identity: (sheet) => ["Id", sheet.id],
    scalars: {
      id: { get: (sheet) => sheet.id },
      name: {
        get: (sheet) => sheet.name,
        set: (sheet, value, { book, author }) => book.renameSheet(sheet, value, author),
      },
      position: {
        get: (sheet, { book }) => book.sheets.indexOf(sheet),
        set: (sheet, value, { book }) => book.moveSheet(sheet, Number(value)),
      },
      visibility: {
        get: (sheet) => sheet.visibility,
        set: (sheet, value, { book }) => book.setVisibility(sheet, readVisibility(value)),
      },
      tabColor: {
        get: (sheet) => sheet.tabColor,
        set: (sheet, value, { book }) => {
          book.guardStructure();
          sheet.tabColor = value === "" ? "" : readColour(value);
          book.grid.tabColor(sheet.id, sheet.tabColor);
        },
      },
      showGridlines: {
        get: (sheet) => sheet.showGridlines,
        set: (sheet, value, { book }) => {
          sheet.showGridlines = value === true;
          book.grid.showGridlines(sheet.id, sheet.showGridlines);
        },
      },
      showHeadings: {
        get: (sheet) => sheet.showHeadings,
        set: (sheet, value) => {
          sheet.showHeadings = value === true;
        },
      },
      // The library sends the two switches above under these names when they are set.
      gridlines: {
        set: (sheet, value, { book }) => {
          sheet.showGridlines = value === true;
          book.grid.showGridlines(sheet.id, sheet.showGridlines);
        },
      },
      headings: {
        set: (sheet, value) => {
          sheet.showHeadings = value === true;
        },
      },
      enableCalculation: {
        get: (sheet) => sheet.enableCalculation,
        set: (sheet, value) => {
          sheet.enableCalculation = value === true;
        },
      },
      standardWidth: {
        get: (sheet) => sheet.standardWidth,
        set: (sheet, value) => {
          sheet.standardWidth = Number(value);
        },
      },
      standardHeight: { get: () => 15 },
      tabId: { get: (sheet, { book }) => book.sheets.indexOf(sheet) + 1 },
    },
    links: {
      tables: (sheet): TableCollectionObject => ({ kind: "TableCollection", sheet, only: null }),
      names: (sheet): NamedItemCollectionObject => ({ kind: "NamedItemCollection", scope: sheet }),
      charts: (sheet): OnSheet<"ChartCollection"> => ({ kind: "ChartCollection", sheet }),
      autoFilter: sheetFilter,
      protection: (sheet): OnSheet<"WorksheetProtection"> => ({ kind: "WorksheetProtection", sheet }),
      pageLayout: (sheet): OnSheet<"PageLayout"> => ({ kind: "PageLayout", sheet }),
      freezePanes: (sheet): OnSheet<"WorksheetFreezePanes"> => ({ kind: "WorksheetFreezePanes", sheet }),
      horizontalPageBreaks: (sheet): OnSheet<"HorizontalPageBreaks"> => ({
        kind: "HorizontalPageBreaks",
        sheet,
      }),
      verticalPageBreaks: (sheet): OnSheet<"VerticalPageBreaks"> => ({ kind: "VerticalPageBreaks", sheet }),
      customProperties: (sheet): OnSheet<"WorksheetCustomPropertyCollection"> => ({
        kind: "WorksheetCustomPropertyCollection",
        sheet,
      }),
    },
    methods: {
      getRange: (sheet, args, scope) =>
        args.has(0) ? range(sheet, args.text(0), scope) : scope.range(sheet, wholeSheet()),
      getRanges: (sheet, args, scope) => areas(sheet, args.text(0), scope),
      getRangeByIndexes: (sheet, args, scope) => {
        const area = box(args.number(0), args.number(1), args.number(2), args.number(3));
        if (area.row < 0 || area.column < 0 || area.rows < 1 || area.columns < 1)
          throw new HostError("InvalidArgument");
        return scope.range(sheet, area);
      },
      getCell: (sheet, args, scope) => scope.range(sheet, box(args.number(0), args.number(1))),
      getUsedRange: (sheet, args, scope) =>
        scope.range(sheet, scope.book.grid.usedBox(sheet.id, !args.flagOr(0, false)) ?? box(0, 0)),
      getUsedRangeOrNullObject: (sheet, args, scope) => {
        const used = scope.book.grid.usedBox(sheet.id, !args.flagOr(0, false));
        return used && scope.range(sheet, used);
      },
      getNext: (sheet, args, scope) => neighbour(sheet, 1, args.flagOr(0, false), scope),
      getNextOrNullObject: (sheet, args, scope) => neighbour(sheet, 1, args.flagOr(0, false), scope),
      getPrevious: (sheet, args, scope) => neighbour(sheet, -1, args.flagOr(0, false), scope),
      getPreviousOrNullObject: (sheet, args, scope) => neighbour(sheet, -1, args.flagOr(0, false), scope),
      activate: (sheet, _, { book }) => {
        book.activate(sheet);
        return null;
      },
      calculate: (_, __, { book }) => {
        book.grid.recalculate();
        return null;
      },
      delete: (sheet, _, { book, author }) => {
        book.deleteSheet(sheet, author);
        return null;
      },
      copy: copySheet,
      _getSheetById: (_, args, { book }) => book.findSheet(args.text(0)),
      _getAnotherWorksheetById: (_, args, { book }) => book.findSheet(args.text(0)),
    },
  }),
  define<OnSheet<"WorksheetFreezePanes">>("WorksheetFreezePanes", {
    methods: {
      freezeRows: ({ sheet }, args, { book }) => {
        book.grid.freeze(sheet.id, args.numberOr(0, 1), 0);
        return null;
      },
      freezeColumns: ({ sheet }, args, { book }) => {
        book.grid.freeze(sheet.id, 0, args.numberOr(0, 1));
        return null;
      },
      freezeAt: ({ sheet }, args, scope) => {
        const { box: area } = rangeArgument(args, 0, sheet, scope);
        const rows = area.rows > 1_000_000 ? 0 : area.row + area.rows;
        const columns = area.columns > 16_000 ? 0 : area.column + area.columns;
        scope.book.grid.freeze(sheet.id, rows, columns);
        return null;
      },
      unfreeze: ({ sheet }, _, { book }) => {
        book.grid.freeze(sheet.id, 0, 0);
        return null;
      },
      getLocation: (object, _, scope) => frozenRange(object.sheet, scope),
      getLocationOrNullObject: (object, _, scope) => frozenRange(object.sheet, scope),
    },
  }),
];

function frozenRange(sheet: SheetRecord, scope: Scope): RangeObject | null {
  const { rows, columns } = scope.book.grid.frozen(sheet.id);
  if (rows === 0 && columns === 0) return null;
  const whole = wholeSheet();
  return scope.range(sheet, { ...whole, rows: rows || whole.rows, columns: columns || whole.columns });
}
