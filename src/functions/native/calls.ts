import { FORMER_NAMES } from "../declarations";
import { NAMESPACE } from "../formula-text";
import type { FormulaToken } from "./tokens";

/** How a formula of ours is stored by an Excel that does not know the add-in (OfficeDev/office-js 6395). */
export const STRANDED = new RegExp(`^_xldudf_${NAMESPACE}_([A-Z]+)$`, "i");
const OURS = new RegExp(`^${NAMESPACE}\\.([A-Z]+)$`, "i");

/** A call of a function of ours in a formula. */
export interface FunctionCall {
  /** By its present name. */
  id: string;
  list: FormulaToken[][];
  /** Behind its closing bracket. */
  end: number;
}

/** The call that begins with the name at this place; null for every other token, and for a call without an end. */
export function calledFunction(tokens: readonly FormulaToken[], at: number): FunctionCall | null {
  const token = tokens[at];
  if (token?.kind !== "name" || !isCall(tokens, at)) return null;
  const name = calledName(token.text);
  if (name === null) return null;
  const found = argumentsOf(
    tokens,
    tokens.findIndex(({ text }, index) => index > at && text === "("),
  );
  return found && { id: presentName(name), ...found };
}

/** All calls of functions of ours, those inside others too. */
export function callsIn(tokens: readonly FormulaToken[]): FunctionCall[] {
  return tokens.flatMap((_, at) => calledFunction(tokens, at) ?? []);
}

/** Whether the name at this place is one of ours, also one that Excel has lost, and is called. */
export function isOurCall(tokens: readonly FormulaToken[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === "name" && isCall(tokens, at) && calledName(token.text) !== null;
}

/** A name is a call when a bracket follows. */
export function isCall(tokens: readonly FormulaToken[], index: number): boolean {
  const next = tokens.slice(index + 1).find(({ kind }) => kind !== "blank");
  return next?.text === "(";
}

function calledName(text: string): string | null {
  return (OURS.exec(text) ?? STRANDED.exec(text))?.[1]?.toUpperCase() ?? null;
}

function presentName(name: string): string {
  return Object.entries(FORMER_NAMES).find(([former]) => former === name)?.[1] ?? name;
}

/** The arguments between a bracket and its counterpart; null when it has none. */
function argumentsOf(
  tokens: readonly FormulaToken[],
  open: number,
): { list: FormulaToken[][]; end: number } | null {
  const list: FormulaToken[][] = [[]];
  let depth = 0;
  for (let at = open + 1; at < tokens.length; at += 1) {
    const token = tokens[at] as FormulaToken;
    if (depth === 0 && token.text === ")") return { list, end: at + 1 };
    if (depth === 0 && token.text === ",") {
      list.push([]);
      continue;
    }
    if (token.text === "(" || token.text === "{") depth += 1;
    if (token.text === ")" || token.text === "}") depth -= 1;
    list.at(-1)?.push(token);
  }
  return null;
}
