import type { NameIndex } from "../../words";
import type { FigureMention, Spot } from "../scan/mention";
import { ahead, behind, beside, endsClause, isBracketed, isBreak, isSignal } from "../scan/mention";
import { ASIDE_TAKERS } from "./aside-takers";
import type { Frame, Role, Taker } from "./role";
import { left } from "./role";

/** "tăng từ 16,00 lên 17,50": the first was, the second is. */
const range: Taker = (spot, { has }) => {
  if (!has.has("from") && !has.has("to")) return null;
  const near = beside(spot, 14);
  const rank = spot.figure.kind === "rank";
  if (isSignal(near, "from")) {
    const later = ahead(spot, 7);
    const to = later.findIndex((one) => isSignal(one, "to"));
    const goesOn = to >= 0 && later.slice(to + 1).some(({ kind }) => kind === "figure" || kind === "rank");
    if (goesOn) return rank ? left("earlier_rank") : { role: "previous" };
  }
  if (!isSignal(near, "to")) return null;
  return rank ? { role: "rank" } : { role: "score" };
};

/** "(18 điểm): 15,6", "tối đa 18 điểm", "7,12 điểm (tối đa 12 điểm)". */
const maximum: Taker = (spot, { index }) => {
  const { figure } = spot;
  if (figure.kind !== "figure" || figure.percent) return null;
  if (isSignal(beside(spot, 12), "max") && figure.of === null) return { role: "max" };
  const [open, name] = behind(spot, endsClause);
  const [close, ...later] = ahead(spot, 4);
  // A row of a table that lost its lines: "Công khai, minh bạch 18 17,00".
  const whole = figure.decimals === 0 && !figure.points && figure.of === null;
  const next = close?.kind === "figure" && close.at - figure.end < 4 && !close.percent && close.of === null;
  if (
    whole &&
    next &&
    open?.kind === "name" &&
    open.codes.some((code) => index.maximumOf(code) === figure.value)
  )
    return { role: "max" };
  if (!isBreak(open, "open") || !isBreak(close, "close") || name?.kind !== "name" || figure.of !== null)
    return null;
  const fits = name.codes.some((code) => index.maximumOf(code) === figure.value);
  return fits && later.some(({ kind }) => kind === "figure") ? { role: "max" } : null;
};

/** "tăng 0,5 điểm", "(-0,33)", "cao hơn tháng 8 là 3 điểm". */
const change: Taker = (spot) => {
  const { figure } = spot;
  if (figure.kind !== "figure") return null;
  const near = beside(spot, 14);
  const [past, verb] = behind(spot, endsClause);
  const over =
    past?.kind === "period" &&
    figure.at - past.end < 8 &&
    isSignal(verb, "up", "down") &&
    past.at - (verb?.end ?? 0) < 4;
  if (over) return { role: "delta", sign: isSignal(verb, "down") ? -1 : 1 };
  if (!isSignal(near, "up", "down") && (figure.sign === 0 || figure.of !== null)) return null;
  // "tăng 17,5/18": no change is measured over a maximum.
  if (figure.of !== null && !isSignal(near, "up", "down")) return null;
  const [first, second] = ahead(spot, 3).filter((one) => !isBreak(one, "close"));
  if (isSignal(first, "against") && (second?.kind === "unit" || isSignal(second, "mean", "target")))
    return left("difference");
  return { role: "delta", sign: isSignal(near, "down") || figure.sign < 0 ? -1 : 1 };
};

/** "so với tháng trước (17,55 điểm)", "(tháng 8: 17,55 điểm)", "trước đó 17,55 điểm". */
const earlier: Taker = (spot, frame) => {
  const { figure } = spot;
  const phrase = behind(spot, (one) => endsClause(one) || one.kind === "figure" || one.kind === "rank");
  const rank = figure.kind === "rank";
  // "tăng 1,8 điểm so với tháng trước, xếp thứ 5/34": a place behind a comma is of this period.
  if (rank && isBreak(phrase[0], "comma")) return isBehindEarlier(spot, frame) ? left("earlier_rank") : null;
  if (isEarlierPlace(spot)) return left("earlier_rank");
  const [first, second, third] = phrase;
  const was = (): Role => (rank ? left("earlier_rank") : { role: "previous" });
  if (isSignal(first, "before", "against")) return was();
  const past = first?.kind === "period" ? first : second?.kind === "period" ? second : undefined;
  if (past && isRelative(past) && !ownsClause(spot, past)) return was();
  if (past && isCompared(phrase)) return was();
  if (
    first &&
    phrase.slice(0, 4).some((one, at, all) => one.kind === "unit" && isSignal(all[at + 1], "against"))
  )
    return left("other_unit");
  if (!isBracketed(spot.list, spot.at)) return null;
  const closed = ahead(spot, 1).some((one) => isBreak(one, "close"));
  const follows = behind(spot, endsClause).some(({ kind }) => kind === "figure" || kind === "rank");
  // A bracket with one period and one figure in it: several of them are records of their own.
  if (closed && follows && first?.kind === "period" && isBreak(second, "open") && third === undefined)
    return was();
  if (closed && follows && isBreak(first, "open") && figure.kind === "figure") {
    const [, before, verb] = behind(spot, endsClause);
    // "tăng 3,2 điểm (tương đương 4,2%)"
    if (figure.percent && before?.kind === "figure" && isSignal(verb, "up", "down"))
      return left("second_change");
    if (before?.kind === "figure" && frame.bracketsEarlier) return { role: "previous" };
    if (before?.kind === "figure" && before.of !== null && before.of === figure.of)
      return left("second_value", true);
  }
  return null;
};

/** "tụt 2 bậc so với tháng 7 (71,02 điểm, xếp thứ 7/34)": in the bracket of an old value stands the old place. */
function isBehindEarlier({ list, at }: Spot, frame: Frame): boolean {
  if (!isBracketed(list, at)) return false;
  const [value, open] = [list[at - 2], list[at - 3]];
  if (value?.kind !== "figure" || !isBreak(open, "open")) return false;
  return earlier({ list, at: at - 2, figure: value }, frame)?.role === "previous";
}

/** "Xếp hạng: 8/34 (tháng 8/2026: 10/34)": the same set of units, in a bracket with a period behind a place. */
function isEarlierPlace({ list, at, figure }: Spot): boolean {
  if (figure.kind !== "figure" || figure.of === null || figure.decimals > 0 || !isBracketed(list, at))
    return false;
  const [period, open, place] = [list[at - 1], list[at - 2], list[at - 3]];
  return (
    period?.kind === "period" && isBreak(open, "open") && place?.kind === "rank" && place.of === figure.of
  );
}

function isRelative(one: Spot["list"][number]): boolean {
  return one.kind === "period" && typeof one.period === "string";
}

/** "So với tháng trước, …": compared with a period, words between. */
function isCompared(phrase: readonly Spot["list"][number][]): boolean {
  return phrase.slice(0, 4).some((one) => {
    if (isSignal(one, "against")) return true;
    return one.kind === "period" && typeof one.period !== "string" && one.period.compared;
  });
}

/** "So với tháng trước: số hóa -0,5", "cùng kỳ năm trước, tổng điểm đạt …": a name stands between. */
function ownsClause({ list, at }: Spot, past: Spot["list"][number]): boolean {
  for (let place = at - 1; place >= 0; place -= 1) {
    const one = list[place];
    if (!one || one === past) return false;
    if (one.kind === "name") return true;
  }
  return false;
}

/** The percent of a count: "1.230 hồ sơ, đạt 99,51%". */
const share: Taker = (spot) => {
  const { figure } = spot;
  if (figure.kind !== "figure" || !figure.percent || figure.of !== null) return null;
  const near = behind(spot, endsClause).find(
    (one) =>
      (one.kind === "name" && one.sure === 1) ||
      (one.kind === "aside" && one.reason === "count") ||
      one.kind === "figure",
  );
  return near?.kind === "aside" ? left("rate") : null;
};

/** What nothing surer has taken. */
const plain: Taker = ({ figure }) => ({ role: figure.kind === "rank" ? "rank" : "score" });

/** In the order of certainty: a word that denies or compares is surer than one that names. */
const TAKERS: readonly Taker[] = [...ASIDE_TAKERS, range, maximum, change, earlier, share, plain];

/** What every figure and rank of a sentence is. */
export function rolesOf(list: Spot["list"], frame: Frame): ReadonlyMap<Spot["figure"], Role> {
  const roles = new Map<Spot["figure"], Role>();
  for (const [at, figure] of list.entries()) {
    if (figure.kind !== "figure" && figure.kind !== "rank") continue;
    for (const taker of TAKERS) {
      const role = taker({ list, at, figure }, frame);
      if (!role) continue;
      roles.set(figure, role);
      break;
    }
  }
  return roles;
}

/** Whether the figures of a sentence are the maxima of its names. */
export function introducesMaxima(list: Spot["list"], index: NameIndex, before: boolean): boolean {
  if (list.some((one) => isSignal(one, "framework"))) return true;
  const figures = list.filter((one): one is FigureMention => one.kind === "figure");
  if (
    figures.length < (before ? 1 : FEWEST_MAXIMA) ||
    figures.some(({ of, percent }) => of !== null || percent)
  )
    return false;
  return figures.every(({ value, decimals }) => decimals === 0 && index.maxima.includes(value));
}
/** So many bare numbers that are all maxima are no coincidence. */
const FEWEST_MAXIMA = 3;
