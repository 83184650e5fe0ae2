import { SCORE_COLUMNS, STATUS_TEXT } from "../../book/layout/score-columns";
import { foldText, absenceOf } from "../../paste";
import type { UnitLevel } from "../../scoring/units/unit";
import { LEVEL_NAMES } from "../../scoring/units/unit";
import type { BookRow, ItemStatus } from "../../scoring/score";
import { parsePeriodKey, periodKey } from "../../scoring/period";
import { badValue, CellError, incomingError } from "../cell";
import type { CellFigure } from "../figure";
import { excerpt, readWrittenFigure } from "../figure";
import type { Parameter } from "../parameter";
import { option, whole } from "../parameter";
import { readPeriod } from "./period";
import { alignRates } from "./rates";

type Cells = readonly unknown[];

type Column = keyof typeof SCORE_COLUMNS;
const COLUMNS = Object.keys(SCORE_COLUMNS) as Column[];
/** Without a header the first columns of the book are needed, up to the rate. */
const LEAST_COLUMNS = COLUMNS.indexOf("rate") + 1;
/** What the book writes as status of a row with a figure: a 0 in such a row is a zero and not a blank. */
const HAS_FIGURE = new Set(Object.values(STATUS_TEXT).map(({ ok }) => foldText(ok)));

/** A range of the score book. Rows are read when they are asked for: most of 25,000 never are. */
export interface BookRange {
  rows: readonly Cells[];
  at: Readonly<Record<Column, number>>;
  /** Period key of a cell, "" where none stands. */
  periodOf(row: Cells): string;
  unitOf(row: Cells): string;
  /** Texts stand in thousands of rows: each is read once for a call. */
  texts: {
    figure(cell: unknown): CellFigure | null | CellError;
    level(cell: unknown): UnitLevel | null;
    hasFigure(cell: unknown): boolean;
    code(cell: unknown): string;
  };
}

/** The table of scores with its header (`tblDiem[#All]`), or its rows alone in the order of the book. */
export function bookRange(): Parameter<BookRange, false> {
  return whole("book", readBook);
}

function readBook(rows: readonly Cells[]): BookRange | CellError {
  const header = (rows[0] ?? []).map((cell) => (typeof cell === "string" ? foldText(cell) : ""));
  const named =
    header.includes(foldText(SCORE_COLUMNS.unit.header)) &&
    header.includes(foldText(SCORE_COLUMNS.period.header));
  const at = {} as Record<Column, number>;
  for (const [index, column] of COLUMNS.entries())
    at[column] = named
      ? header.indexOf(foldText(SCORE_COLUMNS[column].header))
      : index < header.length
        ? index
        : -1;
  if (named ? at.code < 0 || (at.score < 0 && at.rate < 0) : header.length < LEAST_COLUMNS)
    return badValue("functions.not_a_book");
  const periods = remembered((cell) => {
    if (typeof cell === "string" && parsePeriodKey(cell)) return cell;
    const period = readPeriod(cell);
    return period === null || period instanceof CellError ? "" : periodKey(period);
  });
  return {
    rows: named ? rows.slice(1) : rows,
    at,
    periodOf: (row) => periods(row[at.period]),
    unitOf: (row) => textOf(row[at.unit]),
    texts: {
      figure: remembered(readWrittenFigure),
      level: remembered(levelIn),
      hasFigure: remembered((cell) => HAS_FIGURE.has(foldText(textOf(cell)))),
      code: remembered((cell) => textOf(cell).toUpperCase()),
    },
  };
}

/** Rows of the book, and the units of which a figure cannot be told from a blank. */
export interface PickedRows {
  rows: BookRow[];
  doubtful: ReadonlySet<string>;
}

/**
 * The rows of some periods, and of one unit where it is given, as the domain knows them.
 * @param unit compared by meaning: case, place of the tone and punctuation do not matter; null for all units
 * @param level kept when it is this one or not stated; null for all
 * @returns the error of a figure among these rows, since any of them may matter. Among many units, a 0 that nobody calls
 *   a figure leaves its own unit without that figure and spoils no other.
 */
export function pickRows(
  book: BookRange,
  periods: readonly string[],
  unit: string | null,
  level: UnitLevel | null = null,
): PickedRows | CellError {
  const wanted = unit === null ? null : foldText(unit);
  const isWanted = remembered((name) => wanted === null || foldText(textOf(name)) === wanted);
  const found: BookRow[] = [];
  const doubtful = new Set<string>();
  for (const row of book.rows) {
    const period = book.periodOf(row);
    if (!periods.includes(period) || !isWanted(row[book.at.unit])) continue;
    let read = decode(book, row, period, unit, false);
    if (read instanceof CellError && unit === null && read.reason === "functions.zero_or_blank") {
      read = decode(book, row, period, unit, true);
      doubtful.add(book.unitOf(row));
    }
    if (read instanceof CellError) return read;
    if (read !== null && (level === null || read.level === level)) found.push(read);
  }
  const rows = alignedRates(found, unit !== null);
  return rows instanceof CellError ? rows : { rows, doubtful };
}

function decode(
  book: BookRange,
  row: Cells,
  period: string,
  unit: string | null,
  zeroIsBlank: boolean,
): BookRow | CellError | null {
  const cell = (column: Column): unknown => {
    const value = book.at[column] < 0 ? null : row[book.at[column]];
    return value === 0 && zeroIsBlank ? null : value;
  };
  const { texts } = book;
  const code = texts.code(cell("code"));
  const name = unit ?? book.unitOf(row);
  if (code === "" || name === "") return null;
  const certain = texts.hasFigure(cell("status"));
  const score = figureIn(book, cell("score"), certain);
  if (score instanceof CellError) return score;
  const rate = figureIn(book, cell("rate"), certain);
  if (rate instanceof CellError) return rate;
  // A row holds points or a percent; a zero beside the other figure is the blank of the scale that is not published.
  const both = score !== null && rate !== null;
  const points = both && score.value === 0 && rate.value !== 0 ? null : score;
  const percent = both && rate.value === 0 ? null : rate;
  return {
    unit: name,
    level: texts.level(cell("level")),
    period,
    code,
    label: textOf(cell("label")),
    score: points?.value ?? null,
    max: points?.max ?? countIn(book, cell("max")),
    rate: percent?.value ?? null,
    rank: countIn(book, cell("rank")),
    of: countIn(book, cell("of")),
    status: statusOf(points ?? percent, [cell("score"), cell("rate"), cell("status")]),
    source: "",
    savedAt: "",
    origin: "published",
  };
}

function figureIn(book: BookRange, cell: unknown, certain: boolean): CellFigure | null | CellError {
  if (cell === 0 && certain) return { value: 0, max: null, percent: false };
  return typeof cell === "string" ? book.texts.figure(cell) : readWrittenFigure(cell);
}

/** A maximum or a rank: a blank, which may arrive as 0, is none. */
function countIn(book: BookRange, cell: unknown): number | null {
  const read = cell === 0 ? null : figureIn(book, cell, false);
  return read === null || read instanceof CellError ? null : read.value;
}

function statusOf(figure: CellFigure | null, cells: readonly unknown[]): ItemStatus {
  if (figure !== null) return "ok";
  const texts = cells.map(textOf);
  if (texts.some((text) => absenceOf(text) === "not_applicable")) return "not_applicable";
  return GROUP_LINES.has(foldText(texts[2] ?? "")) ? "header" : "missing";
}

const GROUP_LINES = new Set(Object.values(STATUS_TEXT).map(({ header }) => foldText(header)));
/** "Sở" alone means "Sở, ngành"; English words are understood too. */
const SHORT_LEVELS = new Map<string, UnitLevel>(
  (
    [
      ["sở", "so"],
      ["province", "tinh"],
      ["department", "so"],
      ["district", "huyen"],
      ["commune", "xa"],
    ] as const
  ).map(([word, level]) => [foldText(word), level]),
);
const LEVELS = new Map(
  Object.entries(LEVEL_NAMES).map(([level, name]) => [foldText(name), level as UnitLevel]),
);

/** A level of units by its name: "Sở, ngành", "Xã". */
export function levelNamed(): Parameter<UnitLevel, true> {
  const names = Object.values(LEVEL_NAMES);
  return option(
    "choice",
    (cell) => {
      const text = textOf(cell);
      const short = foldText(text);
      if (text === "") return incomingError(cell);
      return (
        levelIn(cell) ??
        SHORT_LEVELS.get(short) ??
        badValue("functions.not_a_choice", { text: excerpt(text), choices: names.join("; ") })
      );
    },
    names,
  );
}

function levelIn(cell: unknown): UnitLevel | null {
  return LEVELS.get(foldText(textOf(cell))) ?? null;
}

/**
 * Percents that a person typed with "%" stand as fractions in the cell: the figures of one unit show it. Among many
 * units, one whose percents cannot be told loses them; asked for alone, it gives the reason.
 */
function alignedRates(rows: BookRow[], oneUnit: boolean): BookRow[] | CellError {
  const groups = new Map<string, BookRow[]>();
  for (const row of rows) {
    if (row.rate === null) continue;
    const key = `${row.unit}\u0000${row.period}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  for (const group of groups.values()) {
    const aligned = alignRates(group.map((row) => ({ value: row.rate ?? 0, max: null, percent: false })));
    if (aligned instanceof CellError && oneUnit) return aligned;
    for (const [index, row] of group.entries()) {
      if (aligned instanceof CellError) Object.assign(row, { rate: null, status: "error" });
      else row.rate = aligned[index] ?? row.rate;
    }
  }
  return rows;
}

function textOf(cell: unknown): string {
  return typeof cell === "string" ? cell.trim() : typeof cell === "number" && cell !== 0 ? String(cell) : "";
}

/** Texts repeat thousands of times in a book: each is looked at once. */
function remembered<T>(compute: (cell: unknown) => T): (cell: unknown) => T {
  const known = new Map<unknown, T>();
  return (cell) => {
    const found = known.get(cell);
    if (found !== undefined) return found;
    const made = compute(cell);
    known.set(cell, made);
    return made;
  };
}
