/** A piece of a formula. Joined, the pieces are the formula again. */
export interface FormulaToken {
  kind: "name" | "string" | "sheet" | "bracket" | "number" | "blank" | "mark";
  text: string;
}

const NAME = /[\p{L}_\\$][\p{L}\p{M}\p{N}_.\\$?]*/uy;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?/iy;
const BLANK = /\s+/y;
/** `"a ""quoted"" text"` */
const STRING = /"(?:[^"]|"")*"/y;
/** `'Sổ điểm'`, with `''` for a quote in the name of a sheet. */
const SHEET = /'(?:[^']|'')*'/y;

/**
 * Cuts a formula of Excel into pieces, so that names are told from texts, names of sheets and structured references.
 * @param formula in the form of `Range.formulas`: English names, commas, dot as decimal mark
 */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  for (let at = 0; at < formula.length;) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): FormulaToken {
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(formula)?.[0] ?? null;
  };
  const string = match(STRING);
  if (string !== null) return { kind: "string", text: string };
  const sheet = match(SHEET);
  if (sheet !== null) return { kind: "sheet", text: sheet };
  if (formula[at] === "[") return { kind: "bracket", text: formula.slice(at, bracketEnd(formula, at)) };
  const number = match(NUMBER);
  if (number !== null) return { kind: "number", text: number };
  const name = match(NAME);
  if (name !== null) return { kind: "name", text: name };
  const blank = match(BLANK);
  if (blank !== null) return { kind: "blank", text: blank };
  return { kind: "mark", text: formula.charAt(at) };
}

/** Structured references nest and escape with an apostrophe: `tblDiem[[#This Row],[Điểm '[a']]]`. */
function bracketEnd(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const char = formula[at];
    if (char === "'") at += 1;
    else if (char === "[") depth += 1;
    else if (char === "]") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return formula.length;
}
