import type { Language } from "../locale";
import type { AnyFunction } from "./declaration";
import type { FunctionId } from "./declarations";
import { DECLARATIONS, FORMER_NAMES } from "./declarations";
import { TEXTS } from "./declarations/texts";
import type { AnyParameter } from "./parameter";
import { withoutAccents } from "./parameters/options";

/** Metadata of the functions as Excel reads it ("custom functions JSON metadata"). */
export interface Metadata {
  /** Cells with an error reach the functions, which decide where it matters. */
  allowErrorForDataTypeAny: true;
  functions: FunctionMetadata[];
  /** Words to choose from, which Excel offers while a formula is typed. */
  enums: EnumMetadata[];
}

export interface EnumMetadata {
  id: string;
  type: "string";
  values: { name: string; stringValue: string; tooltip: string }[];
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  helpUrl?: string;
  parameters: ParameterMetadata[];
  result: { dimensionality?: "matrix" };
  options?: FunctionOptions;
}

interface FunctionOptions {
  /** With the next one: a 0 that may be a blank is looked up where the argument stands. */
  requiresAddress?: true;
  requiresParameterAddresses?: true;
  excludeFromAutoComplete?: true;
}

export interface ParameterMetadata {
  name: string;
  description?: string;
  type: "any" | "string";
  customEnumId?: string;
  dimensionality?: "matrix";
  optional?: true;
}

/** All functions with their declarations, typed for walking through them. */
export function declaredFunctions(): (AnyFunction & { id: FunctionId })[] {
  return Object.values(DECLARATIONS);
}

/** The functions under the names they had, for formulas of older workbooks. */
function formerFunctions(): (AnyFunction & { id: FunctionId; name: string })[] {
  return Object.entries(FORMER_NAMES).map(([name, id]) => ({ ...DECLARATIONS[id], name }));
}

/**
 * The metadata in one language.
 * @param base address of the add-in without a stroke at its end; Excel demands absolute help addresses
 */
export function metadataFor(language: Language, base: string): Metadata {
  const described = (declaration: AnyFunction & { id: FunctionId }, shape: FunctionMetadata) => {
    const texts = TEXTS[declaration.id];
    return {
      ...shape,
      description: texts.summary[language],
      helpUrl: `${base}/help.html#${anchorOf(declaration.id, language)}`,
      parameters: shape.parameters.map((parameter) => ({
        ...parameter,
        description: texts.parameters[parameter.name]?.[language] ?? "",
      })),
    };
  };
  return {
    allowErrorForDataTypeAny: true,
    functions: [
      ...declaredFunctions().map((declaration) => described(declaration, shapeOf(declaration))),
      ...formerFunctions().map((declaration) => described(declaration, formerShape(declaration))),
    ],
    enums: enumerations(),
  };
}

/** Every function as Excel knows it, older names included: everything of the metadata but the texts. */
export function allShapes(): FunctionMetadata[] {
  return [...declaredFunctions().map(shapeOf), ...formerFunctions().map(formerShape)];
}

/** The words of every option that has some; the name of a value is plain letters, as the metadata demands. */
export function enumerations(): EnumMetadata[] {
  return declaredFunctions().flatMap(({ id, parameters }) =>
    Object.entries(parameters)
      .filter(([, parameter]) => isEnumerated(parameter))
      .map(([name, { choices }]) => ({
        id: enumId(id, name),
        type: "string" as const,
        values: choices.map((choice) => ({ name: plainName(choice), stringValue: choice, tooltip: "" })),
      })),
  );
}

function isEnumerated({ kind, choices }: AnyParameter): boolean {
  return kind === "choice" && choices.length > 0;
}

function enumId(id: string, name: string): string {
  return `${id}_${name.toUpperCase()}`;
}

function plainName(choice: string): string {
  const words = withoutAccents(choice).replaceAll("%", " PHAN TRAM ").replaceAll("+", " DAU ").toUpperCase();
  return words.match(/[A-Z0-9]+/g)?.join("_") ?? "KHAC";
}

function formerShape(declaration: AnyFunction & { name: string }): FunctionMetadata {
  const { name } = declaration;
  const shape = shapeOf(declaration);
  return { ...shape, id: name, name, options: { ...shape.options, excludeFromAutoComplete: true } };
}

/** The part of the metadata that Microsoft's reader must agree with: everything but the texts. */
export function shapeOf({ id, parameters }: AnyFunction): FunctionMetadata {
  return {
    id,
    name: id,
    parameters: Object.entries(parameters).map(([name, parameter]) => parameterShape(id, name, parameter)),
    result: { dimensionality: "matrix" },
    ...(Object.values(parameters).some(({ guarded }) => guarded)
      ? { options: { requiresAddress: true, requiresParameterAddresses: true } }
      : {}),
  };
}

/** Place of a function in the help page. */
export function anchorOf(id: string, language: Language): string {
  return language === "vi" ? id : `${id}-en`;
}

function parameterShape(id: string, name: string, parameter: AnyParameter): ParameterMetadata {
  const enumerated = isEnumerated(parameter);
  return {
    name,
    type: enumerated ? "string" : "any",
    ...(enumerated ? { customEnumId: enumId(id, name) } : {}),
    ...(parameter.shape === "single" ? {} : { dimensionality: "matrix" }),
    ...(parameter.optional ? { optional: true } : {}),
  };
}
