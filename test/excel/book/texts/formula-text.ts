import type { Region } from "./locale";
import { INVARIANT } from "./locale";

/**
 * Formulas as the region writes them ("=A(63,48;2)") and as the file holds them ("=A(63.48,2)").
 * Only separators differ: function names are English in Vietnamese Excel too. Texts in quotes, sheet names
 * in apostrophes and structured references in brackets stay as they are; inside braces the decimal changes too.
 */
function translateFormula(formula: string, from: Region, to: Region): string {
  if (from.decimal === to.decimal && from.list === to.list) return formula;
  let result = "";
  for (let i = 0; i < formula.length;) {
    const end = quotedEnd(formula, i);
    if (end > i) {
      result += formula.slice(i, end);
      i = end;
      continue;
    }
    const character = formula[i] ?? "";
    const before = formula[i - 1] ?? "";
    const after = formula[i + 1] ?? "";
    const number = /[0-9]/.test(after) && (/[0-9]/.test(before) || !/[\p{L}_.\])]/u.test(before));
    if (character === from.decimal && number && from.decimal !== from.list) result += to.decimal;
    else if (character === from.list) result += to.list;
    else result += character;
    i += 1;
  }
  return result;
}

/** End of the quoted text, quoted sheet name or bracket that starts at `start`; `start` when none does. */
function quotedEnd(formula: string, start: number): number {
  const open = formula[start];
  if (open === '"' || open === "'") {
    let i = start + 1;
    while (i < formula.length) {
      if (formula[i] === open && formula[i + 1] === open) i += 2;
      else if (formula[i] === open) return i + 1;
      else i += 1;
    }
    return formula.length;
  }
  if (open === "[") {
    let depth = 0;
    for (let i = start; i < formula.length; i += 1) {
      if (formula[i] === "[") depth += 1;
      if (formula[i] === "]" && --depth === 0) return i + 1;
    }
    return formula.length;
  }
  return start;
}

export const toInvariant = (formula: string, region: Region): string =>
  translateFormula(formula, region, INVARIANT);
export const toLocal = (formula: string, region: Region): string =>
  translateFormula(formula, INVARIANT, region);

/** True when quotes and parentheses close, the least that Excel asks of a formula before it takes it. */
export function isWellFormed(formula: string): boolean {
  let depth = 0;
  for (let i = 1; i < formula.length;) {
    const end = quotedEnd(formula, i);
    if (end > i) {
      const open = formula[i];
      const close = open === "[" ? "]" : open;
      if (formula[end - 1] !== close || end - i < 2) return false;
      i = end;
      continue;
    }
    if (formula[i] === "(") depth += 1;
    if (formula[i] === ")" && --depth < 0) return false;
    i += 1;
  }
  return depth === 0 && formula.trim().length > 1;
}
