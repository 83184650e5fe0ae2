import { nameSearch } from "../../src/scoring/units/unit-search";

const NAMES = [
  "UBND tỉnh Lạng Sơn",
  "UBND tỉnh Sơn La",
  "UBND tỉnh Làng Mới",
  "UBND tỉnh Đắk Lắk",
  "Sở Hoà Bình 12",
];
const search = nameSearch(NAMES);

test.each([
  ["Lạng", ["UBND tỉnh Lạng Sơn"]],
  ["lạng sơn", ["UBND tỉnh Lạng Sơn"]],
  ["sơn lạng", ["UBND tỉnh Lạng Sơn"]],
  // Without marks every spelling is meant; with them that one only.
  ["lang", ["UBND tỉnh Lạng Sơn", "UBND tỉnh Làng Mới"]],
  ["son", ["UBND tỉnh Lạng Sơn", "UBND tỉnh Sơn La"]],
  ["dak", ["UBND tỉnh Đắk Lắk"]],
  ["hòa", ["Sở Hoà Bình 12"]],
  ["12", ["Sở Hoà Bình 12"]],
  // The middle of a word is no word.
  ["ơn", []],
  ["2", []],
  ["Lạng Bình", []],
])("%s finds %j", (wanted, found) => {
  expect(search(wanted).map((index) => NAMES[index])).toEqual(found);
});

test("a name in decomposed letters is found, and nothing wanted finds all", () => {
  expect(nameSearch(NAMES.map((name) => name.normalize("NFD")))("Lạng")).toEqual([0]);
  expect(search(" ")).toHaveLength(NAMES.length);
});
