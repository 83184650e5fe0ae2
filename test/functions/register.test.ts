import { registerFunctions } from "../../src/functions/register";
import { FORMER_NAMES } from "../../src/functions/declarations";
import { declaredFunctions } from "../../src/functions/metadata";

/** The runtime's own class, as far as functions see it. */
class ExcelError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? "");
  }
}

const associated = new Map<string, (...input: unknown[]) => unknown>();

beforeAll(() => {
  Object.defineProperty(globalThis, "CustomFunctions", {
    configurable: true,
    value: {
      associate: (id: string, calculate: (...input: unknown[]) => unknown) => {
        expect(associated.has(id)).toBe(false);
        associated.set(id, calculate);
      },
      Error: ExcelError,
    },
  });
  registerFunctions();
});

afterAll(() => {
  Reflect.deleteProperty(globalThis, "CustomFunctions");
});

function call(id: string, ...input: unknown[]): unknown {
  return associated.get(id)?.(...input);
}

/** Excel always adds this behind the last argument. */
const INVOCATION = { functionName: "XEPLOAI", address: "Sheet1!A1" };

test("every declared function is handed to Excel once, under its name and the names it had", () => {
  expect([...associated.keys()].sort()).toEqual(
    [...declaredFunctions().map(({ id }) => id), ...Object.keys(FORMER_NAMES)].sort(),
  );
});

test("a name that a function had gives the same answer", () => {
  const list = [[[91.9], [58.76]], [[12], [10]], null, INVOCATION];
  expect(call("TONGNHOM", ...list)).toEqual(call("UOCTINHNHOM", ...list));
  expect(call("TONGNHOM", ...list)).toEqual([[76.84]]);
});

test("the argument that Excel adds is not taken for one of ours", () => {
  expect(call("XEPLOAI", [[63.48]], null, INVOCATION)).toEqual([["Trung bình"]]);
  expect(call("SOVN", [[63.48]], null, null, INVOCATION)).toEqual([["63,48"]]);
});

test("metadata a day older than the code names fewer arguments: what Excel adds counts as left out", () => {
  expect(call("XEPLOAI", [[63.48]], INVOCATION)).toEqual([["Trung bình"]]);
  expect(call("CHENHLECH", [[7.46]], [[10.49]], INVOCATION)).toEqual([[-3.03]]);
  expect(call("KYTRUOC", [["2026-01"]], INVOCATION)).toEqual([["2025-12"]]);
  expect(call("TONGDIEM", [[18], [20]], INVOCATION)).toEqual([[38]]);
});

test("an error that is the whole answer is thrown, so that its message is shown", () => {
  expect(() => call("TYLE", [[20.5]], [[20]], INVOCATION)).toThrow(ExcelError);
  expect(() => call("TYLE", [[20.5]], [[20]], INVOCATION)).toThrow("Điểm 20,5 lớn hơn điểm tối đa 20");
});

test("an error of another cell comes back as the error that it is", () => {
  const [[answer] = []] = call("XEPLOAI", [[new ExcelError("#DIV/0!")]], null, INVOCATION) as unknown[][];
  expect(answer).toBeInstanceOf(ExcelError);
  expect(answer).toMatchObject({ code: "#DIV/0!" });
});

test.each(["#REF!", "#NAME?"])(
  "%s, which Excel takes from no function, becomes #VALUE! that names it",
  (code) => {
    expect(() => call("XEPLOAI", [[new ExcelError(code)]], null, INVOCATION)).toThrow(code);
    const answer = call("TYLE", [[9], [new ExcelError(code)]], [[18], [20]], INVOCATION) as unknown[][];
    expect(answer[1]?.[0]).toMatchObject({ code: "#VALUE!", message: expect.stringContaining(code) });
  },
);

test("errors among several answers stand in their cells with their reasons", () => {
  const answer = call("TYLE", [[9], [20.5]], [[18], [20]], INVOCATION) as unknown[][];
  expect(answer[0]).toEqual([50]);
  expect(answer[1]?.[0]).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("20,5") });
});
