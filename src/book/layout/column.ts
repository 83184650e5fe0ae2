import type { CellValue, FigureCell } from "./cells";
import { readCount, readFigure, readText } from "./cells";
import type { Fault } from "./problem";
import { fault } from "./problem";

/**
 * `text` columns are formatted `@` before anything is written, so that "2026-02" stays text and "=…" never becomes a
 * formula; `figure` columns show two decimals and may hold a text mark; `limit` columns hold maxima and thresholds as they were
 * set; `count` columns hold whole numbers or nothing.
 */
export type ColumnKind = "text" | "figure" | "limit" | "count";

export const NUMBER_FORMATS: Record<ColumnKind, string> = {
  text: "@",
  figure: "0.00",
  limit: "General",
  count: "0",
};

/** What is known of a cell besides its value. */
export interface CellContext {
  /** The cell is formatted as a percent: Excel holds 0.8825 there for 88,25%. */
  asPercent: boolean;
  complain(fault: Fault): void;
}

/** One column of a table: how it looks, what a row writes into it, what a cell of it says. */
export interface Column<Row, Value> {
  header: string;
  kind: ColumnKind;
  /** Width in points. */
  width: number;
  /** Long text that is shown on several lines. */
  wrap: boolean;
  /** A table without this column cannot be read; the others are put back at its end. */
  essential: boolean;
  /** Holds percents, which staff may type with "%". */
  percent: boolean;
  encode(row: Row): CellValue;
  decode(cell: CellValue, context: CellContext): Value;
}

/** The columns of a table by key, in the order in which a new table gets them. */
export type Columns = Readonly<Record<string, Column<never, unknown>>>;

/** What the cells of a row say, by column. */
export type Decoded<C extends Columns> = { [K in keyof C]: ReturnType<C[K]["decode"]> };

type Looks = Partial<Pick<Column<never, unknown>, "wrap" | "essential" | "percent">>;

/** A column with its own way of reading and writing. */
export function column<Row, Value>(
  header: string,
  kind: ColumnKind,
  width: number,
  encode: (row: Row) => CellValue,
  decode: (cell: CellValue, context: CellContext) => Value,
  looks: Looks = {},
): Column<Row, Value> {
  return { header, kind, width, wrap: false, essential: false, percent: false, ...looks, encode, decode };
}

/** Text as it stands; a blank is "". */
export function textColumn<Row>(
  header: string,
  width: number,
  encode: (row: Row) => string,
  looks: Looks = {},
): Column<Row, string> {
  return column(header, "text", width, encode, readText, looks);
}

/** Text where a blank means that there is none. */
export function optionalText<Row>(
  header: string,
  width: number,
  encode: (row: Row) => string | null,
  looks: Looks = {},
): Column<Row, string | null> {
  return column(
    header,
    "text",
    width,
    (row: Row) => encode(row) ?? "",
    (cell) => (readText(cell) === "" ? null : readText(cell)),
    looks,
  );
}

/** A figure, or a mark in its place; one that cannot be read is named. */
export function figureColumn<Row>(
  header: string,
  kind: "figure" | "limit",
  width: number,
  encode: (row: Row) => CellValue,
  looks: Looks = {},
): Column<Row, FigureCell> {
  return column(
    header,
    kind,
    width,
    encode,
    (cell, { asPercent, complain }) => {
      const figure = readFigure(cell, asPercent);
      if (figure.kind === "bad") complain(fault("not_a_number", { text: figure.text }));
      return figure;
    },
    looks,
  );
}

/** A whole number of at least 1, or nothing. */
export function countColumn<Row>(
  header: string,
  width: number,
  encode: (row: Row) => number | null,
  looks: Looks = {},
): Column<Row, number | null> {
  return column(
    header,
    "count",
    width,
    (row: Row) => encode(row) ?? "",
    (cell, { complain }) => {
      const figure = readFigure(cell);
      if (figure.kind === "bad") complain(fault("not_a_number", { text: figure.text }));
      return readCount(cell);
    },
    looks,
  );
}

/** The number of a figure cell, null for a mark, a blank or what cannot be read. */
export function numberOf(cell: FigureCell): number | null {
  return cell.kind === "number" ? cell.value : null;
}
