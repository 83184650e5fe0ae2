import Decimal from "decimal.js";
import fc from "fast-check";
import { callFunction } from "../../src/functions/call";
import type { CellResult } from "../../src/functions/cell";
import { CellError } from "../../src/functions/cell";
import type { FunctionId } from "../../src/functions/declarations";
import { DECLARATIONS } from "../../src/functions/declarations";
import { declaredFunctions } from "../../src/functions/metadata";

/** Laws of the functions, checked against decimal.js, which computes exactly. */
const ROUNDING = Decimal.ROUND_HALF_UP;

function call(id: FunctionId, ...list: unknown[]): CellResult[][] {
  return callFunction(DECLARATIONS[id], list);
}

function single(id: FunctionId, ...list: unknown[]): CellResult {
  return call(id, ...list)[0]?.[0] ?? "nothing";
}

/** Points with up to four decimals, never the 0 that may be a blank. */
const points = (most = 22) => fc.integer({ min: 1, max: most * 10_000 }).map((value) => value / 10_000);
const column = (values: readonly unknown[]) => values.map((value) => [value]);
const round = (value: Decimal, digits = 2) => value.toDecimalPlaces(digits, ROUNDING).toNumber();

test("TONGDIEM is the exact sum, in any order, whole or guarded", () => {
  fc.assert(
    fc.property(fc.array(points(10), { minLength: 1, maxLength: 9 }), (values) => {
      const sum = values.reduce((total, value) => total.plus(value), new Decimal(0)).toNumber();
      expect(single("TONGDIEM", column(values))).toBe(sum);
      expect(single("TONGDIEM", [values.toReversed()])).toBe(sum);
      expect(single("TONGDIEM", column(values.map((value) => String(value).replace(".", ","))))).toBe(sum);
    }),
  );
});

test("TYLE and DIEMMAT are exact, and belong together", () => {
  fc.assert(
    fc.property(points(20), fc.constantFrom(20, 22, 37, 99.9), (value, max) => {
      expect(single("TYLE", value, max)).toBe(round(new Decimal(value).times(100).div(max)));
      expect(single("DIEMMAT", value, max)).toBe(new Decimal(max).minus(value).toNumber());
    }),
  );
});

test("UOCTINHNHOM is the weighted mean, rounded once", () => {
  const pair = fc.tuple(
    fc.integer({ min: 101, max: 10_000 }).map((value) => value / 100),
    fc.constantFrom(10, 12, 18, 20, 22),
  );
  fc.assert(
    fc.property(fc.array(pair, { minLength: 1, maxLength: 6 }), (pairs) => {
      const rates = column(pairs.map(([rate]) => rate));
      const maxima = column(pairs.map(([, max]) => max));
      const products = pairs.reduce(
        (sum, [rate, max]) => sum.plus(new Decimal(rate).times(max)),
        new Decimal(0),
      );
      const weights = pairs.reduce((sum, [, max]) => sum + max, 0);
      expect(single("UOCTINHNHOM", rates, maxima)).toBe(round(products.div(weights)));
      expect(single("UOCTINHNHOM", rates, maxima, "điểm")).toBe(round(products.div(100)));
      const fractions = column(pairs.map(([rate]) => new Decimal(rate).div(100).toNumber()));
      expect(single("UOCTINHNHOM", fractions, maxima)).toBe(round(products.div(weights)));
    }),
  );
});

test("CHENHLECH is exact and antisymmetric, and CHENHLECHCHU prints it", () => {
  fc.assert(
    fc.property(points(100), points(100), (now, before) => {
      const exact = new Decimal(now).minus(before);
      expect(single("CHENHLECH", now, before)).toBe(exact.toNumber());
      expect(single("CHENHLECH", before, now)).toBe(exact.negated().plus(0).toNumber() + 0);
      const printed = exact.toDecimalPlaces(2, ROUNDING);
      const sign = printed.isZero() ? "" : printed.isPositive() ? "+" : "";
      expect(single("CHENHLECHCHU", now, before, "điểm")).toBe(
        printed.isZero() ? "0" : sign + printed.toString().replace(".", ","),
      );
    }),
  );
});

test("a cell formatted as a percent gives the same change as the percent itself", () => {
  const percent = fc.integer({ min: 101, max: 10_000 }).map((value) => value / 100);
  fc.assert(
    fc.property(percent, percent, (now, before) => {
      const [a, b] = [now, before].map((value) => new Decimal(value).div(100).toNumber());
      expect(single("CHENHLECHCHU", a, b)).toBe(single("CHENHLECHCHU", now, before));
      const text = (value: number) => `${String(value).replace(".", ",")}%`;
      expect(single("CHENHLECH", text(now), text(before))).toBe(single("CHENHLECH", now, before, "%"));
    }),
  );
});

test("XEPLOAI never falls when the total rises, and CANTHEM leads exactly to the next class", () => {
  const order = ["Yếu", "Trung bình", "Khá", "Tốt", "Xuất sắc"];
  const total = fc.integer({ min: 1_0001, max: 100_0000 }).map((value) => value / 10_000);
  fc.assert(
    fc.property(total, total, (one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      expect(order.indexOf(String(single("XEPLOAI", low)))).toBeLessThanOrEqual(
        order.indexOf(String(single("XEPLOAI", high))),
      );
      const needed = Number(single("CANTHEM", low));
      const printed = new Decimal(low).toDecimalPlaces(2, ROUNDING);
      const reached = order.indexOf(String(single("XEPLOAI", printed.plus(needed).toNumber())));
      expect(reached).toBe(Math.min(order.indexOf(String(single("XEPLOAI", low))) + 1, order.length - 1));
    }),
  );
});

test("XEPHANG counts those above, whatever the order, and missing units change nothing", () => {
  fc.assert(
    fc.property(fc.array(points(100), { minLength: 1, maxLength: 30 }), (values) => {
      const ranks = call("XEPHANG", column(values), column(values)).flat();
      expect(ranks).toEqual(values.map((value) => 1 + values.filter((other) => other > value).length));
      const gaps = values.flatMap((value) => [value, "chưa có"]);
      expect(call("XEPHANG", column(values), column(gaps)).flat()).toEqual(ranks);
    }),
  );
});

test("SOVN prints what DOCDIEM reads", () => {
  const number = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((value) => value / 100);
  fc.assert(
    fc.property(number, (value) => {
      const text = single("SOVN", value, 2);
      expect(String(text).replaceAll(".", "").replace(",", ".")).toBe(new Decimal(value).toFixed(2));
      expect(single("DOCDIEM", text)).toBe(value + 0);
    }),
  );
});

test("KYTRUOC goes back exactly one period, and four quarters back are last year's", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2003, max: 2090 }), fc.integer({ min: 1, max: 4 }), (year, quarter) => {
      let key: CellResult = `${year}-Q${quarter}`;
      for (let step = 0; step < 4; step += 1) key = single("KYTRUOC", key);
      expect(key).toBe(`${year - 1}-Q${quarter}`);
      expect(single("KYTRUOC", `${year}-Q${quarter}`, "cùng kỳ")).toBe(key);
    }),
  );
});

test("a guarded argument gives the same as the plain one where nothing is blank or zero", () => {
  fc.assert(
    fc.property(points(22), fc.constantFrom(".", ","), (value, mark) => {
      const text = String(value).replace(".", mark);
      for (const id of ["TYLE", "DIEMMAT"] as const)
        expect(single(id, text, 22)).toEqual(single(id, value, 22));
      expect(single("CHENHLECH", text, text)).toBe(0);
    }),
  );
});

/** Whatever a cell may hold, from both platforms. */
const anything = fc.oneof(
  fc.constantFrom(
    null,
    undefined,
    0,
    "",
    " ",
    "–",
    "chưa có",
    "N/A",
    "0",
    "7,46/22",
    "88,25%",
    "2026-02",
    "TDGQ",
    "Sở A",
    "%",
    "điểm",
    true,
    false,
  ),
  fc.constantFrom(
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e308,
    -1,
    46054,
    0.8825,
    { code: "#N/A" },
    { basicValue: 5 },
    {},
    [],
  ),
  fc.double(),
  fc.string(),
);
const range = fc.array(fc.array(anything, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 });

test.each(declaredFunctions())(
  "$id answers anything with a rectangle of numbers, texts, booleans and errors",
  (declaration) => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anything, range), { maxLength: 8 }), (input) => {
        const answer = callFunction(declaration, input);
        const width = answer[0]?.length ?? 0;
        expect(answer.length * width).toBeGreaterThan(0);
        for (const row of answer) {
          expect(row.length).toBe(width);
          for (const cell of row) {
            if (cell instanceof CellError) continue;
            expect(["number", "string", "boolean"]).toContain(typeof cell);
            if (typeof cell === "number") expect(Number.isFinite(cell) && !Object.is(cell, -0)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  },
);

test.each(declaredFunctions())(
  "$id never takes a blank for a figure: null and 0 give nothing or an error",
  (declaration) => {
    const guarded = Object.values(declaration.parameters).filter((parameter) => parameter.guarded);
    const plain: Record<string, unknown> = {
      points: 5,
      total: 63.48,
      rate: 50,
      figure: 50,
      maximum: 22,
      target: 60,
      text: "Sở A",
      period: "2026-02",
    };
    for (const parameter of guarded) {
      for (const blank of [null, 0]) {
        const list = Object.values(declaration.parameters).map((one) => {
          if (one === parameter) return [[blank]];
          return one.optional && one.shape !== "each"
            ? null
            : one.kind === "figures"
              ? [[22]]
              : (plain[one.kind] ?? null);
        });
        const [[answer] = []] = callFunction(declaration, list);
        const isFigure = typeof answer === "number" || (typeof answer === "string" && /\d/.test(answer));
        // A number is printed as it is given, a sentence tells the figure that is there, and other points take the place of the blank.
        if (["SOVN", "NHANXET", "TONGNEU"].includes(declaration.id)) continue;
        expect({ id: declaration.id, blank, isFigure }).toEqual({
          id: declaration.id,
          blank,
          isFigure: false,
        });
      }
    }
  },
);
