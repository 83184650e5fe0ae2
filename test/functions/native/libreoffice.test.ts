import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { nativeFormula } from "../../../src/functions/native";
import { layOut } from "../cell-sheet";
import { guardedAnswer, guardedFormula, isPlain } from "./rows";
import type { TableRow } from "../table-file";
import { functionTables } from "../table-file";

/**
 * The native counterparts calculated by LibreOffice, a spreadsheet that is none of ours: the same result wherever the
 * cells hold numbers, blanks and the usual marks, and never another figure. Skipped where it is not installed.
 */
const PROGRAM = ["soffice", "libreoffice"].find((name) => spawnSync(name, ["--version"]).status === 0);
const LARGEST_ANSWER = 8;

interface Checked {
  id: string;
  row: TableRow;
  formula: string;
  native: string;
  /** Row of the sheet on which the result stands, from 0. */
  at: number;
  expected: unknown[][];
}

type Written = number | string | boolean | null;

/** All tables below each other: results from column A, arguments from column J as in the grid's test. */
function sheetOfAll(): { cells: Written[][]; checked: Checked[] } {
  const cells: Written[][] = [];
  const checked: Checked[] = [];
  for (const table of functionTables()) {
    const top = cells.length;
    const formulas = new Map<number, string>();
    const rows = table.rows.filter((row) => {
      // TRUE is a number to LibreOffice, in ranges too; in Excel it is none.
      if (row.arguments.some((one) => one?.rows.flat().some(({ kind }) => kind === "boolean") ?? false))
        return false;
      const probe = row.arguments.map((argument) => (argument === null ? "" : "B2"));
      return nativeFormula(guardedFormula(table.id, row, probe)) !== null;
    });
    if (rows.length === 0) continue;
    const sheet = layOut({ ...table, rows }, (row, addresses) => {
      formulas.set(
        row.line,
        guardedFormula(
          table.id,
          row,
          addresses.map((one) => movedDown(one, top)),
        ),
      );
      return "";
    });
    cells.push(...sheet.cells.map((line) => line.map((cell) => (cell === "" ? null : cell))));
    for (const { row, at } of sheet.placed) {
      const formula = formulas.get(row.line) ?? "";
      const native = nativeFormula(formula);
      if (native !== null)
        checked.push({
          id: table.id,
          row,
          formula,
          native,
          at: top + at,
          expected: guardedAnswer(table.id, row),
        });
    }
  }
  return { cells, checked };
}

function movedDown(address: string, rows: number): string {
  return address.replace(
    /([A-Z]+)(\d+)/g,
    (_, column: string, row: string) => `${column}${Number(row) + rows}`,
  );
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** A sheet in LibreOffice's flat form; formulas in Excel's notation, as arrays, which is how Excel calculates them. */
function flatSheet(cells: readonly Written[][], checked: readonly Checked[]): string {
  const matrices = new Map(checked.map((one) => [one.at, one]));
  const rows = cells.map((line, y) => {
    const formula = matrices.get(y);
    const columns = line.map((cell, x) => {
      if (x === 0 && formula) {
        const [height, width] = [formula.expected.length, formula.expected[0]?.length ?? 1];
        return `<table:table-cell table:formula="msoxl:${escaped(formula.native)}" table:number-matrix-rows-spanned="${height}" table:number-matrix-columns-spanned="${width}"/>`;
      }
      return cellXml(cell);
    });
    return `<table:table-row>${columns.join("")}</table:table-row>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:msoxl="http://schemas.microsoft.com/office/excel/formula" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="T">${rows.join("\n")}</table:table></office:spreadsheet></office:body></office:document>`;
}

function cellXml(cell: Written): string {
  if (cell === null) return "<table:table-cell/>";
  if (typeof cell === "number") return `<table:table-cell office:value-type="float" office:value="${cell}"/>`;
  if (typeof cell === "boolean")
    return `<table:table-cell office:value-type="boolean" office:boolean-value="${cell}"/>`;
  if (cell.startsWith("=")) return `<table:table-cell table:formula="msoxl:${escaped(cell)}"/>`;
  return `<table:table-cell office:value-type="string"><text:p>${escaped(cell.replace(/^'/, ""))}</text:p></table:table-cell>`;
}

/** Calculates the sheet and gives its first columns as texts. */
function calculate(sheet: string): string[][] {
  const folder = mkdtempSync(path.join(tmpdir(), "bcs-native-"));
  try {
    writeFileSync(path.join(folder, "sheet.fods"), sheet);
    execFileSync(
      PROGRAM ?? "",
      [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        // Tab between fields, no quotes, UTF-8, values as they are calculated and not as they are shown.
        "csv:Text - txt - csv (StarCalc):9,0,76,1,,1033,false,false",
        "--outdir",
        folder,
        path.join(folder, "sheet.fods"),
      ],
      { stdio: "ignore", timeout: 110_000 },
    );
    return readFileSync(path.join(folder, "sheet.csv"), "utf8")
      .split("\n")
      .map((line) => line.split("\t").slice(0, LARGEST_ANSWER));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const isError = (value: unknown): boolean => typeof value === "string" && /^(?:#|Err:)/.test(value);

function same(ours: unknown, native: string): boolean {
  if (typeof ours === "number")
    return native !== "" && Math.round(Number(native) * 1e9) / 1e9 === Math.round(ours * 1e9) / 1e9;
  return ours === native || (isError(ours) && isError(native));
}

const whereInstalled = PROGRAM === undefined ? test.skip : test;

whereInstalled(
  "native counterparts give the same in LibreOffice, or an error for texts that only ours reads",
  () => {
    const { cells, checked } = sheetOfAll();
    const seen = calculate(flatSheet(cells, checked));
    const different: unknown[] = [];
    let equal = 0;
    let compared = 0;
    for (const { id, row, formula, native, at, expected } of checked) {
      for (const [y, line] of expected.entries()) {
        for (const [x, ours] of line.entries()) {
          const theirs = seen[at + y]?.[x] ?? "";
          compared += 1;
          if (same(ours, theirs)) equal += 1;
          else if (!isError(theirs) || isPlain(row))
            different.push({ id, line: row.line, why: row.why, ours, theirs, formula, native });
        }
      }
    }
    expect(different).toEqual([]);
    expect(compared).toBeGreaterThan(150);
    expect(equal / compared).toBeGreaterThan(0.7);
  },
  120_000,
);
