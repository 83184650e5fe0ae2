import type { CellResult } from "./cell";
import type { AnyParameter, ValueOf } from "./parameter";

/** Parameters by name, in the order in which they are written in a formula. */
export type Parameters = Readonly<Record<string, AnyParameter>>;

/** A custom function. Everything else about it (metadata, checks, help, tests) follows from this and from its texts. */
export interface FunctionDeclaration<P extends Parameters = Parameters, Id extends string = string> {
  id: Id;
  parameters: P;
  /** Whether the answer is a table of its own size, or has the size of the cells that were given. */
  answers: "cells" | "table";
  /** The answer for a cell where a figure that is needed is missing; never a blank, which would show as 0. */
  whenMissing: CellResult;
  calculate(values: { readonly [Name in keyof P]: ValueOf<P[Name]> }): CellResult | CellResult[][];
}

/** As the rooms around see it: any function, whatever its parameters. */
export interface AnyFunction {
  id: string;
  parameters: Parameters;
  answers: "cells" | "table";
  whenMissing: CellResult;
  plan: CallPlan;
  calculate(values: never): CellResult | CellResult[][];
}

/** What every call of a function needs of its parameters, made once. */
export interface CallPlan {
  names: readonly string[];
  list: readonly AnyParameter[];
  /** Positions of the parameters that are answered cell by cell. */
  each: readonly number[];
  /** Positions of the others. */
  fixed: readonly number[];
  /** One place for each parameter; copied for a call, so that all calls fill objects of the same shape. */
  places: Readonly<Record<string, unknown>>;
}

/**
 * Declares a function.
 * @param declaration parameters come from the parameters/ folder; `calculate` gets values that were read and checked,
 *   and is not called for cells whose needed figures are missing or wrong
 */
export function defineFunction<const Id extends string, P extends Parameters>(
  declaration: FunctionDeclaration<P, Id>,
): FunctionDeclaration<P, Id> & { plan: CallPlan } {
  const list = Object.values(declaration.parameters);
  const positions = [...list.keys()];
  const isEach = (index: number): boolean => list[index]?.shape === "each";
  const names = Object.keys(declaration.parameters);
  const plan = {
    names,
    places: Object.fromEntries(names.map((name) => [name, null])),
    list,
    each: positions.filter(isEach),
    fixed: positions.filter((index) => !isEach(index)),
  };
  return { ...declaration, plan };
}

/** A text of the metadata and of the help, in both languages. */
export interface Bilingual {
  vi: string;
  en: string;
}

/** An argument of an example: a value as it is typed, a range with what stands in it, or null when left out. */
export type ExampleArgument =
  | number
  | string
  | boolean
  | null
  | { at: string; cells: readonly (readonly (number | string | boolean)[])[] };

/** A formula with its answer; shown in the help and run by the tests. */
export interface Example {
  arguments: readonly ExampleArgument[];
  answer: CellAnswer | readonly (readonly CellAnswer[])[];
}

type CellAnswer = number | string | boolean;

/** What people read about a function. Kept beside it; the runtime of the cells does not carry it. */
export interface FunctionTexts<F extends { parameters: Parameters } = AnyFunction> {
  summary: Bilingual;
  parameters: { readonly [Name in keyof F["parameters"]]: Bilingual };
  /** What comes back, and what comes back where figures are missing. */
  answer: Bilingual;
  /** Rules worth knowing, one sentence or two each. */
  notes: readonly Bilingual[];
  examples: readonly Example[];
}
