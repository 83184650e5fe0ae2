import type { FigureMention, Mention, MentionOf, NamedUnit } from "../scan/mention";
import { isSignal } from "../scan/mention";
import type { Role } from "../takers/role";
import { isOwnPeriod } from "./standing";

/** Names, units and periods that "lần lượt" gives to figures further on. */
export interface Pairs {
  names: ReadonlyMap<Mention, MentionOf<"name">>;
  units: ReadonlyMap<Mention, NamedUnit>;
  periods: ReadonlyMap<Mention, MentionOf<"period">>;
}

const NO_PAIRS: Pairs = { names: new Map(), units: new Map(), periods: new Map() };

/** "A, B và C lần lượt đạt x, y và z": as many heads as figures, in their order. */
export function pairsOf(list: readonly Mention[], roles: ReadonlyMap<Mention, Role>): Pairs {
  const at = list.findIndex((one) => isSignal(one, "respectively"));
  if (at < 0) return NO_PAIRS;
  const figures = dealtOut(list.slice(at), roles);
  const earlier = list.slice(0, at);
  const from = earlier.findLastIndex(({ kind }) => kind === "figure");
  const before = earlier.slice(from + 1);
  const names = before.filter((one): one is MentionOf<"name"> => one.kind === "name");
  const units = before.filter((one): one is MentionOf<"unit"> => one.kind === "unit");
  if (figures.length < 2) return NO_PAIRS;
  if (names.length === figures.length) return { ...NO_PAIRS, names: zip(figures, names) };
  const periods = before.filter(
    (one, place): one is MentionOf<"period"> => one.kind === "period" && isOwnPeriod(before, place),
  );
  if (periods.length === figures.length && names.length < 2 && units.length < 2)
    return { ...NO_PAIRS, periods: zip(figures, periods) };
  if (names.length > figures.length && units.length !== figures.length)
    return { ...NO_PAIRS, names: zip(figures, names.slice(-figures.length)) };
  if (units.length < figures.length) return NO_PAIRS;
  return {
    ...NO_PAIRS,
    units: zip(
      figures,
      units.slice(-figures.length).map(({ unit }) => unit),
    ),
  };
}

/** The scores that follow, up to the head of others: "…; Sở Y tế chỉ đạt 61 điểm". */
function dealtOut(list: readonly Mention[], roles: ReadonlyMap<Mention, Role>): FigureMention[] {
  const scores: FigureMention[] = [];
  for (const one of list) {
    if (scores.length > 0 && (one.kind === "unit" || one.kind === "name")) break;
    if (one.kind === "figure" && roles.get(one)?.role === "score") scores.push(one);
  }
  return scores;
}

function zip<T>(figures: readonly Mention[], heads: readonly T[]): Map<Mention, T> {
  return new Map(
    figures.flatMap((figure, place): [Mention, T][] => {
      const head = heads[place];
      return head === undefined ? [] : [[figure, head]];
    }),
  );
}
