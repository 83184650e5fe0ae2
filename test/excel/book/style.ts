/** How a cell looks, in Excel's own words. Styles are shared and never changed in place. */

export type HorizontalAlignment =
  "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
export type VerticalAlignment = "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
export type LineStyle =
  "None" | "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
export type LineWeight = "Hairline" | "Thin" | "Medium" | "Thick";

export interface Line {
  readonly style: LineStyle;
  readonly weight: LineWeight;
  /** "#RRGGBB" */
  readonly color: string;
}

export type Side = "top" | "bottom" | "left" | "right" | "diagonalDown" | "diagonalUp";

export interface CellStyle {
  readonly numberFormat: string;
  readonly fontName: string;
  /** points */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";
  readonly strikethrough: boolean;
  readonly subscript: boolean;
  readonly superscript: boolean;
  /** "#RRGGBB" */
  readonly color: string;
  /** "#RRGGBB", or null for no fill */
  readonly fill: string | null;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrap: boolean;
  readonly shrink: boolean;
  readonly indent: number;
  /** degrees, counter-clockwise */
  readonly rotation: number;
  readonly borders: Readonly<Partial<Record<Side, Line>>>;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

/** A new workbook's cell: Calibri 11, bottom, general. */
export const DEFAULT_STYLE: CellStyle = Object.freeze({
  numberFormat: "General",
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  subscript: false,
  superscript: false,
  color: "#000000",
  fill: null,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  shrink: false,
  indent: 0,
  rotation: 0,
  borders: Object.freeze({}),
  locked: true,
  formulaHidden: false,
});

export const NO_LINE: Line = Object.freeze({ style: "None", weight: "Thin", color: "#000000" });

/** Puts a line on one side of a cell; "None" takes it away. */
export function withLine(style: CellStyle, side: Side, line: Line): CellStyle {
  const borders: Partial<Record<Side, Line>> = { ...style.borders };
  if (line.style === "None") delete borders[side];
  else borders[side] = line;
  return { ...style, borders };
}
