import type { CellValue } from "./range";
import { rangeSource } from "./range";
import { splitBlocks } from "./blocks";
import { composeDoubts } from "./doubts";
import { htmlSource } from "./html";
import { detectLegacy } from "./legacy";
import { normaliseText } from "./normalise";
import type { ReadingOptions, ReadResult } from "./read";
import { readSource } from "./read";
import type { Steps } from "./steps";
import { runSteps } from "./steps";

export type { Mark, MarkField } from "./drafts";
export type { LegacyEncoding } from "./legacy";
export type { CellValue } from "./range";
export type { ReadingOptions, ReadResult } from "./read";
export { convertLegacy } from "./legacy";

/** What can be read. An HTML document must be inert: made by DOMParser, never the page itself. */
export type ReadingInput =
  | { kind: "text"; text: string }
  | { kind: "html"; document: Document }
  | { kind: "cells"; cells: readonly (readonly CellValue[])[] };

/** Reads a pasted text. Never throws; a text without scores is "unrecognised". */
export function readText(text: string, options: ReadingOptions): ReadResult {
  return runSteps(readSteps({ kind: "text", text }, options));
}

/** Reads the HTML flavour of the clipboard or a saved page. */
export function readHtml(document: Document, options: ReadingOptions): ReadResult {
  return runSteps(readSteps({ kind: "html", document }, options));
}

/** Reads a range of a sheet. */
export function readCells(cells: readonly (readonly CellValue[])[], options: ReadingOptions): ReadResult {
  return runSteps(readSteps({ kind: "cells", cells }, options));
}

/** The work of reading, cut into steps. */
export function* readSteps(input: ReadingInput, options: ReadingOptions): Steps<ReadResult> {
  if (input.kind === "html") return yield* readSource(yield* htmlSource(input.document), options);
  if (input.kind === "cells") return yield* readSource(yield* rangeSource(input.cells), options);
  const legacy = detectLegacy(input.text);
  if (legacy) {
    const finding = {
      code: "LEGACY_ENCODING",
      severity: "ask" as const,
      subject: legacy,
      values: { encoding: legacy },
    };
    // The text stays as it came: a conversion needs every character of it.
    return {
      reading: { kind: "unrecognised", records: [], doubts: composeDoubts([], [finding], [], [], []) },
      text: input.text,
      marks: [],
      legacy,
    };
  }
  return yield* readSource(yield* splitBlocks(normaliseText(input.text)), options);
}
