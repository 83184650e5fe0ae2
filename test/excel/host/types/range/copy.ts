import { guardContents } from "../../../book/protect";
import type { Cell, Content } from "../../../book/grid";
import { movedFormula } from "../../../book/texts/formula-shift";
import { growOver } from "../../../book/tables/growth";
import { clearContents } from "../../../book/tables/tables";
import type { Arguments } from "../../arguments";
import type { Box } from "../../box";
import { HostError } from "../../errors";
import type { RangeObject, Scope } from "../../scope";
import { rangeArgument } from "./argument";

const content = (cell: Cell, formulas: boolean, rows: number, columns: number): Content => {
  if (cell.formula !== null && formulas)
    return { kind: "formula", formula: movedFormula(cell.formula, rows, columns) };
  if (cell.value === null) return { kind: "empty" };
  return cell.error
    ? { kind: "constant", value: cell.value, error: true }
    : { kind: "constant", value: cell.value };
};

/** Copies contents, looks or both; a target that is a multiple of the source is filled with repetitions. */
export function copyCells(range: RangeObject, args: Arguments, scope: Scope): null {
  const source = rangeArgument(args, 0, range.sheet, scope);
  const type = args.textOr(1, "All");
  if (!["All", "Formulas", "Values", "Formats"].includes(type)) throw new HostError("InvalidArgument");
  if (args.flagOr(3, false))
    throw new HostError("NotImplemented", "The stand-in Excel does not transpose copies.");
  const skipBlanks = args.flagOr(2, false);
  const { grid } = scope.book;
  const from = source.box;
  const repeats = range.box.rows % from.rows === 0 && range.box.columns % from.columns === 0;
  const to: Box = repeats ? range.box : { ...range.box, rows: from.rows, columns: from.columns };
  guardContents(scope.book, range.sheet, to);
  const cells = Array.from({ length: from.rows }, (_, r) =>
    Array.from({ length: from.columns }, (_, c) => ({
      cell: grid.cell(source.sheet.id, from.row + r, from.column + c),
      style: grid.style(source.sheet.id, from.row + r, from.column + c),
    })),
  );
  for (let r = 0; r < to.rows; r += 1) {
    for (let c = 0; c < to.columns; c += 1) {
      const copied = cells[r % from.rows]?.[c % from.columns];
      if (!copied || (skipBlanks && copied.cell.value === null)) continue;
      const [row, column] = [to.row + r, to.column + c];
      const [down, right] = [row - from.row - (r % from.rows), column - from.column - (c % from.columns)];
      const moved = content(
        copied.cell,
        type !== "Values",
        r - (r % from.rows) + to.row - from.row,
        c - (c % from.columns) + to.column - from.column,
      );
      if (type !== "Formats") grid.put(range.sheet.id, row, column, moved);
      if (
        (type === "All" || type === "Formats") &&
        (down !== 0 || right !== 0 || source.sheet !== range.sheet)
      ) {
        grid.restyle(range.sheet.id, { row, column, rows: 1, columns: 1 }, () => copied.style);
      }
    }
  }
  growOver(scope.book, range.sheet, to);
  scope.book.emit({ kind: "changed", sheet: range.sheet, box: to, change: "RangeEdited" }, scope.author);
  return null;
}

export function moveCells(range: RangeObject, args: Arguments, scope: Scope): null {
  const target = rangeArgument(args, 0, range.sheet, scope);
  const { grid } = scope.book;
  guardContents(scope.book, range.sheet, range.box);
  const to = { ...target.box, rows: range.box.rows, columns: range.box.columns };
  guardContents(scope.book, target.sheet, to);
  const cells = Array.from({ length: to.rows * to.columns }, (_, i) => {
    const [r, c] = [Math.floor(i / to.columns), i % to.columns];
    const cell = grid.cell(range.sheet.id, range.box.row + r, range.box.column + c);
    return {
      r,
      c,
      moved: content(cell, true, 0, 0),
      style: grid.style(range.sheet.id, range.box.row + r, range.box.column + c),
    };
  });
  clearContents(scope.book, range.sheet, range.box);
  for (const { r, c, moved, style } of cells) {
    grid.put(target.sheet.id, to.row + r, to.column + c, moved);
    grid.restyle(
      target.sheet.id,
      { row: to.row + r, column: to.column + c, rows: 1, columns: 1 },
      () => style,
    );
  }
  scope.book.emit({ kind: "changed", sheet: target.sheet, box: to, change: "RangeEdited" }, scope.author);
  return null;
}
