import { applyAnswers, canSave, isConfirmed } from "../../../src/paste/answers";
import type { RecordAnswer, ReadingAnswers } from "../../../src/paste/answers";
import type { Mark } from "../../../src/paste/drafts";
import type { Doubt } from "../../../src/paste/doubt";
import { asDoubt } from "../../../src/paste/doubt";
import type { Reading } from "../../../src/paste/reading";
import { DEFAULT_FRAMEWORK } from "../../../src/scoring/framework/framework";
import type { TargetRow } from "../../../src/scoring/targets/target";
import type { Given } from "../check/records";
import { groups, item, record } from "../check/records";

const OPTIONS = { framework: DEFAULT_FRAMEWORK };

function readingOf(
  given: readonly Given[],
  doubts: readonly Doubt[] = [],
  other: Partial<Reading> = {},
): Reading {
  return {
    kind: "scores",
    records: given.map((one, id) => record({ id, ...one })),
    doubts: [...doubts],
    ...other,
  };
}

function applied(
  reading: Reading,
  records: ReadingAnswers["records"] = {},
  more: Partial<ReadingAnswers> & { marks?: readonly Mark[] } = {},
): Reading {
  const { marks, ...answers } = more;
  return applyAnswers(reading, { records, ...answers }, { ...OPTIONS, ...(marks ? { marks } : {}) });
}

const codes = ({ doubts }: Reading): string[] =>
  doubts.map(({ code, item: of }) => (of === null ? code : `${code} ${of}`));

const WHOLE = { record: null, item: null, place: null } as const;
const BASIS: Doubt = asDoubt({ code: "PERCENT_BASIS", severity: "ask", values: {}, ...WHOLE });

describe("what percents are of", () => {
  const percents = {
    items: [item("CKMB", null, { percent: 88 })],
    total: null,
    excerpt: true,
  } satisfies Given;
  const basis = (value: "rate" | "of_maximum"): RecordAnswer => ({ basis: value });

  test("stays asked until every record with percents has an answer, and is not asked where it never was", () => {
    const two = readingOf([percents, percents, {}], [BASIS]);
    expect(codes(applied(two))).toEqual(["PERCENT_BASIS"]);
    expect(codes(applied(two, { 0: basis("rate") }))).toEqual(["PERCENT_BASIS"]);
    expect(codes(applied(two, { 0: basis("of_maximum"), 1: basis("of_maximum") }))).toEqual([]);
    expect(codes(applied(two, { 0: basis("of_maximum"), 1: { leftOut: true } }))).toEqual([]);
    expect(codes(applied(readingOf([percents])))).toEqual([]);
    const other = asDoubt({ code: "NOT_INDEX_SCORES", severity: "note", values: {}, ...WHOLE });
    expect(codes(applied(readingOf([percents], [other, BASIS])))).toEqual([
      "NOT_INDEX_SCORES",
      "PERCENT_BASIS",
    ]);
  });

  test("makes a record one of rates where all of its figures are percents, and gives shares their maximum", () => {
    const mixed = { ...percents, items: [...percents.items, item("TDGQ", 18)] };
    const bases = (given: Given, answer: RecordAnswer) =>
      applied(readingOf([given]), { 0: answer }).records[0];
    expect(bases(percents, basis("rate"))?.basis).toBe("rate");
    expect(bases(mixed, basis("rate"))?.basis).toBe("points");
    expect(bases({ ...percents, items: [item("CKMB", null)] }, basis("rate"))?.basis).toBe("points");
    expect(bases({ ...percents, items: [...percents.items, item("TDGQ", null)] }, basis("rate"))?.basis).toBe(
      "rate",
    );
    expect(bases(percents, basis("of_maximum"))?.items[0]?.max).toBe(18);
    expect(bases(percents, basis("rate"))?.items[0]?.max).toBeNull();
    const stated = { ...percents, items: [item("CKMB", null, { percent: 88, max: 20 })] };
    expect(bases(stated, basis("of_maximum"))?.items[0]?.max).toBe(20);
    const beside = { ...percents, items: [item("CKMB", 16, { percent: 88, max: null })] };
    expect(bases(beside, basis("of_maximum"))?.items[0]?.max).toBeNull();
    const bare = { ...percents, items: [item("CKMB", null)] };
    expect(bases(bare, basis("of_maximum"))?.items[0]?.max).toBeNull();
    const unknown = { ...percents, items: [item("KHAC", null, { percent: 5 })] };
    expect(bases(unknown, basis("of_maximum"))?.items[0]?.max).toBeNull();
  });
});

describe("figures put right", () => {
  const only = (given: Given, answer: RecordAnswer) => applied(readingOf([given]), { 0: answer }).records[0];

  test("take the place of points, or of a percent where only that was published", () => {
    const values = { CKMB: 17 };
    expect(only({}, { values })?.items[0]).toMatchObject({ score: 17, percent: null, status: "ok" });
    const percent = { items: [item("CKMB", null, { percent: 88 })] };
    expect(only(percent, { values })?.items[0]).toMatchObject({ score: null, percent: 17 });
    const both = { items: [item("CKMB", 16, { percent: 88.89 })] };
    expect(only(both, { values })?.items[0]).toMatchObject({ score: 17, percent: null });
    const missing = { items: [item("CKMB", null)] };
    expect(only(missing, { values })?.items[0]).toMatchObject({ score: 17, status: "ok" });
    expect(only({}, { values: { TONG: 79 } })?.total.score).toBe(79);
    expect(only({}, { values: { TDGQ: 17 } })?.items[0]?.score).toBe(16);
  });

  test("are taken away with their change, whether as a figure or as a line", () => {
    const given = {
      items: groups({ CKMB: { delta: 1, deltaUnit: "points" } }),
      total: { delta: 2 },
    } satisfies Given;
    const empty = { score: null, percent: null, delta: null, deltaUnit: null, status: "missing" };
    expect(only(given, { values: { CKMB: null } })?.items[0]).toMatchObject(empty);
    expect(only(given, { values: { TONG: null } })?.total).toMatchObject(empty);
    expect(only(given, { withoutLines: ["TONG"] })?.total).toMatchObject(empty);
    expect(only(given, { withoutLines: ["CKMB"] })?.items.map(({ code }) => code)).not.toContain("CKMB");
    expect(only(given, { withoutLines: ["CKMB"] })?.total.score).toBe(78);
    expect(only(given, {})).toMatchObject({ items: given.items, leftOut: false });
  });

  test("that are the ones read are confirmed and change nothing", () => {
    const given = { score: 16, percent: null, status: "ok" } as const;
    expect(isConfirmed(item("CKMB", 16), 16)).toBe(true);
    expect(isConfirmed(item("CKMB", 16), 17)).toBe(false);
    expect(isConfirmed(item("CKMB", 16), null)).toBe(false);
    expect(isConfirmed(item("CKMB", null), null)).toBe(false);
    expect(isConfirmed(item("CKMB", null, { percent: 88 }), 88)).toBe(true);
    expect(isConfirmed(item("CKMB", null, { percent: 88, status: "missing" }), 88)).toBe(false);
    expect(isConfirmed({ ...item("CKMB", 16), ...given, percent: 88 }, 88)).toBe(false);
  });
});

test("a unit and a period that are given take the place of those read, and only those", () => {
  const asOf = "2026-03-10";
  const given = { unit: "Sở Y tế", unitLevel: "so", period: { key: "2026-03", asOf } } satisfies Given;
  const [plain, unit, period] = [{}, { unit: { name: "Sở Nội vụ", level: null } }, { period: "2026-04" }].map(
    (answer) => applied(readingOf([given]), { 0: answer }).records[0],
  );
  expect(plain).toMatchObject(given);
  expect(unit).toMatchObject({ ...given, unit: "Sở Nội vụ", unitLevel: null });
  expect(period).toMatchObject({ ...given, period: { key: "2026-04", asOf } });
  const none = applied(readingOf([{ period: null }]), { 0: { period: "2026-04" } });
  expect(none.records[0]?.period).toEqual({ key: "2026-04" });
});

describe("doubts of the first reading", () => {
  const about = (code: "OCR_FIX" | "NOT_A_FIGURE", of: string | null, id: number | null = 0): Doubt =>
    code === "OCR_FIX"
      ? asDoubt({
          code,
          severity: "ask",
          record: id,
          item: of,
          values: { raw: "l6", value: 16 },
          place: null,
        })
      : asDoubt({
          code,
          severity: "ask",
          record: id,
          item: of,
          values: { label: "", raw: "x" },
          place: null,
        });

  test.each<[string, RecordAnswer, string[]]>([
    ["nothing", {}, ["OCR_FIX CKMB", "NOT_A_FIGURE TDGQ"]],
    ["its figure", { values: { CKMB: 16 } }, ["NOT_A_FIGURE TDGQ"]],
    ["no figure after all", { values: { TDGQ: null } }, ["OCR_FIX CKMB", "MISSING_GROUP TDGQ", "NO_TOTAL"]],
    ["another figure", { values: { MDSH: 12 } }, ["OCR_FIX CKMB", "NOT_A_FIGURE TDGQ"]],
    ["without its line", { withoutLines: ["CKMB"] }, ["NOT_A_FIGURE TDGQ"]],
    ["without another line", { withoutLines: ["MDSH"] }, ["OCR_FIX CKMB", "NOT_A_FIGURE TDGQ"]],
    ["left out", { leftOut: true }, []],
  ])("about a figure: %s", (_, answer, expected) => {
    const reading = readingOf([{}], [about("OCR_FIX", "CKMB"), about("NOT_A_FIGURE", "TDGQ")]);
    const found = codes(applied(reading, { 0: answer }));
    expect(found.filter((one) => /^(?:OCR|NOT_A)/.test(one))).toEqual(
      expected.filter((one) => /^(?:OCR|NOT_A)/.test(one)),
    );
  });

  test("about a whole record, about another one or about none stay", () => {
    const reading = readingOf(
      [{}, {}],
      [about("OCR_FIX", null), about("OCR_FIX", "CKMB", 1), about("OCR_FIX", "CKMB", null)],
    );
    expect(applied(reading, { 0: { values: { CKMB: 16 }, withoutLines: [] } }).doubts).toHaveLength(3);
    expect(applied(reading, { 0: { leftOut: true } }).doubts.map(({ record: of }) => of)).toEqual([1, null]);
  });

  const LETTERHEAD = asDoubt({
    code: "UNIT_FROM_LETTERHEAD",
    severity: "ask",
    values: { unit: "Sở Y tế" },
    ...WHOLE,
  });
  const PERIODS = asDoubt({
    code: "PERIOD_CONFLICT",
    severity: "ask",
    values: { title: "a", lead: "b" },
    ...WHOLE,
  });

  test("about the unit and the period are settled by one being given", () => {
    const reading = readingOf([{}, {}], [LETTERHEAD, PERIODS]);
    expect(codes(applied(reading))).toEqual(["UNIT_FROM_LETTERHEAD", "PERIOD_CONFLICT"]);
    expect(codes(applied(reading, { 0: {}, 1: { unit: { name: "Sở Y tế", level: null } } }))).toEqual([
      "PERIOD_CONFLICT",
    ]);
    expect(codes(applied(reading, { 0: {}, 1: { period: "2026-04" } }))).toEqual(["UNIT_FROM_LETTERHEAD"]);
  });

  describe("about a unit that stands twice", () => {
    const twice = asDoubt({
      code: "UNIT_REPEATED",
      severity: "block",
      values: { unit: "Sở Y tế" },
      ...WHOLE,
    });
    const reading = readingOf([{}, { unit: "Sở Nội vụ" }, {}], [twice]);
    test.each<[ReadingAnswers["records"], boolean]>([
      [{}, false],
      [{ 0: {} }, false],
      [{ 0: { leftOut: true } }, true],
      [{ 1: { leftOut: true } }, false],
      [{ 2: { unit: { name: "Sở Y tế khác", level: null } } }, true],
      [{ 2: { period: "2026-04" } }, true],
      [{ 2: { period: "2026-03" } }, false],
      [{ 0: { period: "2026-04" }, 2: { period: "2026-04" } }, false],
      [{ 1: { unit: { name: "Sở Y tế", level: null } } }, false],
    ])("%j settles it: %s", (answers, settled) => {
      expect(codes(applied(reading, answers)).includes("UNIT_REPEATED")).toBe(!settled);
    });

    test("without a period as well", () => {
      const none = readingOf([{ period: null }, { period: null }], [twice]);
      expect(codes(applied(none))).toContain("UNIT_REPEATED");
      expect(codes(applied(none, { 0: { period: "2026-04" } }))).not.toContain("UNIT_REPEATED");
    });
  });

  test("that the figures tell are found again, with the place of their figure", () => {
    const stale = asDoubt({
      code: "TOTAL_MISMATCH",
      severity: "ask",
      record: 0,
      item: "TONG",
      values: { label: "", stated: 1, sum: 2 },
      place: null,
    });
    const mark = (code: string, field: Mark["field"], line: number): Mark => ({
      code,
      field,
      line,
      column: 3,
      length: 2,
      recordIndex: 0,
    });
    expect(codes(applied(readingOf([{}], [stale])))).toEqual([]);
    const wrong = readingOf([{ items: groups({ CKMB: { score: 19 } }), total: 81 }]);
    const place = (...marks: readonly Mark[]) => applied(wrong, {}, { marks }).doubts[0]?.place ?? null;
    expect(place()).toBeNull();
    expect(place(mark("CKMB", "score", 4))).toEqual({ line: 4, column: 3 });
    expect(place(mark("CKMB", "label", 4), mark("CKMB", "score", 5), mark("CKMB", "rank", 6))).toMatchObject({
      line: 5,
    });
    expect(place(mark("CKMB", "score", 4), mark("CKMB", "score", 5))).toMatchObject({ line: 4 });
    expect(place(mark("CKMB", "total", 4), mark("CKMB", "score", 5))).toMatchObject({ line: 4 });
    expect(place(mark("CKMB", "label", 4), mark("CKMB", "rank", 5))).toMatchObject({ line: 4 });
    expect(place(mark("TDGQ", "score", 4), mark("TONG", "total", 7))).toMatchObject({ line: 7 });
    expect(place({ ...mark("CKMB", "score", 4), recordIndex: 1 })).toBeNull();
  });
});

describe("targets", () => {
  const row = { section: "I", order: 1, name: "x" } as unknown as TargetRow;
  const YEAR = asDoubt({ code: "TARGET_YEAR", severity: "block", values: {}, ...WHOLE });
  const targets = (year: number | null, rows: TargetRow[] = [row]): Reading =>
    readingOf([], year === null ? [YEAR] : [], { kind: "targets", targets: { year, rows } });

  test("have the year of the text unless one is given", () => {
    expect(applied(targets(2026)).targets?.year).toBe(2026);
    expect(applied(targets(2026), {}, { targetYear: 2027 }).targets?.year).toBe(2027);
    expect(codes(applied(targets(null)))).toEqual(["TARGET_YEAR"]);
    expect(codes(applied(targets(null), {}, { targetYear: 2027 }))).toEqual([]);
  });

  test("are saved with a year and at least one row", () => {
    expect(canSave(targets(2026))).toBe(true);
    expect(canSave({ ...targets(null), doubts: [] })).toBe(false);
    expect(canSave(targets(2026, []))).toBe(false);
    expect(canSave({ ...targets(2026), doubts: [YEAR] })).toBe(false);
  });
});

test.each<[string, Reading, boolean]>([
  ["with all it needs", readingOf([{}]), true],
  ["with a question that does not stop", readingOf([{}], [BASIS]), true],
  ["with one that does", readingOf([{}], [{ ...BASIS, severity: "block" }]), false],
  ["without a unit", readingOf([{ unit: null }]), false],
  ["with an empty one", readingOf([{ unit: "" }]), false],
  ["without a period", readingOf([{ period: null }]), false],
  ["with a period that is none", readingOf([{ period: { key: "2026-13" } }]), false],
  ["one of two without a unit", readingOf([{}, { unit: null }]), false],
  ["the one without a unit left out", readingOf([{}, { unit: null, leftOut: true }]), true],
  ["all left out", readingOf([{ leftOut: true }]), false],
  ["without records", readingOf([]), false],
  ["of another kind", readingOf([{}], [], { kind: "operational" }), false],
])("a reading %s can be saved: %#", (_, reading, expected) => {
  expect(canSave(reading)).toBe(expected);
});
