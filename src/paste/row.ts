/** A piece of text with its place (line and column from 1) in the text of the reading. */
export interface Cell {
  text: string;
  line: number;
  column: number;
}

/**
 * A row of a table. Tables may have tens of thousands of rows, so a row holds its texts only; where a cell stands is
 * worked out when somebody asks.
 */
export class Row {
  /**
   * @param texts trimmed texts, cell by cell
   * @param line line on which the row begins
   * @param origin the line as it stands and the mark between its cells, or the places of the cells
   * @param spanned which cells only repeat a merged one; null for none
   */
  constructor(
    readonly texts: readonly string[],
    readonly line: number,
    private readonly origin: { raw: string; mark: string } | readonly Cell[],
    private readonly spanned: readonly boolean[] | null = null,
  ) {}

  /** A row of cells whose places are known. */
  static of(cells: readonly Cell[], spanned: readonly boolean[] | null = null): Row {
    return new Row(
      cells.map(({ text }) => text),
      cells[0]?.line ?? 1,
      cells,
      spanned,
    );
  }

  get length(): number {
    return this.texts.length;
  }

  /** Text of a cell, "" beyond the end. Merged cells repeat theirs. */
  text(at: number): string {
    return this.texts[at] ?? "";
  }

  isSpanned(at: number): boolean {
    return this.spanned !== null && this.spanned[at] === true;
  }

  /** Text of a cell that is not a repetition: figures count once. */
  own(at: number): string {
    return this.spanned !== null && this.spanned[at] === true ? "" : (this.texts[at] ?? "");
  }

  /** The cell with its place; null beyond the end. */
  cell(at: number): Cell | null {
    const text = this.texts[at];
    if (text === undefined) return null;
    const { origin } = this;
    if (!("raw" in origin)) return origin[at] ?? null;
    let start = 0;
    for (let before = 0; before < at; before += 1)
      start = origin.raw.indexOf(origin.mark, start) + origin.mark.length;
    while (
      start < origin.raw.length &&
      origin.raw.charCodeAt(start) <= BLANK &&
      !origin.raw.startsWith(origin.mark, start)
    )
      start += 1;
    return { text, line: this.line, column: start + 1 };
  }

  /** Cells with text of their own, left to right. */
  filled(): Cell[] {
    const cells: Cell[] = [];
    for (let at = 0; at < this.length; at += 1) {
      const cell = this.own(at) === "" ? null : this.cell(at);
      if (cell) cells.push(cell);
    }
    return cells;
  }

  /** How many cells have text of their own. */
  countFilled(): number {
    let count = 0;
    for (let at = 0; at < this.length; at += 1) if (this.own(at) !== "") count += 1;
    return count;
  }

  cells(): Cell[] {
    return this.texts.flatMap((_, at) => this.cell(at) ?? []);
  }
}

const BLANK = 32;

/** The row that a line of separated cells makes. */
export function rowOfLine(raw: string, line: number, mark: string): Row {
  const texts = raw.split(mark);
  for (let at = 0; at < texts.length; at += 1) {
    const text = texts[at] ?? "";
    if (text.charCodeAt(0) <= BLANK || text.charCodeAt(text.length - 1) <= BLANK) texts[at] = text.trim();
  }
  return new Row(texts, line, { raw, mark });
}

/** A cell without the blanks around it, its column pointing at what is left. */
export function trimmedCell(raw: string, line: number, column: number): Cell {
  if (raw.charCodeAt(0) > BLANK && raw.charCodeAt(raw.length - 1) > BLANK) return { text: raw, line, column };
  const left = raw.trimStart();
  return { text: left.trimEnd(), line, column: column + raw.length - left.length };
}
