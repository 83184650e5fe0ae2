import fc from "fast-check";
import { callFunction } from "../../src/functions/call";
import type { CellResult } from "../../src/functions/cell";
import { CellError } from "../../src/functions/cell";
import type { FunctionId } from "../../src/functions/declarations";
import { DECLARATIONS } from "../../src/functions/declarations";

/*
 * An oracle of its own: plain fractions of whole numbers, written from docs/ham.md alone. Functions are put into each
 * other over cells of every kind, with blanks as both platforms hand them over and texts in both regions.
 */

/** What a cell or a formula holds: a figure as a fraction, nothing, an empty text, words, or an error. */
type Held =
  | { is: "figure"; n: bigint; d: bigint }
  | { is: "missing" }
  /** A number 0 that may be a blank. */
  | { is: "doubtful" }
  | { is: "words"; words: string }
  | { is: "error" };

const MISSING: Held = { is: "missing" };
const ERROR: Held = { is: "error" };
const fraction = (n: bigint, d = 1n): Held => (d < 0n ? fraction(-n, -d) : { is: "figure", n, d });
const below = (a: Held, b: Held): boolean => isFigure(a) && isFigure(b) && a.n * b.d < b.n * a.d;

const same = (a: Held, b: Held): boolean => isFigure(a) && isFigure(b) && a.n * b.d === b.n * a.d;

function isFigure(held: Held): held is Extract<Held, { is: "figure" }> {
  return held.is === "figure";
}

/** Half away from zero at so many decimals. */
function rounded(held: Held, decimals: number): Held {
  if (!isFigure(held)) return held;
  const scale = 10n ** BigInt(decimals);
  const [size, sign] = held.n < 0n ? [-held.n, -1n] : [held.n, 1n];
  return fraction((sign * (2n * size * scale + held.d)) / (2n * held.d), scale);
}

/** The fraction that a number prints as. */
function printedFraction(value: number): Held {
  const [mantissa = "0", power = "0"] = String(value).split("e");
  const [whole = "0", decimals = ""] = mantissa.split(".");
  const shift = Number(power) - decimals.length;
  const digits = BigInt(whole + decimals);
  return shift >= 0 ? fraction(digits * 10n ** BigInt(shift)) : fraction(digits, 10n ** BigInt(-shift));
}

const ZERO = fraction(0n);
const HUNDRED = fraction(100n);

/** A number as a figure of the index: ten decimals, from 0 to 100. */
function asFigure(value: number): Held {
  const taken = rounded(printedFraction(value), 10);
  return below(taken, ZERO) || below(HUNDRED, taken) ? ERROR : taken;
}

interface Cell {
  content: number | string | null | "#DIV/0!";
  guarded: boolean;
}
interface World {
  blank: 0 | null;
  mark: "," | ".";
}

const MARKS = ["–", "chưa có", "N/A", "không phát sinh", ""];

/** As Excel hands a cell over. */
function handedOver({ content, guarded }: Cell, { blank, mark }: World): unknown {
  if (content === "#DIV/0!") return new CellError("#DIV/0!");
  if (content === null) return guarded ? "" : blank;
  if (typeof content === "number" && guarded)
    return String(Number(content.toPrecision(15)))
      .replace(".", mark)
      .replace("e", "E");
  return content;
}

/** What the help says of such a cell. */
function meant({ content, guarded }: Cell, { blank }: World): Held {
  if (content === "#DIV/0!") return ERROR;
  if (content === null) return guarded || blank === null ? MISSING : { is: "doubtful" };
  if (typeof content === "string") {
    if (MARKS.includes(content)) return MISSING;
    return /^\d+,\d+$/.test(content) ? asFigure(Number(content.replace(",", "."))) : ERROR;
  }
  if (content === 0) return guarded ? ZERO : { is: "doubtful" };
  return asFigure(guarded ? Number(content.toPrecision(15)) : content);
}

function sum(list: readonly Held[]): Held {
  const wrong = list.find((one) => one.is === "error" || one.is === "words" || one.is === "doubtful");
  if (wrong || list.some((one) => one.is === "missing")) return ERROR;
  const total = list.reduce((all, one) =>
    isFigure(all) && isFigure(one) ? fraction(all.n * one.d + one.n * all.d, all.d * one.d) : ERROR,
  );
  return below(HUNDRED, total) ? ERROR : total;
}

/** The rules of one cell: an error goes first, then what is doubtful, then what is missing. */
function ready(...list: Held[]): Held | null {
  if (list.some(({ is }) => is === "error" || is === "doubtful" || is === "words")) return ERROR;
  return list.some(({ is }) => is === "missing") ? MISSING : null;
}

function ofMaximum(points: Held, max: Held, value: (p: Fraction, m: Fraction) => Held): Held {
  const early = ready(points, max);
  if (early) return early;
  if (!isFigure(points) || !isFigure(max) || max.n === 0n || below(max, points)) return ERROR;
  return value(points, max);
}
type Fraction = Extract<Held, { is: "figure" }>;

const rate = (points: Held, max: Held): Held =>
  ofMaximum(points, max, (p, m) => rounded(fraction(100n * p.n * m.d, p.d * m.n), 2));
const lost = (points: Held, max: Held): Held =>
  ofMaximum(points, max, (p, m) => fraction(m.n * p.d - p.n * m.d, m.d * p.d));

/** A total above 0 and up to 1 looks like a cell formatted as a percent. */
function total(held: Held): Held {
  const early = ready(held);
  if (early) return early;
  return below(ZERO, held) && !below(fraction(1n), held) ? ERROR : rounded(held, 2);
}

const CLASSES = [
  [90n, "Xuất sắc"],
  [80n, "Tốt"],
  [70n, "Khá"],
  [50n, "Trung bình"],
  [0n, "Yếu"],
] as const;

function classOf(held: Held): Held {
  const printed = total(held);
  if (!isFigure(printed)) return printed;
  const found = CLASSES.find(([from]) => !below(printed, fraction(from)));
  return found ? { is: "words", words: found[1] } : ERROR;
}

function needed(held: Held): Held {
  const printed = total(held);
  if (!isFigure(printed)) return printed;
  const next = CLASSES.findLast(([from]) => below(printed, fraction(from)));
  return next ? fraction(next[0] * printed.d - printed.n, printed.d) : ZERO;
}

function change(now: Held, before: Held): Held {
  const early = ready(now, before);
  if (early) return early;
  if (!isFigure(now) || !isFigure(before)) return ERROR;
  return rounded(fraction(now.n * before.d - before.n * now.d, now.d * before.d), 4);
}

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

function agrees(answer: CellResult, expected: Held): boolean {
  switch (expected.is) {
    case "missing":
      return answer === "";
    case "words":
      return answer === expected.words;
    case "figure":
      return typeof answer === "number" && same(printedFraction(answer), expected);
    default:
      return answer instanceof CellError && answer.code !== "#REF!" && answer.code !== "#NAME?";
  }
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
