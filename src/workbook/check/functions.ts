import { calculated } from "./asking";
import type { Answer, Bench } from "./probe";
import { excel } from "./probe";

/** Enters formulas below each other and waits for their results; `inputs` stand in the column before them. */
async function results(
  context: Bench,
  inputs: readonly (string | number)[],
  formulas: (address: string) => readonly string[],
): Promise<Answer[]> {
  const rows = Math.max(inputs.length, 6);
  const given = context.block(rows, 2).getColumn(0);
  const range = given.getCell(0, 0).getResizedRange(inputs.length - 1, 0);
  range.formulas = inputs.map((input) => [input]);
  range.load("address");
  await context.sync();
  const entered = formulas(range.address.slice(range.address.lastIndexOf("!") + 1));
  const cells = given
    .getOffsetRange(0, 1)
    .getCell(0, 0)
    .getResizedRange(entered.length - 1, 0);
  cells.formulas = entered.map((formula) => [formula]);
  await context.sync();
  return calculated(context, cells);
}

/** The add-in's own functions in cells of this Excel. */
export const functionProbes = [
  excel({
    id: "functions_there",
    subject: "functions",
    expected: ["2026-01", true],
    run: async (context) =>
      results(context, [""], () => ['=BCS.KYTRUOC("2026-02")', '=ISTEXT(BCS.KYTRUOC("2026-02"))']),
  }),
  excel({
    id: "functions_blank_joined",
    subject: "functions",
    expected: ["#N/A", 18],
    run: async (context) =>
      results(context, [18, "", 0], (area) => [
        `=BCS.TONGDIEM(${area}&"")`,
        `=BCS.TONGDIEM(${area}&"",TRUE)`,
      ]),
  }),
  excel({
    id: "functions_blank_plain",
    subject: "functions",
    expected: "#N/A",
    run: async (context) =>
      (await results(context, [18, ""], (area) => [`=BCS.TONGDIEM(${area})`]))[0] ?? null,
  }),
  excel({
    id: "functions_error_cell",
    subject: "functions",
    expected: ["Xuất sắc", "#DIV/0!"],
    run: async (context) => {
      const [first] = await results(context, [95, "=1/0"], (area) => [`=INDEX(BCS.XEPLOAI(${area}),1)`]);
      const [second] = await results(context, [95, "=1/0"], (area) => [`=INDEX(BCS.XEPLOAI(${area}),2)`]);
      return [first ?? null, second ?? null];
    },
  }),
  excel({
    id: "functions_spill",
    subject: "functions",
    expected: ["Xuất sắc", "Khá"],
    fine: [["Xuất sắc", ""]],
    run: async (context) => {
      const block = context.block(4, 2);
      const input = block.getCell(0, 0).getResizedRange(1, 0);
      input.values = [[95], [75]];
      input.load("address");
      await context.sync();
      const area = input.address.slice(input.address.lastIndexOf("!") + 1);
      const cell = block.getCell(0, 1);
      cell.formulas = [[`=BCS.XEPLOAI(${area})`]];
      await context.sync();
      return calculated(context, cell.getResizedRange(1, 0));
    },
  }),
];
