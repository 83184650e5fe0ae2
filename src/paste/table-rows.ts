import { TOTAL_CODE } from "../scoring/framework";
import { parsePeriodKey, periodKey, previousPeriod, samePeriodLastYear } from "../scoring/period";
import type { UnitLevel } from "../scoring/unit";
import type { Cell, Row } from "./blocks";
import type { Column } from "./columns";
import { readHeadName } from "./columns";
import type { Context } from "./context";
import type { Collector, Draft, MarkField, Observation, Place } from "./drafts";
import { addObservation, newDraft } from "./drafts";
import type { Figure } from "./figure";
import { readFigure } from "./figure";
import { foldText } from "./fold";
import type { NameIndex } from "./names";
import { mendDigits } from "./number-text";
import type { PhraseTree } from "./phrases";
import { findPeriods, resolvePeriod } from "./period-text";
import type { Steps } from "./steps";
import type { TableShape } from "./table";
import { rowLevel, sectionLevel } from "./table";
import { isSummary } from "./units";

/** What tables are read with. */
export interface TableReader {
  index: NameIndex;
  classes: PhraseTree<string>;
  context: Context;
  collector: Collector;
  /** Unit set by a heading above the table, when it is not the unit of the whole text. */
  unit: { name: string; level: UnitLevel | null } | null;
  period: string | null;
}

const SLICE = 150;
const SUM_ROW = new Set(["tổng cộng", "tổng", "cộng", "tổng số"].map(foldText));
const RANK_ROW = new Set(["xếp hạng", "thứ hạng", "hạng", "xếp thứ", "vị trí"].map(foldText));
const CLASS_ROW = new Set(
  ["xếp loại", "phân loại", "loại", "kết quả xếp loại", "xếp loại chung"].map(foldText),
);
const NUMBERING = /^\(?(?:\d{1,4}(?:\.\d{1,3})*|[IVX]{1,5})[.)]\s+/;
const FOOTNOTE = /\s*(?:\(?\*+\)?|[¹²³⁴⁵]|\[\d{1,2}\])$/;

/** Reads the rows of a recognised table into the collector. */
export function* readRows(shape: TableShape, reader: TableReader): Steps<void> {
  const periods = columnPeriods(shape.columns, reader);
  if (shape.kind === "units") yield* readUnitRows(shape, reader, periods);
  else yield* readIndicatorRows(shape, reader, periods);
}

/** Period key of every column, null for the one of the row or the text. */
function columnPeriods(columns: readonly Column[], reader: TableReader): (string | null)[] {
  const { context } = reader;
  const current = reader.period ?? context.period?.key ?? null;
  return columns.map(({ period }) => {
    if (period === null) return null;
    if (typeof period === "string") {
      const base = current === null ? null : parsePeriodKey(current);
      if (!base) return UNKNOWN_PERIOD;
      return periodKey(period === "previous" ? previousPeriod(base) : samePeriodLastYear(base));
    }
    const known = resolvePeriod(period, context.year);
    return known && periodKey(known);
  });
}
/** "Tháng trước" of nobody knows which month: its figures have no place. */
const UNKNOWN_PERIOD = "?";

/** Changes, ranks and classes without a period of their own are of the latest one. */
function ofLatest({ role }: Column): boolean {
  return role === "delta" || role === "rank" || role === "class";
}

/** The changes of a table are those of its latest period. */
function deltaPeriod(columns: readonly Column[], periods: readonly (string | null)[]): string | null {
  let latest: string | null = null;
  for (const [at, column] of columns.entries()) {
    const key = periods[at] ?? null;
    if (
      column.role !== "delta" &&
      key !== null &&
      key !== UNKNOWN_PERIOD &&
      (latest === null || key > latest)
    )
      latest = key;
    if (column.role !== "delta" && (column.role === "score" || column.role === "percent") && key === null)
      return null;
  }
  return latest;
}

// ---- units in rows -------------------------------------------------------------------------------------------

function* readUnitRows(
  shape: Extract<TableShape, { kind: "units" }>,
  reader: TableReader,
  periods: readonly (string | null)[],
): Steps<void> {
  const { columns, body, unitAt } = shape;
  const unitColumn = unitAt === null ? null : columns[unitAt];
  const provinceAt =
    unitAt === null ? -1 : columns.findIndex(({ role }, at) => role === "province" && at !== unitAt);
  const severalProvinces =
    provinceAt >= 0 && new Set(body.map((row) => row[provinceAt]?.text ?? "")).size > 2;
  const periodAt = columns.findIndex(({ role }) => role === "period");
  const deltaKey = deltaPeriod(columns, periods);
  const used = columns
    .map((column, at) => ({ column, at }))
    .filter(({ column, at }) => at !== unitAt && isRead(column));
  const seen = new Map<string, Draft>();
  let section: UnitLevel | null = null;
  let lastUnit = "";
  for (const [line, row] of body.entries()) {
    if (line % SLICE === SLICE - 1) yield;
    const unitCell = unitAt === null ? undefined : row[unitAt];
    const filled = row.filter((cell) => cell.text !== "" && !cell.spanned);
    if (filled.length === 0) continue;
    const hasFigures = used.some(({ at, column }) => column.role !== "class" && isFigureCell(row[at]));
    let name = (unitCell?.text ?? "").replace(NUMBERING, "").replace(FOOTNOTE, "");
    if (!hasFigures) {
      const announced = sectionLevel(filled.map(({ text }) => text).join(" "));
      if (filled.length <= 2 && !used.some(({ at }) => (row[at]?.text ?? "") !== "" && !row[at]?.spanned)) {
        section = announced ?? section;
        continue;
      }
    }
    const rowPeriod = periodAt >= 0 ? periodOf(row[periodAt], reader, columns[periodAt]) : null;
    if (name === "" && unitAt !== null && periodAt >= 0) name = lastUnit;
    const keyPeriod =
      unitAt !== null && rowPeriod === null && periodAt < 0 ? periodOf(unitCell, reader, undefined) : null;
    if (keyPeriod !== null) name = "";
    if (unitAt !== null && name === "" && keyPeriod === null) {
      // Headings repeated on a new page and rows without a key are no units; figures without a name are told.
      if (hasFigures)
        reader.collector.findings.push(
          notRead(
            filled[0],
            filled
              .map(({ text }) => text)
              .join(" ")
              .slice(0, 60),
          ),
        );
      continue;
    }
    if (readHeadName(unitCell?.text ?? "", reader.index) && !hasFigures) continue;
    if (SUM_ROW.has(foldText(name)) && sumsUp(row, used, reader.index)) continue;
    lastUnit = name;
    if (severalProvinces) {
      const province = row[provinceAt]?.text ?? "";
      if (province !== "") name = `${name}, ${province}`;
    }
    const fallback = reader.unit ?? reader.context.unit;
    const unit = name === "" ? (fallback?.name ?? null) : name;
    const basePeriod = rowPeriod ?? keyPeriod ?? reader.period ?? reader.context.period?.key ?? null;
    const level =
      name === ""
        ? (fallback?.level ?? null)
        : isSummary(name)
          ? "tong_hop"
          : rowLevel(name, unitColumn?.heading ?? "", section, basePeriod);
    const mark = unitCell && unitCell.text !== "" ? placeOfCell(unitCell) : null;
    const rows = new Map<string | null, Draft>();
    readUnitRow(row, used, periods, deltaKey, reader, (own) => {
      const period = own ?? basePeriod;
      let draft = rows.get(period);
      if (!draft) {
        draft = seen.has(unitKey(unit, period))
          ? newDraft(unit, level, period)
          : reader.collector.record(unit, level, period);
        rows.set(period, draft);
        if (mark) draft.marks.push({ ...mark, code: "", field: "unit" });
      }
      return draft;
    });
    for (const [period, draft] of rows) keepRepeated(draft, unitKey(unit, period), seen, reader, unitCell);
  }
}

function unitKey(unit: string | null, period: string | null): string {
  return `${unit ?? ""}\u0000${period ?? ""}`;
}

/** A unit that comes twice in one table: the same figures once; different ones both, and a person says which holds. */
function keepRepeated(
  draft: Draft,
  key: string,
  seen: Map<string, Draft>,
  reader: TableReader,
  cell: Cell | undefined,
): void {
  const first = seen.get(key);
  if (!first) {
    seen.set(key, draft);
    return;
  }
  const figures = ({ items, total }: Draft) => JSON.stringify([items, total]);
  if (figures(first) === figures(draft)) return;
  reader.collector.drafts.push(draft);
  reader.collector.findings.push({
    code: "UNIT_REPEATED",
    severity: "block",
    subject: draft.unit ?? "",
    ...(cell ? { place: placeOfCell(cell) } : {}),
    values: { unit: draft.unit ?? "" },
  });
}

interface UsedColumn {
  column: Column;
  at: number;
}

function isRead({ role, codes }: Column): boolean {
  if (codes.length > 0) return role !== "note" && role !== "order";
  return role === "rank" || role === "class" || role === "delta" || role === "score" || role === "percent";
}

function readUnitRow(
  row: Row,
  used: readonly UsedColumn[],
  periods: readonly (string | null)[],
  deltaKey: string | null,
  reader: TableReader,
  draftFor: (period: string | null) => Draft,
): void {
  for (const { column, at } of used) {
    const cell = row[at];
    const period = periods[at] ?? (ofLatest(column) ? deltaKey : null);
    if (period === UNKNOWN_PERIOD) continue;
    const text = cell === undefined || cell.spanned ? "" : cell.text;
    if (column.role === "class") {
      if (text !== "" && cell) takeClass(draftFor(period), cell, reader);
      continue;
    }
    const codes = column.codes.length > 0 ? column.codes : TOTAL;
    if (
      column.codes.length === 0 &&
      column.role !== "rank" &&
      column.role !== "delta" &&
      !ownsTotal(used, column)
    )
      continue;
    const max = column.max ?? (codes[0] === undefined ? null : reader.index.maximumOf(codes[0]));
    takeCell(
      draftFor(period),
      codes,
      column.label === "" ? "Tổng điểm" : column.label,
      column,
      cell,
      text,
      max,
      reader,
    );
  }
}
const TOTAL: readonly string[] = [TOTAL_CODE];

/** A column "Điểm tháng 5" without an indicator is the total when nothing else is. */
function ownsTotal(used: readonly UsedColumn[], column: Column): boolean {
  return column.role === "score" && !used.some((other) => other.column.codes.length > 0);
}

/** A row "Tổng cộng" of sums over units is no unit; a row of means is. */
function sumsUp(row: Row, used: readonly UsedColumn[], index: NameIndex): boolean {
  return used.some(({ column, at }) => {
    const figure = readFigure(row[at]?.text ?? "");
    const max = column.max ?? index.maximumOf(column.codes[0] ?? "");
    return figure.kind === "number" && max !== null && column.role === "score" && figure.value > max;
  });
}

function isFigureCell(cell: Cell | undefined): boolean {
  if (!cell || cell.spanned || cell.text === "") return false;
  const first = cell.text.charCodeAt(0);
  if (first >= 48 && first <= 57) return true;
  const { kind } = readFigure(cell.text);
  return kind !== "text" && kind !== "empty";
}

function periodOf(cell: Cell | undefined, reader: TableReader, column: Column | undefined): string | null {
  if (!cell || cell.text === "") return null;
  const first = cell.text.charCodeAt(0);
  if (
    column === undefined &&
    !(first >= 48 && first <= 57) &&
    !/^(?:tháng|quý|quí|năm|kỳ|t\d|q\d)/iu.test(cell.text)
  )
    return null;
  const [mention] = findPeriods(cell.text);
  if (mention && mention.end - mention.start >= cell.text.length - 8) {
    const period = resolvePeriod(mention, reader.context.year);
    return period && periodKey(period);
  }
  const heading = foldText(column?.heading ?? "");
  const number = /^\d{1,2}$/.test(cell.text) ? Number(cell.text) : null;
  if (number !== null && heading === MONTH && number >= 1 && number <= 12 && reader.context.year !== null)
    return periodKey({ type: "month", year: reader.context.year, index: number });
  return null;
}
const MONTH = foldText("tháng");

// ---- indicators in rows --------------------------------------------------------------------------------------

function* readIndicatorRows(
  shape: Extract<TableShape, { kind: "indicators" }>,
  reader: TableReader,
  periods: readonly (string | null)[],
): Steps<void> {
  const { columns, body, nameAt, unitAt } = shape;
  const maxAt = columns.findIndex(({ role }) => role === "max");
  const deltaKey = deltaPeriod(columns, periods);
  const values = columns
    .map((column, at) => ({ column, at }))
    .filter(
      ({ column, at }) =>
        at !== nameAt &&
        at !== unitAt &&
        ["score", "percent", "delta", "rank", "class"].includes(column.role),
    );
  let unit = reader.unit ?? reader.context.unit;
  const base = reader.period ?? reader.context.period?.key ?? null;
  for (const [line, row] of body.entries()) {
    if (line % SLICE === SLICE - 1) yield;
    const nameCell = row[nameAt];
    const rowUnit = unitAt === null ? undefined : row[unitAt];
    if (rowUnit && rowUnit.text !== "")
      unit = { name: rowUnit.text, level: rowLevel(rowUnit.text, "", null, base) };
    const draftFor = (column: Column, period: string | null): Draft => {
      const own =
        column.unit === null ? unit : { name: column.unit, level: rowLevel(column.unit, "", null, base) };
      return reader.collector.record(own?.name ?? null, own?.level ?? null, period ?? base);
    };
    const special = specialRow(row, nameAt);
    if (special) {
      for (const { column, at } of values) {
        const cell = row[at];
        const period = periods[at] ?? null;
        if (!cell || cell.spanned || cell.text === "" || column.role === "delta" || period === UNKNOWN_PERIOD)
          continue;
        if (special === "class") takeClass(draftFor(column, period), cell, reader);
        else
          takeCell(
            draftFor(column, period),
            TOTAL,
            "Tổng điểm",
            { ...column, role: "rank" },
            cell,
            cell.text,
            null,
            reader,
          );
      }
      continue;
    }
    const named = nameOfRow(row, nameAt, reader.index);
    if (!named) {
      const section = sectionUnit(row, nameAt, values, base);
      if (section) unit = section;
      else tellUnread(row, nameCell, values, reader);
      continue;
    }
    const maxCell = maxAt < 0 ? undefined : row[maxAt];
    const stated = maxCell ? readFigure(maxCell.text) : null;
    const max = stated?.kind === "number" ? stated.value : named.max;
    const codes = byMax(named.codes, max, reader.index);
    const label = (named.cell.text === named.label ? named.cell.text : named.label).replace(FOOTNOTE, "");
    const blank = values.every(({ at }) => (row[at]?.text ?? "") === "" || row[at]?.spanned === true);
    if (blank && reader.index.partsOf(codes[0] ?? "").length > 0) {
      const keys = new Set(
        values
          .filter(({ column }) => column.role === "score" || column.role === "percent")
          .map(({ at }) => at),
      );
      for (const { column, at } of values) {
        if (!keys.has(at) || periods[at] === UNKNOWN_PERIOD) continue;
        openGroup(draftFor(column, periods[at] ?? null), codes[0] ?? "", label, named.cell, max);
      }
      continue;
    }
    for (const { column, at } of values) {
      const cell = row[at];
      const period = periods[at] ?? (ofLatest(column) ? deltaKey : null);
      if (period === UNKNOWN_PERIOD || column.role === "class") continue;
      const text = cell === undefined || cell.spanned ? "" : cell.text;
      const fallback = max ?? frameworkMax(codes, column, text, reader.index);
      const draft = draftFor(column, period);
      takeCell(draft, codes, label, column, cell, text, fallback, reader);
      if (column.role !== "delta")
        draft.marks.push({ ...placeOfCell(named.cell), code: codes[0] ?? "", field: "label" });
    }
  }
}

/** Points in a table without maxima stand over those of the framework; percents over none. */
function frameworkMax(
  codes: readonly string[],
  column: Column,
  text: string,
  index: NameIndex,
): number | null {
  if (column.role !== "score") return null;
  const figure = readFigure(text);
  return figure.kind === "number" && !figure.percent ? index.maximumOf(codes[0] ?? "") : null;
}

function openGroup(draft: Draft, code: string, label: string, cell: Cell, max: number | null): void {
  if (!draft.openGroups.has(code))
    draft.openGroups.set(code, { label, at: draft.items.length, place: placeOfCell(cell), max });
}

function specialRow(row: Row, nameAt: number): "class" | "rank" | null {
  for (const cell of row.slice(0, nameAt + 1)) {
    const key = foldText(cell.text);
    if (CLASS_ROW.has(key)) return "class";
    if (RANK_ROW.has(key)) return "rank";
  }
  return null;
}

/** The name of a row stands in its column; of a total also before it ("Tổng cộng" across merged cells). */
function nameOfRow(
  row: Row,
  nameAt: number,
  index: NameIndex,
): { codes: readonly string[]; label: string; max: number | null; cell: Cell } | null {
  const own = row[nameAt];
  const direct = own ? readHeadName(own.text.replace(/\s*:\s*$/, ""), index) : null;
  if (own && direct) {
    const coded = row
      .slice(0, nameAt)
      .find(({ text }) => /^[A-Z_]{3,12}(?:\.\d{1,2})?$/.test(text) && index.codesOf(text).length > 0);
    const codes = coded ? index.codesOf(coded.text) : direct.codes;
    return {
      codes,
      label: direct.max === null ? own.text.replace(/\s*:\s*$/, "") : direct.label,
      max: direct.max,
      cell: own,
    };
  }
  for (const cell of row.slice(0, nameAt + 1)) {
    const codes = index.codesOf(cell.text);
    if (codes.length === 0 || cell.text === "") continue;
    if (codes[0] === TOTAL_CODE) return { codes, label: cell.text, max: null, cell };
    if (own && own.text !== "" && /^[A-Z_]{3,12}(?:\.\d{1,2})?$/.test(cell.text))
      return { codes, label: own.text, max: null, cell: own };
  }
  return null;
}

/** "I | Sở Công Thương" between the rows of indicators: the rows below are of this unit. */
function sectionUnit(
  row: Row,
  nameAt: number,
  values: readonly UsedColumn[],
  period: string | null,
): { name: string; level: UnitLevel | null } | null {
  if (values.some(({ at }) => (row[at]?.text ?? "") !== "" && !row[at]?.spanned)) return null;
  const cells = row.filter(
    ({ text, spanned }) => /\p{L}{2}/u.test(text) && !/^[IVX]+[.)]?$/.test(text) && !spanned,
  );
  const text = (cells[0]?.text ?? row[nameAt]?.text ?? "").replace(NUMBERING, "").replace(/:$/, "");
  const level = rowLevel(text, "", null, period);
  return cells.length === 1 && text.length <= 80 && level !== null ? { name: text, level } : null;
}

/** A row of figures under a name that is not of the framework is left out, and said so. */
function tellUnread(
  row: Row,
  nameCell: Cell | undefined,
  values: readonly UsedColumn[],
  reader: TableReader,
): void {
  const label = nameCell?.text ?? "";
  const figure = values.some(({ at, column }) => {
    const { kind } = readFigure(row[at]?.text ?? "");
    return (
      (column.role === "score" || column.role === "percent") && (kind === "number" || kind === "fraction")
    );
  });
  if (!figure || row.every(({ text }) => !/\p{L}/u.test(text))) return;
  const near = reader.index.nearMiss(label);
  if (near)
    reader.collector.findings.push({
      code: "NAME_NEAR_MISS",
      severity: "ask",
      subject: label,
      ...(nameCell ? { place: placeOfCell(nameCell) } : {}),
      values: { label, name: near.name },
    });
  else reader.collector.findings.push(notRead(nameCell, label));
}

// ---- cells ---------------------------------------------------------------------------------------------------

function byMax(codes: readonly string[], max: number | null, index: NameIndex): readonly string[] {
  const code = max === null ? null : index.byMaximum(codes, max);
  return code === null || code === codes[0] ? codes : [code, ...codes.filter((other) => other !== code)];
}

function takeCell(
  draft: Draft,
  codes: readonly string[],
  label: string,
  column: Column,
  cell: Cell | undefined,
  text: string,
  max: number | null,
  reader: TableReader,
): void {
  const plain = text.replace(FOOTNOTE, "");
  let figure = readFigure(plain);
  let mended = figure.kind === "number" || figure.kind === "fraction" ? figure.mended : false;
  if (figure.kind === "text") {
    const fixed = mendDigits(plain);
    if (fixed !== null) {
      figure = readFigure(fixed);
      mended = true;
    }
  }
  const field: MarkField =
    column.role === "delta" || column.role === "rank"
      ? column.role
      : codes[0] === TOTAL_CODE
        ? "total"
        : "score";
  const place = cell && text !== "" ? placeOfCell(cell) : undefined;
  const places: Partial<Record<MarkField, Place>> = place ? { [field]: place } : {};
  const observation = observe(codes, label, column, figure, max, places);
  if (!observation) return;
  if (mended && place) {
    reader.collector.findings.push({
      code: "OCR_FIX",
      severity: "ask",
      subject: codes[0] ?? "",
      draft,
      place,
      values: { raw: text, value: observation.score ?? observation.percent ?? "" },
    });
  }
  if (observation.status === "error") {
    reader.collector.findings.push({
      code: "NOT_A_FIGURE",
      severity: "block",
      subject: codes[0] ?? "",
      draft,
      ...(place ? { place } : {}),
      values: { label, raw: text.slice(0, 40) },
    });
  }
  addObservation(reader.collector, draft, observation);
}

/** A cell as figures of an indicator; null when it adds nothing (a blank change, a blank rank). */
function observe(
  codes: readonly string[],
  label: string,
  column: Column,
  figure: Figure,
  max: number | null,
  places: Partial<Record<MarkField, Place>>,
): Observation | null {
  const base = { codes, label, places };
  if (column.role === "delta") {
    if (figure.kind !== "number") return null;
    const delta = figure.sign < 0 ? -figure.value + 0 : figure.value;
    return { ...base, status: "ok", delta, deltaUnit: figure.percent ? "pp" : "points" };
  }
  if (column.role === "rank") {
    if (figure.kind === "number" && figure.whole) return { ...base, status: "ok", rank: figure.value };
    if (figure.kind === "fraction") return { ...base, status: "ok", rank: figure.value, of: figure.max };
    return null;
  }
  const over = column.role === "percent" ? null : max;
  switch (figure.kind) {
    case "fraction":
      return { ...base, status: "ok", score: figure.value, max: figure.max, percent: figure.percent };
    case "number":
      if (figure.percent || column.role === "percent")
        return { ...base, status: "ok", percent: signed(figure) };
      return { ...base, status: "ok", score: signed(figure), max: over };
    case "empty":
    case "missing":
      return column.role === "percent" && codes[0] === TOTAL_CODE
        ? null
        : { ...base, status: "missing", max: over };
    case "not_applicable":
      return { ...base, status: "not_applicable", max: over };
    case "text":
      return { ...base, status: "error", max: over };
  }
}

function signed(figure: Extract<Figure, { kind: "number" }>): number {
  return figure.sign < 0 ? -figure.value + 0 : figure.value;
}

function takeClass(draft: Draft, cell: Cell, reader: TableReader): void {
  const words = foldText(cell.text).split(" ");
  const name =
    reader.classes.whole(words) ?? reader.classes.longest((at) => words[at + 1] ?? null, 0)?.value ?? null;
  if (name === null) return;
  draft.classification ??= name;
  draft.marks.push({ ...placeOfCell(cell), code: TOTAL_CODE, field: "classification" });
}

function notRead(cell: Cell | undefined, label: string) {
  return {
    code: "ROW_NOT_READ",
    severity: "note" as const,
    subject: label,
    ...(cell ? { place: placeOfCell(cell) } : {}),
    values: { label, name: "" },
  };
}

function placeOfCell(cell: Cell): Place {
  return { line: cell.line, column: cell.column, length: cell.text.length };
}
