import type { Mention } from "../scan/mention";
import {
  ahead,
  behind,
  beside,
  endsClause,
  endsPhrase,
  isBracketed,
  isBreak,
  isSignal,
} from "../scan/mention";
import type { Taker } from "./role";
import { left } from "./role";

/** Takers of figures that belong to something else than the scores of the period. */

/** The word about another index stands nearer than any of this one. */
const otherIndex: Taker = (spot, { above, has }) => {
  if (!has.has("other") && above !== "other_index") return null;
  const clause = behind(spot, endsClause);
  const [after] = ahead(spot, 1);
  if (isSignal(after, "other") && after !== undefined && after.at - spot.figure.end < 12)
    return left("other_index");
  const nearest = clause.findIndex((one) => isSignal(one, "other"));
  const ours = clause.findIndex(isOurs);
  if (nearest >= 0) return ours < 0 || nearest < ours ? left("other_index") : null;
  if (ours >= 0) return null;
  const all = behind(spot, () => false);
  const other = all.findIndex((one) => isSignal(one, "other"));
  const own = all.findIndex(isOurs);
  if (other >= 0 && (own < 0 || other < own)) return left("other_index");
  return above === "other_index" && own < 0 ? left("other_index") : null;
};

function isOurs(one: Mention): boolean {
  return isSignal(one, "index") || (one.kind === "name" && !one.codes.includes("TONG") && one.sure >= 0.85);
}

/** "không phải 17,1", "ghi nhầm 17,1", "17,1 nay sửa thành 17,5". */
const corrected: Taker = (spot, { has }) => {
  const denies = has.has("not") || has.has("correction");
  if (!denies && !has.has("instead")) return null;
  const near = behind(spot, () => false).find(
    (one) =>
      !isBreak(one, "comma", "open") && one.kind !== "name" && one.kind !== "period" && one.kind !== "unit",
  );
  const second = behind(spot, () => false)[1];
  const [next] = ahead(spot, 4).filter(({ kind }) => kind !== "break");
  const replaced = ahead(spot, 3).some((one) => isSignal(one, "instead", "to"));
  if (isSignal(near, "from") && denies && !isSignal(second, "up", "down") && replaced)
    return left("corrected");
  if (isSignal(near, "not")) return left("corrected");
  if (isSignal(near, "correction") && !ANNOUNCES.test(near?.text ?? "")) return left("corrected");
  if (isSignal(next, "instead") && (denies || RENEWS.test(next?.text ?? ""))) return left("corrected");
  if (isSignal(next, "correction") && WRONG.test(next?.text ?? "")) {
    const end = next?.end ?? 0;
    const goesOn = ahead(spot, 6).some((one) => one.kind === "figure" && one.at >= end && one.at - end < 10);
    if (!goesOn) return left("corrected");
  }
  return null;
};
const ANNOUNCES = /đính chính|sửa lại/iu;
const RENEWS = /nay|sửa|điều chỉnh|đính chính/iu;
const WRONG = /nhầm|sai/iu;

/** "Bộ chỉ số gồm 05 nhóm: Công khai, minh bạch (18 điểm); …" */
const introduced: Taker = ({ figure }, { introduces }) =>
  introduces && figure.kind === "figure" ? left("maximum") : null;

/** "phấn đấu đạt 85 điểm, trong đó số hóa đạt 18 điểm", "đạt từ 90 điểm trở lên". */
const target: Taker = (spot, { above, has }) => {
  if (!has.has("target") && above !== "target") return null;
  const inside = isBracketed(spot.list, spot.at) ? behind(spot, (one) => isBreak(one, "open")) : [];
  if (inside.some((one) => isSignal(one, "result"))) return null;
  if (behind(spot, endsPhrase).some((one) => isSignal(one, "target") && !ATTAINED.test(one.text)))
    return left("target");
  const [after] = ahead(spot, 1);
  if (isSignal(after, "target") && after?.text.toLowerCase() === "trở lên") return left("target");
  if (behind(spot, () => false).some((one) => isSignal(one, "target") && AIMS.test(one.text)))
    return left("target");
  const aims = behind(spot, () => false).some((one) => isSignal(one, "target") && LISTS.test(one.text));
  return above === "target" || aims ? left("target") : null;
};
/** Verbs that make aims of all that follows; a noun ("mục tiêu") only of what stands beside it. */
const AIMS = /phấn đấu|dự kiến|cần đạt|phải đạt|yêu cầu đạt|bảo đạt|bảo đảm đạt|duy trì từ/iu;
/** "Chỉ tiêu quý III: …" lists aims. */
const LISTS = /^chỉ tiêu(?: giao| đề ra| năm)?$/iu;
const ATTAINED = /trở lên/iu;

/** "kém 2,5 điểm", "cao hơn bình quân 1,2 điểm", "thấp hơn Sở Nội vụ 3 điểm". */
const difference: Taker = (spot) => {
  if (spot.figure.kind !== "figure") return null;
  const near = beside(spot, 45);
  if (isSignal(near, "gap")) return left("difference");
  if (!isSignal(near, "mean") && near?.kind !== "unit") return null;
  const [, second, third] = behind(spot, () => false);
  return isSignal(second, "up", "down", "gap") ||
    (isSignal(second, "against") && isSignal(third, "up", "down"))
    ? left("difference")
    : null;
};

/** "bình quân toàn tỉnh đạt 71,2 điểm". */
const mean: Taker = (spot, { has }) => {
  if (!has.has("mean")) return null;
  const phrase = behind(spot, endsPhrase);
  const near = phrase.find((one) => one.kind === "unit" || one.kind === "name" || isSignal(one, "mean"));
  return isSignal(near, "mean") && !phrase.some((one) => isSignal(one, "up", "down")) ? left("mean") : null;
};

export const ASIDE_TAKERS: readonly Taker[] = [otherIndex, corrected, introduced, target, difference, mean];
