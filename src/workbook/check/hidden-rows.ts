import { codeOf } from "./asking";
import type { Answer, Bench } from "./probe";
import { excel } from "./probe";

const START = [1, 2, 3, 4, 5];
const GIVEN = [10, 20, 30, 40, 50];
/** Rows that the filter, or a hand, hides: the second and the fourth. */
const MARKS = ["a", "b", "a", "b", "a"];

interface Filtered {
  table: Excel.Table;
  numbers: Excel.Range;
}

async function smallTable(context: Bench): Promise<Filtered> {
  const range = context.block(6, 2);
  range.values = [["Nhóm", "Số"], ...START.map((number, i) => [MARKS[i] ?? "", number])];
  const table = context.sheet.tables.add(range, true);
  await context.sync();
  return { table, numbers: table.getDataBodyRange().getColumn(1) };
}

async function filteredTable(context: Bench): Promise<Filtered> {
  const made = await smallTable(context);
  made.table.columns.getItemAt(0).filter.applyValuesFilter(["a"]);
  await context.sync();
  return made;
}

/** Where rows of values ended up: in their cells, the first one everywhere, or further down. */
async function landing(context: Bench, { table, numbers }: Filtered): Promise<Answer> {
  const code = await codeOf(context, () => {
    numbers.values = GIVEN.map((number) => [number]);
  });
  table.clearFilters();
  numbers.getEntireRow().rowHidden = false;
  const below = numbers.getLastCell().getOffsetRange(1, 0);
  numbers.load("values");
  below.load("values");
  await context.sync();
  if (code !== "done") return code;
  const seen = numbers.values.map(([value]: unknown[]) => Number(value));
  const same = (wanted: readonly number[]): boolean => wanted.every((number, i) => number === seen[i]);
  if (same(GIVEN)) return "exact";
  if (same([10, 2, 10, 4, 10])) return "repeated";
  if (same([10, 2, 20, 4, 30])) return below.values[0]?.[0] === "" ? "shifted, rest lost" : "shifted";
  return seen;
}

const ELSEWHERE = ["repeated", "shifted", "shifted, rest lost", "FilteredRangeConflict"];

/** Writing and deleting where rows are filtered or hidden. The add-in looks first, so several answers are fine. */
export const hiddenRowProbes = [
  excel({
    id: "hidden_told",
    subject: "hidden",
    expected: [true, null],
    needs: "1.9",
    run: async (context) => {
      const { table, numbers } = await filteredTable(context);
      table.autoFilter.load("isDataFiltered");
      numbers.load("rowHidden");
      await context.sync();
      return [table.autoFilter.isDataFiltered, numbers.rowHidden];
    },
  }),
  excel({
    id: "hidden_cleared",
    subject: "hidden",
    expected: [false, false],
    needs: "1.9",
    run: async (context) => {
      const { table, numbers } = await filteredTable(context);
      table.clearFilters();
      table.autoFilter.load("isDataFiltered");
      numbers.load("rowHidden");
      await context.sync();
      return [table.autoFilter.isDataFiltered, numbers.rowHidden];
    },
  }),
  excel({
    id: "hidden_write_filtered",
    subject: "hidden",
    expected: "exact",
    fine: ELSEWHERE,
    run: async (context) => landing(context, await filteredTable(context)),
  }),
  excel({
    id: "hidden_write_by_hand",
    subject: "hidden",
    expected: "exact",
    fine: ELSEWHERE,
    run: async (context) => {
      const made = await smallTable(context);
      for (const row of [1, 3]) made.numbers.getCell(row, 0).getEntireRow().rowHidden = true;
      await context.sync();
      return landing(context, made);
    },
  }),
  excel({
    id: "hidden_write_row_by_row",
    subject: "hidden",
    expected: GIVEN,
    run: async (context) => {
      const { table, numbers } = await filteredTable(context);
      GIVEN.forEach((number, i) => {
        numbers.getCell(i, 0).values = [[number]];
      });
      table.clearFilters();
      numbers.load("values");
      await context.sync();
      return numbers.values.map(([value]: unknown[]) => Number(value));
    },
  }),
  excel({
    id: "hidden_delete",
    subject: "hidden",
    expected: "deleted",
    fine: [
      "still there",
      "FilteredRangeConflict",
      "InsertDeleteConflict",
      "InvalidOperation",
      "GeneralException",
    ],
    run: async (context) => {
      const { table } = await filteredTable(context);
      const code = await codeOf(context, () => table.rows.getItemAt(1).delete());
      const { rows } = table;
      rows.load("count");
      await context.sync();
      if (code !== "done") return code;
      return rows.count === 4 ? "deleted" : "still there";
    },
  }),
];
