import type { Scale } from "../../../scoring/figures";
import type { CellAlign, ChartModel, TableModel } from "../../table";

/** Millimetres between the edge of the sheet and the text. */
interface Margins {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** A line or paragraph as it stands on paper. One font everywhere: Times New Roman, black. */
export interface TextLine {
  /** `\n` where a line ends before the room does. */
  text: string;
  /** A word before the text with another weight: "Kính gửi:", "Ghi chú:". */
  lead: string;
  align: CellAlign | "justify";
  bold: boolean;
  italic: boolean;
  sizePt: number;
  firstLineMm: number;
  leftMm: number;
  beforePt: number;
  afterPt: number;
  /** Multiple of a single line. */
  lineHeight: number;
  /** Length of a line drawn under the text, centred; 0 for none. */
  ruleMm: number;
  /** Never the last line of a page: the next one stays with it. */
  keepWithNext: boolean;
}

/** What stands on a page, from top to bottom. Word and the preview print the same blocks. */
export type LayoutBlock =
  | { kind: "line"; line: TextLine }
  /** Two columns without borders; the lines of a row begin level. */
  | {
      kind: "columns";
      widthsMm: readonly [number, number];
      rows: readonly { left: readonly TextLine[]; right: readonly TextLine[] }[];
    }
  | { kind: "table"; table: TableModel; sizePt: number }
  | { kind: "chart"; chart: ChartModel; scale: Scale };

/** A page, or a run of pages of the same orientation; page numbers begin anew and the first is not shown. */
export interface PageLayout {
  orientation: "portrait" | "landscape";
  /** Of the sheet as it lies: the longer side first for landscape. */
  widthMm: number;
  heightMm: number;
  marginsMm: Margins;
  blocks: readonly LayoutBlock[];
}

const SHEET_MM = { short: 210, long: 297 } as const;
/** Phụ lục I of Nghị định 30/2020/NĐ-CP: top and bottom 20–25, left 30–35, right 15–20. */
const PORTRAIT_MARGINS: Margins = { top: 20, right: 15, bottom: 20, left: 30 };
const LANDSCAPE_MARGINS: Margins = { top: 20, right: 20, bottom: 20, left: 30 };

/** Margins of the decree, of the sheet as it lies; documents and tables on a sheet of Excel have the same. */
export function marginsOf(orientation: PageLayout["orientation"]): Margins {
  return orientation === "portrait" ? PORTRAIT_MARGINS : LANDSCAPE_MARGINS;
}

/** A4 with the margins of the decree. */
export function page(orientation: PageLayout["orientation"], blocks: readonly LayoutBlock[]): PageLayout {
  const upright = orientation === "portrait";
  return {
    orientation,
    widthMm: upright ? SHEET_MM.short : SHEET_MM.long,
    heightMm: upright ? SHEET_MM.long : SHEET_MM.short,
    marginsMm: marginsOf(orientation),
    blocks,
  };
}

/** Millimetres between the margins. */
export function textRoomMm({ widthMm, marginsMm }: PageLayout): number {
  return widthMm - marginsMm.left - marginsMm.right;
}

/** A line: left, upright, 14 points, single, unless told otherwise. */
export function textLine(text: string, look: Partial<Omit<TextLine, "text">> = {}): TextLine {
  return {
    text,
    lead: "",
    align: "left",
    bold: false,
    italic: false,
    sizePt: 14,
    firstLineMm: 0,
    leftMm: 0,
    beforePt: 0,
    afterPt: 0,
    lineHeight: 1,
    ruleMm: 0,
    keepWithNext: false,
    ...look,
  };
}
