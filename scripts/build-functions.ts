/**
 * Makes what Excel and people read about the custom functions out of their declarations: metadata in Vietnamese and
 * English, the help page, and docs/ham.md. It stops when custom-functions-metadata, Microsoft's reader of such source,
 * would tell Excel anything else about functions written as these are declared.
 *
 *   npx tsx scripts/build-functions.ts BASE FOLDER   metadata and help for an address
 *   npx tsx scripts/build-functions.ts docs          docs/ham.md
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { parseTree } from "custom-functions-metadata";
import type { ParameterMetadata } from "../src/functions/metadata";
import { allShapes, enumerations, metadataFor } from "../src/functions/metadata";
import { helpMarkdown, helpPage, HELP_STYLE } from "./functions-help";

const ROOT = path.join(__dirname, "..");

/**
 * The files of the functions by name.
 * @param base https address at which the add-in is served
 */
export function emitFunctionFiles(base: string): Record<string, string> {
  const differences = sourceDifferences(declaredSource());
  if (differences.length > 0)
    throw new Error(`Excel would read the declarations otherwise:\n${differences.join("\n")}`);
  const address = base.replace(/\/+$/, "");
  return {
    "functions.json": json(metadataFor("vi", address)),
    "functions.en.json": json(metadataFor("en", address)),
    "help.html": helpPage(),
    "help.css": HELP_STYLE,
  };
}

/** The functions as plain source, the only form that Microsoft's reader knows. */
export function declaredSource(): string {
  const enums = enumerations().map(
    ({ id, values }) =>
      `/** @customenum {string} */\nenum ${id} {\n${values
        .map(({ name, stringValue }) => `  ${name} = ${JSON.stringify(stringValue)},`)
        .join("\n")}\n}\n`,
  );
  const functions = allShapes().map(({ id, parameters, options }) => {
    const tags = [`@customfunction ${id}`, ...Object.keys(options ?? {}).map((option) => `@${option}`)];
    const addresses = options?.requiresAddress ? ["invocation: CustomFunctions.Invocation"] : [];
    return `/**\n${tags.map((tag) => ` * ${tag}\n`).join("")} */\nfunction ${id}(${[...parameters.map(parameterSource), ...addresses].join(", ")}): unknown[][] {\n  return [];\n}\n`;
  });
  return [...enums, ...functions].join("\n");
}

function parameterSource({ name, optional, dimensionality, customEnumId }: ParameterMetadata): string {
  return `${name}${optional ? "?" : ""}: ${customEnumId ?? "unknown"}${dimensionality ? "[][]" : ""}`;
}

/**
 * What Microsoft's reader finds in a source that the declarations do not say, or the other way round.
 * @returns one line for each difference, none when they agree
 */
export function sourceDifferences(source: string): string[] {
  const { functions, extras, enums } = parseTree(source, "functions.ts");
  const found = new Map<string, unknown>(functions.map((one) => [one.id, one]));
  const differences = extras.flatMap(({ errors }) => errors);
  for (const declared of allShapes()) {
    const read = found.get(declared.id);
    found.delete(declared.id);
    if (read === undefined) differences.push(`${declared.id}: declared, but not in the source`);
    else if (!isDeepStrictEqual(plain(read), plain(declared)))
      differences.push(`${declared.id}: read ${JSON.stringify(read)}, declared ${JSON.stringify(declared)}`);
  }
  for (const id of found.keys()) differences.push(`${id}: in the source, but not declared`);
  if (!isDeepStrictEqual(plain(enums), plain(enumerations())))
    differences.push("the words to choose from differ");
  return differences;
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** docs/ham.md as it stands in the repository. */
async function documentText(): Promise<string> {
  const { format } = await import("prettier");
  return format(helpMarkdown(), { parser: "markdown", printWidth: 110 });
}

async function main([first, folder]: readonly string[]): Promise<void> {
  if (first === "docs") {
    writeFileSync(path.join(ROOT, "docs", "ham.md"), await documentText());
    return;
  }
  if (first === undefined || folder === undefined)
    throw new Error("build-functions.ts BASE FOLDER, or build-functions.ts docs");
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(emitFunctionFiles(first)))
    writeFileSync(path.join(folder, name), text);
}

if (require.main === module) void main(process.argv.slice(2));
