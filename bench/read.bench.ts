import path from "node:path";
import { build } from "esbuild";
import Papa from "papaparse";
import { chromium } from "playwright-core";
import { readText } from "../src/paste";
import { readSteps } from "../src/paste/input";
import type { Steps } from "../src/paste/text";
import { DEFAULT_FRAMEWORK } from "../src/scoring/framework/framework";
import { launchBrowser } from "../test/excel/browser";
import type { HtmlTimes } from "./read-entry";
import type { BenchReport, Measure } from "./report";

/** Communes of the country since 1/7/2025. */
const COMMUNES = 3_321;
const HEADINGS = [
  "STT",
  "Cơ quan",
  "Công khai, minh bạch",
  "Tiến độ giải quyết",
  "Dịch vụ trực tuyến",
  "Mức độ hài lòng",
  "Số hóa hồ sơ",
  "Tổng điểm",
  "Xếp hạng",
];
const TITLE = "Kết quả tháng 10/2026";
const OPTIONS = { framework: DEFAULT_FRAMEWORK };

/** Rows of nine columns, every figure another one. */
function rows(count: number): string[][] {
  return Array.from({ length: count }, (_, at) => {
    const hundredths = [
      796 + (at % 900),
      1_500 + (at % 500),
      900 + (at % 1_100),
      1_200 + (at % 600),
      300 + (at % 1_700),
    ];
    const total = hundredths.reduce((sum, value) => sum + value, 0);
    const unit = `UBND ${at % 5 === 0 ? "phường" : "xã"} Tân An ${at + 1}`;
    return [
      String(at + 1),
      unit,
      ...[...hundredths, total].map((value) => String(value / 100)),
      String(at + 1),
    ];
  });
}

function asText(count: number): string {
  return [TITLE, HEADINGS.join("\t"), ...rows(count).map((row) => row.join("\t"))].join("\n");
}

function asHtml(count: number): string {
  const line = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag} style="padding:4px 8px">${cell}</${tag}>`).join("")}</tr>`;
  return [
    `<html><body><!--StartFragment--><p>${TITLE}</p><table><thead>`,
    line(HEADINGS, "th"),
    "</thead><tbody>",
    ...rows(count).map((row) => line(row, "td")),
    "</tbody></table><!--EndFragment--></body></html>",
  ].join("\n");
}

/** Fastest of several runs in turn: other work on the machine slows single runs, never speeds them up. */
function fastest(runs: number, ...tasks: (() => unknown)[]): number[] {
  const best = tasks.map(() => Number.POSITIVE_INFINITY);
  for (let run = 0; run < runs; run += 1) {
    for (const [at, task] of tasks.entries()) {
      const begun = performance.now();
      task();
      best[at] = Math.min(best[at] ?? Number.POSITIVE_INFINITY, performance.now() - begun);
    }
  }
  return best;
}

function textMeasures(): Measure[] {
  const text = asText(COMMUNES);
  const large = asText(COMMUNES * 10);
  const [split = 0, read = 0] = fastest(
    40,
    () => Papa.parse(text),
    () => readText(text, OPTIONS),
  );
  const [readLarge = 0] = fastest(12, () => readText(large, OPTIONS));
  const [slice, accountSlice] = longestSlices(8);
  const { records } = readText(text, OPTIONS).reading;
  if (records.length !== COMMUNES) throw new Error(`${records.length} records read instead of ${COMMUNES}`);
  return [
    { name: "PapaParse splits the text", value: split, unit: "ms" },
    { name: "the reader reads it", value: read, unit: "ms" },
    { name: "… against PapaParse", value: read / split, unit: "×", limit: 10 },
    { name: "ten times the rows", value: readLarge / read, unit: "× the time", limit: 20 },
    { name: `longest time without a pause, ${LONG} rows`, value: slice, unit: "ms", limit: 100 },
    { name: "… of the account of their figures", value: accountSlice, unit: "ms", limit: 100 },
    {
      name: "memory that ten times the rows hold",
      value: memoryOf(large),
      unit: "× the input",
      limit: 20,
    },
  ];
}

/** A table as long as three provinces' worth of years; the pane must not stand still while it is read. */
const LONG = 9_000;

/** Longest time without a pause, of the reading and of the account behind it; the best of several runs. */
function longestSlices(runs: number): [number, number] {
  const text = asText(LONG);
  const longest = <Result>(steps: Steps<Result>): [number, Result] => {
    let most = 0;
    for (;;) {
      const begun = performance.now();
      const next = steps.next();
      most = Math.max(most, performance.now() - begun);
      if (next.done) return [most, next.value];
    }
  };
  let [reading, account] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let run = 0; run < runs; run += 1) {
    const [slice, result] = longest(readSteps({ kind: "text", text }, OPTIONS));
    reading = Math.min(reading, slice);
    account = Math.min(account, longest(result.accounting())[0]);
  }
  return [reading, account];
}

/** Heap that the reading holds when the rubbish is gone, against the bytes of the text. */
function memoryOf(text: string): number {
  const { gc } = globalThis;
  if (!gc) throw new Error("The benchmark needs node --expose-gc.");
  gc();
  const before = process.memoryUsage().heapUsed;
  const result = readText(text, OPTIONS);
  gc();
  const after = process.memoryUsage().heapUsed;
  return result.reading.records.length === 0 ? 0 : (after - before) / Buffer.byteLength(text);
}

async function htmlMeasures(): Promise<Measure[]> {
  const bundle = await build({
    entryPoints: [path.join(__dirname, "read-entry.ts")],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    minify: true,
  });
  const server = await launchBrowser();
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    const page = await browser.newPage();
    await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? "" });
    const measure = (html: string, runs: number): Promise<HtmlTimes> =>
      page.evaluate(
        ([text, times]) =>
          (globalThis as unknown as { measureHtml: (html: string, runs: number) => HtmlTimes }).measureHtml(
            text,
            times,
          ),
        [html, runs] as const,
      );
    const normal = await measure(asHtml(COMMUNES), 15);
    const large = await measure(asHtml(COMMUNES * 10), 5);
    await browser.close();
    if (normal.records !== COMMUNES) throw new Error(`${normal.records} records read instead of ${COMMUNES}`);
    return [
      { name: "Chromium builds the document", value: normal.parse, unit: "ms" },
      { name: "the reader reads it", value: normal.read, unit: "ms" },
      { name: "… against the browser's parser", value: normal.read / normal.parse, unit: "×", limit: 3 },
      { name: "ten times the rows", value: large.read / normal.read, unit: "× the time", limit: 20 },
    ];
  } finally {
    await server.close();
  }
}

/** Reading a table of all communes, against what merely splitting or parsing it costs in the same run. */
export async function run(): Promise<BenchReport> {
  return {
    title: `Reading ${COMMUNES} communes × ${HEADINGS.length} columns`,
    measures: [...textMeasures(), ...(await htmlMeasures())],
  };
}
