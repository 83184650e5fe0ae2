import fc from "fast-check";
import { CellError } from "../../src/functions/cell";
import type { OpenExcel } from "../excel/harness";
import { leave, openExcel } from "../excel/harness";
import type { Cell, Held } from "./oracle";
import {
  agrees,
  below,
  change,
  classOf,
  ERROR,
  fraction,
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

/*
 * Functions put into each other in cells of the stand-in, beside the oracle: two and three of them over numbers, computed
 * numbers, texts, blanks, zeros, errors and dates, with both ways of handing over blanks, in two regions, with and
 * without `&""`. A plain reference must answer as a joined one does.
 */
const ROWS = 24;
const COLUMNS = ["A", "B", "C"] as const;
type Content = Cell["content"];

const content: fc.Arbitrary<Content> = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 1800 }).map((value) => value / 100) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 53 }).map((value) => value / 3) },
  { weight: 1, arbitrary: fc.constantFrom(0.1 + 0.2, 1e-14, 18 - 1e-14) },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 101, max: 1800 }).map((value) => (value / 100).toFixed(2).replace(".", ",")),
  },
  { weight: 4, arbitrary: fc.constantFrom<Content>(0, null) },
  { weight: 2, arbitrary: fc.constantFrom<Content>(...MARKS, "#DIV/0!", 46054, -1, "hạng 2", "cao") },
);
const drawn = fc.sample(fc.tuple(content, content, content), { numRuns: ROWS, seed: 766 });
/** Drawing may miss them. */
const SET: readonly (readonly Content[])[] = [
  [0, 0, 0],
  [null, null, null],
  [18, 0, null],
  [0, null, 18],
  [20, 20, 20],
  [18, 18, 18],
  ...drawn,
];

/** A value in the cell, or the formula that makes it. */
function written(value: Content): string | number | null {
  if (value === "#DIV/0!") return "=1/0";
  if (value === "") return '=""';
  if (value === 46054) return "=DATE(2026,2,1)";
  if (typeof value === "number" && Math.round(value * 100) / 100 !== value && value > 0.5)
    return `=${Math.round(value * 3)}/3`;
  return typeof value === "string" ? `'${value}` : value;
}

/** What a result is as an argument: only figures from 0 to 100 are figures of the index. */
function handedOn(held: Held): Held {
  return isFigure(held) && (below(held, ZERO) || below(HUNDRED, held)) ? ERROR : held;
}

const of = (max: number): Held => fraction(BigInt(max));

/** Formulas over A, B and C of a row; `~` stands for `&""` or for nothing. Behind each its meaning. */
const FORMULAS: readonly (readonly [string, (a: Held, b: Held, c: Held) => Held])[] = [
  ["BCS.DIEMMAT(A~,20)", (a) => lost(a, of(20))],
  // By reference to the result beside it.
  ["BCS.TYLE(D~,20)", (a) => rate(handedOn(lost(a, of(20))), of(20))],
  ["BCS.TYLE(BCS.DIEMMAT(A~,20)~,20)", (a) => rate(handedOn(lost(a, of(20))), of(20))],
  ["BCS.CHENHLECH(BCS.TYLE(A~,18)~,BCS.TYLE(B~,18)~)", (a, b) => change(rate(a, of(18)), rate(b, of(18)))],
  ["BCS.TONGDIEM(A:C~)", (...all) => sum(all)],
  ["BCS.XEPLOAI(BCS.TONGDIEM(A:C~)~)", (...all) => classOf(handedOn(sum(all)))],
  ["BCS.CANTHEM(BCS.TONGDIEM(A:C~)~)", (...all) => needed(handedOn(sum(all)))],
  ["BCS.TONGDIEM(BCS.DIEMMAT(A:C~,20)~)", (...all) => sum(all.map((one) => handedOn(lost(one, of(20)))))],
  [
    "BCS.XEPLOAI(BCS.TYLE(BCS.DIEMMAT(A~,20)~,20)~)",
    (a) => classOf(handedOn(rate(handedOn(lost(a, of(20))), of(20)))),
  ],
];

function formulaText(formula: string, row: number, guarded: boolean): string {
  const placed = formula
    .replace("A:C", `A${row}:C${row}`)
    .replace(/\b([A-D])(?=[~,)])/g, (column) => `${column}${row}`);
  return `=${placed.replaceAll("~", guarded ? '&""' : "")}`;
}

function asResult(value: unknown): unknown {
  return typeof value === "string" && value.startsWith("#") ? new CellError(value as "#N/A") : value;
}

describe.each(["vi-VN", "en-US"] as const)("in the region %s", (locale) => {
  let excel: OpenExcel;

  beforeAll(async () => {
    excel = await openExcel({ blanks: "null", locale });
    for (const guarded of [false, true]) {
      const cells = SET.map((values, index) => [
        ...values.map(written),
        ...FORMULAS.map(([formula]) => formulaText(formula, index + 1, guarded)),
      ]);
      await excel.pane.evaluate(
        ([name, rows]) =>
          Excel.run(async (context) => {
            const added = context.workbook.worksheets.add(name);
            added.getRangeByIndexes(0, 0, rows.length, rows[0]?.length ?? 0).formulas = rows;
            await context.sync();
          }),
        [guarded ? "noi" : "thang", cells] as const,
      );
    }
    await excel.settle();
  }, 120_000);

  afterAll(() => excel.close());

  describe.each(["null", "zero"] as const)("with blanks handed over as %s", (blanks) => {
    beforeAll(() => excel.setBlanks(blanks), 120_000);

    test.each([
      ["plain references and results", "thang", false],
      ['references and results joined with &""', "noi", true],
    ])("%s answer what the help says", async (_, sheet, guarded) => {
      const seen = (await excel.readRange(sheet, `A1:L${SET.length}`)).values;
      const different: unknown[] = [];
      for (const [index, values] of SET.entries()) {
        const mark = locale === "vi-VN" ? "," : ".";
        const held = values.map((one) =>
          meant({ content: one, guarded }, { blank: null, mark, lookedUp: true }),
        );
        const [a = ERROR, b = ERROR, c = ERROR] = held;
        for (const [column, [formula, meaning]] of FORMULAS.entries()) {
          const answer = seen[index]?.[COLUMNS.length + column];
          const wanted = meaning(a, b, c);
          if (!agrees(asResult(answer), wanted))
            different.push({
              formula: formulaText(formula, index + 1, guarded),
              values,
              answer,
              wanted: String(wanted.is),
            });
        }
      }
      expect(different).toEqual([]);
    });
  });
});

afterAll(leave);
