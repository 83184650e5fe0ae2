import type { CellValue } from "../../book/layout/cells";
import type { ExcelSession } from "../office/run";
import { say } from "../office/wording";
import type { Place } from "./formula-cells";
import { addressOf, cellKey, inRows, readFormulas, writeFormulas } from "./formula-cells";

/** A cell that does not hold what it should. */
interface HarmedCell {
  sheet: string;
  row: number;
  column: number;
  /** What it should hold: a formula, a constant, or "". */
  formula: string;
  /** Whether it was to change at all. */
  meant: boolean;
}

/** What could not be put right, told to a person. */
export interface LeftAmiss {
  /** Cells that were to change and hold something else. */
  meant: number;
  texts: string[];
}

/** Stands for a moment in cells that are written anew. */
const MARK = "…";

/**
 * Looks at cells again after formulas were written: Excel may make a calculated column of one and replace its
 * neighbours in a table, and other formulas that were written with it (OfficeDev/office-js 2093, 5909, 6745). What does
 * not stand as it should is written once more: constants and a mark first, since a column that holds a constant is not
 * taken over; then the formulas; blank cells last.
 * @param before what stood there, by place
 * @param meant the formulas that were to be written, by cell as `cellKey` names it
 */
export async function restoreCells(
  context: ExcelSession,
  before: ReadonlyMap<Place, CellValue[][]>,
  meant: ReadonlyMap<string, string>,
): Promise<LeftAmiss> {
  const harmed = await harmedCells(context, before, meant);
  if (harmed.length === 0) return { meant: 0, texts: [] };
  const isFormula = ({ formula }: HarmedCell): boolean => formula.startsWith("=");
  await writeFormulas(context, [
    ...inRows(
      harmed.map((cell) => (isFormula(cell) || cell.formula === "" ? { ...cell, formula: MARK } : cell)),
    ),
    ...inRows(harmed.filter(isFormula)),
    ...inRows(harmed.filter(({ formula }) => formula === "")),
  ]);
  const left = await harmedCells(context, before, meant);
  return {
    meant: left.filter((cell) => cell.meant).length,
    texts: left.map(({ sheet, row, column, meant: wanted }) =>
      say(wanted ? "workbook.skipped.not_as_written" : "workbook.skipped.neighbour", {
        address: addressOf(sheet, row, column),
      }),
    ),
  };
}

async function harmedCells(
  context: ExcelSession,
  before: ReadonlyMap<Place, CellValue[][]>,
  meant: ReadonlyMap<string, string>,
): Promise<HarmedCell[]> {
  const places = [...before.keys()];
  const now = await readFormulas(context, places);
  return places.flatMap((place) =>
    (before.get(place) ?? []).flatMap((cells, y) =>
      cells.flatMap((stood, x): HarmedCell[] => {
        const at = { sheet: place.sheet, row: place.row + y, column: place.column + x };
        const stands = now.get(place)?.[y]?.[x] ?? "";
        const wanted = meant.get(cellKey(at));
        if (wanted !== undefined)
          return isSameFormula(wanted, stands) ? [] : [{ ...at, formula: wanted, meant: true }];
        // Only what turned into a formula, or a mark, was harmed; figures that a formula gives are no part of this look.
        const isHarm = stands !== stood && (stands === MARK || String(stands).startsWith("="));
        return isHarm ? [{ ...at, formula: asTyped(stood), meant: false }] : [];
      }),
    ),
  );
}

/** A text is put back as one: without its mark "2026-02" would become a date. */
function asTyped(stood: CellValue): string {
  return typeof stood === "string" && stood !== "" && !stood.startsWith("=") ? `'${stood}` : String(stood);
}

/** Excel gives a formula back in its own spelling: capitals, blanks, the sign of a single value, long function names. */
function isSameFormula(wanted: string, stands: CellValue): boolean {
  const plain = (formula: string): string =>
    formula
      .replace(/[\s@]/gu, "")
      .replace(/_xl(?:fn|ws|udf|dudf)[._]/giu, "")
      .replace(/\bBCS_/giu, "BCS.")
      .toUpperCase();
  return plain(wanted) === plain(String(stands));
}
