import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** What stands in a cell of a table of inputs and results. */
export type TableValue =
  | { kind: "blank" }
  | { kind: "number"; value: number }
  | { kind: "text"; value: string }
  | { kind: "boolean"; value: boolean }
  | { kind: "error"; code: string };

/** An argument: rows of cells; `guarded` when it is joined with an empty text (`&""`), `null` when left out. */
export interface TableArgument {
  rows: TableValue[][];
  /** Written as a range, even of one cell. */
  range: boolean;
  guarded: boolean;
}

export interface TableRow {
  line: number;
  arguments: (TableArgument | null)[];
  result: TableValue[][];
  /** The result where Excel hands blanks over as 0; the same as `result` when the table does not say otherwise. */
  resultBlankAsZero: TableValue[][];
  why: string;
}

export interface FunctionTable {
  id: string;
  parameters: string[];
  rows: TableRow[];
}

const FOLDER = path.join(__dirname, "tables");
const ERRORS = ["#N/A", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#NAME?", "#REF!"];
const NUMBER = /^-?\d+(?:,\d+)?$/;

/** All tables of test/functions/tables. */
export function functionTables(): FunctionTable[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".md") && name !== "README.md")
    .map((name) => parseTable(path.basename(name, ".md"), readFileSync(path.join(FOLDER, name), "utf8")));
}

/** Reads one table; its notation is described in test/functions/tables/README.md. */
export function parseTable(id: string, text: string): FunctionTable {
  const blocks = namedBlocks(text);
  const lines = text.split("\n");
  const start = lines.findIndex((line) => line.startsWith("|"));
  const header = cellsOf(lines[start] ?? "");
  const resultAt = header.indexOf("kết quả");
  const zeroAt = header.indexOf("khi ô trống là 0");
  const whyAt = header.indexOf("vì sao");
  if (resultAt < 0 || whyAt < 0) throw new Error(`${id}: no columns "kết quả" and "vì sao"`);
  const rows: TableRow[] = [];
  for (let index = start + 2; (lines[index] ?? "").startsWith("|"); index += 1) {
    const cells = cellsOf(lines[index] ?? "");
    if (cells.length !== header.length) throw new Error(`${id}, line ${index + 1}: ${cells.length} cells`);
    const result = resultOf(cells[resultAt] ?? "", blocks);
    const zero = zeroAt < 0 ? "" : (cells[zeroAt] ?? "");
    rows.push({
      line: index + 1,
      arguments: cells.slice(0, resultAt).map((cell) => argumentOf(cell, blocks)),
      result,
      resultBlankAsZero: zero === "" ? result : resultOf(zero, blocks),
      why: cells[whyAt] ?? "",
    });
  }
  return { id, parameters: header.slice(0, resultAt), rows };
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => cell.trim());
}

/** Fenced blocks with a name: tables too large for a cell, cells separated by ";". */
function namedBlocks(text: string): Map<string, TableValue[][]> {
  const blocks = new Map<string, TableValue[][]>();
  for (const match of text.matchAll(/^```(\S+)\n([\s\S]*?)^```$/gm))
    blocks.set(
      match[1] ?? "",
      (match[2] ?? "")
        .trimEnd()
        .split("\n")
        .map((line) => line.split(";").map((cell) => valueOf(cell.trim()))),
    );
  return blocks;
}

function argumentOf(cell: string, blocks: Map<string, TableValue[][]>): TableArgument | null {
  if (cell === "") return null;
  const guarded = cell.endsWith('&""');
  const text = guarded ? cell.slice(0, -3).trim() : cell;
  return { rows: rowsOf(text, blocks), range: /^[{«]/.test(text), guarded };
}

function resultOf(cell: string, blocks: Map<string, TableValue[][]>): TableValue[][] {
  return rowsOf(cell, blocks);
}

function rowsOf(text: string, blocks: Map<string, TableValue[][]>): TableValue[][] {
  const named = /^«(.+)»$/.exec(text)?.[1];
  if (named !== undefined) {
    const block = blocks.get(named);
    if (!block) throw new Error(`no block ${named}`);
    return block;
  }
  if (!text.startsWith("{")) return [[valueOf(text)]];
  return text
    .slice(1, -1)
    .split(";")
    .map((row) => row.split("→").map((cell) => valueOf(cell.trim())));
}

function valueOf(text: string): TableValue {
  if (text === "(trống)") return { kind: "blank" };
  if (text === "TRUE" || text === "FALSE") return { kind: "boolean", value: text === "TRUE" };
  if (ERRORS.includes(text)) return { kind: "error", code: text };
  if (NUMBER.test(text)) return { kind: "number", value: Number(text.replace(",", ".")) };
  const quoted = /^"(.*)"$/.exec(text);
  return { kind: "text", value: quoted ? (quoted[1] ?? "") : text };
}
