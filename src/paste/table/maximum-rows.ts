import type { Column } from "./columns";
import { readFigure } from "../words/figure";
import { foldText } from "../text/fold";
import type { Row } from "../source/row";

const MAXIMUM_NAMES = ["điểm tối đa", "tối đa", "thang điểm", "điểm chuẩn", "điểm trần"].map(foldText);
/** Rows right below a heading among which maxima and column numbers stand. */
const REACH = 4;

/** Rows without those that only hold maxima ("Điểm tối đa | 18 | 20 …") or column numbers; maxima go to the columns. */
export function takeMaxima(rows: readonly Row[], columns: readonly Column[]): readonly Row[] {
  const dropped = new Set<Row>();
  for (const row of rows.slice(0, REACH)) {
    if (isNumbering(row)) dropped.add(row);
    else if (isMaximumRow(row) || isBareMaxima(row, columns)) {
      dropped.add(row);
      for (const [at, column] of columns.entries()) {
        const figure = column.codes.length > 0 ? readFigure(row.text(at).replace(/[()]/g, "")) : null;
        if (figure?.kind === "number") column.max = figure.value;
      }
    }
  }
  return dropped.size === 0 ? rows : rows.filter((row) => !dropped.has(row));
}

/** Whether the first words of a row call it a row of maxima. */
export function isMaximumRow(row: Row): boolean {
  const words = row.texts.find((text) => /\p{L}/u.test(text));
  if (words === undefined || words.length > 60) return false;
  const key = foldText(words);
  return MAXIMUM_NAMES.some((name) => key === name || key.startsWith(`${name} `));
}

/** "(1) (2) (3)", "A B 1 2 3". */
function isNumbering(row: Row): boolean {
  const marks = row.texts.filter((text) => text !== "").map((text) => text.replace(/[()[\]]/g, ""));
  const numbers = marks.filter((mark) => /^\d{1,2}$/.test(mark)).map(Number);
  const letters = marks.filter((mark) => /^[A-Za-z]$/.test(mark));
  if (marks.length < 3 || numbers.length < 2 || numbers.length + letters.length !== marks.length)
    return false;
  return numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
}

/** Maxima that groups and parts have; without a name before them, nothing else is taken for a maximum. */
const KNOWN = new Set(["10", "12", "18", "20", "22", "100"]);

/** A row of the maxima alone, under the names. */
function isBareMaxima(row: Row, columns: readonly Column[]): boolean {
  if (row.texts.some((text) => /\p{L}/u.test(text.replace(/điểm|tối đa|đ/giu, "")))) return false;
  let fitting = 0;
  for (const [at, { codes, max }] of columns.entries()) {
    if (codes.length === 0) continue;
    const text = row.text(at).replace(/[()\s]|điểm|tối đa|đ/giu, "");
    const wanted = max === null ? KNOWN.has(text) : String(max) === text;
    if (!wanted) return false;
    fitting += 1;
  }
  return fitting >= 2;
}
