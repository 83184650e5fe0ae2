import { encodeRow } from "../../src/book/layout/tables";
import fc from "fast-check";
import { MARKS } from "../../src/book/layout/cells";
import { bookRow as sample } from "../actions/readings";
import { bookRow, text } from "./arbitrary";
import { bookOf, view } from "./book-state";

test("a row reads back as it was written", () => {
  fc.assert(
    fc.property(bookRow, (row) => {
      expect(bookOf([row]).book.rows).toEqual([row]);
    }),
  );
});

test("a row with a rank only reads back", () => {
  const row = sample({ score: null, max: null, rank: 14, of: 19 });
  expect(bookOf([row]).book.rows).toEqual([row]);
});

test("a figure is never left blank: a missing one has its mark, one of the other scale a dash", () => {
  fc.assert(
    fc.property(bookRow, (row) => {
      const cells = encodeRow("tblDiem", row);
      expect(cells[5]).not.toBe("");
      expect(cells[7]).not.toBe("");
    }),
  );
  expect(encodeRow("tblDiem", sample({ score: null, status: "missing" }))[5]).toBe(MARKS.missing);
  expect(encodeRow("tblDiem", sample({ score: null, status: "not_applicable" }))[5]).toBe(
    MARKS.not_applicable,
  );
  expect(encodeRow("tblDiem", sample())[7]).toBe(MARKS.none);
});

function typed(changes: Record<number, string | number>): ReturnType<typeof bookOf> {
  const cells = encodeRow("tblDiem", sample());
  for (const [column, value] of Object.entries(changes)) cells[Number(column)] = value;
  return bookOf([], { tblDiem: view("tblDiem", [cells]) });
}

test("what staff type over a mark counts, and a figure that they delete is missing, not zero", () => {
  expect(typed({ 5: "7,46", 10: "chưa có số liệu" }).book.rows).toMatchObject([
    { score: 7.46, status: "ok" },
  ]);
  expect(typed({ 5: "" }).book.rows).toMatchObject([{ score: null, status: "missing" }]);
  expect(typed({ 5: "không phát sinh", 10: "" }).book.rows).toMatchObject([
    { score: null, status: "not_applicable" },
  ]);
});

test.each([
  [{ 5: "mười sáu" }, "Sổ điểm!F2"],
  [{ 2: "tháng hai" }, "Sổ điểm!C2"],
  [{ 2: 45689 }, "Sổ điểm!C2"],
  [{ 2: "KPI tháng 5/2026" }, "Sổ điểm!C2"],
  [{ 2: "tháng 1/2026 và tháng 2/2026" }, "Sổ điểm!C2"],
  [{ 0: "" }, "Sổ điểm!A2"],
  [{ 3: " " }, "Sổ điểm!D2"],
  [{ 1: "Thôn" }, "Sổ điểm!B2"],
  [{ 6: "18 điểm" }, "Sổ điểm!G2"],
])("a bad edit %j is named at %s", (changes, cell) => {
  const { problems } = typed(changes as Record<number, string | number>).book;
  expect(problems).toHaveLength(1);
  expect(`${problems[0]?.sheet}!${problems[0]?.cell}`).toBe(cell);
});

test("a figure that cannot be read is an error, and the rest of the book is there", () => {
  expect(typed({ 5: "mười sáu" }).book.rows).toMatchObject([{ score: null, status: "error" }]);
});

test.each([
  ["02/2026", "2026-02"],
  ["2/2026", "2026-02"],
  ["tháng 2/2026", "2026-02"],
  ["Quý II/2024", "2024-Q2"],
  ["Q3/2024", "2024-Q3"],
  ["6 tháng đầu năm 2026", "2026-H1"],
  ["9 tháng năm 2026", "2026-C09"],
  ["năm 2026", "2026"],
  [2026, "2026"],
])("a period typed as %j is %s", (cell, period) =>
  expect(typed({ 2: cell }).book.rows[0]?.period).toBe(period),
);

test("two rows for one indicator are named", () => {
  expect(bookOf([sample(), sample()]).book.problems).toEqual([
    { sheet: "Sổ điểm", cell: "D3", fault: { code: "duplicate", values: { cell: "D2" } } },
  ]);
});

test("units read back with names, dates and successor; doubtful ones are named", () => {
  const unit = {
    name: "Xã Cũ",
    level: "xa" as const,
    aliases: ["UBND xã Cũ", "Cũ"],
    from: null,
    to: "2025-06-30",
    successor: "Xã Mới",
  };
  const other = { ...unit, name: "Xã Khác", aliases: ["cũ"], to: null, successor: "xã khác" };
  const { book, units } = bookOf([], {
    tblDonVi: view("tblDonVi", [
      encodeRow("tblDonVi", unit),
      encodeRow("tblDonVi", other),
      ["XÃ CŨ", "", "", "", "", ""],
    ]),
  });
  expect(units).toEqual([unit, other]);
  expect(book.problems.map(({ sheet, cell }) => (cell === null ? sheet : `${sheet}!${cell}`))).toEqual([
    "Đơn vị!A4",
    "Đơn vị!F3",
    "Đơn vị!C3",
  ]);
});

test("units that only have scores are known too, after those of the table", () => {
  const { book } = bookOf([sample({ unit: "Sở B" }), sample({ unit: "SỞ A", code: "TDGQ" })], {
    tblDonVi: view("tblDonVi", [["Sở A", "Sở, ngành", "", "", "", ""]]),
  });
  expect(book.units.map(({ name }) => name)).toEqual(["Sở A", "Sở B"]);
});

test("targets read back", () => {
  const target = fc.record({
    year: fc.integer({ min: 2020, max: 2030 }),
    section: fc.constantFrom("", "I", "II", "III"),
    order: fc.integer({ min: 1, max: 40 }),
    name: text,
    percent: fc.option(fc.integer({ min: 0, max: 100 })),
    op: fc.constantFrom("=" as const, ">=" as const),
    code: fc.option(fc.constantFrom("TTTT", "DVCTT")),
    lead: fc.oneof(text, fc.constant("")),
    assessor: fc.oneof(text, fc.constant("")),
    note: fc.oneof(text, fc.constant("")),
  });
  fc.assert(
    fc.property(target, (one) => {
      const { book } = bookOf([], { tblChiTieu: view("tblChiTieu", [encodeRow("tblChiTieu", one)]) });
      expect(book.targets).toEqual([one]);
      expect(book.problems).toEqual([]);
    }),
  );
});

test("an edited framework is checked cell by cell, an empty one means the default", () => {
  const rows = [
    ["CKMB", "", "Công khai, minh bạch", "18", ""],
    ["CKMB", "", "Tiến độ", 20, ""],
    ["DVTT", "XYZ", "", "hai mươi", ""],
  ];
  const { book } = bookOf([], { tblBoChiSo: view("tblBoChiSo", rows) });
  expect(book.problems.map(({ sheet, cell }) => (cell === null ? sheet : `${sheet}!${cell}`))).toEqual([
    "Bộ chỉ số!D4",
    "Bộ chỉ số!A3",
    "Bộ chỉ số!C4",
    "Bộ chỉ số!B4",
    "Bộ chỉ số",
  ]);
  expect(book.framework.indicators.map(({ code, max }) => [code, max])).toEqual([
    ["CKMB", 18],
    ["DVTT", null],
  ]);
  expect(bookOf([], { tblBoChiSo: view("tblBoChiSo", []) }).book.framework.indicators).toHaveLength(7);
});

test("thresholds that do not descend are named at their cell", () => {
  const { book } = bookOf([], {
    tblXepLoai: view("tblXepLoai", [
      [50, "A"],
      ["90", "B"],
      [0, "C"],
    ]),
  });
  expect(book.problems).toMatchObject([{ sheet: "Bộ chỉ số", cell: "G3", fault: { code: "bound_order" } }]);
  expect(book.classes.map(({ from }) => from)).toEqual([50, 90, 0]);
});
