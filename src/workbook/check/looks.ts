import { plain } from "./asking";
import { excel } from "./probe";

/** What Excel makes of widths and borders. */
export const looksProbes = [
  excel({
    id: "looks_narrow_text",
    subject: "looks",
    expected: "1234567.89",
    fine: ["########"],
    run: async (context) => {
      const range = context.block(1, 1);
      range.numberFormat = [["0.00"]];
      range.values = [[1_234_567.89]];
      range.load("format/columnWidth");
      await context.sync();
      const wide = range.format.columnWidth;
      range.format.columnWidth = 12;
      range.load("text");
      await context.sync();
      const text = (range.text[0]?.[0] ?? "").replace(",", ".");
      range.format.columnWidth = wide;
      await context.sync();
      return /^#+$/.test(text) ? "########" : text;
    },
  }),
  excel({
    id: "looks_border_owner",
    subject: "looks",
    expected: ["Continuous", "None"],
    run: async (context) => {
      const range = context.block(2, 1);
      const above = range.getCell(0, 0).format.borders.getItem("EdgeBottom");
      const below = range.getCell(1, 0).format.borders.getItem("EdgeTop");
      above.style = "Continuous";
      await context.sync();
      below.style = "None";
      above.load("style");
      below.load("style");
      await context.sync();
      return [plain(above.style), plain(below.style)];
    },
  }),
  excel({
    id: "looks_border_by_colour",
    subject: "looks",
    expected: ["Continuous", "Thin"],
    run: async (context) => {
      const top = context.block(1, 1).format.borders.getItem("EdgeTop");
      top.color = "#FF0000";
      top.load("style,weight");
      await context.sync();
      return [plain(top.style), plain(top.weight)];
    },
  }),
];
