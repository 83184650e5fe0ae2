import type { Random } from "../draw/random";
import type { Grid, Sheet } from "../tables/sheet";

type GridPrinter = (grid: Grid) => string[];

function join(sheet: Sheet, printer: GridPrinter, gap: string[] = []): string {
  const lines = sheet.flatMap((block) =>
    "lines" in block ? [...block.lines, ...gap] : [...printer(block.grid), ...gap],
  );
  return lines.join("\n").trim() + "\n";
}

function texts(grid: Grid): string[][] {
  return grid.rows.map((row) => row.map((cell) => (cell.covered === true ? "" : cell.text)));
}

/** Cells separated by tabs, as a paste of plain text from a spreadsheet. */
export function tabText(r: Random, sheet: Sheet): string {
  const text = join(sheet, (grid) => texts(grid).map((row) => row.join("\t")), r.chance(0.5) ? [""] : []);
  return r.chance(0.3) ? text.replaceAll("\n", "\r\n") : text;
}

/** A table of pipes, as chat programs and wikis write it. */
export function pipeText(r: Random, sheet: Sheet): string {
  const outer = r.chance(0.7);
  const rule = r.chance(0.6);
  return join(sheet, (grid) => {
    const rows = texts(grid).map((row) => (outer ? `| ${row.join(" | ")} |` : row.join(" | ")));
    const width = grid.rows[0]?.length ?? 1;
    if (rule)
      rows.splice(
        grid.headRows,
        0,
        outer ? `|${"---|".repeat(width)}` : Array.from({ length: width }, () => "---").join("|"),
      );
    return rows;
  });
}

/** Fields between semicolons, quoted where they must be. */
export function semicolonText(r: Random, sheet: Sheet): string {
  const quoteAll = r.chance(0.2);
  const field = (text: string): string =>
    quoteAll || /[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return join(sheet, (grid) => texts(grid).map((row) => row.map(field).join(";")));
}

/** A table copied from a PDF that keeps its columns with blanks; long headings are broken into lines. */
export function alignedText(r: Random, sheet: Sheet): string {
  const gap = r.int(2, 5);
  const margin = " ".repeat(r.pick([0, 0, 2, 5]));
  return join(
    sheet,
    (grid) => {
      const rows = texts(grid);
      const width = rows[0]?.length ?? 0;
      const broken = rows.map((row, at) => row.map((text) => (at < grid.headRows ? wrap(text, 14) : [text])));
      const widths = Array.from({ length: width }, (_, at) =>
        Math.max(
          1,
          ...broken.flatMap((row, index) =>
            (grid.rows[index]?.[at]?.across ?? 1) > 1 ? [1] : (row[at] ?? [""]).map((part) => part.length),
          ),
        ),
      );
      return broken.flatMap((row) => {
        const height = Math.max(1, ...row.map((parts) => parts.length));
        return Array.from({ length: height }, (_, line) =>
          (
            margin + row.map((parts, at) => (parts[line] ?? "").padEnd((widths[at] ?? 1) + gap)).join("")
          ).trimEnd(),
        );
      });
    },
    r.chance(0.5) ? [""] : [],
  );
}

/** Breaks a text at blanks so that no part is longer than `limit` where it can be. */
function wrap(text: string, limit: number): string[] {
  const parts: string[] = [];
  for (const word of text.split(" ")) {
    const last = parts[parts.length - 1];
    if (last !== undefined && last.length + word.length < limit) parts[parts.length - 1] = `${last} ${word}`;
    else parts.push(word);
  }
  return parts;
}

/** A PDF copy that puts every cell on a line of its own. Only for tables without an empty or merged cell. */
export function cellLines(r: Random, sheet: Sheet): string {
  const gap = r.chance(0.3);
  return join(sheet, (grid) => texts(grid).flatMap((row) => (gap ? [...row, ""] : row)), [""]);
}

/** A PDF copy with single blanks between the cells of a row; the headings stand on lines of their own. */
export function blankText(_r: Random, sheet: Sheet): string {
  return join(sheet, (grid) =>
    texts(grid).flatMap((row, at) => (at < grid.headRows ? row : [row.join(" ")])),
  );
}

/** True when no cell of the tables is empty, merged or broken, so that PDF copies lose nothing. */
export function isWhole(sheet: Sheet): boolean {
  return sheet.every(
    (block) =>
      "lines" in block ||
      (block.grid.headRows === 1 &&
        block.grid.rows.every((row) =>
          row.every((cell) => cell.text !== "" && cell.covered !== true && (cell.across ?? 1) === 1),
        )),
  );
}
