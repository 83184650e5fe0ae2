import type { FunctionId } from "./declarations";
import { DECLARATIONS, FORMER_NAMES } from "./declarations";
import { NAMESPACE } from "./formula-text";
import type { NativeArgument } from "./native/argument";
import { nativeArgument } from "./native/argument";
import type { FormulaToken } from "./native/tokens";
import { formulaTokens } from "./native/tokens";
import { TRANSLATIONS } from "./native/translations";

/** Excel's own limit on the length of a formula. */
const LONGEST_FORMULA = 8192;

/** How a formula of ours is stored by an Excel that does not know the add-in (OfficeDev/office-js 6395). */
const STRANDED = new RegExp(`^_xldudf_${NAMESPACE}_([A-Z]+)$`, "i");
const OURS = new RegExp(`^${NAMESPACE}\\.([A-Z]+)$`, "i");

/** Whether a formula calls a function of ours, also one that Excel has lost. */
export function usesOurs(formula: string): boolean {
  const tokens = formulaTokens(formula);
  return tokens.some(
    ({ kind, text }, index) => kind === "name" && isCall(tokens, index) && calledName(text) !== null,
  );
}

/**
 * The formula with lost names put right: `_xldudf_BCS_XEPLOAI(` becomes `BCS.XEPLOAI(`. Writing it back makes Excel
 * look the functions up again, also where the text is unchanged.
 */
export function repairedFormula(formula: string): string {
  const tokens = formulaTokens(formula);
  return tokens
    .map(({ kind, text }, index) => {
      const id = kind === "name" && isCall(tokens, index) ? STRANDED.exec(text)?.[1] : undefined;
      return id === undefined ? text : `${NAMESPACE}.${id.toUpperCase()}`;
    })
    .join("");
}

/**
 * The same formula in functions that every Excel has, for a colleague without the add-in.
 *
 * Where the cells hold numbers, blanks and the usual marks ("–", "chưa có", "không phát sinh") the result is the same;
 * where they hold texts that only our functions read ("7,46/22") it is #N/A, never another number. A number 0 is a zero
 * here, since native formulas can tell it from a blank.
 * @param formula as `Range.formulas` gives it: English names, commas
 * @returns null when there is nothing of ours in it or one of the calls has no native counterpart
 */
export function nativeFormula(formula: string): string | null {
  if (!usesOurs(formula)) return null;
  const native = translate(formulaTokens(formula));
  return native === null || native.length > LONGEST_FORMULA ? null : native;
}

function translate(tokens: readonly FormulaToken[]): string | null {
  let text = "";
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] as FormulaToken;
    const id = token.kind === "name" && isCall(tokens, at) ? calledName(token.text) : null;
    if (id === null) {
      text += token.text;
      at += 1;
      continue;
    }
    const call = argumentsOf(
      tokens,
      tokens.findIndex(({ text: mark }, index) => index > at && mark === "("),
    );
    const native = call && translateCall(id, call.list);
    if (native === null) return null;
    text += native;
    at = call?.end ?? tokens.length;
  }
  return text;
}

function translateCall(name: string, list: readonly (readonly FormulaToken[])[]): string | null {
  const id = presentName(name);
  if (!isFunctionId(id)) return null;
  const read: NativeArgument[] = [];
  for (const tokens of list) {
    const inner = translate(tokens);
    const argument = inner === null ? null : nativeArgument(tokens, inner);
    if (argument === null) return null;
    read.push(argument);
  }
  return TRANSLATIONS[id]?.(read) ?? null;
}

function presentName(name: string): string {
  return Object.entries(FORMER_NAMES).find(([former]) => former === name)?.[1] ?? name;
}

function isFunctionId(id: string): id is FunctionId {
  return id in DECLARATIONS;
}

function calledName(text: string): string | null {
  return (OURS.exec(text) ?? STRANDED.exec(text))?.[1]?.toUpperCase() ?? null;
}

/** A name is a call when a bracket follows. */
function isCall(tokens: readonly FormulaToken[], index: number): boolean {
  const next = tokens.slice(index + 1).find(({ kind }) => kind !== "blank");
  return next?.text === "(";
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
