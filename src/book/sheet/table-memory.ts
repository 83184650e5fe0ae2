import type { TableCell, TableModel } from "../../notice/table";
import { isFields, parseVersioned } from "../settings/office-settings";

/** The last table that was built, for taking it back. */
export interface LastTable {
  sheet: string;
  /** Names of the table, its figures and its memory. */
  table: string;
  data: string;
  part: string;
  /** The sheet was made for it. */
  created: boolean;
  /** Charts that stood on the sheet before it was built. */
  charts: readonly string[];
  /** Taking it back was begun: what stands there now is half of it. */
  undoing: boolean;
}

/** What a table on a sheet remembers: what was written there, and what had been there before. */
export interface TableMemory {
  current: TableModel;
  previous: TableModel | null;
}

const VERSION = 1;
/**
 * Largest memory that is kept in the workbook, in bytes of UTF-8: Excel on the web refuses custom XML parts of about a
 * megabyte (OfficeDev/office-js 394, 2408). A larger table can be built again but not taken back.
 */
const MOST_BYTES = 900_000;
/** A memory up to this size travels with the last request of its table; a larger one is sent alone. */
const SMALL_BYTES = 100_000;

export function serializeLastTable(last: LastTable): string {
  return JSON.stringify({ v: VERSION, ...last });
}

export function parseLastTable(stored: unknown): LastTable | null {
  if (stored === undefined || stored === null || stored === "") return null;
  const blob = parseVersioned(stored, VERSION);
  if (blob.kind !== "read") return null;
  const { sheet, table, data, part, created, charts, undoing } = blob.fields;
  return typeof sheet === "string" &&
    typeof table === "string" &&
    typeof data === "string" &&
    typeof part === "string" &&
    typeof created === "boolean"
    ? {
        sheet,
        table,
        data,
        part,
        created,
        charts: Array.isArray(charts) ? charts.filter((name) => typeof name === "string") : [],
        undoing: undoing === true,
      }
    : null;
}

/**
 * A memory as the text of a custom XML part.
 * @param namespace tells the parts of different tables apart
 */
export function memoryXml(namespace: string, { current, previous }: TableMemory): string {
  const now = pack(current);
  const full = written(namespace, { current: now, previous: previous === null ? null : pack(previous) });
  if (bytesOf(full) <= MOST_BYTES) return full;
  const alone = written(namespace, { current: now, previous: null });
  return bytesOf(alone) <= MOST_BYTES ? alone : written(namespace, { current: null, previous: null });
}

/** Whether the text of a part is small enough to travel with other work. */
export function isSmallMemory(xml: string): boolean {
  return bytesOf(xml) <= SMALL_BYTES;
}

function written(namespace: string, memory: { current: unknown; previous: unknown }): string {
  const text = JSON.stringify({ v: VERSION, ...memory });
  return `<table xmlns="${namespace}">${text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")}</table>`;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** @returns null for a part that is not there, unreadable, from a newer add-in or too large to have been kept */
export function parseMemory(xml: string | null): TableMemory | null {
  const match = /<table[^>]*>([^]*)<\/table>/.exec(xml ?? "");
  if (!match) return null;
  const text = (match[1] ?? "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
  const blob = parseVersioned(text, VERSION);
  if (blob.kind !== "read") return null;
  const current = unpack(blob.fields.current);
  return current === null ? null : { current, previous: unpack(blob.fields.previous) };
}

type Look = Omit<TableCell, "text">;
type PackedCell = string | [string, number];

/** A model with each look of cells told once: a table of thousands of rows stays small. */
function pack(model: TableModel): unknown {
  const looks: Look[] = [];
  const numbers = new Map<string, number>();
  const packCell = ({ text, ...look }: TableCell): PackedCell => {
    const key = JSON.stringify(look);
    let number = numbers.get(key);
    if (number === undefined) {
      number = looks.length;
      looks.push(look);
      numbers.set(key, number);
    }
    return number === 0 ? text : [text, number];
  };
  const header = model.header.map((row) => row.map(packCell));
  const rows = model.rows.map(({ kind, subject, cells }) => [kind, subject, cells.map(packCell)]);
  return { ...model, header, rows, looks };
}

/** Memories are written by this file only; anything else is left out as a whole rather than mended. */
function unpack(value: unknown): TableModel | null {
  if (!isFields(value)) return null;
  const { looks, header, rows } = value;
  if (!Array.isArray(looks) || !Array.isArray(header) || !Array.isArray(rows)) return null;
  const unpackCell = (cell: PackedCell): TableCell => {
    const [text, number] = typeof cell === "string" ? [cell, 0] : cell;
    return { text, ...(looks[number] as Look) };
  };
  const { looks: _looks, ...rest } = value;
  return {
    ...(rest as unknown as TableModel),
    header: (header as PackedCell[][]).map((row) => row.map(unpackCell)),
    rows: (rows as [TableModel["rows"][number]["kind"], string, PackedCell[]][]).map(
      ([kind, subject, cells]) => ({
        kind,
        subject,
        cells: cells.map(unpackCell),
      }),
    ),
  };
}
