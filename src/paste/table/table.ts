import { TOTAL_CODE } from "../../scoring/framework";
import type { Column } from "./columns";
import { headingPaths, readColumn, readHeadName } from "./columns";
import { readFigure } from "../words/figure";
import { foldText } from "../text/fold";
import { takeMaxima } from "./maximum-rows";
import type { NameIndex } from "../words/names";
import type { Cell, Row } from "../source/row";

/** Units in rows and indicators in columns. */
export interface UnitsTable {
  kind: "units";
  header: readonly Row[];
  body: readonly Row[];
  columns: readonly Column[];
  unitAt: number | null;
}
/** Indicators in rows; periods, units or kinds of figures in columns. */
export interface IndicatorsTable {
  kind: "indicators";
  header: readonly Row[];
  body: readonly Row[];
  columns: readonly Column[];
  nameAt: number;
  unitAt: number | null;
}
export type TableShape = UnitsTable | IndicatorsTable;

/** Heading rows are looked for among the first rows only. */
const HEADER_REACH = 14;
const WIDTH_LIMIT = 500;
/** Rows from which the build of a table is told. */
const SAMPLE = 400;
/** Columns among which the names of indicators are looked for. */
const NAME_REACH = 8;

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

/**
 * Finds out how a table is built: units in rows and indicators in columns, or indicators in rows.
 * @param title text above it, which tells of which index a table of bare totals is
 * @returns null when it is no table of this index
 */
export function shapeOf(rows: readonly Row[], index: NameIndex, title: string): TableShape | null {
  const width = Math.min(WIDTH_LIMIT, Math.max(0, ...rows.slice(0, SAMPLE / 2).map((row) => row.length)));
  for (let at = 0; at < Math.min(rows.length, HEADER_REACH); at += 1) {
    const row = rows[at];
    if (row && countHeadNames(row, index) >= 2) return unitsShape(rows, at, width, index);
  }
  return totalsShape(rows, width, index, title) ?? indicatorsShape(rows, width, index);
}

/** How many different indicators a heading names; a row with as many figures is none. */
function countHeadNames(row: Row, index: NameIndex): number {
  const codes = new Set<string>();
  let figures = 0;
  for (let at = 0; at < Math.min(row.length, WIDTH_LIMIT); at += 1) {
    const text = row.own(at);
    const name = readHeadName(text, index);
    if (name) codes.add(name.codes[0] ?? "");
    else if (/^\d/.test(text)) figures += 1;
  }
  return figures < codes.size ? codes.size : 0;
}

function unitsShape(rows: readonly Row[], namesAt: number, width: number, index: NameIndex): UnitsTable {
  let first = namesAt;
  while (first > 0 && (rows[first - 1]?.countFilled() ?? 0) >= 2) first -= 1;
  let last = namesAt;
  for (
    let next = rows[last + 1];
    next && last < namesAt + 3 && isSubHeading(next, index);
    next = rows[last + 1]
  )
    last += 1;
  const header = rows.slice(first, last + 1);
  const columns = readColumns(header, width, index);
  const body = takeMaxima(rows.slice(last + 1), columns);
  return { kind: "units", header, body, columns, unitAt: unitColumn(columns, body) };
}

function readColumns(header: readonly Row[], width: number, index: NameIndex): Column[] {
  return headingPaths(header, width).map((path) => readColumn(path, index));
}

/** "Điểm | Hạng | Điểm | Hạng" under the names; a row of a section has one text only. */
function isSubHeading(row: Row, index: NameIndex): boolean {
  const filled = row.filled();
  if (filled.length < 2) return false;
  return filled.every(({ text }) => {
    if (readFigure(text).kind !== "text") return false;
    const { role } = readColumn([text], index);
    return role !== "unknown" && role !== "unit" && role !== "name";
  });
}

/** The column of units: by its heading, else the first whose cells are words. */
function unitColumn(columns: readonly Column[], body: readonly Row[]): number | null {
  for (const wanted of ["unit", "province"] as const) {
    const at = columns.findIndex(({ role }) => role === wanted);
    if (at >= 0) return at;
  }
  const sample = body.slice(0, 60);
  for (const [at, { role, codes }] of columns.entries()) {
    if (codes.length > 0 || (role !== "unknown" && role !== "name")) continue;
    const filled = sample.map((row) => row.text(at)).filter((text) => text !== "");
    const words = filled.filter((text) => /\p{L}{2}/u.test(text) && readFigure(text).kind === "text");
    if (words.length > 0 && words.length * 2 >= filled.length) return at;
  }
  return null;
}

/** Rows that name an indicator in one column; the heading above tells what the other columns hold. */
function indicatorsShape(rows: readonly Row[], width: number, index: NameIndex): IndicatorsTable | null {
  const found = nameColumn(rows.slice(0, SAMPLE), Math.min(width, NAME_REACH), index);
  if (!found) return null;
  const headerEnd = headerLength(rows.slice(0, found.firstRow));
  const header = rows.slice(0, headerEnd);
  const columns = readColumns(header, width, index);
  const body = rows.slice(headerEnd);
  const unitAt = columns.findIndex(
    ({ role }, at) => at !== found.at && (role === "unit" || role === "province"),
  );
  const name = columns[found.at];
  if (name) name.role = "name";
  guessRoles(columns, body.slice(0, SAMPLE), found.at, index);
  return { kind: "indicators", header, body, columns, nameAt: found.at, unitAt: unitAt < 0 ? null : unitAt };
}

/** The column with the most names, and the first row with one. */
function nameColumn(
  rows: readonly Row[],
  width: number,
  index: NameIndex,
): { at: number; firstRow: number } | null {
  let best: { at: number; hits: number; firstRow: number } | null = null;
  for (let at = 0; at < width; at += 1) {
    let hits = 0;
    let groups = 0;
    let firstRow = -1;
    for (const [line, row] of rows.entries()) {
      const name = readHeadName(row.text(at), index);
      if (!name) continue;
      hits += 1;
      if (name.codes[0] !== TOTAL_CODE) groups += 1;
      if (firstRow < 0) firstRow = line;
    }
    // "Tổng cộng" ends every kind of table.
    if (groups > 0 && hits > (best?.hits ?? 0)) best = { at, hits, firstRow };
  }
  return best;
}

const SECTION_MARK = /^(?:[IVX]{1,5}|\d{1,2}|[A-Z])[.)]?$/;

/** Rows above the first name are the heading, except sections right above it ("I | Sở Công Thương"). */
function headerLength(rows: readonly Row[]): number {
  let end = rows.length;
  while (end > 0) {
    const filled = rows[end - 1]?.filled() ?? [];
    const section = filled.length === 1 || (filled.length === 2 && SECTION_MARK.test(filled[0]?.text ?? ""));
    if (!section) break;
    end -= 1;
  }
  return end;
}

/** Without a heading that tells, the cells do: signs are changes, maxima are maxima; one column of figures is left. */
function guessRoles(
  columns: readonly Column[],
  body: readonly Row[],
  nameAt: number,
  index: NameIndex,
): void {
  if (columns.some(({ role }, at) => at !== nameAt && (role === "score" || role === "percent"))) return;
  const named = body.flatMap((row) => {
    const name = readHeadName(row.text(nameAt), index);
    return name ? [{ row, codes: name.codes }] : [];
  });
  const open: Column[] = [];
  for (const [at, column] of columns.entries()) {
    if (at === nameAt || (column.role !== "unknown" && column.role !== "target")) continue;
    const figures = named.flatMap(({ row, codes }) => {
      const figure = readFigure(row.own(at));
      return figure.kind === "number" || figure.kind === "fraction" ? [{ figure, codes }] : [];
    });
    if (figures.length === 0) continue;
    const signed = figures.filter(({ figure }) => figure.kind === "number" && figure.sign !== 0);
    const maxima = figures.filter(
      ({ figure, codes }) => figure.kind === "number" && isMaximum(figure.value, codes, index),
    );
    if (at < nameAt && figures.every(({ figure }) => figure.kind === "number")) column.role = "order";
    else if (signed.length > 0 && signed.length * 3 >= figures.length) column.role = "delta";
    else if (maxima.length === figures.length && figures.length > 1) column.role = "max";
    else open.push(column);
  }
  const [only] = open;
  if (only && open.length === 1) only.role = "score";
}

function isMaximum(value: number, codes: readonly string[], index: NameIndex): boolean {
  return index.byMaximum(codes, value) !== null || index.maximumOf(codes[0] ?? "") === value;
}

/** How titles call this index. */
const INDEX_NAMES = ["bộ chỉ số", "766", "phục vụ người dân"].map(foldText);
const POINTS = foldText("điểm");

/** Units with a total only: "STT | Đơn vị | Tổng điểm | Xếp loại", "Đơn vị | Điểm tháng 1 | Điểm tháng 2". */
function totalsShape(
  rows: readonly Row[],
  width: number,
  index: NameIndex,
  title: string,
): UnitsTable | null {
  for (let at = 0; at < Math.min(rows.length, 6); at += 1) {
    const header = rows.slice(0, at + 1);
    const columns = readColumns(header, width, index);
    const unitAt = columns.findIndex(({ role }) => role === "unit" || role === "province");
    if (unitAt < 0 || columns.some(({ role }) => role === "name")) continue;
    const total = columns.some(({ codes }) => codes[0] === TOTAL_CODE);
    if (!total && !(hasPoints(columns) && isOfIndex(title, columns))) continue;
    return { kind: "units", header, body: takeMaxima(rows.slice(at + 1), columns), columns, unitAt };
  }
  return null;
}

function hasPoints(columns: readonly Column[]): boolean {
  return columns.some(({ role, heading }) => role === "score" && foldText(heading).includes(POINTS));
}

/** Points of units without a name may be of any contest: the title must say of which, or ranks and classes stand beside. */
function isOfIndex(title: string, columns: readonly Column[]): boolean {
  if (title.trim() === "") return columns.some(({ role }) => role === "class" || role === "rank");
  const folded = foldText(title);
  return INDEX_NAMES.some((name) => folded.includes(name));
}
