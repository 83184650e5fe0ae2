import fc from "fast-check";
import type { BookContents } from "../../src/book/rows/contents";
import { planChange } from "../../src/book/plan/plan-change";
import { stepOf, stepWrites } from "../../src/book/plan/plan-step";
import type { Step, StepKind } from "../../src/book/steps/step";
import { inOrder, MOST_STEPS, parseStep, stepKey } from "../../src/book/steps/step";
import { undoOf, UNDO_REASON } from "../../src/book/plan/undo";
import type { Wanted } from "../../src/book/plan/wanted";
import { NOTHING_WANTED } from "../../src/book/plan/wanted";
import type { BookRow } from "../../src/scoring/score";
import { bookKey } from "../../src/scoring/score";
import { bookRow as sample } from "../actions/readings";
import { bookRow } from "./arbitrary";
import { bookOf, newWorkbook, written } from "./book-state";

/** The book with the settings in which steps are kept, as one window after the other sees it. */
interface State {
  contents: BookContents;
  settings: ReadonlyMap<string, string>;
  minute: number;
}

function start(rows: readonly BookRow[] = []): State {
  return { contents: rows.length === 0 ? newWorkbook() : bookOf(rows), settings: new Map(), minute: 0 };
}

function stepsOf({ settings }: State): Step[] {
  return inOrder([...settings.values()].map(parseStep).filter((step) => step !== null));
}

function stampAt(minute: number): string {
  return `2026-04-01 ${String(9 + Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}:00`;
}

function after(
  state: State,
  planned: ReturnType<typeof planChange>,
  writes: readonly { key: string; value: string | null }[],
): State {
  const settings = new Map(state.settings);
  for (const { key, value } of writes) {
    if (value === null) settings.delete(key);
    else settings.set(key, value);
  }
  return { contents: written(state.contents, planned), settings, minute: state.minute + 1 };
}

function change(state: State, kind: StepKind, wanted: (stamp: string) => Partial<Wanted>): State {
  const stamp = stampAt(state.minute);
  const planned = planChange({
    contents: state.contents,
    wanted: { ...NOTHING_WANTED, ...wanted(stamp) },
    stamp,
    reason: "thử",
  });
  const step = stepOf({ contents: state.contents, planned, stamp, kind, subject: "", begun: null });
  return after(state, planned, stepWrites(step, stepsOf(state)));
}

function save(state: State, rows: readonly BookRow[]): State {
  return change(state, "scores", (stamp) => ({ rows: rows.map((row) => ({ ...row, savedAt: stamp })) }));
}

function undo(state: State): State {
  const found = undoOf(state.contents, stepsOf(state), stampAt(state.minute));
  if (found.kind !== "wanted") throw new Error(found.kind);
  const planned = planChange({
    contents: state.contents,
    wanted: found.wanted,
    stamp: found.stamp,
    reason: UNDO_REASON,
  });
  return after(state, planned, [...found.opening, ...found.closing]);
}

function rowsByKey({ contents }: State): BookRow[] {
  return [...contents.book.rows].sort((a, b) => (bookKey(a) < bookKey(b) ? -1 : 1));
}

const distinct = (rows: readonly BookRow[]): BookRow[] => [
  ...new Map(rows.map((row) => [bookKey(row), row])).values(),
];
const someRows = fc.array(bookRow, { minLength: 1, maxLength: 6 }).map(distinct);
const operation = fc.oneof(
  fc.record({ kind: fc.constant("save" as const), rows: someRows }),
  fc.record({ kind: fc.constant("import" as const), rows: someRows }),
  fc.record({ kind: fc.constant("delete" as const), share: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant("rename" as const), name: fc.constantFrom("Sở X", "Sở Y") }),
);

function perform(state: State, doing: typeof operation extends fc.Arbitrary<infer T> ? T : never): State {
  const { rows } = state.contents.book;
  switch (doing.kind) {
    case "save":
      return save(state, doing.rows);
    case "import":
      return change(state, "import", () => ({ rows: doing.rows }));
    case "delete": {
      const gone = new Set(rows.filter((_, index) => index % doing.share === 0).map(bookKey));
      return change(state, "delete", () => ({ gone }));
    }
    case "rename": {
      const [first] = rows;
      if (first === undefined || first.unit === doing.name) return state;
      const moving = rows.filter(({ unit }) => unit === first.unit);
      return change(state, "rename", (stamp) => ({
        rows: moving.map((row) => ({ ...row, unit: doing.name, savedAt: stamp })),
        gone: new Set(moving.map(bookKey)),
      }));
    }
  }
}

test("whatever was done, each undo gives the book back as it was before, step by step", () => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 8 }), (operations) => {
      const states = [start([sample({ unit: "Sở gốc", savedAt: "2026-01-01 08:00:00" })])];
      for (const doing of operations) {
        const before = states.at(-1) as State;
        const now = perform(before, doing);
        if (now.settings.size > before.settings.size) states.push(now);
      }
      let state = states.at(-1) as State;
      for (let at = states.length - 2; at >= 0; at -= 1) {
        state = undo(state);
        expect(rowsByKey(state)).toEqual(rowsByKey(states[at] as State));
      }
      expect(undoOf(state.contents, stepsOf(state), stampAt(state.minute)).kind).toBe("nothing");
    }),
    { numRuns: 150 },
  );
});

test("thirty steps are kept, one more forgets the oldest", () => {
  let state = start();
  for (let n = 0; n <= MOST_STEPS; n += 1) state = save(state, [sample({ score: n / 10 })]);
  expect(stepsOf(state)).toHaveLength(MOST_STEPS);
  expect(stepsOf(state).at(-1)?.stamp).toBe(stampAt(1));
  for (let n = 0; n < MOST_STEPS; n += 1) state = undo(state);
  expect(state.contents.book.rows).toMatchObject([{ score: 0 }]);
  expect(stepsOf(state)).toEqual([]);
});

test("undo is refused once a row was changed or taken away, and what was taken back stands in the history", () => {
  const rows = [sample(), sample({ code: "TDGQ" })];
  const state = save(start(), rows);
  const standing = state.contents.book.rows;
  const look = (now: readonly BookRow[]): string => undoOf(bookOf(now), stepsOf(state), "x").kind;
  expect(look(standing)).toBe("wanted");
  expect(look([...standing, sample({ code: "MDHL" })])).toBe("wanted");
  expect(look(standing.slice(1))).toBe("changed");
  expect(look(standing.map((row) => ({ ...row, score: 1 })))).toBe("changed");
  expect(look([])).toBe("nothing");
  expect(undo(state).contents.history.map(({ row, reason }) => [row.code, reason])).toEqual([
    ["CKMB", UNDO_REASON],
    ["TDGQ", UNDO_REASON],
  ]);
});

test("rows that were removed do not come back over figures that somebody saved there since", () => {
  const first = save(start(), [sample()]);
  const gone = change(first, "delete", () => ({ gone: new Set([bookKey(sample())]) }));
  const again = save(gone, [sample({ score: 3 })]);
  const forgotten = {
    ...again,
    settings: new Map([...again.settings].filter(([key]) => !key.includes("scores"))),
  };
  expect(undoOf(forgotten.contents, stepsOf(forgotten), "x").kind).toBe("changed");
});

test("targets come back as they were", () => {
  const target = {
    year: 2026,
    section: "I",
    order: 1,
    name: "Tỷ lệ",
    percent: 60,
    op: ">=" as const,
    code: "TTTT",
    lead: "",
    assessor: "",
    note: "",
  };
  const first = change(start([sample()]), "targets", () => ({ targets: [target] }));
  const second = change(first, "targets", () => ({
    targets: [
      { ...target, percent: 70 },
      { ...target, order: 2 },
    ],
  }));
  expect(second.contents.book.targets.map(({ percent }) => percent)).toEqual([70, 60]);
  const back = undo(second);
  expect(back.contents.book.targets).toEqual([target]);
  expect(undo(back).contents.book.targets).toEqual([]);
});

test("steps of two windows in one second are both kept", () => {
  const keys = (["Sở A", "Sở B"] as const).map((subject) =>
    stepKey({ stamp: stampAt(0), kind: "scores", subject }),
  );
  expect(new Set(keys).size).toBe(2);
});
