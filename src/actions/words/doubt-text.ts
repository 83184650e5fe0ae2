import { translator } from "../../locale";
import { paste as en } from "../../locale/en/paste";
import { paste as vi } from "../../locale/vi/paste";
import type { Doubt, DoubtCode, LeftOutReason } from "../../paste";
import { TOTAL_CODE } from "../../scoring/framework/framework";

const say = translator<Readonly<Record<string, string>>>(vi, en);
type Key = keyof typeof vi;

/** What stands where a figure would. */
const NONE = "–";

/** A doubt in words, in the language of the screen. */
export function doubtText(doubt: Doubt): string {
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries<string | number | boolean | null>({ ...doubt.values }))
    values[name] = value === null || typeof value === "boolean" ? NONE : value;
  const key: Key = `paste.doubt.${variantOf(doubt)}`;
  return say(key, values);
}

/** Why a figure was left out, in the language of the screen. */
export function leftOutText(reason: LeftOutReason): string {
  const key: Key = `paste.leftOut.${reason}`;
  return say(key);
}

/** Some doubts are said in other words for what they speak of. */
function variantOf(
  doubt: Doubt,
):
  | DoubtCode
  | "SCORE_OVER_MAX.percent"
  | "NAME_LIKELY.unnamed"
  | "VALUE_CONFLICT.sum"
  | "CORRECTION.only"
  | "CORRECTION.open" {
  switch (doubt.code) {
    case "SCORE_OVER_MAX":
      return doubt.values.percent ? "SCORE_OVER_MAX.percent" : doubt.code;
    case "NAME_LIKELY":
      return doubt.values.label === "" ? "NAME_LIKELY.unnamed" : doubt.code;
    case "CORRECTION":
      if (doubt.values.kept === null) return "CORRECTION.open";
      return doubt.values.other === null ? "CORRECTION.only" : doubt.code;
    case "VALUE_CONFLICT":
      return doubt.item === TOTAL_CODE && doubt.severity === "ask" ? "VALUE_CONFLICT.sum" : doubt.code;
    default:
      return doubt.code;
  }
}
