import type { Cell, Row } from "../source";

/** Title rows are looked for among the first rows only. */
const HEADER_REACH = 14;

/** Filters of a portal page in the cells of a row: "Loại thời gian: Tháng | Tháng 9 | Năm: 2026". */
const FILTER_CELL =
  /^(?:loại thời gian|thời gian|kỳ)?:?\s?(?:(?:tháng|quý|quí|năm|kỳ):?)?\s?(?:\d{1,4}|I{1,3}|IV)?$/iu;

/** Text rows above a table or a single cell across it: title, unit of measure. */
export function titleRows(rows: readonly Row[]): { titles: Cell[]; rest: readonly Row[] } {
  let at = 0;
  const titles: Cell[] = [];
  for (; at < Math.min(rows.length - 1, HEADER_REACH); at += 1) {
    const filled = rows[at]?.filled() ?? [];
    const [first] = filled;
    const filters = filled.length > 1 && filled.every(({ text }) => FILTER_CELL.test(text));
    if (filled.length > 1 && !filters) break;
    if (first) titles.push({ ...first, text: filled.map(({ text }) => text).join(" ") });
  }
  return { titles, rest: at === 0 ? rows : rows.slice(at) };
}
