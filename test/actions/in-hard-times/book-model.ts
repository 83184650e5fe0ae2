/**
 * A plain model of the score book: what stands under which name, and what can be taken back. Changes at the same moment
 * may come in either order, so the model keeps every world that is still possible.
 */

/** Figures by "unit|period|code". */
export type Figures = ReadonlyMap<string, number>;

/** One thing that a window does. */
export type Change =
  | { kind: "save"; unit: string; period: string; figures: Readonly<Record<string, number>> }
  | { kind: "rename"; unit: string; period: string; to: string }
  | { kind: "move"; unit: string; period: string; to: string }
  | { kind: "delete"; unit: string; period: string };

/** What a change did to each figure that it touched; undefined where none stood. */
type Difference = ReadonlyMap<string, { before: number | undefined; after: number | undefined }>;

export interface World {
  figures: Figures;
  /** The newest last. */
  done: readonly Difference[];
}

export interface After {
  world: World;
  /** False where the book refuses: nothing to change, or to take back. */
  ok: boolean;
}

export const figureKey = (unit: string, period: string, code: string): string => `${unit}|${period}|${code}`;

export function changed(world: World, change: Change): After {
  const figures = new Map(world.figures);
  const set = `${change.unit}|${change.period}|`;
  const standing = [...world.figures].filter(([key]) => key.startsWith(set));
  if (change.kind === "save")
    for (const [code, figure] of Object.entries(change.figures))
      figures.set(figureKey(change.unit, change.period, code), figure);
  else {
    if (standing.length === 0) return { world, ok: false };
    if (change.kind === "rename" && change.to === change.unit) return { world, ok: false };
    if (change.kind === "move" && change.to === change.period) return { world, ok: false };
    for (const [key] of standing) figures.delete(key);
    if (change.kind !== "delete")
      for (const [key, figure] of standing) {
        const code = key.slice(set.length);
        const to: [string, string] =
          change.kind === "rename" ? [change.to, change.period] : [change.unit, change.to];
        figures.set(figureKey(...to, code), figure);
      }
  }
  const difference = differenceOf(world.figures, figures);
  return {
    world: { figures, done: difference.size === 0 ? world.done : [...world.done, difference] },
    ok: true,
  };
}

/** Takes back the newest change, unless somebody has changed what it wrote. */
export function undone(world: World): After {
  const last = world.done.at(-1);
  if (last === undefined) return { world, ok: false };
  const figures = new Map(world.figures);
  for (const [key, { before, after }] of last) {
    if (figures.get(key) !== after) return { world, ok: false };
    if (before === undefined) figures.delete(key);
    else figures.set(key, before);
  }
  return { world: { figures, done: world.done.slice(0, -1) }, ok: true };
}

/** A figure that a person types over is no change that the book takes back. */
export function typedOver(world: World, key: string, figure: number): World {
  return { ...world, figures: new Map(world.figures).set(key, figure) };
}

function differenceOf(before: Figures, after: Figures): Difference {
  const difference = new Map<string, { before: number | undefined; after: number | undefined }>();
  for (const key of new Set([...before.keys(), ...after.keys()]))
    if (before.get(key) !== after.get(key))
      difference.set(key, { before: before.get(key), after: after.get(key) });
  return difference;
}

export function sameFigures(a: Figures, b: Figures): boolean {
  return a.size === b.size && [...a].every(([key, figure]) => b.get(key) === figure);
}
