import type { SourceText } from "./blocks";
import type { Steps } from "../text";
import { normaliseText } from "../text";
import { Row } from "./row";

/** A cell of a sheet: what it holds and what it shows. */
export interface CellValue {
  value: string | number | boolean | null;
  /** As displayed; "####" when the column is too narrow. */
  text: string;
}

const SLICE = 400;

/** Turns a range of a sheet into a table; what is displayed counts, for that is what was published. */
export function* rangeSource(cells: readonly (readonly CellValue[])[]): Steps<SourceText> {
  const lines: string[] = [];
  const rows: Row[] = [];
  for (const [at, range] of cells.entries()) {
    if (at % SLICE === SLICE - 1) yield;
    const texts = range.map(displayed);
    const raw = texts.join("\t");
    rows.push(Row.ofLine(raw, at + 1, "\t"));
    lines.push(raw);
  }
  return { text: lines.join("\n"), blocks: rows.length === 0 ? [] : [{ kind: "table", rows }] };
}

function displayed({ value, text }: CellValue): string {
  const shown = normaliseText(text).replace(/[\s]+/g, " ").trim();
  if (/^#+$/.test(shown)) return value === null ? "" : String(value);
  return shown;
}
