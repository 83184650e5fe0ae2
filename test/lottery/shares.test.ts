/** @jest-environment jsdom */
import { readAccepting, readHtml, readText } from "../../src/paste";
import type { ReadingOptions, ReadResult } from "../../src/paste";
import { DEFAULT_FRAMEWORK } from "../../src/scoring/framework/framework";
import { readingJson } from "../../scripts/reading-json";
import type { Draw, Kind, Reading } from "./contract";
import { draw } from "./draw";
import { judge } from "./judge";

const OPTIONS = { framework: DEFAULT_FRAMEWORK };
const SEED = 20;
const DRAWS = 40;

/** What the reader must not fall below, in draws of each kind. */
const LEAST: Readonly<Record<Kind, { right: number; silent: number }>> = {
  "tables-usual": { right: 39, silent: 0 },
  "tables-office": { right: 38, silent: 0 },
  "tables-dirty": { right: 36, silent: 0 },
  prose: { right: 28, silent: 6 },
};

function read({ format, input }: Draw, accept: boolean): Reading {
  const document = format === "html" ? new DOMParser().parseFromString(input, "text/html") : null;
  const once = (options: ReadingOptions): ReadResult =>
    document ? readHtml(document, options) : readText(input, options);
  if (!accept) {
    const { reading, account } = once(OPTIONS);
    return readingJson(reading, account) as unknown as Reading;
  }
  const { reading, result } = readAccepting(
    ({ names, ours }) => once({ ...OPTIONS, names, accept: ours }),
    OPTIONS,
  );
  return readingJson(reading, result.account) as unknown as Reading;
}

test.each(Object.entries(LEAST))("texts drawn at random are read: %s", (kind, { right, silent }) => {
  const classes = Array.from({ length: DRAWS }, (_, number) => {
    const one = draw(kind as Kind, SEED, number);
    return judge(one, { reading: read(one, false), accepted: read(one, true) }).class;
  });
  expect(classes.filter((found) => found === "right").length).toBeGreaterThanOrEqual(right);
  expect(classes.filter((found) => found === "silent").length).toBeLessThanOrEqual(silent);
});
