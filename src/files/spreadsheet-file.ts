import type { Sheet } from "hucre/xlsx";
import type { FileOutcome } from "./content";
import type { MarkupCell } from "./markup";
import { escaped, tableMarkup } from "./markup";

/**
 * Reads the sheets that are shown, each as a table under its name: values as the cells show them, merged cells as one,
 * without hidden rows and columns.
 */
export async function readSpreadsheet(bytes: Uint8Array): Promise<FileOutcome> {
  const [{ formatValue }, { readXlsx }] = await Promise.all([import("hucre"), import("hucre/xlsx")]);
  const book = await readXlsx(bytes, { readStyles: true });
  const shown = (value: unknown, format = "General"): string => {
    if (value === null || value === undefined) return "";
    if (value instanceof Date) return dateText(value);
    if (typeof value !== "number") return String(value);
    // A cell without a format shows fifteen digits at most.
    const rounded = format === "General" ? Number(value.toPrecision(15)) : value * NUDGE;
    return vietnamese(formatValue(rounded, format));
  };
  const sheets = book.sheets
    .filter(({ hidden, veryHidden }) => hidden !== true && veryHidden !== true)
    .map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet, shown) }))
    .filter(({ rows }) => rows.some((row) => row.some(({ text }) => text.trim() !== "")));
  if (sheets.length === 0) return { kind: "refused", reason: "empty", details: "" };
  const html = sheets.map(({ name, rows }) =>
    sheets.length === 1 ? tableMarkup(rows) : `<p>${escaped(name)}</p>${tableMarkup(rows)}`,
  );
  return { kind: "read", content: { kind: "html", html: html.join("") } };
}

function rowsOf(sheet: Sheet, shown: (value: unknown, format: string | undefined) => string): MarkupCell[][] {
  const isHiddenColumn = (column: number): boolean => sheet.columns?.[column]?.hidden === true;
  const isHiddenRow = (row: number): boolean => sheet.rowDefs?.get(row)?.hidden === true;
  const merged = mergedCells(sheet, isHiddenRow, isHiddenColumn);
  return sheet.rows.flatMap((values, row) => {
    if (isHiddenRow(row)) return [];
    return [
      values.flatMap((value, column): MarkupCell[] => {
        if (isHiddenColumn(column)) return [];
        const place = merged.get(`${row},${column}`);
        if (place === "inside") return [];
        const cell = sheet.cells?.get(`${row},${column}`);
        const origin = place ?? { row, column, rowSpan: 1, colSpan: 1 };
        const source = place === undefined ? value : sheet.rows[origin.row]?.[origin.column];
        const format =
          place === undefined
            ? cell?.style?.numFmt
            : sheet.cells?.get(`${origin.row},${origin.column}`)?.style?.numFmt;
        return [{ text: shown(source, format), rowSpan: origin.rowSpan, colSpan: origin.colSpan }];
      }),
    ];
  });
}

interface MergedCell {
  /** Cell whose value it shows: the first may be hidden. */
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
}

/** For each cell of a merged area: what stands there, or that it lies inside. Hidden rows and columns do not count. */
function mergedCells(
  sheet: Sheet,
  isHiddenRow: (row: number) => boolean,
  isHiddenColumn: (column: number) => boolean,
): Map<string, MergedCell | "inside"> {
  const places = new Map<string, MergedCell | "inside">();
  for (const { startRow, endRow, startCol, endCol } of sheet.merges ?? []) {
    const rows = numbersFrom(startRow, Math.min(endRow, sheet.rows.length - 1)).filter(
      (row) => !isHiddenRow(row),
    );
    const columns = numbersFrom(startCol, endCol).filter((column) => !isHiddenColumn(column));
    for (const row of rows) for (const column of columns) places.set(`${row},${column}`, "inside");
    const [row] = rows;
    const [column] = columns;
    if (row === undefined || column === undefined) continue;
    const area = { row: startRow, column: startCol, rowSpan: rows.length, colSpan: columns.length };
    places.set(`${row},${column}`, area);
  }
  return places;
}

function numbersFrom(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}

/** Excel rounds what a cell prints (17,955 → 17,96); in binary that number lies a little below the half. */
const NUDGE = 1 + 2 ** -50;

/** As Excel in Viet Nam shows it, whose commas the reading knows best. */
function vietnamese(text: string): string {
  return text.replace(/[.,]/g, (sign) => (sign === "." ? "," : "."));
}

/** Dates of cells have no zone; the library gives them as UTC. */
function dateText(date: Date): string {
  const [year = "", month = "", day = ""] = date.toISOString().slice(0, 10).split("-");
  return `${day}/${month}/${year}`;
}
