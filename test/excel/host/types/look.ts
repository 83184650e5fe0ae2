import type { CellStyle } from "../../book/style";
import { guardSheet } from "../../book/protect";
import type { Box } from "../box";
import { intersection } from "../box";
import { HostError } from "../errors";
import type { Json } from "../protocol";
import type { RangeObject, Scope } from "../scope";

export type Ranged = { range: RangeObject };

/** The value all cells agree on, or null; only cells with a look of their own and one plain cell are asked. */
export function uniform<V extends Json>(
  { range }: Ranged,
  scope: Scope,
  read: (style: CellStyle) => V,
  part?: Box,
): V | null {
  const { sheet } = range;
  const { grid } = scope.book;
  const area = part ?? range.box;
  const used = grid.usedBox(sheet.id, true);
  const asked = used ? intersection(used, area) : null;
  const first = read(grid.style(sheet.id, area.row, area.column));
  const last = read(grid.style(sheet.id, area.row + area.rows - 1, area.column + area.columns - 1));
  if (first !== last) return null;
  if (!asked) return first;
  for (let r = asked.row; r < asked.row + asked.rows; r += 1) {
    for (let c = asked.column; c < asked.column + asked.columns; c += 1) {
      if (read(grid.style(sheet.id, r, c)) !== first) return null;
    }
  }
  return first;
}

export function restyle(
  { range }: Ranged,
  scope: Scope,
  change: (old: CellStyle) => CellStyle,
  part?: Box,
): void {
  guardSheet(range.sheet, "allowFormatCells");
  scope.book.grid.restyle(range.sheet.id, part ?? range.box, change);
  scope.book.emit({ kind: "formatted", sheet: range.sheet, box: range.box }, scope.author);
}

const bad = (): never => {
  throw new HostError("InvalidArgument");
};

export const flag = (value: Json): boolean => (typeof value === "boolean" ? value : bad());
export const text = (value: Json): string => (typeof value === "string" ? value : bad());
export const size =
  (least: number, most: number) =>
  (value: Json): number =>
    typeof value === "number" && value >= least && value <= most ? value : bad();

export const oneOf =
  <T extends string>(...known: T[]) =>
  (value: Json): T =>
    known.find((each) => each.toLowerCase() === String(value).toLowerCase()) ?? bad();

const COLOURS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
};

/** "#RRGGBB" or the name of an HTML colour. */
export function readColour(value: Json): string {
  const given = text(value);
  const known = COLOURS[given.toLowerCase()] ?? given;
  return /^#[0-9a-f]{6}$/i.test(known) ? known.toUpperCase() : bad();
}
