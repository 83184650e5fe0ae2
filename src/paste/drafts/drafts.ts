import { TOTAL_CODE } from "../../scoring/framework/framework";
import type { ItemStatus, ScoreItem } from "../../scoring/score";
import type { UnitLevel } from "../../scoring/units/unit";
import type { DoubtCode, DoubtValues, Severity } from "../doubt";
import type { Row } from "../source";

export type MarkField =
  | "score"
  | "max"
  | "percent"
  | "delta"
  | "rank"
  | "previous"
  | "rankDelta"
  | "label"
  | "unit"
  | "period"
  | "total"
  | "classification";

/** A place in the text where something was recognised. */
export interface Mark {
  line: number;
  column: number;
  length: number;
  recordIndex: number;
  code: string;
  field: MarkField;
}

export interface Place {
  line: number;
  column: number;
  length: number;
}

/** Figures of one line or cell, before they are put together. */
export interface Observation {
  /** Codes that the name may stand for, the likeliest first. */
  codes: readonly string[];
  label: string;
  status: ItemStatus;
  score?: number | null;
  max?: number | null;
  percent?: number | null;
  delta?: number | null;
  deltaUnit?: ScoreItem["deltaUnit"];
  rank?: number | null;
  of?: number | null;
  /** Value of the period before, as stated beside the figure. */
  previous?: number | null;
  /** Places won (+) or lost (−). */
  rankDelta?: number | null;
  places: Partial<Record<MarkField, Place>>;
}

/** A record that is being put together. Tables have thousands: what few of them need is made when it is needed. */
export interface Draft {
  unit: string | null;
  level: UnitLevel | null;
  period: string | null;
  items: ScoreItem[];
  total: ScoreItem | null;
  classification: string | null;
  /** A page of its components was pasted, of which nothing is taken. */
  ofComponents: boolean;
  /** Group lines without a figure, by code: headers if parts follow, missing otherwise. */
  openGroups: Map<string, { label: string; at: number; max: number | null }> | null;
  /** What was recognised in running text. */
  marks: Omit<Mark, "recordIndex">[] | null;
  /** Cells that were recognised one by one. */
  cells: CellMark[] | null;
  /** A row of a table of units, of which all columns were read. */
  row: Row | null;
  columns: readonly { at: number; code: string; column: { role: string } }[];
  unitAt: number | null;
}

/** A recognised cell: its place is worked out when somebody asks. */
export interface CellMark {
  row: Row;
  at: number;
  code: string;
  field: MarkField;
}

export function addMark(draft: Draft, mark: Omit<Mark, "recordIndex">): void {
  (draft.marks ??= []).push(mark);
}

export function addCell(draft: Draft, cell: CellMark): void {
  (draft.cells ??= []).push(cell);
}

/** Notes a group line without a figure; whether it is a header shows when the whole record is read. */
export function openGroup(draft: Draft, code: string, label: string, max: number | null): void {
  draft.openGroups ??= new Map();
  if (!draft.openGroups.has(code)) draft.openGroups.set(code, { label, at: draft.items.length, max });
}

export interface FindingOf<Code extends DoubtCode> {
  code: Code;
  severity: Severity;
  /** The record that it is about. */
  draft?: Draft;
  /** Code of the indicator that it is about. */
  item?: string;
  place?: { line: number; column?: number };
  values: DoubtValues[Code];
}
/** Something noticed while reading, to become a doubt. */
export type Finding = { [Code in DoubtCode]: FindingOf<Code> }[DoubtCode];

/** The compiler cannot see by itself that one code with its values is one of the union. */
export function asFinding<Code extends DoubtCode>(finding: FindingOf<Code>): Finding {
  return finding as unknown as Finding;
}

/** Where records and findings are gathered. */
export interface Collector {
  drafts: Draft[];
  findings: Finding[];
  record(unit: string | null, level: UnitLevel | null, period: string | null): Draft;
}

export function createCollector(): Collector {
  const byKey = new Map<string, Draft>();
  const drafts: Draft[] = [];
  return {
    drafts,
    findings: [],
    record(unit, level, period) {
      const key = `${unit ?? ""}\u0000${period ?? ""}`;
      let draft = byKey.get(key);
      if (!draft) {
        draft = newDraft(unit, level, period);
        byKey.set(key, draft);
        drafts.push(draft);
      }
      return draft;
    },
  };
}

export function newDraft(unit: string | null, level: UnitLevel | null, period: string | null): Draft {
  return {
    unit,
    level,
    period,
    items: [],
    total: null,
    classification: null,
    ofComponents: false,
    openGroups: null,
    marks: null,
    cells: null,
    row: null,
    columns: NO_COLUMNS,
    unitAt: null,
  };
}
const NO_COLUMNS: Draft["columns"] = [];

export function emptyItem(code: string, label: string, status: ItemStatus): ScoreItem {
  return {
    code,
    label,
    score: null,
    max: null,
    percent: null,
    delta: null,
    deltaUnit: null,
    rank: null,
    of: null,
    status,
  };
}

/**
 * Adds figures to a record. The same figure twice is one; a second, different one is not taken but becomes a finding,
 * for nothing published is overwritten by what was read later.
 */
export function addObservation(collector: Collector, draft: Draft, observation: Observation): void {
  const code = chooseCode(draft, observation);
  const known = code === TOTAL_CODE ? draft.total : (itemOf(draft.items, code) ?? null);
  if (!known) {
    const item = emptyItem(code, observation.label, observation.status);
    if (code === TOTAL_CODE) draft.total = item;
    else draft.items.push(item);
    fill(item, observation);
  } else if (!merge(known, observation)) {
    takeLateValue(known, observation);
    const { score, total, percent, label } = observation.places;
    const place = score ?? total ?? percent ?? label;
    collector.findings.push({
      code: "VALUE_CONFLICT",
      severity: "block",
      item: code,
      draft,
      values: {
        label: observation.label,
        kept: known.score ?? known.percent,
        other: observation.score ?? observation.percent ?? null,
      },
      ...(place ? { place } : {}),
    });
    return;
  }
  for (const [field, place] of Object.entries(observation.places)) {
    addMark(draft, { ...place, code, field: field as MarkField });
  }
}

/** A figure after "no figure" is kept, and asked about like any two that differ. */
function takeLateValue(item: ScoreItem, from: Observation): void {
  if (item.score !== null || item.percent !== null) return;
  fill(item, from);
  item.status = from.status;
}

function itemOf(items: readonly ScoreItem[], code: string): ScoreItem | undefined {
  for (const item of items) if (item.code === code) return item;
  return undefined;
}

/** A second figure under a name that stands for two indicators is the other one's. */
function chooseCode(draft: Draft, { codes, score, percent }: Observation): string {
  const first = codes[0] ?? "";
  const taken = codes.length > 1 ? draft.items.find((item) => item.code === first) : undefined;
  if (!taken) return first;
  const differs = (known: number | null, added: number | null | undefined) =>
    known !== null && added != null && known !== added;
  if (!differs(taken.score, score) && !differs(taken.percent, percent)) return first;
  return codes.find((code) => !draft.items.some((item) => item.code === code)) ?? first;
}

function fill(item: ScoreItem, from: Observation): void {
  item.score = from.score ?? null;
  item.max = from.max ?? null;
  item.percent = from.percent ?? null;
  item.delta = from.delta ?? null;
  item.deltaUnit = item.delta === null ? null : (from.deltaUnit ?? null);
  item.rank = from.rank ?? null;
  item.of = from.of ?? null;
  if (from.previous != null) item.previous = from.previous;
  if (from.rankDelta != null) item.rankDelta = from.rankDelta;
}

/** @returns false when the two contradict each other: two figures, or a figure and "no figure" */
function merge(item: ScoreItem, from: Observation): boolean {
  const fields = ["score", "max", "percent", "rank", "of", "delta"] as const;
  for (const field of fields) {
    const [known, added] = [item[field], from[field] ?? null];
    if (known !== null && added !== null && known !== added) return false;
  }
  const valued = item.score !== null || item.percent !== null;
  if (item.status === "missing" && !valued && from.score != null) return false;
  if (from.status === "missing" && from.max == null && valued && item.max !== null) return false;
  const gained = (from.score ?? from.percent ?? null) !== null;
  for (const field of fields) item[field] ??= from[field] ?? null;
  if (item.delta !== null) item.deltaUnit ??= from.deltaUnit ?? null;
  if (from.previous != null) item.previous ??= from.previous;
  if (from.rankDelta != null) item.rankDelta ??= from.rankDelta;
  if (gained && item.status !== "ok") item.status = "ok";
  return true;
}
