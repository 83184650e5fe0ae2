import { codeOf, firstOf, plain, written } from "./asking";
import { excel } from "./probe";

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** How "1/2" was understood. */
function order(value: unknown): string {
  if (typeof value !== "number") return "text";
  const date = new Date(EPOCH + value * DAY_MS);
  return date.getUTCMonth() === 0 && date.getUTCDate() === 2 ? "month first" : "day first";
}

/** What Excel makes of what is written into cells. */
export const writingProbes = [
  excel({
    id: "write_month",
    subject: "writing",
    expected: [46_054, "mmm-yy"],
    run: async (context) => {
      const { values, formats } = await written(context, ["2026-02"]);
      return [...values, ...formats];
    },
  }),
  excel({
    id: "write_day_month",
    subject: "writing",
    expected: ["month first", "d-mmm"],
    run: async (context) => {
      const { values, formats } = await written(context, ["1/2"]);
      return [order(values[0]), formats[0] ?? null];
    },
  }),
  excel({
    id: "write_percent",
    subject: "writing",
    expected: [0.12, "0%", 0.125, "0.00%"],
    run: async (context) => {
      const { values, formats } = await written(context, ["12%", "12.5%"]);
      return [values[0] ?? null, formats[0] ?? null, values[1] ?? null, formats[1] ?? null];
    },
  }),
  excel({
    id: "write_separators",
    subject: "writing",
    expected: [1.5, "1,5", 1234],
    run: async (context) => (await written(context, ["1.5", "1,5", "1,234"])).values,
  }),
  excel({
    id: "write_text_cell",
    subject: "writing",
    expected: ["2026-02", "=1+1", "5"],
    run: async (context) => (await written(context, ["2026-02", "=1+1", 5], "@")).values,
  }),
  excel({
    id: "write_apostrophe",
    subject: "writing",
    expected: ["=1+1", "2026-02"],
    run: async (context) => (await written(context, ["'=1+1", "'2026-02"])).values,
  }),
  excel({
    id: "write_minus_text",
    subject: "writing",
    expected: "#NAME?",
    fine: ["InvalidArgument", "- abc", "GeneralException"],
    run: async (context) => {
      const range = context.block(1, 1);
      const code = await codeOf(context, () => {
        range.values = [["- abc"]];
      });
      if (code !== "done") return code;
      range.load("values");
      await context.sync();
      return range.values.map(firstOf)[0] ?? null;
    },
  }),
  excel({
    id: "write_broken_formula",
    subject: "writing",
    expected: "InvalidArgument",
    run: (context) =>
      codeOf(context, () => {
        context.block(1, 1).formulas = [["=SUM(1"]];
      }),
  }),
  excel({
    id: "write_null_and_empty",
    subject: "writing",
    expected: [1, "", "Empty"],
    run: async (context) => {
      const range = context.block(2, 1);
      range.values = [[1], [2]];
      await context.sync();
      range.values = [[null], [""]];
      range.load("values,valueTypes");
      await context.sync();
      return [...range.values.map(firstOf), plain(range.valueTypes[1]?.[0])];
    },
  }),
  excel({
    id: "write_whole_column",
    subject: "writing",
    expected: null,
    run: async (context) => {
      const column = context.sheet.getRange("XFD:XFD");
      column.load("values");
      await context.sync();
      const seen: unknown = column.values;
      return Array.isArray(seen) ? "array" : plain(seen);
    },
  }),
  excel({
    id: "write_many",
    subject: "writing",
    expected: [0, 1999],
    run: async (context) => {
      const range = context.block(2000, 1);
      range.values = Array.from({ length: 2000 }, (_, i) => [i]);
      const [first, last] = [range.getCell(0, 0), range.getLastCell()];
      first.load("values");
      last.load("values");
      await context.sync();
      return [plain(first.values[0]?.[0]), plain(last.values[0]?.[0])];
    },
  }),
  excel({
    id: "write_large_request",
    subject: "writing",
    expected: "done",
    run: (context) =>
      codeOf(context, () => {
        context.block(130, 1).values = Array.from({ length: 130 }, () => ["x".repeat(30_000)]);
      }),
  }),
  excel({
    id: "write_signed_format",
    subject: "writing",
    expected: ["+28.27", "-3.03", "0"],
    run: async (context) => {
      const range = context.block(3, 1);
      range.numberFormat = [["+0.00;-0.00;0"], ["+0.00;-0.00;0"], ["+0.00;-0.00;0"]];
      range.values = [[28.27], [-3.03], [0]];
      range.load("text");
      await context.sync();
      return range.text.map(([text]) => (text ?? "").replace(",", "."));
    },
  }),
  excel({
    id: "write_joined_number",
    subject: "writing",
    expected: "66.6666666666667",
    run: async (context) => {
      const range = context.block(1, 1);
      range.formulas = [['=2/3*100&""']];
      range.load("values");
      await context.sync();
      return String(range.values[0]?.[0]).replace(",", ".");
    },
  }),
  excel({
    id: "write_range_follows",
    subject: "writing",
    expected: 1,
    run: async (context) => {
      const range = context.block(3, 1).getLastCell();
      range.load("rowIndex");
      await context.sync();
      const before = range.rowIndex;
      range.getOffsetRange(-1, 0).insert("Down");
      range.load("rowIndex");
      await context.sync();
      return range.rowIndex - before;
    },
  }),
];
