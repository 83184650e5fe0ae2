import { scoresToTidyCsv } from "../../src/book/csv/tidy-csv";
import { checkBook } from "../../src/book/findings/check-book";
import { planChange } from "../../src/book/plan/plan-change";
import { stepOf } from "../../src/book/plan/plan-step";
import { undoOf } from "../../src/book/plan/undo";
import type { Wanted } from "../../src/book/plan/wanted";
import { NOTHING_WANTED } from "../../src/book/plan/wanted";
import type { BookContents } from "../../src/book/rows/contents";
import { savedSets } from "../../src/book/saved/saved-sets";
import { keptUnder, parseSources } from "../../src/book/saved/source-text";
import { parseSettings } from "../../src/book/settings/office-settings";
import { isSmallMemory, memoryXml, parseMemory } from "../../src/book/sheet/table-memory";
import type { Step } from "../../src/book/steps/step";
import { inOrder, keysOf, parseStep, serializeStep, stepKey } from "../../src/book/steps/step";
import { encodeRow } from "../../src/book/layout/tables";
import type { StoredTarget } from "../../src/book/layout/target-columns";
import { DEFAULT_FRAMEWORK } from "../../src/scoring/framework/framework";
import { bookRow as sample } from "../actions/readings";
import { bookOf, newWorkbook, view, written } from "./book-state";
import { model } from "./table-models";

const STAMP = "2026-04-01 09:00:00";
const MUCH_LATER = "2026-04-01 10:00:00";

describe("what is listed in an order", () => {
  test("sets of one second stand by unit, then the newest period first", () => {
    const at = (unit: string, period: string) => sample({ unit, period, savedAt: STAMP });
    const rows = [at("Sở B", "2026-01"), at("Sở A", "2026-01"), at("Sở A", "2026-03"), at("Sở A", "2026-02")];
    const listed = (list: typeof rows) =>
      savedSets(list, new Set()).map(({ unit, period }) => `${unit} ${period}`);
    const expected = ["Sở A 2026-03", "Sở A 2026-02", "Sở A 2026-01", "Sở B 2026-01"];
    expect(listed(rows)).toEqual(expected);
    expect(listed(rows.toReversed())).toEqual(expected);
  });

  test("steps stand newest first, those of one second in the same order for everybody", () => {
    const step = (stamp: string, subject: string) => ({ ...stepLike(), stamp, subject });
    const steps = [step(STAMP, "a"), step(MUCH_LATER, "a"), step(STAMP, "b")];
    const named = (list: readonly Step[]) =>
      inOrder(list).map(({ stamp, subject }) => `${stamp.slice(11, 13)} ${subject}`);
    expect(named(steps)).toEqual(["10 a", "09 b", "09 a"]);
    expect(named(steps.toReversed())).toEqual(["10 a", "09 b", "09 a"]);
  });

  test("lines of an export stand by unit and period, and in one set as in the book", () => {
    const at = (unit: string, period: string, code: string) => sample({ unit, period, code });
    const rows = [
      ...[
        at("B", "2026-01", "TONG"),
        at("A", "2026-02", "TDGQ"),
        at("A", "2026-02", "CKMB"),
        at("A", "2026-01", "MDSH"),
      ],
      at("A", "2026-13", "CKMB"),
    ];
    const lines = scoresToTidyCsv(rows, DEFAULT_FRAMEWORK).trim().split("\r\n").slice(1);
    const codes = (text: string) => ["TONG", "TDGQ", "CKMB", "MDSH"].find((code) => text.includes(code));
    expect(lines.map(codes)).toEqual(["MDSH", "TDGQ", "CKMB", "TONG"]);
  });
});

function begun(given: Parameters<typeof stepOf>[0]): Step {
  const step = stepOf(given);
  if (step === null) throw new Error("Nothing was changed.");
  return step;
}

function stepLike(): Step {
  const contents = newWorkbook();
  const wanted = { ...NOTHING_WANTED, rows: [sample({ savedAt: STAMP })] };
  const planned = planChange({ contents, wanted, stamp: STAMP, reason: "thử" });
  return begun({ contents, planned, stamp: STAMP, kind: "scores", subject: "", begun: null });
}

describe("a step as text", () => {
  test("keeps its keys up to 60.000 characters, and forgets them beyond", () => {
    const step = stepLike();
    const group = step.written?.[0];
    if (!group) throw new Error("A step writes something.");
    const length = (codes: readonly string[]): number =>
      JSON.stringify({ v: 1, ...step, written: [[group[0], group[1], codes]] }).length;
    const room = 60_000 - length([""]);
    const of = (count: number) =>
      parseStep(serializeStep({ ...step, written: [[group[0], group[1], ["x".repeat(count)]]] }));
    expect(of(room)?.written).not.toBeNull();
    expect(of(room + 1)?.written).toBeNull();
    expect(of(room + 1)?.gone).toBeNull();
    expect(of(room + 1)?.fingerprint).toBe(step.fingerprint);
  });

  test("reads what is a key, a target or a figure, and nothing else", () => {
    const text = (other: object): string => JSON.stringify({ v: 1, ...stepLike(), ...other });
    const keys = parseStep(
      text({ written: [["a", "b", ["c", 1]], ["a", 1, ["c"]], [1, "b", ["c"]], ["a", "b", "c"], 5] }),
    );
    expect(keys?.written).toEqual([["a", "b", ["c"]]]);
    expect([...keysOf(keys?.written ?? [])]).toHaveLength(1);
    expect(parseStep(text({ added: "3" }))?.added).toBe(0);
    expect(parseStep(text({ kind: "other" }))).toBeNull();
    expect(parseStep(text({ stamp: 1 }))).toBeNull();
    expect(parseStep(text({ fingerprint: 1 }))).toBeNull();
    expect(parseStep(text({ subject: 1 }))?.subject).toBe("");
    expect(parseStep(text({ undoing: 1 }))?.undoing).toBeNull();
    const targets = {
      written: ["a", 1],
      before: [target(), { ...target(), year: "2026" }],
      fingerprint: "f",
    };
    expect(parseStep(text({ targets }))?.targets).toEqual({
      written: ["a"],
      before: [target()],
      fingerprint: "f",
    });
    expect(parseStep(text({ targets: { ...targets, written: "a" } }))?.targets).toBeNull();
    expect(parseStep(text({ targets: { ...targets, before: "a" } }))?.targets).toBeNull();
    expect(parseStep(text({ targets: { ...targets, fingerprint: 1 } }))?.targets?.fingerprint).toBe("");
  });

  test.each<[string, object, number]>([
    ["as it is", {}, 1],
    ["without a figure", { percent: null }, 1],
    ["with a text for a figure", { percent: "60" }, 0],
    ["without a code", { code: null }, 1],
    ["with a number for a code", { code: 5 }, 0],
    ["at least", { op: ">=" }, 1],
    ["with another sign", { op: "<" }, 0],
    ["without an order", { order: "1" }, 0],
    ["with a number for a note", { note: 1 }, 0],
  ])("a target %s", (_, other, expected) => {
    const targets = { written: [], before: [{ ...target(), ...other }], fingerprint: "" };
    const read = parseStep(JSON.stringify({ v: 1, ...stepLike(), targets }));
    expect(read?.targets?.before).toHaveLength(expected);
  });
});

function target(): StoredTarget {
  const words = { section: "I", name: "Hồ sơ đúng hạn", lead: "", assessor: "", note: "" };
  return { ...words, year: 2026, order: 1, code: "TDGQ", op: "=", percent: 95 };
}

test("a list of sources is read entry by entry, and one that is not there is empty", () => {
  const list = (texts: unknown) => parseSources(JSON.stringify({ v: 1, texts }));
  expect(list([["a", "b"], ["c"], [1, "d"], ["e", 2], "f"]).texts).toEqual([["a", "b"]]);
  expect(list("x").texts).toEqual([]);
  for (const none of [undefined, null, "", "{", '{"v":2,"texts":[["a","b"]]}'])
    expect(parseSources(none).texts).toEqual([]);
  expect(keptUnder(list([["a", "b"]]), "a")).toBe("b");
  expect(keptUnder(list([["a", "b"]]), "b")).toBeNull();
});

test("settings that are not there are none, whatever stands for nothing", () => {
  for (const none of [undefined, null, ""]) expect(parseSettings(none)).toEqual({ kind: "none" });
  expect(parseSettings("{")).toEqual({ kind: "unreadable" });
});

test("a table remembers itself and the one before as far as a part of the workbook holds them", () => {
  const bytes = (text: string): number => new TextEncoder().encode(text).length;
  const sized = (size: number) => model(1, { title: ["x".repeat(size)] });
  const both = (now: number, before: number) =>
    parseMemory(memoryXml("n", { current: sized(now), previous: sized(before) }));
  const around = bytes(memoryXml("n", { current: sized(0), previous: sized(0) }));
  const room = 900_000 - around;
  expect(both(room - 10, 10)?.previous).not.toBeNull();
  expect(both(room - 10, 11)).toMatchObject({ previous: null });
  expect(both(room - 10, 11)?.current.title[0]).toHaveLength(room - 10);
  const alone = 900_000 - bytes(memoryXml("n", { current: sized(0), previous: null }));
  expect(both(alone, 10)?.previous).toBeNull();
  expect(both(alone + 1, 10)).toBeNull();
  const small = 100_000 - bytes("");
  expect(isSmallMemory("x".repeat(small))).toBe(true);
  expect(isSmallMemory("x".repeat(small + 1))).toBe(false);
  expect(isSmallMemory("ế".repeat(33_334))).toBe(false);
});

describe("the year of a target", () => {
  const read = (year: unknown) => {
    const row = encodeRow("tblChiTieu", target()).map((cell) =>
      cell === 2026 || cell === "2026" ? year : cell,
    );
    const { book } = bookOf([], { tblChiTieu: view("tblChiTieu", [row as (string | number)[]]) });
    return { years: book.targets.map((one) => one.year), problems: book.problems.length };
  };

  test.each([
    [2000, 0],
    [2099, 0],
    [1999, 1],
    [2100, 1],
    [2026.5, 1],
  ])("%d", (year, problems) => {
    expect(read(year)).toEqual({ years: problems === 0 ? [year] : [], problems });
  });
});

describe("what the book is checked for", () => {
  const edited = (row: ReturnType<typeof sample>) => {
    const contents = bookOf([row]);
    const scores = contents.scores.map((one) => ({ ...one, edited: true }));
    return checkBook({ ...contents, scores } as BookContents).edits.map((one) => JSON.stringify(one));
  };

  test("a figure changed by hand is shown where it stands", () => {
    const points = edited(sample({ score: 16, max: 18, rate: null }));
    const percent = edited(sample({ score: null, max: null, rate: 88 }));
    const neither = edited(sample({ score: null, max: null, rate: null, status: "missing" }));
    expect(points).toHaveLength(1);
    expect(percent).not.toEqual(points);
    expect(neither).toEqual(points);
  });
});

describe("what a change brings along", () => {
  const change = (contents: BookContents, wanted: Partial<Wanted>) =>
    planChange({ contents, wanted: { ...NOTHING_WANTED, ...wanted }, stamp: STAMP, reason: "thử" });
  const names = (contents: BookContents) => contents.units.map(({ name }) => name);

  test("a unit is written once, however often and however it is spelled", () => {
    const unit = (name: string) => ({
      name,
      level: null,
      aliases: [],
      from: null,
      until: null,
      successor: null,
    });
    const units = [unit("Sở Y tế"), unit("sở y tế"), unit("Sở Nội vụ")] as unknown as Wanted["units"];
    const first = written(bookOf([]), change(bookOf([]), { units }));
    expect(names(first)).toEqual(["Sở Y tế", "Sở Nội vụ"]);
    expect(names(written(first, change(first, { units })))).toEqual(["Sở Y tế", "Sở Nội vụ"]);
  });

  test("what was kept as replaced comes in once", () => {
    const entry = {
      row: sample({ savedAt: "2026-03-01 08:00:00" }),
      replacedAt: "2026-03-02 08:00:00",
      reason: "cũ",
    };
    const once = change(bookOf([]), { history: [entry, entry] } as Partial<Wanted>);
    expect(written(bookOf([]), once).history).toHaveLength(1);
  });
});

describe("taking back", () => {
  test("steps that never wrote anything are passed over, and forgotten with the one that is taken back", () => {
    const contents = newWorkbook();
    const wanted = { ...NOTHING_WANTED, rows: [sample({ savedAt: STAMP })] };
    const planned = planChange({ contents, wanted, stamp: STAMP, reason: "thử" });
    const step = begun({ contents, planned, stamp: STAMP, kind: "scores", subject: "", begun: null });
    const idle: Step = {
      ...step,
      stamp: MUCH_LATER,
      written: [["Sở khác", "2026-02", ["CKMB"]]],
      gone: [],
      rows: 1,
    };
    const after = written(contents, planned);
    const found = undoOf(after, [step, idle], MUCH_LATER);
    expect(found.kind).toBe("wanted");
    if (found.kind !== "wanted") return;
    expect(found.opening.map(({ key, value }) => [key, value === null])).toEqual([
      [stepKey(idle), true],
      [stepKey(step), false],
    ]);
    expect(found.closing).toEqual([{ key: stepKey(step), value: null }]);
    expect(undoOf(after, [idle], MUCH_LATER)).toEqual({ kind: "nothing" });
  });

  test("a step whose targets were never written is as if it had not been, one that was changed since is kept", () => {
    const before = target();
    const book = (...targets: readonly StoredTarget[]) =>
      bookOf([], {
        tblChiTieu: view(
          "tblChiTieu",
          targets.map((one) => encodeRow("tblChiTieu", one)),
        ),
      });
    const contents = book(before);
    const wanted = { ...NOTHING_WANTED, targets: [{ ...before, percent: 97 }] };
    const planned = planChange({ contents, wanted, stamp: STAMP, reason: "thử" });
    const step = begun({ contents, planned, stamp: STAMP, kind: "targets", subject: "", begun: null });
    expect(undoOf(written(contents, planned), [step], MUCH_LATER)).toMatchObject({
      kind: "wanted",
      wanted: { targets: [expect.objectContaining({ percent: 95 })] },
    });
    expect(undoOf(contents, [step], MUCH_LATER)).toEqual({ kind: "nothing" });
    expect(undoOf(book({ ...before, percent: 96 }), [step], MUCH_LATER).kind).toBe("changed");
    // Nothing of it stands any more.
    expect(undoOf(book(), [step], MUCH_LATER)).toEqual({ kind: "nothing" });
  });
});
