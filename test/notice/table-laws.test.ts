import fc from "fast-check";
import type { TableInput, TableModel } from "../../src/notice";
import {
  noticeFor,
  noticePages,
  noticeRemarks,
  noticeToText,
  tableFor,
  tableToHtml,
  EMPTY_DOCUMENT,
  EMPTY_LETTERHEAD,
} from "../../src/notice";
import type { BookRow, ItemStatus } from "../../src/scoring/score";
import { DEFAULT_FRAMEWORK } from "../../src/scoring/framework/framework";
import { formatNumber } from "../../src/scoring/vietnamese-number";
import { subtractExact } from "../../src/scoring/decimal";
import { comparisonOf, comparisonOfAll } from "./published-figures";

const CODES = [...DEFAULT_FRAMEWORK.indicators.map(({ code }) => code), "TONG", "LA"];

const hundredths = fc.integer({ min: 0, max: 10_000 }).map((value) => value / 100);

/** Rows of some units in two months: points or percents, with holes, headers, ranks and odd labels. */
const books: fc.Arbitrary<BookRow[]> = fc
  .array(
    fc.record({
      unit: fc.constantFrom("Sở Công Thương", "UBND xã Hòa Bình", "Ủy ban nhân dân phường Trần Hưng Đạo"),
      period: fc.constantFrom("2026-01", "2026-02"),
      code: fc.constantFrom(...CODES),
      label: fc.oneof(
        fc.constantFrom("", "- Tỷ lệ", "undefined behaviour", "NaN", "null", "Chỉ số (18)"),
        fc.string(),
      ),
      value: fc.option(hundredths, { freq: 4 }),
      max: fc.option(fc.constantFrom(10, 12, 18, 20, 22, 100)),
      rank: fc.option(fc.integer({ min: 1, max: 19 })),
      status: fc.constantFrom<ItemStatus>("ok", "missing", "not_applicable", "header"),
      points: fc.boolean(),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((rows) => {
    const points = rows[0]?.points ?? true;
    const seen = new Set<string>();
    return rows
      .filter(({ unit, period, code }) => {
        const key = `${unit} ${period} ${code}`;
        return !seen.has(key) && seen.add(key);
      })
      .map(({ value, status, points: _points, ...row }): BookRow => {
        const known = status === "ok" ? value : null;
        return {
          ...row,
          level: null,
          score: points ? known : null,
          rate: points ? null : known,
          of: row.rank === null ? null : 19,
          status: known === null && status === "ok" ? "missing" : status,
          source: "",
          savedAt: "",
          origin: "published",
        };
      });
  })
  .filter((rows) => rows.some(({ period }) => period === "2026-02"));

function tablesOf(rows: readonly BookRow[], against: string | null): TableModel[] {
  const comparison = comparisonOf(rows, "2026-02", against);
  const all = comparisonOfAll(rows, "2026-02", against);
  const inputs: TableInput[] = [
    { form: "percent", comparison },
    { form: "points", comparison },
    { form: "ranks", comparison },
    { form: "units", comparison: all },
  ];
  return inputs.map(tableFor);
}

/** Words that a program says and a person never wrote here. */
function programWords(rows: readonly BookRow[], texts: readonly string[]): string[] {
  const typed = rows.map(({ label }) => label).join(" ");
  return texts.filter((text) => {
    const word = /\b(undefined|NaN|null|Infinity|\[object)/u.exec(text)?.[1];
    return word !== undefined && !typed.includes(word);
  });
}

test("no table ever says undefined, NaN or null, and every row covers every column once", () => {
  fc.assert(
    fc.property(books, fc.constantFrom("2026-01", null), (rows, against) => {
      for (const table of tablesOf(rows, against)) {
        const cells = [...table.header.flat(), ...table.rows.flatMap((row) => row.cells)];
        const words = [...cells.map(({ text }) => text), ...table.notes, ...table.title, ...table.captions];
        expect(programWords(rows, words)).toEqual([]);
        for (const row of table.rows)
          expect(row.cells.reduce((sum, { colSpan }) => sum + colSpan, 0)).toBe(table.columns.length);
        const width = table.columns.reduce((sum, { widthMm }) => sum + widthMm, 0);
        expect(width).toBeCloseTo(table.orientation === "portrait" ? 165 : 247, 6);
        for (const { widthMm } of table.columns) expect(widthMm).toBeGreaterThan(5);
        expect(table.sheetName).toMatch(/^[^\\/?*[\]:]{1,31}$/u);
      }
    }),
    { numRuns: 150 },
  );
});

test("figures of the points table are the figures of the comparison, a missing one is a dash", () => {
  fc.assert(
    fc.property(books, (rows) => {
      const comparison = comparisonOf(rows, "2026-02", "2026-01");
      const table = tableFor({ form: "points", comparison });
      const suffix = comparison.scale === "percent" ? "%" : "";
      comparison.rows.forEach((row, index) => {
        const [, , , before, now, change] = (table.rows[index]?.cells ?? []).map(({ text }) => text);
        const open = row.current.status === "header" && row.current.value === null;
        expect(now).toBe(
          open ? "" : row.current.value === null ? "–" : formatNumber(row.current.value) + suffix,
        );
        if (row.current.value !== null && row.previous.value !== null && row.delta.kind === "value") {
          expect(before).toBe(formatNumber(row.previous.value) + suffix);
          // What is printed adds up by hand: both figures have two decimals at most.
          const difference = subtractExact(row.current.value, row.previous.value);
          const sign = difference > 0 ? "+" : "";
          const short = formatNumber(difference, { min: 0, max: 2 });
          expect(change).toBe(difference === 0 ? "0" : `${sign}${short}${suffix}`);
        } else expect(change).toBe(open || row.current.status === "header" ? "" : "–");
      });
    }),
    { numRuns: 150 },
  );
});

test("a document can be made of any comparison, and says no program's words", () => {
  fc.assert(
    fc.property(
      books,
      fc.constantFrom("tb_table", "tb_ranks", "cv_points", "cv_province"),
      fc.boolean(),
      (rows, kind, withUnits) => {
        const subject = {
          kind,
          comparison: comparisonOf(rows, "2026-02", "2026-01"),
          units: withUnits ? comparisonOfAll(rows, "2026-02", "2026-01") : null,
        } as const;
        const remarks = noticeRemarks(subject).map((one) => ({ ...one, on: true }));
        expect(new Set(remarks.map(({ id }) => id)).size).toBe(remarks.length);
        const model = noticeFor({ subject, letterhead: EMPTY_LETTERHEAD, document: EMPTY_DOCUMENT, remarks });
        expect(programWords(rows, [noticeToText(model)])).toEqual([]);
        expect(noticePages(model)).toHaveLength(withUnits ? 2 : 1);
        expect(tableToHtml(model.figures)).not.toMatch(
          /undefined|NaN/u.test(rows.map(({ label }) => label).join("")) ? /$^/u : /undefined|NaN/u,
        );
      },
    ),
    { numRuns: 120 },
  );
});
