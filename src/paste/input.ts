import type { Account } from "./account";
import type { ReadResult } from "./read";
import type { ReadingOptions } from "./reading-options";
import { readSource } from "./read";
import type { CellValue } from "./source";
import { splitBlocks, htmlSource, rangeSource } from "./source";
import { composeDoubts } from "./check";
import { accountOf } from "./account";
import type { Steps } from "./text";
import { composed, detectLegacy, normaliseText, runSteps } from "./text";

/** What can be read. An HTML document must be inert: made by DOMParser, never the page itself. */
export type ReadingInput =
  | { kind: "text"; text: string }
  | { kind: "html"; document: Document }
  | { kind: "cells"; cells: readonly (readonly CellValue[])[] };

/** The work of reading, cut into steps. */
export function* readSteps(input: ReadingInput, options: ReadingOptions): Steps<ReadResult> {
  if (input.kind === "html") return yield* readSource(yield* htmlSource(input.document), options);
  if (input.kind === "cells") return yield* readSource(yield* rangeSource(input.cells), options);
  const raw = composed(input.text);
  const legacy = detectLegacy(raw);
  if (legacy) {
    const finding = {
      code: "LEGACY_ENCODING" as const,
      severity: "ask" as const,
      values: { encoding: legacy },
    };
    const accounting = (): Steps<Account> => accountOf(raw, "unrecognised", [], [], []);
    // The text stays as it came: a conversion needs every character of it.
    return {
      reading: { kind: "unrecognised", records: [], doubts: composeDoubts([], [finding], []) },
      text: raw,
      marks: [],
      tables: [],
      get account() {
        return runSteps(accounting());
      },
      accounting,
      legacy,
      explain: () => "",
    };
  }
  return yield* readSource(yield* splitBlocks(normaliseText(raw)), options);
}
