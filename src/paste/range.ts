import type { Cell, Row, SourceText } from "./blocks";
import { normaliseText } from "./normalise";
import type { Steps } from "./steps";

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
    let column = 1;
    const row: Cell[] = [];
    const texts: string[] = [];
    for (const cell of range) {
      const text = displayed(cell);
      row.push({ text, line: at + 1, column });
      texts.push(text);
      column += text.length + 1;
    }
    rows.push(row);
    lines.push(texts.join("\t"));
  }
  return { text: lines.join("\n"), blocks: rows.length === 0 ? [] : [{ kind: "table", rows }] };
}

function displayed({ value, text }: CellValue): string {
  const shown = normaliseText(text).replace(/\s+/g, " ").trim();
  if (/^#+$/.test(shown)) return value === null ? "" : String(value);
  return shown;
}
