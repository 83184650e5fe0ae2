import type { FigureMention, Mention, MentionOf, NamedUnit } from "../scan/mention";
import { isSignal } from "../scan/mention";
import type { Role } from "../takers/role";

/** Names and units that "lần lượt" gives to figures further on. */
export interface Pairs {
  names: ReadonlyMap<Mention, MentionOf<"name">>;
  units: ReadonlyMap<Mention, NamedUnit>;
}

const NO_PAIRS: Pairs = { names: new Map(), units: new Map() };

/** "A, B và C lần lượt đạt x, y và z": as many heads as figures, in their order. */
export function pairsOf(list: readonly Mention[], roles: ReadonlyMap<Mention, Role>): Pairs {
  const at = list.findIndex((one) => isSignal(one, "respectively"));
  if (at < 0) return NO_PAIRS;
  const figures = list
    .slice(at)
    .filter((one): one is FigureMention => one.kind === "figure" && roles.get(one)?.role === "score");
  const earlier = list.slice(0, at);
  const from = earlier.findLastIndex(({ kind }) => kind === "figure");
  const before = earlier.slice(from + 1);
  const names = before.filter((one): one is MentionOf<"name"> => one.kind === "name");
  const units = before.filter((one): one is MentionOf<"unit"> => one.kind === "unit");
  if (figures.length < 2) return NO_PAIRS;
  if (names.length === figures.length) return { names: zip(figures, names), units: new Map() };
  if (names.length > figures.length && units.length !== figures.length)
    return { names: zip(figures, names.slice(-figures.length)), units: new Map() };
  if (units.length < figures.length) return NO_PAIRS;
  const named = units.slice(-figures.length).map(({ unit }) => unit);
  return { names: new Map(), units: zip(figures, named) };
}

function zip<T>(figures: readonly Mention[], heads: readonly T[]): Map<Mention, T> {
  return new Map(
    figures.flatMap((figure, place): [Mention, T][] => {
      const head = heads[place];
      return head === undefined ? [] : [[figure, head]];
    }),
  );
}
