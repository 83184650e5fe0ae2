import type { Delta } from "../../scoring/compare/comparison";
import type { Figure, Scale } from "../../scoring/figures";
import type { RankChange } from "../../scoring/compare/ranking";
import type { Total } from "../../scoring/compare/totals";
import type { Decimals } from "../../scoring/vietnamese-number";
import {
  formatDelta,
  formatNumber,
  NO_FIGURE,
  SHORT_DECIMALS,
  TWO_DECIMALS,
} from "../../scoring/vietnamese-number";

/** A number of points or percent, "–" where there is none: a missing figure is neither 0 nor blank. */
export function valueText(value: number | null, scale: Scale, decimals: Decimals = TWO_DECIMALS): string {
  if (value === null || !Number.isFinite(value)) return NO_FIGURE;
  return `${formatNumber(value, decimals)}${scale === "percent" ? "%" : ""}`;
}

/** A figure of a table. Only a line that merely opens its parts is blank. */
export function figureText(figure: Figure, scale: Scale, decimals: Decimals = TWO_DECIMALS): string {
  if (figure.status === "header" && figure.value === null) return "";
  return valueText(figure.value, scale, decimals);
}

/** Points over their maximum, "7,46/22", as lists and prose print them; percents stand alone. */
export function valueOfMaximum(
  value: number | null,
  max: number | null,
  scale: Scale,
  decimals: Decimals = SHORT_DECIMALS,
): string {
  const text = valueText(value, scale, decimals);
  return scale === "points" && max !== null && text !== NO_FIGURE ? `${text}/${maximumText(max)}` : text;
}

/** A maximum has no trailing zeros: "22". */
export function maximumText(max: number | null): string {
  return max === null ? NO_FIGURE : formatNumber(max, SHORT_DECIMALS);
}

/** A change of a table: "+28,27%", "-0,5%", "0", "–" where it cannot be told. */
export function deltaText(delta: Delta): string {
  if (delta.kind === "none" || !Number.isFinite(delta.value)) return NO_FIGURE;
  return formatDelta(delta.value, delta.unit === "pp" ? "%" : "");
}

/** A total; one over missing groups says over how many points it stands: "26,85/32". */
export function totalText(total: Total, scale: Scale, decimals: Decimals = TWO_DECIMALS): string {
  const partial = scale === "points" && !total.complete;
  return partial
    ? valueOfMaximum(total.value, total.max, scale, decimals)
    : valueText(total.value, scale, decimals);
}

/** "14/19", "09/19": two digits at least, as documents number. */
export function rankText({ rank, of }: { rank: number | null; of: number | null }): string {
  if (rank === null) return NO_FIGURE;
  const padded = String(rank).padStart(2, "0");
  return of === null ? padded : `${padded}/${of}`;
}

/** A change of rank in a narrow column: "+2" is two places up. */
export function rankSteps(change: RankChange): string {
  return change.kind === "none" ? NO_FIGURE : formatDelta(change.steps);
}

/** A change of rank in words: "tăng 2 bậc", "giảm 1 bậc", "giữ nguyên". */
export function rankWords(change: RankChange): string {
  if (change.kind === "none") return NO_FIGURE;
  if (change.steps === 0) return "giữ nguyên";
  return `${change.steps > 0 ? "tăng" : "giảm"} ${formatNumber(Math.abs(change.steps), SHORT_DECIMALS)} bậc`;
}
