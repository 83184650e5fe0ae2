import { encodeRow } from "../../src/book/layout/tables";
import fc from "fast-check";
import Papa from "papaparse";
import { bookFromCsv, bookToCsv } from "../../src/book/csv/book-csv";
import { BYTE_ORDER_MARK, guarded, readCsv, unguarded, writeCsv } from "../../src/book/csv/csv";
import type { PlannedChange } from "../../src/book/plan/plan-change";
import { planChange } from "../../src/book/plan/plan-change";
import { wantedOf } from "../../src/book/csv/wanted-of-book";
import type { BookContents } from "../../src/book/rows/contents";
import { bookRow as sample } from "../actions/readings";
import { bookRow, text } from "./arbitrary";
import { bookOf, newWorkbook, view, written } from "./book-state";

function planned(contents: BookContents, kept: BookContents, stamp: string): PlannedChange {
  return planChange({ contents, wanted: wantedOf(kept), stamp, reason: "Nhập từ tệp" });
}

/** Any fields; a row of a single blank field cannot be told from a blank line. */
const rows = fc.array(
  fc.array(
    fc.oneof(fc.string({ unit: "grapheme" }), text, fc.constantFrom("", ";", '"', "\r\n", "a,b", "\t")),
    {
      minLength: 2,
      maxLength: 6,
    },
  ),
  { maxLength: 8 },
);

test("fields read back as they were written", () => {
  fc.assert(fc.property(rows, (all) => expect(readCsv(writeCsv(all))).toEqual(all)));
});

test("an independent reader gets the same fields", () => {
  fc.assert(
    fc.property(
      rows.filter((all) => all.length > 0),
      (all) => {
        const { data } = Papa.parse<string[]>(writeCsv(all).slice(BYTE_ORDER_MARK.length), {
          delimiter: ";",
          newline: "\r\n",
        });
        expect(data.slice(0, -1)).toEqual(all);
      },
    ),
  );
});

test("files of others are read with comma or tab, LF or CRLF, with or without a mark", () => {
  expect(readCsv('a,b\n"1,5",2\n')).toEqual([
    ["a", "b"],
    ["1,5", "2"],
  ]);
  expect(readCsv("\ufeffa\tb\r\n1,5\t2")).toEqual([
    ["a", "b"],
    ["1,5", "2"],
  ]);
  expect(readCsv('a;"b\nc";d')).toEqual([["a", "b\nc", "d"]]);
  expect(readCsv("")).toEqual([]);
  expect(readCsv('a;"open')).toEqual([["a", "open"]]);
});

test("no field of text begins like a formula, and guarding can be undone", () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string()), (value) => {
      expect(guarded(value)).not.toMatch(/^[=+\-@\t\r]/);
      expect(unguarded(guarded(value))).toBe(value);
    }),
  );
});

test("a book reads back from its CSV as it is", () => {
  fc.assert(
    fc.property(fc.array(bookRow, { minLength: 1, maxLength: 8 }), (all) => {
      const contents = bookOf(all, {
        tblLichSu: view(
          "tblLichSu",
          all.map((row) => encodeRow("tblLichSu", { row, replacedAt: "2026-04-01 09:00:00", reason: "=x" })),
        ),
      });
      const back = bookFromCsv(bookToCsv(contents));
      expect(back?.book.rows).toEqual(contents.book.rows);
      expect(back?.history).toEqual(contents.history);
      expect(back?.book.framework).toEqual(contents.book.framework);
      expect(back?.book.classes).toEqual(contents.book.classes);
    }),
  );
});

test("numbers have a decimal comma in the file", () => {
  expect(bookToCsv(bookOf([sample()]))).toContain(`;"16,5";18;`);
});

test("text without a row of ours is no book", () => {
  expect(bookFromCsv("STT;Tên\n1;abc")).toBeNull();
  expect(bookFromCsv("")).toBeNull();
});

test("a kept book fills a new workbook, and taking it in again changes nothing", () => {
  const kept = bookOf([sample(), sample({ code: "TDGQ" })], {
    tblLichSu: view("tblLichSu", [
      encodeRow("tblLichSu", { row: sample({ score: 3 }), replacedAt: "2026-04-01 09:00:00", reason: "…" }),
    ]),
    tblDonVi: view("tblDonVi", [["Sở A", "Sở, ngành", "SA", "", "", ""]]),
    tblChiTieu: view("tblChiTieu", [["2026", "I", 1, "Tỷ lệ", "TTTT", ">=", 60, "", "", ""]]),
  });
  const first = written(newWorkbook(), planned(newWorkbook(), kept, "2026-05-01 09:00:00"));
  expect(first.book.rows).toEqual(kept.book.rows);
  expect(first.history).toEqual(kept.history);
  expect(first.units).toEqual(kept.units);
  expect(first.book.targets).toEqual(kept.book.targets);
  expect(planned(first, kept, "2026-05-02 09:00:00").tables).toEqual([]);
});

test("what differs from the workbook replaces it with a trace", () => {
  const now = bookOf([sample({ score: 10 })]);
  const after = written(now, planned(now, bookOf([sample()]), "2026-05-01 09:00:00"));
  expect(after.book.rows).toEqual([sample()]);
  expect(after.history).toMatchObject([{ row: { score: 10 }, replacedAt: "2026-05-01 09:00:00" }]);
});
