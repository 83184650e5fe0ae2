import { DEFAULT_CLASSES } from "../../src/scoring/framework/classification";
import type { Indicator } from "../../src/scoring/framework/framework";
import { DEFAULT_FRAMEWORK } from "../../src/scoring/framework/framework";
import { checkClasses, checkFramework } from "../../src/scoring/framework/framework-check";
import { allIndicators } from "../../src/paste/words/framework-terms";

const { indicators } = DEFAULT_FRAMEWORK;

function changed(code: string, change: Partial<Indicator>): Indicator[] {
  return indicators.map((indicator) => (indicator.code === code ? { ...indicator, ...change } : indicator));
}

function told(list: readonly Indicator[]): string[] {
  return checkFramework(list).map(({ row, field, kind }) => `${row} ${field} ${kind}`);
}

test("the framework of 2022–2026 is without fault, with its components too", () => {
  expect(told(indicators)).toEqual([]);
  const parents = new Set(["CKMB", "TDGQ", "TTTT", "MDSH", "MDHL"]);
  const components = allIndicators(DEFAULT_FRAMEWORK).filter(
    ({ code, parent }) => code.includes(".") && parents.has(parent ?? ""),
  );
  expect(components.length).toBeGreaterThan(15);
  expect(told([...indicators, ...components])).toEqual([]);
});

test("a code that stands twice, is blank or belongs to the total is named", () => {
  expect(told(changed("TDGQ", { code: "CKMB" }))).toContain("1 code code_twice");
  expect(told(changed("TDGQ", { code: "" }))).toContain("1 code code_empty");
  expect(told(changed("TDGQ", { code: "TONG" }))).toContain("1 code code_reserved");
});

test("maxima that do not add up are named at the group, and as a whole when the groups do not make 100", () => {
  expect(told(changed("DVCTT", { max: 13 }))).toEqual(["2 max maxima_of_parts"]);
  expect(told(changed("CKMB", { max: 17 }))).toEqual(["-1 max maxima_of_groups"]);
  expect(told(changed("DVTT", { max: null }))).toEqual(["2 max maxima_of_parts", "-1 max maxima_of_groups"]);
  expect(told(changed("CKMB", { max: -1 }))).toContain("0 max maximum_range");
});

test("a parent that is not there, and one that is its own, are named", () => {
  expect(told(changed("DVCTT", { parent: "XYZ" }))).toContain("3 parent parent_unknown");
  expect(told(changed("DVTT", { parent: "DVCTT" }))).toEqual(
    expect.arrayContaining(["2 parent parent_loop", "3 parent parent_loop"]),
  );
});

test("one name for two indicators is named, unless the maximum tells them apart", () => {
  expect(told(changed("MDHL", { aliases: ["công khai, minh bạch"] }))).toEqual(["6 aliases alias_twice"]);
  expect(told(changed("DVTT", { aliases: ["Dịch vụ công trực tuyến"] }))).toEqual([]);
});

test("thresholds descend from the best class to 0, each class once", () => {
  expect(checkClasses(DEFAULT_CLASSES)).toEqual([]);
  expect(checkClasses([])).toMatchObject([{ row: -1, kind: "classes_empty" }]);
  const kinds = (list: { from: number; name: string }[]): string[] =>
    checkClasses(list).map(({ row, kind }) => `${row} ${kind}`);
  expect(
    kinds([
      { from: 50, name: "A" },
      { from: 70, name: "B" },
      { from: 0, name: "C" },
    ]),
  ).toEqual(["1 bound_order"]);
  expect(
    kinds([
      { from: 50, name: "A" },
      { from: 50, name: "B" },
      { from: 0, name: "C" },
    ]),
  ).toEqual(["1 bound_order"]);
  expect(
    kinds([
      { from: 120, name: "A" },
      { from: 0, name: "a" },
    ]),
  ).toEqual(["0 bound_range", "1 class_twice"]);
  expect(kinds([{ from: 50, name: "" }])).toEqual(["0 class_unnamed", "0 lowest_not_zero"]);
});
