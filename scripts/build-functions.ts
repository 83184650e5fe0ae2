/**
 * Makes what Excel and people read about the custom functions out of their declarations: metadata in Vietnamese and
 * English, the help page, and docs/ham.md. It stops when custom-functions-metadata, Microsoft's reader of the source,
 * sees other functions or parameters than the declarations have.
 *
 *   npx tsx scripts/build-functions.ts BASE FOLDER   metadata and help for an address
 *   npx tsx scripts/build-functions.ts docs          docs/ham.md
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { parseTree } from "custom-functions-metadata";
import { declaredFunctions, metadataFor, shapeOf } from "../src/functions/metadata";
import { helpMarkdown, helpPage, HELP_STYLE } from "./functions-help";

const ROOT = path.join(__dirname, "..");
const SOURCE = path.join(ROOT, "src", "functions", "cell-functions.ts");

/**
 * The files of the functions by name.
 * @param base https address at which the add-in is served
 */
export function emitFunctionFiles(base: string): Record<string, string> {
  const differences = sourceDifferences(readFileSync(SOURCE, "utf8"));
  if (differences.length > 0)
    throw new Error(
      `src/functions/cell-functions.ts and the declarations differ:\n${differences.join("\n")}`,
    );
  const address = base.replace(/\/+$/, "");
  return {
    "functions.json": json(metadataFor("vi", address)),
    "functions.en.json": json(metadataFor("en", address)),
    "help.html": helpPage(),
    "help.css": HELP_STYLE,
  };
}

/**
 * What Microsoft's reader finds in the source that the declarations do not say, or the other way round.
 * @param source text of src/functions/cell-functions.ts
 * @returns one line for each difference, none when they agree
 */
export function sourceDifferences(source: string): string[] {
  const { functions, extras } = parseTree(source, SOURCE);
  const found = new Map(functions.map((one) => [one.id, one]));
  const differences = extras.flatMap(({ errors }) => errors);
  for (const declaration of declaredFunctions()) {
    const read = found.get(declaration.id);
    found.delete(declaration.id);
    if (read === undefined) differences.push(`${declaration.id}: declared, but not in the source`);
    else if (!isDeepStrictEqual(plain(read), plain(shapeOf(declaration))))
      differences.push(
        `${declaration.id}: read ${JSON.stringify(read)}, declared ${JSON.stringify(shapeOf(declaration))}`,
      );
  }
  for (const id of found.keys()) differences.push(`${id}: in the source, but not declared`);
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
