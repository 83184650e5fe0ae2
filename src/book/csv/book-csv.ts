import type { CellValue } from "../layout/cells";
import type { BookContents } from "../rows/contents";
import { readContents } from "../rows/contents";
import { guarded, readCsv, unguarded, writeCsv } from "./csv";
import type { TableName, TableRows } from "../layout/tables";
import { encodeRow, TABLE_NAMES, TABLES } from "../layout/tables";
import type { TableView } from "../layout/table-view";
import { emptyView } from "../layout/table-view";

/** Header of the first column, which says for each row to which table it belongs. */
const TABLE_HEADER = "Bảng";

/**
 * The whole book as one CSV: every table with its own header line, the name of the table in the first column. Numbers
 * have a decimal comma, as Vietnamese Excel reads them.
 */
export function bookToCsv(contents: BookContents): string {
  const { book } = contents;
  const rows: { [N in TableName]: readonly TableRows[N][] } = {
    tblDiem: book.rows,
    tblLichSu: contents.history,
    tblBoChiSo: book.framework.indicators,
    tblXepLoai: book.classes,
    tblDonVi: contents.units,
    tblChiTieu: book.targets,
  };
  const lines = <N extends TableName>(name: N): string[][] =>
    rows[name].map((row) => [name, ...encodeRow(name, row).map(fieldOf)]);
  return writeCsv(
    TABLE_NAMES.flatMap((name) => [
      [TABLE_HEADER, ...TABLES[name].columns.map(({ header }) => header)],
      ...lines(name),
    ]),
  );
}

/**
 * Understands a CSV that `bookToCsv` wrote, perhaps edited in between: tables are found by the first column, columns by
 * their header.
 * @returns null for a text without a single row of ours
 */
export function bookFromCsv(text: string): BookContents | null {
  const sections = new Map<TableName, { headers: string[]; rows: string[][] }>();
  let headers: string[] = [];
  for (const [first = "", ...fields] of readCsv(text)) {
    if (first.trim() === TABLE_HEADER) {
      headers = fields;
      continue;
    }
    const name = TABLE_NAMES.find((known) => known === first.trim());
    if (name === undefined) continue;
    const section = sections.get(name) ?? { headers, rows: [] };
    section.rows.push(headers.map((_, column) => unguarded(fields[column] ?? "")));
    sections.set(name, section);
  }
  const tables = new Map<TableName, TableView>();
  for (const [name, { headers: own, rows }] of sections)
    tables.set(name, { ...emptyView(name), headers: own, rows, rowCount: rows.length });
  return tables.size === 0 ? null : readContents({ tables, settings: { kind: "none" } });
}

function fieldOf(value: CellValue): string {
  return typeof value === "number" ? String(value).replace(".", ",") : guarded(String(value));
}
