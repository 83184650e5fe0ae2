import type { FunctionId } from "./declarations";
import { DECLARATIONS } from "./declarations";
import { NAMESPACE } from "./formula-text";
import type { NativeArgument } from "./native/argument";
import { nativeArgument } from "./native/argument";
import type { FunctionCall } from "./native/calls";
import { calledFunction, isCall, isOurCall, STRANDED } from "./native/calls";
import type { FormulaToken } from "./native/tokens";
import { formulaTokens } from "./native/tokens";
import { TRANSLATIONS } from "./native/translations";

/** Excel's own limit on the length of a formula. */
const LONGEST_FORMULA = 8192;

/** Whether a formula calls a function of ours, also one that Excel has lost. */
export function usesOurs(formula: string): boolean {
  const tokens = formulaTokens(formula);
  return tokens.some((_, index) => isOurCall(tokens, index));
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
    if (!isOurCall(tokens, at)) {
      text += token.text;
      at += 1;
      continue;
    }
    const call = calledFunction(tokens, at);
    const native = call && translateCall(call);
    if (call === null || native === null) return null;
    text += native;
    at = call.end;
  }
  return text;
}

function translateCall({ id, list }: FunctionCall): string | null {
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

function isFunctionId(id: string): id is FunctionId {
  return id in DECLARATIONS;
}
