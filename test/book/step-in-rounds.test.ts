import type { BookContents } from "../../src/book/rows/contents";
import { planChange } from "../../src/book/plan/plan-change";
import { stepOf, stepWrites } from "../../src/book/plan/plan-step";
import type { Step } from "../../src/book/steps/step";
import { keysOf, MOST_STEPS, parseStep, stepKey } from "../../src/book/steps/step";
import { undoOf } from "../../src/book/plan/undo";
import { NOTHING_WANTED } from "../../src/book/plan/wanted";
import type { BookRow } from "../../src/scoring/score";
import { bookKey } from "../../src/scoring/score";
import { bookRow } from "../actions/readings";
import { bookOf, written } from "./book-state";

const STAMP = "2026-04-01 09:00:00";

/** One round of a change: the rows of a long import, or a second attempt after a fault. */
function round(contents: BookContents, rows: readonly BookRow[], begun: Step | null, stamp = STAMP) {
  const planned = planChange({
    contents,
    wanted: { ...NOTHING_WANTED, rows: rows.map((row) => ({ ...row, savedAt: stamp })) },
    stamp,
    reason: "thử",
  });
  const step = stepOf({ contents, planned, stamp, kind: "scores", subject: "A", begun });
  return { step, planned, contents: written(contents, planned) };
}

const row = (code: string, score: number): BookRow => bookRow({ code, score });
const covered = (step: Step | null): string[] =>
  [...keysOf(step?.written ?? [])].map((key) => key.split("\u0000")[2] ?? "").sort();

test("rounds of one change are one step: what each of them did is counted together", () => {
  const first = round(bookOf([row("CKMB", 1)]), [row("TDGQ", 2), row("CKMB", 3)], null);
  expect(first.step).toMatchObject({ added: 1, replaced: 1, removed: 0, rows: 2 });
  const second = round(first.contents, [row("MDSH", 4), row("MDHL", 5)], first.step);
  expect(second.step).toMatchObject({ stamp: STAMP, added: 3, replaced: 1, removed: 0, rows: 4 });
  expect(covered(second.step)).toEqual(["CKMB", "MDHL", "MDSH", "TDGQ"]);
});

test("all rounds are taken back at once, and only they", () => {
  const before = bookOf([row("CKMB", 1), row("TTTT", 9)]);
  const first = round(before, [row("TDGQ", 2), row("CKMB", 3)], null);
  const second = round(first.contents, [row("MDSH", 4)], first.step);
  if (second.step === null) throw new Error("no step");
  const found = undoOf(second.contents, [second.step], "2026-04-01 10:00:00");
  if (found.kind !== "wanted") throw new Error(found.kind);
  const planned = planChange({
    contents: second.contents,
    wanted: found.wanted,
    stamp: found.stamp,
    reason: "thử",
  });
  const back = written(second.contents, planned).book.rows;
  expect(back.map(({ code, score }) => `${code} ${String(score)}`).sort()).toEqual(["CKMB 1", "TTTT 9"]);
});

test("a row that the next round writes again counts once", () => {
  const first = round(bookOf([]), [row("TDGQ", 2), row("CKMB", 3)], null);
  const second = round(first.contents, [row("CKMB", 4), row("MDSH", 5)], first.step);
  expect(second.step).toMatchObject({ added: 3, replaced: 1, rows: 3 });
  expect(covered(second.step)).toEqual(["CKMB", "MDSH", "TDGQ"]);
});

test("rows of the first round that somebody saved since, or of another change, are not part of the step", () => {
  const first = round(bookOf([row("TTTT", 9)]), [row("TDGQ", 2), row("CKMB", 3)], null);
  const other = round(first.contents, [row("CKMB", 8)], null, "2026-04-01 09:01:00");
  const second = round(other.contents, [row("MDSH", 4)], first.step);
  expect(covered(second.step)).toEqual(["MDSH", "TDGQ"]);
  expect(second.step).toMatchObject({ rows: 2 });
});

test("a step with too many rows to remember keeps none of them in its next round, and finds its rows by the stamp", () => {
  const first = round(bookOf([row("TTTT", 9)]), [row("TDGQ", 2)], null);
  if (first.step === null) throw new Error("no step");
  const many: Step = { ...first.step, written: null, gone: null };
  const second = round(first.contents, [row("MDSH", 4)], many);
  expect(second.step).toMatchObject({ written: null, gone: null, rows: 2, added: 2 });
});

test("a round that changes nothing leaves the step as it was begun", () => {
  const first = round(bookOf([]), [row("CKMB", 3)], null);
  expect(round(first.contents, [row("CKMB", 3)], first.step).step).toBe(first.step);
  expect(round(first.contents, [row("CKMB", 3)], null).step).toBeNull();
});

test("rows that a round takes away are remembered beside those of the round before", () => {
  const contents = bookOf([row("CKMB", 1), row("TDGQ", 2)]);
  const remove = (from: BookContents, code: string, begun: Step | null) => {
    const planned = planChange({
      contents: from,
      wanted: { ...NOTHING_WANTED, gone: new Set([bookKey(row(code, 0))]) },
      stamp: STAMP,
      reason: "thử",
    });
    return {
      step: stepOf({ contents: from, planned, stamp: STAMP, kind: "scores", subject: "A", begun }),
      planned,
    };
  };
  const first = remove(contents, "CKMB", null);
  const second = remove(written(contents, first.planned), "TDGQ", first.step);
  expect(second.step).toMatchObject({ removed: 2, rows: 0 });
  expect([...keysOf(second.step?.gone ?? [])].sort()).toEqual([row("CKMB", 0), row("TDGQ", 0)].map(bookKey));
});

test("the step is written first, and the oldest ones go", () => {
  const step = (minute: number): Step => {
    const found = round(
      bookOf([]),
      [row("CKMB", minute)],
      null,
      `2026-04-01 09:${String(minute).padStart(2, "0")}:00`,
    );
    if (found.step === null) throw new Error("no step");
    return found.step;
  };
  const old = Array.from({ length: MOST_STEPS }, (_, minute) => step(minute));
  const newest = step(MOST_STEPS);
  const writes = stepWrites(newest, old);
  expect(writes.map(({ key, value }) => [key, value === null])).toEqual([
    [stepKey(newest), false],
    [stepKey(step(0)), true],
  ]);
  expect(parseStep(writes[0]?.value ?? "")).toEqual(newest);
  expect(stepWrites(newest, old.slice(1))).toHaveLength(1);
  expect(stepWrites(null, old)).toEqual([]);
  // The same step again, in its next round, makes nobody go.
  expect(stepWrites(newest, [...old.slice(1), newest])).toHaveLength(1);
});
