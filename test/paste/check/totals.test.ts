import { DEFAULT_FRAMEWORK } from "../../../src/scoring/framework/framework";
import type { Given } from "./records";
import { groups, item, told } from "./records";

const PARTS = [item("DVCTT", 8), item("TTTT", 7)];
const OTHERS = groups({ DVTT: null });

test("nothing is said of a record whose groups, or parts of groups, add up", () => {
  expect(told({})).toEqual([]);
  expect(told({ items: [...PARTS, ...OTHERS] })).toEqual([]);
  expect(told({ items: [...OTHERS, ...PARTS] })).toEqual([]);
  expect(told({ items: [...PARTS.slice(0, 1), ...OTHERS, ...PARTS.slice(1)] })).toEqual([]);
});

test("another framework has other maxima, and does not stay", () => {
  const indicators = DEFAULT_FRAMEWORK.indicators.map((one) =>
    one.code === "CKMB" ? { ...one, max: 15 } : one,
  );
  expect(told({}, { framework: { indicators } })).toEqual([
    "MAX_NOT_IN_FRAMEWORK ask CKMB CKMB 18 15",
    "TOTAL_ON_PARTIAL_MAX note TONG 100",
  ]);
  expect(told({})).toEqual([]);
});

test("a group that the framework gives no maximum holds no points", () => {
  const indicators = DEFAULT_FRAMEWORK.indicators.map((one) =>
    one.code === "CKMB" || one.code === "TTTT" ? { ...one, max: null } : one,
  );
  const total = { score: 62, max: 82 };
  const items = groups({ CKMB: null });
  const missing = "MISSING_GROUP note CKMB Công khai, minh bạch";
  expect(told({ items, total }, { framework: { indicators } })).toEqual([missing]);
  expect(told({ items, total: { ...total, score: 62.06 } }, { framework: { indicators } })).toEqual([
    missing,
    "TOTAL_MISMATCH ask TONG TONG 62.06 62",
  ]);
});

test.each<[string, Given, string[]]>([
  ["at most three hundredths above the sum", { total: 78.03 }, ["TOTAL_ROUNDING note TONG TONG 78.03 78"]],
  ["four hundredths above", { total: 78.04 }, ["TOTAL_MISMATCH ask TONG TONG 78.04 78"]],
  ["at most three hundredths below", { total: 77.97 }, ["TOTAL_ROUNDING note TONG TONG 77.97 78"]],
  ["four hundredths below", { total: 77.96 }, ["TOTAL_MISMATCH ask TONG TONG 77.96 78"]],
  [
    "one hundredth beside a single group",
    { items: [item("CKMB", 16)], total: { score: 16.01, max: 18 } },
    ["TOTAL_ON_PARTIAL_MAX note TONG 18"],
  ],
  [
    "two hundredths beside a single group",
    { items: [item("CKMB", 16)], total: { score: 16.02, max: 18 } },
    ["TOTAL_ON_PARTIAL_MAX note TONG 18", "TOTAL_MISMATCH ask TONG TONG 16.02 16"],
  ],
])("a total %s", (_, given, expected) => {
  const partial = given.items !== undefined;
  expect(told(given).filter((one) => !partial || !one.startsWith("MISSING_GROUP"))).toEqual(expected);
});

test("a difference of rounding is told only where a figure has one decimal or none", () => {
  const fine = [
    ...[item("CKMB", 16.11), item("TDGQ", 18.11), item("DVTT", 15.11)],
    ...[item("MDSH", 12.11), item("MDHL", 17.11)],
  ];
  expect(told({ items: fine, total: 78.55 })).toEqual([]);
  expect(told({ items: fine, total: 78.56 })).toEqual([]);
  expect(told({ items: fine, total: 78.6 })).toEqual(["TOTAL_MISMATCH ask TONG TONG 78.6 78.55"]);
  const coarse = fine.map((one) => (one.code === "CKMB" ? { ...one, score: 16.1 } : one));
  expect(told({ items: coarse, total: 78.55 })).toEqual(["TOTAL_ROUNDING note TONG TONG 78.55 78.54"]);
  // The total itself has lost its last digit.
  expect(
    told({ items: fine.map((one) => (one.code === "MDHL" ? { ...one, score: 17.14 } : one)), total: 78.6 }),
  ).toEqual(["TOTAL_ROUNDING note TONG TONG 78.6 78.58"]);
});

describe("groups that are not given", () => {
  const items = groups({ MDHL: null });
  const missing = "MISSING_GROUP note MDHL Mức độ hài lòng";

  test.each<[string, number, string[]]>([
    ["hold what the total has over the others", 61, [missing]],
    ["but no more than their maximum", 79.03, [missing]],
    ["not even a hundredth", 79.04, [missing, "TOTAL_MISMATCH ask TONG TONG 79.04 61"]],
    ["and nothing below nothing", 60.96, [missing, "TOTAL_MISMATCH ask TONG TONG 60.96 61"]],
  ])("%s: %d", (_, total, expected) => {
    expect(told({ items, total })).toEqual(expected);
  });

  test("nor is their rounding told, for nobody knows them", () => {
    expect(told({ items, total: 61.02 })).toEqual([missing]);
  });

  test("hold nothing where the total stands over the others alone", () => {
    const partial = "TOTAL_ON_PARTIAL_MAX note TONG 82";
    expect(told({ items, total: { score: 61, max: 82 } })).toEqual([missing, partial]);
    expect(told({ items, total: { score: 61.04, max: 82 } })).toEqual([
      missing,
      partial,
      "TOTAL_MISMATCH ask TONG TONG 61.04 61",
    ]);
  });

  test("a part without its sister is no whole group", () => {
    const one = [...OTHERS, item("DVCTT", 8)];
    const sister = "MISSING_GROUP note TTTT Thanh toán trực tuyến";
    expect(told({ items: one, total: 81.03 })).toEqual([sister]);
    expect(told({ items: one, total: 81.04 })).toEqual([sister, "TOTAL_MISMATCH ask TONG TONG 81.04 71"]);
  });
});

test("a total above what can be reached stops, whatever stands beside it", () => {
  const over = (score: number, max = 100) => `SCORE_OVER_MAX block TONG TONG ${score} ${max} false`;
  expect(told({ items: [], total: 100 })).toEqual([]);
  expect(told({ items: [], total: 100.01 })).toEqual([over(100.01)]);
  expect(told({ items: [], total: { score: 100.01, max: null } })).toEqual([over(100.01)]);
  expect(told({ items: [], total: { score: 82.01, max: 82 } })).toEqual([
    over(82.01, 82),
    "TOTAL_ON_PARTIAL_MAX note TONG 82",
  ]);
});

describe("a total that is not there", () => {
  test("is told of the record that lacks it, and once where all do", () => {
    expect(told({ total: null })).toEqual(["NO_TOTAL note TONG"]);
    expect(told([{}, { total: null }])).toEqual(["NO_TOTAL note 1:TONG"]);
    expect(told([{ total: null }, { total: null }])).toEqual(["NO_TOTAL note -"]);
  });

  test("is not missed beside nothing, beside a percent, in an excerpt or of a page of components", () => {
    expect(told({ items: [], total: null })).toEqual([]);
    expect(told({ total: { score: null, max: null, percent: 78 } })).toEqual([]);
    expect(told({ items: [item("CKMB", 16)], total: null, excerpt: true })).toEqual([]);
    const page = ["CKMB.1", "CKMB.2"].map((code) => item(code, null, { percent: 90 }));
    expect(told({ items: page, total: null, basis: "components" })).toEqual([]);
    expect(
      told({ items: [...page, ...groups({ MDSH: null, MDHL: null })], total: null, basis: "components" }),
    ).toEqual(["NO_TOTAL note TONG"]);
    expect(
      told({
        items: [...page, ...groups({ DVTT: null, MDSH: null, MDHL: null })],
        total: null,
        basis: "components",
      }),
    ).toEqual([]);
  });
});

describe("the class", () => {
  test("is that of the printed total, else of the sum where nothing is missing", () => {
    expect(told({ classification: "Khá" })).toEqual([]);
    expect(told({ classification: "Tốt" })).toEqual(["CLASS_MISMATCH ask TONG Tốt Khá"]);
    expect(told({ classification: "Khá", total: null })).toEqual(["NO_TOTAL note TONG"]);
    expect(told({ classification: "Tốt", total: null })).toEqual([
      "NO_TOTAL note TONG",
      "CLASS_MISMATCH ask TONG Tốt Khá",
    ]);
  });

  test("of what is not whole is not judged", () => {
    const items = groups({ MDHL: null });
    const missing = "MISSING_GROUP note MDHL Mức độ hài lòng";
    expect(told({ classification: "Tốt", items, total: null })).toEqual([missing, "NO_TOTAL note TONG"]);
    expect(told({ classification: "Yếu", items: [], total: null })).toEqual([]);
    expect(told({ classification: "Tốt", items, total: { score: 61, max: 82 } })).toEqual([
      missing,
      "TOTAL_ON_PARTIAL_MAX note TONG 82",
    ]);
  });

  test.each([
    ["Kém", []],
    ["Yếu / Kém", []],
    ["yếu", []],
    ["Khá", ["CLASS_MISMATCH ask TONG Khá Yếu"]],
  ])("%s of 40 points", (classification, expected) => {
    expect(told({ items: [], total: 40, classification })).toEqual(expected);
  });

  test("of a total with three decimals within five thousandths of a bound deserves a look", () => {
    expect(told({ items: [], total: 79.995 })).toEqual([
      "TOO_MANY_DECIMALS ask TONG TONG 79.995",
      "CLASS_BORDER note TONG 79.995",
    ]);
    expect(told({ items: [], total: 79.994 })).toEqual(["TOO_MANY_DECIMALS ask TONG TONG 79.994"]);
    expect(told({ items: [], total: 80 })).toEqual([]);
  });

  test("is judged by the bounds that are given", () => {
    const classes = [
      { from: 60, name: "Đạt" },
      { from: 0, name: "Chưa đạt" },
    ];
    expect(told({ classification: "Đạt" }, { classes })).toEqual([]);
    expect(told({ classification: "Khá" }, { classes })).toEqual(["CLASS_MISMATCH ask TONG Khá Đạt"]);
  });
});

describe("a group beside its parts", () => {
  const items = (group: number, ...parts: readonly number[]) => [
    ...groups({ DVTT: { score: group } }),
    ...parts.map((score, at) => item(["DVCTT", "TTTT"][at] ?? "", score)),
  ];

  test.each<[number, number[], string[]]>([
    [15, [8, 7], []],
    [15.02, [8, 7], []],
    [15.03, [8, 7], ["TOTAL_MISMATCH ask DVTT DVTT 15.03 15"]],
    [14.98, [8, 7], []],
    [14.97, [8, 7], ["TOTAL_MISMATCH ask DVTT DVTT 14.97 15"]],
    [15, [8], ["MISSING_GROUP"]],
    [7.98, [8], ["MISSING_GROUP"]],
    [7.97, [8], ["MISSING_GROUP", "TOTAL_MISMATCH ask DVTT DVTT 7.97 8"]],
  ])("%d and %j", (group, parts, expected) => {
    const found = told({ items: items(group, ...parts), total: { score: null, max: null, percent: 78 } });
    expect(found).toEqual(expected.filter((one) => one !== "MISSING_GROUP"));
  });

  test.each([[["DVTT", "DVCTT", "TTTT"]], [["DVCTT", "DVTT", "TTTT"]], [["DVCTT", "TTTT", "DVTT"]]])(
    "does not stand in for another group: %j",
    (codes) => {
      const score = (code: string): number => (code === "DVTT" ? 15 : code === "DVCTT" ? 8 : 7);
      const given = [...groups({ DVTT: null, MDHL: null }), ...codes.map((code) => item(code, score(code)))];
      const missing = "MISSING_GROUP note MDHL Mức độ hài lòng";
      expect(told({ items: given, total: 76 })).toEqual([missing]);
      expect(told({ items: [...given.slice(3), ...given.slice(0, 3)], total: 76 })).toEqual([missing]);
    },
  );
});
