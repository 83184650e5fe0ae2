import type { Row } from "../source";
import type { Steps } from "../text";
import type { Saying } from "../words";
import { LIKELY, unitLikeness } from "../words";
import { Cell, cellsOf, EMPTY_CELL } from "./cell";
import { LIMIT } from "./weights";

/**
 * A table as it is looked at. Every way of building a table is one of three views of it, so that one search fits all:
 * `upright` has its records below each other, `turned` has them side by side, `pivoted` has the indicators of each
 * record below each other and is put so that they stand side by side.
 */
export interface View {
  kind: "upright" | "turned" | "pivoted";
  width: number;
  length: number;
  row(at: number): readonly Cell[];
  /** Lets go of what was cut for a row. */
  rest(at: number): void;
  /** Rows of the heading, where the view itself knows them. */
  heading: number | null;
}

const WIDTH_LIMIT = 500;
const WIDTH_SAMPLE = 200;
/** Columns among which names are looked for. */
const NAME_REACH = 8;
const PIVOT_SAMPLE = 400;
const PIVOT_WIDTH = 120;
/** Rows between two pauses. */
const SLICE = 400;

export function tableWidth(rows: readonly Row[]): number {
  let width = 0;
  for (const row of rows.slice(0, WIDTH_SAMPLE)) width = Math.max(width, row.length);
  return Math.min(WIDTH_LIMIT, width);
}

export function uprightView(rows: readonly Row[], width: number): View {
  return {
    kind: "upright",
    width,
    length: rows.length,
    row: (at) => {
      const row = rows[at];
      return row ? cellsOf(row, width) : [];
    },
    rest: (at) => rows[at]?.rest(),
    heading: null,
  };
}

/** The same table seen from its side, where it is short enough. */
export function turnedView(rows: readonly Row[], width: number): View | null {
  if (rows.length > LIMIT.turned) return null;
  const grid = rows.map((row) => cellsOf(row, width));
  const turned = Array.from({ length: width }, (_, column) => grid.map((row) => row[column] ?? EMPTY_CELL));
  return {
    kind: "turned",
    width: rows.length,
    length: width,
    row: (at) => turned[at] ?? [],
    rest: () => undefined,
    heading: null,
  };
}

/** Where the pieces of a table stand whose records run down. */
interface PivotPlan {
  nameAt: number;
  /** Columns whose words tell records apart: units, periods. */
  keys: readonly number[];
  values: readonly number[];
  body: number;
}

/**
 * A table of one row for each record and indicator ("Đơn vị | Chỉ số | Điểm"), or of indicators under the names of
 * their units, put so that every record is a row.
 */
export function* pivotedView(
  rows: readonly Row[],
  width: number,
  says: (text: string) => Saying,
): Steps<View | null> {
  const plan = pivotPlan(rows, width, says);
  if (!plan) return null;
  const labels = new Map<string, { at: number; cell: Cell }>();
  const groups = new Map<string, { keys: Cell[]; cells: Map<number, readonly Cell[]> }>();
  const above: Cell[] = plan.keys.map(() => EMPTY_CELL);
  let section = EMPTY_CELL;
  for (let at = plan.body; at < rows.length; at += 1) {
    if (at % SLICE === SLICE - 1) yield;
    const row = rows[at];
    if (!row) continue;
    const cells = cellsOf(row, width);
    const name = cells[plan.nameAt] ?? EMPTY_CELL;
    const filled = cells.filter(({ text, copy }) => text !== "" && !copy);
    const bare = plan.values.every(
      (column) => (cells[column] ?? EMPTY_CELL).text === "" || cells[column]?.copy,
    );
    const own = filled.filter(({ text }) => isWords(text));
    const [only] = own;
    if (bare && own.length === 1 && only && sectionUnit(only.text, says) !== null) {
      section = new Cell(sectionUnit(only.text, says) ?? "", only.row, only.at);
      above.fill(EMPTY_CELL);
      continue;
    }
    // One cell across the table without a figure is a note.
    if (bare && filled.length === 1 && cells.some(({ copy }) => copy)) continue;
    for (const [place, column] of plan.keys.entries()) {
      const cell = cells[column] ?? EMPTY_CELL;
      if (cell.text !== "") above[place] = cell;
    }
    if (name.text === "" && bare) continue;
    const label = name.text === "" ? (cells.find(({ text }) => /\p{L}{2}/u.test(text)) ?? EMPTY_CELL) : name;
    let column = labels.get(label.text);
    if (!column) {
      if (labels.size >= PIVOT_WIDTH) return null;
      labels.set(label.text, (column = { at: labels.size, cell: label }));
    }
    const id = [section.text, ...above.map(({ text }) => text)].join("\u0000");
    let group = groups.get(id);
    // The same name again under the same heads begins another record only where nothing tells it apart.
    if (!group) groups.set(id, (group = { keys: [section, ...above], cells: new Map() }));
    if (!group.cells.has(column.at)) group.cells.set(column.at, cells);
  }
  if (groups.size < 2 || labels.size < 2) return null;
  return pivotRows(rows, plan, labels, [...groups.values()], width);
}

function pivotRows(
  rows: readonly Row[],
  plan: PivotPlan,
  labels: ReadonlyMap<string, { at: number; cell: Cell }>,
  groups: readonly { keys: readonly Cell[]; cells: ReadonlyMap<number, readonly Cell[]> }[],
  width: number,
): View {
  const depth = Math.max(1, plan.body);
  const headings = plan.values.map((column) =>
    Array.from({ length: depth }, (_, line) => {
      const row = rows[line];
      return row && line < plan.body ? (cellsOf(row, width)[column] ?? EMPTY_CELL) : EMPTY_CELL;
    }),
  );
  const stub = 1 + plan.keys.length + depth;
  const names = [...labels.values()].map(({ cell }) => cell);
  const heading = [...Array.from({ length: stub }, () => EMPTY_CELL), ...names];
  const count = groups.length * plan.values.length;
  return {
    kind: "pivoted",
    width: stub + names.length,
    length: count + 1,
    heading: 1,
    rest: () => undefined,
    row(at) {
      if (at === 0) return heading;
      const group = groups[Math.floor((at - 1) / plan.values.length)];
      const value = (at - 1) % plan.values.length;
      if (!group) return [];
      const column = plan.values[value] ?? 0;
      return [
        ...group.keys,
        ...(headings[value] ?? []),
        ...names.map((_, label) => group.cells.get(label)?.[column] ?? EMPTY_CELL),
      ];
    },
  };
}

function sectionUnit(text: string, says: (text: string) => Saying): string | null {
  const name = text
    .replace(/^(?:\(?(?:[IVX]{1,5}|\d{1,3}|[A-Z])[.)]\s*)/u, "")
    .replace(/^(?:đơn vị|cơ quan)\s*:\s*/iu, "")
    .replace(/\s*:\s*$/, "");
  if (unitLikeness(name) < 1 || (says(name).codes[0]?.sure ?? 0) >= LIKELY) return null;
  return name;
}

const NUMBER = /^\(?[\dIVX]{1,4}(?:\.\d{1,2})?[.)]?$/;

/** "16.81", "16.2": no number of a part, of which there are few. */
function isDecimal(cell: Cell | undefined): boolean {
  const figure = cell?.figure;
  if (figure == null || cell?.copy) return false;
  return figure.decimals === 2 || (figure.decimals === 1 && figure.value > 9);
}

/** Words, not the Roman number of a section. */
function isWords(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !/^[IVX]+[.)]?$/.test(text);
}

/** Finds the column of names that come again, what stands beside them and what they have. */
function pivotPlan(rows: readonly Row[], width: number, says: (text: string) => Saying): PivotPlan | null {
  const sample = rows.slice(0, PIVOT_SAMPLE).map((row) => cellsOf(row, width));
  // A whole number under scores is a score as well: "0" of a group that has none is no number of a row.
  const scored = Array.from({ length: width }, (_, at) => sample.some((cells) => isDecimal(cells[at])));
  // What names without a figure beside it is a heading.
  const withFigures = sample.map((cells) =>
    cells.some(
      ({ figure, copy, text }, at) =>
        (figure !== null && !copy && (scored[at] === true || !NUMBER.test(text))) ||
        (figure !== null && figure.value > 9),
    ),
  );
  let best: { at: number; hits: number; first: number; again: boolean } | null = null;
  for (let at = 0; at < Math.min(width, NAME_REACH); at += 1) {
    const seen = new Map<string, number>();
    let hits = 0;
    let first = -1;
    for (const [line, cells] of sample.entries()) {
      const cell = cells[at] ?? EMPTY_CELL;
      if (!withFigures[line]) continue;
      if (cell.figure || cell.copy || unitLikeness(cell.text) === 1) continue;
      const [likely] = says(cell.text).codes;
      if (!likely || likely.sure < LIKELY) continue;
      // A row that names several indicators is a heading.
      if (
        cells.filter((one) => one !== cell && !one.figure && (says(one.text).codes[0]?.sure ?? 0) >= 0.9)
          .length > 1
      )
        continue;
      hits += 1;
      if (first < 0) first = line;
      seen.set(cell.text, (seen.get(cell.text) ?? 0) + 1);
    }
    const again = seen.size >= 2 && hits >= seen.size * 1.4;
    if (hits > (best?.hits ?? 3)) best = { at, hits, first, again };
  }
  if (!best?.again) return null;
  const { at: nameAt } = best;
  const isSection = (cells: readonly Cell[]): boolean => {
    const own = cells.filter(({ text, copy }) => !copy && isWords(text));
    return (
      own.length === 1 &&
      cells.every(({ figure, copy, text }) => copy || figure === null || /^\d{1,3}[.)]?$/.test(text))
    );
  };
  let body = best.first;
  // A total by a name of the office's own may stand before the first name that is known.
  while (body > 0 && withFigures[body - 1] === true && isWords(sample[body - 1]?.[nameAt]?.text ?? ""))
    body -= 1;
  while (body > 0 && isSection(sample[body - 1] ?? [])) body -= 1;
  const below = sample.slice(body);
  const keys: number[] = [];
  const values: number[] = [];
  for (let at = 0; at < width; at += 1) {
    if (at === nameAt) continue;
    const cells = below.map((row) => row[at] ?? EMPTY_CELL).filter(({ text }) => text !== "");
    const figures = cells.filter(({ figure, copy }) => figure !== null && !copy).length;
    const telling = cells.filter(
      ({ text, figure }) => figure === null && (unitLikeness(text) > 0.4 || says(text).period !== null),
    ).length;
    if (cells.length > 0 && telling * 2 > cells.length) keys.push(at);
    else if (
      figures * 3 > cells.length &&
      !(at < nameAt && cells.every(({ figure, text }) => figure === null || NUMBER.test(text)))
    )
      values.push(at);
  }
  return values.length === 0 ? null : { nameAt, keys, values, body };
}
