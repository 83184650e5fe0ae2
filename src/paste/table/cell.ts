import type { Row } from "../source";
import { foldText, mendDigits } from "../text";
import { absenceOf, readFigure } from "../words";

/** A figure with all that its spelling says: `4,88/18`, `27,11%`, `+1,5`, `(18)`, `17,59đ`, `138.744`. */
export interface CellFigure {
  /** With its sign. */
  value: number;
  /** What stands after the stroke. */
  of: number | null;
  percent: boolean;
  signed: boolean;
  bracketed: boolean;
  decimals: number;
  /** `138.744` may be 138,744 or 138744: the column decides. */
  grouped: boolean;
  /** Letters that a scanner took for digits were put right. */
  mended: boolean;
  /** The percent that stands beside a fraction: "18/18 (100%)". */
  share: number | null;
}

const FOOTNOTE = /\s*(?:\(?\*+\)?|[¹²³⁴⁵]|\[\d{1,2}\])$|(?<=\d)\s+\(\d\)$/;
const UNCHANGED = new Set(
  [
    "không đổi",
    "không thay đổi",
    "giữ nguyên",
    "không tăng không giảm",
    "bằng",
    "không tăng, không giảm",
  ].map(foldText),
);
const FIRST_NUMBER = /\d[\d.,]*/;
const GROUPED = /^\D*\d{1,3}(?:\.\d{3})+(?![.,\d])/;
const YEARS = 1_900;

/** A text without the footnote mark at its end. */
export function withoutFootnote(text: string): string {
  const last = text.charCodeAt(text.length - 1);
  const plain = (last >= 48 && last <= 57) || (last >= 97 && last <= 122);
  return plain ? text : text.replace(FOOTNOTE, "");
}

/** The figure that a cell holds, null for words and blanks. */
export function cellFigure(raw: string): CellFigure | null {
  if (raw === "" || raw.length > 60) return null;
  const text = withoutFootnote(raw.replace(/^['‘`]/, ""));
  let figure = readFigure(text);
  let mended = false;
  if (figure.kind === "text") {
    const fixed = mendDigits(text);
    if (fixed !== null) {
      figure = readFigure(fixed);
      mended = true;
    } else if (UNCHANGED.has(foldText(text))) return { ...PLAIN_FIGURE, value: 0, signed: true };
  }
  if (figure.kind !== "number" && figure.kind !== "fraction") return null;
  const digits = FIRST_NUMBER.exec(text)?.[0] ?? "";
  const decimals = /[.,](\d+)$/.exec(digits.replace(/[.,]$/, ""))?.[1]?.length ?? 0;
  if (figure.kind === "fraction") {
    // "6/2026" is a month, not six of 2026.
    if (figure.max >= YEARS && decimals === 0) return null;
    return {
      ...PLAIN_FIGURE,
      value: figure.value,
      of: figure.max,
      decimals,
      mended: mended || figure.mended,
      share: figure.percent,
    };
  }
  return {
    ...PLAIN_FIGURE,
    value: figure.sign < 0 ? -figure.value + 0 : figure.value,
    percent: figure.percent,
    signed: figure.sign !== 0,
    bracketed: text.startsWith("(") || text.startsWith("["),
    decimals,
    grouped: GROUPED.test(text),
    mended: mended || figure.mended,
  };
}

const PLAIN_FIGURE: CellFigure = {
  value: 0,
  of: null,
  percent: false,
  signed: false,
  bracketed: false,
  decimals: 0,
  grouped: false,
  mended: false,
  share: null,
};

const BLANK = /^[-–—.…_*]+$/;

/** One cell of a table. A copy repeats a merged cell over the places that it covers: it names, but it does not count. */
export class Cell {
  private known: CellFigure | null | undefined;

  constructor(
    readonly text: string,
    readonly row: Row | null = null,
    readonly at = 0,
    readonly copy = false,
  ) {}

  get figure(): CellFigure | null {
    if (this.known === undefined) this.known = cellFigure(this.text);
    return this.known;
  }

  /** Nothing, or a line where a figure would stand. */
  get blank(): boolean {
    return this.text === "" || BLANK.test(this.text);
  }

  /** Says in words that there is no figure. */
  get absence(): "missing" | "not_applicable" | null {
    return this.text === "" ? null : this.blank ? "missing" : absenceOf(this.text);
  }
}

export const EMPTY_CELL = new Cell("");

/** The cells of a row of a source. */
export function cellsOf(row: Row, width: number): Cell[] {
  const cells: Cell[] = [];
  for (let at = 0; at < width; at += 1) {
    const text = row.text(at);
    cells.push(text === "" ? EMPTY_CELL : new Cell(text, row, at, row.isSpanned(at)));
  }
  return cells;
}
