import { DEFAULT_CLASSES } from "../../scoring/framework/classification";
import type { ClassBound } from "../../scoring/framework/classification";
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
    if ((isBlank(fromCell) && isBlank(nameCell)) || (index === 0 && isHeader(fromCell, nameCell))) continue;
    const bound = readBound(fromCell, nameCell, index + 1);
    if (bound instanceof CellError) return bound;
    if (bounds.some(({ from, name }) => from === bound.from || name === bound.name))
      return badValue("functions.class_twice", { name: bound.name });
    bounds.push(bound);
  }
  return bounds.length === 0 ? badValue("functions.class_table_empty") : bounds;
}

/** A header has words in both cells and a figure in none; "Dưới 50" is a class, "cao" beside "Tốt" is a slip. */
function isHeader(fromCell: unknown, nameCell: unknown): boolean {
  const isText = typeof fromCell === "string" && typeof nameCell === "string";
  return isText && !/\d/.test(fromCell) && /điểm|từ|mức|tổng|khoảng|diem|score|from|bound/iu.test(fromCell);
}

function readBound(fromCell: unknown, nameCell: unknown, row: number): ClassBound | CellError {
  const error = incomingError(fromCell) ?? incomingError(nameCell);
  if (error) return error;
  if (typeof nameCell !== "string" || nameCell.trim() === "")
    return badValue("functions.class_without_name", { from: excerpt(String(fromCell)) });
  const name = nameCell.normalize("NFC").trim();
  if (typeof fromCell === "string" && fromCell.trim() === "")
    return badValue("functions.class_without_bound", { name: excerpt(name) });
  // The lowest class begins at 0; a name beside it shows that the row is not blank.
  const from =
    fromCell === 0 ? 0 : typeof fromCell === "string" ? boundInWords(fromCell) : plainBound(fromCell);
  if (from === null && (fromCell === null || fromCell === undefined))
    return badValue("functions.class_without_bound", { name: excerpt(name) });
  return from === null
    ? badValue("functions.class_bound", { row: String(row), text: excerpt(String(fromCell)) })
    : { from, name };
}

function plainBound(cell: unknown): number | null {
  const read = readCellFigure(cell);
  return read === null || read instanceof CellError || read.max !== null || read.value > MOST
    ? null
    : read.value;
}

const NUMBER = "(\\d{1,3}(?:[.,]\\d{1,4})?)\\s*(?:%|điểm|đ)?";
/** "90", "90%", "≥ 90", "Từ 90 điểm trở lên", "Tối thiểu 90". */
const LOWER = new RegExp(`^(?:>=|≥|=>|từ|đạt|đạt từ|tối thiểu|ít nhất)?\\s*${NUMBER}(?:\\s*trở lên)?$`, "iu");
/** "90 - 100", "Từ 80 đến dưới 90", "80 ≤ x < 90". */
const SPAN = new RegExp(
  `^(?:từ)?\\s*${NUMBER}\\s*(?:-|–|—|đến|tới|≤|<=)\\s*(?:x|điểm)?\\s*(?:dưới|cận|<=?|≤)?\\s*${NUMBER}$`,
  "iu",
);
/** The lowest class: "Dưới 50", "< 50". */
const BELOW = new RegExp(`^(?:dưới|nhỏ hơn|thấp hơn|<)\\s*${NUMBER}$`, "iu");

/** Where a class begins, the bound itself included; "> 90" excludes it and is not read. */
function boundInWords(text: string): number | null {
  const words = text.normalize("NFC").trim();
  if (BELOW.test(words)) return 0;
  const span = SPAN.exec(words);
  const found = span ?? LOWER.exec(words);
  const from = Number((found?.[1] ?? "").replace(",", "."));
  const to = span ? Number((span[2] ?? "").replace(",", ".")) : MOST;
  return found !== null && from <= to && from <= MOST ? from : null;
}

/** As a row of a range that was taken too long: nothing, or zeros where Excel hands over blanks as zeros. */
function isBlank(cell: unknown): boolean {
  return (
    cell === null || cell === undefined || cell === 0 || (typeof cell === "string" && cell.trim() === "")
  );
}
