import { callFunction } from "../../src/functions/call";
import { CellError } from "../../src/functions/cell";
import type { ExampleArgument } from "../../src/functions/declaration";
import { TEXTS } from "../../src/functions/declarations/texts";
import { declaredFunctions } from "../../src/functions/metadata";

/** As Excel hands an argument over: a range as rows, a single value alone, a left-out one as null. */
function handedOver(argument: ExampleArgument): unknown {
  return typeof argument === "object" && argument !== null ? argument.cells : argument;
}

describe.each(declaredFunctions())("the examples of $id", (declaration) => {
  const { examples } = TEXTS[declaration.id];

  test.each(examples.map((example, index) => [index + 1, example] as const))(
    "example %i holds",
    (_, example) => {
      const answer = callFunction(declaration, example.arguments.map(handedOver));
      const expected = Array.isArray(example.answer) ? example.answer : [[example.answer]];
      const shown = answer.map((row) => row.map((cell) => (cell instanceof CellError ? cell.code : cell)));
      expect(shown).toEqual(expected);
    },
  );

  test("there is at least one", () => expect(examples.length).toBeGreaterThan(0));
});
