/** What Excel reads from the metadata file of custom functions. */
export interface FunctionParameter {
  name: string;
  type?: "any" | "number" | "string" | "boolean";
  dimensionality?: "scalar" | "matrix";
  optional?: boolean;
  repeating?: boolean;
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  parameters: FunctionParameter[];
  result?: { type?: string; dimensionality?: "scalar" | "matrix" };
  options?: {
    requiresAddress?: boolean;
    requiresParameterAddresses?: boolean;
    stream?: boolean;
    volatile?: boolean;
  };
}

export interface FunctionsFile {
  functions: FunctionMetadata[];
  /** Errors reach parameters of type any instead of stopping the call. */
  allowErrorForDataTypeAny: boolean;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Checks and reads a metadata file; throws with the reason when Excel would refuse it. */
export function readFunctionsFile(text: string): FunctionsFile {
  const parsed: unknown = JSON.parse(text);
  if (!isRecord(parsed) || !Array.isArray(parsed.functions))
    throw new Error("functions.json has no list of functions");
  const functions = parsed.functions.map((given): FunctionMetadata => {
    if (!isRecord(given) || typeof given.id !== "string" || !/^[A-Z][A-Z0-9_.]*$/.test(given.id)) {
      throw new Error(`functions.json: bad id ${String(isRecord(given) ? given.id : given)}`);
    }
    const name = typeof given.name === "string" ? given.name : given.id;
    if (name.length < 3 || name.length > 128)
      throw new Error(`functions.json: the name of ${given.id} is too short or too long`);
    return {
      ...given,
      id: given.id,
      name,
      parameters: Array.isArray(given.parameters) ? given.parameters : [],
    };
  });
  return { functions, allowErrorForDataTypeAny: parsed.allowErrorForDataTypeAny === true };
}
