import type { Cell } from "../../source";
import { unitGoesOn } from "../../words";

/** What of a row is its number and its name. */
interface NamedRow {
  order: Cell | null;
  label: Cell;
  tail: Cell | null;
}

const NUMBERED = /^(\(?(?:\d{1,4}|[IVX]{1,5})[.)]?)\s+(\p{L}.*)$/u;

/**
 * Puts together the names of units that a copy has broken over two lines: "2 Sở Nông nghiệp và" before
 * "Môi trường 16,00 18,22", or "Môi trường" behind the row.
 * @param rows the rows that the lines were cut into; null for lines that are none
 * @returns the rows with their whole names, and the places of the lines that have gone into them
 */
export function joinBrokenNames<Found extends NamedRow>(
  lines: readonly Cell[],
  rows: readonly (Found | null)[],
): { rows: (Found | null)[]; taken: ReadonlySet<number> } {
  const joined = [...rows];
  const taken = new Set<number>();
  for (const [at, line] of lines.entries()) {
    if (rows[at] || line.text === "" || taken.has(at)) continue;
    const next = joined[at + 1];
    const begun = next && next.order === null ? begunIn(line, next.label.text) : null;
    if (next && begun) {
      joined[at + 1] = {
        ...next,
        order: begun.order,
        label: { ...begun.name, text: `${begun.name.text} ${next.label.text}` },
      };
      taken.add(at);
      continue;
    }
    const before = joined[at - 1];
    if (!before || before.tail || !unitGoesOn(before.label.text, line.text)) continue;
    joined[at - 1] = { ...before, label: { ...before.label, text: `${before.label.text} ${line.text}` } };
    taken.add(at);
  }
  return { rows: joined, taken };
}

/** The number and the beginning of a name, where a row goes on with it. */
function begunIn(line: Cell, rest: string): { order: Cell | null; name: Cell } | null {
  const numbered = NUMBERED.exec(line.text);
  const [, order = "", name = line.text] = numbered ?? [];
  if (!unitGoesOn(name, rest)) return null;
  const at = line.text.length - name.length;
  return {
    order: numbered ? { text: order, line: line.line, column: line.column } : null,
    name: { text: name, line: line.line, column: line.column + at },
  };
}
