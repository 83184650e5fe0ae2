import type { LetterLook } from "./text-width";
import { textWidthMm } from "./text-width";
import type { WordGroup } from "./word-groups";
import { wordGroups } from "./word-groups";

/** What a break costs beyond the unevenness of the lines, in parts of the width of the column squared. */
const INSIDE_A_WORD = 4;
const AFTER_A_SMALL_WORD = 0.4;
const NOT_BEFORE_A_PLACE = 0.02;
/** Words that open something: a line does not end with them. */
const OPENING = new Set([
  "và",
  "của",
  "về",
  "với",
  "trong",
  "tại",
  "các",
  "từ",
  "đến",
  "cho",
  "v/v",
  "số",
  "những",
  "sở",
  "cục",
  "phòng",
  "ban",
]);

interface Piece {
  text: string;
  /** What it costs to break behind it. */
  cost: number;
}

/**
 * Breaks a name or title into as few lines as it needs, about equally long, between words and not through them: "ỦY BAN
 * NHÂN DÂN / XÃ HÒA BÌNH". A word that is longer than the column is broken between its syllables.
 * @param columnMm room for each line
 * @returns the lines; [""] for an empty text
 */
export function brokenLines(text: string, look: LetterLook, columnMm: number): string[] {
  const pieces = piecesOf(wordGroups(text.normalize("NFC")), look, columnMm);
  if (pieces.length === 0) return [""];
  const widths = pieces.map((piece) => textWidthMm(piece.text, look));
  const space = textWidthMm(" ", look);
  const whole = widths.reduce((sum, width) => sum + width + space, -space);
  if (whole <= columnMm) return [pieces.map((piece) => piece.text).join(" ")];
  const least = leastLines(widths, space, columnMm);
  const ideal = whole / least;
  return chosenLines(pieces, widths, { space, columnMm, ideal, count: least });
}

function piecesOf(groups: readonly WordGroup[], look: LetterLook, columnMm: number): Piece[] {
  return groups.flatMap(({ text }, index) => {
    const next = groups[index + 1];
    const cost = OPENING.has(text.toLocaleLowerCase("vi"))
      ? AFTER_A_SMALL_WORD
      : next?.place === true
        ? 0
        : NOT_BEFORE_A_PLACE;
    if (textWidthMm(text, look) <= columnMm) return [{ text, cost }];
    const syllables = text.split(" ");
    return syllables.map((one, at) => ({
      text: one,
      cost: at === syllables.length - 1 ? cost : INSIDE_A_WORD,
    }));
  });
}

/** Lines that a greedy hand would need: none can do with fewer. */
function leastLines(widths: readonly number[], space: number, columnMm: number): number {
  let lines = 1;
  let used = 0;
  for (const width of widths) {
    const longer = used === 0 ? width : used + space + width;
    if (used > 0 && longer > columnMm) {
      lines += 1;
      used = width;
    } else used = longer;
  }
  return lines;
}

interface Measure {
  space: number;
  columnMm: number;
  /** Length of a line if all were equal. */
  ideal: number;
  count: number;
}

/** The breaks that cost least: uneven lines and awkward ends are weighed against each other. */
function chosenLines(pieces: readonly Piece[], widths: readonly number[], measure: Measure): string[] {
  const { space, columnMm, ideal, count } = measure;
  interface Way {
    cost: number;
    from: number;
  }
  // ways[lines][end]: the cheapest way to set the first `end` pieces in so many lines.
  const ways: (Way | null)[][] = [pieces.map(() => null as Way | null)];
  ways[0]?.unshift({ cost: 0, from: 0 });
  for (let lines = 1; lines <= count; lines += 1) {
    const before = ways[lines - 1] ?? [];
    const row: (Way | null)[] = [null];
    for (let end = 1; end <= pieces.length; end += 1) {
      let best: Way | null = null;
      let length = -space;
      for (let from = end - 1; from >= 0; from -= 1) {
        length += (widths[from] ?? 0) + space;
        if (length > columnMm && from < end - 1) break;
        const earlier = before[from];
        if (earlier === null || earlier === undefined) continue;
        const behind = end === pieces.length ? 0 : (pieces[end - 1]?.cost ?? 0);
        const cost = earlier.cost + ((length - ideal) / columnMm) ** 2 + behind;
        if (best === null || cost < best.cost) best = { cost, from };
      }
      row.push(best);
    }
    ways.push(row);
  }
  const lines: string[] = [];
  let end = pieces.length;
  for (let row = count; row > 0; row -= 1) {
    const from = ways[row]?.[end]?.from ?? 0;
    lines.unshift(
      pieces
        .slice(from, end)
        .map(({ text }) => text)
        .join(" "),
    );
    end = from;
  }
  return lines.filter((line) => line !== "");
}
