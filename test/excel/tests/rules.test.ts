import fc from "fast-check";
import { readA1, splitSheetName, quoteSheetName, writeA1 } from "../host/address";
import type { Box } from "../host/box";
import { box, boxAfter } from "../host/box";
import { FunctionNames } from "../book/texts/function-names";
import { isWellFormed, toInvariant, toLocal } from "../book/texts/formula-text";
import { renameInFormula, shiftFormula } from "../book/texts/formula-shift";
import { REGIONS } from "../book/texts/locale";
import { readTyped } from "../book/texts/typed-text";
import { membersOf } from "../host/session/faults";

/** Excel's rules as the stand-in knows them, without a browser. */

const VI = REGIONS["vi-VN"];
const EN = REGIONS["en-US"];

const boxes = fc
  .record({
    row: fc.nat(1000),
    column: fc.nat(500),
    rows: fc.integer({ min: 1, max: 50 }),
    columns: fc.integer({ min: 1, max: 30 }),
  })
  .map((each): Box => each);

test("an address that is written is read as the same cells", () => {
  fc.assert(
    fc.property(boxes, fc.boolean(), (area, absolute) =>
      expect(readA1(writeA1(area, absolute))).toEqual(area),
    ),
  );
  expect(readA1("B:D")).toEqual(box(0, 1, 1_048_576, 3));
  expect(readA1("3:5")).toEqual(box(2, 0, 3, 16_384));
  expect(readA1("tblDiem")).toBeNull();
  expect(readA1("XFE1")).toBeNull();
});

test("a sheet name in front of an address is found again", () => {
  fc.assert(
    fc.property(
      fc
        .string({ minLength: 1, maxLength: 31 })
        .filter((name) => !/[\\/?*[\]:!]/.test(name) && !/^'|'$/.test(name)),
      (name) => {
        expect(splitSheetName(`${quoteSheetName(name)}!A1`)).toEqual({ sheet: name, rest: "A1" });
      },
    ),
  );
});

test("inserting rows and deleting the same rows leaves every rectangle where it was", () => {
  fc.assert(
    fc.property(boxes, fc.nat(1000), fc.integer({ min: 1, max: 20 }), (area, row, rows) => {
      const changed = { ...area, row, rows };
      const moved = boxAfter(area, changed, "down");
      // Rows inserted inside a rectangle belong to it; deleting them makes it as small as before.
      expect(moved && boxAfter(moved, changed, "up")).toEqual(area);
    }),
  );
});

test("a rectangle is gone when all of its rows are deleted, and shorter when some are", () => {
  expect(boxAfter(box(5, 0, 2, 3), box(4, 0, 5, 3), "up")).toBeNull();
  expect(boxAfter(box(5, 0, 4, 3), box(3, 0, 4, 3), "up")).toEqual(box(3, 0, 2, 3));
  expect(boxAfter(box(5, 0, 4, 3), box(3, 0, 1, 2), "up")).toEqual(box(5, 0, 4, 3));
});

test("formulas of the region and English ones are the same formula", () => {
  const cases = [
    ["=BCS.XEPLOAI(63.48)", "=BCS.XEPLOAI(63,48)"],
    ["=BCS.TONGNHOM(A1:B2,0.5)", "=BCS.TONGNHOM(A1:B2;0,5)"],
    [
      '=IF(A1>1.5,"a;b,c",tblDiem[[#This Row],[Điểm, số]])',
      '=IF(A1>1,5;"a;b,c";tblDiem[[#This Row],[Điểm, số]])',
    ],
    ["='Sổ, điểm'!A1*.5", "='Sổ, điểm'!A1*,5"],
  ] as const;
  for (const [english, vietnamese] of cases) {
    expect(toLocal(english, VI)).toBe(vietnamese);
    expect(toInvariant(vietnamese, VI)).toBe(english);
    expect(toLocal(english, EN)).toBe(english);
  }
});

test("references follow inserted and deleted rows, in their sheet only", () => {
  const down = (formula: string) => shiftFormula(formula, "Dữ liệu", "Dữ liệu", box(2, 0, 1, 16_384), "down");
  expect(down("=SUM(A1:A5)+$B$3*C1")).toBe("=SUM(A1:A6)+$B$4*C1");
  expect(down("='Sổ khác'!A5+'Dữ liệu'!A5")).toBe("='Sổ khác'!A5+'Dữ liệu'!A6");
  expect(down('="A5"&LOG10(A5)&tblDiem[A5]')).toBe('="A5"&LOG10(A6)&tblDiem[A5]');
  const up = (formula: string) => shiftFormula(formula, "S", "S", box(2, 0, 1, 16_384), "up");
  expect(up("=A3+A4+SUM(A1:A3)")).toBe("=#REF!+A3+SUM(A1:A2)");
});

test("formulas follow a renamed sheet and lose a deleted one", () => {
  expect(renameInFormula("=Cũ!A1+'Sổ cũ'!B2", "Cũ", "Tên mới")).toBe("='Tên mới'!A1+'Sổ cũ'!B2");
  expect(renameInFormula('="Cũ!A1"&Cũ!A1', "Cũ", null)).toBe('="Cũ!A1"&#REF!');
});

test("a formula must close what it opens", () => {
  expect(["=SUM(1)", '="a"', "=A1", "='x y'!A1"].map(isWellFormed)).toEqual([true, true, true, true]);
  expect(["=SUM(1", '="a', "=)(", "="].map(isWellFormed)).toEqual([false, false, false, false]);
});

test("text cells keep every text, whatever it looks like", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      expect(readTyped(text, "@", VI)).toEqual({
        content: { kind: "constant", value: text },
        numberFormat: null,
      });
    }),
  );
});

test("a number is read back from the way the region writes it", () => {
  fc.assert(
    fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (hundredths) => {
      const value = hundredths / 100;
      const text = String(value).replace(".", ",");
      expect(readTyped(text, "General", VI).content).toEqual({
        kind: "constant",
        value: Object.is(value, -0) ? 0 : value,
      });
    }),
  );
});

test("functions of an add-in that is not there have the names that a file keeps", () => {
  const names = new FunctionNames();
  names.add("BCS", "XEPLOAI");
  expect(names.entered("=BCS.XEPLOAI(A1)&bcs.xeploai(1)")).toBe(
    "=_xldudf_BCS_XEPLOAI(A1)&_xldudf_BCS_XEPLOAI(1)",
  );
  names.installed = true;
  expect(names.entered("=_xldudf_BCS_XEPLOAI(A1)+_xldudf_KHAC_X(1)")).toBe(
    "=BCS.XEPLOAI(A1)+_xldudf_KHAC_X(1)",
  );
});

test("the members of a request are known before it runs", () => {
  const members = membersOf({
    Actions: [
      { Id: 1, ActionType: 1, Name: "", ObjectPathId: 2 },
      { Id: 2, ActionType: 4, Name: "Values", ObjectPathId: 2 },
      { Id: 3, ActionType: 3, Name: "Delete", ObjectPathId: 2 },
    ],
    ObjectPaths: { 2: { Id: 2, ObjectPathType: 3, Name: "GetRange", ParentObjectPathId: 1 } },
  });
  expect(members).toEqual(["getRange()", "values=", "delete()"]);
});
