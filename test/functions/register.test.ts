import { registerFunctions } from "../../src/functions/register";
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

test("every declared function is handed to Excel once", () => {
  expect([...associated.keys()].sort()).toEqual(
    declaredFunctions()
      .map(({ id }) => id)
      .sort(),
  );
});

test("the argument that Excel adds is not taken for one of ours", () => {
  expect(call("XEPLOAI", [[63.48]], null, INVOCATION)).toEqual([["Trung bình"]]);
  expect(call("SOVN", [[63.48]], null, null, INVOCATION)).toEqual([["63,48"]]);
});

test("an error that is the whole answer is thrown, so that its message is shown", () => {
  expect(() => call("TYLE", [[20.5]], [[20]], INVOCATION)).toThrow(ExcelError);
  expect(() => call("TYLE", [[20.5]], [[20]], INVOCATION)).toThrow("Điểm 20,5 lớn hơn điểm tối đa 20");
});

test("an error of another cell comes back as the error that it is, a thrown #REF! would become #VALUE!", () => {
  const [[answer] = []] = call("XEPLOAI", [[new ExcelError("#REF!")]], null, INVOCATION) as unknown[][];
  expect(answer).toBeInstanceOf(ExcelError);
  expect(answer).toMatchObject({ code: "#REF!" });
});

test("errors among several answers stand in their cells with their reasons", () => {
  const answer = call("TYLE", [[9], [20.5]], [[18], [20]], INVOCATION) as unknown[][];
  expect(answer[0]).toEqual([50]);
  expect(answer[1]?.[0]).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("20,5") });
});
