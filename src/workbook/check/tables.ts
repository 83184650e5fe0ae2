import { plain } from "./asking";
import type { Bench } from "./probe";
import { excel } from "./probe";

/** A table of two columns, "a" and "b", with so many rows of numbers and room below. */
async function table(context: Bench, rows: number, room = 4): Promise<Excel.Table> {
  const range = context.block(rows + 1 + room, 2).getResizedRange(-room, 0);
  range.values = [["a", "b"], ...Array.from({ length: rows }, (_, i) => [i + 1, ""])];
  const made = context.sheet.tables.add(range, true);
  await context.sync();
  return made;
}

async function count(context: Bench, of: Excel.Table): Promise<number> {
  const { rows } = of;
  rows.load("count");
  await context.sync();
  return rows.count;
}

const below = (of: Excel.Table): Excel.Range => of.getDataBodyRange().getLastRow().getOffsetRange(1, 0);

/** Long enough that Office.js and Excel handle the rows in more than one piece. */
const MANY = 1600;

/** How tables grow, shrink and fill themselves. */
export const tableProbes = [
  excel({
    id: "table_grows",
    subject: "tables",
    expected: "grows",
    fine: ["stays"],
    run: async (context) => {
      const made = await table(context, 2);
      below(made).values = [[3, "x"]];
      return (await count(context, made)) === 3 ? "grows" : "stays";
    },
  }),
  excel({
    id: "table_block_across",
    subject: "tables",
    expected: "stays",
    fine: ["grows"],
    run: async (context) => {
      const made = await table(context, 2);
      made.getDataBodyRange().getLastRow().getResizedRange(1, 0).values = [
        [2, "x"],
        [3, "y"],
      ];
      return (await count(context, made)) === 3 ? "grows" : "stays";
    },
  }),
  excel({
    id: "table_many_rows",
    subject: "tables",
    expected: "all inside",
    fine: ["some outside"],
    run: async (context) => {
      const made = await table(context, 1, MANY + 4);
      made.rows.add(
        undefined,
        Array.from({ length: MANY }, (_, i) => [i, i < 1500 ? "x" : ""]),
      );
      return (await count(context, made)) === MANY + 1 ? "all inside" : "some outside";
    },
  }),
  excel({
    id: "table_resized",
    subject: "tables",
    expected: 5,
    needs: "1.13",
    run: async (context) => {
      const made = await table(context, 2);
      made.resize(made.getRange().getResizedRange(3, 0));
      return count(context, made);
    },
  }),
  excel({
    id: "table_calculated_column",
    subject: "tables",
    expected: "alone",
    fine: ["fills the column"],
    run: async (context) => {
      const made = await table(context, 3);
      const column = made.getDataBodyRange().getColumn(1);
      column.getCell(1, 0).formulas = [["=1+1"]];
      column.load("formulas");
      await context.sync();
      const formulas: unknown[][] = column.formulas;
      const filled = formulas.filter(([formula]) => formula !== "").length;
      return filled === 1 ? "alone" : "fills the column";
    },
  }),
  excel({
    id: "table_different_formulas",
    subject: "tables",
    expected: ["=1+1", "=2+2", "=3+3"],
    fine: [
      ["=3+3", "=3+3", "=3+3"],
      ["=1+1", "=1+1", "=1+1"],
    ],
    run: async (context) => {
      const made = await table(context, 3);
      const column = made.getDataBodyRange().getColumn(1);
      column.formulas = [["=1+1"], ["=2+2"], ["=3+3"]];
      column.load("formulas");
      await context.sync();
      return column.formulas.map(([formula]: unknown[]) => plain(formula));
    },
  }),
  excel({
    id: "table_new_row_looks",
    subject: "tables",
    expected: "0.00",
    fine: ["General"],
    run: async (context) => {
      const made = await table(context, 2);
      made.getDataBodyRange().numberFormat = [
        ["0.00", "0.00"],
        ["0.00", "0.00"],
      ];
      await context.sync();
      made.rows.add(undefined, [[3, 4]]);
      const row = made.getDataBodyRange().getLastRow();
      row.load("numberFormat");
      await context.sync();
      return plain(row.numberFormat[0]?.[0]);
    },
  }),
  excel({
    id: "table_text_below",
    subject: "tables",
    expected: "pushed down",
    run: async (context) => {
      const made = await table(context, 2, 10);
      below(made).getOffsetRange(1, 0).getCell(0, 0).values = [["x"]];
      await context.sync();
      made.rows.add(undefined, [
        [3, ""],
        [4, ""],
      ]);
      const under = below(made).getColumn(0).getResizedRange(5, 0);
      under.load("values");
      await context.sync();
      return under.values.some(([value]: unknown[]) => value === "x") ? "pushed down" : "lost";
    },
  }),
  excel({
    id: "table_last_row",
    subject: "tables",
    expected: 1,
    fine: [0],
    run: async (context) => {
      const made = await table(context, 1);
      made.rows.getItemAt(0).delete();
      return count(context, made);
    },
  }),
  excel({
    id: "table_headers",
    subject: "tables",
    expected: ["a", "a2", true],
    run: async (context) => {
      const range = context.block(2, 3);
      range.values = [
        ["a", "a", ""],
        [1, 2, 3],
      ];
      const header = context.sheet.tables.add(range, true).getHeaderRowRange();
      header.load("values");
      await context.sync();
      const names = header.values[0]?.map(plain) ?? [];
      return [names[0] ?? null, names[1] ?? null, names[2] !== ""];
    },
  }),
];
