import type { MarkupCell } from "../markup";
import { runningText } from "./lines";
import type { Page, Piece, Rule } from "./page";

/** Lines of one border are drawn this far apart by different programs, in points. */
const NEAR = 2.5;

/** A table whose cells are told by drawn lines. */
export interface RuledTable {
  top: number;
  bottom: number;
  rows: MarkupCell[][];
}

/**
 * Finds tables with drawn borders: where lines meet lies a grid; two fields of it without a line between them are one
 * cell. Text belongs to the cell that its middle lies in.
 * @returns the tables from the top, and the pieces that lie in none
 */
export function ruledTables({ pieces, rules }: Page): { tables: RuledTable[]; rest: Piece[] } {
  const tables: RuledTable[] = [];
  let rest: readonly Piece[] = pieces;
  for (const group of meetingGroups(rules)) {
    const xs = positions(group.filter(({ upright }) => upright));
    const ys = positions(group.filter(({ upright }) => !upright));
    // A box around something is no table, nor is a line with a tick.
    if (xs.length < 3 || ys.length < 2) continue;
    const [left = 0, right = 0] = [xs[0], xs[xs.length - 1]];
    const [top = 0, bottom = 0] = [ys[0], ys[ys.length - 1]];
    const isInside = ({ left: from, right: to, baseline, size }: Piece): boolean => {
      const middle = (from + to) / 2;
      const height = baseline - size / 3;
      return middle > left - NEAR && middle < right + NEAR && height > top - NEAR && height < bottom + NEAR;
    };
    const inside = rest.filter(isInside);
    if (inside.length === 0) continue;
    rest = rest.filter((piece) => !isInside(piece));
    tables.push({ top, bottom, rows: cellsOf(xs, ys, group, inside) });
  }
  return { tables: tables.sort((a, b) => a.top - b.top), rest: [...rest] };
}

/** Lines that touch each other, directly or through others. */
function meetingGroups(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  for (const rule of rules) {
    const touched = groups.filter((group) => group.some((other) => meet(rule, other)));
    const merged = [rule, ...touched.flat()];
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups;
}

function meet(a: Rule, b: Rule): boolean {
  if (a.upright === b.upright)
    return Math.abs(a.at - b.at) < NEAR && a.from < b.to + NEAR && b.from < a.to + NEAR;
  return b.at > a.from - NEAR && b.at < a.to + NEAR && a.at > b.from - NEAR && a.at < b.to + NEAR;
}

function positions(rules: readonly Rule[]): number[] {
  const found: number[] = [];
  for (const at of rules.map((rule) => rule.at).sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last === undefined || at - last > NEAR) found.push(at);
  }
  return found;
}

function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  rules: readonly Rule[],
  pieces: readonly Piece[],
): MarkupCell[][] {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const middle = (list: readonly number[], at: number): number => ((list[at] ?? 0) + (list[at + 1] ?? 0)) / 2;
  const isDrawn = (upright: boolean, at: number, along: number): boolean =>
    rules.some(
      (rule) =>
        rule.upright === upright && Math.abs(rule.at - at) < NEAR && rule.from < along && rule.to > along,
    );
  const fieldOf = (list: readonly number[], at: number): number => {
    const next = list.findIndex((edge) => edge > at);
    return Math.min(Math.max((next < 0 ? list.length : next) - 1, 0), list.length - 2);
  };
  const fields = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const row = fieldOf(ys, piece.baseline - piece.size / 3);
    const column = fieldOf(xs, (piece.left + piece.right) / 2);
    const key = row * columns + column;
    fields.set(key, [...(fields.get(key) ?? []), piece]);
  }
  const taken = new Set<number>();
  return Array.from({ length: rows }, (_, row) => {
    const cells: MarkupCell[] = [];
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue;
      let colSpan = 1;
      while (column + colSpan < columns && !isDrawn(true, xs[column + colSpan] ?? 0, middle(ys, row)))
        colSpan += 1;
      let rowSpan = 1;
      while (row + rowSpan < rows && !isDrawn(false, ys[row + rowSpan] ?? 0, middle(xs, column)))
        rowSpan += 1;
      const inside: Piece[] = [];
      for (let down = 0; down < rowSpan; down += 1)
        for (let across = 0; across < colSpan; across += 1) {
          const key = (row + down) * columns + column + across;
          taken.add(key);
          inside.push(...(fields.get(key) ?? []));
        }
      cells.push({ text: runningText(inside), rowSpan, colSpan });
    }
    return cells;
  });
}
