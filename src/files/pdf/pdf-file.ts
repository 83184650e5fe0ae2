import type * as Pdf from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { FileOutcome } from "../content";
import { tableMarkup } from "../markup";
import type { FileTools } from "../file-tools";
import { looseMarkup } from "./loose-text";
import type { Page, Piece, Rule } from "./page";
import { ruledTables } from "./ruled-tables";

/** Pages beyond these are not read: a notice with its annexes has thirty. */
const MOST_PAGES = 400;
/** A drawn box thinner than this is a line, in points. */
const THIN = 2.5;
/** Shorter lines underline a word or tick a box, in points. */
const SHORTEST = 6;

/** Reads the text of a PDF: tables with drawn borders, tables by their columns, and lines. Pictures are not read. */
export async function readPdf(bytes: Uint8Array, { pdfWorker, signal }: FileTools): Promise<FileOutcome> {
  const pdf = await import("pdfjs-dist/legacy/build/pdf.mjs");
  if (pdfWorker !== null) pdf.GlobalWorkerOptions.workerSrc = pdfWorker;
  const loading = pdf.getDocument({
    data: bytes.slice(),
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  });
  const stop = (): void => void loading.destroy();
  signal?.addEventListener("abort", stop);
  try {
    const document = await documentOf(loading);
    const parts: string[] = [];
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number += 1) {
      const page = await document.getPage(number);
      parts.push(pageMarkup(await contentsOf(page, pdf.OPS)));
      page.cleanup();
    }
    const html = parts.join("");
    if (html.replace(/<[^>]*>/g, "").trim() === "") return { kind: "refused", reason: "scan", details: "" };
    return { kind: "read", content: { kind: "html", html } };
  } finally {
    signal?.removeEventListener("abort", stop);
    await loading.destroy();
  }
}

function documentOf({ promise }: Pdf.PDFDocumentLoadingTask): Promise<Pdf.PDFDocumentProxy> {
  return promise;
}

/** Tables and text of a page from the top. */
export function pageMarkup(page: Page): string {
  const { tables, rest } = ruledTables(page);
  const ruled = tables.map(({ top, bottom, rows }) => ({ top, bottom, html: tableMarkup(rows) }));
  // Text above a table and below it is cut there, so that it never runs around it.
  const edges = ruled.map(({ top }) => top);
  const bands = [...edges, Number.POSITIVE_INFINITY].map((end, at) => {
    const start = edges[at - 1] ?? Number.NEGATIVE_INFINITY;
    return looseMarkup(rest.filter(({ baseline }) => baseline > start && baseline <= end));
  });
  return [...ruled, ...bands.flat()]
    .sort((a, b) => a.top - b.top)
    .map(({ html }) => html)
    .join("");
}

type Operators = (typeof Pdf)["OPS"];

async function contentsOf(page: PDFPageProxy, operators: Operators): Promise<Page> {
  const view = page.getViewport({ scale: 1 });
  const [{ items }, { fnArray, argsArray }] = await Promise.all([
    page.getTextContent(),
    page.getOperatorList(),
  ]);
  const pieces = items.flatMap((item): Piece[] => {
    if (!("str" in item) || item.str === "") return [];
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
    // Letters that stand upright on the page are stamps and margins.
    if (Math.abs(b) > Math.abs(a)) return [];
    const [left = 0, baseline = 0] = view.convertToViewportPoint(x, y) as number[];
    return [{ text: item.str, left, right: left + item.width, baseline, size: item.height || Math.abs(a) }];
  });
  const rules = rulesOf(fnArray, argsArray, operators, (x, y) => {
    const [left = 0, top = 0] = view.convertToViewportPoint(x, y) as number[];
    return [left, top];
  });
  return { pieces, rules };
}

type Matrix = readonly [number, number, number, number, number, number];
const UNCHANGED: Matrix = [1, 0, 0, 1, 0, 0];

/** Upright and level lines among everything that is drawn. */
function rulesOf(
  operations: readonly number[],
  values: readonly unknown[],
  operators: Operators,
  toPage: (x: number, y: number) => [number, number],
): Rule[] {
  const rules: Rule[] = [];
  let matrix = UNCHANGED;
  const kept: Matrix[] = [];
  operations.forEach((operation, at) => {
    const given = values[at];
    if (operation === operators.save) kept.push(matrix);
    else if (operation === operators.restore) matrix = kept.pop() ?? UNCHANGED;
    else if (operation === operators.transform && isMatrix(given)) matrix = product(matrix, given);
    else if (operation === operators.constructPath && Array.isArray(given)) {
      const path = (given as unknown[])[1];
      const data: unknown = Array.isArray(path) ? path[0] : null;
      if (data instanceof Float32Array)
        rules.push(...rulesOfPath(data, (x, y) => toPage(...moved(matrix, x, y))));
    }
  });
  return rules;
}

/** What a path begins its parts with, as the library encodes them. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

function rulesOfPath(data: Float32Array, toPage: (x: number, y: number) => [number, number]): Rule[] {
  const rules: Rule[] = [];
  let corners: [number, number][] = [];
  const finish = (): void => {
    rules.push(...rulesOfOutline(corners));
    corners = [];
  };
  const point = (at: number): [number, number] => toPage(data[at] ?? 0, data[at + 1] ?? 0);
  for (let at = 0; at < data.length;) {
    const kind = data[at];
    if (kind === MOVE) {
      finish();
      corners = [point(at + 1)];
      at += 3;
    } else if (kind === LINE) {
      corners.push(point(at + 1));
      at += 3;
    } else if (kind === CURVE || kind === QUADRATIC) {
      // Round things are no borders.
      finish();
      at += kind === CURVE ? 7 : 5;
      corners = [point(at - 2)];
    } else if (kind === CLOSE) {
      const [first] = corners;
      if (first !== undefined) corners.push(first);
      at += 1;
    } else return rules;
  }
  finish();
  return rules;
}

/** A thin box is one line along its length; anything else gives the straight ones among its sides. */
function rulesOfOutline(corners: readonly [number, number][]): Rule[] {
  if (corners.length < 2) return [];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  if (right - left < THIN && bottom - top >= SHORTEST)
    return [{ upright: true, at: (left + right) / 2, from: top, to: bottom }];
  if (bottom - top < THIN && right - left >= SHORTEST)
    return [{ upright: false, at: (top + bottom) / 2, from: left, to: right }];
  return corners.slice(1).flatMap(([x, y], before): Rule[] => {
    const [fromX, fromY] = corners[before] ?? [x, y];
    if (Math.abs(x - fromX) < 0.5 && Math.abs(y - fromY) >= SHORTEST)
      return [{ upright: true, at: x, from: Math.min(y, fromY), to: Math.max(y, fromY) }];
    if (Math.abs(y - fromY) < 0.5 && Math.abs(x - fromX) >= SHORTEST)
      return [{ upright: false, at: y, from: Math.min(x, fromX), to: Math.max(x, fromX) }];
    return [];
  });
}

function isMatrix(value: unknown): value is Matrix {
  return Array.isArray(value) && value.length === 6 && value.every((one) => typeof one === "number");
}

function product([a, b, c, d, e, f]: Matrix, [a2, b2, c2, d2, e2, f2]: Matrix): Matrix {
  return [
    a * a2 + c * b2,
    b * a2 + d * b2,
    a * c2 + c * d2,
    b * c2 + d * d2,
    a * e2 + c * f2 + e,
    b * e2 + d * f2 + f,
  ];
}

function moved([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}
