import { columnLetters, columnNumber, quoteSheetName, readA1, writeA1 } from "../../host/address";
import type { Box, Direction } from "../../host/box";
import { boxAfter } from "../../host/box";

/** A sheet name with "!" in front of a cell, row or column reference; texts and brackets are matched to be skipped. */
const REFERENCE =
  /("(?:[^"]|"")*"|\[[^\]]*\])|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_(.!])/gu;

const bareName = (prefix: string): string => {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
};

/** Puts the dollar signs of the old reference onto the new one, end by end. */
function withDollars(old: string, moved: string): string {
  const olds = old.split(":");
  const ends = moved.split(":");
  return ends
    .map((end, i) => {
      const before = olds[i] ?? olds[0] ?? "";
      const column = before.startsWith("$") ? "$" : "";
      const row = /.\$\d/.test(before) ? "$" : "";
      return end.replace(/^([A-Z]*)(\d*)$/, (_, letters: string, digits: string) =>
        letters === "" ? `${column}${digits}` : `${column}${letters}${digits === "" ? "" : row + digits}`,
      );
    })
    .join(":");
}

function eachReference(
  formula: string,
  own: string,
  move: (sheet: string, area: Box) => Box | null | undefined,
): string {
  return formula.replace(
    REFERENCE,
    (
      all: string,
      skipped: string | undefined,
      prefix: string | undefined,
      reference: string,
      offset: number,
    ) => {
      if (skipped !== undefined || /[\p{L}\p{N}_.]/u.test(formula[offset - 1] ?? "")) return all;
      const area = readA1(reference);
      if (!area) return all;
      const moved = move(prefix === undefined ? own : bareName(prefix), area);
      if (moved === undefined || moved === area) return all;
      return `${prefix ?? ""}${moved === null ? "#REF!" : withDollars(reference, writeA1(moved))}`;
    },
  );
}

/** A formula of sheet `own` after cells of sheet `changedSheet` were inserted or deleted. */
export function shiftFormula(
  formula: string,
  own: string,
  changedSheet: string,
  changed: Box,
  direction: Direction,
): string {
  const target = changedSheet.toLowerCase();
  return eachReference(formula, own, (sheet, area) =>
    sheet.toLowerCase() === target ? boxAfter(area, changed, direction) : undefined,
  );
}

/** A formula after a sheet was renamed, or deleted (`to` null). */
export function renameInFormula(formula: string, from: string, to: string | null): string {
  const names =
    /("(?:[^"]|"")*")|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?)?/gu;
  return formula.replace(
    names,
    (all: string, skipped: string | undefined, prefix: string, reference: string | undefined) => {
      if (skipped !== undefined || bareName(prefix).toLowerCase() !== from.toLowerCase()) return all;
      return to === null ? "#REF!" : `${quoteSheetName(to)}!${reference ?? ""}`;
    },
  );
}

/** A formula as it stands when copied so many rows and columns further; absolute parts stay. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  const cell =
    /("[^"]*"|'[^']*'|\[[^\]]*\])|(?<![\p{L}\p{N}_.])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_(.])/gu;
  return formula.replace(
    cell,
    (
      all: string,
      quoted: string | undefined,
      fixedColumn: string,
      letters: string,
      fixedRow: string,
      digits: string,
    ) => {
      if (quoted !== undefined) return all;
      const column =
        fixedColumn === "$" ? letters : columnLetters(Math.max(0, columnNumber(letters) + columns));
      const row = fixedRow === "$" ? digits : String(Math.max(1, Number(digits) + rows));
      return `${fixedColumn}${column}${fixedRow}${row}`;
    },
  );
}
