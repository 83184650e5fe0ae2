import type { Box } from "../host/box";
import { isWholeColumns, isWholeRows } from "../host/box";
import { HostError, WRONG_SIZE } from "../host/errors";
import type { Json } from "../host/protocol";
import type { Author } from "./events";
import type { Book } from "./book";
import type { Content } from "./grid";
import { landings, straight } from "./landing";
import type { Region } from "./texts/locale";
import { INVARIANT } from "./texts/locale";
import { fillColumns, openColumns } from "./tables/calculated-columns";
import { isWellFormed, toInvariant } from "./texts/formula-text";
import { guardContents } from "./protect";
import type { SheetRecord } from "./records";
import { growOver } from "./tables/growth";
import { readTyped } from "./texts/typed-text";

/**
 * How texts in the array are read. A person types in the notation of the region, and so does `formulasLocal`;
 * `values` and `formulas` are en-US whatever the region (Range.values; office-js issue 1559). Only
 * `formulasLocal` has formulas of the region.
 */
export type WriteMode = "typed" | "values" | "formulas" | "formulasLocal";

/** An array as Office.js sends it: rows of cells, or one value for the whole range. */
export function cellsOf(value: Json, area: Box): (row: number, column: number) => Json {
  if (!Array.isArray(value)) return () => value;
  if (value.length !== area.rows) throw new HostError("InvalidArgument", WRONG_SIZE);
  const rows = value.map((row) => {
    if (!Array.isArray(row) || row.length !== area.columns)
      throw new HostError("InvalidArgument", WRONG_SIZE);
    return row;
  });
  return (row, column) => rows[row]?.[column] ?? null;
}

/** A whole column or row has no cell-level properties to set. */
export function refuseUnbounded(area: Box): void {
  if (isWholeColumns(area) || isWholeRows(area)) {
    throw new HostError(
      "InvalidArgument",
      "The request failed because the range is unbounded and too large.",
    );
  }
}

/** Writes what the add-in gives, converted the way Excel converts; `null` leaves a cell as it is. */
export function writeCells(
  book: Book,
  sheet: SheetRecord,
  area: Box,
  value: Json,
  mode: WriteMode,
  author: Author,
): void {
  refuseUnbounded(area);
  const at = cellsOf(value, area);
  guardContents(book, sheet, area);
  const local = mode === "typed" || mode === "formulasLocal";
  const region = local ? book.region : { ...INVARIANT, fullDate: book.region.fullDate };
  const open = openColumns(book, sheet, area);
  const rows = mode === "typed" ? straight(area) : landings(book, sheet, area);
  for (const { given: r, row } of rows) {
    for (let c = 0; c < area.columns; c += 1) {
      const given = at(r, c);
      if (given === null) continue;
      const column = area.column + c;
      putCell(book, sheet, row, column, given, region, mode === "formulasLocal");
    }
  }
  fillColumns(book, area, open);
  growOver(book, sheet, area);
  book.emit({ kind: "changed", sheet, box: area, change: "RangeEdited" }, author);
}

function putCell(
  book: Book,
  sheet: SheetRecord,
  row: number,
  column: number,
  given: Json,
  region: Region,
  localFormula: boolean,
): void {
  const { grid } = book;
  const format = grid.style(sheet.id, row, column).numberFormat;
  if (typeof given === "number" || typeof given === "boolean") {
    grid.put(sheet.id, row, column, { kind: "constant", value: inTextCell(given, format, region) });
    return;
  }
  if (typeof given !== "string") throw new HostError("InvalidArgument");
  const typed = readTyped(given, format, region);
  grid.put(sheet.id, row, column, checked(typed.content, localFormula ? region : INVARIANT));
  const { numberFormat } = typed;
  if (numberFormat !== null) {
    grid.restyle(sheet.id, { row, column, rows: 1, columns: 1 }, (style) => ({ ...style, numberFormat }));
  }
}

/** A number written into a text cell becomes text, as if typed. */
function inTextCell(given: number | boolean, format: string, region: Region): number | string | boolean {
  if (format !== "@") return given;
  if (typeof given === "boolean") return given ? "TRUE" : "FALSE";
  return String(given).replace(".", region.decimal);
}

function checked(content: Content, region: Region): Content {
  if (content.kind !== "formula") return content;
  const formula = toInvariant(content.formula, region);
  if (!isWellFormed(formula)) throw new HostError("InvalidArgument");
  return { kind: "formula", formula };
}
