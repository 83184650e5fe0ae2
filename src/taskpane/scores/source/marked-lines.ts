/** A recognised part of the source; line and column from 1. */
export interface SourceMark {
  line: number;
  column: number;
  length: number;
}

/** A stretch of a source line: plain, recognised, or the place that is looked at. */
export interface Stretch {
  text: string;
  kind: "plain" | "marked" | "spot";
}

/**
 * Cuts a line of the source into plain and recognised stretches. Marks that overlap are told once.
 * @param marks marks of this line; columns count from 1
 * @param spot column of the place that is looked at; null for none
 */
export function markedStretches(line: string, marks: readonly SourceMark[], spot: number | null): Stretch[] {
  const spans = marks
    .map(({ column, length }) => ({ from: column - 1, to: Math.min(line.length, column - 1 + length) }))
    .filter(({ from, to }) => from >= 0 && to > from)
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const looked = spot === null ? null : spanOfSpot(line, spans, spot - 1);
  const stretches: Stretch[] = [];
  let at = 0;
  const add = (from: number, to: number, kind: Stretch["kind"]): void => {
    if (to > from) stretches.push({ text: line.slice(from, to), kind });
  };
  for (const { from, to } of withSpot(spans, looked)) {
    if (to <= at) continue;
    const start = Math.max(at, from);
    add(at, start, "plain");
    const isSpot = looked !== null && start >= looked.from && start < looked.to;
    add(start, to, isSpot ? "spot" : "marked");
    at = to;
  }
  add(at, line.length, "plain");
  return stretches;
}

interface Span {
  from: number;
  to: number;
}

/** The recognised part at the spot, else the word there. */
function spanOfSpot(line: string, spans: readonly Span[], at: number): Span | null {
  const found = spans.find(({ from, to }) => at >= from && at < to);
  if (found !== undefined) return found;
  const rest = /^\S+/.exec(line.slice(at));
  return rest === null ? null : { from: at, to: at + rest[0].length };
}

function withSpot(spans: readonly Span[], spot: Span | null): readonly Span[] {
  if (spot === null || spans.includes(spot)) return spans;
  return [...spans, spot].sort((a, b) => a.from - b.from || b.to - a.to);
}
