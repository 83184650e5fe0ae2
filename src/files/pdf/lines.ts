import type { Piece } from "./page";

/** Pieces closer than this, in heights of a letter, belong to one word or are a word apart. */
const WORD_GAP = 1.6;
/** A gap of at least this, in heights of a letter, is a space. */
const SPACE = 0.12;

/** Pieces that stand on one line, left to right, cut where a wide gap begins another column. */
export interface TextLine {
  baseline: number;
  size: number;
  cells: LineCell[];
}

export interface LineCell {
  text: string;
  left: number;
  right: number;
}

/** Puts pieces onto lines, top to bottom. Raised and lowered signs stay with their line. */
export function linesOf(pieces: readonly Piece[]): TextLine[] {
  const sorted = pieces.filter(({ text }) => text.trim() !== "").sort((a, b) => a.baseline - b.baseline);
  const groups: Piece[][] = [];
  for (const piece of sorted) {
    const group = groups[groups.length - 1];
    const [first] = group ?? [];
    if (
      group !== undefined &&
      first !== undefined &&
      piece.baseline - first.baseline < 0.5 * Math.max(first.size, piece.size)
    )
      group.push(piece);
    else groups.push([piece]);
  }
  return groups.map(lineOf);
}

function lineOf(pieces: readonly Piece[]): TextLine {
  const ordered = [...pieces].sort((a, b) => a.left - b.left);
  const size = Math.max(...ordered.map((piece) => piece.size));
  const cells: LineCell[] = [];
  for (const { text, left, right } of ordered) {
    const last = cells[cells.length - 1];
    const gap = last === undefined ? 0 : left - last.right;
    if (last === undefined || gap > WORD_GAP * size) cells.push({ text, left, right });
    else {
      const apart = gap > SPACE * size && !last.text.endsWith(" ") && !text.startsWith(" ");
      last.text += apart ? ` ${text}` : text;
      last.right = Math.max(last.right, right);
    }
  }
  return {
    baseline: ordered[0]?.baseline ?? 0,
    size,
    cells: cells.map((cell) => ({ ...cell, text: cell.text.replace(/\s+/g, " ").trim() })),
  };
}

/** Pieces as running text: lines one under the other. */
export function runningText(pieces: readonly Piece[]): string {
  return linesOf(pieces)
    .map(({ cells }) => cells.map(({ text }) => text).join(" "))
    .join(" ");
}
