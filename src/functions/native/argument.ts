import type { FormulaToken } from "./tokens";

/** An argument of a formula of ours, as far as a translation needs to know it. */
export interface NativeArgument {
  /** In native form, without the `&""` that guards a reference. */
  text: string;
  kind: "omitted" | "number" | "string" | "boolean" | "reference" | "expression";
  /** Value of a literal; "" for everything else. */
  literal: string;
}

const OMITTED: NativeArgument = { text: "", kind: "omitted", literal: "" };

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
  if (core.every(isPartOfReference) && !isBoolean(core)) return { text, kind: "reference", literal: "" };
  // The text of an expression is compared as text by native formulas and read as a number by ours.
  if (guarded) return isOneGroup(core) ? { text, kind: "expression", literal: "" } : null;
  const plain = core.map((token) => token.text).join("");
  if (core.length === 1 && first.kind === "string")
    return { text, kind: "string", literal: first.text.slice(1, -1).replaceAll('""', '"') };
  if (isBoolean(core)) return { text, kind: "boolean", literal: plain.toUpperCase() };
  if (/^-?[\d.]+(?:E[+-]?\d+)?$/i.test(plain)) return { text, kind: "number", literal: plain };
  return { text, kind: "expression", literal: "" };
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
