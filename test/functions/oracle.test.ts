import fc from "fast-check";
import { callFunction } from "../../src/functions/call";
import type { CellResult } from "../../src/functions/cell";
import type { FunctionId } from "../../src/functions/declarations";
import { DECLARATIONS } from "../../src/functions/declarations";
import type { Cell, Held, World } from "./oracle";
import {
  agrees,
  asFigure,
  below,
  change,
  classOf,
  ERROR,
  fraction,
  handedOver,
  HUNDRED,
  isFigure,
  lost,
  MARKS,
  meant,
  needed,
  rate,
  sum,
  ZERO,
} from "./oracle";

/* Functions are put into each other over cells of every kind, beside an oracle written from docs/ham.md alone. */

function call(id: FunctionId, ...list: unknown[]): CellResult {
  return callFunction(DECLARATIONS[id], list)[0]?.[0] ?? "nothing";
}

/** A result as the argument of another function, joined with an empty text or not. */
function passedOn(
  result: CellResult,
  guarded: boolean,
  { mark }: World,
): { given: unknown; held(of: Held): Held } {
  const given =
    guarded && typeof result === "number"
      ? handedOver({ content: result, guarded }, { blank: null, mark })
      : result;
  return {
    given,
    held: (of) => {
      if (!isFigure(of)) return of;
      if (of.n === 0n && !guarded) return { is: "doubtful" };
      return below(of, ZERO) || below(HUNDRED, of) ? ERROR : of;
    },
  };
}

const content = (most: number): fc.Arbitrary<Cell["content"]> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: most * 100 }).map((value) => value / 100) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: most * 3 }).map((value) => value / 3) },
    { weight: 1, arbitrary: fc.constantFrom(most + 4e-15 * most, 0.1 + 0.2, 1e-14, most - 1e-14) },
    {
      weight: 1,
      arbitrary: fc
        .integer({ min: 101, max: most * 100 })
        .map((value) => (value / 100).toFixed(2).replace(".", ",")),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom<Cell["content"]>(0, null, ...MARKS, "#DIV/0!", 46054, -1, "hạng 2", "cao"),
    },
  );
const cell = (most: number): fc.Arbitrary<Cell> =>
  fc.record({ content: content(most), guarded: fc.boolean() });
const world = fc.record<World>({ blank: fc.constantFrom(0, null), mark: fc.constantFrom(",", ".") });
const RUNS = { numRuns: 1_000 };

test("a rate, and what is made of two rates, is what the help says", () => {
  fc.assert(
    fc.property(
      cell(18),
      cell(18),
      fc.constantFrom(18, 20, 22),
      fc.boolean(),
      world,
      (a, b, max, guarded, at) => {
        const [first, second] = [call("TYLE", handedOver(a, at), max), call("TYLE", handedOver(b, at), max)];
        const [one, two] = [rate(meant(a, at), asFigure(max)), rate(meant(b, at), asFigure(max))];
        expect({ a, at, first, holds: agrees(first, one) }).toEqual({ a, at, first, holds: true });
        const [x, y] = [passedOn(first, guarded, at), passedOn(second, guarded, at)];
        const answer = call("CHENHLECH", x.given, y.given);
        const expected = change(x.held(one), y.held(two));
        expect({ a, b, at, guarded, answer, holds: agrees(answer, expected) }).toEqual({
          a,
          b,
          at,
          guarded,
          answer,
          holds: true,
        });
      },
    ),
    RUNS,
  );
});

test("points lost, added up, are what the help says", () => {
  fc.assert(
    fc.property(
      fc.array(cell(20), { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      world,
      (cells, guarded, at) => {
        const results = cells.map((one) => call("DIEMMAT", handedOver(one, at), 20));
        const losses = cells.map((one) => lost(meant(one, at), fraction(20n)));
        for (const [index, result] of results.entries())
          expect({
            cell: cells[index],
            at,
            result,
            holds: agrees(result, losses[index] ?? ERROR),
          }).toMatchObject({ holds: true });
        const passed = results.map((result) => passedOn(result, guarded, at));
        const answer = call(
          "TONGDIEM",
          passed.map(({ given }) => [given]),
        );
        const expected = sum(passed.map(({ held }, index) => held(losses[index] ?? ERROR)));
        expect({ cells, at, guarded, answer, holds: agrees(answer, expected) }).toMatchObject({
          holds: true,
        });
      },
    ),
    RUNS,
  );
});

test("the class and what is missing to the next one, of a total that was added up, are what the help says", () => {
  fc.assert(
    fc.property(
      fc.array(cell(24), { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      world,
      (cells, guarded, at) => {
        // One way of writing for the whole range, as in a formula.
        const alike = cells.map((one) => ({ ...one, guarded }));
        const answer = call(
          "TONGDIEM",
          alike.map((one) => [handedOver(one, at)]),
        );
        const nulls =
          alike.length > 1 &&
          !guarded &&
          at.blank === null &&
          alike.some(({ content: held }) => held === null);
        // A blank that arrives as a blank makes the sum impossible anyway, whatever the zeros beside it are.
        const expected = nulls ? ERROR : sum(alike.map((one) => meant(one, at)));
        expect({ alike, at, answer, holds: agrees(answer, expected) }).toMatchObject({ holds: true });
        const passed = passedOn(answer, guarded, at);
        for (const [id, rule] of [
          ["XEPLOAI", classOf],
          ["CANTHEM", needed],
        ] as const) {
          const result = call(id, passed.given);
          const wanted = rule(passed.held(expected));
          expect({ id, alike, at, guarded, result, holds: agrees(result, wanted) }).toMatchObject({
            holds: true,
          });
        }
      },
    ),
    RUNS,
  );
});
