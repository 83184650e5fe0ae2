import type { FormulaToken } from "./tokens";

/** An argument of a formula of ours, as far as a translation needs to know it. */
export interface NativeArgument {
  /** In native form, without the `&""` that guards a reference. */
  text: string;
  kind: "omitted" | "number" | "string" | "boolean" | "reference" | "expression";
  /** Value of a literal; "" for everything else. */
  literal: string;
  /** Rows and columns of a plain address such as `B2:B7`; null where they cannot be seen. */
  size: readonly [number, number] | null;
}

const OMITTED: NativeArgument = { text: "", kind: "omitted", literal: "", size: null };
const ADDRESS = /^(?:.*!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i;

/** Whether two arguments may be answered cell by cell: the same size, or one row or column for all. */
export function fitTogether({ size: a }: NativeArgument, { size: b }: NativeArgument): boolean {
  return a === null || b === null || [0, 1].every((at) => a[at] === b[at] || a[at] === 1 || b[at] === 1);
}

/**
 * @param source tokens as they were written, to see what kind of argument it is
 * @param native the same with formulas of ours already translated
 * @returns null when a text is made of the figure in a way that has no native counterpart
 */
export function nativeArgument(source: readonly FormulaToken[], native: string): NativeArgument | null {
  const written = source.filter(({ kind }) => kind !== "blank");
  const last = written.at(-1);
  const guarded = last?.kind === "string" && last.text === '""' && written.at(-2)?.text === "&";
  const core = guarded ? written.slice(0, -2) : written;
  const text = guarded ? native.slice(0, native.lastIndexOf("&")).trim() : native.trim();
  const [first] = core;
  if (first === undefined) return OMITTED;
  if (core.every(isPartOfReference) && !isBoolean(core))
    return { text, kind: "reference", literal: "", size: sizeOfAddress(text) };
  // The text of an expression is compared as text by native formulas and read as a number by ours.
  if (guarded) return isOneGroup(core) ? { text, kind: "expression", literal: "", size: null } : null;
  const plain = core.map((token) => token.text).join("");
  if (core.length === 1 && first.kind === "string")
    return { text, kind: "string", literal: first.text.slice(1, -1).replaceAll('""', '"'), size: null };
  if (isBoolean(core)) return { text, kind: "boolean", literal: plain.toUpperCase(), size: null };
  if (/^-?[\d.]+(?:E[+-]?\d+)?$/i.test(plain)) return { text, kind: "number", literal: plain, size: null };
  return { text, kind: "expression", literal: "", size: null };
}

function isPartOfReference({ kind, text }: FormulaToken): boolean {
  return (
    kind === "name" || kind === "sheet" || kind === "bracket" || (kind === "mark" && "!:@#".includes(text))
  );
}

function isBoolean(tokens: readonly FormulaToken[]): boolean {
  return tokens.length === 1 && /^(?:TRUE|FALSE)$/i.test(tokens[0]?.text ?? "");
}

/** One call or one pair of brackets: joining it with "" changes nothing but numbers into texts. */
function isOneGroup(tokens: readonly FormulaToken[]): boolean {
  let depth = 0;
  const start = tokens[0]?.kind === "name" ? 1 : 0;
  if (tokens[start]?.text !== "(") return false;
  for (let index = start; index < tokens.length; index += 1) {
    if (tokens[index]?.text === "(") depth += 1;
    if (tokens[index]?.text === ")") depth -= 1;
    if (depth === 0) return index === tokens.length - 1;
  }
  return false;
}

function sizeOfAddress(text: string): [number, number] | null {
  const match = ADDRESS.exec(text);
  if (!match) return null;
  const [, left = "", top = "", right = left, bottom = top] = match;
  return [Math.abs(Number(bottom) - Number(top)) + 1, Math.abs(columnNumber(right) - columnNumber(left)) + 1];
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
