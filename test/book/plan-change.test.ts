import { encodeRow } from "../../src/book/layout/tables";
import fc from "fast-check";
import type { BookRow } from "../../src/scoring/score";
import { bookKey } from "../../src/scoring/score";
import type { BookContents } from "../../src/book/rows/contents";
import { scoreChanges } from "../../src/book/plan/changes";
import type { PlannedChange } from "../../src/book/plan/plan-change";
import { planChange } from "../../src/book/plan/plan-change";
import { sameFigures } from "../../src/book/plan/sameness";
import { NOTHING_WANTED } from "../../src/book/plan/wanted";
import { bookRow as sample } from "../actions/readings";
import { bookRow } from "./arbitrary";
import { bookOf, newWorkbook, rowsIn, view, written } from "./book-state";

const STAMP = "2026-04-01 09:00:00";

function plan(contents: BookContents, rows: readonly BookRow[], stamp = STAMP): PlannedChange {
  const stamped = rows.map((row) => ({ ...row, savedAt: stamp }));
  return planChange({
    contents,
    wanted: { ...NOTHING_WANTED, rows: stamped },
    stamp,
    reason: "Thay bằng số liệu mới",
  });
}

/** Rows with different keys. */
const distinctRows = fc
  .array(bookRow, { maxLength: 12 })
  .map((rows) => [...new Map(rows.map((row) => [bookKey(row), row])).values()]);

test("what is saved stands in the book, once for each key", () => {
  fc.assert(
    fc.property(distinctRows, distinctRows, (before, rows) => {
      const contents = bookOf(before);
      const after = written(contents, plan(contents, rows)).book.rows;
      expect(new Set(after.map(bookKey)).size).toBe(after.length);
      const found = new Map(after.map((row) => [bookKey(row), row]));
      for (const row of rows) expect(sameFigures(found.get(bookKey(row)) ?? sample(), row)).toBe(true);
      for (const row of before) expect(found.has(bookKey(row))).toBe(true);
    }),
  );
});

test("saving the same again plans nothing", () => {
  fc.assert(
    fc.property(distinctRows, distinctRows, (before, rows) => {
      const contents = bookOf(before);
      const after = written(contents, plan(contents, rows));
      const again = plan(after, rows, "2026-04-01 10:00:00");
      expect(again.tables).toEqual([]);
      expect(again.scores).toMatchObject({ added: [], replaced: [], unchanged: rows.length });
    }),
  );
});

test.each<[string, Partial<BookRow>]>([
  ["points", { score: 17 }],
  ["missing points", { score: null }],
  ["maximum", { max: 20 }],
  ["percent", { rate: 41.5 }],
  ["rank", { rank: 3 }],
  ["number of units ranked", { of: 12 }],
  ["status", { status: "error" }],
  ["origin", { origin: "derived" }],
])("another %s replaces the row", (_name, other) => {
  const planned = plan(bookOf([sample()]), [sample(other)]);
  expect(planned.scores).toMatchObject({ added: [], unchanged: 0 });
  expect(planned.scores.replaced).toHaveLength(1);
});

test.each<[string, Partial<BookRow>]>([
  ["label", { label: "Công khai, minh bạch (nhóm 1)" }],
  ["source", { source: "Thông báo khác" }],
])("another %s alone is no change of the figures", (_name, other) => {
  expect(plan(bookOf([sample()]), [sample(other)]).scores).toMatchObject({ replaced: [], unchanged: 1 });
});

test("every figure that was replaced stands in the history with its source and stamp", () => {
  fc.assert(
    fc.property(distinctRows, distinctRows, (before, rows) => {
      const contents = bookOf(before);
      const planned = plan(contents, rows);
      const { history } = written(contents, planned);
      expect(history.map(({ row }) => row)).toEqual(planned.scores.replaced.map(({ before: old }) => old));
      expect(history.every(({ replacedAt }) => replacedAt === STAMP)).toBe(true);
    }),
  );
});

test("a new workbook gets every table, the framework and the classes with their defaults", () => {
  const planned = plan(newWorkbook(), [sample()]);
  expect(planned.tables.map(({ name, create }) => [name, create])).toEqual([
    ["tblLichSu", true],
    ["tblDiem", true],
    ["tblBoChiSo", true],
    ["tblXepLoai", true],
    ["tblDonVi", true],
    ["tblChiTieu", true],
  ]);
  const after = written(newWorkbook(), planned);
  expect(rowsIn(after, "tblBoChiSo")).toHaveLength(7);
  expect(rowsIn(after, "tblXepLoai")).toHaveLength(5);
  expect(after.book.problems).toEqual([]);
});

test("the history is written before the figures that it keeps", () => {
  const planned = plan(bookOf([sample()]), [sample({ score: 17 })]);
  expect(planned.tables.map(({ name }) => name)).toEqual(["tblLichSu", "tblDiem"]);
});

test("a save that failed after the history was written leaves no second entry when it is pressed again", () => {
  const old = sample({ savedAt: "2026-03-05 16:45:10" });
  const begun = bookOf([old], {
    tblLichSu: view("tblLichSu", [
      encodeRow("tblLichSu", { row: old, replacedAt: "2026-04-01 08:59:00", reason: "…" }),
    ]),
  });
  const after = written(begun, plan(begun, [sample({ score: 17 })]));
  expect(after.history).toMatchObject([{ replacedAt: STAMP, row: { score: 16.5 } }]);
  expect(after.book.rows).toMatchObject([{ score: 17, savedAt: STAMP }]);
});

test("rows that two windows left for one key become one, the others go to the history", () => {
  const contents = bookOf([sample({ score: 10 }), sample({ score: 17 }), sample({ score: 17 })]);
  const planned = plan(contents, [sample({ score: 17 })]);
  expect(planned.scores).toMatchObject({ added: [], replaced: [], unchanged: 1 });
  const after = written(contents, planned);
  expect(after.book.rows).toMatchObject([{ score: 17 }]);
  expect(after.history.map(({ row }) => row.score).sort()).toEqual([10, 17]);
});

test("one key with two different figures in one reading is a conflict, the same twice is not", () => {
  expect(
    scoreChanges([], { ...NOTHING_WANTED, rows: [sample(), sample({ score: 1 })] }).conflicts,
  ).toHaveLength(1);
  expect(scoreChanges([], { ...NOTHING_WANTED, rows: [sample(), sample()] })).toMatchObject({
    conflicts: [],
    added: [{}],
  });
});

test("columns in another order, columns of staff and a deleted column", () => {
  const cells = encodeRow("tblDiem", sample());
  const headers = [
    "Ghi chú riêng",
    ...view("tblDiem", [])
      .headers.filter((header) => header !== "Nguồn")
      .reverse(),
  ];
  const moved = headers.map((header) =>
    header === "Ghi chú riêng" ? "của tôi" : (cells[view("tblDiem", []).headers.indexOf(header)] ?? ""),
  );
  const contents = bookOf([], { tblDiem: view("tblDiem", [moved], { headers }) });
  expect(contents.book.rows).toMatchObject([{ unit: "Sở A", score: 16.5, source: "" }]);
  const planned = plan(contents, [sample({ score: 17 }), sample({ code: "TDGQ", source: "Dán" })]);
  const table = planned.tables.find(({ name }) => name === "tblDiem");
  expect(table?.addHeaders).toEqual(["Nguồn"]);
  expect(table?.edits[0]?.after[0]).toBeNull();
  const after = written(contents, planned);
  expect(after.views.tables.get("tblDiem")?.rows[0]?.[0]).toBe("của tôi");
  expect(after.book.rows).toMatchObject([{ score: 17 }, { code: "TDGQ", source: "Dán" }]);
});

test("blank rows at the end of the table are used before it grows", () => {
  const blank = new Array<string>(14).fill("");
  const contents = bookOf([], { tblDiem: view("tblDiem", [encodeRow("tblDiem", sample()), blank, blank]) });
  const rows = ["TDGQ", "MDSH", "MDHL"].map((code) => sample({ code }));
  const table = plan(contents, rows).tables.find(({ name }) => name === "tblDiem");
  expect(table?.edits.map(({ index }) => index)).toEqual([1, 2]);
  expect(table?.appended).toHaveLength(1);
});
