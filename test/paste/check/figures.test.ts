import type { CheckOptions } from "../../../src/paste/check";
import type { Given } from "./records";
import { groups, item, told } from "./records";

/** 78 points less the 16 of CKMB. */
const with16 = (score: number): number => 62 + score;

describe("one figure that alone is wrong in a record that adds up", () => {
  test.each<[string, Given, string[]]>([
    ["at its maximum", { items: groups({ CKMB: { score: 18 } }), total: with16(18) }, []],
    [
      "above its maximum",
      { items: groups({ CKMB: { score: 18.01 } }), total: with16(18.01) },
      ["SCORE_OVER_MAX block CKMB CKMB 18.01 18 false"],
    ],
    ["nothing at all", { items: groups({ CKMB: { score: 0 } }), total: with16(0) }, []],
    [
      "below nothing",
      { items: groups({ CKMB: { score: -1 } }), total: with16(-1) },
      ["SCORE_OVER_MAX block CKMB CKMB -1 18 false"],
    ],
    [
      "over another maximum",
      { items: groups({ CKMB: { max: 20 } }) },
      ["MAX_NOT_IN_FRAMEWORK ask CKMB CKMB 20 18"],
    ],
    [
      "above the maximum that is printed, below that of the framework",
      { items: groups({ CKMB: { max: 15 } }) },
      ["SCORE_OVER_MAX block CKMB CKMB 16 15 false", "MAX_NOT_IN_FRAMEWORK ask CKMB CKMB 15 18"],
    ],
    ["without a maximum", { items: groups({ CKMB: { max: null } }) }, []],
    [
      "above that of the framework, without one of its own",
      { items: groups({ CKMB: { max: null, score: 19 } }), total: with16(19) },
      ["SCORE_OVER_MAX block CKMB CKMB 19 18 false"],
    ],
    [
      "with three decimals",
      { items: groups({ CKMB: { score: 16.125 } }), total: 78.13 },
      ["TOO_MANY_DECIMALS ask CKMB CKMB 16.125", "TOTAL_ROUNDING note TONG TONG 78.13 78.125"],
    ],
    ["with a percent that is its share", { items: groups({ CKMB: { percent: 88.89 } }) }, []],
    ["with another percent", { items: groups({ CKMB: { percent: 90 } }) }, ["PERCENT_BASIS ask -"]],
    [
      "with a percent above a hundred",
      { items: groups({ CKMB: { score: null, max: null, percent: 100.01 } }), total: 62 },
      ["PERCENT_BASIS ask -", "SCORE_OVER_MAX block CKMB CKMB 100.01 100 true"],
    ],
    [
      "with a percent below nothing",
      { items: groups({ CKMB: { score: null, max: null, percent: -0.01 } }), total: 62 },
      ["PERCENT_BASIS ask -", "SCORE_OVER_MAX block CKMB CKMB -0.01 100 true"],
    ],
    [
      "with a percent of three decimals",
      { items: groups({ CKMB: { score: null, max: null, percent: 88.125 } }), total: 76 },
      ["PERCENT_BASIS ask -", "TOO_MANY_DECIMALS ask CKMB CKMB 88.125"],
    ],
    [
      "told to be missing",
      { items: groups({ CKMB: { score: null, max: null, status: "missing" } }), total: 62 },
      ["MISSING_GROUP note CKMB CKMB"],
    ],
    [
      "told to be without an occasion",
      { items: groups({ CKMB: { score: null, max: null, status: "not_applicable" } }), total: 62 },
      ["NOT_APPLICABLE note CKMB CKMB"],
    ],
    [
      "told to be without one, with its points",
      { items: groups({ CKMB: { status: "not_applicable" } }) },
      ["NOT_APPLICABLE note CKMB CKMB"],
    ],
    [
      "of an indicator that the framework does not have",
      { items: [...groups(), item("KHAC", 3)], total: 78 },
      [],
    ],
    [
      "of the total, with three decimals",
      { total: 78.001 },
      ["TOO_MANY_DECIMALS ask TONG TONG 78.001", "TOTAL_ROUNDING note TONG TONG 78.001 78"],
    ],
    ["of the total, with a percent", { total: { percent: 78 } }, []],
  ])("%s", (_, given, expected) => {
    expect(told(given)).toEqual(expected);
  });

  test("an unknown indicator has no maximum to be above, and its own is its own", () => {
    expect(told({ items: [...groups(), item("KHAC", 300, { max: null })] })).toEqual([]);
    expect(told({ items: [...groups(), item("KHAC", 3, { max: 2 })] })).toEqual([
      "SCORE_OVER_MAX block KHAC KHAC 3 2 false",
    ]);
    expect(told({ items: [...groups(), item("KHAC", -1, { max: null })] })).toEqual([
      "SCORE_OVER_MAX block KHAC KHAC -1 0 false",
    ]);
  });
});

describe("maxima in place of scores", () => {
  const all = (count: number) =>
    groups()
      .slice(0, count)
      .map((one) => ({ ...one, score: one.max }));
  const asked = (given: Given): boolean => told(given).includes("ALL_AT_MAXIMUM ask -");

  test("of four figures and more are asked about", () => {
    expect(asked({ items: all(5), total: 100 })).toBe(true);
    expect(asked({ items: all(4), total: null })).toBe(true);
    expect(asked({ items: all(3), total: null })).toBe(false);
  });

  test("but not where the total or one figure is another", () => {
    expect(asked({ items: all(5), total: 99 })).toBe(false);
    expect(asked({ items: [...all(4), item("MDHL", 17)], total: null })).toBe(false);
    expect(asked({ items: [...all(4), item("MDHL", null)], total: null })).toBe(true);
  });
});

describe("what percents are of", () => {
  const rate = (other: object = {}) => item("MDSH", null, { percent: 90, ...other });
  const asked = (items: Given["items"], basis: Given["basis"], options: Partial<CheckOptions> = {}): number =>
    told(
      [
        { items, basis },
        { items, basis },
      ],
      options,
    ).filter((one) => one.startsWith("PERCENT_BASIS")).length;

  test("is asked once for all records, unless it is known", () => {
    expect(asked([rate()], "percent")).toBe(1);
    expect(asked([rate()], "percent", { basisKnown: true })).toBe(0);
    expect(asked([rate()], "percent", { basisKnown: false })).toBe(1);
  });

  test("is known of rates and components, and of a name that says so beside points", () => {
    expect(asked([rate()], "rate")).toBe(0);
    expect(asked([rate()], "components")).toBe(0);
    const named = { label: "Tỷ lệ số hóa hồ sơ" };
    expect(asked([rate(named)], "percent")).toBe(1);
    expect(asked([rate(named)], "mixed")).toBe(0);
    expect(asked([item("MDSH", 12, { percent: 90, ...named })], "points")).toBe(0);
    expect(asked([item("MDSH", 12, { percent: 90 })], "points")).toBe(1);
    expect(asked([item("MDSH", 12, { percent: 90, label: "Số hóa theo tỷ lệ" })], "points")).toBe(1);
  });
});

describe("groups of which a text does not speak", () => {
  const missing = (given: Given): string[] =>
    told(given).flatMap((one) => (one.startsWith("MISSING_GROUP") ? [one.split(" ")[2] ?? ""] : []));

  test("are told, a group as a whole where none of its parts is there", () => {
    expect(missing({ items: groups({ DVTT: null }) })).toEqual(["DVTT"]);
    expect(missing({ items: [...groups({ DVTT: null }), item("TTTT", 7)] })).toEqual(["DVCTT"]);
    expect(missing({ items: groups({ MDHL: { score: null, max: null, status: "header" } }) })).toEqual([
      "MDHL",
    ]);
    expect(missing({ items: [], total: 78 })).toEqual([]);
    expect(missing({ items: [item("CKMB", 16)], excerpt: true })).toEqual([]);
  });

  test("of components are told beside a total and three groups", () => {
    const components = (...codes: readonly string[]) =>
      codes.map((code) => item(code, null, { percent: 90 }));
    const given = (total: number | null, ...codes: readonly string[]): Given => ({
      ...{ items: components(...codes), total, basis: "components" },
    });
    expect(missing(given(78, "CKMB.1", "TDGQ.1", "MDSH.2"))).toEqual(["DVTT", "MDHL"]);
    expect(missing(given(78, "CKMB.1", "TDGQ.1", "TDGQ.2"))).toEqual([]);
    expect(missing(given(null, "CKMB.1", "TDGQ.1", "MDSH.2"))).toEqual([]);
    // Of points a component tells nothing of its group.
    expect(missing({ items: components("CKMB.1"), total: 78, basis: "points" })).toContain("CKMB");
  });
});

test("a unit and a period that the text does not name are asked for once", () => {
  expect(told({ unit: null })).toEqual(["UNIT_NOT_IN_TEXT block -"]);
  expect(told({ period: null })).toEqual(["PERIOD_NOT_IN_TEXT block -"]);
  expect(told([{}, { unit: null, period: null }, { unit: null }])).toEqual([
    "UNIT_NOT_IN_TEXT block -",
    "PERIOD_NOT_IN_TEXT block -",
  ]);
});

describe("a stated change", () => {
  const march = (delta: number, other: object = {}): Given => ({
    items: groups({ CKMB: { delta, deltaUnit: "points", ...other } }),
  });
  const february = (score: number, other: Given = {}): Given => ({
    ...{ items: groups({ CKMB: { score } }), total: with16(score), period: { key: "2026-02" }, ...other },
  });
  const found = (...given: readonly Given[]): string[] =>
    told(given).filter((one) => one.startsWith("DELTA_MISMATCH"));

  test.each([
    [1, []],
    [1.01, []],
    [0.99, []],
    [1.02, ["DELTA_MISMATCH ask 1:CKMB CKMB 1.02 1"]],
    [0.98, ["DELTA_MISMATCH ask 1:CKMB CKMB 0.98 1"]],
    [-1, ["DELTA_MISMATCH ask 1:CKMB CKMB -1 1"]],
  ])("of %d from 15 to 16", (delta, expected) => {
    expect(found(february(15), march(delta))).toEqual(expected);
  });

  test("of the total is checked as well, and one in percents not against points", () => {
    const total = (delta: number, deltaUnit: "points" | "pp" | "relative_percent"): Given => ({
      total: { delta, deltaUnit },
    });
    expect(found(february(15), total(2, "points"))).toEqual(["DELTA_MISMATCH ask 1:TONG TONG 2 1"]);
    expect(found(february(15), total(2, "pp"))).toEqual([]);
    expect(found(february(15), total(2, "relative_percent"))).toEqual([]);
  });

  test("of percents is checked against percents", () => {
    const percent = (value: number, other: object = {}): Given => ({
      items: [item("CKMB", null, { percent: value, ...other })],
      basis: "rate",
    });
    const before = { ...percent(85), period: { key: "2026-02" } };
    expect(found(before, percent(90, { delta: 5, deltaUnit: "pp" }))).toEqual([]);
    expect(found(before, percent(90, { delta: 4, deltaUnit: "pp" }))).toEqual([
      "DELTA_MISMATCH ask 1:CKMB CKMB 4 5",
    ]);
  });

  test("is checked against the same unit and the period just before, without a name as well", () => {
    expect(found(february(15, { unit: "Sở Nội vụ" }), march(3))).toEqual([]);
    expect(found(february(15, { period: { key: "2026-01" } }), march(3))).toEqual([]);
    expect(found(february(15, { unit: null }), { ...march(3), unit: null })).toEqual([
      "DELTA_MISMATCH ask 1:CKMB CKMB 3 1",
    ]);
    expect(found(february(15, { period: null }), { ...march(3), period: null })).toEqual([]);
  });

  test("is checked against the book where the text has no period before", () => {
    const asked: string[] = [];
    const previous = (unit: string, key: string, code: string): number | null => {
      asked.push(`${unit} ${key} ${code}`);
      return code === "CKMB" ? 15 : null;
    };
    expect(told(march(3), { previous })).toEqual(["DELTA_MISMATCH ask CKMB CKMB 3 1"]);
    expect(asked).toEqual(["Sở Y tế 2026-02 CKMB"]);
    expect(told({ ...march(3), unit: null }, { previous })).toEqual(["UNIT_NOT_IN_TEXT block -"]);
    expect(told(march(3), { previous: () => null })).toEqual([]);
    expect(told(march(3))).toEqual([]);
    // What is pasted beside it counts before what is saved.
    expect(told([february(14), march(3)], { previous })).toEqual(["DELTA_MISMATCH ask 1:CKMB CKMB 3 2"]);
    // A figure that is missing this time has changed by nothing that could be checked.
    const gone = {
      items: groups({ CKMB: { score: null, max: null, delta: 3, deltaUnit: "points" } }),
      total: 62,
    };
    expect(told(gone, { previous }).filter((one) => one.startsWith("DELTA"))).toEqual([]);
  });
});

test("every record is checked, however many there are", () => {
  const many = Array.from({ length: 1_002 }, (): Given => ({ classification: "Tốt" }));
  const found = told(many);
  expect(found).toHaveLength(1_002);
  expect(found.at(-1)).toBe("CLASS_MISMATCH ask 1001:TONG Tốt Khá");
});
