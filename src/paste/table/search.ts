import { TOTAL_CODE } from "../../scoring/framework/framework";
import type { Measure, PeriodWords, Saying } from "../words";
import { LIKELY, SILENT, together } from "../words";
import type { Cell } from "./cell";
import { EMPTY_CELL } from "./cell";
import { inCompany, openCodes } from "./company";
import type { Layout, Role } from "./layout";
import { isField } from "./layout";
import type { Place } from "./roles";
import { rolesOf } from "./roles";
import type { Setting } from "./setting";
import type { View } from "./view";
import { LIMIT, WEIGHT as W } from "./weights";

/** Rows of a sample. */
export type Grid = readonly (readonly Cell[])[];

const DEEPEST = 8;
const DEEPEST_TURNED = 4;
const TALLEST_HEADING = 4;

/** The layouts that the words and kinds of cells allow, the likeliest first. */
export function layoutsOf(view: View, sample: Grid, setting: Setting): Layout[] {
  const turned = view.kind !== "upright";
  if (view.heading !== null) return beam(sample, turned, 0, view.heading, setting);
  const deepest = Math.min(turned ? DEEPEST_TURNED : DEEPEST, sample.length - 1);
  const found: Layout[] = [];
  const textsOf = sample
    .slice(0, deepest + 1)
    .map((row) => new Set(row.map(({ text }) => text).filter((text) => text !== "")));
  for (let body = 0; body <= deepest; body += 1) {
    for (let top = Math.max(0, body - TALLEST_HEADING); top <= body; top += 1) {
      // Scores have decimals, headings do not: a row of them is no heading.
      const decimals = (row: readonly Cell[]): number =>
        row.filter((cell) => !cell.copy && (cell.figure?.decimals ?? 0) > 0).length;
      if (sample.slice(top, body).some((row) => decimals(row) > (turned ? 2 : 1))) continue;
      // A title, a filter row or an empty row does not begin a heading.
      if (top < body && (textsOf[top]?.size ?? 0) < (turned ? 1 : 2)) continue;
      if (top === body && !turned && textsOf.slice(0, body).some((texts) => texts.size > 2)) continue;
      for (const one of beam(sample, turned, top, body, setting)) found.push(one);
    }
  }
  return found;
}

interface State {
  roles: Role[];
  used: ReadonlySet<string>;
  points: number;
}

function beam(sample: Grid, turned: boolean, top: number, body: number, setting: Setting): Layout[] {
  const headings = headingTexts(sample, top, body);
  const below = sample.slice(body);
  let all = 0;
  for (const row of below) for (const cell of row) if (!cell.copy && cell.figure) all += 1;
  const own = headings.map((texts) => together(texts.map(setting.says)));
  const sayings = inCompany(own, headings, setting.index);
  const open = openCodes(sayings, setting.index);
  const place: Place = { setting, turned, all, open, lone: loneMeasures(sayings, headings, turned) };
  let states: State[] = [{ roles: [], used: new Set(), points: 0 }];
  const width = sample[0]?.length ?? 0;
  for (let column = 0; column < width; column += 1) {
    const weighed = rolesOf(
      below.map((row) => row[column] ?? EMPTY_CELL),
      headings[column] ?? [],
      sayings[column] ?? SILENT,
      place,
    );
    const next: State[] = [];
    for (const state of states)
      for (const { role, points } of weighed) {
        const after = withRole(state, role, points, place.lone);
        if (after) next.push(after);
      }
    states = next.sort((a, b) => b.points - a.points).slice(0, LIMIT.beam);
  }
  return states.slice(0, LIMIT.kept).map(({ roles, points }) => ({
    top,
    body,
    roles: roles.map((role, column) => (isField(role) ? named(role, headings[column] ?? [], setting) : role)),
    points: points - 0.3 * (body - top),
  }));
}

/** A change or a percent that stands once beside several indicators is the total's. */
function loneMeasures(
  sayings: readonly Saying[],
  headings: readonly (readonly string[])[],
  turned: boolean,
): ReadonlySet<Measure> {
  if (turned) return new Set();
  const named = new Set(
    sayings.flatMap(({ codes }) => (codes[0] && codes[0].sure >= LIKELY ? [codes[0].code] : [])),
  );
  if (named.size < 3) return new Set();
  const dependents: readonly Measure[] = ["delta", "percent"];
  return new Set(
    dependents.filter(
      (measure) =>
        sayings.filter(
          (one, at) =>
            one.measure === measure && (one.codes[0]?.sure ?? 0) < LIKELY && !isUnderOne(headings, at),
        ).length === 1,
    ),
  );
}

/** "Nội dung khác" over "Điểm | Tỷ lệ": the second column is of what the first one is of. */
function isUnderOne(headings: readonly (readonly string[])[], column: number): boolean {
  const [left, own] = [headings[column - 1] ?? [], headings[column] ?? []];
  return own.length > 1 && left.length > 1 && own[0] === left[0];
}

function withRole(state: State, role: Role, points: number, lone: ReadonlySet<Measure>): State | null {
  if (!isField(role))
    return { roles: [...state.roles, role], used: state.used, points: state.points + points };
  // A measure without a name belongs to the indicator on its left.
  const { measure } = role;
  const dependent =
    (measure === "percent" || measure === "delta" || measure === "max") &&
    role.sure < LIKELY &&
    !lone.has(measure);
  const left = state.roles.findLast(isField);
  if (dependent && left && left.code !== role.code) return null;
  // "Điểm | Tỷ lệ" below one name are of one indicator.
  if (
    left &&
    left.name !== "" &&
    left.name === role.name &&
    left.measure !== role.measure &&
    left.code !== role.code
  )
    return null;
  let own = role;
  if (
    isRank(measure) &&
    role.code === TOTAL_CODE &&
    left &&
    left.code !== TOTAL_CODE &&
    !state.roles.some((one) => isField(one) && one.code === TOTAL_CODE && one.measure === "score")
  )
    own = ranksPerIndicator(state.roles) ? { ...role, code: left.code } : role;
  const key = `${own.code} ${own.measure ?? ""} ${periodId(own.period)}`;
  if (state.used.has(key)) return null;
  return {
    roles: [...state.roles, own],
    used: new Set(state.used).add(key),
    points: state.points + points + (dependent && left ? W.name : 0),
  };
}

function isRank(measure: string | null): boolean {
  return measure === "rank" || measure === "rankDelta";
}

/** "Điểm | Hạng | Điểm | Hạng": a rank right behind the first score makes all of them ranks of indicators. */
function ranksPerIndicator(roles: readonly Role[]): boolean {
  const fields = roles.filter(isField);
  const scores = fields.filter(({ measure }) => !isRank(measure)).length;
  const ranks = fields.filter(({ measure }) => isRank(measure)).length;
  return scores === ranks + 1;
}

function periodId(period: PeriodWords | null): string {
  if (period === null) return "";
  return typeof period === "string"
    ? period
    : `${period.type}${period.index}/${period.year ?? ""}${period.cumulative ? "c" : ""}`;
}

/** The cells over each column, top first. A blank to the right of a merged heading repeats it, unless its column has begun above. */
function headingTexts(sample: Grid, top: number, body: number): string[][] {
  const filled = sample.slice(top, body).map((row) => row.map(({ text }) => text));
  const goesOn = (row: number, column: number): boolean =>
    filled.slice(row + 1).some((line) => (line[column] ?? "") !== "");
  for (const [at, row] of filled.entries())
    for (let column = 1; column < row.length; column += 1)
      if (
        row[column] === "" &&
        goesOn(at, column) &&
        goesOn(at, column - 1) &&
        filled.slice(0, at).every((line) => (line[column] ?? "") === "")
      )
        row[column] = row[column - 1] ?? "";
  return Array.from({ length: sample[0]?.length ?? 0 }, (_, column) => [
    ...new Set(filled.map((row) => row[column] ?? "").filter((text) => text !== "")),
  ]);
}

const MAXIMUM_BEHIND =
  /\s*[([]?\s*[/:-]?\s*(?:điểm )?(?:tối đa|max)?[\s:(/]{0,3}\d{1,3}\s{0,2}(?:điểm|đ)?\s{0,2}[)\]]?\s*$/iu;
const POINT_NOTE = /\s*\(\s*(?:điểm|đ|%)\s*\)\s*$/iu;
const FOOTNOTE = /\s*(?:\*+|\(\*+\)|[¹²³])\s*$/;

/** The name as printed: the part of the heading that names the indicator, without its maximum. */
function named<T extends Extract<Role, { kind: "field" }>>(
  role: T,
  heading: readonly string[],
  { says }: Setting,
): T {
  const own = [...heading].reverse().find((text) => says(text).codes.some(({ code }) => code === role.code));
  // "Điểm", "Hạng" name no indicator: the total keeps its own name.
  if (role.code === TOTAL_CODE && (own === undefined || says(own).codes[0]?.code !== TOTAL_CODE))
    return { ...role, label: "" };
  const text = (own ?? heading.at(-1) ?? "")
    .replace(FOOTNOTE, "")
    .replace(/\s*:\s*$/, "")
    .replace(POINT_NOTE, "");
  const stated = own === undefined ? null : says(own).max;
  return { ...role, label: (stated === null ? text : text.replace(MAXIMUM_BEHIND, "")).trim() };
}

/** What the words of a label and its neighbours say together. */
export function sayingOf(texts: readonly string[], { says }: Setting) {
  return together(texts.map(says));
}
