import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readText } from "../../src/paste";
import type { Reading } from "../../src/paste/reading";
import { sumExact } from "../../src/scoring/decimal";
import { DEFAULT_FRAMEWORK } from "../../src/scoring/framework/framework";

const ROOT = path.join(__dirname, "../cases");
const OPTIONS = { framework: DEFAULT_FRAMEWORK };

const PARTS = new Set(["DVCTT", "TTTT"]);

/** Known texts in points with a total: there the figures can tell on each other. */
const texts = readdirSync(ROOT)
  .map((name) => ({ name, file: path.join(ROOT, name, "input.txt") }))
  .flatMap(({ name, file }) => {
    let text: string;
    try {
      text = readFileSync(file, "utf8")
        .normalize("NFC")
        .replace(/\r/g, "")
        .replace(/^\uFEFF/, "");
    } catch {
      return [];
    }
    const { reading, text: shown, marks } = readText(text, OPTIONS);
    const complete = reading.records.every(
      ({ basis, items, total }) => basis === "points" && items.length >= 5 && total.score !== null,
    );
    // A total that is off by rounding leaves room for a wrong hundredth; nobody can tell which it is.
    if (!reading.records.every(addsUp)) return [];
    const clean = reading.kind === "scores" && reading.doubts.length === 0 && complete && shown === text;
    return clean ? [{ name, text, reading, marks }] : [];
  });

function addsUp({ items, total }: Reading["records"][number]): boolean {
  const groups = new Set(items.map(({ code }) => code));
  const added = items.filter(
    ({ code }) =>
      !(groups.has("DVTT") && PARTS.has(code)) || items.find((item) => item.code === "DVTT")?.score === null,
  );
  return sumExact(added.map(({ score }) => score ?? 0)) === total.score;
}

/** Ways in which a figure goes wrong on its way into a text. */
function mutationsOf(figure: string): string[] {
  const dropped = [...figure].map((_, at) => figure.slice(0, at) + figure.slice(at + 1));
  const swapped = [...figure].map((char, at) => {
    const next = figure[at + 1];
    if (next === undefined || !/\d/.test(char + next)) return figure;
    return figure.slice(0, at) + next + char + figure.slice(at + 2);
  });
  return [...new Set([...dropped, ...swapped, ""])].filter((mutated) => mutated !== figure);
}

/**
 * One way in so many is tried here, beginning elsewhere in every text, so that all texts together try them all;
 * `npm run lottery -- --mutations` tries every way in every text.
 */
const STEP = process.env.MUTATIONS === "all" ? 1 : 10;

/** Figures of all records, so that a change can be seen. */
function figures({ records }: Reading): string {
  return JSON.stringify(
    records.map(({ unit, period, items, total }) => [
      unit,
      period,
      items.map(({ code, score, max }) => [code, score, max]),
      total.score,
      total.max,
    ]),
  );
}

/** Figures that are there; a blanked one is gone and seen to be gone. */
function countFigures({ records }: Reading): number {
  return records.reduce(
    (count, { items, total }) => count + [...items, total].filter(({ score }) => score !== null).length,
    0,
  );
}

test("there are enough texts to go wrong", () => {
  expect(texts.length).toBeGreaterThan(15);
});

// A text that says everything twice keeps its figure by the other copy.
const once = texts.filter(({ name }) => name !== "y-pasted-twice");

test.each(once.map((one) => [one.name, one] as const))(
  "a figure of %s that goes wrong is never taken in silence",
  (own, { text, reading, marks }) => {
    const lines = text.split("\n");
    const silent: string[] = [];
    let turn = once.findIndex(({ name }) => name === own);
    for (const { line, column, length, field } of marks) {
      if (field !== "score" && field !== "total") continue;
      const before = lines[line - 1] ?? "";
      const figure = before.slice(column - 1, column - 1 + length);
      for (const mutated of mutationsOf(figure)) {
        turn += 1;
        if (turn % STEP !== 0) continue;
        const changed = before.slice(0, column - 1) + mutated + before.slice(column - 1 + length);
        const result = readText(
          [...lines.slice(0, line - 1), changed, ...lines.slice(line)].join("\n"),
          OPTIONS,
        ).reading;
        const told = result.doubts.length > 0 || countFigures(result) < countFigures(reading);
        if (!told && figures(result) !== figures(reading)) silent.push(`${figure} → ${mutated}`);
      }
    }
    expect(silent).toEqual([]);
  },
);
