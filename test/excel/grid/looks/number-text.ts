import { numfmt } from "@univerjs/core";
import type { Cell } from "../../book/grid";
import type { Region } from "../../book/texts/locale";

const cache = new Map<string, ReturnType<typeof formatter>>();

function formatter(pattern: string) {
  try {
    numfmt.format(pattern, 1);
    return (value: number, locale: string) => numfmt.format(pattern, value, { locale });
  } catch {
    return (value: number, locale: string) => numfmt.format("General", value, { locale });
  }
}

/** What a cell shows, at any width: the number in its format and the region's separators. */
export function shownText(cell: Cell, numberFormat: string, region: Region): string {
  const { value } = cell;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const known = cache.get(numberFormat) ?? formatter(numberFormat);
  cache.set(numberFormat, known);
  return known(value, region.name);
}
