import type { Framework } from "../../scoring/framework/framework";
import { TOTAL_CODE } from "../../scoring/framework/framework";
import { periodAgainst } from "../../scoring/compare/against";
import { parsePeriodKey, periodKey } from "../../scoring/period";
import type { UnitLevel } from "../../scoring/units/unit";
import type { PhraseTree } from "../text";
import { foldText } from "../text";
import type { NameIndex, PeriodWords, Saying } from "../words";
import { resolvePeriod } from "../words";

/** What the lines around a table say of it. */
export interface Title {
  unit: { name: string; level: UnitLevel | null } | null;
  /** Key of the period of everything that names none itself. */
  period: string | null;
  /** For "tháng 5" without one. */
  year: number | null;
  /** The indicator of figures that no heading names: the total, or the one that the title is about. */
  code: string;
  index: "named" | "other" | "unnamed";
}

/** A whole and what adds up to it. */
export interface Sum {
  whole: string;
  parts: readonly string[];
}

/** Everything a table is read with. */
export interface Setting {
  index: NameIndex;
  says: (text: string) => Saying;
  classes: PhraseTree<string>;
  /** Class of a total on 100. */
  classOf: (total: number) => string;
  title: Title;
  /** Codes that a column without a name may be: groups, parts, the total. */
  codes: readonly string[];
  sums: readonly Sum[];
  maximumOf: (code: string) => number | null;
}

/** Groups and parts with what adds up to what. Components are named in full, never guessed. */
export function sumsOf(framework: Framework): { codes: string[]; sums: Sum[] } {
  const whole = framework.indicators.filter(({ code }) => !code.includes("."));
  const groups = whole.filter(({ parent }) => parent === null).map(({ code }) => code);
  const sums: Sum[] = [{ whole: TOTAL_CODE, parts: groups }];
  for (const group of groups) {
    const parts = whole.filter(({ parent }) => parent === group).map(({ code }) => code);
    if (parts.length > 0) sums.push({ whole: group, parts });
  }
  return { codes: [...whole.map(({ code }) => code), TOTAL_CODE], sums };
}

/** The class that a cell names: "Khá", "Loại Khá". */
export function classIn(text: string, classes: PhraseTree<string>): string | null {
  if (text === "" || text.length > 40) return null;
  const words = foldText(text).split(" ");
  return classes.whole(words) ?? (words.length <= 4 ? classes.whole(words.slice(1)) : null);
}

/** A period that nobody knows: "kỳ trước" of a text without one. */
export const UNKNOWN_PERIOD = "?";

/** Key of the period that a heading names; null where it names none. */
export function keyOf(words: PeriodWords | null, title: Pick<Title, "period" | "year">): string | null {
  if (words === null) return null;
  if (typeof words !== "string") {
    const period = resolvePeriod(words, title.year);
    return period ? periodKey(period) : UNKNOWN_PERIOD;
  }
  const base = title.period === null ? null : parsePeriodKey(title.period);
  if (!base) return words === "current" ? null : UNKNOWN_PERIOD;
  if (words === "current") return title.period;
  return periodKey(periodAgainst(base, words));
}
