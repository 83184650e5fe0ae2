import { newestPeriod, wantedTable } from "../../src/actions/compare/comparison-request";
import type { Book, ComparisonRequest } from "../../src/actions/contract";
import type { BookRow } from "../../src/scoring/score";
import { DEFAULT_SETTINGS } from "../../src/book/settings/office-settings";
import { bookOf } from "../book/book-state";
import { bookRow } from "./readings";

const REQUEST: ComparisonRequest = {
  period: null,
  against: { kind: "previous" },
  unit: { kind: "own" },
  form: null,
  confirmedMergers: [],
};

function book(rows: readonly BookRow[], change: Partial<Book> = {}): Book {
  return { ...bookOf(rows).book, ...change };
}

function titleAndText(
  from: Book,
  request: Partial<ComparisonRequest> = {},
): { form: string; sheet: string; text: string } {
  const wanted = wantedTable(from, { ...REQUEST, ...request });
  if (!wanted.ok) throw new Error(wanted.refusal.message);
  const { model } = wanted.value;
  const text = [
    ...model.title,
    ...model.captions,
    ...model.rows.flatMap(({ cells }) => cells.map((one) => one.text)),
  ].join(" | ");
  return { form: model.form, sheet: model.sheetName, text };
}

test("the newest period is the one that ends last, of two that end together the shorter", () => {
  const periods = (...keys: string[]): string | null =>
    newestPeriod(book(keys.map((period) => bookRow({ period }))), "Sở A");
  expect(periods("2026-01", "2025-12", "2026-Q1")).toBe("2026-Q1");
  expect(periods("2026-03", "2026-Q1")).toBe("2026-03");
  expect(periods("2026", "2026-12", "2026-Q4", "2026-H2")).toBe("2026-12");
  expect(newestPeriod(book([]), null)).toBeNull();
});

test("one unit in the book needs no choice; several do, unless one is the office's own", () => {
  const several = [bookRow(), bookRow({ unit: "Sở B" })];
  expect(titleAndText(book([bookRow()])).text).toContain("Sở A");
  expect(wantedTable(book(several), REQUEST)).toMatchObject({
    ok: false,
    refusal: { code: "nothing_to_compare" },
  });
  const settings = { ...DEFAULT_SETTINGS, ownUnit: "SỞ B" };
  expect(titleAndText(book(several, { settings })).text).toContain("Sở B");
});

test("the form follows what was published", () => {
  const rate = { score: null, max: null, rate: 50 };
  expect(titleAndText(book([bookRow()])).form).toBe("points");
  expect(titleAndText(book([bookRow(rate)])).form).toBe("percent");
  expect(titleAndText(book([bookRow({ ...rate, rank: 3, of: 19 })])).form).toBe("ranks");
  expect(titleAndText(book([bookRow()]), { unit: { kind: "all" } }).form).toBe("units");
});

test("January is compared with December, last year's month or a chosen one", () => {
  const rows = ["2026-01", "2025-12", "2025-01", "2025-06"].map((period, index) =>
    bookRow({ period, score: 10 + index, max: 18 }),
  );
  expect(titleAndText(book(rows)).text).toContain("-1");
  expect(titleAndText(book(rows), { against: { kind: "last_year" } }).text).toContain("-2");
  expect(titleAndText(book(rows), { against: { kind: "chosen", period: "2025-06" } }).text).toContain("-3");
});

test("nothing to compare says what to do", () => {
  expect(wantedTable(book([]), REQUEST)).toMatchObject({
    ok: false,
    refusal: { code: "nothing_to_compare" },
  });
  expect(wantedTable(book([bookRow()]), { ...REQUEST, unit: { kind: "one", name: "Sở X" } })).toMatchObject({
    ok: false,
    refusal: { message: expect.stringContaining("“Sở X”") as string },
  });
  expect(wantedTable(book([bookRow()]), { ...REQUEST, period: "2020-01" })).toMatchObject({ ok: false });
  expect(
    wantedTable(book([bookRow()]), { ...REQUEST, unit: { kind: "all" }, period: "2020-01" }),
  ).toMatchObject({ ok: false });
  expect(wantedTable(book([bookRow()]), { ...REQUEST, form: "targets" })).toMatchObject({ ok: false });
});

test("targets of the year stand beside what was reached", () => {
  const target = {
    year: 2026,
    section: "I",
    order: 1,
    name: "Thanh toán",
    percent: 60,
    op: "=" as const,
    code: "TTTT",
    lead: "",
    assessor: "",
    note: "",
  };
  const rows = [bookRow({ code: "TTTT", score: null, max: null, rate: 58.76 })];
  const { text, form } = titleAndText(book(rows, { targets: [target] }), { form: "targets" });
  expect(form).toBe("targets");
  expect(text).toContain("58,76");
});

test("the trend draws complete totals of earlier months only", () => {
  const codes = [
    ["CKMB", 18],
    ["TDGQ", 20],
    ["DVTT", 22],
    ["MDSH", 22],
    ["MDHL", 18],
  ] as const;
  const month = (period: string, count: number): BookRow[] =>
    codes.slice(0, count).map(([code, max]) => bookRow({ code, period, score: max - 1, max }));
  const rows = [
    ...month("2026-02", 5),
    ...month("2026-01", 3),
    ...month("2025-12", 5),
    ...month("2026-03", 5),
  ];
  const wanted = wantedTable(book(rows), { ...REQUEST, period: "2026-02" });
  const line = wanted.ok ? wanted.value.model.charts.find(({ kind }) => kind === "line") : undefined;
  expect(line?.series[0]?.values).toEqual([95, null, 95]);
});
