import { TOTAL_CODE } from "../../scoring/framework/framework";
import { foldWords } from "../text";
import { LIKELY, SURE } from "./certainty";
import type { Likely } from "./certainty";
import { bareText, expandAbbreviations, ideasOf } from "./lexicon";
import type { NameIndex } from "./names";
import type { PeriodMention } from "./period-text";
import { findPeriods, relativePeriod } from "./period-text";

/** What a column or a row of figures holds, as its heading says. */
export type Measure = "score" | "percent" | "max" | "delta" | "rank" | "rankDelta" | "class";
/** What else a column or a row is in a table. */
export type TablePart = "order" | "note" | "count" | "unit" | "indicator" | "mean" | "weight" | "target";
/** A period that a heading names, or one that is told by another. */
export type PeriodWords = PeriodMention | "previous" | "last_year" | "current";

/** What a heading or a label says, by its words alone. */
export interface Saying {
  /** Best first. */
  codes: readonly Likely[];
  measure: Measure | null;
  part: TablePart | null;
  period: PeriodWords | null;
  /** "(18)", "/18", "tối đa 18". */
  max: number | null;
  /** Words were left when the period was taken away. */
  more: boolean;
}

export const SILENT: Saying = { codes: [], measure: null, part: null, period: null, max: null, more: false };

const LONGEST = 300;
const CACHE_LIMIT = 5_000;

const MAXIMUM_BEHIND =
  /[([/]\s*(?:điểm\s*)?(?:tối đa|max|tđ)?\s*(?:là\s*)?:?\s*(\d{1,3})\s*(?:đ|điểm|points?)?\s*[)\]]?(?=\s|$|[,.;:])|(?:tối đa|max)\s*:?\s*(\d{1,3})\s*(?:đ|điểm)?(?=\s|$|[,.;:)])|(?:^|[\s-])(\d{1,3})\s*(?:đ|điểm)(?=\s|$|\))/iu;
/** `1.`, `3.1`, `IV.`, `a)`, `-`, `Nhóm 2:`: the place in a list, which never tells which indicator is meant. */
const NUMBERING =
  /^(?:[-+*•]\s*|(?:nhóm|chỉ số|tiêu chí)?\s*\(?(?:(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4})\s*[.):/-]|[a-h](?:\s*[):/-]|\.(?=\s)))\s*|(?:nhóm|chỉ số|tiêu chí)\s*\d{1,2}\s+|\d{1,2}(?:\.\d{1,2})?\s+(?=\p{L}{2}))+(?=\D)/iu;
const BRACKETED = /\([^)]*\)|\[[^\]]*\]/gu;
const PLUS_MINUS = /\+\s*\/\s*-|\+\)[^(]*\(-|±|\+\/−/u;
const CURRENT = /(?:kỳ|tháng|quý|năm) (?:này|báo cáo|hiện tại|nay)(?!\p{L})/iu;
/** Words that differ from those of the trade by their tone only: hàng (hạng), giám (giảm), đất (đạt). */
const FALSE_FRIENDS =
  /(?<!\p{L})(?:khách hàng|khách hang|ngân hàng|hàng|giám|đất|tầng|chì|lọai hình)(?!\p{L})/giu;
const TARGET =
  /(?<!\p{L})(?:chỉ tiêu (?:năm|giao|được giao|quý|tháng|đề ra|phấn đấu)|mục tiêu|kế hoạch (?:năm|giao))(?!\p{L})/iu;
/** Abbreviations that stand alone in a heading. */
const WHOLE: Readonly<Record<string, string>> = {
  xh: "xep hang",
  xl: "xep loai",
  tc: "tong cong",
  sl: "so luong",
  dtd: "diem toi da",
  "d td": "diem toi da",
  gc: "ghi chu",
  dv: "don vi",
};
/** The end of "dịch vụ công" is no "Cộng". */
const NO_SUM = /công/iu;
const ORDER_WORDS = new Set(["tt", "no", "ma", "ma so", "ma dinh danh", "ky hieu", "stt"]);

/** Reads headings and labels with the names of one framework. */
export function sayer(index: NameIndex): (text: string) => Saying {
  const cache = new Map<string, Saying>();
  return (text) => {
    const known = cache.get(text);
    if (known) return known;
    const found = read(text, index);
    if (cache.size < CACHE_LIMIT) cache.set(text, found);
    return found;
  };
}

/** "T8", "Q3", "T.8/2026" in a heading, also behind a word: "Điểm t8". */
const SHORT_PERIOD =
  /^(T|Q)\.?\s?(0?[1-9]|1[0-2]|I{1,3}|IV)(?=$|[\s/.-])|(?<=\p{L}\s)(t|q)\.?(0?[1-9]|1[0-2]|I{1,3}|IV)$/iu;

/** A figure says nothing by itself; four digits may be a year. */
const BARE_FIGURE = /^[+-]?\d{1,3}(?:[.,]\d{1,2})?$/;

function read(text: string, index: NameIndex): Saying {
  if (text === "" || text.length > LONGEST || BARE_FIGURE.test(text)) return SILENT;
  const line = text.replace(
    SHORT_PERIOD,
    (_, kind?: string, number?: string, late?: string, last?: string) =>
      `${/t/i.test(kind ?? late ?? "") ? "Tháng" : "Quý"} ${number ?? last ?? ""}`,
  );
  const periods = findPeriods(line);
  const own = periods.find(({ compared }) => !compared) ?? null;
  const without = periods.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`,
    line,
  );
  const bracket = MAXIMUM_BEHIND.exec(without);
  const number = Number(bracket?.[1] ?? bracket?.[2] ?? bracket?.[3] ?? NaN);
  const max =
    index.maxima.includes(number) || (bracket !== null && number > 0 && number <= 100) ? number : null;
  const named = (max === null ? without : without.replace(bracket?.[0] ?? "", " ")).replace(NUMBERING, "");
  const plain = named.replace(BRACKETED, " ").trim();
  const label = plain === "" ? named : plain;
  const short = bareText(label.replace(FALSE_FRIENDS, " "));
  const bare = expandAbbreviations(WHOLE[short] ?? short.replace(/\bdiem td\b/g, "diem toi da"));
  const signs = `${/%/.test(named) && !/%/.test(bare) ? " %" : ""}${PLUS_MINUS.test(line) ? " tang giam" : ""}`;
  const { ideas, strange, mended } = ideasOf(`${bare}${signs}`);
  if (bare === "cong" && !NO_SUM.test(label))
    return { ...SILENT, codes: [{ code: TOTAL_CODE, sure: 1 }], more: true };
  const meant = index.meanings(label, ideas, strange);
  const codes = weighed(mended === 0 ? meant : meant.map(misspelt), max, index);
  const relative = own ? null : relativePeriod(foldWords(line));
  return {
    codes,
    measure: measureOf(ideas),
    part: TARGET.test(line) ? "target" : partOf(ideas, bare, codes),
    period: own ?? relative ?? (CURRENT.test(line) ? "current" : null),
    max,
    more: strange > 0 || ideas.size > 0,
  };
}

/** A name that was mended is likely, not sure: a sum or a maximum must prove it, or a person. */
function misspelt({ code, sure }: Likely): Likely {
  return { code, sure: Math.min(sure, MISSPELT) };
}
const MISSPELT = 0.85;

/** A maximum beside a name speaks for the indicator that carries it and against the others. */
function weighed(codes: readonly Likely[], max: number | null, index: NameIndex): readonly Likely[] {
  if (max === null || codes.length === 0) return codes;
  return codes
    .map(({ code, sure }) => ({
      code,
      sure: index.maximumOf(code) === max ? Math.min(1, sure + 0.25) : sure * 0.7,
    }))
    .sort((a, b) => b.sure - a.sure);
}

const MEASURES: readonly (readonly [string, Measure])[] = [
  ["RANKCHANGE", "rankDelta"],
  ["DELTA", "delta"],
  ["MAX", "max"],
  ["RANK", "rank"],
  ["CLASS", "class"],
  ["PCT", "percent"],
  ["SCORE", "score"],
];

function measureOf(ideas: ReadonlySet<string>): Measure | null {
  // "Tỷ lệ so với điểm tối đa", "% điểm đạt/điểm tối đa"
  if (ideas.has("PCT") && ideas.has("MAX")) return "percent";
  const found = MEASURES.find(([idea]) => ideas.has(idea))?.[1];
  if (found === "class" && ideas.has("SCORE") && !ideas.has("RANK")) return "score";
  return found ?? (ideas.has("KQ") && !ideas.has("GQ") ? "score" : null);
}

function partOf(ideas: ReadonlySet<string>, words: string, codes: readonly Likely[]): TablePart | null {
  if (ideas.has("ORDER") || ORDER_WORDS.has(words)) return "order";
  if (ideas.has("NOTE")) return "note";
  if (ideas.has("WEIGHT")) return "weight";
  if (ideas.has("COUNT") || (ideas.has("TAKEN") && codes.length === 0)) return "count";
  if (ideas.has("TARGET")) return "target";
  if (ideas.has("MEAN")) return "mean";
  if ((codes[0]?.sure ?? 0) >= SURE) return null;
  return ideas.has("UNIT") ? "unit" : ideas.has("INDICATOR") ? "indicator" : null;
}

/** What the cells over a column say together: the lowest that names an indicator leads, the others add. */
export function together(sayings: readonly Saying[]): Saying {
  const [only] = sayings;
  if (!only) return SILENT;
  if (sayings.length === 1) return only;
  const low = [...sayings].reverse();
  const own =
    low.find(({ codes }) => (codes[0]?.sure ?? 0) >= LIKELY && codes[0]?.code !== TOTAL_CODE) ??
    low.find(({ codes }) => codes.length > 0);
  return {
    codes: own?.codes ?? [],
    measure:
      low.find(({ measure }) => measure !== null && measure !== "score")?.measure ??
      low.find(({ measure }) => measure)?.measure ??
      null,
    part: low.find(({ part }) => part)?.part ?? null,
    period: low.find(({ period }) => period)?.period ?? null,
    max: low.find(({ max }) => max !== null)?.max ?? null,
    more: low.some(({ more }) => more),
  };
}
