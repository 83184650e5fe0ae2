/**
 * `npm run architecture`: draws docs/architecture.md from the imports of src/. Rooms are the folders of src/; an
 * arrow says that one room imports from another.
 */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const ROOT = path.join(__dirname, "..");
const SRC = path.join(ROOT, "src");
const FILE = path.join(ROOT, "docs", "architecture.md");

/** What each room is for; a room without a word here is told as a fault. */
const PURPOSE: Readonly<Record<string, string>> = {
  scoring: "what is measured and how it is compared; pure",
  locale: "all texts of the screen, Vietnamese and English",
  files: "opens what is dropped on the pane: Word, PDF, Excel, CSV, saved pages",
  letterhead: "what an office prints on top of its documents, taken from a document of its own",
  paste: "clipboard, range or file → a reading with doubts; pure",
  notice: "a comparison → table, remarks, document → HTML, Word",
  book: "what the score book is: layout of its tables, rows, plans, CSV; pure",
  functions: "=BCS.… in cells, each declared once",
  workbook: "the only room that speaks to Excel",
  actions: "what a button does, for ribbon and pane alike",
  taskpane: "the pane: React and Fluent UI; knows actions only",
  runtime: "the entry: functions and commands first, the pane after",
};

/** Texts are read from everywhere; drawn, their arrows would hide the others. */
const NOT_DRAWN = "locale";

interface Arrow {
  from: string;
  to: string;
}

function sources(): string[] {
  return readdirSync(SRC, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith(".d.ts"))
    .map((entry) => path.relative(SRC, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
}

/** The files that a file imports, lazily or for their types as well. */
function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(path.join(SRC, file), "utf8"), true, true);
  return importedFiles
    .map(({ fileName }) => fileName)
    .filter((name) => name.startsWith("."))
    .map((name) => path.posix.join(path.posix.dirname(file), name));
}

function roomOf(file: string): string {
  const [first = ""] = file.split("/");
  return existsSync(path.join(SRC, first)) && statSync(path.join(SRC, first)).isDirectory()
    ? first
    : "runtime";
}

function distinct(arrows: readonly Arrow[]): Arrow[] {
  const known = new Map(arrows.map((arrow) => [`${arrow.from} ${arrow.to}`, arrow]));
  return [...known.keys()].sort().map((key) => known.get(key) as Arrow);
}

function diagram(arrows: readonly Arrow[]): string {
  return ["```mermaid", "flowchart TD", ...arrows.map(({ from, to }) => `  ${from} --> ${to}`), "```"].join(
    "\n",
  );
}

/** Files under `folder` that lead back to themselves by their imports, those of types counted; each circle once, sorted. */
export function circles(folder: string): string[][] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  const known = new Set(files);
  const targets = new Map(files.map((file) => [file, targetsOf(file, known)]));
  const reached = new Map(files.map((file) => [file, reachableFrom(file, targets)]));
  const rings = files
    .filter((file) => reached.get(file)?.has(file))
    .map((file) => files.filter((other) => reached.get(file)?.has(other) && reached.get(other)?.has(file)))
    .map((ring) => ring.map((file) => path.relative(folder, file).split(path.sep).join("/")).sort());
  return [...new Map(rings.map((ring) => [ring.join(), ring])).values()];
}

function targetsOf(file: string, known: ReadonlySet<string>): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, "utf8"), true, true);
  return importedFiles.flatMap(({ fileName }) => {
    if (!fileName.startsWith(".")) return [];
    const base = path.resolve(path.dirname(file), fileName);
    const found = [`${base}.ts`, `${base}.tsx`, path.join(base, "index.ts")].find((one) => known.has(one));
    return found === undefined ? [] : [found];
  });
}

function reachableFrom(start: string, targets: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set<string>();
  const waiting = [...(targets.get(start) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    for (const target of targets.get(next) ?? []) waiting.push(target);
  }
  return seen;
}

/** The whole document. */
export function architecture(): string {
  const files = sources();
  const rooms = [...new Set(files.map(roomOf))];
  const unnamed = rooms.filter((room) => !(room in PURPOSE));
  if (unnamed.length > 0)
    throw new Error(`Say in scripts/architecture.ts what these are for: ${unnamed.join(", ")}`);
  const all = files.flatMap((file) => importsOf(file).map((target) => ({ file, target })));
  const arrows = distinct(
    all
      .map(({ file, target }) => ({ from: roomOf(file), to: roomOf(target) }))
      .filter(({ from, to }) => from !== to && rooms.includes(to)),
  );
  const drawn = arrows.filter(({ to }) => to !== NOT_DRAWN);
  const list = rooms.map((room) => {
    const used = arrows.filter(({ from }) => from === room).map(({ to }) => to);
    const imports = used.map((to) => `\`${to}\``).join(", ") || "nothing";
    return `- \`${room}\`: ${PURPOSE[room] ?? ""}. Imports ${imports}.`;
  });
  return `# Rooms and arrows

Drawn from the imports of \`src/\` by \`npm run architecture\`; a test tells when it is stale. Arrows go downwards only,
and lint refuses any other. Everything may read \`locale\` except the pure rooms; its arrows are left out of the picture.

${diagram(drawn)}

${list.join("\n")}
`;
}

if (require.main === module) writeFileSync(FILE, architecture());
