import { readHtml } from "../src/paste";
import { DEFAULT_FRAMEWORK } from "../src/scoring/framework/framework";

/** What the benchmark asks the browser for: fastest of several runs, in milliseconds. */
export interface HtmlTimes {
  parse: number;
  read: number;
  records: number;
}

function measureHtml(html: string, runs: number): HtmlTimes {
  const parser = new DOMParser();
  let parse = Number.POSITIVE_INFINITY;
  let read = Number.POSITIVE_INFINITY;
  let records = 0;
  for (let run = 0; run < runs; run += 1) {
    const begun = performance.now();
    const document = parser.parseFromString(html, "text/html");
    const parsed = performance.now();
    records = readHtml(document, { framework: DEFAULT_FRAMEWORK }).reading.records.length;
    const done = performance.now();
    parse = Math.min(parse, parsed - begun);
    read = Math.min(read, done - parsed);
  }
  return { parse, read, records };
}

Object.assign(globalThis, { measureHtml });
