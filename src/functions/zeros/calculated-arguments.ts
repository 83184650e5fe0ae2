import { calledFunction, callsIn } from "../native/calls";
import type { FormulaToken } from "../native/tokens";
import { formulaTokens } from "../native/tokens";

/**
 * Which arguments of a function hold a figure that the formula itself makes, so that a 0 among them is a zero: a number
 * as it is typed, or a call of a function of ours, which never answers with a blank. Anything else may hand on a blank
 * as 0, such as a VLOOKUP that finds an empty cell.
 * @param formula of the cell that asks, as `Range.formulas` gives it
 * @param id of the function; where the formula calls it several times, the argument must be such in each call
 * @returns positions, from 0
 */
export function calculatedArguments(formula: string, id: string): ReadonlySet<number> {
  const calls = callsIn(formulaTokens(formula)).filter((call) => call.id === id);
  const [first, ...others] = calls.map(({ list }) => list.map(isCalculated));
  const positions = (first ?? []).flatMap((calculated, index) =>
    calculated && others.every((other) => other[index] === true) ? [index] : [],
  );
  return new Set(positions);
}

function isCalculated(argument: readonly FormulaToken[]): boolean {
  const tokens = argument.filter(({ kind }) => kind !== "blank");
  if (tokens.length === 0) return false;
  if (tokens.every(isPartOfConstants)) return tokens.some(({ kind }) => kind === "number");
  const call = calledFunction(tokens, 0);
  return call !== null && call.end === tokens.length;
}

/** `0`, `-1.5`, `{18;0;20}` */
function isPartOfConstants({ kind, text }: FormulaToken): boolean {
  return kind === "number" || (kind === "mark" && "{};,+-".includes(text));
}
