import { DEFAULT_CLASSES } from "../../scoring/classification";
import type { ClassBound } from "../../scoring/classification";
import { badValue, CellError, incomingError } from "../cell";
import { excerpt, MOST, readCellFigure } from "../figure";
import type { Parameter } from "../parameter";
import { optional, whole } from "../parameter";

/** A table of classes with the columns "Từ điểm" and "Xếp loại", in any order of rows, with or without its header. */
export function classTable(): Parameter<readonly ClassBound[], true> {
  return optional(whole("classes", readClasses));
}

/** The classes given, or those of the portal's legend. */
export function classesOr(given: readonly ClassBound[] | null): readonly ClassBound[] {
  return given ?? DEFAULT_CLASSES;
}

function readClasses(rows: readonly (readonly unknown[])[]): readonly ClassBound[] | null | CellError {
  if (rows.length === 1 && isBlank(rows[0]?.[0])) return null;
  const bounds: ClassBound[] = [];
  for (const [index, row] of rows.entries()) {
    const [fromCell, nameCell] = row;
    if (isBlank(fromCell) && isBlank(nameCell)) continue;
    const bound = readBound(fromCell, nameCell);
    // A header has words in both cells.
    if (
      bound instanceof CellError &&
      index === 0 &&
      typeof fromCell === "string" &&
      typeof nameCell === "string"
    )
      continue;
    if (bound instanceof CellError) return bound;
    if (bounds.some(({ from, name }) => from === bound.from || name === bound.name))
      return badValue("functions.class_twice", { name: bound.name });
    bounds.push(bound);
  }
  return bounds.length === 0 ? badValue("functions.class_table_empty") : bounds;
}

function readBound(fromCell: unknown, nameCell: unknown): ClassBound | CellError {
  const error = incomingError(fromCell) ?? incomingError(nameCell);
  if (error) return error;
  if (typeof nameCell !== "string" || nameCell.trim() === "")
    return badValue("functions.class_without_name", { from: excerpt(String(fromCell)) });
  const name = nameCell.normalize("NFC").trim();
  // The lowest class begins at 0; a name beside it shows that the row is not blank.
  const from = fromCell === 0 ? { value: 0, percent: false, max: null } : readCellFigure(fromCell);
  if (from === null || from instanceof CellError || from.percent || from.max !== null || from.value > MOST)
    return badValue("functions.class_without_bound", { name: excerpt(name) });
  return { from: from.value, name };
}

/** As a row of a range that was taken too long: nothing, or zeros where Excel hands over blanks as zeros. */
function isBlank(cell: unknown): boolean {
  return (
    cell === null || cell === undefined || cell === 0 || (typeof cell === "string" && cell.trim() === "")
  );
}
