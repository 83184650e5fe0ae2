import { TOTAL_CODE } from "../../scoring/framework/framework";
import type { UnitLevel } from "../../scoring/units/unit";
import type { Collector } from "../drafts";
import type { Row } from "../source";
import type { Steps } from "../text";
import { foldText } from "../text";
import { LIKELY, SURE, findPeriods, resolvePeriod, unitInTitle, unitLevel } from "../words";
import { periodKey } from "../../scoring/period";
import type { Assembly, LeftCell } from "./assembly";
import { findingsOf } from "./findings";
import type { Judged } from "./judge";
import { figuresOf, judge, readAll, scoredFields } from "./judge";
import type { Role } from "./layout";
import { isField } from "./layout";
import type { Setting, Title } from "./setting";
import { LIMIT } from "./weights";

export type { Assembly, LeftCell, LeftReason } from "./assembly";
export type { Setting } from "./setting";
export { sumsOf } from "./setting";
export { Cell, cellFigure } from "./cell";
export { componentPage } from "./component-page";
export { alignedTable } from "./cuts/aligned";
export type { FoundTable } from "./cuts/cut";
export { singleBlankTable } from "./cuts/single-blanks";
export { stackedTable } from "./cuts/stacked";
export { isOneStopTable, isOneStopText } from "./one-stop/is-one-stop";
export type { OneStopRow } from "./one-stop/read-one-stop";
export { readOneStop } from "./one-stop/read-one-stop";
export { readTargetList } from "./targets/target-list";
export type { TargetTable } from "./targets/targets";
export { readTargets } from "./targets/targets";
export { byOwnHeadings } from "./own-headings";
export { titleRows } from "./titles";

/** What surrounds a table. */
export interface TableContext {
  setting: Omit<Setting, "title">;
  unit: { name: string; level: UnitLevel | null } | null;
  period: string | null;
  year: number | null;
  /** Another table came before: lines between the two tell of this one. */
  following: boolean;
  /** Text above the table, the nearest line last. */
  above: readonly string[];
  /** Text of the whole source that names the index. */
  index: Title["index"];
}

/** A table that was not read as it stands, and what a person may make of it. */
export interface Proposal {
  columns: { at: number; role: string; code?: string; period?: string }[];
  headingRows: number;
  records: number;
}

/** How a table was understood; `columns` are those of the text only where it is upright. */
export interface SeenLayout {
  upright: boolean;
  headingRows: number;
  records: number;
  columns: readonly { role: string; code?: string }[];
}

export type TableOutcome =
  | {
      kind: "read";
      assembly: Assembly;
      left: readonly LeftCell[];
      seen: SeenLayout;
      explain: () => string;
    }
  | {
      kind: "refused";
      reason: Refusal;
      seen: SeenLayout;
      accept: () => Steps<Assembly>;
      figures: number;
      explain: () => string;
    }
  | { kind: "none" };

export type Refusal = "OTHER_INDEX" | "INDEX_NOT_NAMED" | "LAYOUT_UNKNOWN";

/** Reads a table of scores into the collector, or says why it was not taken. */
export function* readTable(
  rows: readonly Row[],
  context: TableContext,
  collector: Collector,
): Steps<TableOutcome> {
  const settings = new Map<string, Setting>();
  const settingFor = (top: number, turned: boolean): Setting => {
    const key = `${top} ${turned}`;
    let setting = settings.get(key);
    if (!setting) {
      setting = { ...context.setting, title: titleOf(context, rows.slice(0, turned ? 0 : top)) };
      settings.set(key, setting);
    }
    return setting;
  };
  yield;
  const judged = yield* judge(rows, settingFor);
  const [winner, ...others] = judged;
  if (!winner || isEmpty(winner)) return { kind: "none" };
  yield;
  const explain = (): string => judged.slice(0, 4).map(explained).join("\n");
  const near = others.filter((other) => isNear(other, winner));
  const ours = figuresOf(winner.reading);
  const rival = near.find(({ reading }) => figuresOf(reading) !== ours) ?? null;
  const refusal = refusalOf(winner);
  if (refusal) {
    const offered = refusal === "LAYOUT_UNKNOWN" ? withoutGuesses(winner) : winner;
    return {
      kind: "refused",
      reason: refusal,
      seen: seenOf(offered),
      accept: acceptor(offered, collector),
      figures: winner.reading.figures,
      explain,
    };
  }
  const assembly = yield* readAll(winner, collector);
  yield;
  findingsOf(assembly, winner, rival, collector);
  return { kind: "read", assembly, left: assembly.left, seen: seenOf(winner), explain };
}

/** Made apart: what explains a reading must not keep everything that was gathered. */
function acceptor(offered: Judged, collector: Collector): () => Steps<Assembly> {
  return function* () {
    const assembly = yield* readAll(offered, collector);
    yield;
    findingsOf(assembly, offered, null, collector);
    return assembly;
  };
}

/** A reading that speaks for itself nearly as loudly, and that no sum or maximum tells apart. */
function isNear(other: Judged, winner: Judged): boolean {
  return winner.points - other.points < LIMIT.margin && proof(winner) - proof(other) < LIMIT.proof;
}

/** Points of what the figures prove among themselves. */
function proof({ evidence }: Judged): number {
  return evidence.reduce((sum, { id, points }) => (PROVING.has(id) ? sum + points : sum), 0);
}
const PROVING: ReadonlySet<string> = new Set(["closes", "parts", "ratio", "denominator", "otherDenominator"]);

/** Nothing was read; a form whose indicators are all named and whose scores are still open is a reading of its own. */
function isEmpty({ reading }: Judged): boolean {
  const named = scoredFields(reading).filter(({ sure, code }) => sure >= SURE && code !== TOTAL_CODE).length;
  return reading.read === 0 && (named < FORM || reading.drafts.length === 0);
}
const FORM = 3;

/** Why a table is not taken as scores of this index, if so. */
function refusalOf({ layout, reading, title: { title } }: Judged): Refusal | null {
  if (title.index === "other") return "OTHER_INDEX";
  const fields = scoredFields(reading);
  const sure = fields.filter(({ sure, code }) => sure >= SURE && code !== TOTAL_CODE).length;
  if ((reading.read + reading.accounted) / Math.max(1, reading.figures) < LIMIT.explained)
    return "LAYOUT_UNKNOWN";
  const guesses = fields.filter(({ sure }) => sure < LIKELY).length;
  if (guesses > 1 && guesses * 2 >= fields.length) return "LAYOUT_UNKNOWN";
  if (title.index === "unnamed" && sure === 0) return "INDEX_NOT_NAMED";
  return layout.roles.some(isField) ? null : "LAYOUT_UNKNOWN";
}

/**
 * What may be proposed of a table whose columns bear no names that are known: a column is offered for an indicator only
 * where sums or sizes speak for it. Which of several columns without names is which, nobody can tell.
 */
function withoutGuesses(winner: Judged): Judged {
  const { layout, reading, evidence, title } = winner;
  const closes = evidence.some(({ id, count, of }) => id === "closes" && count > 0 && count >= PROVEN * of);
  if (closes) return winner;
  const totals = reading.drafts.flatMap(({ total }) => total?.score ?? []);
  const largest = Math.max(
    ...title.codes.map((code) => (code === TOTAL_CODE ? 0 : (title.maximumOf(code) ?? 0))),
  );
  const onlyTotals = totals.length > 0 && totals.every((total) => total > largest);
  const roles = layout.roles.map((role): Role => {
    if (!isField(role) || role.sure >= LIKELY || role.measure === "rank" || role.measure === "class")
      return role;
    return role.code === TOTAL_CODE && onlyTotals ? role : { kind: "unread" };
  });
  return { ...winner, layout: { ...layout, roles } };
}
/** Share of the rows in which the groups must add up. */
const PROVEN = 0.9;

function seenOf({ layout, reading, view }: Judged): SeenLayout {
  return {
    upright: view.kind === "upright",
    headingRows: layout.body,
    records: reading.drafts.length,
    columns: layout.roles.map((role) =>
      isField(role) ? { role: role.measure ?? "row", code: role.code } : { role: role.kind },
    ),
  };
}

/** What the lines above a table say, and the rows above its heading. */
function titleOf(context: TableContext, rows: readonly Row[]): Title {
  const inside = rows.map((row) => [...new Set(row.texts)].join(" ").trim()).filter((text) => text !== "");
  const text = inside.join(" ");
  const periods = findPeriods(text).filter(({ compared }) => !compared);
  const found = periods.find(({ type }) => type !== "year") ?? periods[0];
  const resolved = found ? resolvePeriod(found, context.year ?? yearIn(text)) : null;
  const own = resolved ? periodKey(resolved) : null;
  const more = own !== null && (context.period === null || /^\d{4}$/.test(context.period));
  const lines = [...context.above.slice(-6), ...inside];
  const near = context.following ? periodNear(context) : null;
  const nearUnit = context.following || context.unit === null ? unitOf(lines, own ?? context.period) : null;
  return {
    unit: nearUnit ?? context.unit,
    period: more ? own : (near ?? context.period),
    year: context.year ?? resolved?.year ?? yearIn(text),
    code: codeOf(lines, context.setting),
    index: context.index === "unnamed" ? indexNamed(text) : context.index,
  };
}

/** The period that a line between two tables names. */
function periodNear({ above, year }: TableContext): string | null {
  const keys = [...above].reverse().flatMap((line) => {
    const found = findPeriods(line).find(({ compared }) => !compared);
    const period = found ? resolvePeriod(found, year) : null;
    return period ? [periodKey(period)] : [];
  });
  return finest(keys);
}

/** The first of several keys, or a month or quarter of it where it is a year: "Năm: 2026" of a filter row adds nothing. */
export function finest(keys: readonly (string | null)[]): string | null {
  const told = keys.filter((key) => key !== null);
  const [first = null] = told;
  if (first === null || !/^\d{4}$/.test(first)) return first;
  return told.find((key) => key !== first && key.startsWith(`${first}-`)) ?? first;
}

/** The unit that the nearest line above names, where the text has told none. */
function unitOf(lines: readonly string[], period: string | null): Title["unit"] {
  for (const line of [...lines].reverse()) {
    if (/^(?:căn cứ|nơi nhận|kính gửi|số\s*:|thực hiện )/iu.test(line) || line.length > 300) continue;
    const name = unitInTitle(line);
    if (name !== null) return { name, level: unitLevel(name, period) };
  }
  return null;
}

function yearIn(text: string): number | null {
  const found = /(?<!\d)(20\d{2})(?!\d)/.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}

/** A title that is about one indicator: "Kết quả số hóa hồ sơ tháng 8". */
function codeOf(lines: readonly string[], { says }: Pick<Setting, "says">): string {
  for (const line of [...lines].reverse()) {
    if (line.length > 160 || /[;:]\s*\d/.test(line)) continue;
    const [first, second] = says(line).codes;
    if (first && first.code !== TOTAL_CODE && first.sure >= SURE && (!second || second.sure < SURE))
      return first.code;
  }
  return TOTAL_CODE;
}

const OTHER_INDEX =
  /(?:^|\s)(?:par index|parindex|sipas|papi|ddci|pci|pgi|dti|chi so cai cach hanh chinh|thi dua|hoi thi|cuoc thi|cham diem cai cach hanh chinh|nang luc canh tranh)(?:\s|$)/;
const NAMED_INDEX =
  /(?:^|\s)766(?:\s|$)|(?:bo )?chi so (?!hai long).{0,60}phuc vu|phuc vu nguoi dan|chat luong phuc vu|(?:^|(?<!(?:^|\s)cong)\s)bo chi so(?:\s|$)/;

/** Whether a text names this index, another one, or none. */
export function indexNamed(text: string): Title["index"] {
  const bare = foldText(text.slice(0, 20_000))
    .replace(/\p{L}[2-6](?!\d)/gu, (end) => end.charAt(0))
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("đ", "d");
  if (NAMED_INDEX.test(bare)) return "named";
  return OTHER_INDEX.test(bare) ? "other" : "unnamed";
}

function explained({ points, layout, view, evidence }: Judged): string {
  const roles = layout.roles.map((role) =>
    isField(role)
      ? `${role.code}${role.measure ? `.${role.measure}` : ""}(${role.sure.toFixed(2)})`
      : role.kind,
  );
  return [
    `${points.toFixed(1)}  ${view.kind}, heading ${layout.top}–${layout.body}, names and kinds ${layout.points.toFixed(1)}`,
    `  ${roles.join(" | ")}`,
    ...evidence.map(
      ({ id, points: own, count, of }) => `  ${own >= 0 ? "+" : ""}${own.toFixed(1)} ${id}: ${count}/${of}`,
    ),
  ].join("\n");
}
