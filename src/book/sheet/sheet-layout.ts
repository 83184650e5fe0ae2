import type { TableCell, TableModel } from "../../notice/table";
import { TABLE_PT } from "../../notice/table";
import type { LetterLook } from "../../notice/words";
import { textWidthMm } from "../../notice/words";

/** A block of cells within the area of a table, from 0. */
export interface Block {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** How the cells of a block look beyond what the whole area has. */
interface Look extends Block {
  align: "Left" | "Center" | "Right";
  bold: boolean;
  italic: boolean;
  indent: number;
  size: number;
}

/** A table model on a grid: texts, merges, looks, sizes. Pure; `comparison-sheet.ts` puts it on a sheet. */
export interface SheetLayout {
  rows: number;
  columns: number;
  texts: readonly (readonly string[])[];
  merges: readonly Block[];
  looks: readonly Look[];
  /** Header and rows: what has lines around every cell. */
  grid: Block;
  header: Block;
  /** In points, by column. */
  widths: readonly number[];
  /** Rows whose height Excel cannot fit by itself, since their cells are merged, in points. */
  heights: readonly { row: number; points: number }[];
}

/** Millimetres on paper to the points of Excel's `columnWidth` and page margins. */
export function points(millimetres: number): number {
  return Math.round((millimetres * 72 * 100) / 25.4) / 100;
}

/** Sizes in points (Nghị định 30/2020/NĐ-CP, Phụ lục I: 13–14 for titles and text). */
const TEXT_SIZE = 13;
const NOTE_SIZE = 13;
const LINE_HEIGHT = 1.32;
const CELL_PADDING = 6;

/** Lays a model out: title lines, captions, a blank line, header and rows, a blank line, notes. */
export function layOut(model: TableModel): SheetLayout {
  const columns = model.columns.length;
  const widths = model.columns.map(({ widthMm }) => points(widthMm));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const grid = new GridBuilder(columns, widths, TABLE_PT[model.orientation]);
  for (const line of model.title)
    grid.line(line, { align: "Center", bold: true, italic: false, size: TEXT_SIZE }, total);
  for (const line of model.captions)
    grid.line(line, { align: "Center", bold: false, italic: true, size: TEXT_SIZE }, total);
  if (model.title.length + model.captions.length > 0) grid.blank();
  const headerRow = grid.rows;
  grid.cells(model.header, true);
  const headerRows = grid.rows - headerRow;
  grid.cells(
    model.rows.map(({ cells }) => cells),
    false,
  );
  const gridRows = grid.rows - headerRow;
  if (model.notes.length > 0) grid.blank();
  for (const note of model.notes)
    grid.line(note, { align: "Left", bold: false, italic: true, size: NOTE_SIZE }, total);
  return {
    rows: grid.rows,
    columns,
    texts: grid.texts,
    merges: grid.merges,
    looks: joined(grid.looks),
    grid: { row: headerRow, column: 0, rows: gridRows, columns },
    header: { row: headerRow, column: 0, rows: headerRows, columns },
    widths,
    heights: grid.heights,
  };
}

/**
 * Lines that a text takes in a width, words wrapped, with the widths of letters that the document is set with.
 * @param width in points, of the cell
 */
export function wrappedLines(text: string, width: number, look: LetterLook): number {
  const room = Math.max(1, width - CELL_PADDING);
  const space = points(textWidthMm(" ", look));
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const length = points(textWidthMm(word, look));
    const before = used === 0 ? 0 : space;
    if (used + before + length > room && used > 0) {
      lines += 1;
      used = length;
    } else used += before + length;
    while (used > room) {
      lines += 1;
      used -= room;
    }
  }
  return lines;
}

function lettersOf({ size, bold, italic }: Pick<Look, "size" | "bold" | "italic">): LetterLook {
  return { sizePt: size, bold, italic };
}

class GridBuilder {
  readonly texts: string[][] = [];
  readonly merges: Block[] = [];
  readonly looks: Look[] = [];
  readonly heights: { row: number; points: number }[] = [];

  constructor(
    private readonly columns: number,
    private readonly widths: readonly number[],
    /** Points of the letters in cells. */
    private readonly size: number,
  ) {}

  get rows(): number {
    return this.texts.length;
  }

  blank(): void {
    this.texts.push(new Array<string>(this.columns).fill(""));
  }

  /** A line of text over the whole width. */
  line(text: string, look: Pick<Look, "align" | "bold" | "italic" | "size">, width: number): void {
    const row = this.rows;
    this.blank();
    const cells = this.texts[row];
    if (cells) cells[0] = text;
    const block = { row, column: 0, rows: 1, columns: this.columns };
    if (this.columns > 1) this.merges.push(block);
    this.looks.push({ ...block, ...look, indent: 0 });
    this.heights.push({ row, points: this.height(wrappedLines(text, width, lettersOf(look)), look.size) });
  }

  /** Rows of cells, which may cover others to their right and below. */
  cells(rows: readonly (readonly TableCell[])[], asHeader: boolean): void {
    const start = this.rows;
    for (let index = 0; index < rows.length; index += 1) this.blank();
    const covered = rows.map(() => new Array<boolean>(this.columns).fill(false));
    rows.forEach((row, index) => {
      let column = 0;
      for (const cell of row) {
        while (covered[index]?.[column]) column += 1;
        if (column >= this.columns) break;
        const block = this.placed(start, index, column, cell, rows.length);
        for (let y = 0; y < block.rows; y += 1)
          for (let x = 0; x < block.columns; x += 1) {
            const line = covered[index + y];
            if (line) line[column + x] = true;
          }
        column += block.columns;
      }
    });
    if (asHeader) this.headerHeights(start, rows);
  }

  private placed(start: number, index: number, column: number, cell: TableCell, rowCount: number): Block {
    const block = {
      row: start + index,
      column,
      rows: Math.max(1, Math.min(cell.rowSpan, rowCount - index)),
      columns: Math.max(1, Math.min(cell.colSpan, this.columns - column)),
    };
    const texts = this.texts[block.row];
    if (texts) texts[column] = cell.text;
    if (block.rows > 1 || block.columns > 1) this.merges.push(block);
    this.looks.push({
      ...block,
      align: cell.align === "center" ? "Center" : cell.align === "right" ? "Right" : "Left",
      bold: cell.bold,
      italic: cell.italic,
      indent: cell.indent,
      size: this.size,
    });
    return block;
  }

  /** Headers are often merged, so their height is set: a row is as high as its own cells need. */
  private headerHeights(start: number, rows: readonly (readonly TableCell[])[]): void {
    const needed = rows.map(() => 1);
    let tallest = 1;
    for (const look of this.looks.filter(({ row }) => row >= start)) {
      const width = this.widths
        .slice(look.column, look.column + look.columns)
        .reduce((sum, one) => sum + one, 0);
      const lines = wrappedLines(this.texts[look.row]?.[look.column] ?? "", width, lettersOf(look));
      const index = look.row - start;
      if (look.rows === 1) needed[index] = Math.max(needed[index] ?? 1, lines);
      else tallest = Math.max(tallest, lines);
    }
    const sum = needed.reduce((total, lines) => total + lines, 0);
    if (tallest > sum) needed[needed.length - 1] = (needed.at(-1) ?? 1) + tallest - sum;
    needed.forEach((lines, index) =>
      this.heights.push({ row: start + index, points: this.height(lines, this.size) }),
    );
  }

  private height(lines: number, size: number): number {
    return Math.min(400, Math.round(lines * size * LINE_HEIGHT + 5));
  }
}

/**
 * Joins cells that look alike into large blocks, first down the columns, then across them, so that a table of
 * thousands of rows is dressed with a few requests.
 */
function joined(looks: readonly Look[]): Look[] {
  const down: Look[] = [];
  const openByColumn = new Map<string, Look>();
  for (const look of looks) {
    const place = `${look.column}|${look.columns}`;
    const open = openByColumn.get(place);
    if (open && open.row + open.rows === look.row && sameLook(open, look)) open.rows += look.rows;
    else {
      const begun = { ...look };
      openByColumn.set(place, begun);
      down.push(begun);
    }
  }
  const across: Look[] = [];
  const byRows = new Map<string, Look>();
  for (const look of [...down].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const place = `${look.row}|${look.rows}`;
    const open = byRows.get(place);
    if (open && open.column + open.columns === look.column && sameLook(open, look))
      open.columns += look.columns;
    else {
      const begun = { ...look };
      byRows.set(place, begun);
      across.push(begun);
    }
  }
  return across;
}

function sameLook(a: Look, b: Look): boolean {
  return (
    a.align === b.align &&
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.indent === b.indent &&
    a.size === b.size
  );
}
