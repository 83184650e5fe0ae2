import type { Language } from "../locale";
import { currentLanguage } from "../locale";
import { callFunction } from "./call";
import { CellError, errorOfText } from "./cell";
import type { AnyFunction, ExampleArgument } from "./declaration";
import type { FunctionId } from "./declarations";
import { DECLARATIONS } from "./declarations";
import { TEXTS } from "./declarations/texts";
import type { FormulaArgument, FormulaStyle } from "./formula-text";
import { formulaText, INVARIANT, LOCAL_VI } from "./formula-text";
import { anchorOf, declaredFunctions } from "./metadata";
import type { AnyParameter, ParameterKind, Shape } from "./parameter";
import { reasonText } from "./wording";

export type { FunctionId } from "./declarations";
export type { FormulaStyle } from "./formula-text";
export { INVARIANT, LOCAL_VI } from "./formula-text";

/** A function as the "insert function" helper shows it, in one language. */
export interface CatalogEntry {
  id: FunctionId;
  summary: string;
  /** What comes back, also where figures are missing. */
  answer: string;
  notes: readonly string[];
  parameters: readonly CatalogParameter[];
  /** Formulas as a person sees them, with their results. */
  examples: readonly { formula: string; result: string }[];
  /** Place in help.html. */
  anchor: string;
  /** Whether the answer fills several cells by nature. */
  spills: boolean;
}

export interface CatalogParameter {
  name: string;
  text: string;
  optional: boolean;
  kind: ParameterKind;
  /** `each`: a cell or a range; `whole`: a range; `single`: a value. */
  shape: Shape;
  /** Values to choose from; the first is the default. Empty when anything may be entered. */
  choices: readonly string[];
}

/** What a person chose for a parameter: a range of the sheet, a typed value, or nothing. */
export type ChosenArgument =
  | { kind: "reference"; address: string; values: readonly (readonly unknown[])[] }
  | { kind: "value"; value: number | string | boolean }
  | null;

/** A result as it will stand in the cells. */
export type Evaluation =
  | { kind: "cells"; rows: readonly (readonly (number | string | boolean)[])[] }
  /** The whole answer is one error; `message` says why in the language of the screen, "" when Excel tells. */
  | { kind: "error"; code: string; message: string };

/** How formulas are shown for a language of the screen. The caller may pass what Excel itself says instead. */
export function styleFor(language: Language): FormulaStyle {
  return language === "vi" ? LOCAL_VI : INVARIANT;
}

/** All functions, in the order of the help. */
export function catalog(language: Language = currentLanguage(), style = styleFor(language)): CatalogEntry[] {
  return declaredFunctions().map((declaration) => {
    const texts = TEXTS[declaration.id];
    return {
      id: declaration.id,
      summary: texts.summary[language],
      answer: texts.answer[language],
      notes: texts.notes.map((note) => note[language]),
      parameters: Object.entries(declaration.parameters).map(([name, parameter]) => ({
        name,
        text: texts.parameters[name]?.[language] ?? "",
        optional: parameter.optional,
        kind: parameter.kind,
        shape: parameter.shape,
        choices: parameter.choices,
      })),
      examples: texts.examples.map((example) => ({
        formula: exampleFormula(declaration, example.arguments, style),
        result: resultText(example.answer, style),
      })),
      anchor: anchorOf(declaration.id, language),
      spills: declaration.answers === "table",
    };
  });
}

/**
 * The formula for what was chosen.
 * @param style `INVARIANT` for `Range.formulas`; a local style to show it
 */
export function chosenFormula(id: FunctionId, chosen: readonly ChosenArgument[], style = INVARIANT): string {
  const parameters = Object.values(DECLARATIONS[id].parameters) as AnyParameter[];
  const list = chosen.map((one, index): FormulaArgument => {
    if (one === null) return null;
    if (one.kind === "value") return { kind: "value", value: typedValue(one.value, parameters[index]) };
    return { kind: "reference", address: one.address, guarded: parameters[index]?.guarded ?? false };
  });
  return formulaText(id, list, style);
}

/**
 * The result of what was chosen, before anything is written. Values of a range are those of `Range.values`, where a
 * blank is an empty text: a zero is a zero here.
 */
export function evaluate(id: FunctionId, chosen: readonly ChosenArgument[]): Evaluation {
  const declaration: AnyFunction = DECLARATIONS[id];
  const parameters = Object.values(declaration.parameters);
  const rows = callFunction(
    declaration,
    chosen.map((one, index) => handedOver(one, parameters[index])),
  );
  const [[first] = []] = rows;
  if (rows.length === 1 && rows[0]?.length === 1 && first instanceof CellError)
    return { kind: "error", code: first.code, message: messageOf(first) };
  return {
    kind: "cells",
    rows: rows.map((row) => row.map((cell) => (cell instanceof CellError ? cell.code : cell))),
  };
}

/** As the written formula will hand it over: guarded references as texts. */
function handedOver(chosen: ChosenArgument, parameter: AnyParameter | undefined): unknown {
  if (chosen === null) return null;
  if (chosen.kind === "value") return typedValue(chosen.value, parameter);
  return chosen.values.map((row) =>
    row.map((cell) => {
      const error = errorOfText(cell);
      if (error) return error;
      return parameter?.guarded && typeof cell === "number" ? String(cell) : cell;
    }),
  );
}

/** A 0 that a person typed is a zero and no blank: as text it says so everywhere. */
function typedValue(
  value: number | string | boolean,
  parameter: AnyParameter | undefined,
): number | string | boolean {
  return value === 0 && parameter?.guarded ? "0" : value;
}

function messageOf({ reason, details }: CellError): string {
  return reason === null ? "" : reasonText(reason, details);
}

/** The formula of an example as a person sees it. */
export function exampleFormula(
  declaration: AnyFunction,
  list: readonly ExampleArgument[],
  style: FormulaStyle,
): string {
  const parameters = Object.values(declaration.parameters);
  const written = list.map((one, index): FormulaArgument => {
    if (one === null) return null;
    if (typeof one !== "object") return { kind: "value", value: one };
    return { kind: "reference", address: one.at, guarded: parameters[index]?.guarded ?? false };
  });
  return formulaText(declaration.id, written, style);
}

/** A result on one line: cells of a column separated by ";", columns by "|". */
function resultText(answer: unknown, style: FormulaStyle): string {
  if (!Array.isArray(answer)) return cellText(answer, style);
  return answer
    .map((row: unknown) =>
      (Array.isArray(row) ? row : [row]).map((cell) => cellText(cell, style)).join(" | "),
    )
    .join("; ");
}

function cellText(value: unknown, style: FormulaStyle): string {
  if (value === "") return '""';
  return typeof value === "number" ? String(value).replace(".", style.decimal) : String(value);
}
