import { TOTAL_CODE } from "../../scoring/framework/framework";
import type { Measure, Saying } from "../words";
import { LIKELY, SURE, unitLikeness } from "../words";
import type { Cell } from "./cell";
import type { Field, Role } from "./layout";
import type { Setting } from "./setting";
import { classIn } from "./setting";
import { WEIGHT as W } from "./weights";

/** A role that a column may have, and what its words and cells speak for it. */
export interface Weighed {
  role: Role;
  points: number;
}

/** Where a column stands. */
export interface Place {
  setting: Setting;
  /** Rows say the measure. */
  turned: boolean;
  /** Figures of the whole view, to know the share of this column. */
  all: number;
  /** Whether a column without a name may well be this indicator, by what the others are. */
  open: (code: string) => boolean;
  /** Measures that only one column without a name has, among several indicators: they are of the total. */
  lone: ReadonlySet<Measure>;
}

const MOST_ROLES = 9;
/** Footnotes and sections stand among the numbers of rows. */
const MOSTLY = 0.7;
const ORDINAL = /^\(?(?:(\d{1,4})(\.\d{1,2})*|[ivx]{1,5}|[a-h])[).]?$/iu;
/** A column of months: "Tháng" above "1", "2", "3". */
export const TIME = /^(?:tháng|quý|quí|năm|kỳ)(?:\/năm)?$/iu;
export const SHORT_TIME = /^(?:0?[1-9]|1[0-2]|I{1,3}|IV|20\d{2})$/u;
/** Text that stands where a figure is lacking. */
const MARK = /^(?:n\/?a|chưa.*|không.*|ko .*|null|k|đang.*|\?+)$/iu;

/** Order numbers are whole, or parts of the number before them (`3`, `3.1`): `8.7` after nothing is a score. */
export function inOrder(): (cell: Cell) => boolean {
  let group = "";
  return ({ text }) => {
    const match = ORDINAL.exec(text);
    if (!match) return false;
    if (match[2] === undefined) group = match[1] ?? group;
    return match[2] === undefined || match[1] === group;
  };
}

export function share<T>(list: readonly T[], is: (one: T) => boolean): number {
  if (list.length === 0) return 0;
  let count = 0;
  for (const one of list) if (is(one)) count += 1;
  return count / list.length;
}

/** "Điểm đạt (tháng trước)" over "17,50 (16,00)": the words in brackets are of the figures in brackets. */
export function withoutBracket(saying: Saying, cells: readonly Cell[]): Saying {
  if (typeof saying.period !== "string" || saying.period === "current") return saying;
  const figures = cells.filter(({ figure }) => figure !== null);
  return share(figures, ({ figure }) => figure?.behind != null) > 0.5 ? { ...saying, period: null } : saying;
}

/** What a column can be, best first. */
export function rolesOf(
  cells: readonly Cell[],
  heading: readonly string[],
  said: Saying,
  place: Place,
): Weighed[] {
  const saying = withoutBracket(said, cells);
  const { setting } = place;
  const { says, classes } = setting;
  const surest = saying.codes[0]?.sure ?? 0;
  const filled = cells.filter((cell) => !cell.blank);
  const figures = filled.filter((cell) => cell.figure !== null);
  const isWord = (cell: Cell): boolean => cell.figure === null && !MARK.test(cell.text);
  const words = filled.filter(isWord);
  const wordy = share(filled, isWord);
  const counted = figures.filter((cell) => !cell.copy).length;
  const weight = place.all === 0 ? 0 : (W.explained * counted) / place.all;
  const part = (name: Saying["part"]): number =>
    saying.part === name ? W.part : saying.part !== null ? -1 : 0;
  const found: Weighed[] = [];
  const add = (role: Role, points: number): void => void found.push({ role, points });
  const name = [...heading].reverse().find((text) => says(text).codes.length > 0) ?? "";

  if (filled.length === 0) add({ kind: "note" }, 0);
  if (share(filled, inOrder()) > MOSTLY && surest < SURE) {
    const values = figures.map((cell) => cell.figure?.value ?? 0);
    const counting =
      values.length > 1 &&
      values.every(
        (value, at) => Number.isInteger(value) && (at === 0 || value - (values[at - 1] ?? 0) === 1),
      );
    add(
      { kind: "order" },
      part("order") +
        (counting ? 2 : -2) +
        (values[0] === 1 ? 1 : 0) +
        (saying.measure || saying.period ? -4 : 0) +
        weight -
        surest * W.name,
    );
  }
  // Beside a name of an indicator words are what stands where its figure should.
  const broken = place.turned || words.every(({ text }) => /\d/.test(text));
  if (wordy > 0.4 && !(broken && surest >= SURE && saying.measure === null)) {
    const units =
      share(words, ({ text }) => unitLikeness(text) === 1) +
      0.4 * share(words, ({ text }) => unitLikeness(text) === 0.4);
    const tellings = share(words, ({ text }) => {
      const one = says(text);
      return one.period !== null || one.measure !== null || one.part === "mean";
    });
    const names = share(
      words,
      ({ text }) => (says(text).codes[0]?.sure ?? 0) >= SURE && unitLikeness(text) < 1,
    );
    const ofClass = share(words, ({ text }) => classIn(text, classes) !== null);
    add(
      { kind: "label" },
      part("unit") +
        (saying.part === "indicator" ? 1 : 0) +
        3 * Math.max(units, tellings) -
        6 * names -
        5 * ofClass -
        (1 - wordy) * W.kind -
        (saying.part === "note" ? W.part : 0),
    );
    add({ kind: "note" }, part("note") + (saying.part === "note" ? weight : 0) - 0.5);
    if (ofClass > 0)
      add(
        fieldOf(TOTAL_CODE, "class", saying, 1, heading, name),
        3 * ofClass + (saying.measure === "class" ? W.measure : 0),
      );
  } else if (share(filled, ({ text }) => says(text).period !== null) > 0.7 && saying.codes.length === 0)
    add({ kind: "label" }, 2 + weight);
  if (
    heading.some((text) => TIME.test(text)) &&
    share(filled, ({ text }) => SHORT_TIME.test(text) || says(text).period !== null) > 0.9
  )
    add({ kind: "label" }, W.part + 2 + weight);
  // Nothing of this index is above a hundred.
  if (figures.length > 0 && share(figures, ({ figure }) => isCount(figure)) > 0.5)
    add({ kind: "count" }, W.measure + weight);
  if (saying.part === "count" || saying.part === "weight" || saying.part === "target")
    add({ kind: "count" }, W.part + weight);
  if (saying.part === "mean" && figures.length > 0) add({ kind: "mean" }, W.part + weight);
  if (figures.length === 0 && saying.codes.length === 0) return best(found);
  add({ kind: "unread" }, -0.5 - (surest >= LIKELY ? surest * W.otherName : 0));
  if (saying.part === "order" || saying.part === "note") return best(found);
  // No rank is written with decimals: then the word that said so is another one.
  const ranked = share(figures, ({ figure }) => (figure?.decimals ?? 0) > 0) < 0.3;
  if ((saying.measure === "rank" && ranked) || saying.measure === "rankDelta" || saying.measure === "class") {
    // A name that two indicators share is that of the score beside it.
    const named = saying.codes.filter(({ code, sure }) => code !== TOTAL_CODE && sure >= LIKELY);
    for (const { code, sure } of named[0] ? named : [{ code: TOTAL_CODE, sure: 1 }])
      add(
        fieldOf(code, saying.measure, saying, 1, heading, name),
        W.measure + weight - (surest - sure) * W.name,
      );
    return best(found);
  }
  for (const { code, sure } of namesFor(saying, heading, place))
    for (const measure of measuresFor(saying, figures, place)) {
      if (measure !== null && place.lone.has(measure) && surest < LIKELY && code !== TOTAL_CODE) continue;
      const points = fieldPoints(code, sure, measure, saying, figures, wordy, place) + weight;
      add(fieldOf(code, measure, saying, sure, heading, name), points);
    }
  return best(found);
}

/** A whole number above a hundred, or one with thousands apart. */
export function isCount(figure: Cell["figure"]): boolean {
  if (!figure || figure.percent || figure.of !== null) return false;
  return figure.value > 100 ? figure.decimals === 0 || figure.grouped : figure.grouped;
}

function best(found: Weighed[]): Weighed[] {
  if (found.length === 0) return [{ role: { kind: "note" }, points: 0 }];
  return found.sort((a, b) => b.points - a.points).slice(0, MOST_ROLES);
}

function fieldOf(
  code: string,
  measure: Measure | null,
  saying: Saying,
  sure: number,
  heading: readonly string[],
  name: string,
): Field {
  return {
    kind: "field",
    code,
    measure,
    period: saying.period,
    sure,
    stated: saying.max,
    heading: heading.join(" "),
    name,
    label: "",
  };
}

/** The names that a heading may mean; where it names none, the indicator of the title, and any that a sum may prove. */
function namesFor(
  saying: Saying,
  heading: readonly string[],
  { setting, turned }: Place,
): { code: string; sure: number }[] {
  const { title, codes } = setting;
  const named = saying.codes.filter(({ sure }) => sure > 0.2).map(({ code, sure }) => ({ code, sure }));
  if (named[0] && named[0].sure >= SURE) return named;
  const byPeriod = title.index === "named" ? SURE : 0.7;
  const whole = {
    code: title.code,
    sure: saying.period ? byPeriod : saying.measure === "score" ? 0.6 : 0.2,
  };
  const unit = heading.some((text) => unitLikeness(text) === 1);
  const silent = heading.every((text) => text === "");
  const others = codes
    .filter((code) => code !== whole.code && !named.some((one) => one.code === code))
    .map((code) => ({ code, sure: 0 }));
  return [
    ...named,
    ...(named.some(({ code }) => code === whole.code) || unit ? [] : [whole]),
    ...(unit || (silent && turned) ? [] : others),
  ];
}

function measuresFor(saying: Saying, figures: readonly Cell[], { turned }: Place): (Measure | null)[] {
  if (turned) return [null];
  const percent = share(figures, ({ figure }) => figure?.percent === true);
  if (saying.measure === "rank") return ["score"];
  if (saying.measure && saying.measure !== "score")
    return saying.measure === "percent" && percent < 0.5 ? ["percent", "score"] : [saying.measure];
  if (figures.length > 0 && percent > 0.6) return ["percent"];
  if (share(figures, ({ figure }) => figure?.signed === true) > 0.4) return ["delta", "score"];
  let most = 0;
  for (const { figure } of figures) most = Math.max(most, figure?.value ?? 0);
  return saying.measure === "score" || most <= 22 ? ["score"] : ["score", "percent"];
}

function fieldPoints(
  code: string,
  sure: number,
  measure: Measure | null,
  saying: Saying,
  figures: readonly Cell[],
  wordy: number,
  { setting, turned, open }: Place,
): number {
  const max = setting.maximumOf(code);
  const other = saying.codes[0];
  let points = sure === 0 ? -W.unnamed - (open(code) ? 0 : W.crossed) : sure * W.name;
  if (other && other.code !== code && other.sure > sure) points -= (other.sure - sure) * W.otherName;
  points -= wordy * W.kind;
  if (saying.part === "count" || saying.part === "unit" || saying.part === "mean") points -= W.part;
  if (saying.max !== null) points += saying.max === max ? W.denominator : -W.denominator;
  // "3/19" is a rank: only what is a maximum somewhere speaks of maxima.
  const fractions = figures.filter(
    ({ figure }) => figure?.of != null && setting.index.maxima.includes(figure.of),
  );
  points += share(figures, ({ figure }) => figure?.of != null && figure.of === max) * W.denominator;
  points -= share(fractions, ({ figure }) => figure?.of !== max) * 2 * W.denominator;
  if (turned) return points;
  const limit = measure === "score" ? (max ?? 100) : 100;
  const over = share(figures, ({ figure }) => (figure?.value ?? 0) > limit + 1e-9);
  const percent = share(figures, ({ figure }) => figure?.percent === true);
  if (measure === "score" || measure === "percent") points -= Math.min(1, 2 * over) * 0.5 * W.over;
  if (measure === "score")
    points -=
      share(
        figures,
        ({ figure }) => figure?.percent === true || (figure?.signed === true && figure.value !== 0),
      ) * W.kind;
  if (measure === "percent" && saying.measure === null && percent < 0.5) points -= 2;
  if (saying.measure !== null && saying.measure !== "rank" && measure !== null)
    points += saying.measure === measure ? W.measure : -W.otherMeasure;
  const grouped = share(figures, ({ figure }) => figure?.grouped === true);
  if (grouped > 0.3 && grouped < 1) points -= W.kind;
  return points;
}
