import type {
  CellStyle,
  HorizontalAlignment,
  Line,
  LineStyle,
  LineWeight,
  VerticalAlignment,
} from "../../book/style";
import { NO_LINE, withLine } from "../../book/style";
import { guardSheet } from "../../book/protect";
import type { Box } from "../box";
import { intersection, isWholeColumns, isWholeRows } from "../box";
import { HostError } from "../errors";
import type { BorderIndex, BorderObject, OnRange } from "../objects";
import { SIDE_OF } from "../objects";
import type { Json } from "../protocol";
import type { Scalar } from "../registry";
import { define } from "../registry";
import type { RangeObject, Scope } from "../scope";

type FormatObject = OnRange<"RangeFormat">;
type Ranged = { range: RangeObject };

/** The value all cells agree on, or null; only cells with a look of their own and one plain cell are asked. */
function uniform<V extends Json>(
  { range }: Ranged,
  scope: Scope,
  read: (style: CellStyle) => V,
  part?: Box,
): V | null {
  const { sheet } = range;
  const { grid } = scope.book;
  const area = part ?? range.box;
  const used = grid.usedBox(sheet.id, true);
  const asked = used ? intersection(used, area) : null;
  const first = read(grid.style(sheet.id, area.row, area.column));
  const last = read(grid.style(sheet.id, area.row + area.rows - 1, area.column + area.columns - 1));
  if (first !== last) return null;
  if (!asked) return first;
  for (let r = asked.row; r < asked.row + asked.rows; r += 1) {
    for (let c = asked.column; c < asked.column + asked.columns; c += 1) {
      if (read(grid.style(sheet.id, r, c)) !== first) return null;
    }
  }
  return first;
}

function restyle({ range }: Ranged, scope: Scope, change: (old: CellStyle) => CellStyle, part?: Box): void {
  guardSheet(range.sheet, "allowFormatCells");
  scope.book.grid.restyle(range.sheet.id, part ?? range.box, change);
  scope.book.emit({ kind: "formatted", sheet: range.sheet, box: range.box }, scope.author);
}

type Key = Exclude<keyof CellStyle, "borders">;

const bad = (): never => {
  throw new HostError("InvalidArgument");
};

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

const flag = (value: Json): boolean => (typeof value === "boolean" ? value : bad());
const text = (value: Json): string => (typeof value === "string" ? value : bad());
const size =
  (least: number, most: number) =>
  (value: Json): number =>
    typeof value === "number" && value >= least && value <= most ? value : bad();

const oneOf =
  <T extends string>(...known: T[]) =>
  (value: Json): T =>
    known.find((each) => each.toLowerCase() === String(value).toLowerCase()) ?? bad();

const COLOURS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
};

/** "#RRGGBB" or the name of an HTML colour. */
export function readColour(value: Json): string {
  const given = text(value);
  const known = COLOURS[given.toLowerCase()] ?? given;
  return /^#[0-9a-f]{6}$/i.test(known) ? known.toUpperCase() : bad();
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

/** The cells of a range that carry one of its borders, and on which of their sides. */
function carriers(
  range: RangeObject,
  index: BorderIndex,
): { box: Box; side: ReturnType<typeof sideOf> } | null {
  const { box } = range;
  const side = sideOf(index);
  switch (index) {
    case "EdgeTop":
      return { box: { ...box, rows: 1 }, side };
    case "EdgeBottom":
      return { box: { ...box, row: box.row + box.rows - 1, rows: 1 }, side };
    case "EdgeLeft":
      return { box: { ...box, columns: 1 }, side };
    case "EdgeRight":
      return { box: { ...box, column: box.column + box.columns - 1, columns: 1 }, side };
    case "InsideHorizontal":
      return box.rows > 1 ? { box: { ...box, rows: box.rows - 1 }, side } : null;
    case "InsideVertical":
      return box.columns > 1 ? { box: { ...box, columns: box.columns - 1 }, side } : null;
    default:
      return { box, side };
  }
}

const sideOf = (index: BorderIndex) => SIDE_OF[index];

function borderPart(key: keyof Line, read: (value: Json) => Line[keyof Line]): Scalar<BorderObject> {
  return {
    get: (object, scope) => {
      const where = carriers(object.range, object.side);
      if (!where) return NO_LINE[key];
      return uniform(object, scope, (style) => (style.borders[where.side] ?? NO_LINE)[key], where.box);
    },
    set: (object, value, scope) => {
      const where = carriers(object.range, object.side);
      if (!where || value === null) return;
      const next = read(value);
      restyle(
        object,
        scope,
        (style) => {
          const before = style.borders[where.side];
          // Setting a colour or a weight alone draws a continuous line, as Excel does.
          const base: Line = before ?? { ...NO_LINE, style: "Continuous" };
          return withLine(style, where.side, { ...base, [key]: next });
        },
        where.box,
      );
    },
  };
}

const LINE_STYLES: LineStyle[] = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
];
const LINE_WEIGHTS: LineWeight[] = ["Hairline", "Thin", "Medium", "Thick"];

const BORDERS: BorderIndex[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];

const border = (range: RangeObject, key: Json): BorderObject | null => {
  const side = BORDERS.find((each) => each.toLowerCase() === String(key).toLowerCase());
  if (!side) throw new HostError("InvalidArgument");
  return { kind: "RangeBorder", range, side };
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
  define<OnRange<"RangeBorderCollection">>("RangeBorderCollection", {
    itemKind: "RangeBorder",
    scalars: {
      count: { get: () => BORDERS.length },
      tintAndShade: { get: () => 0, set: () => undefined, onRequest: true },
    },
    items: ({ range }) => BORDERS.map((side): BorderObject => ({ kind: "RangeBorder", range, side })),
    item: ({ range }, args) => border(range, args.json(0)),
    methods: {
      getItemAt: ({ range }, args) => {
        const side = BORDERS[args.number(0)];
        return side ? border(range, side) : null;
      },
    },
  }),
  define<BorderObject>("RangeBorder", {
    identity: ({ side }) => ["Id", side],
    scalars: {
      sideIndex: { get: ({ side }) => side },
      style: borderPart("style", oneOf(...LINE_STYLES)),
      weight: borderPart("weight", oneOf(...LINE_WEIGHTS)),
      color: borderPart("color", readColour),
      tintAndShade: { get: () => 0, set: () => undefined, onRequest: true },
    },
  }),
];
