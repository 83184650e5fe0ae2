import type { IBorderStyleData, IStyleData, Nullable, Workbook } from "@univerjs/core";
import {
  BaselineOffset,
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { CellStyle, HorizontalAlignment, Line, Side, VerticalAlignment } from "../../book/style";
import { DEFAULT_STYLE } from "../../book/style";

const HORIZONTAL: Readonly<Record<HorizontalAlignment, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Fill: HorizontalAlign.LEFT,
  Justify: HorizontalAlign.JUSTIFIED,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

const VERTICAL: Readonly<Record<VerticalAlignment, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
  Justify: VerticalAlign.TOP,
  Distributed: VerticalAlign.MIDDLE,
};

const SIDES: Readonly<Record<Side, "t" | "b" | "l" | "r" | "tl_br" | "bl_tr">> = {
  top: "t",
  bottom: "b",
  left: "l",
  right: "r",
  diagonalDown: "tl_br",
  diagonalUp: "bl_tr",
};

function lineType(line: Line): BorderStyleTypes {
  switch (line.style) {
    case "Dash":
      return line.weight === "Medium" ? BorderStyleTypes.MEDIUM_DASHED : BorderStyleTypes.DASHED;
    case "DashDot":
    case "SlantDashDot":
      return BorderStyleTypes.DASH_DOT;
    case "DashDotDot":
      return BorderStyleTypes.DASH_DOT_DOT;
    case "Dot":
      return BorderStyleTypes.DOTTED;
    case "Double":
      return BorderStyleTypes.DOUBLE;
    case "None":
      return BorderStyleTypes.NONE;
    default:
      return {
        Hairline: BorderStyleTypes.HAIR,
        Thin: BorderStyleTypes.THIN,
        Medium: BorderStyleTypes.MEDIUM,
        Thick: BorderStyleTypes.THICK,
      }[line.weight];
  }
}

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
/** Excel indents by about the width of three characters. */
const INDENT_PIXELS = 9;

/** A look in the grid's own terms; what is as in a new workbook is left out, except the font. */
function toGrid(style: CellStyle): IStyleData {
  const data: IStyleData = { ff: style.fontName, fs: style.fontSize };
  if (style.numberFormat !== "General") data.n = { pattern: style.numberFormat };
  if (style.bold) data.bl = BooleanNumber.TRUE;
  if (style.italic) data.it = BooleanNumber.TRUE;
  if (style.underline !== "None") data.ul = { s: BooleanNumber.TRUE };
  if (style.strikethrough) data.st = { s: BooleanNumber.TRUE };
  if (style.subscript) data.va = BaselineOffset.SUBSCRIPT;
  if (style.superscript) data.va = BaselineOffset.SUPERSCRIPT;
  if (style.color !== DEFAULT_STYLE.color) data.cl = { rgb: style.color };
  if (style.fill !== null) data.bg = { rgb: style.fill };
  if (style.horizontal !== "General") data.ht = HORIZONTAL[style.horizontal];
  data.vt = VERTICAL[style.vertical];
  if (style.wrap) data.tb = WrapStrategy.WRAP;
  if (style.indent > 0) {
    const pixels = style.indent * INDENT_PIXELS + 2;
    data.pd = style.horizontal === "Right" ? { r: pixels } : { l: pixels };
  }
  if (style.rotation !== 0) data.tr = { a: -style.rotation, v: flag(false) };
  const lines = Object.entries(style.borders) as [Side, Line][];
  if (lines.length > 0) {
    data.bd = Object.fromEntries(
      lines.map(([side, line]) => [SIDES[side], { s: lineType(line), cl: { rgb: line.color } }]),
    );
  }
  return data;
}

const keyOf = <K extends string, V>(record: Readonly<Record<K, V>>, value: V, otherwise: K): K =>
  (Object.keys(record) as K[]).find((key) => record[key] === value) ?? otherwise;

const LINES: readonly [BorderStyleTypes, Line["style"], Line["weight"]][] = [
  [BorderStyleTypes.THIN, "Continuous", "Thin"],
  [BorderStyleTypes.HAIR, "Continuous", "Hairline"],
  [BorderStyleTypes.MEDIUM, "Continuous", "Medium"],
  [BorderStyleTypes.THICK, "Continuous", "Thick"],
  [BorderStyleTypes.DOTTED, "Dot", "Thin"],
  [BorderStyleTypes.DASHED, "Dash", "Thin"],
  [BorderStyleTypes.DOUBLE, "Double", "Thick"],
];

function readLine(data: Nullable<IBorderStyleData>): Line | null {
  if (!data || data.s === BorderStyleTypes.NONE) return null;
  const [, style, weight] = LINES.find(([type]) => type === data.s) ?? [
    0,
    "Continuous" as const,
    "Thin" as const,
  ];
  return { style, weight, color: (data.cl.rgb ?? "#000000").toUpperCase() };
}

/** A look that a person made in the grid, in Excel's terms; what it does not say is taken from `base`. */
function fromGrid(data: IStyleData, base: CellStyle): CellStyle {
  const borders: Partial<Record<Side, Line>> = {};
  for (const [side, key] of Object.entries(SIDES) as [Side, (typeof SIDES)[Side]][]) {
    const line = readLine(data.bd?.[key]);
    if (line) borders[side] = line;
  }
  return {
    ...base,
    numberFormat: data.n?.pattern ?? base.numberFormat,
    fontName: data.ff ?? base.fontName,
    fontSize: data.fs ?? base.fontSize,
    bold: data.bl === BooleanNumber.TRUE,
    italic: data.it === BooleanNumber.TRUE,
    underline: data.ul?.s === BooleanNumber.TRUE ? "Single" : "None",
    strikethrough: data.st?.s === BooleanNumber.TRUE,
    color: (data.cl?.rgb ?? base.color).toUpperCase(),
    fill: data.bg?.rgb ? data.bg.rgb.toUpperCase() : null,
    horizontal:
      data.ht === undefined || data.ht === null ? base.horizontal : keyOf(HORIZONTAL, data.ht, "General"),
    vertical: data.vt === undefined || data.vt === null ? base.vertical : keyOf(VERTICAL, data.vt, "Bottom"),
    wrap: data.tb === WrapStrategy.WRAP,
    borders,
  };
}

/** Shares looks: equal ones are one object with one id, known to the grid under that id. */
export class Looks {
  private readonly byKey = new Map<string, { id: string; style: CellStyle }>();
  private readonly byId = new Map<string, CellStyle>();
  private readonly ids = new Map<CellStyle, string>();

  constructor(private readonly workbook: Workbook) {
    const id = "look0";
    this.byKey.set(JSON.stringify(DEFAULT_STYLE), { id, style: DEFAULT_STYLE });
    this.byId.set(id, DEFAULT_STYLE);
    this.ids.set(DEFAULT_STYLE, id);
    workbook.getStyles().addCustomStyle(id, toGrid(DEFAULT_STYLE));
  }

  idOf(style: CellStyle): string {
    const known = this.ids.get(style);
    if (known !== undefined) return known;
    const key = JSON.stringify(style);
    const shared = this.byKey.get(key);
    if (shared) {
      this.ids.set(style, shared.id);
      return shared.id;
    }
    const id = `look${String(this.byKey.size)}`;
    const kept = Object.freeze({ ...style });
    this.byKey.set(key, { id, style: kept });
    this.byId.set(id, kept);
    this.ids.set(kept, id);
    this.workbook.getStyles().addCustomStyle(id, toGrid(style));
    return id;
  }

  /** The look behind what a cell says about itself: an id of ours, an id of the grid, or a style in place. */
  styleOf(given: string | Nullable<IStyleData>, base: CellStyle): CellStyle {
    if (given === null || given === undefined) return base;
    if (typeof given !== "string") return this.canonical(fromGrid(given, base));
    const known = this.byId.get(given);
    if (known) return known;
    const data = this.workbook.getStyles().get(given);
    if (!data) return base;
    const read = this.canonical(fromGrid(data, DEFAULT_STYLE));
    this.byId.set(given, read);
    return read;
  }

  private canonical(style: CellStyle): CellStyle {
    return this.byId.get(this.idOf(style)) ?? style;
  }
}
