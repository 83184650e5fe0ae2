import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { testsLike } from "../scripts/mutants/bundle";
import { faultsOf, withFault } from "../scripts/mutants/faults";
import { ROOMS, SAMPLE } from "../scripts/mutants/rooms";
import { drawn, goneSurvivors, knownSurvivor, readSurvivors, shown } from "../scripts/mutants/survivors";
import { SWITCH, withSwitches } from "../scripts/mutants/switches";

const ROOT = path.join(__dirname, "..");

const said = (text: string): string[] => faultsOf("a.ts", text).map((fault) => withFault(text, fault));

test.each([
  ["a < b;", ["a <= b;"]],
  ["a >= b;", ["a > b;"]],
  ["a === b;", ["a !== b;"]],
  ["a && b;", ["a || b;"]],
  ["a ?? b;", ["a;"]],
  ["f();", ["undefined;"]],
  ["const WEIGHT = { a: 3 } as const;", ["const WEIGHT = { a: 0 } as const;"]],
  ["x = { 1: 2 };", ["x = { 1: 3 };"]],
  ["x = a?.some(f).b;", ["x = a?.every(f).b;"]],
  ["x = f(3);", ["x = f(4);"]],
  ["x = f(!a);", ["x = f(a);"]],
  ["if (a) return 1;", ["if (false) return 1;", "if (a) return 2;"]],
  ["if (a) b = f();", ["if (!(a)) b = f();"]],
  [
    "if (a) return; else b = 1 as 1;",
    ["if (!(a)) return; else b = 1 as 1;", "if (a) return; else b = 2 as 1;"],
  ],
  ["x = a ? b : c;", ["x = !(a) ? b : c;"]],
  ["x = a.every(f);", ["x = a.some(f);"]],
  ["x = Math.max(a, b);", ["x = Math.min(a, b);"]],
  ["x = a.filter(f).map(g);", ["x = a.map(g);"]],
  ["x = f(true);", ["x = f(false);"]],
])("%s goes wrong as %j", (text, wrong) => {
  expect(said(text).sort()).toEqual([...wrong].sort());
});

test.each([
  '"a" + b;',
  "type A = 1 | 2;",
  'import a from "b";',
  "interface A { b: true }",
  "const a: 3 = b;",
])("%s is left alone", (text) => {
  expect(said(text)).toEqual([]);
});

test("a fault names its line", () => {
  expect(faultsOf("a.ts", "a;\n\nx = 1;")[0]).toMatchObject({ file: "a.ts", line: 3, original: "1" });
});

test.each(SAMPLE.map((one) => [one.file, one.from, one.test] as const))(
  "the sample's fault in %s stands in the source once, and its tests are there: %s",
  (file, from, tests) => {
    expect(readFileSync(path.join(ROOT, file), "utf8").split(from)).toHaveLength(2);
    expect(testsLike(ROOT, [tests])).not.toEqual([]);
  },
);

const LINES = ["const x = a < 1 && b;", "if (c) d(x);", "y = e?.filter(f).some((one) => one > 2) ?? 3;"];

test("a script with all faults behind switches does what each of them alone would do", () => {
  const text = LINES.join("\n");
  const faults = faultsOf("a.ts", text);
  const written = withSwitches(text, faults, new Map(faults.map((fault, at) => [fault, at])));
  const results = (script: string, on: number | null): unknown =>
    [0, 1, 3].map((a) => {
      const run = new Function(
        SWITCH,
        "a",
        "b",
        "c",
        "d",
        "e",
        "f",
        `let y = 0; ${script}\nreturn [x, y];`,
      ) as (...parts: unknown[]) => unknown;
      const calls: unknown[] = [];
      const isOn = (fault: number): boolean => fault === on;
      const answer = run(
        isOn,
        a,
        true,
        a > 0,
        (x: unknown) => calls.push(x),
        [1, a],
        (one: number) => one > 1,
      );
      return [answer, calls];
    });
  expect(results(written, null)).toEqual(results(text, null));
  for (const [at, fault] of faults.entries())
    expect([fault.original, results(written, at)]).toEqual([
      fault.original,
      results(withFault(text, fault), null),
    ]);
});

test("what is drawn stays when a line is added elsewhere, and is another with another seed", () => {
  const of = (text: string) => faultsOf("a.ts", text).map((fault) => ({ fault, line: String(fault.line) }));
  const named = (all: ReturnType<typeof of>) => all.map(({ fault }) => shown(fault));
  const text = Array.from({ length: 40 }, (_, at) => `x${at} = a${at} < b${at};`).join("\n");
  const chosen = drawn(of(text), 5, "");
  expect(chosen).toHaveLength(5);
  const more = drawn(of(`${text}\ny = c > d;`), 5, "");
  expect(
    more.filter(({ fault }) => chosen.some((one) => one.fault.start === fault.start)).length,
  ).toBeGreaterThan(3);
  expect(drawn(of(text), 5, "")).toEqual(chosen);
  expect(drawn(of(text), 5, "other")).not.toEqual(chosen);
  expect(named(drawn(of(text), 100, ""))).toEqual(named(of(text)));
});

test("a survivor is known by its line, and by its fault where one is named", () => {
  const text = "x = 1;\nx = a < 2;";
  const [, less, two] = faultsOf("a.ts", text);
  const known = (fault: typeof less, entry: { line: string; fault?: string }): boolean =>
    fault !== undefined && knownSurvivor({ "a.ts": [{ ...entry, why: "" }] }, text, fault) !== null;
  expect(known(less, { line: "x = a < 2;" })).toBe(true);
  expect(known(two, { line: "x = a < 2;", fault: "2 → 3" })).toBe(true);
  expect(known(less, { line: "x = a < 2;", fault: "2 → 3" })).toBe(false);
  expect(known(less, { line: "x = 1;" })).toBe(false);
});

test("every survivor is of a file that is there, and has a reason", () => {
  for (const [file, survivors] of Object.entries(readSurvivors())) {
    expect([file, existsSync(path.join(ROOT, file))]).toEqual([file, true]);
    for (const { why } of survivors) expect(why).not.toBe("");
  }
});

test("a survivor whose line has gone is told", () => {
  const faults = faultsOf("a.ts", "x = 1;").map((fault) => ({ fault, line: "x = 1;" }));
  const survivors = {
    "a.ts": [
      { line: "x = 1;", why: "" },
      { line: "x = 2;", why: "" },
    ],
    "b.ts": [],
  };
  expect(goneSurvivors(survivors, faults)).toEqual(["a.ts: x = 2;"]);
  const other = { "a.ts": [{ line: "x = 1;", fault: "1 → 3", why: "" }] };
  expect(goneSurvivors(other, faults)).toEqual(["a.ts: x = 1; 1 → 3"]);
  expect(goneSurvivors({ "b.ts": [{ line: "y", why: "" }] }, faults)).toEqual([]);
});

test("every room has sources and tests", () => {
  for (const { sources, tests } of Object.values(ROOMS)) {
    for (const source of sources) expect(existsSync(path.join(ROOT, "src", source))).toBe(true);
    expect(testsLike(ROOT, tests)).not.toEqual([]);
  }
});
