import { writeCells } from "../../../book/write";
import type { Cell } from "../../../book/grid";
import type { Arguments } from "../../arguments";
import type { Box } from "../../box";
import { box, intersection } from "../../box";
import { HostError } from "../../errors";
import type { RangeAreasObject, RemovedDuplicates } from "../../objects";
import type { Answer } from "../../registry";
import type { RangeObject, Scope } from "../../scope";

type Method = (range: RangeObject, args: Arguments, scope: Scope) => Answer;

interface Hit {
  row: number;
  column: number;
  cell: Cell;
}

function* filled(range: RangeObject, scope: Scope): Generator<Hit> {
  const used = scope.book.grid.usedBox(range.sheet.id, false);
  const area = used && intersection(used, range.box);
  if (!area) return;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const cell = scope.book.grid.cell(range.sheet.id, row, column);
      if (cell.value !== null || cell.formula !== null) yield { row, column, cell };
    }
  }
}

function matcher(args: Arguments): (text: string) => boolean {
  const wanted = args.text(0);
  const criteria = args.record(1);
  const fold = (text: string): string => (criteria.matchCase === true ? text : text.toLowerCase());
  const needle = fold(wanted);
  return criteria.completeMatch === true
    ? (text) => fold(text) === needle
    : (text) => fold(text).includes(needle);
}

function find(range: RangeObject, args: Arguments, scope: Scope): RangeObject | null {
  const fits = matcher(args);
  for (const { row, column, cell } of filled(range, scope)) {
    const text = scope.book.grid.text(cell, scope.book.grid.style(range.sheet.id, row, column).numberFormat);
    if (fits(text)) return scope.range(range.sheet, box(row, column));
  }
  return null;
}

function replaceAll(range: RangeObject, args: Arguments, scope: Scope): number {
  const [text, replacement] = [args.text(0), args.text(1)];
  const criteria = args.record(2);
  if (text === "") throw new HostError("InvalidArgument");
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(
    criteria.completeMatch === true ? `^${escaped}$` : escaped,
    criteria.matchCase === true ? "g" : "gi",
  );
  let count = 0;
  for (const { row, column, cell } of [...filled(range, scope)]) {
    const before = cell.formula ?? (cell.value === null ? "" : String(cell.value));
    const after = before.replace(pattern, () => {
      count += 1;
      return replacement;
    });
    if (after !== before)
      writeCells(scope.book, range.sheet, box(row, column), after, "formulas", scope.author);
  }
  return count;
}

const kindOf = (cell: Cell): string => {
  if (cell.error) return "Errors";
  if (typeof cell.value === "number") return "Numbers";
  return typeof cell.value === "boolean" ? "Logical" : "Text";
};

/** Boxes of neighbouring cells in one row, joined downwards when they are equally wide. */
function joined(hits: { row: number; column: number }[]): Box[] {
  const boxes: Box[] = [];
  for (const { row, column } of hits) {
    const last = boxes.at(-1);
    if (last?.row === row && last.rows === 1 && last.column + last.columns === column) last.columns += 1;
    else boxes.push(box(row, column));
  }
  const areas: Box[] = [];
  for (const each of boxes) {
    const above = areas.find(
      (a) => a.column === each.column && a.columns === each.columns && a.row + a.rows === each.row,
    );
    if (above) above.rows += 1;
    else areas.push(each);
  }
  return areas;
}

/** Constants, formulas or blanks; `valueType` narrows to Errors, Numbers, Text, Logical and their pairs. */
function specialCells(range: RangeObject, args: Arguments, scope: Scope): Answer {
  const type = args.text(0);
  const valueType = args.textOr(1, "All");
  const fits = (cell: Cell): boolean => valueType === "All" || valueType.includes(kindOf(cell));
  let hits: { row: number; column: number }[];
  if (type === "Formulas")
    hits = [...filled(range, scope)].filter(({ cell }) => cell.formula !== null && fits(cell));
  else if (type === "Constants")
    hits = [...filled(range, scope)].filter(({ cell }) => cell.formula === null && fits(cell));
  else if (type === "Blanks") hits = blanks(range, scope);
  else throw new HostError("NotImplemented", `The stand-in Excel does not look for ${type}.`);
  if (hits.length === 0) return null;
  const areas: RangeAreasObject = {
    kind: "RangeAreas",
    ranges: joined(hits).map((area) => scope.range(range.sheet, area)),
  };
  return areas;
}

function blanks(range: RangeObject, scope: Scope): { row: number; column: number }[] {
  const used = scope.book.grid.usedBox(range.sheet.id, false);
  const area = used && intersection(used, range.box);
  if (!area) return [];
  const cells = Array.from({ length: area.rows * area.columns }, (_, i) => ({
    row: area.row + Math.floor(i / area.columns),
    column: area.column + (i % area.columns),
  }));
  return cells.filter(({ row, column }) => scope.book.grid.cell(range.sheet.id, row, column).value === null);
}

function removeDuplicates(range: RangeObject, args: Arguments, scope: Scope): Answer {
  const columns = args.at(0);
  if (!Array.isArray(columns)) throw new HostError("InvalidArgument");
  const head = args.flagOr(1, false) ? 1 : 0;
  const { grid } = scope.book;
  const seen = new Set<string>();
  const rows: number[] = [];
  for (let r = head; r < range.box.rows; r += 1) {
    const key = columns
      .map((c) =>
        String(
          grid.cell(range.sheet.id, range.box.row + r, range.box.column + Number(c)).value,
        ).toLowerCase(),
      )
      .join("\u0000");
    if (seen.has(key)) rows.push(r);
    seen.add(key);
  }
  for (const r of rows.reverse()) {
    scope.book.shift(range.sheet, { ...range.box, row: range.box.row + r, rows: 1 }, "up", scope.author);
  }
  const result: RemovedDuplicates = {
    kind: "RemoveDuplicatesResult",
    removed: rows.length,
    remaining: seen.size,
  };
  return result;
}

export const rangeSearch: Record<string, Method> = {
  find,
  findOrNullObject: find,
  replaceAll,
  getSpecialCells: specialCells,
  getSpecialCellsOrNullObject: specialCells,
  removeDuplicates,
};
