import { TOTAL_CODE } from "../../scoring/framework/framework";
import type { UnitLevel } from "../../scoring/units/unit";
import type { Measure } from "../words";
import { SURE, SILENT, together, unitLikeness, isSummary, unitLevel } from "../words";
import type { CellFigure } from "./cell";
import { Cell, EMPTY_CELL } from "./cell";
import type { PlacedField } from "./fields";
import type { Layout } from "./layout";
import { rowLevel, sectionLevel } from "./levels";
import { isCount, SHORT_TIME, withoutBracket } from "./roles";
import type { Setting } from "./setting";
import { keyOf, UNKNOWN_PERIOD } from "./setting";

/** Why a row is no record. */
export type RowReason =
  "section" | "heading" | "mean" | "count" | "note" | "order" | "maximum" | "column_number" | "title";

/** What a row of a view is. */
export type RowRole =
  | {
      kind: "record";
      unit: string | null;
      level: UnitLevel | null;
      /** The cell that names the unit. */
      unitCell: Cell | null;
      period: string | null;
      measure: Measure | null;
    }
  | { kind: "left"; reason: RowReason };

/** What is known of a table when its rows are read one after the other. */
export interface RowSetting {
  setting: Setting;
  layout: Layout;
  fields: readonly PlacedField[];
  turned: boolean;
  /** Texts over the columns of labels. */
  unitHeading: string;
  /** Of several columns of labels, the one that tells the units apart; −1 when each row decides. */
  unitAt: number;
  /** Column of the province where communes of several stand in one table; −1 for none. */
  provinceAt: number;
  /** What stands over a column of short times: "Tháng" over "1". */
  timeHeadings: ReadonlyMap<number, string>;
  /** Rows that name a unit, in a view where few do. */
  unitRows: number;
}

type RecordRole = Extract<RowRole, { kind: "record" }>;

/** Measures of a row that has no unit of its own. */
const OF_THE_ROW_ABOVE: ReadonlySet<Measure> = new Set(["rank", "rankDelta", "delta", "percent"]);
const MISSING = /^[-–—…x]+$|^(?:n\/?a|chưa|không|ko|đang)(?![\p{L}])/iu;
const ORDINAL = /^\(?(?:\d{1,3}|[ivx]+)[).]?$/iu;
const NUMBERING = /^\(?(?:\d{1,4}(?:\.\d{1,3})*|[IVX]{1,5})[.)]\s+/;
const FOOTNOTE = /\s*(?:\*+|\(\*+\)|[¹²³⁴⁵])$/;
/** So many rows of scores are looked back at. */
const LOOK_BACK = 2_000;

/** Reads the rows of a view in their order. */
export function rowReader(at: RowSetting): (row: readonly Cell[], index: number) => RowRole {
  const { setting, layout, fields, turned } = at;
  const { says, title } = setting;
  const labels = layout.roles.flatMap((role, column) => (role.kind === "label" ? [column] : []));
  const orders = layout.roles.flatMap((role, column) => (role.kind === "order" ? [column] : []));
  const first = fields[0]?.column ?? 0;
  const before = layout.roles.flatMap(({ kind }, column) =>
    !turned && kind !== "field" && kind !== "label" && column < first ? [column] : [],
  );
  const measured = fields.filter(
    ({ measure }) => measure !== "rank" && measure !== "class" && measure !== "rankDelta",
  );
  const above = labels.map(() => EMPTY_CELL);
  let section: UnitLevel | null = null;
  let lastScores: readonly (number | null)[] | null = null;
  let lastScored: string | null = null;

  const isTelling = (text: string): boolean => {
    const saying = says(text);
    return (
      saying.period !== null ||
      saying.measure !== null ||
      saying.part !== null ||
      (saying.codes[0]?.sure ?? 0) >= SURE
    );
  };
  const left = (reason: RowReason): RowRole => ({ kind: "left", reason });

  let only: RecordRole | null = null;
  let several = false;
  const remembered = (role: RecordRole): RecordRole => {
    several ||= only !== null && only.unit !== role.unit;
    only = several || role.unit === null ? null : role;
    return role;
  };
  const [onlyLabel] = labels;
  const plain = !turned && labels.length === 1 && at.provinceAt < 0 && at.timeHeadings.size === 0;

  /** A row whose only label is surely a unit is a record of scores, whatever else its words say. */
  const plainRecord = (row: readonly Cell[]): RowRole | null => {
    const cell = plain && onlyLabel !== undefined ? row[onlyLabel] : undefined;
    if (!cell || cell.text === "" || (at.unitAt >= 0 && at.unitAt !== onlyLabel)) return null;
    if (!hasFigure(row, measured) || unitLikeness(cell.text) < 1 || isSummary(cell.text)) return null;
    above[0] = cell;
    if (title.period !== null && (lastScored === null || lastScored < title.period))
      lastScored = title.period;
    const unit = unitName(cell.text, "");
    const level = rowLevel(unit, at.unitHeading, section, title.period);
    return remembered({ kind: "record", unit, level, unitCell: cell, period: null, measure: null });
  };

  return (row, index) => {
    const known = plainRecord(row);
    if (known) return known;
    const cells = measured.map(({ column }) => row[column] ?? EMPTY_CELL);
    const figures = cells.map(({ figure, copy }) => (copy ? null : figure));
    const count = figures.reduce((sum, figure) => sum + (figure ? 1 : 0), 0);
    const named = labels.map((column) => inFull(row[column] ?? EMPTY_CELL, at.timeHeadings.get(column)));
    // A merged label stands once: what is blank beside another label repeats the one before.
    if (named.some(({ text }) => text !== ""))
      for (const [place, cell] of named.entries())
        above[place] = cell.text !== "" || labels.length === 1 ? cell : (above[place] ?? EMPTY_CELL);
    const called = named.some(({ text }) => text !== "");
    // "Bình quân chung" may stand where the numbers of the rows do, merged over the name.
    const early = called ? [] : before.flatMap((column) => row[column] ?? []).filter(isCalled);
    const heads = (called ? [...above] : early).filter(({ text }) => text !== "");
    const texts = heads.map(({ text }) => text);

    if (count === 0) {
      const shown = fields.filter(({ column }) => {
        const cell = row[column];
        return cell !== undefined && cell.text !== "" && !cell.copy;
      });
      const numbered =
        orders.some((column) => /^\d+$/.test(row[column]?.text ?? "")) &&
        texts.some((text) => unitLikeness(text) > 0);
      const marked = shown.some(({ column }) => MISSING.test(row[column]?.text ?? ""));
      if (shown.some(({ column }) => (says(row[column]?.text ?? "").codes[0]?.sure ?? 0) > 0.8))
        return left("heading");
      const open = turned && together(texts.map(says)).measure === "score";
      const classed = (turned && shown.length > 0 && texts.length > 0) || open;
      if (!numbered && !marked && !classed) {
        section =
          sectionLevel(
            row
              .map(({ text, copy }) => (copy ? "" : text))
              .filter((text) => text !== "")
              .join(" "),
          ) ?? section;
        return left("section");
      }
    }

    const unitCell = unitOf(heads, row, at, isTelling);
    const unit = unitCell?.text ?? null;
    const rest = unit === null ? texts : texts.filter((text) => text !== unit);
    const saying = rest.length === 0 ? SILENT : withoutBracket(together(rest.map(says)), cells);
    // What the other labels of a row say holds for it whatever its unit.
    if (turned || unit === null || unitLikeness(unit) < 1) {
      if (saying.part === "note") return left("note");
      if (saying.part === "order") return left("order");
      if (saying.part === "count" || saying.part === "weight" || saying.part === "target")
        return left("count");
      if (saying.measure === "max") return left("maximum");
    }
    if (unit === null || unitLikeness(unit) < 1 || isSummary(unit)) {
      const mean =
        texts.some(
          (text) => says(text).part === "mean" || (isSummary(text) && unitLevel(text, null) === "tong_hop"),
        ) ||
        (!turned &&
          texts.some(
            (text) =>
              says(text).codes[0]?.code === TOTAL_CODE &&
              unitLikeness(text) < 1 &&
              (unit === null || says(text).codes[0]?.sure === 1),
          ));
      if (mean) return left("mean");
      // All groups may be at their maximum in some month: what bears a month is no row of maxima.
      const unnamed = saying.measure === null && saying.period === null;
      if ((texts.length === 0 || unnamed) && maximumRow(figures, fields, measured, setting))
        return left("maximum");
      const steps = figures.flatMap((figure, place) =>
        figure && ORDINAL.test(cells[place]?.text ?? "")
          ? [figure.value - (measured[place]?.column ?? 0)]
          : [],
      );
      if (steps.length >= 3 && steps.length === count && steps.every((step) => step === steps[0]))
        return left("column_number");
    }

    if (turned && count > 0 && figures.filter(isCount).length * 2 > count) return left("count");
    const measure =
      saying.measure && saying.measure !== "score"
        ? saying.measure
        : byContents(figures, measured, lastScores, turned, saying.measure === "score", setting);
    const stated = keyOf(saying.period, title);
    let period = stated;
    if (measure === "delta") period = lastScored ?? title.period;
    else if (measure === "percent" && stated === null) period = lastScored;
    else if ((measure === "rank" || measure === "class") && stated === null) period = lastScored;
    if (measure === "score" && index < LOOK_BACK) lastScores = figures.map((figure) => figure?.value ?? null);
    const scored = stated ?? title.period;
    if (
      (measure === "score" || measure === "percent") &&
      scored !== null &&
      scored !== UNKNOWN_PERIOD &&
      (lastScored === null || lastScored < scored)
    )
      lastScored = scored;
    // "Xếp hạng" below the scores of one unit is that unit's; of several nobody can tell.
    if (unit === null && !turned && title.unit === null && OF_THE_ROW_ABOVE.has(measure) && only !== null)
      return { ...only, period, measure };
    const province = at.provinceAt < 0 ? "" : (row[at.provinceAt]?.text ?? "");
    const name = unit === null ? null : unitName(unit, province);
    return remembered({
      kind: "record",
      unit: name,
      level:
        unit === null ? null : rowLevel(unitName(unit, ""), at.unitHeading, section, period ?? title.period),
      unitCell,
      period,
      measure: turned || measure !== "score" ? measure : null,
    });
  };
}

function hasFigure(row: readonly Cell[], fields: readonly PlacedField[]): boolean {
  for (const { column } of fields) {
    const cell = row[column];
    if (cell && !cell.copy && cell.figure) return true;
  }
  return false;
}

function isCalled({ text, copy }: Cell): boolean {
  return !copy && /\p{L}{2}/u.test(text) && !ORDINAL.test(text);
}

/** "1" under "Tháng" is "Tháng 1". */
function inFull(cell: Cell, heading: string | undefined): Cell {
  if (heading === undefined || !SHORT_TIME.test(cell.text)) return cell;
  return new Cell(`${heading} ${cell.text}`, cell.row, cell.at, cell.copy);
}

function unitName(text: string, province: string): string {
  const name = text.replace(NUMBERING, "").replace(FOOTNOTE, "").trim();
  return province === "" || province === text ? name : `${name}, ${province}`;
}

function unitOf(
  heads: readonly Cell[],
  row: readonly Cell[],
  { unitAt, turned, unitRows }: RowSetting,
  isTelling: (text: string) => boolean,
): Cell | null {
  const own = unitAt < 0 ? undefined : row[unitAt];
  if (own && own.text !== "" && !isTelling(own.text)) return own;
  const sure = heads.find(({ text }) => unitLikeness(text) === 1);
  if (sure) return sure;
  if (turned && unitRows < 2) return null;
  const likely = heads.find(({ text }) => unitLikeness(text) > 0 && !isTelling(text));
  if (likely) return likely;
  return turned ? null : (heads.find(({ text }) => !isTelling(text) && !ORDINAL.test(text)) ?? null);
}

/** Every figure is the maximum of its indicator, and there are at least three. */
function maximumRow(
  figures: readonly (CellFigure | null)[],
  fields: readonly PlacedField[],
  measured: readonly PlacedField[],
  { maximumOf }: Setting,
): boolean {
  let equal = 0;
  for (const [place, { code }] of measured.entries()) {
    const figure = figures[place];
    if (!figure) continue;
    if (figure.of !== null || figure.value !== maximumOf(code)) return false;
    equal += 1;
  }
  return equal >= Math.min(3, fields.length);
}

/** What a row without a telling label holds, by its figures. */
function byContents(
  figures: readonly (CellFigure | null)[],
  fields: readonly PlacedField[],
  scores: readonly (number | null)[] | null,
  turned: boolean,
  named: boolean,
  { maximumOf }: Setting,
): Measure {
  const present = figures.filter((figure) => figure !== null);
  if (!turned || present.length === 0) return "score";
  if (present.every(({ percent }) => percent)) return "percent";
  if (present.some(({ signed }) => signed) && present.every(({ signed, value }) => signed || value === 0))
    return "delta";
  if (named) return "score";
  if (scores) {
    let shares = 0;
    let others = 0;
    for (const [place, { code }] of fields.entries()) {
      const [score, figure, max] = [scores[place] ?? null, figures[place] ?? null, maximumOf(code)];
      if (score === null || figure === null || max === null) continue;
      if (Math.abs((score / max) * 100 - figure.value) < 0.6) shares += 1;
      else others += 1;
    }
    if (shares > 0 && others === 0) return "percent";
  }
  const over = figures.filter(
    (figure, place) => figure && figure.value > (maximumOf(fields[place]?.code ?? "") ?? 100),
  );
  return over.length * 2 > present.length ? "percent" : "score";
}
