import fc from "fast-check";
import { foldUnitName, unitSpelling } from "../../src/scoring/units/unit-names";

test.each([
  ["SỞ  CÔNG THƯƠNG", "Sở Công Thương"],
  ["Sở Công Thương".normalize("NFD"), "Sở Công Thương"],
  ["UBND xã Hoà Bình", "UBND xã Hòa Bình"],
  ["phường Thuỷ Xuân", "phường Thủy Xuân"],
  ["\u00a0Sở Y tế ", "sở y tế"],
])("“%s” and “%s” are one unit", (a, b) => expect(foldUnitName(a)).toBe(foldUnitName(b)));

test.each([
  ["Sở Công Thương", "Sở Công an"],
  ["xã Hòa Bình", "xã Hoa Bình"],
  ["Sở Xây dựng", "Sở Xây Dựng 2"],
  ["phường Hoàn Kiếm", "phường Hòan Kiếm"],
])("“%s” and “%s” are two units", (a, b) => expect(foldUnitName(a)).not.toBe(foldUnitName(b)));

test("folding twice is folding once", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) =>
      expect(foldUnitName(foldUnitName(name))).toBe(foldUnitName(name)),
    ),
  );
});

test("a unit keeps the spelling of the table, else of the book; another name leads to it", () => {
  const unit = { level: null, from: null, to: null, successor: null };
  const spelling = unitSpelling(
    ["SỞ CÔNG THƯƠNG", "Sở Y Tế"],
    [{ ...unit, name: "Sở Công Thương", aliases: ["Sở CT", "Sở Y tế cũ"] }],
  );
  expect(spelling("sở công thương")).toBe("Sở Công Thương");
  expect(spelling("SỞ CT")).toBe("Sở Công Thương");
  expect(spelling("sở y tế")).toBe("Sở Y Tế");
  expect(spelling(" Sở Lạ ")).toBe("Sở Lạ");
});
