/** A piece of text with its place (line and column from 1) in the text of the reading. */
export interface Cell {
  text: string;
  line: number;
  column: number;
}

/**
 * A row of a table. Tables may have tens of thousands of rows: a row of a text keeps its line only and is cut into
 * cells when somebody asks.
 */
export class Row {
  private cut: readonly string[] | null = null;

  private constructor(
    /** Line on which the row begins. */
    readonly line: number,
    /** The line as it stands and the mark between its cells, "" when the cells are given. */
    readonly raw: string,
    private readonly mark: string,
    private readonly given: readonly Cell[] | null,
    /** Which cells only repeat a merged one; null for none. */
    private readonly spanned: readonly boolean[] | null,
  ) {}

  /** A row of cells whose places are known. */
  static of(cells: readonly Cell[], spanned: readonly boolean[] | null = null): Row {
    return new Row(cells[0]?.line ?? 1, "", "", cells, spanned);
  }

  /** The row that a line of separated cells makes. */
  static ofLine(raw: string, line: number, mark: string): Row {
    return new Row(line, raw, mark, null, null);
  }

  /** Trimmed texts, cell by cell; merged cells repeat theirs. */
  get texts(): readonly string[] {
    this.cut ??= this.given ? this.given.map(({ text }) => text) : cutLine(this.raw, this.mark);
    return this.cut;
  }

  /**
   * Where the cells of a line begin, without cutting it: a large table is read over these places.
   * @param into filled with the beginning of every cell and, at the end, one past the mark that would follow the last
   * @returns number of cells; 0 when the cells are given
   */
  findCells(into: number[]): number {
    if (this.given) return 0;
    const { raw, mark } = this;
    let count = 0;
    into[count] = 0;
    for (let at = raw.indexOf(mark); at >= 0; at = raw.indexOf(mark, at + mark.length)) {
      count += 1;
      into[count] = at + mark.length;
    }
    into[count + 1] = raw.length + mark.length;
    return count + 1;
  }

  /** Lets go of the texts; they are cut again when somebody asks. */
  rest(): void {
    this.cut = null;
  }

  get length(): number {
    if (this.cut || this.given) return this.texts.length;
    let count = 1;
    for (let at = this.raw.indexOf(this.mark); at >= 0; at = this.raw.indexOf(this.mark, at + 1)) count += 1;
    return count;
  }

  /** Text of a cell, "" beyond the end. */
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
    if (this.given) return this.given[at] ?? null;
    const text = this.texts[at];
    if (text === undefined) return null;
    const { raw, mark } = this;
    let start = 0;
    for (let before = 0; before < at; before += 1) start = raw.indexOf(mark, start) + mark.length;
    while (start < raw.length && raw.charCodeAt(start) <= BLANK && !raw.startsWith(mark, start)) start += 1;
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

function cutLine(raw: string, mark: string): string[] {
  const texts = raw.split(mark);
  for (let at = 0; at < texts.length; at += 1) {
    const text = texts[at] ?? "";
    if (text.charCodeAt(0) <= BLANK || text.charCodeAt(text.length - 1) <= BLANK) texts[at] = text.trim();
  }
  return texts;
}

/** A cell without the blanks around it, its column pointing at what is left. */
export function trimmedCell(raw: string, line: number, column: number): Cell {
  if (raw.charCodeAt(0) > BLANK && raw.charCodeAt(raw.length - 1) > BLANK) return { text: raw, line, column };
  const left = raw.trimStart();
  return { text: left.trimEnd(), line, column: column + raw.length - left.length };
}
