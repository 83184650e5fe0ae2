import { TOTAL_CODE } from "../../scoring/framework/framework";
import type { ScoreItem } from "../../scoring/score";
import type { Collector, Draft, MarkField } from "../drafts";
import { addCell, emptyItem, openGroup } from "../drafts";
import type { Measure } from "../words";
import { unitLikeness } from "../words";
import type { Assembly, Clash, LeftCell, LeftReason } from "./assembly";
import type { Cell } from "./cell";
import { EMPTY_CELL } from "./cell";
import type { PlacedField } from "./fields";
import { placedFields } from "./fields";
import type { Layout, Role } from "./layout";
import { labelColumns } from "./label-columns";
import { holds, reasonOf } from "./left-reason";
import { inOrder } from "./roles";
import type { RowRole } from "./rows";
import { rowReader } from "./rows";
import type { Setting } from "./setting";
import { classIn, UNKNOWN_PERIOD } from "./setting";
import type { View } from "./view";

/** Conflicts that a person can still look at one by one. */
const MOST_CLASHES = 200;

/** Applies a layout to the rows that are given. */
export class Assembler {
  readonly fields: readonly PlacedField[];
  private readonly read: (row: readonly Cell[], index: number) => RowRole;
  private readonly maxima = new Map<string, number>();
  private readonly drafts = new Set<Draft>();
  private readonly left: LeftCell[] = [];
  private readonly clashes: Clash[] = [];
  private readonly mended: { draft: Draft; field: PlacedField; cell: Cell; value: number }[] = [];
  private readonly broken: { draft: Draft; field: PlacedField; cell: Cell }[] = [];
  private readonly turned: boolean;
  private readonly several: boolean;
  private readonly others: readonly { role: Role; column: number }[];
  private readonly columns = new Map<string | null, Draft["columns"]>();
  private figures = 0;
  private taken = 0;
  private odd = 0;
  private decimals = 0;
  private at = 0;

  /**
   * @param sample rows that are known from the beginning, to tell columns of labels apart
   * @param marking whether the places of cells are kept
   */
  constructor(
    private readonly view: View,
    private readonly layout: Layout,
    private readonly setting: Setting,
    private readonly collector: Collector,
    sample: readonly (readonly Cell[])[],
    private readonly marking: boolean,
  ) {
    this.turned = view.kind !== "upright";
    this.fields = placedFields(layout, setting.title);
    this.others = layout.roles.flatMap((role, column) => (role.kind === "field" ? [] : [{ role, column }]));
    this.several = new Set(this.fields.map(({ key }) => key)).size > 1;
    for (const { code, stated } of this.fields) if (stated !== null) this.maxima.set(code, stated);
    this.read = rowReader({
      setting,
      layout,
      fields: this.fields,
      turned: this.turned,
      ...labelColumns(layout, sample, this.turned, setting),
    });
  }

  /** Numbers behind the scores that count up beside other order numbers may be ranks. */
  private isLateOrder(role: Role, column: number): boolean {
    return role.kind === "order" && !this.turned && column > (this.fields[0]?.column ?? column);
  }

  /** A row above the body: a maximum, the number of a column, or something that the layout failed to see. */
  heading(row: readonly Cell[], index: number): void {
    const { maximumOf, says } = this.setting;
    const figured = this.fields.filter(({ column }) => own(row[column])?.figure);
    const maximal =
      (figured.length >= 2 || figured.every(({ column }) => row[column]?.figure?.bracketed === true)) &&
      figured.length > 0 &&
      figured.every(({ column, code }) => row[column]?.figure?.value === maximumOf(code)) &&
      !row.some(({ text }) => unitLikeness(text) === 1);
    const filled = row.filter((cell) => !cell.blank && cell.figure !== null);
    const numbers =
      filled.length > 1 &&
      filled.every(inOrder()) &&
      filled.every(
        (cell, place) => place === 0 || (cell.figure?.value ?? 0) >= (filled[place - 1]?.figure?.value ?? 0),
      );
    for (const cell of row) {
      const fits = maximal || numbers || says(cell.text).period !== null;
      this.leave(
        cell,
        maximal ? "maximum" : numbers ? "column_number" : fits ? "heading" : "above",
        fits || (index < this.layout.top && cell.figure?.decimals === 0),
      );
    }
    if (maximal)
      for (const { column, code } of figured) this.maxima.set(code, row[column]?.figure?.value ?? 0);
  }

  body(row: readonly Cell[]): void {
    const role = this.read(row, this.at);
    this.at += 1;
    if (role.kind === "left") {
      if (role.reason === "maximum")
        for (const { column, code } of this.fields) {
          const value = row[column]?.figure?.value;
          if (value !== undefined) this.maxima.set(code, value);
        }
      for (const cell of row) this.leave(cell, role.reason, true);
      return;
    }
    for (const { role: other, column } of this.others) {
      const cell = row[column] ?? EMPTY_CELL;
      if (cell.text !== "" && !cell.copy)
        this.leave(
          cell,
          reasonOf(other),
          holds(other, cell, this.setting) && !this.isLateOrder(other, column),
        );
    }
    let draft: Draft | null = null;
    let period: string | null = null;
    const told = this.periodsTold(row);
    for (const field of this.fields) {
      const cell = row[field.column];
      if (!cell) continue;
      const key = role.period ?? field.key ?? this.setting.title.period;
      if (cell.figure && !cell.copy) this.figures += 1;
      if (key === UNKNOWN_PERIOD) {
        if (cell.figure && !cell.copy) this.left.push({ cell, reason: "unknown_period", firm: false });
        continue;
      }
      if (!this.worth(cell, field, role.measure) || (told !== null && !told.has(field.key))) continue;
      if (draft === null || key !== period) {
        const known = role.unit === null ? this.setting.title.unit : null;
        draft = this.collector.record(
          role.unit ?? known?.name ?? null,
          role.level ?? known?.level ?? null,
          key,
        );
        period = key;
        if (!this.drafts.has(draft)) {
          this.drafts.add(draft);
          if (this.marking) this.open(draft, cell, role.unitCell, key);
        }
      }
      // A merged cell counts where it begins; below it nothing is known.
      this.put(draft, field, role.measure ?? field.measure ?? "score", cell.copy ? EMPTY_CELL : cell);
    }
  }

  /**
   * Of several periods side by side those of which a row says anything; null where there is one only. "Chưa có" beside
   * the figures of another period says that nothing is published of this one.
   */
  private periodsTold(row: readonly Cell[]): ReadonlySet<string | null> | null {
    if (!this.several) return null;
    const filled = this.fields.filter(({ column }) => (row[column]?.text ?? "") !== "");
    const figured = filled.filter(({ column }) => row[column]?.absence === null);
    return new Set((figured.length > 0 ? figured : filled).map(({ key }) => key));
  }

  /** Keeps where a draft stands: of a row below others the row itself, for its columns are those of all rows. */
  private open(draft: Draft, cell: Cell, unitCell: Cell | null, key: string | null): void {
    const row = cell.row ?? unitCell?.row ?? null;
    if (this.view.kind !== "upright" || row === null || draft.row !== null) {
      if (unitCell?.row) addCell(draft, mark(unitCell, "", "unit"));
      return;
    }
    draft.row = row;
    draft.unitAt = unitCell?.at ?? null;
    let columns = this.columns.get(key);
    if (!columns) {
      columns = this.fields
        .filter((field) => isPlain(field) && (field.key ?? key) === key)
        .map(({ column, code, measure }) => ({ at: column, code, column: { role: measure ?? "score" } }));
      this.columns.set(key, columns);
    }
    draft.columns = columns;
  }

  /** A blank cell of a change, a rank or a class says nothing, and is no record. */
  private worth(cell: Cell, field: PlacedField, measure: Measure | null): boolean {
    const meant =
      field.measure === "rank" || field.measure === "class" ? field.measure : (measure ?? field.measure);
    return cell.text !== "" || meant === "score" || meant === "percent" || meant === null;
  }

  private put(draft: Draft, field: PlacedField, measured: Measure, cell: Cell): void {
    const measure = field.measure === "class" || field.measure === "rank" ? field.measure : measured;
    const { figure } = cell;
    if (measure === "class") {
      const name = classIn(cell.text, this.setting.classes);
      if (name !== null) {
        draft.classification ??= name;
        this.mark(draft, cell, TOTAL_CODE, "classification");
      } else if (figure) this.left.push({ cell, reason: "unread", firm: false });
      return;
    }
    if (
      !figure &&
      (measure === "rank" || measure === "rankDelta" || measure === "delta" || measure === "max")
    ) {
      if (/\d/.test(cell.text) && !cell.copy) this.left.push({ cell, reason: "unread", firm: false });
      return;
    }
    const item = itemOf(draft, field);
    if (!figure) {
      this.putAbsence(draft, item, field, measure, cell);
      return;
    }
    this.taken += 1;
    const { value } = figure;
    const slot = measure === "score" && figure.percent ? "percent" : measure;
    const max = this.setting.maximumOf(field.code);
    if ((figure.grouped && value > (max ?? 100)) || (slot === "score" && figure.signed && value !== 0))
      this.odd += 1;
    if (figure.mended) this.mended.push({ draft, field, cell, value });
    switch (slot) {
      case "score":
        if (item.score !== null) return this.clash(draft, field, slot, cell, item.score === value);
        item.score = value;
        if (figure.of !== null) item.max ??= figure.of;
        if (figure.share !== null) item.percent ??= figure.share;
        if (figure.behind !== null && figure.behind === max) item.max ??= figure.behind;
        else if (figure.behind !== null) item.previous ??= figure.behind;
        if (figure.moved !== null && item.delta === null) {
          item.delta = figure.moved;
          item.deltaUnit = "points";
        }
        item.status = "ok";
        if (figure.decimals > this.decimals) this.decimals = figure.decimals;
        break;
      case "percent":
        if (item.percent !== null) return this.clash(draft, field, slot, cell, item.percent === value);
        item.percent = value;
        item.status = "ok";
        break;
      case "max":
        item.max ??= value;
        break;
      case "delta":
        if (item.delta !== null) return this.clash(draft, field, slot, cell, item.delta === value);
        item.delta = value;
        item.deltaUnit = figure.percent ? "pp" : "points";
        break;
      case "rank":
        if (item.rank !== null) return this.clash(draft, field, slot, cell, item.rank === value);
        item.rank = value;
        if (figure.of !== null) item.of = figure.of;
        if (figure.moved !== null) item.rankDelta ??= figure.moved;
        break;
      case "rankDelta":
        item.rankDelta ??= value;
        break;
    }
    this.mark(
      draft,
      cell,
      field.code,
      slot === "score" && field.code === TOTAL_CODE ? "total" : slot === "rankDelta" ? "rank" : slot,
    );
  }

  private putAbsence(draft: Draft, item: ScoreItem, field: PlacedField, measure: Measure, cell: Cell): void {
    if (item.score !== null || item.percent !== null) return;
    if (cell.text === "" && this.turned && this.setting.index.partsOf(field.code).length > 0) {
      dropEmpty(draft, item);
      openGroup(draft, field.code, field.label, this.maxima.get(field.code) ?? null);
      return;
    }
    const absence = cell.absence;
    if (absence === "not_applicable") item.status = "not_applicable";
    else if (cell.text !== "" && absence === null && /\d/.test(cell.text)) {
      item.status = "error";
      this.broken.push({ draft, field, cell });
    }
    if (measure === "score" && item.max === null && this.view.kind === "upright")
      item.max = this.maxima.get(field.code) ?? this.setting.maximumOf(field.code);
    if (cell.text !== "") this.mark(draft, cell, field.code, field.code === TOTAL_CODE ? "total" : "score");
  }

  private clash(draft: Draft, field: PlacedField, measure: Measure, cell: Cell, same: boolean): void {
    if (same) return;
    // Beyond some hundred the table is not what it was taken for: each figure is left out, and asked about once.
    if (this.clashes.length < MOST_CLASHES) this.clashes.push({ draft, field, measure, cell });
    else this.left.push({ cell, reason: "conflict", firm: false });
  }

  private mark(draft: Draft, cell: Cell, code: string, field: MarkField): void {
    if (!this.marking || !cell.row) return;
    if (draft.row === cell.row && (field === "score" || field === "total" || field === "rank")) return;
    addCell(draft, mark(cell, code, field));
  }

  private leave(cell: Cell, reason: LeftReason, firm: boolean): void {
    if (cell.copy || !cell.figure) return;
    this.figures += 1;
    this.left.push({ cell, reason, firm });
  }

  finish(): Assembly {
    for (const draft of this.drafts) {
      for (const item of draft.items) item.max ??= this.statedMaximum(item);
      if (draft.total) draft.total.max ??= this.statedMaximum(draft.total);
    }
    let accounted = 0;
    for (const { firm } of this.left) if (firm) accounted += 1;
    return {
      drafts: [...this.drafts],
      left: this.left,
      figures: this.figures,
      read: this.taken,
      accounted,
      clashes: this.clashes,
      odd: this.odd,
      decimals: this.decimals,
      mended: this.mended,
      broken: this.broken,
      fields: this.fields,
    };
  }

  private statedMaximum({ code, score, percent }: ScoreItem): number | null {
    return score === null && percent !== null ? null : (this.maxima.get(code) ?? null);
  }
}

function isPlain({ measure }: PlacedField): boolean {
  return measure === "score" || measure === "rank" || measure === null;
}

function own(cell: Cell | undefined): Cell | null {
  return cell && !cell.copy ? cell : null;
}

function mark(cell: Cell, code: string, field: MarkField) {
  return { row: cell.row as NonNullable<Cell["row"]>, at: cell.at, code, field };
}

function itemOf(draft: Draft, { code, label }: PlacedField): ScoreItem {
  if (code === TOTAL_CODE) {
    draft.total ??= emptyItem(code, label === "" ? "Tổng điểm" : label, "missing");
    return draft.total;
  }
  for (const item of draft.items) if (item.code === code) return item;
  const item = emptyItem(code, label, "missing");
  draft.items.push(item);
  return item;
}

/** Whether a group without a figure is a header shows when all its parts are read. */
function dropEmpty(draft: Draft, item: ScoreItem): void {
  if (item.max === null && item.delta === null && item.rank === null)
    draft.items = draft.items.filter((one) => one !== item);
}
