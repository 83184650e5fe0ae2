import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const ROOT = path.join(__dirname, "..");
const REQUIRED = requiredSets(readFileSync(path.join(ROOT, "manifest.xml"), "utf8"));

interface Use {
  where: string;
  member: string;
  set: string;
  version: string;
}

/** Sets that the manifest asks for: whatever they hold is there wherever the add-in starts. */
function requiredSets(manifest: string): Map<string, string> {
  return new Map(
    [...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map((match) => [
      match[1] ?? "",
      match[2] ?? "",
    ]),
  );
}

function atLeast(version: string, wanted: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** The requirement set that the typings state for a member, if they state one. */
function statedSet(symbol: ts.Symbol): { set: string; version: string } | null {
  for (const declaration of symbol.getDeclarations() ?? []) {
    if (!declaration.getSourceFile().fileName.includes("@types/office-js")) continue;
    const text = declaration.getSourceFile().text.slice(declaration.getFullStart(), declaration.getStart());
    const match = /\[Api set: (\w+)(?: ([\d.]+))?/.exec(text);
    // What add-ins of all hosts share is dated by the mail client only; the ribbon of Excel has it from the start.
    if (match?.[1] === "Mailbox") continue;
    if (match) return { set: match[1] ?? "", version: match[2] ?? "999" };
  }
  return null;
}

/** Questions of one function: `isSetSupported("ExcelApi", "1.11")`, or `hasExcelApi("1.11")` for short. */
const QUESTION = /isSetSupported\(\s*"(\w+)"\s*,\s*"([\d.]+)"|hasExcelApi\(\s*"([\d.]+)"/g;

/**
 * Whether an enclosing function asks for the set before using a member of it, or the member stands in a probe of the
 * machine check that states the version which it `needs`: the check runs it only where that is there.
 */
function isGuarded(node: ts.Node, use: { set: string; version: string }): boolean {
  for (let around: ts.Node | undefined = node; around; around = around.parent) {
    if (ts.isFunctionLike(around)) {
      for (const [, set = "ExcelApi", version, short] of around.getText().matchAll(QUESTION))
        if (set === use.set && atLeast(version ?? short ?? "0", use.version)) return true;
    }
    if (ts.isObjectLiteralExpression(around) && use.set === "ExcelApi" && isProbe(around)) {
      const needs = around.properties
        .filter(ts.isPropertyAssignment)
        .find(({ name }) => name.getText() === "needs")?.initializer;
      if (needs && ts.isStringLiteral(needs) && atLeast(needs.text, use.version)) return true;
    }
  }
  return false;
}

/** `excel({ … })`, as the probes of the machine check are declared. */
function isProbe(literal: ts.ObjectLiteralExpression): boolean {
  return ts.isCallExpression(literal.parent) && literal.parent.expression.getText() === "excel";
}

/** One program for all of them: most of its time goes into the typings of Office.js. */
function readProgram(files: readonly string[]): ts.Program {
  return ts.createProgram([...files], {
    ...ts.parseJsonConfigFileContent(
      ts.readConfigFile(path.join(ROOT, "tsconfig.json"), (file) => readFileSync(file, "utf8")).config,
      ts.sys,
      ROOT,
    ).options,
    types: ["office-js", "custom-functions-runtime"],
  });
}

function collectUses(files: readonly string[]): { all: number; tooNew: Use[] } {
  const checker = PROGRAM.getTypeChecker();
  const found = { all: 0, tooNew: [] as Use[] };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const symbol = checker.getSymbolAtLocation(node.name);
      const stated = symbol && statedSet(symbol);
      if (stated) {
        found.all += 1;
        const required = REQUIRED.get(stated.set);
        if (!(required && atLeast(required, stated.version)) && !isGuarded(node, stated)) {
          const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
          const where = `${path.relative(ROOT, node.getSourceFile().fileName)}:${line + 1}`;
          found.tooNew.push({ where, member: node.name.text, ...stated });
        }
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of PROGRAM.getSourceFiles()) if (files.includes(file.fileName)) visit(file);
  return found;
}

function sources(): string[] {
  return ts.sys
    .readDirectory(path.join(ROOT, "src"), [".ts", ".tsx"])
    .map((file) => file.replaceAll("\\", "/"));
}

const SAMPLE = path.join(__dirname, "fixtures", "api-sets-sample.ts").replaceAll("\\", "/");
const PROGRAM = readProgram([...sources(), SAMPLE]);

test("the manifest asks for the sets that the add-in cannot do without", () => {
  expect(REQUIRED.get("SharedRuntime")).toBeDefined();
  expect(REQUIRED.get("ExcelApi")).toBeDefined();
});

test("no member of Office.js is newer than what the manifest asks for, unless the code asks first", () => {
  const { all, tooNew } = collectUses(sources());
  expect(all).toBeGreaterThan(20);
  expect(tooNew).toEqual([]);
});

test("a member that is too new is found, and one that is asked for first is not", () => {
  const { tooNew } = collectUses([SAMPLE]);
  expect(
    tooNew.map(({ where, member, set, version }) => [where.split(":")[1], member, set, version]),
  ).toEqual([
    ["5", "cultureInfo", "ExcelApi", "1.11"],
    ["32", "cultureInfo", "ExcelApi", "1.11"],
  ]);
});
