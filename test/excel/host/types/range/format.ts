import type { CellStyle, HorizontalAlignment, VerticalAlignment } from "../../../book/style";
import { guardSheet } from "../../../book/protect";
import { isWholeColumns, isWholeRows } from "../../box";
import type { OnRange } from "../../objects";
import type { Json } from "../../protocol";
import type { Scalar } from "../../registry";
import { define } from "../../registry";
import type { Ranged } from "../look";
import { flag, oneOf, readColour, restyle, size, text, uniform } from "../look";

type FormatObject = OnRange<"RangeFormat">;
type Key = Exclude<keyof CellStyle, "borders">;

/** A property that every cell has; `read` checks what is set. */
function property<K extends Key>(key: K, read: (value: Json) => CellStyle[K]): Scalar<Ranged> {
  return {
    get: (object, scope) => uniform(object, scope, (style) => style[key] as Json),
    set: (object, value, scope) => {
      if (value === null) return;
      const next = read(value);
      restyle(object, scope, (style) => ({ ...style, [key]: next }));
    },
  };
}

const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;
const HORIZONTAL: HorizontalAlignment[] = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
];
const VERTICAL: VerticalAlignment[] = ["Top", "Center", "Bottom", "Justify", "Distributed"];

const lines = (start: number, count: number, whole: boolean): number[] =>
  whole ? [start] : Array.from({ length: count }, (_, i) => start + i);

const same = (numbers: number[]): Json =>
  numbers.every((n) => n === numbers[0]) ? (numbers[0] ?? null) : null;

const columnWidth: Scalar<FormatObject> = {
  get: ({ range: { sheet, box } }, scope) =>
    same(
      lines(box.column, box.columns, isWholeRows(box)).map((c) => scope.book.grid.columnWidth(sheet.id, c)),
    ),
  set: ({ range: { sheet, box } }, value, scope) => {
    if (value === null) return;
    guardSheet(sheet, "allowFormatColumns");
    scope.book.grid.setColumnWidth(sheet.id, box.column, box.columns, size(0, 2000)(value));
  },
};

const rowHeight: Scalar<FormatObject> = {
  get: ({ range: { sheet, box } }, scope) =>
    same(lines(box.row, box.rows, isWholeColumns(box)).map((r) => scope.book.grid.rowHeight(sheet.id, r))),
  set: ({ range: { sheet, box } }, value, scope) => {
    if (value === null) return;
    guardSheet(sheet, "allowFormatRows");
    scope.book.grid.setRowHeight(sheet.id, box.row, box.rows, size(0, 409.5)(value));
  },
};

export const formatTypes = [
  define<FormatObject>("RangeFormat", {
    scalars: {
      horizontalAlignment: property("horizontal", oneOf(...HORIZONTAL)),
      verticalAlignment: property("vertical", oneOf(...VERTICAL)),
      wrapText: property("wrap", flag),
      shrinkToFit: property("shrink", flag),
      indentLevel: property("indent", size(0, 250)),
      textOrientation: property("rotation", size(-90, 180)),
      columnWidth,
      rowHeight,
      useStandardWidth: {
        get: () => null,
        set: ({ range: { sheet, box } }, value, scope) => {
          if (value === true) scope.book.grid.setColumnWidth(sheet.id, box.column, box.columns, null);
        },
        onRequest: true,
      },
      useStandardHeight: {
        get: () => null,
        set: ({ range: { sheet, box } }, value, scope) => {
          if (value === true) scope.book.grid.setRowHeight(sheet.id, box.row, box.rows, null);
        },
        onRequest: true,
      },
      readingOrder: { get: () => "Context", set: () => undefined, onRequest: true },
      autoIndent: { get: () => false, set: () => undefined, onRequest: true },
    },
    links: {
      font: ({ range }): OnRange<"RangeFont"> => ({ kind: "RangeFont", range }),
      fill: ({ range }): OnRange<"RangeFill"> => ({ kind: "RangeFill", range }),
      borders: ({ range }): OnRange<"RangeBorderCollection"> => ({ kind: "RangeBorderCollection", range }),
      protection: ({ range }): OnRange<"FormatProtection"> => ({ kind: "FormatProtection", range }),
    },
    methods: {
      autofitColumns: ({ range }, _, scope) => {
        guardSheet(range.sheet, "allowFormatColumns");
        scope.book.grid.fitColumns(range.sheet.id, range.box);
        return null;
      },
      autofitRows: ({ range }, _, scope) => {
        guardSheet(range.sheet, "allowFormatRows");
        scope.book.grid.fitRows(range.sheet.id, range.box);
        return null;
      },
    },
  }),
  define<OnRange<"RangeFont">>("RangeFont", {
    scalars: {
      name: property("fontName", text),
      size: property("fontSize", size(1, 409)),
      bold: property("bold", flag),
      italic: property("italic", flag),
      underline: property("underline", oneOf(...UNDERLINES)),
      strikethrough: property("strikethrough", flag),
      subscript: property("subscript", flag),
      superscript: property("superscript", flag),
      color: property("color", readColour),
      tintAndShade: { get: () => 0, set: () => undefined, onRequest: true },
    },
  }),
  define<OnRange<"RangeFill">>("RangeFill", {
    scalars: {
      color: {
        get: (object, scope) => {
          const colour = uniform(object, scope, (style) => style.fill ?? "#FFFFFF");
          return colour ?? "";
        },
        set: (object, value, scope) => {
          if (value === null) return;
          const fill = value === "" ? null : readColour(value);
          restyle(object, scope, (style) => ({ ...style, fill }));
        },
      },
      pattern: { get: () => "Solid", set: () => undefined, onRequest: true },
      tintAndShade: { get: () => 0, set: () => undefined, onRequest: true },
    },
    methods: {
      clear: (object, _, scope) => {
        restyle(object, scope, (style) => ({ ...style, fill: null }));
        return null;
      },
    },
  }),
  define<OnRange<"FormatProtection">>("FormatProtection", {
    scalars: { locked: property("locked", flag), formulaHidden: property("formulaHidden", flag) },
  }),
];
