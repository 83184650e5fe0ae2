import type { Random } from "../draw/random";
import { cell, gridsOf, type Sheet } from "../tables/sheet";
import { browserHtml, excelHtml, wordHtml } from "./html";
import { alignedText, blankText, cellLines, isWhole, pipeText, semicolonText, tabText } from "./text";

export interface Carried {
  format: "text" | "html";
  input: string;
  carrier: string;
}

type Print = (r: Random, sheet: Sheet) => string;

const TEXT: [string, Print][] = [
  ["tab", tabText],
  ["tab", tabText],
  ["pipe", pipeText],
  ["semicolon", semicolonText],
];
const HTML: [string, Print][] = [
  ["word", wordHtml],
  ["excel", excelHtml],
  ["browser", browserHtml],
];

/** The sheet as some program would hand it to the clipboard. */
export function carry(r: Random, sheet: Sheet): Carried {
  const chance = r.next();
  if (chance < 0.4) return as("text", r, sheet, r.pick(TEXT));
  if (chance < 0.8) {
    const one = r.pick(HTML);
    if (one[0] === "excel" && r.chance(0.12)) hideARow(r, sheet);
    return as("html", r, sheet, one);
  }
  if (!isWhole(sheet))
    return as("text", r, sheet, oneHeadRow(sheet) ? ["aligned", alignedText] : ["tab", tabText]);
  return as(
    "text",
    r,
    sheet,
    r.pick<[string, Print]>([
      ["aligned", alignedText],
      ["cell lines", cellLines],
      ["blanks", blankText],
    ]),
  );
}

function as(format: Carried["format"], r: Random, sheet: Sheet, [carrier, print]: [string, Print]): Carried {
  return { format, input: print(r, sheet), carrier };
}

function oneHeadRow(sheet: Sheet): boolean {
  return gridsOf(sheet).every(
    (grid) =>
      grid.headRows === 1 &&
      grid.rows.every((row) => row.every((one) => (one.across ?? 1) === 1 && one.covered !== true)),
  );
}

/** Hides a second copy of the last line with other figures, as rows filtered away in Excel are copied along. */
function hideARow(r: Random, sheet: Sheet): void {
  const grid = r.pick(gridsOf(sheet));
  const last = grid.rows[grid.rows.length - 1];
  if (last === undefined || last.some((one) => one.covered === true || (one.across ?? 1) > 1)) return;
  grid.hidden = {
    at: grid.rows.length - 1,
    cells: last.map((one) =>
      one.value === undefined ? cell(one.text) : cell(`${one.text.replace(/^\d/, "1")}`, one.value),
    ),
  };
}
