import type { Draft } from "../../../src/paste/drafts";
import { createCollector } from "../../../src/paste/drafts";
import { Row } from "../../../src/paste/source";
import type { Assembly } from "../../../src/paste/table/assembly";
import { Cell } from "../../../src/paste/table/cell";
import type { PlacedField } from "../../../src/paste/table/fields";
import { findingsOf } from "../../../src/paste/table/findings";
import type { Judged } from "../../../src/paste/table/judge";
import { assembly, draft, SETTING } from "./readings";

const GROUPS = { CKMB: 16, TDGQ: 18, DVTT: 15, MDSH: 12, MDHL: 17 };

function field(code: string, sure: number, other: Partial<PlacedField> = {}): PlacedField {
  const words = { heading: `h ${code}`, name: "", label: code };
  return {
    kind: "field",
    code,
    sure,
    measure: "score",
    period: null,
    stated: null,
    column: 1,
    key: null,
    ...words,
    ...other,
  };
}

function cell(text: string): Cell {
  return new Cell(text, Row.of([{ text, line: 4, column: 9 }]), 0);
}

const judged = (reading: Assembly, other: Partial<Judged> = {}): Judged =>
  ({
    view: { kind: "upright" },
    layout: { top: 0, body: 1, roles: reading.fields, points: 0 },
    reading,
    evidence: [],
    points: 0,
    title: SETTING,
    ...other,
  }) as Judged;

function found(reading: Assembly, rival: Judged | null = null) {
  const collector = createCollector();
  findingsOf(reading, judged(reading), rival, collector);
  return collector.findings;
}
const told = (reading: Assembly, rival: Judged | null = null): string[] =>
  found(reading, rival).map(({ code, severity, item, values }) =>
    [code, severity, item ?? "-", ...Object.values(values)].join(" "),
  );

describe("figures that were left out without a firm reason", () => {
  const left = (...texts: readonly string[]) =>
    told(assembly([], { left: texts.map((text) => ({ cell: cell(text), reason: "unread", firm: false })) }));

  test.each([
    [["12,5"], ["FIGURE_LEFT_OUT ask - 12,5 1"]],
    [["12%"], ["FIGURE_LEFT_OUT ask - 12% 1"]],
    [["12/18"], ["FIGURE_LEFT_OUT ask - 12/18 1"]],
    [["12"], []],
    [["1", "2"], []],
    [["1", "2", "3"], ["FIGURE_LEFT_OUT ask - 1 · 2 · 3 3"]],
    [["1", "12,5"], ["FIGURE_LEFT_OUT ask - 1 · 12,5 2"]],
    [["1", "2", "3", "4", "5", "6", "7"], ["FIGURE_LEFT_OUT ask - 1 · 2 · 3 · 4 · 5 · 6 7"]],
    [[], []],
  ])("%j", (texts, expected) => {
    expect(left(...texts)).toEqual(expected);
  });

  test("stand at the first of them; those with a reason are none", () => {
    const firm = { cell: cell("99,5"), reason: "count" as const, firm: true };
    const loose = { cell: cell("12,5"), reason: "unread" as const, firm: false };
    expect(told(assembly([], { left: [firm] }))).toEqual([]);
    expect(found(assembly([], { left: [firm, loose] }))).toMatchObject([
      { place: { line: 4, column: 9, length: 4 }, values: { figures: "12,5", count: 1 } },
    ]);
  });
});

test("mended figures are asked about, what is no figure stops", () => {
  const one = draft({ CKMB: 16 });
  const at = { draft: one, field: field("CKMB", 1), cell: cell("l6") };
  expect(told(assembly([one], { mended: [{ ...at, value: 16 }] }))).toEqual(["OCR_FIX ask CKMB l6 16"]);
  const long = { ...at, cell: cell("1x".repeat(30)) };
  expect(told(assembly([one], { broken: [long] }))).toEqual([
    `NOT_A_FIGURE block CKMB CKMB ${"1x".repeat(20)}`,
  ]);
  expect(found(assembly([one], { mended: [{ ...at, value: 16 }] }))[0]?.place).toEqual({
    line: 4,
    column: 9,
    length: 2,
  });
});

describe("a second figure", () => {
  const clash = (
    one: Draft,
    code: string,
    text: string,
    measure: "score" | "percent" | "delta" | "rank" = "score",
  ) => told(assembly([one], { clashes: [{ draft: one, field: field(code, 1), measure, cell: cell(text) }] }));

  test("stops, with the first one standing", () => {
    expect(clash(draft({ CKMB: 16 }), "CKMB", "17")).toEqual(["VALUE_CONFLICT block CKMB CKMB 16 17"]);
    const all = { CKMB: { score: 16, percent: 88, delta: 1, rank: 2 } };
    expect(clash(draft(all), "CKMB", "17", "percent")).toEqual(["VALUE_CONFLICT block CKMB CKMB 88 17"]);
    expect(clash(draft(all), "CKMB", "17", "delta")).toEqual(["VALUE_CONFLICT block CKMB CKMB 1 17"]);
    expect(clash(draft(all), "CKMB", "17", "rank")).toEqual(["VALUE_CONFLICT block CKMB CKMB 2 17"]);
    expect(clash(draft(all), "TDGQ", "17")).toEqual([]);
    expect(clash(draft(all), "CKMB", "x")).toEqual([]);
  });

  test("of the total: the one that the groups add up to stands, and is asked about", () => {
    const whole = { ...GROUPS, TONG: 78 };
    expect(clash(draft(whole), "TONG", "87")).toEqual(["VALUE_CONFLICT ask TONG TONG 78 87"]);
    const wrong = draft({ ...GROUPS, TONG: 87 });
    expect(clash(wrong, "TONG", "78")).toEqual(["VALUE_CONFLICT ask TONG TONG 78 87"]);
    expect(wrong.total?.score).toBe(78);
    const neither = draft({ ...GROUPS, TONG: 87 });
    expect(clash(neither, "TONG", "88")).toEqual(["VALUE_CONFLICT block TONG TONG 87 88"]);
    expect(neither.total?.score).toBe(87);
    expect(clash(draft({ CKMB: 16, TDGQ: 18, TONG: 34 }), "TONG", "35")).toEqual([
      "VALUE_CONFLICT block TONG TONG 34 35",
    ]);
    expect(clash(draft({ ...GROUPS, TONG: { percent: 78 } }), "TONG", "78", "percent")).toEqual([
      "VALUE_CONFLICT block TONG TONG 78 78",
    ]);
    expect(clash(draft({ CKMB: 16 }), "TONG", "16")).toEqual([]);
  });
});

describe("a name that is only likely", () => {
  const asked = (
    fields: readonly PlacedField[],
    drafts: readonly Draft[] = [draft({ CKMB: 16 })],
  ): string[] =>
    told(assembly(drafts, { fields })).flatMap((one) =>
      one.startsWith("NAME_LIKELY") ? [one.split(" ").slice(2, 5).join(" ")] : [],
    );
  const rows = (closing: number, failing = 0, off = 9) =>
    Array.from({ length: closing + failing }, (_, at) =>
      draft({ ...GROUPS, TONG: at < closing ? 78 : 78 + off }),
    );

  test("is asked about below certainty, once for a heading, and not of ranks or maxima", () => {
    expect(asked([field("CKMB", 0.89)])).toEqual(["- h CKMB"]);
    expect(asked([field("CKMB", 0.9)])).toEqual([]);
    expect(asked([field("CKMB", 0.8), field("CKMB", 0.8)])).toHaveLength(1);
    expect(asked([field("CKMB", 0.8), field("CKMB", 0.8, { heading: "x" })])).toHaveLength(2);
    expect(asked([field("CKMB", 0.8, { measure: null })])).toHaveLength(1);
    for (const measure of ["rank", "max", "delta", "class"] as const)
      expect(asked([field("CKMB", 0.8, { measure })])).toEqual([]);
  });

  test("of percents is asked about where no score bears it", () => {
    const percent = field("CKMB", 0.8, { measure: "percent" });
    expect(asked([percent])).toHaveLength(1);
    expect(asked([percent, field("CKMB", 1)])).toEqual([]);
    expect(asked([percent, field("TDGQ", 1)])).toHaveLength(1);
    expect(asked([percent, field("CKMB", 1, { measure: "delta" })])).toHaveLength(1);
  });

  test.each([
    [1, 0, true],
    [2, 0, true],
    [1, 1, false],
    [3, 0, true],
    [7, 3, true],
    [2, 1, false],
    [0, 3, false],
  ])("is proved by sums: %d that hold and %d that do not", (closing, failing, proven) => {
    expect(asked([field("CKMB", 0.8)], rows(closing, failing))).toHaveLength(proven ? 0 : 1);
  });

  test("is proved by few sums only where they are exact", () => {
    const off = (count: number) => Array.from({ length: count }, () => draft({ ...GROUPS, TONG: 78.01 }));
    expect(asked([field("CKMB", 0.8)], off(2))).toHaveLength(1);
    expect(asked([field("CKMB", 0.8)], off(3))).toEqual([]);
  });

  test("is proved by whole sums of the total, a part by those of its group as well", () => {
    const part = [draft({ DVTT: 15, DVCTT: 8, TTTT: 7 })];
    expect(asked([field("TTTT", 0.8)], part)).toEqual([]);
    expect(asked([field("DVCTT", 0.8)], part)).toEqual([]);
    expect(asked([field("DVTT", 0.8)], part)).toHaveLength(1);
    expect(asked([field("CKMB", 0.8)], part)).toHaveLength(1);
    expect(asked([field("CKMB", 0.8)], [draft({ CKMB: 16, TDGQ: 18, TONG: 34 })])).toHaveLength(1);
  });

  test("of two columns without names is proved by no sum, of one it is", () => {
    expect(asked([field("CKMB", 0.3)], rows(3))).toEqual([]);
    expect(asked([field("CKMB", 0.3), field("TDGQ", 0.3)], rows(3))).toHaveLength(2);
    expect(asked([field("CKMB", 0.4), field("TDGQ", 0.3)], rows(3))).toEqual([]);
    expect(asked([field("CKMB", 0.4), field("TDGQ", 0.4)], rows(3))).toEqual([]);
  });

  test("is proved by its maximum in the heading, or in every row where the rows say it", () => {
    expect(asked([field("CKMB", 0.8, { stated: 18 })])).toEqual([]);
    expect(asked([field("CKMB", 0.8, { stated: 20 })])).toHaveLength(1);
    expect(asked([field("CKMB", 0.4, { stated: 18 })])).toEqual([]);
    expect(asked([field("CKMB", 0.39, { stated: 18 })])).toHaveLength(1);
    expect(asked([field("CKMB", 0.8), field("TDGQ", 1, { stated: 18 })])).toHaveLength(1);
    const printed = (...maxima: readonly (number | null)[]) =>
      maxima.map((max) => draft({ CKMB: { score: 16, max } }));
    const both = [field("CKMB", 0.8), field("CKMB", 1, { measure: "max" })];
    expect(asked(both, printed(18, 18))).toEqual([]);
    expect(asked(both, printed(18, null))).toHaveLength(1);
    expect(asked(both, printed(18, 20))).toHaveLength(1);
    expect(asked(both, [draft({ TDGQ: 18 })])).toHaveLength(1);
    expect(asked([field("CKMB", 0.8)], printed(18, 18))).toHaveLength(1);
    expect(asked([field("CKMB", 0.8, { measure: null })], printed(18, 18))).toEqual([]);
    const total = [field("TONG", 0.8), field("TONG", 1, { measure: "max" })];
    expect(asked(total, [draft({ TONG: { score: 78, max: 100 } })])).toEqual([]);
    expect(asked(total, [draft({ CKMB: 16 })])).toHaveLength(1);
    expect(asked([field("KHAC", 0.8, { stated: null })])).toHaveLength(1);
  });

  test("of a part is proved by its sister without their whole", () => {
    expect(asked([field("DVCTT", 0.4), field("TTTT", 1)])).toEqual([]);
    expect(asked([field("DVCTT", 0.39), field("TTTT", 1)])).toHaveLength(1);
    expect(asked([field("DVCTT", 0.8), field("TTTT", 1), field("DVTT", 1)])).toHaveLength(1);
    expect(asked([field("DVCTT", 0.8), field("CKMB", 1)])).toHaveLength(1);
    expect(asked([field("DVTT", 0.8), field("CKMB", 1)])).toHaveLength(1);
  });

  describe("of the total is proved by what follows it", () => {
    const total = (sure = 0.6) => [field("TONG", sure)];
    const of = (score: number | null, rank: number | null, classification: string | null = null) =>
      draft({ TONG: { score, rank } }, { classification });

    test.each<[string, Draft[], boolean]>([
      ["ranks", [of(80, 1), of(70, 2)], true],
      ["ranks that do not", [of(70, 1), of(80, 2)], false],
      ["ranks of which one does not", [of(80, 1), of(70, 2), of(75, 3)], false],
      ["one rank alone", [of(80, 1)], false],
      ["neither ranks nor classes", [of(80, null), of(70, null)], false],
      ["classes", [of(81, null, "Tốt"), of(71, null, "Khá")], true],
      ["a class alone among others without", [of(81, null, "Tốt"), of(71, null)], true],
      ["classes that do not", [of(81, null, "Khá"), of(71, null, "Khá")], false],
      ["ranks with a total missing", [of(80, 1), of(null, 2), of(70, 3)], true],
      ["ranks with one missing", [of(70, 1), of(80, null), of(70, 3)], true],
      ["equal ones", [of(80, 1), of(80, 1)], true],
    ])("%s", (_, drafts, proven) => {
      expect(asked(total(), drafts)).toHaveLength(proven ? 0 : 1);
    });

    test("but neither another figure nor a column without a name", () => {
      const drafts = [of(80, 1), of(70, 2)];
      expect(asked(total(0.4), drafts)).toEqual([]);
      expect(asked(total(0.39), drafts)).toHaveLength(1);
      expect(asked([field("CKMB", 0.6)], drafts)).toHaveLength(1);
    });
  });

  test("is shown where its column begins", () => {
    const row = Row.of([
      { text: "Sở Y tế", line: 3, column: 1 },
      { text: "16,5", line: 3, column: 9 },
    ]);
    const [one] = found(assembly([draft({ CKMB: 16.5 }, { row })], { fields: [field("CKMB", 0.8)] }));
    expect(one).toMatchObject({ code: "NAME_LIKELY", place: { line: 3, column: 9, length: 4 } });
    const [none] = found(assembly([draft({ CKMB: 16.5 })], { fields: [field("CKMB", 0.8)] }));
    expect(none?.place).toBeUndefined();
  });
});

describe("another reading as likely", () => {
  const ours = assembly([draft({ CKMB: 16 })], { fields: [field("CKMB", 0.8)] });
  const theirs = assembly([draft({ TDGQ: 16 })], { fields: [field("TDGQ", 0.8, { heading: "h CKMB" })] });
  const unsure = (reading: Assembly, rival: Judged | null): boolean =>
    told(reading, rival).includes("LAYOUT_UNSURE ask -");

  test("is told, unless a name that is asked about is all that differs", () => {
    expect(unsure(ours, null)).toBe(false);
    expect(unsure(ours, judged(theirs))).toBe(false);
    const sure = assembly([draft({ CKMB: 16 })], { fields: [field("CKMB", 1)] });
    expect(unsure(sure, judged(theirs))).toBe(true);
    expect(unsure(ours, judged(theirs, { view: { kind: "turned" } as Judged["view"] }))).toBe(true);
  });
});
