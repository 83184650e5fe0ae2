import { TOTAL_CODE } from "../../scoring/framework/framework";
import type { Idea } from "./lexicon";

/** An indicator that a name may stand for. */
export interface Likely {
  code: string;
  /** 0 to 1. */
  sure: number;
}

/** All words of the name are explained and one indicator is left. */
export const SURE = 0.9;
/** Good enough to be offered, or to be taken when arithmetic proves it. */
export const LIKELY = 0.4;

/** Ideas that only one indicator has; the first one named leads. */
const OWN: Readonly<Record<Idea, string>> = {
  CK: "CKMB",
  MB: "CKMB",
  TD: "TDGQ",
  THT: "TTTT",
  SH: "MDSH",
  HL: "MDHL",
};

/** What a strange word takes from the certainty of a name, and the most that they take together. */
const STRANGE_WORD = 0.02;
const STRANGE_MOST = 0.08;
/** A name that speaks of a component or of a count is hardly the group's. */
const OF_A_PART = 0.4;

/** The indicators that a set of ideas may mean, the likeliest first. */
export function indicatorsOf(ideas: ReadonlySet<Idea>, strange: number): Likely[] {
  const has = (...wanted: Idea[]): boolean => wanted.every((idea) => ideas.has(idea));
  const own = [...new Set([...ideas].flatMap((idea) => OWN[idea] ?? []))];
  const less =
    (has("PART") ? OF_A_PART : 1) *
    (has("COUNT") ? OF_A_PART : 1) *
    (1 - Math.min(STRANGE_MOST, STRANGE_WORD * strange));
  const list = (...found: [string, number][]): Likely[] =>
    found.map(([code, sure]) => ({ code, sure: sure * less })).sort((a, b) => b.sure - a.sure);
  if (own.length > 1) return list(...own.map((code, at): [string, number] => [code, at === 0 ? 0.6 : 0.45]));
  switch (own[0]) {
    case "CKMB":
      return list(["CKMB", has("CK", "MB") ? 1 : 0.9]);
    case "TDGQ":
      return list(["TDGQ", 1]);
    case "TTTT":
      return list(["TTTT", has("TTR") ? 1 : 0.9]);
    case "MDSH":
    case "MDHL":
      return list([own[0], 1]);
  }
  // "Điểm bộ chỉ số" is its total; "Bộ chỉ số" may as well stand over the names.
  if (has("SET") && !has("TG")) return list([TOTAL_CODE, has("SCORE") ? 0.9 : 0.5]);
  // "giải quyết Dịch vụ trực tuyến" is made of two names.
  if (has("TTR", "GQ") && has("DV")) return list(["DVTT", 0.7], ["TDGQ", 0.5]);
  if (has("TTR")) {
    if (has("CC", "DVC")) return list(["DVTT", 0.9], ["DVCTT", 0.5]);
    if (has("CC") || has("DV")) return list(["DVTT", has("DV") ? 1 : 0.7], ["DVCTT", 0.5]);
    if (has("DVC")) return list(["DVCTT", 1], ["DVTT", 0.5]);
    if (has("NOP")) return list(["DVCTT", 0.95], ["DVTT", 0.4]);
    return list(["DVCTT", has("HS") ? 0.7 : 0.5], ["DVTT", 0.5]);
  }
  if (has("GQ"))
    return list(["TDGQ", has("KQ", "HS") || has("KQ", "DH") ? 0.95 : has("KQ") || has("DH") ? 0.9 : 0.6]);
  if (has("DH")) return list(["TDGQ", 0.7]);
  if (has("DVC") || has("DV")) return list(["DVTT", 0.45], ["DVCTT", 0.45]);
  if (has("TG")) return list([TOTAL_CODE, strange > 1 ? 0.6 : 1]);
  return [];
}
