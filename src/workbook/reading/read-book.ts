import type { CellValue } from "../../book/layout/cells";
import type { BookContents } from "../../book/rows/contents";
import { damagedTables, readContents } from "../../book/rows/contents";
import type { TableName } from "../../book/layout/tables";
import { refusal, RefusedError } from "../office/refusal";
import type { ExcelSession } from "../office/run";
import { inSlices } from "../office/slices";
import type { Survey } from "./survey";
import { survey } from "./survey";
import type { TableView } from "../../book/layout/table-view";
import { percentColumn } from "../../book/layout/table-view";
import { say } from "../office/wording";

/** The book with all of its rows, and what else the workbook holds. */
export interface ReadBook {
  contents: BookContents;
  survey: Survey;
}

/**
 * Rows fetched in one answer. Excel for the web refuses answers over 5 MB; a row of the book takes about 200 bytes,
 * so that this stays below 4 MB.
 */
const ROWS_PER_ANSWER = 18_000;

/**
 * Reads the book: one request for the small tables and the sizes of the large ones, a second one for their rows, more
 * only where the rows do not fit into one answer.
 * @param large which of the large tables are needed
 */
export async function readBook(
  context: ExcelSession,
  large: readonly TableName[],
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<ReadBook> {
  const found = await survey(context);
  const damaged = damagedTables({ tables: found.tables, settings: found.settings });
  if (damaged.length > 0)
    throw new RefusedError(
      refusal("book_damaged", say("workbook.refusal.columns_missing"), {
        details: damaged.map(({ table, sheet, headers }) =>
          say("workbook.refusal.columns_missing_in", {
            table,
            sheet,
            headers: headers.map((header) => `“${header}”`).join(", "),
          }),
        ),
      }),
    );
  const tables = new Map(found.tables);
  const slices = large.flatMap((name) => slicesOf(found.tables.get(name)));
  let read = 0;
  await inSlices(
    context,
    packed(slices),
    (request) => request.map((slice) => ({ slice, ...requestRows(context.workbook, slice) })),
    (request, answers) => {
      for (const { slice, values, formats } of answers) {
        const view = tables.get(slice.view.name) ?? slice.view;
        tables.set(view.name, {
          ...view,
          rows: [...view.rows, ...(values.values as CellValue[][])],
          percentRows: withPercents(view.percentRows, formats, slice.first),
        });
      }
      read += request.length;
      onProgress(read, slices.length);
    },
  );
  return { contents: readContents({ tables, settings: found.settings, steps: found.steps }), survey: found };
}

interface Slice {
  view: TableView;
  first: number;
  count: number;
}

function slicesOf(view: TableView | undefined): Slice[] {
  if (view === undefined) return [];
  const slices: Slice[] = [];
  for (let first = 0; first < view.rowCount; first += ROWS_PER_ANSWER)
    slices.push({ view, first, count: Math.min(ROWS_PER_ANSWER, view.rowCount - first) });
  return slices;
}

/** Slices that fit into one answer together travel in one request. */
function packed(slices: readonly Slice[]): Slice[][] {
  const requests: Slice[][] = [];
  let room = 0;
  for (const slice of slices) {
    if (slice.count > room) {
      requests.push([]);
      room = ROWS_PER_ANSWER;
    }
    requests.at(-1)?.push(slice);
    room -= slice.count;
  }
  return requests;
}

function requestRows(
  workbook: Excel.Workbook,
  { view, first, count }: Slice,
): { values: Excel.Range; formats: Excel.Range | null } {
  const rows = workbook.tables
    .getItem(view.name)
    .getDataBodyRange()
    .getRow(first)
    .getResizedRange(count - 1, 0);
  rows.load("values");
  const percent = percentColumn(view);
  if (percent === null) return { values: rows, formats: null };
  const formats = rows.getColumn(percent);
  formats.load("numberFormat");
  return { values: rows, formats };
}

function withPercents(
  known: ReadonlySet<number>,
  formats: Excel.Range | null,
  first: number,
): ReadonlySet<number> {
  const all = new Set(known);
  formats?.numberFormat.forEach((row: unknown[], index: number) => {
    if (String(row[0]).includes("%")) all.add(first + index);
  });
  return all;
}
