import type { Language } from "../locale";
import type { AnyFunction } from "./declaration";
import type { FunctionId } from "./declarations";
import { DECLARATIONS } from "./declarations";
import { TEXTS } from "./declarations/texts";
import type { AnyParameter } from "./parameter";

/** Metadata of the functions as Excel reads it ("custom functions JSON metadata"). */
export interface Metadata {
  /** Cells with an error reach the functions, which decide where it matters. */
  allowErrorForDataTypeAny: true;
  functions: FunctionMetadata[];
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  helpUrl?: string;
  parameters: ParameterMetadata[];
  result: { dimensionality?: "matrix" };
}

export interface ParameterMetadata {
  name: string;
  description?: string;
  type: "any";
  dimensionality?: "matrix";
  optional?: true;
}

/** All functions with their declarations, typed for walking through them. */
export function declaredFunctions(): (AnyFunction & { id: FunctionId })[] {
  return Object.values(DECLARATIONS);
}

/**
 * The metadata in one language.
 * @param base address of the add-in without a stroke at its end; Excel demands absolute help addresses
 */
export function metadataFor(language: Language, base: string): Metadata {
  return {
    allowErrorForDataTypeAny: true,
    functions: declaredFunctions().map((declaration) => {
      const texts = TEXTS[declaration.id];
      const shape = shapeOf(declaration);
      return {
        ...shape,
        description: texts.summary[language],
        helpUrl: `${base}/help.html#${anchorOf(declaration.id, language)}`,
        parameters: shape.parameters.map((parameter) => ({
          ...parameter,
          description: texts.parameters[parameter.name]?.[language] ?? "",
        })),
      };
    }),
  };
}

/** The part of the metadata that the source must agree with: everything but the texts. */
export function shapeOf({ id, parameters }: AnyFunction): FunctionMetadata {
  return {
    id,
    name: id,
    parameters: Object.entries(parameters).map(([name, parameter]) => parameterShape(name, parameter)),
    result: { dimensionality: "matrix" },
  };
}

/** Place of a function in the help page. */
export function anchorOf(id: string, language: Language): string {
  return language === "vi" ? id : `${id}-en`;
}

function parameterShape(name: string, { shape, optional }: AnyParameter): ParameterMetadata {
  return {
    name,
    type: "any",
    ...(shape === "single" ? {} : { dimensionality: "matrix" }),
    ...(optional ? { optional } : {}),
  };
}
