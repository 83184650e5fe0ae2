import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { LayoutBlock, TextLine } from "../document";
import { chartParagraph } from "./docx-chart";
import { plainRows } from "./docx-rows";
import { CELL_PADDING_MM, cellColumns, INDENT_MM } from "../table";
import type { TableCell as CellModel, TableModel } from "../table";

export const FONT = "Times New Roman";

const TWIPS_PER_MM = 1440 / 25.4;
const ROW_TWIPS = twips(6);

/** Twentieths of a point. */
export function twips(mm: number): number {
  return Math.round(mm * TWIPS_PER_MM);
}

/** Sizes of letters in Word are halves of points. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

type Element = Paragraph | Table;

/**
 * A block as Word's elements.
 * @param widthMm room between the margins
 */
export function blockElements(block: LayoutBlock, widthMm: number): Element[] {
  switch (block.kind) {
    case "line":
      return lineParagraphs(block.line, widthMm);
    case "columns":
      return [columnsTable(block)];
    case "chart":
      return [chartParagraph(block, widthMm)];
    case "table":
      // A paragraph behind a table keeps it apart from the next one, and a section may not end with a table.
      return [
        borderedTable(block.table, block.sizePt),
        new Paragraph({ spacing: thinSpacing(), children: [] }),
      ];
  }
}

function lineParagraphs(line: TextLine, widthMm: number): Paragraph[] {
  const { text, lead, align, sizePt, ruleMm } = line;
  const paragraph = new Paragraph({
    alignment: ALIGNMENT[align],
    ...(line.keepWithNext || ruleMm > 0 ? { keepNext: true } : {}),
    indent: {
      ...(line.leftMm > 0 ? { left: twips(line.leftMm) } : {}),
      ...(line.firstLineMm > 0 ? { firstLine: twips(line.firstLineMm) } : {}),
    },
    spacing: {
      before: line.beforePt * 20,
      after: ruleMm > 0 ? 0 : line.afterPt * 20,
      line: Math.round(line.lineHeight * 240),
      lineRule: LineRuleType.AUTO,
    },
    children: textRuns(lead === "" ? text : `${lead} ${text}`, line, sizePt),
  });
  return ruleMm > 0 ? [paragraph, ruleParagraph(ruleMm, widthMm, line)] : [paragraph];
}

/** A run for each line of a text. */
function textRuns(
  text: string,
  { bold, italic }: { bold: boolean; italic: boolean },
  sizePt: number,
): TextRun[] {
  return text.split("\n").map(
    (line, index) =>
      new TextRun({
        text: line,
        ...(index > 0 ? { break: 1 } : {}),
        ...(bold ? { bold } : {}),
        ...(italic ? { italics: italic } : {}),
        size: halfPoints(sizePt),
      }),
  );
}

/** A drawn line under a text: the border of a thin paragraph, which Word and LibreOffice both keep. */
function ruleParagraph(ruleMm: number, widthMm: number, { afterPt, keepWithNext }: TextLine): Paragraph {
  const side = twips(Math.max(0, widthMm - ruleMm) / 2);
  return new Paragraph({
    ...(keepWithNext ? { keepNext: true } : {}),
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } },
    spacing: { ...thinSpacing(), before: 20, after: afterPt * 20 },
    children: [],
  });
}

function thinSpacing(): {
  before: number;
  after: number;
  line: number;
  lineRule: (typeof LineRuleType)["EXACT"];
} {
  return { before: 0, after: 0, line: 40, lineRule: LineRuleType.EXACT };
}

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const THIN_BORDER = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;

function columnsTable({ widthsMm, rows }: Extract<LayoutBlock, { kind: "columns" }>): Table {
  const cellOf = (lines: readonly TextLine[], widthMm: number): TableCell =>
    new TableCell({
      width: { size: twips(widthMm), type: WidthType.DXA },
      margins: NO_MARGIN,
      children:
        lines.length === 0 ? [new Paragraph({})] : lines.flatMap((line) => lineParagraphs(line, widthMm)),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(widthsMm[0] + widthsMm[1]), type: WidthType.DXA },
    columnWidths: widthsMm.map(twips),
    margins: NO_MARGIN,
    borders: {
      top: NO_BORDER,
      bottom: NO_BORDER,
      left: NO_BORDER,
      right: NO_BORDER,
      insideHorizontal: NO_BORDER,
      insideVertical: NO_BORDER,
    },
    rows: rows.map(
      ({ left, right }) =>
        new TableRow({ cantSplit: true, children: [cellOf(left, widthsMm[0]), cellOf(right, widthsMm[1])] }),
    ),
  });
}

const NO_MARGIN = { top: 0, bottom: 0, left: 0, right: 0 } as const;
const CELL_MARGIN = {
  top: twips(0.4),
  bottom: twips(0.4),
  left: twips(CELL_PADDING_MM),
  right: twips(CELL_PADDING_MM),
} as const;

function borderedTable(table: TableModel, sizePt: number): Table {
  const widths = table.columns.map(({ widthMm }) => twips(widthMm));
  const columns = cellColumns(table.header, widths.length);
  const header = table.header.map(
    (cells, row) =>
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        height: { value: ROW_TWIPS, rule: HeightRule.ATLEAST },
        children: cells.map((cell, index) => {
          const first = columns[row]?.[index] ?? 0;
          const width = widths.slice(first, first + cell.colSpan).reduce((sum, one) => sum + one, 0);
          return headerCell(cell, width, sizePt);
        }),
      }),
  );
  const body = plainRows(table.rows, {
    columnWidths: widths,
    heightTwips: ROW_TWIPS,
    size: halfPoints(sizePt),
    indentTwips: twips(INDENT_MM),
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: CELL_MARGIN,
    borders: {
      top: THIN_BORDER,
      bottom: THIN_BORDER,
      left: THIN_BORDER,
      right: THIN_BORDER,
      insideHorizontal: THIN_BORDER,
      insideVertical: THIN_BORDER,
    },
    rows: [...header, ...body],
  });
}

function headerCell(cell: CellModel, width: number, sizePt: number): TableCell {
  const { text, align, colSpan, rowSpan } = cell;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...(colSpan > 1 ? { columnSpan: colSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    children: [new Paragraph({ alignment: ALIGNMENT[align], children: textRuns(text, cell, sizePt) })],
  });
}
