import { TOTAL_CODE } from "../../scoring/framework";
import type { UnitLevel } from "../../scoring/unit";
import type { Column } from "./columns";
import { readHeadName } from "./columns";
import type { Draft } from "../account/drafts";
import { addCell, openGroup } from "../account/drafts";
import { readFigure } from "../words/figure";
import { foldText } from "../text/fold";
import type { NameIndex } from "../words/names";
import type { Cell, Row } from "../source/row";
import type { Steps } from "../text/steps";
import type { IndicatorsTable } from "./table";
import { takeCell, takeClass, withoutFootnote } from "./table-cells";
import { rowLevel } from "./table-levels";
import type { TableReader } from "./table-reader";
import { basePeriod, columnPeriods, UNKNOWN_PERIOD } from "./table-reader";

const SLICE = 150;
const TOTAL: readonly string[] = [TOTAL_CODE];
const RANK_ROW = new Set(["xếp hạng", "thứ hạng", "hạng", "xếp thứ", "vị trí"].map(foldText));
const CLASS_ROW = new Set(
  ["xếp loại", "phân loại", "loại", "kết quả xếp loại", "xếp loại chung"].map(foldText),
);
const CODE_CELL = /^[A-Z_]{3,12}(?:\.\d{1,2})?$/;
const NUMBERING = /^\(?(?:\d{1,4}(?:\.\d{1,3})*|[IVX]{1,5})[.)]\s+/;
const ROMAN = /^[IVX]+[.)]?$/;
const LONGEST_UNIT = 80;

type Unit = { name: string; level: UnitLevel | null };

interface ValueColumn {
  column: Column;
  at: number;
  period: string | null;
}

/** What a row is called. */
interface RowName {
  codes: readonly string[];
  label: string;
  max: number | null;
  /** Position of the cell. */
  at: number;
}

/** Reads a table with an indicator in every row. */
export function* readIndicatorRows(table: IndicatorsTable, reader: TableReader): Steps<void> {
  const rows = new IndicatorRows(table, reader);
  for (const [line, row] of table.body.entries()) {
    if (line % SLICE === SLICE - 1) yield;
    rows.take(row);
  }
}

class IndicatorRows {
  private readonly values: readonly ValueColumn[];
  private readonly maxAt: number;
  private readonly base: string | null;
  private unit: Unit | null;

  constructor(
    private readonly table: IndicatorsTable,
    private readonly reader: TableReader,
  ) {
    const { columns, nameAt, unitAt } = table;
    const periods = columnPeriods(columns, reader);
    this.base = basePeriod(reader);
    this.unit = reader.unit ?? reader.context.unit;
    this.maxAt = columns.findIndex(({ role }) => role === "max");
    this.values = columns
      .map((column, at) => ({ column, at, period: periods[at] ?? null }))
      .filter(
        ({ column, at, period }) =>
          at !== nameAt && at !== unitAt && period !== UNKNOWN_PERIOD && holdsValue(column),
      );
  }

  take(row: Row): void {
    const { table, reader } = this;
    const written = table.unitAt === null ? "" : row.text(table.unitAt);
    if (written !== "") this.unit = { name: written, level: rowLevel(written, "", null, this.base) };
    const special = specialRow(row, table.nameAt);
    if (special) {
      this.takeSpecial(row, special);
      return;
    }
    const name = nameOfRow(row, table.nameAt, reader.index);
    if (name) {
      this.takeNamed(row, name);
      return;
    }
    const section = this.sectionUnit(row);
    if (section) this.unit = section;
    else this.tellUnread(row);
  }

  private draftFor({ column, period }: ValueColumn): Draft {
    const own =
      column.unit === null
        ? this.unit
        : { name: column.unit, level: rowLevel(column.unit, "", null, this.base) };
    return this.reader.collector.record(own?.name ?? null, own?.level ?? null, period ?? this.base);
  }

  /** "Xếp loại | Khá | Tốt", "Xếp hạng | 5 | 3". */
  private takeSpecial(row: Row, kind: "class" | "rank"): void {
    for (const value of this.values) {
      if (value.column.role === "delta" || row.own(value.at) === "") continue;
      const draft = this.draftFor(value);
      if (kind === "class") takeClass(draft, row, value.at, this.reader);
      else {
        const column: Column = { ...value.column, role: "rank" };
        takeCell(
          draft,
          { codes: TOTAL, label: "Tổng điểm", column, row, at: value.at, max: null },
          this.reader,
        );
      }
    }
  }

  private takeNamed(row: Row, name: RowName): void {
    const { index } = this.reader;
    const stated = this.maxAt < 0 ? null : readFigure(row.text(this.maxAt));
    const max = stated?.kind === "number" ? stated.value : name.max;
    const codes = byMaximum(name.codes, max, index);
    const label = withoutFootnote(name.label);
    const isGroup = index.partsOf(codes[0] ?? "").length > 0;
    if (isGroup && this.values.every(({ at }) => row.own(at) === "")) {
      this.openGroup(row, { ...name, codes, label, max });
      return;
    }
    for (const value of this.values) {
      const { column, at } = value;
      if (column.role === "class") continue;
      const draft = this.draftFor(value);
      const over = max ?? frameworkMaximum(codes, column, row.own(at), index);
      takeCell(draft, { codes, label, column, row, at, max: over }, this.reader);
      if (column.role !== "delta") addCell(draft, { row, at: name.at, code: codes[0] ?? "", field: "label" });
    }
  }

  /** A group line without a figure: a header if its parts follow, missing otherwise. */
  private openGroup(row: Row, { codes, label, max, at }: RowName): void {
    const code = codes[0] ?? "";
    for (const value of this.values) {
      if (value.column.role !== "score" && value.column.role !== "percent") continue;
      const draft = this.draftFor(value);
      openGroup(draft, code, label, max);
      addCell(draft, { row, at, code, field: "label" });
    }
  }

  /** "I | Sở Công Thương" between the rows of indicators: the rows below are of this unit. */
  private sectionUnit(row: Row): Unit | null {
    if (this.values.some(({ at }) => row.own(at) !== "")) return null;
    const cells = row.filled().filter(({ text }) => /\p{L}{2}/u.test(text) && !ROMAN.test(text));
    const [only] = cells;
    if (!only || cells.length > 1) return null;
    const name = only.text.replace(NUMBERING, "").replace(/:$/, "");
    const level = name.length > LONGEST_UNIT ? null : rowLevel(name, "", null, this.base);
    return level === null ? null : { name, level };
  }

  /** A row of figures under a name that is not of the framework is left out, and said so. */
  private tellUnread(row: Row): void {
    const cell = row.cell(this.table.nameAt);
    const label = cell?.text ?? "";
    const figure = this.values.some(({ at, column }) => {
      const { kind } = readFigure(row.own(at));
      return (
        (column.role === "score" || column.role === "percent") && (kind === "number" || kind === "fraction")
      );
    });
    if (!figure || row.texts.every((text) => !/\p{L}/u.test(text))) return;
    const near = this.reader.index.nearMiss(label);
    this.reader.collector.findings.push({
      code: near ? "NAME_NEAR_MISS" : "ROW_NOT_READ",
      severity: near ? "ask" : "note",
      subject: label,
      ...(cell ? { place: placeOf(cell) } : {}),
      values: { label, name: near?.name ?? "" },
    });
  }
}

function holdsValue({ role }: Column): boolean {
  return role === "score" || role === "percent" || role === "delta" || role === "rank" || role === "class";
}

function specialRow(row: Row, nameAt: number): "class" | "rank" | null {
  for (let at = 0; at <= nameAt; at += 1) {
    const key = foldText(row.text(at));
    if (CLASS_ROW.has(key)) return "class";
    if (RANK_ROW.has(key)) return "rank";
  }
  return null;
}

/** The name of a row stands in its column; of a total also before it ("Tổng cộng" across merged cells). */
function nameOfRow(row: Row, nameAt: number, index: NameIndex): RowName | null {
  const own = row.text(nameAt).replace(/\s*:\s*$/, "");
  const direct = readHeadName(own, index);
  const before = row.texts.slice(0, nameAt);
  const coded = before.find((text) => CODE_CELL.test(text) && index.codesOf(text).length > 0);
  if (direct) {
    const codes = coded === undefined ? direct.codes : index.codesOf(coded);
    return { codes, label: direct.max === null ? own : direct.label, max: direct.max, at: nameAt };
  }
  if (coded !== undefined && own !== "")
    return { codes: index.codesOf(coded), label: own, max: null, at: nameAt };
  const at = before.findIndex((text) => text !== "" && index.codesOf(text)[0] === TOTAL_CODE);
  return at < 0 ? null : { codes: TOTAL, label: row.text(at), max: null, at };
}

/** Points in a table without maxima stand over those of the framework; percents over none. */
function frameworkMaximum(
  codes: readonly string[],
  column: Column,
  text: string,
  index: NameIndex,
): number | null {
  if (column.role !== "score") return null;
  const figure = readFigure(text);
  return figure.kind === "number" && !figure.percent ? index.maximumOf(codes[0] ?? "") : null;
}

function byMaximum(codes: readonly string[], max: number | null, index: NameIndex): readonly string[] {
  const code = max === null ? null : index.byMaximum(codes, max);
  return code === null || code === codes[0] ? codes : [code, ...codes.filter((other) => other !== code)];
}

function placeOf({ line, column, text }: Cell) {
  return { line, column, length: text.length };
}
