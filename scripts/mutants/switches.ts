import type { Fault } from "./faults";

/** Name of the function that tells a script whether a fault is on; it is handed to the script when it is loaded. */
export const SWITCH = "$fault";

/**
 * The text with all faults in it, each behind a switch of its own, so that one script serves for all of them.
 * @param numbers the number of each fault of this text
 */
export function withSwitches(
  text: string,
  faults: readonly Fault[],
  numbers: ReadonlyMap<Fault, number>,
): string {
  const outerFirst = [...faults].sort((a, b) => a.start - b.start || b.end - a.end);
  let next = 0;
  const upTo = (from: number, end: number): string => {
    let written = "";
    let at = from;
    for (let fault = outerFirst[next]; fault && fault.start < end; fault = outerFirst[next]) {
      const { start, end: last } = fault;
      const same: Fault[] = [];
      for (let one = outerFirst[next]; one?.start === start && one.end === last; one = outerFirst[next]) {
        same.push(one);
        next += 1;
      }
      const choices = same.map((one) => `${SWITCH}(${String(numbers.get(one))}) ? ${one.text} : `).join("");
      written += `${text.slice(at, start)}(${choices}${upTo(start, last)})`;
      at = last;
    }
    return written + text.slice(at, end);
  };
  return upTo(0, text.length);
}
