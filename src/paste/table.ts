import { TOTAL_CODE } from "../scoring/framework";
import type { UnitLevel } from "../scoring/unit";
import type { Cell, Row } from "./blocks";
import type { Column } from "./columns";
import { headingPaths, readColumn, readHeadName } from "./columns";
import { readFigure } from "./figure";
import { foldText, foldWords } from "./fold";
import type { NameIndex } from "./names";
import { unitLevel } from "./units";

/** What a row is about, by its key cells. */
export type TableShape =
  | { kind: "units"; header: readonly Row[]; body: readonly Row[]; columns: Column[]; unitAt: number | null }
  | {
      kind: "indicators";
      header: readonly Row[];
      body: readonly Row[];
      columns: Column[];
      nameAt: number;
      unitAt: number | null;
    };

/** Heading rows are looked for among the first rows only. */
const HEADER_REACH = 14;
const WIDTH_LIMIT = 500;

/** Text rows above a table or a single cell across it: title, unit of measure. */
export function titleRows(rows: readonly Row[]): { titles: Cell[]; rest: Row[] } {
  let at = 0;
  const titles: Cell[] = [];
  for (; at < Math.min(rows.length - 1, HEADER_REACH); at += 1) {
    const filled = (rows[at] ?? []).filter((cell) => cell.text !== "" && !cell.spanned);
    if (filled.length > 1) break;
    const only = filled[0];
    if (only) titles.push(only);
  }
  return { titles, rest: rows.slice(at) };
}

/**
 * Finds out how a table is built: units in rows and indicators in columns, or indicators in rows.
 * @param title text above it, which tells of which index a table of bare totals is
 * @returns null when it is no table of this index
 */
export function shapeOf(rows: readonly Row[], index: NameIndex, title: string): TableShape | null {
  const width = Math.min(WIDTH_LIMIT, Math.max(0, ...rows.slice(0, 200).map((row) => row.length)));
  const reach = Math.min(rows.length, HEADER_REACH);
  for (let at = 0; at < reach; at += 1) {
    if (headNames(rows[at] ?? [], index) >= 2) return unitsShape(rows, at, width, index);
  }
  return totalsShape(rows, width, index, title) ?? indicatorsShape(rows, width, index);
}

/** How many different indicators a row names. */
function headNames(row: Row, index: NameIndex): number {
  const codes = new Set<string>();
  for (const cell of row) {
    const name = cell.spanned ? null : readHeadName(cell.text, index);
    if (name) codes.add(name.codes[0] ?? "");
  }
  return codes.size;
}

function unitsShape(rows: readonly Row[], namesAt: number, width: number, index: NameIndex): TableShape {
  let first = namesAt;
  while (
    first > 0 &&
    (rows[first - 1] ?? []).filter(({ text, spanned }) => text !== "" && !spanned).length >= 2
  )
    first -= 1;
  let last = namesAt;
  while (last + 1 < rows.length && last < namesAt + 3 && isSubHeading(rows[last + 1] ?? [], index)) last += 1;
  const header = rows.slice(first, last + 1);
  const columns = headingPaths(header, width).map((path) => readColumn(path, index));
  const body = takeMaxima(rows.slice(last + 1), columns);
  return { kind: "units", header, body, columns, unitAt: unitColumn(columns, body) };
}

/** "Điểm | Hạng | Điểm | Hạng" under the names; a row of a section has one text only. */
function isSubHeading(row: Row, index: NameIndex): boolean {
  const filled = row.filter(({ text, spanned }) => text !== "" && !spanned);
  if (filled.length < 2) return false;
  return filled.every(({ text }) => {
    if (readFigure(text).kind !== "text") return false;
    const { role } = readColumn([text], index);
    return role !== "unknown" && role !== "unit" && role !== "name";
  });
}

const MAXIMUM_ROW = ["điểm tối đa", "tối đa", "thang điểm", "điểm chuẩn", "điểm tối đa theo quy định"].map(
  foldText,
);

/** A row of maxima or of column numbers under the heading is not a unit. */
function takeMaxima(rows: readonly Row[], columns: Column[]): Row[] {
  const body: Row[] = [];
  for (const [at, row] of rows.entries()) {
    const filled = row.filter(({ text }) => text !== "");
    if (at < 3 && isNumbering(filled)) continue;
    const key = foldText(filled.find(({ text }) => /\p{L}/u.test(text))?.text ?? "");
    const named = MAXIMUM_ROW.some((words) => key === words || key.startsWith(`${words} `));
    if (named || (at < 2 && key === "" && isMaxima(row, columns))) {
      for (const [column, cell] of row.entries()) {
        const target = columns[column];
        const figure = target && target.codes.length > 0 ? readFigure(cell.text.replace(/[()]/g, "")) : null;
        if (target && figure?.kind === "number") target.max = figure.value;
      }
      continue;
    }
    body.push(row);
  }
  return body;
}

/** "(1) (2) (3)", "A B 1 2 3". */
function isNumbering(cells: readonly Cell[]): boolean {
  if (cells.length < 3) return false;
  const marks = cells.map(({ text }) => text.replace(/[()[\]]/g, ""));
  const numbers = marks.filter((mark) => /^\d{1,2}$/.test(mark)).map(Number);
  const letters = marks.filter((mark) => /^[A-Za-z]$/.test(mark));
  if (numbers.length + letters.length !== marks.length || numbers.length < 2) return false;
  return numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
}

function isMaxima(row: Row, columns: readonly Column[]): boolean {
  let fitting = 0;
  for (const [at, column] of columns.entries()) {
    if (column.codes.length === 0) continue;
    const text = (row[at]?.text ?? "").replace(/[()]|điểm|tối đa/giu, "").trim();
    const known = column.max ?? (KNOWN_MAXIMA.has(text) ? Number(text) : null);
    if (known === null || String(known) !== text) return false;
    fitting += 1;
  }
  return fitting >= 2;
}
const KNOWN_MAXIMA = new Set(["10", "12", "18", "20", "22", "100"]);

/** The column of units: by its heading, else the first whose cells are words. */
function unitColumn(columns: readonly Column[], body: readonly Row[]): number | null {
  const unit = columns.findIndex(({ role }) => role === "unit");
  if (unit >= 0) return unit;
  const province = columns.findIndex(({ role }) => role === "province");
  if (province >= 0) return province;
  const sample = body.slice(0, 60);
  for (const [at, { role, codes }] of columns.entries()) {
    if (codes.length > 0 || (role !== "unknown" && role !== "name")) continue;
    const words = sample.filter(
      (row) => /\p{L}{2}/u.test(row[at]?.text ?? "") && readFigure(row[at]?.text ?? "").kind === "text",
    );
    if (words.length > 0 && words.length * 2 >= sample.filter((row) => (row[at]?.text ?? "") !== "").length)
      return at;
  }
  return null;
}

/** Rows that name an indicator in one column; the heading above tells what the other columns hold. */
function indicatorsShape(rows: readonly Row[], width: number, index: NameIndex): TableShape | null {
  const sample = rows.slice(0, 400);
  let best: { at: number; hits: number; first: number } | null = null;
  for (let at = 0; at < Math.min(width, 8); at += 1) {
    let hits = 0;
    let first = -1;
    for (const [line, row] of sample.entries()) {
      const cell = row[at];
      if (!cell || cell.text === "" || !namesIndicator(row, at, index)) continue;
      hits += 1;
      if (first < 0) first = line;
    }
    if (hits > (best?.hits ?? 0)) best = { at, hits, first };
  }
  if (!best) return null;
  const before = rows.slice(0, best.first);
  const headerEnd = headerLength(before);
  const header = before.slice(0, headerEnd);
  const columns = headingPaths(header, width).map((path) => readColumn(path, index));
  const body = rows.slice(headerEnd);
  const unitAt = columns.findIndex(
    ({ role }, at) => at !== best.at && (role === "unit" || role === "province"),
  );
  const name = columns[best.at];
  if (name) name.role = "name";
  guessRoles(columns, body, best.at, index);
  return { kind: "indicators", header, body, columns, nameAt: best.at, unitAt: unitAt < 0 ? null : unitAt };
}

/** The name may carry its code in the cell before it. */
function namesIndicator(row: Row, at: number, index: NameIndex): boolean {
  const name = readHeadName(row[at]?.text ?? "", index);
  return name !== null && name.codes.length > 0;
}

/** Rows above the first name: heading, except sections ("I | Sở Công Thương") and rows with figures. */
function headerLength(rows: readonly Row[]): number {
  let end = rows.length;
  while (end > 0) {
    const row = rows[end - 1] ?? [];
    const filled = row.filter(({ text, spanned }) => text !== "" && !spanned);
    const section =
      filled.length === 1 ||
      (filled.length === 2 && /^(?:[IVX]{1,5}|\d{1,2}|[A-Z])[.)]?$/.test(filled[0]?.text ?? ""));
    if (!section) break;
    end -= 1;
  }
  return end;
}

/** Without a heading that tells, the cells do: signs are changes, maxima are maxima; one column of figures is left. */
function guessRoles(columns: Column[], body: readonly Row[], nameAt: number, index: NameIndex): void {
  if (columns.some(({ role }, at) => at !== nameAt && (role === "score" || role === "percent"))) return;
  const open: number[] = [];
  for (const [at, column] of columns.entries()) {
    if (at === nameAt || (column.role !== "unknown" && column.role !== "target")) continue;
    const rows = body.filter((row) => namesIndicator(row, nameAt, index) && (row[at]?.text ?? "") !== "");
    const figures = rows.map((row) => ({ row, figure: readFigure(row[at]?.text ?? "") }));
    const numbers = figures.filter(({ figure }) => figure.kind === "number" || figure.kind === "fraction");
    if (numbers.length === 0) continue;
    const signed = numbers.filter(({ figure }) => figure.kind === "number" && figure.sign !== 0);
    const maxima = numbers.filter(({ row, figure }) => {
      const codes = readHeadName(row[nameAt]?.text ?? "", index)?.codes ?? [];
      if (figure.kind !== "number") return false;
      return (
        index.byMaximum(codes, figure.value) !== null || index.maximumOf(codes[0] ?? "") === figure.value
      );
    });
    const order = at < nameAt && numbers.every(({ figure }) => figure.kind === "number");
    if (order) column.role = "order";
    else if (signed.length > 0 && signed.length * 3 >= numbers.length) column.role = "delta";
    else if (maxima.length === numbers.length && numbers.length > 1) column.role = "max";
    else open.push(at);
  }
  const [only] = open;
  const column = only === undefined ? undefined : columns[only];
  if (open.length === 1 && column) column.role = "score";
}

/** Units with a total only: "STT | Đơn vị | Tổng điểm | Xếp loại", "Đơn vị | Tháng 1/2026 | Tháng 2/2026". */
function totalsShape(
  rows: readonly Row[],
  width: number,
  index: NameIndex,
  title: string,
): TableShape | null {
  for (let at = 0; at < Math.min(rows.length, 6); at += 1) {
    const columns = headingPaths(rows.slice(0, at + 1), width).map((path) => readColumn(path, index));
    const unitAt = columns.findIndex(({ role }) => role === "unit" || role === "province");
    if (unitAt < 0 || columns.some(({ role }) => role === "name")) continue;
    const total = columns.some(({ codes }) => codes[0] === TOTAL_CODE);
    const points = columns.some(
      ({ role, heading }) => role === "score" && POINTS.some((word) => foldText(heading).includes(word)),
    );
    const judged = columns.some(({ role }) => role === "class" || role === "rank");
    const ours = title.trim() === "" ? judged : INDEX_NAMES.some((name) => foldText(title).includes(name));
    if (!total && !(points && ours)) continue;
    const body = takeMaxima(rows.slice(at + 1), columns);
    return { kind: "units", header: rows.slice(0, at + 1), body, columns, unitAt };
  }
  return null;
}

const POINTS = ["điểm"].map(foldText);
/** How titles call this index. */
const INDEX_NAMES = ["bộ chỉ số", "766", "phục vụ người dân"].map(foldText);

/** Level of a unit in a row: by its name, else by the heading of its column or its section. */
export function rowLevel(
  name: string,
  heading: string,
  section: UnitLevel | null,
  period: string | null,
): UnitLevel | null {
  const own = unitLevel(name, period);
  if (own !== null) return own;
  if (
    /^(?:bộ|ngân hàng|đài|thông tấn|viện hàn lâm|bảo hiểm|bhxh|thanh tra chính|văn phòng chính)/iu.test(name)
  )
    return null;
  if (section !== null) return section;
  const words = foldText(heading);
  if (PROVINCE_HEADING.some((phrase) => words.includes(phrase))) return "tinh";
  if (COMMUNE_HEADING.some((phrase) => words.includes(phrase))) return "xa";
  return DEPARTMENT_HEADING.some((phrase) => words === phrase) ? "so" : null;
}
const PROVINCE_HEADING = ["tỉnh thành"].map(foldText);
const COMMUNE_HEADING = ["xã phường", "phường xã", "cấp xã"].map(foldText);
const DEPARTMENT_HEADING = ["sở ban ngành", "sở ngành", "sở"].map(foldText);

/** Level that a section row announces: "I. Sở, ban, ngành", "II. UBND cấp xã". */
export function sectionLevel(text: string): UnitLevel | null {
  const words = foldWords(text.replace(/^[IVX\d]{1,5}[.)\s]\s*/u, "")).join(" ");
  if (SECTION_DEPARTMENT.some((phrase) => words.startsWith(phrase))) return "so";
  if (SECTION_COMMUNE.some((phrase) => words.includes(phrase))) return "xa";
  if (SECTION_DISTRICT.some((phrase) => words.includes(phrase))) return "huyen";
  return null;
}
const SECTION_DEPARTMENT = ["sở", "các sở", "khối sở", "khối các sở", "cấp sở", "cấp tỉnh"].map(foldText);
const SECTION_COMMUNE = ["cấp xã", "xã phường", "các xã", "các phường", "phường xã"].map(foldText);
const SECTION_DISTRICT = ["cấp huyện", "huyện thị xã", "các huyện", "huyện thành phố"].map(foldText);
