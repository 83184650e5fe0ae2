/**
 * How long a document takes in Chromium, from comparison to the bytes of the file: with the library loaded before, as it
 * is from the second document of a session on, and with loading it, as for the first.
 */
import path from "node:path";
import { build } from "esbuild";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { chromium } from "playwright-core";
import { launchBrowser } from "../test/excel/browser";
import type { BenchReport, Measure } from "./report";

/** What the bundled page offers; see the entry below. */
declare global {
  interface Window {
    onePage: () => Promise<number>;
    annexOf: (units: number) => Promise<number>;
  }
}

const ONE_PAGE_MS = 300;
const ANNEX_MS = 5000;
const COMMUNES = 3321;
const RUNS = 5;

const ENTRY = `
import { noticeFor, noticeToDocx } from "./src/notice";
import { manyUnits, sampleInput } from "./test/notice/notice-samples";
const timed = async (make) => {
  const start = performance.now();
  const bytes = await noticeToDocx(make());
  if (bytes.byteLength < 5000) throw new Error("no document");
  return performance.now() - start;
};
window.onePage = () => timed(() => noticeFor(sampleInput("tb_table")));
window.annexOf = async (count) => {
  const input = sampleInput("cv_province");
  const units = manyUnits(count);
  return timed(() => noticeFor({ ...input, subject: { ...input.subject, units } }));
};
`;

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: path.join(__dirname, ".."), loader: "ts" },
    bundle: true,
    format: "iife",
    minify: true,
    target: "es2022",
    write: false,
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}

/** What the pane loads of this room before a document is made, minified and zipped. */
async function leanSize(): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [path.join(__dirname, "../src/notice/index.ts")],
    bundle: true,
    splitting: true,
    format: "esm",
    minify: true,
    target: "es2022",
    write: false,
    outdir: "out",
    logLevel: "error",
  });
  const eager = outputFiles.filter(({ path: file }) => path.basename(file) === "index.js");
  return gzipSync(eager[0]?.contents ?? new Uint8Array()).byteLength / 1024;
}

async function median(page: Page, measure: () => Promise<number>, runs: number): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await page.evaluate(measure));
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? Infinity;
}

export async function run(): Promise<BenchReport> {
  const script = await bundle();
  const server = await launchBrowser();
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    const page = await browser.newPage();
    await page.goto("about:blank");
    const loading = performance.now();
    await page.addScriptTag({ content: script });
    const loaded = performance.now() - loading;
    const first = await page.evaluate(() => window.onePage());
    const onePage = await median(page, () => window.onePage(), RUNS);
    const sixty = await page.evaluate(() => window.annexOf(60));
    const annex = await page.evaluate((units) => window.annexOf(units), COMMUNES);
    const measures: Measure[] = [
      { name: "code evaluated", value: loaded, unit: "ms" },
      { name: "one page, the first of a session", value: first, unit: "ms", limit: ONE_PAGE_MS },
      { name: `one page, median of ${RUNS}`, value: onePage, unit: "ms", limit: ONE_PAGE_MS },
      { name: "letter with an annex of 60 units", value: sixty, unit: "ms" },
      { name: "letter with an annex of 3,321 units", value: annex, unit: "ms", limit: ANNEX_MS },
      { name: "this room without Word (gzip)", value: await leanSize(), unit: "KB" },
    ];
    return { title: "Notice in Chromium: comparison to .docx", measures };
  } finally {
    await server.close();
  }
}
