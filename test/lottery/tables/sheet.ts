/** One cell of a full grid; a merged cell covers its neighbours, which stay in the grid as `covered`. */
export interface Cell {
  text: string;
  /** The figure behind the text, for carriers that also carry the value. */
  value?: number;
  across?: number;
  down?: number;
  covered?: boolean;
  bold?: boolean;
}

export interface Grid {
  rows: Cell[][];
  headRows: number;
  /** A row after this one is hidden in HTML of Excel; not printed by other carriers. */
  hidden?: { at: number; cells: Cell[] };
}

export type Block = { lines: string[] } | { grid: Grid };

/** A document: lines of text and tables, from top to bottom. */
export type Sheet = Block[];

export function cell(text: string, value?: number): Cell {
  return value === undefined ? { text } : { text, value };
}

export function head(text: string, across = 1, down = 1): Cell {
  return { text, across, down, bold: true };
}

export const COVERED: Cell = { text: "", covered: true };

/** A cell that spans columns, followed by the cells it covers. */
export function spread(first: Cell, across: number): Cell[] {
  return [{ ...first, across }, ...Array.from({ length: across - 1 }, () => COVERED)];
}

export function gridsOf(sheet: Sheet): Grid[] {
  return sheet.flatMap((block) => ("grid" in block ? [block.grid] : []));
}
