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
  /** What stands in brackets behind it: "17,2 (16,8)" is of the period before, or the maximum. */
  behind: number | null;
  /** How it has moved, up is more: "3 ▲2", "12,5 (+1,5)". */
  moved: number | null;
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

const MOST_DIGITS = 9;

/** `16,25`, `-3`, `88.5%`: nine of ten cells of a table, read by their characters without looking further. */
function plainFigure(text: string): CellFigure | null {
  const first = text.charCodeAt(0);
  const signed = first === PLUS || first === MINUS;
  const percent = text.charCodeAt(text.length - 1) === PERCENT;
  const end = percent ? text.length - 1 : text.length;
  let mark = -1;
  for (let at = signed ? 1 : 0; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) continue;
    if (mark >= 0 || (code !== COMMA && code !== DOT)) return null;
    mark = at;
  }
  const whole = (mark < 0 ? end : mark) - (signed ? 1 : 0);
  const decimals = mark < 0 ? 0 : end - mark - 1;
  if (whole < 1 || whole > MOST_DIGITS || decimals > MOST_DIGITS || (mark >= 0 && decimals === 0))
    return null;
  const comma = mark >= 0 && text.charCodeAt(mark) === COMMA;
  const digits = text.slice(0, end);
  return {
    value: Number(comma ? digits.replace(",", ".") : digits) + 0,
    of: null,
    percent,
    signed,
    bracketed: false,
    decimals,
    grouped: mark >= 0 && !comma && decimals === 3 && whole <= 3,
    mended: false,
    share: null,
    behind: null,
    moved: null,
  };
}
const [PLUS, COMMA, MINUS, DOT, PERCENT, ZERO, NINE] = [43, 44, 45, 46, 37, 48, 57];

/** Words that may stand before a figure or say that nothing changed, by the first of them. */
const OPENINGS = new Set(
  [
    "điểm",
    "đ",
    "đạt",
    "hạng",
    "thứ",
    "đồng",
    "xếp",
    "tăng",
    "cao",
    "giảm",
    "thấp",
    "không",
    "giữ",
    "bằng",
  ].map(foldText),
);
const FIRST_WORD = /^\p{L}{2,}(?= )/u;
const DIGIT_LIKE = /^[lIOo]+$/;
const openings = new Map<string, boolean>();
const MOST_OPENINGS = 2_000;

/** Whether a text begins with a word that no figure begins with: names of units, of which tables are full. */
function beginsWithName(text: string): boolean {
  const word = FIRST_WORD.exec(text)?.[0];
  if (word === undefined) return false;
  let known = openings.get(word);
  if (known === undefined) {
    if (openings.size >= MOST_OPENINGS) openings.clear();
    known = !DIGIT_LIKE.test(word) && !OPENINGS.has(foldText(word));
    openings.set(word, known);
  }
  return known;
}

/** The figure that a cell holds, null for words and blanks. */
export function cellFigure(raw: string): CellFigure | null {
  if (raw === "" || raw.length > 60) return null;
  const plain = plainFigure(raw);
  if (plain) return plain;
  if (beginsWithName(raw)) return null;
  const bracketed = raw.endsWith(")") && !FOOTNOTE.test(raw) ? withBracket(raw) : null;
  const moving = LAST_OF_MOVE.test(raw) ? withMove(raw) : null;
  if (moving) return moving;
  if (bracketed) return bracketed;
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
  behind: null,
  moved: null,
};

/** A score with another figure in brackets behind it. */
const WITH_BRACKET =
  /^(\d{1,3}(?:[.,]\d{1,3})?)\s?(?:đ|điểm)?\s?\(\s?(\d{1,3}(?:[.,]\d{1,3})?)\s?(?:đ|điểm|(%))?\s?\)$/u;

function withBracket(text: string): CellFigure | null {
  const [, first = "", second = "", percent] = WITH_BRACKET.exec(text) ?? [];
  const figure = plainFigure(first);
  const behind = plainFigure(second)?.value ?? null;
  if (!figure || behind === null) return null;
  return percent === undefined ? { ...figure, behind } : { ...figure, share: behind };
}

/** A figure with an arrow behind it, or with a signed one in brackets. */
const WITH_MOVE =
  /^(\d{1,4}(?:[.,]\d{1,3})?)(?:\s?\/\s?(\d{1,4}))?\s?(?:đ|điểm)?\s?(?:\(\s?([+−–-])|\(?\s?([▲△↑⬆▼▽↓⬇]))\s?(\d{1,3}(?:[.,]\d{1,3})?)\s?(?:đ|điểm|bậc|hạng)?\s?\)?$/u;
/** Few texts end so and hold an arrow or a sign behind a bracket. */
const LAST_OF_MOVE = /[▲△↑⬆▼▽↓⬇]\s?\d|\(\s?[+−–-]\s?\d/u;
const DOWN = /[▼▽↓⬇−–-]/;

function withMove(text: string): CellFigure | null {
  const [, first = "", of, sign = "", arrow = "", second = ""] = WITH_MOVE.exec(text) ?? [];
  const figure = plainFigure(first);
  const by = plainFigure(second)?.value ?? null;
  if (!figure || by === null) return null;
  return { ...figure, of: of === undefined ? null : Number(of), moved: DOWN.test(sign + arrow) ? -by : by };
}

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
