import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { testsLike } from "../scripts/mutants/bundle";
import { faultsOf, withFault } from "../scripts/mutants/faults";
import { ACCEPTED, ROOMS, SAMPLE } from "../scripts/mutants/rooms";

const ROOT = path.join(__dirname, "..");

const said = (text: string): string[] => faultsOf("a.ts", text).map((fault) => withFault(text, fault));

test.each([
  ["a < b;", ["a <= b;"]],
  ["a >= b;", ["a > b;"]],
  ["a === b;", ["a !== b;"]],
  ["a && b;", ["a || b;"]],
  ["a ?? b;", ["a;"]],
  ["f(3);", ["f(4);"]],
  ["f(!a);", ["f(a);"]],
  ["if (a) return 1; f();", ["if (false) return 1; f();", "if (a) return 2; f();"]],
  ["if (a) f();", ["if (!(a)) f();"]],
  ["if (a) return; else f();", ["if (!(a)) return; else f();"]],
  ["x = a ? b : c;", ["x = !(a) ? b : c;"]],
  ["a.every(f);", ["a.some(f);"]],
  ["Math.max(a, b);", ["Math.min(a, b);"]],
  ["a.filter(f).map(g);", ["a.map(g);"]],
  ["f(true);", ["f(false);"]],
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
  expect(faultsOf("a.ts", "f();\n\ng(1);")[0]).toMatchObject({ file: "a.ts", line: 3, original: "1" });
});

test.each(SAMPLE.map((one) => [one.file, one.from, one.test] as const))(
  "the sample's fault in %s stands in the source once, and its tests are there: %s",
  (file, from, tests) => {
    expect(readFileSync(path.join(ROOT, file), "utf8").split(from)).toHaveLength(2);
    expect(testsLike(ROOT, [tests])).not.toEqual([]);
  },
);

test("a line that is accepted unseen still stands in its file", () => {
  const gone = ACCEPTED.filter(({ file, line }) => {
    const at = path.join(ROOT, file);
    return (
      !existsSync(at) ||
      !readFileSync(at, "utf8")
        .split("\n")
        .some((one) => one.trim() === line)
    );
  });
  expect(gone).toEqual([]);
});

test("every room has sources and tests", () => {
  for (const { sources, tests } of Object.values(ROOMS)) {
    for (const source of sources) expect(existsSync(path.join(ROOT, "src", source))).toBe(true);
    expect(testsLike(ROOT, tests)).not.toEqual([]);
  }
});
