import { encodeRow } from "../../src/book/layout/tables";
import fc from "fast-check";
import type { BookRow } from "../../src/scoring/score";
import { bookKey } from "../../src/scoring/score";
import type { BookContents } from "../../src/book/rows/contents";
import { parseLastSave } from "../../src/book/plan/last-save";
import type { SavePlan } from "../../src/book/plan/plan-save";
import { changesOf, planSave, sameFigures } from "../../src/book/plan/plan-save";
import { planUndo } from "../../src/book/plan/plan-undo";
import { bookRow as sample } from "../actions/readings";
import { bookRow } from "./arbitrary";
import { bookOf, newWorkbook, rowsIn, view, written } from "./book-state";

const STAMP = "2026-04-01 09:00:00";

function plan(contents: BookContents, rows: readonly BookRow[], stamp = STAMP): SavePlan {
  const stamped = rows.map((row) => ({ ...row, savedAt: stamp }));
  return planSave({ contents, rows: stamped, indicators: [], stamp, reason: "Thay bằng số liệu mới" });
}

/** Rows with different keys. */
const distinctRows = fc
  .array(bookRow, { maxLength: 12 })
  .map((rows) => [...new Map(rows.map((row) => [bookKey(row), row])).values()]);

test("what is saved stands in the book, once for each key", () => {
  fc.assert(
    fc.property(distinctRows, distinctRows, (before, rows) => {
      const contents = bookOf(before);
      const after = written(contents, plan(contents, rows).plan).book.rows;
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
      const after = written(contents, plan(contents, rows).plan);
      const again = plan(after, rows, "2026-04-01 10:00:00");
      expect(again.plan.tables).toEqual([]);
      expect(again.changes).toMatchObject({ added: [], replaced: [], unchanged: rows.length });
    }),
  );
});

test("every figure that was replaced stands in the history with its source and stamp", () => {
  fc.assert(
    fc.property(distinctRows, distinctRows, (before, rows) => {
      const contents = bookOf(before);
      const { plan: planned, changes } = plan(contents, rows);
      const { history } = written(contents, planned);
      expect(history.map(({ row }) => row)).toEqual(changes.replaced.map(({ before: old }) => old));
      expect(history.every(({ replacedAt }) => replacedAt === STAMP)).toBe(true);
    }),
  );
});

test("undo after a save gives the book back as it was", () => {
  fc.assert(
    fc.property(distinctRows, distinctRows, (before, rows) => {
      const contents = bookOf(before);
      const { plan: planned } = plan(contents, rows);
      const after = written(contents, planned);
      const last = parseLastSave(planned.settings[0]?.value ?? null);
      const undo = planUndo(after, last, "2026-04-01 11:00:00");
      if (planned.settings.length === 0) return expect(undo.kind).toBe("nothing");
      if (undo.kind !== "plan") throw new Error(undo.kind);
      const back = written(after, undo.plan);
      expect(back.book.rows).toEqual(contents.book.rows);
      expect(back.history.length).toBe(after.history.length + undo.removed + undo.restored);
    }),
  );
});

test("a save that failed half-way and was completed under its stamp is taken back as a whole", () => {
  const rows = ["CKMB", "TDGQ", "MDSH", "MDHL"].map((code) => sample({ code }));
  const begun = bookOf(rows.slice(0, 2).map((row) => ({ ...row, savedAt: STAMP })));
  const { plan: planned } = plan(begun, rows);
  const last = parseLastSave(planned.settings[0]?.value ?? null);
  expect(last?.rows).toBe(4);
  expect(planUndo(written(begun, planned), last, "2026-04-01 11:00:00")).toMatchObject({
    kind: "plan",
    removed: 4,
  });
});

test("undo is refused once a row was changed, added under the stamp or taken away", () => {
  const rows = [sample(), sample({ code: "TDGQ" })];
  const { plan: planned } = plan(newWorkbook(), rows);
  const after = written(newWorkbook(), planned);
  const last = parseLastSave(planned.settings[0]?.value ?? null);
  const standing = after.book.rows;
  expect(planUndo(bookOf(standing), last, STAMP).kind).toBe("plan");
  expect(planUndo(bookOf(standing.slice(1)), last, STAMP).kind).toBe("changed");
  expect(planUndo(bookOf(standing.map((row) => ({ ...row, score: 1 }))), last, STAMP).kind).toBe("changed");
  expect(
    planUndo(bookOf([...standing, { ...sample({ code: "MDHL" }), savedAt: STAMP }]), last, STAMP).kind,
  ).toBe("changed");
  expect(planUndo(bookOf([]), last, STAMP).kind).toBe("nothing");
  expect(planUndo(bookOf(standing), null, STAMP).kind).toBe("nothing");
});

test("a new workbook gets every table, the framework and the classes with their defaults", () => {
  const { plan: planned } = plan(newWorkbook(), [sample()]);
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
  const { plan: planned } = plan(bookOf([sample()]), [sample({ score: 17 })]);
  expect(planned.tables.map(({ name }) => name)).toEqual(["tblLichSu", "tblDiem"]);
});

test("a save that failed after the history was written leaves no second entry when it is pressed again", () => {
  const old = sample({ savedAt: "2026-03-05 16:45:10" });
  const begun = bookOf([old], {
    tblLichSu: view("tblLichSu", [
      encodeRow("tblLichSu", { row: old, replacedAt: "2026-04-01 08:59:00", reason: "…" }),
    ]),
  });
  const after = written(begun, plan(begun, [sample({ score: 17 })]).plan);
  expect(after.history).toMatchObject([{ replacedAt: STAMP, row: { score: 16.5 } }]);
  expect(after.book.rows).toMatchObject([{ score: 17, savedAt: STAMP }]);
});

test("a figure that was undone and is corrected again is kept again", () => {
  const first = bookOf([sample()]);
  const saved = plan(first, [sample({ score: 17 })]);
  const after = written(first, saved.plan);
  const undo = planUndo(after, parseLastSave(saved.plan.settings[0]?.value ?? null), "2026-04-02 08:00:00");
  if (undo.kind !== "plan") throw new Error(undo.kind);
  const back = written(after, undo.plan);
  const again = written(back, plan(back, [sample({ score: 17 })], "2026-04-03 08:00:00").plan);
  expect(again.history.map(({ row, replacedAt }) => [row.score, replacedAt])).toEqual([
    [16.5, STAMP],
    [17, "2026-04-02 08:00:00"],
    [16.5, "2026-04-03 08:00:00"],
  ]);
});

test("rows that two windows left for one key become one, the others go to the history", () => {
  const contents = bookOf([sample({ score: 10 }), sample({ score: 17 }), sample({ score: 17 })]);
  const { plan: planned, changes } = plan(contents, [sample({ score: 17 })]);
  expect(changes).toMatchObject({ added: [], replaced: [], unchanged: 1 });
  const after = written(contents, planned);
  expect(after.book.rows).toMatchObject([{ score: 17 }]);
  expect(after.history.map(({ row }) => row.score).sort()).toEqual([10, 17]);
});

test("one key with two different figures in one reading is a conflict, the same twice is not", () => {
  expect(changesOf([], [sample(), sample({ score: 1 })]).conflicts).toHaveLength(1);
  expect(changesOf([], [sample(), sample()])).toMatchObject({ conflicts: [], added: [{}] });
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
  const { plan: planned } = plan(contents, [sample({ score: 17 }), sample({ code: "TDGQ", source: "Dán" })]);
  const table = planned.tables.find(({ name }) => name === "tblDiem");
  expect(table?.addHeaders).toEqual(["Nguồn"]);
  expect(table?.edits[0]?.after[0]).toBeNull();
  const after = written(contents, planned);
  expect(after.views.tables.get("tblDiem")?.rows[0]?.[0]).toBe("của tôi");
  expect(after.book.rows).toMatchObject([{ score: 17 }, { code: "TDGQ", source: "Dán" }]);
});

test("blank rows at the end of the table are used before it grows", () => {
  const blank = new Array<string>(13).fill("");
  const contents = bookOf([], { tblDiem: view("tblDiem", [encodeRow("tblDiem", sample()), blank, blank]) });
  const rows = ["TDGQ", "MDSH", "MDHL"].map((code) => sample({ code }));
  const table = plan(contents, rows).plan.tables.find(({ name }) => name === "tblDiem");
  expect(table?.edits.map(({ index }) => index)).toEqual([1, 2]);
  expect(table?.appended).toHaveLength(1);
});
