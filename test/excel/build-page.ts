import fs from "node:fs";
import path from "node:path";
import { build } from "esbuild";

const HERE = __dirname;
const ROOT = path.resolve(HERE, "../..");
/** Where the built page of the stand-in lies; it is rebuilt when one of its sources is newer. */
const PAGE_FOLDER = path.join(ROOT, ".cache", "stand-in");

function newest(folder: string): number {
  return fs
    .readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|html|css|json|xml|png)$/.test(entry.name))
    .reduce(
      (latest, entry) => Math.max(latest, fs.statSync(path.join(entry.parentPath, entry.name)).mtimeMs),
      0,
    );
}

/** Where the tiny add-in of the stand-in's own tests is built to. */
const TEST_ADDIN_FOLDER = path.join(ROOT, ".cache", "test-addin");

/** Bundles the page with the grid; takes a few seconds the first time and nothing when it is up to date. */
export async function buildPage(): Promise<string> {
  const target = path.join(PAGE_FOLDER, "page.js");
  // The sample workbook takes its layout from the add-in's own sources.
  const sources = Math.max(newest(HERE), newest(path.join(ROOT, "src")));
  if (fs.existsSync(target) && fs.statSync(target).mtimeMs > sources) return PAGE_FOLDER;
  fs.mkdirSync(PAGE_FOLDER, { recursive: true });
  await build({
    entryPoints: { page: path.join(HERE, "page", "main.ts") },
    outdir: PAGE_FOLDER,
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: true,
    keepNames: false,
    sourcemap: "linked",
    sourcesContent: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".svg": "dataurl", ".woff2": "dataurl" },
  });
  for (const name of ["index.html", "stand-in.css"]) {
    fs.copyFileSync(path.join(HERE, "page", name), path.join(PAGE_FOLDER, name));
  }
  return PAGE_FOLDER;
}

/** Builds the tiny add-in; its page, manifest and metadata are copied beside it. */
export async function buildTestAddin(): Promise<string> {
  const source = path.join(HERE, "addin");
  const target = path.join(TEST_ADDIN_FOLDER, "addin.js");
  if (fs.existsSync(target) && fs.statSync(target).mtimeMs > newest(source)) return TEST_ADDIN_FOLDER;
  fs.mkdirSync(TEST_ADDIN_FOLDER, { recursive: true });
  await build({
    entryPoints: [path.join(source, "addin.ts")],
    outdir: TEST_ADDIN_FOLDER,
    bundle: true,
    format: "iife",
    target: "es2022",
    logLevel: "error",
  });
  for (const name of ["addin.html", "functions.json", "manifest.xml", "icon.png"]) {
    fs.copyFileSync(path.join(source, name), path.join(TEST_ADDIN_FOLDER, name));
  }
  return TEST_ADDIN_FOLDER;
}
