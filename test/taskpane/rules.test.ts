import fc from "fast-check";
import type { Doubt, ReadRecord } from "../../src/paste/reading";
import type { ScoreItem } from "../../src/scoring/score";
import { overviewOf } from "../../src/taskpane/session/book-overview";
import { mergersToConfirm } from "../../src/taskpane/comparison/mergers";
import { argumentOf } from "../../src/taskpane/formulas/chosen-argument";
import { typedDate } from "../../src/taskpane/fields/DateField";
import { pastedInput } from "../../src/taskpane/scores/flow/input/clipboard-input";
import { doubtsOf, placeDoubts } from "../../src/taskpane/scores/flow/answer/doubt-places";
import { figureText, typedFigure } from "../../src/taskpane/scores/flow/answer/figure-text";
import { markedStretches } from "../../src/taskpane/scores/source/marked-lines";
import { hintedPeriod, likelyPeriod } from "../../src/taskpane/scores/flow/answer/suggestions";
import { januaryBook } from "./fake-actions";

describe("a typed figure", () => {
  test.each([
    ["63,48", 63.48],
    ["63.48", 63.48],
    [" 88,25 % ", 88.25],
    ["0", 0],
    ["", null],
    ["   ", null],
    ["-3", undefined],
    ["1.234,5", undefined],
    ["khoảng 5", undefined],
    ["7,46/22", undefined],
    ["=1+1", undefined],
  ])("%j is %p", (text, figure) => {
    expect(typedFigure(text)).toBe(figure);
  });
});

describe("a typed date has the day first", () => {
  test.each([
    ["5/3/2026", "2026-03-05"],
    ["05-03-2026", "2026-03-05"],
    ["29.2.2024", "2024-02-29"],
    ["29/2/2026", undefined],
    ["31/4/2026", undefined],
    ["2026-03-05", undefined],
    ["", null],
  ])("%j is %p", (text, date) => {
    expect(typedDate(text)).toBe(date);
  });
});

describe("what a paste brings", () => {
  const data = (
    flavours: Record<string, string>,
    files: { type: string }[] = [],
  ): Parameters<typeof pastedInput>[0] => ({
    getData: (type) => flavours[type] ?? "",
    files,
  });
  const table = "<table><tr><td>1</td></tr></table>";

  test("a table of the HTML goes before the text", () => {
    expect(pastedInput(data({ "text/html": table, "text/plain": "1" }))).toMatchObject({
      kind: "input",
      input: { kind: "html" },
    });
  });
  test("prose is taken from the text, whatever HTML stands beside it", () => {
    expect(pastedInput(data({ "text/html": "<p>18/18</p>", "text/plain": "18/18" }))).toEqual({
      kind: "input",
      input: { kind: "text", text: "18/18" },
    });
  });
  test("Excel's picture beside its table does not count", () => {
    expect(pastedInput(data({ "text/html": table }, [{ type: "image/png" }])).kind).toBe("input");
  });
  test.each([
    [[{ type: "image/png" }], "picture"],
    [[{ type: "application/pdf" }], "file"],
    [[], "empty"],
  ])("with nothing to read, %j is a %s", (files, reason) => {
    expect(pastedInput(data({}, files))).toEqual({ kind: "refused", reason });
  });
});

describe("the likely period", () => {
  const today = new Date(2026, 2, 5);
  test("is the month after the newest of the book", () => {
    expect(likelyPeriod(["2026-01", "2025-Q4", "2025-12"], today)).toBe("2026-02");
    expect(likelyPeriod(["2025-12"], today)).toBe("2026-01");
  });
  test("is never a month that has not ended", () => {
    expect(likelyPeriod(["2026-02"], today)).toBe("2026-02");
  });
  test("is the month that ended last where the book has no month; January is preceded by December", () => {
    expect(likelyPeriod([], today)).toBe("2026-02");
    expect(likelyPeriod(["2025-Q4"], new Date(2026, 0, 9))).toBe("2025-12");
  });
});

describe("the period that a text hints at", () => {
  const march = new Date(2026, 2, 5);
  test.each([
    ["Kết quả năm 2026", "2026"],
    ["Bảng điểm tháng 2", "2026-02"],
    ["Bảng điểm tháng 12", "2025-12"],
    ["Điểm các đơn vị", null],
  ])("%s", (text, expected) => {
    expect(hintedPeriod(text, march)).toBe(expected);
  });
});

describe("the figure of a line", () => {
  test("above its maximum it is shown as it stands in the text, unreadable it is said to be", () => {
    const item: ScoreItem = { ...EMPTY_ITEM, code: "CKMB", status: "error" };
    expect(figureText({ ...item, score: 19.2, max: 18 })).toBe("19,20/18");
    expect(figureText({ ...item, score: null })).toBe("không đọc được");
  });
});

describe("places of doubts", () => {
  const record = (id: number, codes: string[], period = "2026-02"): ReadRecord => ({
    id,
    leftOut: false,
    unit: "Sở A",
    unitLevel: null,
    period: { key: period },
    basis: "points",
    items: codes.map((code) => ({ ...EMPTY_ITEM, code })),
    total: { ...EMPTY_ITEM, code: "TONG" },
    classification: null,
  });
  const doubt = (of: number | null, item: string | null): Doubt => ({
    code: "OCR_FIX",
    severity: "ask",
    record: of,
    item,
    values: { raw: "l6", value: 16 },
    place: null,
  });

  test("a doubt stands at its record and its line", () => {
    const places = placeDoubts([record(0, ["CKMB"]), record(1, ["CKMB"])], [doubt(1, "CKMB")]);
    expect(doubtsOf(places, 1).lines.get("CKMB")).toHaveLength(1);
    expect(doubtsOf(places, 0)).toEqual({ record: [], lines: new Map() });
  });
  test("a record before it that is left out moves nothing", () => {
    const places = placeDoubts([record(2, ["CKMB"]), record(5, ["CKMB"])], [doubt(5, "CKMB")]);
    expect(doubtsOf(places, 5).lines.get("CKMB")).toHaveLength(1);
  });
  test("a doubt about the total stands at the total, one about an absent line at the record", () => {
    const places = placeDoubts([record(0, ["CKMB"])], [doubt(0, "TONG"), doubt(0, "MDHL")]);
    expect(doubtsOf(places, 0).lines.get("TONG")).toHaveLength(1);
    expect(doubtsOf(places, 0).record).toHaveLength(1);
  });
  test("what is about the whole text stands at the only record, and above several", () => {
    expect(doubtsOf(placeDoubts([record(3, [])], [doubt(null, null)]), 3).record).toHaveLength(1);
    expect(placeDoubts([record(0, []), record(1, [])], [doubt(null, null)]).general).toHaveLength(1);
  });
  test("no doubt is lost and none is told twice", () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 4 });
    const said = fc.array(
      fc.tuple(
        fc.option(fc.integer({ min: 0, max: 6 })),
        fc.option(fc.constantFrom("CKMB", "TDGQ", "x", "TONG")),
      ),
    );
    fc.assert(
      fc.property(ids, said, (records, doubts) => {
        const places = placeDoubts(
          records.map((id) => record(id, ["CKMB", "TDGQ"])),
          doubts.map(([of, item]) => doubt(of, item)),
        );
        const placed = [...places.records.values()].flatMap(({ record: own, lines }) => [
          ...own,
          ...[...lines.values()].flat(),
        ]);
        expect([...places.general, ...placed]).toHaveLength(doubts.length);
      }),
    );
  });
});

describe("the marked source", () => {
  const spans = fc.array(
    fc.record({ column: fc.integer({ min: -2, max: 40 }), length: fc.integer({ min: 0, max: 20 }) }),
    { maxLength: 8 },
  );
  test("is the text as it was pasted, whatever is marked", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40 }),
        spans,
        fc.option(fc.integer({ min: 1, max: 45 })),
        (line, marks, spot) => {
          const full = marks.map((one) => ({
            ...one,
            line: 1,
            recordIndex: 0,
            code: "CKMB",
            field: "score",
          }));
          const stretches = markedStretches(line, full, spot);
          expect(stretches.map(({ text }) => text).join("")).toBe(line);
          expect(stretches.every(({ text }) => text !== "")).toBe(true);
        },
      ),
    );
  });
  test("shows the doubtful word where the reader marked nothing", () => {
    expect(markedStretches("Số hóa: O,22/22", [], 9)).toEqual([
      { text: "Số hóa: ", kind: "plain" },
      { text: "O,22/22", kind: "spot" },
    ]);
  });
});

describe("units that were merged or renamed", () => {
  const unit = (name: string, successor: string | null): ReturnType<typeof januaryBook>["units"][number] => ({
    name,
    level: "xa",
    aliases: [],
    from: null,
    to: null,
    successor,
  });
  const row = (name: string, period: string): ReturnType<typeof januaryBook>["rows"][number] => ({
    unit: name,
    level: "xa",
    period,
    code: "CKMB",
    label: "",
    score: 10,
    max: 18,
    rate: null,
    rank: null,
    of: null,
    status: "ok",
    source: "",
    savedAt: "",
    origin: "published",
  });
  const ask = (rows: ReturnType<typeof row>[], units: ReturnType<typeof unit>[]): unknown => {
    const book = januaryBook({ rows, units });
    return mergersToConfirm(book, overviewOf(book), {
      period: "2025-07",
      against: { kind: "previous" },
      unit: { kind: "all" },
      form: null,
      confirmedMergers: [],
    });
  };

  test("are asked about when only the earlier name has figures before", () => {
    expect(ask([row("Mới", "2025-07"), row("Cũ", "2025-06")], [unit("Cũ", "Mới")])).toEqual([
      { unit: "Mới", predecessor: "Cũ" },
    ]);
  });
  test("are not asked about when the unit has its own figures before", () => {
    expect(
      ask([row("Mới", "2025-07"), row("Mới", "2025-06"), row("Cũ", "2025-06")], [unit("Cũ", "Mới")]),
    ).toEqual([]);
  });
  test("are not compared at all when several went into one", () => {
    const rows = [row("Mới", "2025-07"), row("Cũ 1", "2025-06"), row("Cũ 2", "2025-06")];
    expect(ask(rows, [unit("Cũ 1", "Mới"), unit("Cũ 2", "Mới")])).toEqual([]);
  });
});

test("of periods that end together the shortest stands first", () => {
  const [row] = januaryBook().rows;
  if (row === undefined) throw new Error("The sample is empty.");
  const periods = ["2025", "2025-12", "2025-Q4", "2026-01", "2025-H2"];
  const book = januaryBook({ rows: periods.map((period) => ({ ...row, period })) });
  expect(overviewOf(book).periods).toEqual(["2026-01", "2025-12", "2025-Q4", "2025-H2", "2025"]);
});

describe("an argument of a function", () => {
  const parameter = (change: object): Parameters<typeof argumentOf>[1] => ({
    name: "x",
    text: "",
    optional: false,
    kind: "points",
    shape: "each",
    choices: [],
    ...change,
  });
  const typed = (text: string, change: object = {}): unknown =>
    argumentOf({ kind: "typed", text }, parameter(change)).chosen;

  test.each([
    ["63,48", { kind: "value", value: 63.48 }],
    ["-0.5", { kind: "value", value: -0.5 }],
    ["B2", { kind: "reference", address: "B2", values: [] }],
    ["$B$2:C9", { kind: "reference", address: "$B$2:C9", values: [] }],
    ["'Sổ điểm'!B2:B7", { kind: "reference", address: "'Sổ điểm'!B2:B7", values: [] }],
    ["tblDiem[#All]", { kind: "reference", address: "tblDiem[#All]", values: [] }],
    ["7,46/22", { kind: "value", value: "7,46/22" }],
    ["", null],
  ])("typed %j is %j", (text, chosen) => {
    expect(typed(text)).toEqual(chosen);
  });
  test("of one value is never a reference: a period such as Q1 stays a text", () => {
    expect(typed("Q1", { shape: "single" })).toEqual({ kind: "value", value: "Q1" });
  });
  test("of yes or no is a truth value", () => {
    expect(typed("true", { shape: "single", kind: "flag" })).toEqual({ kind: "value", value: true });
  });
});

const EMPTY_ITEM = {
  code: "",
  label: "",
  score: 1,
  max: 18,
  percent: null,
  delta: null,
  deltaUnit: null,
  rank: null,
  of: null,
  status: "ok" as const,
};
