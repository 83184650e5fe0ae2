import { TOTAL_CODE } from "../../scoring/framework/framework";
import type { Cell as SourceCell } from "../source";
import { Row } from "../source";
import { foldText } from "../text";
import type { NameIndex } from "../words";
import { findPeriods } from "../words";

/**
 * What a person says a column of a grid is. `auto`: its heading tells; `code:…`: scores of that indicator, or of the
 * total; the others are measures of the indicator that the row or the columns beside it name.
 */
export type ColumnUse =
  | "auto"
  | "order"
  | "unit"
  | "name"
  | "period"
  | "score"
  | "max"
  | "percent"
  | "delta"
  | "rank"
  | "class"
  | "skip"
  | `code:${string}`;

/** How a grid is to be read: rows of its heading, and what each column is. */
export interface TableMapping {
  headingRows: number;
  columns: readonly ColumnUse[];
}

/** Words that the reader knows for certain. */
const HEADINGS: Readonly<Record<Exclude<ColumnUse, "auto" | `code:${string}`>, string>> = {
  order: "STT",
  unit: "Đơn vị",
  name: "Tên chỉ số",
  period: "Kỳ",
  score: "Điểm số",
  max: "Điểm tối đa",
  percent: "Tỷ lệ (%)",
  delta: "Tăng/giảm",
  rank: "Xếp hạng",
  class: "Xếp loại",
  skip: "Ghi chú",
};

/**
 * The grid with its heading in words that leave no room: what was chosen stands in the last row of the heading, where
 * the period that stood over the column stays; columns that are left out are blank. Pure; places stay those of the
 * text.
 */
export function applyMapping(rows: readonly Row[], mapping: TableMapping, index: NameIndex): Row[] {
  const heading = rows.slice(0, mapping.headingRows);
  const width = Math.max(mapping.columns.length, ...rows.map((row) => row.length));
  const useOf = (at: number): ColumnUse => mapping.columns[at] ?? "auto";
  const last = heading.at(-1) ?? null;
  const place = { line: (last ?? rows[0])?.line ?? 1, column: 1 };
  const words = Array.from({ length: width }, (_, at): SourceCell => {
    const own = last?.cell(at);
    const text = headingOf(useOf(at), own?.text ?? "", heading.map((row) => row.text(at)).join(" "), index);
    return { ...place, ...own, text };
  });
  return [
    ...heading.slice(0, -1).map((row) => onlyAuto(row, useOf)),
    Row.of(words),
    ...rows.slice(mapping.headingRows).map((row) => withoutSkipped(row, useOf)),
  ];
}

/** Cells with figures in columns that a person has left out. */
export function skippedCells(
  rows: readonly Row[],
  { headingRows, columns }: TableMapping,
): { row: Row; at: number }[] {
  const out = columns.flatMap((use, at) => (use === "skip" ? [at] : []));
  return rows
    .slice(headingRows)
    .flatMap((row) => out.filter((at) => /\d/.test(row.own(at))).map((at) => ({ row, at })));
}

/**
 * What tells tables of one layout: the folded words of the heading without its numbers, so that next month's table has
 * the same. A table without a heading is known by the kinds of its columns and the first of the names in each.
 */
export function signatureOf(rows: readonly Row[], headingRows: number): string {
  const heading = rows.slice(0, headingRows);
  if (heading.length > 0)
    return heading
      .map((row) => row.texts.map((text) => foldText(text).replace(/\d+/g, "#").trim()).join("|"))
      .join("/");
  const sample = rows.slice(0, SAMPLE);
  const width = Math.max(0, ...sample.map((row) => row.length));
  const kinds = Array.from({ length: width }, (_, at) => {
    const texts = sample.map((row) => row.own(at)).filter((text) => text !== "");
    const names = texts.filter((text) => !FIGURE.test(text));
    if (names.length * 2 <= texts.length) return "#";
    return names.map((text) => foldText(text)).sort()[0] ?? "";
  });
  return `0:${kinds.join("|")}`;
}
const SAMPLE = 400;
const FIGURE = /^[\d.,%/+()\s-]+$/;

/** The mapping that was learned for a table, if one was. */
export function learnedMapping(
  rows: readonly Row[],
  layouts: Readonly<Record<string, TableMapping>>,
): { signature: string; mapping: TableMapping } | null {
  for (const [signature, mapping] of Object.entries(layouts))
    if (mapping.headingRows < rows.length && signatureOf(rows, mapping.headingRows) === signature)
      return { signature, mapping };
  return null;
}

function headingOf(use: ColumnUse, own: string, over: string, index: NameIndex): string {
  if (use === "auto") return own;
  const word = isCode(use) ? nameOf(use.slice("code:".length), index) : HEADINGS[use];
  const period = use === "skip" ? undefined : findPeriods(over).find(({ compared }) => !compared);
  return period ? `${word} ${over.slice(period.start, period.end)}` : word;
}

function isCode(use: ColumnUse): use is `code:${string}` {
  return use.startsWith("code:");
}

function nameOf(code: string, index: NameIndex): string {
  return code === TOTAL_CODE ? "Tổng điểm" : index.nameOf(code);
}

/** A row of the heading above its last: what was chosen below speaks alone. */
function onlyAuto(row: Row, useOf: (at: number) => ColumnUse): Row {
  return Row.of(row.cells().map((cell, at) => (useOf(at) === "auto" ? cell : { ...cell, text: "" })));
}

function withoutSkipped(row: Row, useOf: (at: number) => ColumnUse): Row {
  const cells = row.cells();
  if (!cells.some((_, at) => useOf(at) === "skip" || row.isSpanned(at))) return row;
  return Row.of(
    cells.map((cell, at) => (useOf(at) === "skip" ? { ...cell, text: "" } : cell)),
    cells.map((_, at) => row.isSpanned(at)),
  );
}
