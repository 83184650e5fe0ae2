import { TOTAL_CODE } from "../../scoring/framework";
import type { ScoreItem } from "../../scoring/score";
import { periodKey } from "../../scoring/period";
import type { UnitLevel } from "../../scoring/unit";
import type { Column } from "./columns";
import { readHeadName } from "./columns";
import type { Draft } from "../account/drafts";
import { newDraft } from "../account/drafts";
import { readFigure } from "../words/figure";
import { foldText } from "../text/fold";
import { isMaximumRow } from "./maximum-rows";
import { findPeriods, resolvePeriod } from "../words/period-text";
import type { Row } from "../source/row";
import type { Steps } from "../text/steps";
import type { UnitsTable } from "./table";
import { takeCell, takeClass, withoutFootnote } from "./table-cells";
import { rowLevel, sectionLevel } from "./table-levels";
import type { TableReader } from "./table-reader";
import { basePeriod, columnPeriods, UNKNOWN_PERIOD } from "./table-reader";

const SLICE = 150;
const SUM_ROW = new Set(["tổng cộng", "tổng", "cộng", "tổng số"].map(foldText));
const NUMBERING = /^\(?(?:\d{1,4}(?:\.\d{1,3})*|[IVX]{1,5})[.)]\s+/;
const TOTAL: readonly string[] = [TOTAL_CODE];
const MONTH = foldText("tháng");

/** A column that is read, with what holds for all its cells. */
interface ReadColumn {
  column: Column;
  at: number;
  codes: readonly string[];
  code: string;
  label: string;
  max: number | null;
  period: string | null;
  /** Plain figures of it go straight into the record: no other column speaks of the same figure. */
  direct: boolean;
}

/** Reads a table with a unit in every row. */
export function* readUnitRows(table: UnitsTable, reader: TableReader): Steps<void> {
  const columns = columnsToRead(table, reader);
  const walker = new UnitRows(table, columns, reader);
  for (const [line, row] of table.body.entries()) {
    if (line % SLICE === SLICE - 1) yield;
    walker.take(row);
    row.rest();
  }
}

function columnsToRead({ columns, unitAt }: UnitsTable, reader: TableReader): ReadColumn[] {
  const periods = columnPeriods(columns, reader);
  const named = columns.some(({ codes }) => codes.length > 0);
  const read: ReadColumn[] = [];
  for (const [at, column] of columns.entries()) {
    const { role, codes, label, max } = column;
    const period = periods[at] ?? null;
    if (at === unitAt || period === UNKNOWN_PERIOD || role === "note" || role === "order") continue;
    const own = codes.length > 0;
    // "Điểm tháng 5" without an indicator is the total when no column names one.
    const total = role === "rank" || role === "class" || role === "delta" || (role === "score" && !named);
    if (!own && !total) continue;
    const meant = own ? codes : TOTAL;
    const code = meant[0] ?? "";
    read.push({
      column,
      at,
      codes: meant,
      code,
      label: label === "" ? "Tổng điểm" : label,
      max: max ?? reader.index.maximumOf(code),
      period,
      direct: false,
    });
  }
  for (const one of read) {
    const alike = read.filter(({ code, period }) => code === one.code && period === one.period);
    const { role } = one.column;
    const once = alike.filter(({ column }) => column.role === role).length === 1;
    one.direct = once && (role === "score" || role === "rank");
  }
  return read;
}

/** Walks the rows of one table. */
class UnitRows {
  private readonly unitHeading: string;
  private readonly provinceAt: number;
  private readonly periodAt: number;
  /** Places of the cells in the line of the row at hand. */
  private readonly starts: number[] = [];
  private cells = 0;
  private section: UnitLevel | null = null;
  private lastUnit = "";

  constructor(
    private readonly table: UnitsTable,
    private readonly columns: readonly ReadColumn[],
    private readonly reader: TableReader,
  ) {
    const { unitAt, body } = table;
    this.unitHeading = unitAt === null ? "" : (table.columns[unitAt]?.heading ?? "");
    this.periodAt = table.columns.findIndex(({ role }) => role === "period");
    const province =
      unitAt === null ? -1 : table.columns.findIndex(({ role }, at) => role === "province" && at !== unitAt);
    const several = province >= 0 && new Set(body.map((row) => row.text(province))).size > 2;
    // Communes of several provinces share names: the province makes them one of a kind.
    this.provinceAt = several ? province : -1;
  }

  take(row: Row): void {
    const { unitAt } = this.table;
    const { reader } = this;
    this.cells = row.findCells(this.starts);
    const written = unitAt === null ? "" : this.textAt(row, unitAt);
    const hasFigures = this.hasFigures(row);
    if (!hasFigures && this.takeSection(row, written)) return;
    const rowPeriod =
      this.periodAt >= 0 ? this.periodOf(row.text(this.periodAt), this.table.columns[this.periodAt]) : null;
    let name = unitName(written);
    if (name === "" && unitAt !== null && this.periodAt >= 0) name = this.lastUnit;
    const keyPeriod = this.periodAt < 0 && mayBePeriod(written) ? this.periodOf(written, undefined) : null;
    if (keyPeriod !== null) name = "";
    if (name === "" && unitAt !== null && keyPeriod === null) {
      if (hasFigures) this.tellUnnamed(row);
      return;
    }
    const period = rowPeriod ?? keyPeriod ?? basePeriod(reader);
    const known = name === "" ? (reader.unit ?? reader.context.unit) : null;
    const level =
      name === "" ? (known?.level ?? null) : rowLevel(name, this.unitHeading, this.section, period);
    if (level === null && (isMaximumRow(row) || this.isSum(row, name))) return;
    this.lastUnit = name;
    const province = this.provinceAt < 0 ? "" : row.text(this.provinceAt);
    const unit = name === "" ? (known?.name ?? null) : province === "" ? name : `${name}, ${province}`;
    this.read(row, unit, level, period);
  }

  private hasFigures(row: Row): boolean {
    for (const { column, at, direct } of this.columns) {
      if (column.role === "class") continue;
      if (direct ? this.figureAt(row, at) >= 0 || isFigure(row.own(at)) : isFigure(row.own(at))) return true;
    }
    return false;
  }

  /** Text of a cell; the line of a text is not cut for it. */
  private textAt(row: Row, at: number): string {
    if (this.cells === 0) return row.text(at);
    if (at >= this.cells) return "";
    return row.raw.slice(this.starts[at], (this.starts[at + 1] ?? 0) - 1).trim();
  }

  /** A plain figure, −1 for anything else. */
  private figureAt(row: Row, at: number): number {
    if (this.cells === 0) {
      const text = row.own(at);
      return plainFigure(text, 0, text.length);
    }
    return at >= this.cells ? -1 : plainFigure(row.raw, this.starts[at] ?? 0, (this.starts[at + 1] ?? 0) - 1);
  }

  /** A heading of a section, or the table's heading repeated on a new page. */
  private takeSection(row: Row, written: string): boolean {
    const filled = row.filled();
    if (filled.length === 0) return true;
    const bare = this.columns.every(({ at }) => row.own(at) === "");
    if (bare && filled.length <= 2) {
      this.section = sectionLevel(filled.map(({ text }) => text).join(" ")) ?? this.section;
      return true;
    }
    return written !== "" && readHeadName(written, this.reader.index) !== null;
  }

  private read(row: Row, unit: string | null, level: UnitLevel | null, period: string | null): void {
    let draft: Draft | null = null;
    let draftPeriod: string | null = null;
    let repeated: Draft[] | null = null;
    for (const column of this.columns) {
      const own = column.period ?? period;
      if (draft === null || own !== draftPeriod) {
        draft = this.reader.collector.record(unit, level, own);
        draftPeriod = own;
        if (draft.row === null || draft.columns !== this.columns) this.begin(draft, row);
        else if (draft.row !== row) {
          const copy: Draft = repeated?.find((one) => one.period === own) ?? newDraft(unit, level, own);
          if (copy.row === null) (repeated ??= []).push(copy);
          this.begin(copy, row);
          draft = copy;
        }
      }
      this.takeColumn(draft, column, row);
    }
    if (repeated) for (const copy of repeated) this.keepRepeated(copy, row);
  }

  private begin(draft: Draft, row: Row): void {
    draft.row = row;
    draft.columns = this.columns;
    draft.unitAt = this.table.unitAt;
  }

  private takeColumn(draft: Draft, column: ReadColumn, row: Row): void {
    if (column.direct) {
      const value = this.figureAt(row, column.at);
      if (value >= 0 && putDirect(draft, column, value)) return;
    }
    if (column.column.role === "class") takeClass(draft, row, column.at, this.reader);
    else takeCell(draft, { ...column, row }, this.reader);
  }

  /** The same figures twice are one; different ones both stay, and a person says which holds. */
  private keepRepeated(copy: Draft, row: Row): void {
    const { collector } = this.reader;
    const first = collector.record(copy.unit, copy.level, copy.period);
    const figures = ({ items, total }: Draft) => JSON.stringify([items, total]);
    if (figures(first) === figures(copy)) return;
    collector.drafts.push(copy);
    const cell = this.table.unitAt === null ? null : row.cell(this.table.unitAt);
    collector.findings.push({
      code: "UNIT_REPEATED",
      severity: "block",
      subject: copy.unit ?? "",
      ...(cell ? { place: { line: cell.line, column: cell.column } } : {}),
      values: { unit: copy.unit ?? "" },
    });
  }

  /** A row "Tổng cộng" of sums over units is no unit; a row of means is. */
  private isSum(row: Row, name: string): boolean {
    if (!SUM_ROW.has(foldText(name))) return false;
    return this.columns.some(({ column, at, max }) => {
      const figure = readFigure(row.own(at));
      return column.role === "score" && figure.kind === "number" && max !== null && figure.value > max;
    });
  }

  private periodOf(text: string, column: Column | undefined): string | null {
    const { year } = this.reader.context;
    const [mention] = findPeriods(text);
    if (mention && mention.end - mention.start >= text.length - 8) {
      const period = resolvePeriod(mention, year);
      return period && periodKey(period);
    }
    const index = /^\d{1,2}$/.test(text) && column && foldText(column.heading) === MONTH ? Number(text) : 0;
    return index >= 1 && index <= 12 && year !== null ? periodKey({ type: "month", year, index }) : null;
  }

  private tellUnnamed(row: Row): void {
    const filled = row.filled();
    const label = filled
      .map(({ text }) => text)
      .join(" ")
      .slice(0, 60);
    const [first] = filled;
    this.reader.collector.findings.push({
      code: "ROW_NOT_READ",
      severity: "note",
      subject: label,
      ...(first ? { place: { line: first.line, column: first.column } } : {}),
      values: { label },
    });
  }
}

/** Puts a plain figure into a record that has none under this code yet. */
function putDirect(draft: Draft, { code, label, max, column }: ReadColumn, score: number): boolean {
  const isTotal = code === TOTAL_CODE;
  if (column.role === "rank") {
    const ranked = isTotal ? draft.total : null;
    if (!ranked || ranked.rank !== null || !Number.isInteger(score)) return false;
    ranked.rank = score;
    return true;
  }
  if (isTotal ? draft.total !== null : draft.items.some((item) => item.code === code)) return false;
  const item: ScoreItem = {
    code,
    label,
    score,
    max,
    percent: null,
    delta: null,
    deltaUnit: null,
    rank: null,
    of: null,
    status: "ok",
  };
  if (isTotal) draft.total = item;
  else draft.items.push(item);
  return true;
}

/** Longest figure that is read without a second look. */
const PLAIN_LENGTH = 9;

/** "13.96", "7,46", "18"; −1 for everything that is not so plain. */
function plainFigure(text: string, from: number, to: number): number {
  if (to <= from || to - from > PLAIN_LENGTH) return -1;
  let digits = 0;
  let scale = 0;
  for (let at = from; at < to; at += 1) {
    const char = text.charCodeAt(at);
    if (char >= 48 && char <= 57) {
      digits = digits * 10 + char - 48;
      scale *= 10;
    } else {
      if ((char !== 46 && char !== 44) || scale > 0 || at === from || at === to - 1) return -1;
      scale = 1;
    }
  }
  // Both are whole and small, so the quotient is the nearest double, as parsing the text would give.
  return scale > 1 ? digits / scale : digits;
}

function isFigure(text: string): boolean {
  if (text === "") return false;
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) return true;
  const { kind } = readFigure(text);
  return kind !== "text" && kind !== "empty";
}

/** The name without its number in the list and its footnote mark. */
function unitName(text: string): string {
  const first = text.charCodeAt(0);
  const numbered = first < 65 || first === 73 || first === 86 || first === 88;
  return withoutFootnote(numbered ? text.replace(NUMBERING, "") : text);
}

function mayBePeriod(text: string): boolean {
  return /^(?:\d|tháng|quý|quí|năm|kỳ|t\d|q\d)/iu.test(text);
}
